"""A sentence while its names are being found: its hits and the names found so far.

Areas and organisations are found in one pass from left to right, because each decides
where the other begins: 省 in 省纪委 needs the head after it, 某县教育局 the area before it.
Both finders read and extend the same ``Line`` and ask it what stands around an offset.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from oversight_graph.recognition.words.characters import is_name_char
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundArea, FoundOrg, Hit, hits_in
from oversight_graph.recognition.words.joined import Joined
from oversight_graph.recognition.words.lexicons import Entry, lexicon
from oversight_graph.recognition.words.segmenter import is_word_of_two
from oversight_graph.recognition.words.towns import town_at

#: What may follow a level that stands for an area: 市 + 纪委, 镇 + 党委书记.
_AFTER_LEVEL = frozenset({"head", "suffix", "team", "role", "prefix", "word", "central", "area"})
#: A division of the production corps and its city, which are one area.
_DIVISION_AND_CITY = "师市"
#: The level that most short names of towns end in.
_OF_SHORT_NAMES = "州"
#: 县城 is one of so many characters.
_WORD = 2
#: What gives way to a name of the document's own.
_GIVING_WAY = frozenset({"word", "plain", "suffix", "group", "level", "area", "committee"})


@dataclass(slots=True)
class Line:
    """One normalised sentence; offsets count from its start.

    ``orgs`` and ``areas`` are in text order and without overlap among themselves.
    """

    text: str
    hits: list[Hit]
    types: set[str]  # of the hits
    orgs: list[FoundOrg] = field(default_factory=list)
    areas: list[FoundArea] = field(default_factory=list)
    _starting: dict[int, Hit] | None = None
    _ending: dict[int, Hit] | None = None

    @classmethod
    def of(cls, text: str, hits: list[Hit]) -> Line:
        """A normalised sentence with what the lexicons know of it."""
        return cls(text, hits, {hit.type for hit in hits})

    def take_hits(self, hits: list[Hit]) -> None:
        """Let these hits, in text order, be what is known of the sentence."""
        self.hits = hits
        self.types = {hit.type for hit in hits}
        self._starting = self._ending = None

    def overlay(self, found: Iterable[tuple[int, int, Entry]]) -> None:
        """Add names of the document's own, in text order; weaker hits across them give way."""
        rows, at = list(found), 0
        hits = self._with_cut_offices({start for start, *_ in rows})
        shown: list[Hit] = []
        for start, end, entry in rows:
            while at < len(hits) and hits[at].end <= start:
                shown.append(hits[at])
                at += 1
            to = at
            while to < len(hits) and hits[to].start < end:
                to += 1
            across = hits[at:to]
            role = next((h for h in across if h.type == "role" and h.start == end - 1), None)
            stop = end - (role is not None)  # 县长 in 岜蒙县长 keeps its 县
            if all(hit is role or _gives_way(hit, start, end) for hit in across):
                shown.append(Hit(start, stop, entry.type, self.text[start:end], entry))
                at = to - (role is not None)
        self.take_hits([*shown, *hits[at:]])

    def _with_cut_offices(self, starts: set[int]) -> list[Hit]:
        """The hits, with 县 for 县长 where a name begins at its second character: 县 + 长安镇."""
        return [
            Hit(hit.start, hit.start + 1, "level", hit.surface[0], Entry("level"))
            if hit.start + 1 in starts and hit.surface in grammar().heads_of_areas
            else hit
            for hit in self.hits
        ]

    def hit_at(self, start: int) -> Hit | None:
        """The hit that starts at an offset."""
        if self._starting is None:
            self._starting = {hit.start: hit for hit in self.hits}
        return self._starting.get(start)

    def hit_before(self, end: int) -> Hit | None:
        """The hit that ends at an offset."""
        if self._ending is None:
            self._ending = {hit.end: hit for hit in self.hits}
        return self._ending.get(end)

    def change(self, hit: Hit) -> None:
        """Put a hit in the place of the one with the same offsets."""
        self.hits[bisect_left(self.hits, hit.start, key=lambda h: h.start)] = hit
        self.types.add(hit.type)
        self._starting = self._ending = None

    def before(self, position: int) -> str:
        """The character before an offset, empty at the start."""
        return self.text[position - 1 : position] if position else ""

    def role_follows(self, end: int) -> bool:
        """Whether a role, with or without 原, 前, 代 or 时任 before it, starts at an offset."""
        when = next((len(w) for w in grammar().before_roles if self.text.startswith(w, end)), 0)
        following = self.hit_at(end + when)
        return following is not None and following.type in ("role", "prefix")

    def staff_follows(self, end: int) -> bool:
        """Whether somebody who works there, with or without an office, is named at an offset."""
        return self.role_follows(end) or self.text.startswith(grammar().staff, end)

    def level_before(self, end: int) -> Hit | None:
        """The level that ends at an offset and stands for an area: 省 in 省纪委."""
        hit = self.hit_before(end)
        if hit is None or hit.type != "level" or self._ends_short_name(hit):
            return None
        return hit if self.is_level(hit) else None

    def _ends_short_name(self, level: Hit) -> bool:
        """Whether the only other character of a town's short name stands there: 国网 + 岚 + 州."""
        start, words_of = level.start - 1, grammar()
        before = self.before(level.start)
        if level.surface != _OF_SHORT_NAMES or not is_name_char(before):
            return False
        alone = before in words_of.before_places or before in words_of.own_area
        if alone or before in lexicon().outside_names or self.hit_before(level.start) is not None:
            return False
        wider = self.before(start)
        opens = wider in words_of.before_places or wider in lexicon().outside_names
        opens = opens or not is_name_char(wider) or self.hit_before(start) is not None
        return (opens or self.org_ends_at(start)) and not is_word_of_two(wider + before)

    def is_level(self, hit: Hit) -> bool:
        """Whether a level stands for an area, and is no part of another word (小区, 市场)."""
        if grammar().makes_a_word(self.before(self._with_division(hit)), hit.surface):
            return False
        following = self.hit_at(hit.end)
        if following is not None and (
            following.type in _AFTER_LEVEL or following.surface == hit.surface
        ):
            return True
        longer = following is not None and following.end - hit.end > _WORD
        if longer or town_at(self.text, hit.end):
            return True  # 云溪县 + 城乡居民, 云溪县 + 城关镇
        pair = self.text[hit.end - 1 : hit.end + 1]
        return len(pair) == 1 or pair.endswith("委") or not is_word_of_two(pair)

    def level_start(self, hit: Hit) -> int:
        """Where a level begins with the word that says whose it is: 该 in 该县."""
        start = self._with_division(hit)
        return start - (start > 0 and self.before(start) in grammar().own_area)

    def _with_division(self, level: Hit) -> int:
        """Where a level begins: the 师市 of the corps, a division and its city, are one."""
        return level.start - self.text.startswith(_DIVISION_AND_CITY, max(0, level.start - 1))

    def area_ends_at(self, position: int) -> bool:
        """Whether the last area found so far ends at ``position``."""
        return bool(self.areas) and self.areas[-1].end == position

    def areas_before(self, position: int) -> tuple[tuple[str, ...], str, int]:
        """The areas that end at an offset, widest first, with their level and start."""
        if self.area_ends_at(position):
            area = self.areas[-1]
            return area.names, area.level, area.start
        if (level := self.level_before(position)) is not None:
            if self.repeats_level(level):
                area = self.areas[-1]  # 麻柳村村委会
                return area.names, area.level, area.start
            return (), level.surface, self.level_start(level)
        return (), "", position

    def repeats_level(self, level: Hit) -> bool:
        """Whether a level only says again what kind of area ends before it: 麻柳村 + 村支书."""
        return self.area_ends_at(level.start) and self._repeats(self.areas[-1], level.surface)

    @staticmethod
    def _repeats(area: FoundArea, level: str) -> bool:
        return bool(area.names) and area.names[-1].endswith(level)

    def is_after_area(self, position: int) -> bool:
        """Whether an area, by name or by level, ends at an offset."""
        areas, level, _ = self.areas_before(position)
        return bool(areas or level)

    def org_ends_at(self, position: int) -> bool:
        """Whether the last organisation found so far ends at ``position``."""
        return bool(self.orgs) and self.orgs[-1].end == position

    def drop_areas_in_names(self) -> None:
        """Forget the areas that turned out to be part of an organisation's name."""
        if not self.orgs or not self.areas:
            return
        covered = {i for org in self.orgs for i in range(org.start, org.end)}
        self.areas = [
            area for area in self.areas if not (area.start in covered and area.end - 1 in covered)
        ]


def lines_of(joined: Joined, blocked: list[tuple[int, int]]) -> list[Line]:
    """Look normalised sentences up in the lexicons, except for ``blocked`` spans of the text."""
    rows = zip(joined.starts, joined.ends, hits_in(joined, blocked), strict=True)
    return [Line.of(joined.text[start:end], hits) for start, end, hits in rows]


def _gives_way(hit: Hit, start: int, end: int) -> bool:
    """Whether a hit is weaker than a name of the document's own, and no longer one around it."""
    around = hit.start <= start and end <= hit.end and hit.end - hit.start > end - start
    return hit.type in _GIVING_WAY and not around
