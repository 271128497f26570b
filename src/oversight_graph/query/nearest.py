"""What to say when a name is unknown: the nearest known names, or all of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_SUGGESTIONS = 3
_SHORT_LIST = 12
_CUTOFF = 0.5


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return up to three known names that look like ``name``, the most similar first."""
    return difflib.get_close_matches(name, sorted(set(known)), n=_SUGGESTIONS, cutoff=_CUTOFF)


def advice(name: str, known: Iterable[str], listing: str) -> str:
    """Return a remedy: the nearest names and, while there are few, all; empty for none known."""
    names = sorted(set(known))
    parts = []
    close = nearest(name, names)
    if close:
        parts.append(f"did you mean {' or '.join(close)}?")
    if 0 < len(names) <= _SHORT_LIST:
        parts.append(f"{listing} {', '.join(names)}")
    return "; ".join(parts)
