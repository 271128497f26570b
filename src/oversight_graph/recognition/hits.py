"""A sentence under the lexicons: what they know of it, at which offsets."""

from __future__ import annotations

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.lexicons import Entry, lexicon
from oversight_graph.recognition.mention import OrgName
from oversight_graph.values import value

#: Everyday words, which yield where a head can be read across them.
_WORDS = frozenset({"group", "plain", "word"})


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


def hits_in(text: str, blocked: list[tuple[int, int]]) -> list[Hit]:
    """What the lexicons know of a normalised sentence, in text order.

    ``blocked`` spans (dates, quantities, titles), in order, become hits of their own.
    """
    hits: list[Hit] = []
    known, position = lexicon(), 0
    stops = iter((*blocked, (len(text), len(text))))
    limit, behind = next(stops)
    for a, b, entry in known.scanner.scan(text, blocked):
        while a >= limit:
            hits.append(Hit(limit, behind, "blocked", text[limit:behind]))
            limit, behind = next(stops)
        if a < position:
            continue
        if (across := _across(text, a, b, limit, entry)) is not None:
            cut, position, head = across
            if entry.type in _WORDS:
                _add(text, a, cut, known.entries[text[a]], hits)
            _add(text, cut, position, head, hits)
            continue
        position = b
        if text[b - 1] == "委" and text.startswith("员会", b, limit):
            position += len("员会")  # 提案委 in 提案委员会
        _add(text, a, position, entry, hits)
    while limit < len(text):
        hits.append(Hit(limit, behind, "blocked", text[limit:behind]))
        limit, behind = next(stops)
    return hits


def _across(text: str, a: int, b: int, end: int, entry: Entry) -> tuple[int, int, Entry] | None:
    """A head that begins inside a hit and outreaches it before ``end``: where it begins and ends.

    市民 + 政局 is the 民政局 of a 市, 中共中央 + 书记处 the 中央书记处, 新华社 + 区 a 社区.
    """
    if entry.type in _WORDS and text[a] in grammar().levels:
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


def _add(text: str, start: int, end: int, entry: Entry, hits: list[Hit]) -> None:
    """Add a hit, or two where the entry says that it begins with another: 村 + 委会."""
    if entry.opening:
        cut = start + len(entry.opening)
        _add(text, start, cut, lexicon().entries[entry.opening], hits)
        start = cut
    hits.append(Hit(start, end, entry.type, text[start:end], entry))
