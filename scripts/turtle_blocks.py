"""The written blocks of a Turtle file of ours: one subject a block, an empty line between two."""

from __future__ import annotations

import re
from pathlib import Path


def blocks_of(path: Path) -> list[str]:
    """Return the blocks of a file in their order."""
    return path.read_text("utf-8").split("\n\n")


def block_of(blocks: list[str], subject: str) -> str:
    """Return the block about a subject, given as it is written."""
    return next(block for block in blocks if block.startswith(f"{subject} "))


def value_of(block: str, name: str) -> str:
    """Return the first value of a property, as it is written; ``LookupError`` without one."""
    found = re.search(rf"{name}\s+(\S+)", block)
    if found is None:
        raise LookupError(f"{name} is not in the block")
    return found[1]


def evidence_of(blocks: list[str], block: str) -> str:
    """Return the blocks of the first evidence behind a block's subject, and of its selector."""
    evidence = block_of(blocks, value_of(block, "prov:wasDerivedFrom"))
    return f"{evidence}\n\n{block_of(blocks, value_of(evidence, 'oa:hasSelector'))}\n"
