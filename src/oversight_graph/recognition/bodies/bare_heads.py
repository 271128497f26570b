"""Heads without an area or a body before them: names that stand alone, or names again.

财务处 may be a unit of the body that the text speaks of, 学校 in 学校纪委 that body itself,
某某集团 a name that needs nothing before it, and 定点医院 no name at all.
"""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.bodies.bodies_again import (
    are_words,
    has_organs,
    held_unit_follows,
    is_mention_again,
    is_pointed_to,
    opens_a_name,
)
from oversight_graph.recognition.bodies.head_kinds import SHORT_HEAD
from oversight_graph.recognition.bodies.heads import Candidate
from oversight_graph.recognition.bodies.kinds_not_names import is_kind_of_body
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.kinds_of_body import ASSEMBLIES, SCHOOLS, TASK_GROUPS
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.recognition.words.segmenter import is_everyday, words

_WORDS = lists_of("recognition.bodies", "bare_heads.toml")
#: How many characters a name made of plain characters alone needs at least.
_MIN_OPEN_NAME = 2
#: Kinds of head that may name a unit of a body named before.
_UNIT_CLASSES = frozenset({"department", "court"})
_FORMER = "原"
_SAME = "同"
_SECTION = "科"
_STATION, _LONGEST_PLACE = "派出所", 4
_JOINED = _WORDS["joined_to_bodies"]
_OFFICES_OF_BODIES = frozenset(_WORDS["offices_of_bodies"])
_NUMBERED = 3  # 第十: what may stand between a committee and its numbered team
_SEAT = "部"  # 厂部, 院部: the whole body where its leaders sit
_LONG_TASK = len("工作领导小组")
_CITY, _SIZES_OF_CITIES = "市", (2, 3)
#: 管委会: no zone of everyday words has one.
_OF_A_ZONE = "government"


def without_area(line: Line, found: Candidate) -> FoundOrg | None:
    """The organisation of a head that has neither area nor body before it, if it is one."""
    if found.inner == _SAME and is_pointed_to(line, found.head.start):
        found = replace(found, left=found.head.start, inner="", body=found.head.surface)
    head, bare = found.head, not found.inner
    if head.surface == _SEAT and found.inner in _WORDS["with_seat"] and line.role_follows(head.end):
        name = OrgName((), "", "该" + found.inner, "reference", bare=True)
        return FoundOrg(found.left, head.end, name)
    if bare and (office := _office_of_body(line, head)):
        return office
    if bare and is_mention_again(line, head):
        return FoundOrg(
            head.start, head.end, OrgName((), "", "该" + head.surface, "reference", bare=True)
        )
    if _is_college(found) or (bare and _is_part_of_college(line, head)):
        name = OrgName((), "", found.body, found.cls, bare=True, inner=True)
        return FoundOrg(found.left, head.end, name)
    if not stands_alone(line, found) or (bare and not _bare_allowed(line, head)):
        return None
    words_of = grammar()
    is_unit = found.cls in _UNIT_CLASSES and found.body.endswith(words_of.unit_endings)
    known = are_words(words(found.inner)) and not _opens_with_city(found.inner)
    again = _is_school_again(line, head)
    is_college = known and found.body.endswith(words_of.college_endings)
    of_body = bare or is_unit or found.cls in ASSEMBLIES
    inner = is_college or (head.type == "suffix" and of_body and not again)
    # 公安机关 is of no body named before
    of_somebody = bare and found.cls != "collective" and not again
    name = OrgName((), "", found.body, found.cls, bare=of_somebody, inner=inner)
    return FoundOrg(found.left, head.end, name)


def _office_of_body(line: Line, head: Hit) -> FoundOrg | None:
    """局办公室 by itself, or behind 该, is the office of the body named before."""
    noun, office = head.surface[:1], head.surface[1:]
    if office not in _OFFICES_OF_BODIES or noun not in grammar().body_nouns:
        return None
    pointed = is_pointed_to(line, head.start)
    if not (pointed or opens_a_name(line, head.start)):
        return None
    body = OrgName((), "", "该" + noun, "reference", bare=not pointed)
    return FoundOrg(head.start, head.end, OrgName((), "", office, head.cls, parent=body))


def _is_college(found: Candidate) -> bool:
    """美术学院 and 附属医院 are named by words alone: they are part of some university."""
    if not found.inner or not found.body.endswith(grammar().college_endings):
        return False
    if found.head.surface in grammar().whole_schools or _opens_with_city(found.inner):
        return False
    return "其他" not in found.inner and are_words(words(found.inner))


def _opens_with_city(inner: str) -> bool:
    """长治医学院 is a school of its own, though 长治 is a word; so is 中国民航飞行学院."""
    own = inner.startswith(_WORDS["of_country"])
    return own or any(inner[:size] + _CITY in lexicon().areas for size in _SIZES_OF_CITIES)


