"""Texts in traditional characters, matched on a copy in simplified ones.

The copy replaces characters one by one, so that every offset stays true; the table is
``traditional.toml``. A text in simplified characters stays as it is, even where somebody's name
is written with a traditional one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.reading.document import Document

#: A text is traditional with so many characters of that kind, and such a share of them. Of a
#: traditional text a third are, of a simplified one none but in rare names.
_FEWEST, _SHARE = 5, 0.08


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
    table = _table()
    found = sum(ord(char) in table for char in text)
    return found >= _FEWEST and found >= _SHARE * sum("\u4e00" <= char <= "\u9fff" for char in text)


def simplified(text: str) -> str:
    """A text in simplified characters, as long as it was; only for matching patterns."""
    return text.translate(_table())


@cache
def _table() -> Mapping[int, int]:
    data = toml_of("reading", "traditional.toml")
    pairs = zip(
        data["traditional"] + data["quotes"],
        data["simplified"] + data["quotes_simplified"],
        strict=True,
    )
    return {ord(old): ord(new) for old, new in pairs}
