"""What the words of a candidate tell of it: that it is nobody, is counted, or holds its area."""

from __future__ import annotations

from oversight_graph.recognition.bodies.head_kinds import SHORT_HEAD
from oversight_graph.recognition.bodies.heads import Candidate
from oversight_graph.recognition.bodies.shared_heads import LEVELS
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDS = lists_of("recognition.bodies", "candidates.toml")
_WORDINGS = patterns_of("recognition.bodies", "candidates.toml")
#: Last characters of areas written in full.
_FULL_AREA = ("省", *LEVELS)
_ALL, _AND_OTHERS, _SOME = "全", "等", 6
_LEVELS = frozenset("".join((*_WORDS["levels"], *_WORDS["all_of_them"])))
#: Heads before which the short name of an area stays as it is: 青海海关.
_AS_WRITTEN = frozenset(_WORDS["as_written"])
_CERTAIN, _POINTING = "某", _WORDS["pointing"]
_COUNTERS = "".join(_WORDS["counters"])


def is_nobody(found: Candidate) -> bool:
    """天水 + 两 + 公司 names none, and 对象某公司 is one that is not to be named.

    Nor does 石桥镇 + 一饭店 say which, and 这两大 + 集团 are told of before.
    """
    if _WORDINGS["some_place"].fullmatch(found.inner + found.head.surface):
        return True
    if found.inner.startswith(_POINTING):
        return True
    hidden = _CERTAIN in found.inner and found.cls in grammar().open_classes
    return found.inner in grammar().unnamed or (hidden and not (found.areas or found.level))


def is_counted(line: Line, found: Candidate) -> bool:
    """Whether bodies of a level are counted, and so not named: 9个 + 社区党组织, 全县 + 养老院.

    Nor do levels alone say which: 11 + 市州 + 纪委.
    """
    if found.level and found.inner and set(found.inner) <= _LEVELS:
        before = line.text[max(0, found.start - _SOME) : found.start].rstrip("".join(_LEVELS))
        return not before.endswith(_AND_OTHERS)  # 四川、云南等省区 + 市 + 纪委监委
    if found.level and line.text[found.start] == _ALL and found.cls in _WORDS["many_of_them"]:
        return True
    count = line.hit_before(found.start) if found.level and not found.areas else None
    return count is not None and count.type == "blocked" and line.before(found.start) in _COUNTERS


def is_area_in_name(found: Candidate) -> bool:
    """Whether a short area is part of a name: of a school or company, or of one with its own."""
    if not found.areas or is_in_full(found.areas[-1]):
        return False
    own = bool(found.inner) and not found.wordy  # 内蒙古 + 河套灌区 + 管理总局
    return own or found.cls in grammar().open_classes or found.head.surface in _AS_WRITTEN


def is_in_full(area: str) -> bool:
    """Whether an area is written with its level; 赣州 and 贵州 only look so."""
    known = lexicon().areas
    return area.endswith(_FULL_AREA) and not {area + "市", area + "省"} & known.keys()


def is_word_on_level(found: Candidate) -> bool:
    """Whether a bare 局 or 中心 follows nothing but a level character: 县中心."""
    return (
        not found.areas
        and not found.inner
        and found.head.type == "suffix"
        and len(found.head.surface) <= SHORT_HEAD
        and found.cls in ("department", "institution")
    )