def _is_part_of_college(line: Line, head: Hit) -> bool:
    """附属医院 or 美术学院 by itself is of some university where an office or unit follows."""
    after = line.hit_at(head.end + (line.text[head.end : head.end + 1] == _FORMER))
    held = after is not None and after.type in ("role", "prefix", "head")
    part = head.surface.endswith(grammar().college_endings) and len(head.surface) > SHORT_HEAD
    if not part or not opens_a_name(line, head.start):
        return False
    return held or held_unit_follows(line, head.end)


def stands_alone(line: Line, found: Candidate) -> bool:
    """Whether a name without area says enough to be a name at all."""
    head = found.head
    if not found.inner and _is_named_by_task(head):
        return True
    if not found.inner:
        listed = (
            _is_inner(line, head) or _is_listed_unit(line, head) or _is_school_again(line, head)
        )
        return head.type == "head" or (head.type == "suffix" and listed)
    if head.surface in grammar().only_nouns:
        return False
    empty = found.inner in grammar().empty_names and not (found.wordy and len(head.surface) == 1)
    if empty or is_kind_of_body(line, found):
        return False
    is_open = found.cls in grammar().open_classes or _is_of_place(line, found)
    is_open = is_open and len(found.inner) >= _MIN_OPEN_NAME
    is_unit = found.cls in ("department", "police") and head.type == "suffix"
    held = line.role_follows(head.end) or (head.surface == _STATION and _is_in_row(line, found))
    return found.wordy or is_open or (is_unit and held)


def _is_in_row(line: Line, found: Candidate) -> bool:
    """Whether a pause mark ties a name to the body before it: 城关镇派出所、河口派出所."""
    row = line.before(found.left) == "、" and line.org_ends_at(found.left - 1)
    named = not all(map(is_everyday, words(found.inner)))
    return row and named and 1 < len(found.inner) <= _LONGEST_PLACE


def _is_of_place(line: Line, found: Candidate) -> bool:
    """桐岭海关: a vertical authority is called after a place without its level."""
    head = found.head
    if head.surface not in grammar().named_after_places:
        return False
    after = line.hit_at(head.end)
    held = after is not None and after.type in ("role", "prefix", "head", "suffix")
    held = held or held_unit_follows(line, head.end) or head.cls == _OF_A_ZONE
    return held and not all(is_everyday(word) for word in words(found.inner))


def _is_named_by_task(head: Hit) -> bool:
    """疫情防控工作领导小组, whole in the lexicon, is no bare 领导小组."""
    return head.type == "team" and head.cls in TASK_GROUPS and len(head.surface) > _LONG_TASK


def _is_school_again(line: Line, head: Hit) -> bool:
    """实验小学校长 where the text has named the 县实验小学 before."""
    whole = head.cls in SCHOOLS and len(head.surface) > SHORT_HEAD
    whole = whole and head.surface not in grammar().body_nouns
    return whole and line.role_follows(head.end) and opens_a_name(line, head.start)


def _is_inner(line: Line, head: Hit) -> bool:
    """办公室 in 市政府秘书长、办公室主任 is a unit of the body named before."""
    before = line.before(head.start)
    return (
        bool(before)
        and before in "、，；兼"
        and len(head.surface) > 1
        and bool(line.orgs or line.areas)
        and line.role_follows(head.end)
    )


def _bare_allowed(line: Line, head: Hit) -> bool:
    """A head without any name counts before a role, or in a row with a body before it."""
    if line.role_follows(head.end) or head.cls == "collective" or _is_named_by_task(head):
        return True
    if head.cls == "department" and (held_unit_follows(line, head.end) or has_organs(line, head)):
        return True  # 水利厅 + 规划处 + 处长, 水利厅 + 纪委
    if _is_listed_unit(line, head) or _is_of_prefecture(line, head):
        return True
    if head.cls == "government" and line.org_ends_at(head.start):
        return line.orgs[-1].name.cls == "party_committee"  # 县委 + 政府
    before = (word for word in _JOINED if line.text.endswith(word, 0, head.start))
    return any(line.org_ends_at(head.start - len(word)) for word in before)


def _is_of_prefecture(line: Line, head: Hit) -> bool:
    """地委 by itself, before a unit of its own: 地委第一巡察组, 地委组织部."""
    named = head.surface in grammar().prefecture_bodies and opens_a_name(line, head.start)
    return named and any(
        hit.type in ("head", "suffix", "team") and 0 <= hit.start - head.end <= _NUMBERED
        for hit in line.hits
    )


def _is_listed_unit(line: Line, head: Hit) -> bool:
    """财务处, whole in the lexicon, where no name runs into it."""
    is_unit = head.type == "suffix" and head.surface.endswith(grammar().unit_endings)
    held = head.surface.endswith(_SECTION) and line.role_follows(head.end)  # 外科 + 主任
    long = len(head.surface) > SHORT_HEAD or (held and len(head.surface) == SHORT_HEAD)
    return is_unit and long and opens_a_name(line, head.start)
