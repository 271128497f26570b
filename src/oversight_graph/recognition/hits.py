"""A sentence under the lexicons: what they know of it, at which offsets."""

from __future__ import annotations

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.joined import Joined
from oversight_graph.recognition.lexicons import Entry, lexicon
from oversight_graph.recognition.mention import OrgName
from oversight_graph.values import value

#: Everyday words, which yield where a head can be read across them.
_WORDS = frozenset({"group", "plain", "word"})
#: What a head may begin inside of and reach further than.
_OUTREACHED = _WORDS | {"central"}
_BLOCKED = Entry("blocked")

_COUNTY_OF_TOWN = "县城乡"


@value
class Hit:
    """What a lexicon knows of ``text[start:end]``; a blocked span has the type ``blocked``."""

    start: int
    end: int
    type: str
    surface: str
    entry: Entry | None = None

    @property
    def cls(self) -> str:
        """The lexicon's class, empty if it gives none."""
        return self.entry.cls if self.entry else ""


@value
class FoundOrg:
    """An organisation name with its offsets in the sentence."""

    start: int
    end: int
    name: OrgName


@value
class FoundArea:
    """A chain of areas, widest first, that is no part of an organisation's name."""

    start: int
    end: int
    names: tuple[str, ...]
    level: str


def hits_in(joined: Joined, blocked: list[tuple[int, int]]) -> list[list[Hit]]:
    """What the lexicons know of each normalised sentence, in text order.

    ``blocked`` spans (dates, quantities, titles), in order, become hits of their own.
    """
    text, known, position = joined.text, lexicon(), 0
    rows = _Rows(joined)
    stops = iter((*blocked, (len(text), len(text))))
    limit, behind = next(stops)
    for a, b, entry in known.scanner.scan(text, blocked):
        while a >= limit:
            rows.add(limit, behind, _BLOCKED)
            limit, behind = next(stops)
        if a < position:
            continue
        kind = entry.type
        if kind in _OUTREACHED and (across := _across(text, a, b, limit, entry)) is not None:
            cut, position, head = across
            if kind in _WORDS:
                rows.add(a, cut, known.entries[text[a]])
            rows.add(cut, position, head)
            continue
        position = b
        if text[b - 1] == "委" and text.startswith("员会", b, limit):
            position += len("员会")  # 提案委 in 提案委员会
        rows.add(a, position, entry)
    while limit < len(text):
        rows.add(limit, behind, _BLOCKED)
        limit, behind = next(stops)
    return rows.rows


class _Rows:
    """The hits of each sentence, to be added in text order."""

    __slots__ = ("_end", "_index", "_joined", "_offset", "_row", "rows")

    def __init__(self, joined: Joined) -> None:
        self.rows: list[list[Hit]] = [[] for _ in joined.starts]
        self._joined, self._index, self._offset, self._end = joined, 0, 0, 0
        self._row: list[Hit] = []

    def add(self, start: int, end: int, entry: Entry) -> None:
        """Add a hit, or two where the entry says that it begins with another: 村 + 委会."""
        while start >= self._end:
            index = self._index
            self._offset, self._end = self._joined.starts[index], self._joined.ends[index]
            self._row = self.rows[index]
            self._index = index + 1
        if entry.opening:
            cut = start + len(entry.opening)
            self.add(start, cut, lexicon().entries[entry.opening])
            start = cut
        offset = self._offset
        surface = self._joined.text[start:end]
        what = entry if entry is not _BLOCKED else None
        self._row.append(Hit(start - offset, end - offset, entry.type, surface, what))


def _across(text: str, a: int, b: int, end: int, entry: Entry) -> tuple[int, int, Entry] | None:
    """A head that begins inside a hit and outreaches it before ``end``: where it begins and ends.

    市民 + 政局 is the 民政局 of a 市, 中共中央 + 书记处 the 中央书记处, 新华社 + 区 a 社区.
    """
    if text.startswith(_COUNTY_OF_TOWN, a, end) and b == a + len("县城"):
        cut, kinds = a + 1, frozenset({"head", "word"})  # 县 + 城乡一体化示范区
    elif entry.type in _WORDS and text[a] in grammar().levels:
        cut, kinds = a + 1, frozenset({"head"})
    elif entry.type == "central" and text.startswith("中共中央", a, end):
        cut, kinds = a + len("中共"), frozenset({"central"})
    elif entry.type == "central" and text.startswith("社区", b - 1, end):
        cut, kinds = b - 1, frozenset({"head", "level", "suffix"})
    else:
        return None
    found = lexicon().scanner.longest_at(text, cut, end)
    if found is None or found[0] <= b or found[1].type not in kinds:
        return None
    return cut, found[0], found[1]
