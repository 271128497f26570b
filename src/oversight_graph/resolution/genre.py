"""Of which genre a bulletin is: told by its title, else by the path of its page.

The genres are the concepts of ``ontology/vocabulary/genres.ttl``; the words that tell them stand in
``genre.toml``. A document of which neither tells has no genre: none is better than a guess.
"""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.reading.document import Document, Part
from oversight_graph.values import value


@value
class _Rule:
    """What a title, or else a path, says of one genre."""

    name: str
    title: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    path: re.Pattern[str] | None

    def tells(self, title: str, path: str) -> bool:
        """Whether the title (or the path of the page) bears the words of this genre."""
        if self.title is not None:
            return bool(self.title.search(title)) and not (
                self.unless and self.unless.search(title)
            )
        return self.path is not None and bool(self.path.search(path))


def genre_of(document: Document) -> str | None:
    """Return the name of the genre, as ``case-circular``, or None where nothing tells it."""
    title = document.title or ""
    path = "\n".join(_heads(document))
    return next((rule.name for rule in _rules() if rule.tells(title, path)), None)


def _heads(document: Document) -> list[str]:
    around = (s for s in document.sentences if s.part in (Part.METADATA, Part.NAVIGATION))
    return [document.text[s.start : s.end] for s in around]


@cache
def _rules() -> tuple[_Rule, ...]:
    entries = toml_of("resolution", "genre.toml")["genre"]
    return tuple(
        _Rule(entry["name"], *(_compiled(entry.get(key)) for key in ("title", "unless", "path")))
        for entry in entries
    )


def _compiled(pattern: str | None) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None
