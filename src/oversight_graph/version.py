"""Which product and which rules made a graph: both are recorded with every build."""

from __future__ import annotations

from functools import cache

__version__ = "0.1.0"

_STAGES = ("reading", "recognition", "extraction", "resolution")
_RULE_FILES = (".toml", ".tsv")


@cache
def rules_hash() -> str:
    """Return the first 16 hex digits of the SHA-256 of every lexicon and rule file.

    Two builds with the same version and the same hash read a bulletin in the same way.
    """
    # The command line starts without them.
    import hashlib  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    package = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(p for stage in _STAGES for p in (package / stage).rglob("*")):
        if path.suffix in _RULE_FILES:
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{path.relative_to(package).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()[:16]
