"""Where a name begins in the stretch before its head: behind the last word never inside one."""

from __future__ import annotations

from bisect import bisect_right

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.outside_words import (
    SIZES,
    endings_of,
    outside_names,
    prepositions,
)
from oversight_graph.recognition.words.segmenter import frequency, words

#: Words that jieba hardly knows it cuts apart as well: 约谈.
_RARE = 10
#: What joins the two fields of a body, and how long the first is.
_AND, _FIELD_SIZE = "与", 2
#: Words of more characters end in another word.
_LONG_WORD = 3


def after_outside_word(
    line: Line, left: int, end: int, *, within: frozenset[str] = frozenset()
) -> int:
    """Where a name in a stretch begins: after the last word that is never inside one.

    The words of ``within`` may be inside this one.
    """
    return _after_last(line, outside_names(within), left, end)


def after_preposition(line: Line, left: int, end: int) -> int:
    """Where the name of a unit in a stretch begins: after the last 对, 由, 给予 …."""
    return _after_last(line, prepositions(), left, end)


def _after_last(line: Line, outside: frozenset[str], left: int, end: int) -> int:
    if left >= end:
        return left
    position = cut = left
    anchored = line.is_after_area(left)
    for word in words(line.text[left:end]):
        start, position = position, position + len(word)
        begun = start == cut and (start == left or _leads(line, left, start))  # 任 + 中轻集团
        opens = (begun or anchored) and word in grammar().never_last
        whole = len(word) > _LONG_WORD and word[-2:] in outside  # 群众反映
        if opens or not (whole or word in outside):
            continue
        inside = _in_longer_word(line, start, position) or _in_unit(line, left, start, word)
        if not _joins(line, start, word) and not inside:
            cut = position
    return max(cut, _after_unknown(line, outside, left, end))


def _leads(line: Line, left: int, end: int) -> bool:
    """Whether a verb of office or a preposition ends there, behind which a name begins."""
    last = words(line.text[left:end])[-1]
    return len(last) == 1 or last.endswith(("任", "为"))


def _after_unknown(line: Line, outside: frozenset[str], left: int, end: int) -> int:
    """The end of the last such word that jieba does not know and cuts apart: 约谈.

    In 中央 + 企业 stands no 央企.
    """
    text, endings = line.text, endings_of(outside)
    for position in range(end, left + 1, -1):
        if text[position - 2 : position] in endings:
            for size in SIZES:
                word = text[max(left, position - size) : position]
                rare = len(word) == size and word in outside and frequency(word) <= _RARE
                if rare and _is_cut_at(text[left:end], position - size - left):
                    return position
    return left


def _is_cut_at(text: str, at: int) -> bool:
    """Whether a word begins at an offset, as jieba cuts a stretch."""
    start = 0
    for word in words(text):
        if start >= at:
            break
        start += len(word)
    return start == at


def _joins(line: Line, start: int, word: str) -> bool:
    """Whether 和 stands between two fields of one name: 教育 + 和 + 科学技术局."""
    if word not in grammar().joints:
        return False
    before, after = line.hit_before(start), line.hit_at(start + len(word))
    if word == _AND and _opens_with_field(line, start):
        return _is_joined(after)
    if before is None or before.type != "word" or before.surface in grammar().empty_names:
        return False
    return _is_joined(after)


def _opens_with_field(line: Line, end: int) -> bool:
    """Whether one word stands between an area and an offset: 省 + 海防 + 与打击走私办公室."""
    start = end - _FIELD_SIZE
    if start < 1 or not line.is_after_area(start):
        return False
    word = line.text[start:end]
    outside = word in outside_names() or word in grammar().no_fields
    return words(word) == (word,) and not outside


def _in_unit(line: Line, left: int, start: int, word: str) -> bool:
    """Whether 和 stands inside the name of a unit: 人民医院 + 介入和血管病科."""
    return word in grammar().joints and start > left and line.org_ends_at(left)


def _in_longer_word(line: Line, start: int, end: int) -> bool:
    """Whether a stretch is part of a word of names: 服务 in 政务服务, 和 in 发展和改革."""
    index = bisect_right(line.hits, start, key=lambda hit: hit.start) - 1
    hit = line.hits[index] if index >= 0 else None
    return (
        hit is not None
        and hit.type == "word"
        and end <= hit.end
        and hit.end - hit.start > end - start
    )


def _is_joined(hit: Hit | None) -> bool:
    """Whether a name may go on with a hit behind 和; departments of a party committee do not."""
    if hit is None or hit.type in ("word", "suffix"):
        return True
    return hit.type == "head" and not hit.surface.endswith("部")
