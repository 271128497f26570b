"""Heads that name nothing where they stand: parts of other words, and bodies only cited."""

from __future__ import annotations

from oversight_graph.recognition.words.characters import is_han, is_name_char
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.kinds_of_body import COMPANIES
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import (
    frequency,
    is_everyday,
    is_verb,
    is_word_of_two,
)

_FILE = "head_words.toml"
_WORDINGS = patterns_of("recognition.bodies", _FILE)
_WORDS = lists_of("recognition.bodies", _FILE)
_SPIRIT = _WORDINGS["spirit"]
_NAMED_AFTER_SITES = frozenset({"word", "head", "suffix"})
_OF_VILLAGES, _ELECTED = _WORDS["of_villages"], _WORDS["elected"]
#: A kind of company that the name of one may follow, and how long that is before its head.
_OF_COMPANIES, _LONGEST_NAME = "子公司", 10
_SENDS = _WORDS["sends"]
#: 环保部门 is no 环保部, 三中队 no 三中.
_FACULTY, _NOT_FACULTY = "系", _WORDS["not_faculty"]
_PARTICLE = "所"
_SECTIONS = frozenset(_WORDS["sections"])
#: 采矿 and 休庭 are what is done in a mine or a court, and a right to a mine is no body.
_MINE, _DEEDS, _RIGHTS = "矿", _WORDS["deeds"], _WORDS["rights"]
_FIELD, _OF_FIELDS = _WORDS["field"], _WORDS["of_fields"]


def begins_a_word(line: Line, head: Hit) -> bool:
    """部 in 部署, 所 in 所得 and 大学 in 大学城 are no heads."""
    text, size = line.text, head.end - head.start
    following = line.hit_at(head.end)
    if following is not None and not _is_cut_short(text, head):
        # 青禾水库 + 管理所 is one name
        return head.surface in grammar().sites and following.type in _NAMED_AFTER_SITES
    if head.surface in grammar().wary_heads and is_han(text[head.end : head.end + 1]):
        follows = line.role_follows(head.end) or text[head.end] in "原的"
        return not (follows or _is_faculty(line, head))
    if head.surface == "委" and text.startswith(_SENDS, head.end):
        return False  # 县委 + 派出3个巡察组, 县委 + 任命, whatever 委派 and 委任 may be
    if size == 1 and not text.startswith(grammar().staff, head.end):  # 工程科 + 工作人员
        return _is_character_of_a_word(line, head)
    system = head.surface.endswith(_FACULTY) and text.startswith(_NOT_FACULTY, head.end)
    if system or _is_cut_short(text, head) or (size == len("作协") and _is_cut_out(text, head)):
        return True
    longer = text[head.start : head.end + 1]
    return head.type == "suffix" and len(longer) > size and frequency(longer) > 0


def _is_character_of_a_word(line: Line, head: Hit) -> bool:
    """Whether a head of one character belongs to a word or name around it, or is a particle."""
    text = line.text
    if head.surface == _PARTICLE and is_verb(text[head.end : head.end + 2]):
        return True  # 县委巡察组 + 所 + 反馈的问题
    if head.surface in _SECTIONS and line.is_after_area(head.start):
        return not line.role_follows(head.end)  # 岚浦 + 科强食品有限公司
    pair, behind = text[head.start : head.end + 1], text[head.start - 1 : head.end]
    begins = pair != head.surface and is_word_of_two(pair)
    ends = line.is_after_area(head.start - 1) and is_word_of_two(behind)
    ends = ends and behind[0] != text[head.start - 2]  # 鹿城区 + 区委
    return begins or ends or behind in lexicon().outside_names or behind in _DEEDS


def _is_faculty(line: Line, head: Hit) -> bool:
    """Whether a field of study stands before 系, and no word begins with it: 房地产 + 系."""
    field = line.hit_before(head.start)
    studied = head.surface == _FACULTY and field is not None and field.type == "word"
    return studied and not is_word_of_two(line.text[head.start : head.end + 1])


def is_only_named(line: Line, head: Hit) -> bool:
    """Schools where somebody studied, leaderships that are invoked, sessions that are cited."""
    text, words_of = line.text, grammar()
    if head.surface in words_of.invoked:
        decides = text.startswith(words_of.decides, head.end)
        if text[: head.start].endswith(words_of.invoked_by):
            decides = decides or _WORDINGS["on_a_subject"].match(text, head.end) is not None
        return not decides and not line.role_follows(head.end)
    if head.type == "central" and _WORDINGS["session"].match(text, head.end):
        cited = _WORDINGS["cited"].search(text, 0, head.start) or _SPIRIT.match(text, head.end)
        return cited is not None
    if head.surface.endswith(_OF_COMPANIES) and _another_follows(line, head):
        return True  # 全资子公司 + 岚浦水务有限公司
    if _is_no_body(text, head):
        return True
    is_school = head.cls in ("school", "university") or head.surface.endswith("党校")
    return is_school and text.startswith(words_of.studies, head.end)


def _is_no_body(text: str, head: Hit) -> bool:
    """Whether only what lies there, happens there or is dug there is meant, or a room."""
    if head.surface.endswith(_MINE) and text.startswith(_RIGHTS, head.end):
        return True  # 转让范桥铁矿探矿权
    if head.surface in _WORDS["courts"] and _WORDINGS["room"].search(text, 0, head.start):
        return True  # 在云溪市中级人民法院第一法庭开庭
    if head.surface in grammar().sites and text.startswith(_WORDS["visited"], head.end):
        return True  # 赴云溪山景区游玩
    if _WORDINGS["law"].match(text, head.end):
        return True  # 全国人民代表大会 + 组织法
    # 干扰村委会换届选举
    return head.surface.endswith(_OF_VILLAGES) and text.startswith(_ELECTED, head.end)


def _another_follows(line: Line, head: Hit) -> bool:
    """Whether the name of a company stands behind the kind of company it is."""
    for hit in line.hits:
        if hit.start >= head.end and hit.cls in COMPANIES:
            between = line.text[head.end : hit.start]
            return 1 < len(between) <= _LONGEST_NAME and all(map(is_name_char, between))
        if hit.start >= head.end and hit.type == "role":
            return False
    return False


def _is_cut_short(text: str, head: Hit) -> bool:
    """Whether a head is the beginning of another: 环保部 + 门, 三中 + 队."""
    return head.surface.endswith(_FIELD) and text.startswith(_OF_FIELDS, head.end)


def _is_cut_out(text: str, head: Hit) -> bool:
    """Whether both characters of a head belong to words beside it: 作协 in 工作协调."""
    before, behind = text[head.start - 1 : head.start + 1], text[head.end - 1 : head.end + 1]
    return (
        head.start > 0
        and len(behind) > 1
        and is_word_of_two(before)
        and is_word_of_two(behind)
        and not is_everyday(head.surface)
    )
