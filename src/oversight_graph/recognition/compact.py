"""Blanks inside words (县人民法 院, 莫　愁, 4.35 万元), which copying from pages and tables leaves.

Recognition reads a compact copy of the document without them, without the characters that nobody
sees (zero-width, bidirectional, control), and in simplified characters. The blanks between items
(记者 甲 通讯员 乙, columns of a table) stay, because they separate. ``Compact`` says where its
offsets stand in the original, so that every quote is an exact slice of the original text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from oversight_graph.reading.document import Document, Part
from oversight_graph.reading.draft import UNSEEN
from oversight_graph.reading.traditional import in_simplified
from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.words.characters import is_han, last_ideographs
from oversight_graph.recognition.words.lexicons import lexicon, rows
from oversight_graph.recognition.words.segmenter import crossing, words

_BLANKS = " \t\u3000\u00a0"
_GAP = re.compile(rf"[{_BLANKS}](?<=[^{_BLANKS}\n].)[{_BLANKS}]*(?=[^{_BLANKS}\n])")
_CLOSING = frozenset("、，；：。,;:")
_OPENING = frozenset("、，；,;")
_AMOUNT = re.compile(rf"\d[\d.,]*[{_BLANKS}]?(?P<unit>[\u4e00-\u9fff])")
#: How many characters on each side of a gap show whether a word runs over it, and how much
#: better than two words, in nats, it must be.
_LEFT, _RIGHT, _CERTAIN = 3, 4, 4.0
#: So many gaps inside words show a page on which single blanks mean nothing.
_NOISY = 3
_LONGEST_ROLE = 6

Gap = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Compact:
    """A document without the blanks inside its words, and the way back to the original.

    ``cuts`` are the offsets in the compact text before which blanks were taken out, and
    ``shifts`` how many characters were taken out up to each of them.
    """

    document: Document
    cuts: tuple[int, ...]
    shifts: tuple[int, ...]

    def start(self, position: int) -> int:
        """Where a character of the compact text stands in the original."""
        at = bisect_right(self.cuts, position)
        return position + (self.shifts[at - 1] if at else 0)

    def end(self, position: int) -> int:
        """Where a span that ends at ``position`` ends in the original."""
        return self.start(position - 1) + 1 if position else 0


def compact(document: Document) -> Compact:
    """Take the blanks inside words out of the title and the body of a document.

    The copy is in simplified characters, too, and without those that cannot be seen.
    """
    document = in_simplified(document)
    gaps = sorted([*_inside_words(document), *_unseen(document)])
    cuts, shifts, pieces, last, taken = [], [], [], 0, 0
    for start, end in gaps:
        pieces.append(document.text[last:start])
        last = end
        cuts.append(start - taken)
        taken += end - start
        shifts.append(taken)
    if not gaps:
        return Compact(document, (), ())
    text = "".join((*pieces, document.text[last:]))
    sentences = tuple(
        replace(
            s,
            start=s.start - _before(gaps, shifts, s.start),
            end=s.end - _before(gaps, shifts, s.end),
        )
        for s in document.sentences
    )
    return Compact(replace(document, text=text, sentences=sentences), tuple(cuts), tuple(shifts))


def _before(gaps: list[Gap], shifts: list[int], position: int) -> int:
    """How many characters are taken out before an offset of the original."""
    at = bisect_right(gaps, (position, 0))
    return shifts[at - 1] if at else 0


def _inside_words(document: Document) -> Iterator[Gap]:
    """The gaps that are to go, in text order."""
    if _GAP.search(document.text) is None:
        return
    gaps = [
        match.span()
        for sentence in document.sentences
        if sentence.part in (Part.BODY, Part.TITLE)
        for match in _GAP.finditer(document.text, sentence.start, sentence.end)
    ]
    sure = {gap for gap in gaps if _is_inside(document.text, *gap)}
    noisy = sum(_is_single(document.text, gap) for gap in sure) >= _NOISY
    for gap in gaps:
        if gap in sure or (
            noisy and _is_single(document.text, gap) and not _in_brackets(document.text, gap)
        ):
            yield gap


def _unseen(document: Document) -> Iterator[Gap]:
    """The characters that cannot be seen, unless a sentence holds nothing else."""
    if UNSEEN.search(document.text) is None:
        return
    for sentence in document.sentences:
        if sentence.part not in (Part.BODY, Part.TITLE):
            continue
        found = [m.span() for m in UNSEEN.finditer(document.text, sentence.start, sentence.end)]
        if len(found) < sentence.end - sentence.start:
            yield from found


def _is_single(text: str, gap: Gap) -> bool:
    """Whether the gap is one blank between ideographs."""
    start, end = gap
    return text[start:end] == " " and is_han(text[start - 1]) and is_han(text[end])


def _in_brackets(text: str, gap: Gap) -> bool:
    """Whether the gap stands in a remark such as （记者 甲）."""
    line = text.rfind("\n", 0, gap[0]) + 1
    return max(text.rfind(c, line, gap[0]) for c in "（(") > max(
        text.rfind(c, line, gap[0]) for c in "）)"
    )


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a gap stands inside a word, a name or an amount, or beside punctuation."""
    left, right = text[start - 1], text[end]
    if right in _CLOSING or left in _OPENING:
        return True
    if left.isdigit() or right.isdigit():
        return _is_amount(text, start, end)
    if not (is_han(left) and is_han(right)):
        return False
    return _runs_over(text, start, end) or _is_padded_name(text, start, end)


def _is_amount(text: str, start: int, end: int) -> bool:
    """Whether the gap stands around a number with its measure word: 问题 19 个."""
    if text[start - 1].isdigit():
        return text[end] in _unit_starts()
    amount = _AMOUNT.match(text, end)
    return amount is not None and is_han(text[start - 1]) and amount["unit"] in _unit_starts()


@cache
def _unit_starts() -> frozenset[str]:
    return frozenset("万亿年月日余多") | {unit[0] for unit, *_ in rows("units")}


def _runs_over(text: str, start: int, end: int) -> bool:
    """Whether a word that runs over the gap is much likelier than two, of which one is a rest."""
    left = last_ideographs(text, start, _LEFT)
    right = _han_run(text[end : end + _RIGHT])
    if len(words(left)[-1]) > 1 and len(words(right)[0]) > 1:
        return False
    return crossing(left, right) > _CERTAIN


def _is_padded_name(text: str, start: int, end: int) -> bool:
    """Whether a surname and one character of a given name are set apart to fill a column."""
    known = name_knowledge()
    if text[start - 1] not in known.surnames:
        return False
    before, behind = text[max(0, start - 2) : start - 1], text[end + 1 : end + 2]
    is_wide = text[start:end] != " "
    begins = not is_han(before) or _role_ends(text, start - 1)
    begins = begins or (is_wide and len(words(before + text[start - 1])) > 1)
    ends = not is_han(behind) or known.word_points(text, end + 1) is not None
    return begins and ends


def _role_ends(text: str, position: int) -> bool:
    """Whether a role ends right before an offset."""
    entries = lexicon().entries
    words = (text[max(0, position - size) : position] for size in range(2, _LONGEST_ROLE + 1))
    return any(word in entries and entries[word].type == "role" for word in words)


def _han_run(text: str) -> str:
    """The ideographs that a text opens with."""
    size = next((i for i, char in enumerate(text) if not is_han(char)), len(text))
    return text[:size]
