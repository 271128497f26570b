"""Patterns mean the same in every Python that the product runs on."""

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "oversight_graph"
#: A group that is repeated possessively; Python before 3.11.5 matches it wrongly (gh-106052).
POSSESSIVE = re.compile(r"(?<![(\\])\)(?:[*+?]|\{\d*,?\d*\})\+")


@pytest.mark.parametrize("pattern", ["(?:a|b)*+", "(ab)++", "(?:a){1,4}+", "(a)?+"])
def test_a_possessive_group_is_seen(pattern: str) -> None:
    assert POSSESSIVE.search(pattern)


def test_no_pattern_repeats_a_group_possessively() -> None:
    files = [*SOURCE.rglob("*.py"), *SOURCE.rglob("*.toml")]
    assert len(files) > 100
    assert [f.name for f in files if POSSESSIVE.search(f.read_text("utf-8"))] == []
