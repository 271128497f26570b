"""Texts in traditional characters, matched on a copy in simplified ones.

The copy replaces characters one by one, so that every offset stays true; the table is
``traditional.toml``. A text in simplified characters stays as it is, even where somebody's name
is written with a traditional one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.reading.document import Document

#: A text is traditional with so many characters of that kind, and such a share of them. Of a
#: traditional text a third are, of a simplified one none but in rare names.
_FEWEST, _SHARE = 5, 0.08
_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")


def in_simplified(document: Document) -> Document:
    """The same document, its text and what it says of itself in simplified characters."""
    if not is_traditional(document.text):
        return document
    return replace(
        document,
        text=simplified(document.text),
        title=simplified(document.title) if document.title else None,
        publisher=simplified(document.publisher) if document.publisher else None,
    )


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters."""
    found = len(_table().traditional.findall(text))
    return found >= _FEWEST and found >= _SHARE * len(_IDEOGRAPH.findall(text))


def simplified(text: str) -> str:
    """A text in simplified characters, as long as it was; only for matching patterns."""
    table = _table()
    return table.traditional.sub(lambda match: table.simplified[match.group()], text)


@dataclass(frozen=True, slots=True)
class _Table:
    """What a simplified text does not hold, and what stands for each such character in one."""

    traditional: re.Pattern[str]
    simplified: dict[str, str]


@cache
def _table() -> _Table:
    data = toml_of("reading", "traditional.toml")
    old = data["traditional"] + data["quotes"]
    simplified = dict(zip(old, data["simplified"] + data["quotes_simplified"], strict=True))
    return _Table(re.compile(f"[{re.escape(old)}]"), simplified)
