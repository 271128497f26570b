"""A sentence under the lexicons: what they know of it, at which offsets."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.joined import Joined
from oversight_graph.recognition.words.lexicons import Entry, lexicon
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.values import value

#: Everyday words, which yield where a head can be read across them.
_WORDS = frozenset({"group", "plain", "word"})
_BLOCKED = Entry("blocked")
_BY_START = itemgetter(0)

_COUNTY_OF_TOWN = "县城乡"


@value
class Hit:
    """What a lexicon knows of ``text[start:end]``; a blocked span has the type ``blocked``."""

    start: int
    end: int
    type: str
    surface: str
    entry: Entry

    @property
    def cls(self) -> str:
        """The lexicon's class, empty if it gives none."""
        return self.entry.cls


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
    text, known, levels, position = joined.text, lexicon(), grammar().levels, 0
    rows: list[list[Hit]] = [[] for _ in joined.starts]
    spans = zip(joined.starts, joined.ends, rows, strict=True)
    row: list[Hit] = []
    offset = end_of = 0
    walls = [*(start for start, _ in blocked), len(text)]
    found = known.scanner.scan(text, blocked)
    for a, b, entry in sorted([*found, *((a, b, _BLOCKED) for a, b in blocked)], key=_BY_START):
        if a < position:
            continue
        while a >= end_of:
            offset, end_of, row = next(spans)
        kind, position = entry.type, b
        if (kind == "central" or (kind in _WORDS and text[a] in levels)) and (
            across := _across(text, a, b, walls, entry)
        ) is not None:
            cut, position, head = across
            if kind in _WORDS:
                _add(text, a, cut, offset, known.entries[text[a]], row)
            _add(text, cut, position, offset, head, row)
            continue
        if text[b - 1] == "委" and text.startswith("员会", b, _wall(walls, b)):
            position += len("员会")  # 提案委 in 提案委员会
        if entry.opening:
            _add(text, a, position, offset, entry, row)
        else:
            row.append(Hit(a - offset, position - offset, kind, text[a:position], entry))
    return rows


def _wall(walls: list[int], position: int) -> int:
    """The next offset that nothing reaches over: that of a blocked span, or the end."""
    return walls[bisect_left(walls, position)]


def _across(
    text: str, a: int, b: int, walls: list[int], entry: Entry
) -> tuple[int, int, Entry] | None:
    """A head or role that begins inside a hit and outreaches it before a wall: its offsets.

    市民 + 政局 is the 民政局 of a 市, 村民 + 兵连长 its 民兵连长,
    中共中央 + 书记处 the 中央书记处, 新华社 + 区 a 社区.
    """
    end = _wall(walls, a)
    if text.startswith(_COUNTY_OF_TOWN, a, end) and b == a + len("县城"):
        cut, kinds = a + 1, frozenset({"head", "word"})  # 县 + 城乡一体化示范区
    elif entry.type in _WORDS and text[a] in grammar().levels:
        cut, kinds = a + 1, frozenset({"head", "role"})
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


def _add(text: str, start: int, end: int, offset: int, entry: Entry, hits: list[Hit]) -> None:
    """Add a hit, or two where the entry says that it begins with another: 村 + 委会."""
    if entry.opening:
        cut = start + len(entry.opening)
        _add(text, start, cut, offset, lexicon().entries[entry.opening], hits)
        start = cut
    hits.append(Hit(start - offset, end - offset, entry.type, text[start:end], entry))
