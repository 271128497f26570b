"""The line of a query that is wrong, with a caret below the place."""

from __future__ import annotations

from oversight_graph.errors import Place
from oversight_graph.query.cells import printable, shortened, width

_MARGIN = "  "
_CARET = "^"


def excerpt(place: Place, columns: int) -> str:
    """Return two lines, at most ``columns`` wide: what stands there, and a caret below it.

    Of a long line the part around the place is shown.
    """
    before, after = place.text[: place.column - 1], place.text[place.column - 1 :]
    room = max(columns - len(_MARGIN), 2)
    left = _last(printable(before), room // 2)
    right = shortened(printable(after), room - width(left))
    return f"{_MARGIN}{left}{right}\n{_MARGIN}{' ' * width(left)}{_CARET}\n"


def _last(text: str, limit: int) -> str:
    """Cut a text to its last ``limit`` columns, with an ellipsis where something is missing."""
    return text if width(text) <= limit else shortened(text[::-1], limit)[::-1]
