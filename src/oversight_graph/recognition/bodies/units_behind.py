"""Behind a body: where the name of its unit begins, and whether a head is that of a unit."""

from __future__ import annotations

from functools import cache

from oversight_graph.recognition.bodies.head_kinds import SHORT_HEAD, class_of
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.kinds_of_body import (
    ASSEMBLIES,
    COMMISSIONS,
    COMPANIES,
    COURTS,
)
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.name_starts import after_outside_word, after_preposition
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.recognition.words.segmenter import frequency, words

_WORDS = lists_of("recognition.bodies", "units_behind.toml")

#: What stands between a body and its unit may hold any word if it is so short: 公诉 + 科.
_SHORT_INNER = 4
#: A team inspects what stands behind it: 巡察组 + 巡察 + 市直机关工委.
_INSPECTS = _WORDS["inspects"]
_JOINING = frozenset("及、")
#: What makes units one of a kind, and committees that are called by their kind alone.
_EACH, _KINDS_OF_COMMITTEE = "各", frozenset(_WORDS["kinds_of_committee"])
#: 教育 + 与 + 科学: two fields and what joins them.
_FIELDS = 3
#: Units with a head of their own whose field may be any word: 调查规划 + 院.
_INSTITUTES = _WORDS["institutes"]
_NONE: frozenset[str] = frozenset()
#: Bodies that stand beside the body before them and are never a unit of it.
_NEVER_UNITS = COMMISSIONS | ASSEMBLIES | COURTS | {"government"}


def start_behind_body(
    line: Line, end: int, head: Hit, body: FoundOrg
) -> tuple[int, FoundOrg | None]:
    """Where the name of a unit begins behind a body, and that body; none if it is no unit."""
    former = line.text.startswith("原", end) and not line.text.startswith(grammar().not_former, end)
    if former and end < head.start:
        return end + 1, body  # 县政协 + 原 + 提案委员会
    cut = after_preposition(line, end, head.start)
    if body.name.cls == "inspection_team" and line.text.startswith(_INSPECTS, end):
        cut = max(cut, end + 2)
    if line.text[end] in grammar().before_places and line.hit_at(end) is None:
        cut = max(cut, end + 1)  # 对 in 省委巡视组对华岳集团, whatever word 对华 may be
    free = head.cls in grammar().task_classes or (
        head.cls in COMPANIES and body.name.cls in (*COMPANIES, "declared")
    )
    long = head.start - end > _SHORT_INNER or head.end - head.start > 1
    if long and not free and not is_wordy(line, end, head.start):
        fields = grammar().unit_fields if is_held_unit(line, head) else _NONE
        if head.cls == "department" and line.staff_follows(head.end):
            fields = words_of_work()
        cut = max(cut, after_outside_word(line, end, head.start, within=fields))
    if head.cls in COMPANIES and free:
        # 云溪水产公司 + 作为 + 首站
        cut = max(cut, after_outside_word(line, end, head.start, within=words_of_work()))
    if cut > end and not _names_fields(line, end, head):
        return cut, None
    return end, body if _is_unit(line, end, head, body.name) else None


def _is_unit(line: Line, left: int, head: Hit, parent: OrgName) -> bool:
    """Whether the name from ``left`` on names a unit of the body that ends there."""
    inner = line.text[left : head.start]
    if inner.startswith(_EACH) or head.surface in _KINDS_OF_COMMITTEE:
        return False  # 区人大常委会 + 各街道工作委员会
    if inner:
        joined = any(char in _JOINING for char in inner)
        held = len(head.surface) > SHORT_HEAD and is_held_unit(line, head)  # 行政 + 综合科科长
        return not joined and (held or inner not in grammar().empty_names)
    cls = class_of(head)
    if head.surface in grammar().body_nouns and cls in ("school", "university", "hospital"):
        return False  # 学校 behind a body is the school named before
    own = cls == "discipline_commission" and parent.cls in grammar().with_own_commission
    own = own or (cls == parent.cls and cls in ("congress", "conference"))
    return own or head.type != "head" or cls not in _NEVER_UNITS


def is_held_unit(line: Line, head: Hit) -> bool:
    """Whether a head is that of a unit whose post stands behind it: 供水监督管理处处长."""
    unit = head.surface.endswith((*grammar().unit_endings, *_INSTITUTES))
    return unit and line.staff_follows(head.end)


def _names_fields(line: Line, left: int, head: Hit) -> bool:
    """Whether words alone, with 与 between them, name a unit with its post: 数学与信息科学 + 系."""
    inner, joints = words(line.text[left : head.start]), grammar().joints
    if not line.role_follows(head.end) or len(inner) < _FIELDS or inner[0] in joints:
        return False
    known = all(word in joints or (len(word) > 1 and frequency(word)) for word in inner)
    outside = lexicon().outside_names
    return (
        known
        and any(w in joints for w in inner)
        and not any(w in outside and w not in joints for w in inner)
    )


def is_wordy(line: Line, left: int, end: int) -> bool:
    """Whether the lexicons know all that stands between two offsets as words of names."""
    while left < end:
        hit = line.hit_at(left)
        if hit is None or hit.type not in ("word", "suffix"):
            return False
        left = hit.end
    return True


@cache
def words_of_work() -> frozenset[str]:
    """Words of work that may stand in the name of a bureau whose office follows."""
    return grammar().unit_fields | grammar().trades
