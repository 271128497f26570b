"""What a document has named so far, in order: short and bare names mean something named before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.bodies.short_names import ShortNames

#: The last characters of a name say so much that it may stand for the whole from here on.
_TELLING = 4
#: How many bodies back an endless paragraph is looked through.
_REACH = 200


class Past(NamedTuple):
    """An organisation named before: where, and which."""

    offset: int
    paragraph: int
    named: Named


@dataclass(slots=True)
class History:
    """The organisations named so far, and the body whose document it is, if a head line says."""

    past: list[Past] = field(default_factory=list)
    home: Named | None = None
    in_short: ShortNames = field(default_factory=ShortNames)
    _by_end: dict[str, dict[str, Named]] = field(default_factory=dict)
    _by_class: dict[str, dict[str, Named]] = field(default_factory=dict)

    def __reversed__(self) -> Iterator[Past]:
        """What was named, the last first."""
        return reversed(self.past)

    def note(self, offset: int, paragraph: int, named: Named) -> None:
        """Remember an organisation named at an offset."""
        self.past.append(Past(offset, paragraph, named))
        for index, key in ((self._by_end, named.name[-_TELLING:]), (self._by_class, named.cls)):
            same = index.setdefault(key, {})
            same.pop(named.name, None)  # the one named last stands last
            same[named.name] = named
        self.in_short.note(named)

    def before(self, offset: int) -> Iterator[Past]:
        """What was named before an offset, the last first."""
        return (past for past in reversed(self.past) if past.offset < offset)

    def in_paragraph(self, paragraph: int) -> Iterator[Named]:
        """What a paragraph has named so far, the last first."""
        for past in reversed(self.past[-_REACH:]):
            if past.paragraph < paragraph:
                return
            if past.paragraph == paragraph:
                yield past.named

    def named_so(self, name: str) -> Named | None:
        """The organisation before of that very name."""
        return self._by_end.get(name[-_TELLING:], {}).get(name)

    def in_full(self, short: str, cls: str) -> Named | None:
        """The organisation before whose name ends with a shorter one: 测绘院 again.

        A body of the Centre is itself: 电子工业部 is no 机械电子工业部.
        """
        known = lexicon().entries.get(short)
        if len(short) < _TELLING or (known is not None and known.type == "central"):
            return None
        ending = reversed(self._by_end.get(short[-_TELLING:], {}).values())
        return next((n for n in ending if n.cls == cls and n.name.endswith(short)), None)

    def home_named(self, name: str) -> Named | None:
        """The body whose document this is, if it bears that very name."""
        return self.home if self.home is not None and self.home.name == name else None

    def every(self) -> Iterator[Named]:
        """Each organisation named so far once, class by class."""
        return (named for same in self._by_class.values() for named in same.values())

    def of_class(self, cls: str) -> dict[str, Named]:
        """The organisations of a class named so far by name, the one named last standing last."""
        return self._by_class.get(cls, {})

    def last_of(self, cls: str) -> Named | None:
        """The organisation of a class that was named last."""
        return next(reversed(self.of_class(cls).values()), None)
