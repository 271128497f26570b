"""From a head to the start of its name: the walk leftwards.

It passes department words and plain characters until an area, a level, a finished
organisation or a word that never stands inside a name. What it passed is the name.
"""

from __future__ import annotations

from oversight_graph.recognition.bodies.head_kinds import canonical, class_of
from oversight_graph.recognition.bodies.marks_in_names import (
    after_closed_quote,
    bracket_before,
    may_hold_bracket,
    with_country,
)
from oversight_graph.recognition.bodies.opening_verbs import after_verbs
from oversight_graph.recognition.bodies.other_names import body_before_bracket
from oversight_graph.recognition.bodies.terms import earlier_terms
from oversight_graph.recognition.bodies.units_behind import (
    is_held_unit,
    is_wordy,
    start_behind_body,
    words_of_work,
)
from oversight_graph.recognition.words.characters import is_name_char
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.kinds_of_body import COMPANIES, SCHOOLS, TASK_GROUPS
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.name_starts import after_outside_word, after_preposition
from oversight_graph.recognition.words.outside_words import outside_names, prepositions
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import frequency, words
from oversight_graph.values import value

_WORDINGS = patterns_of("recognition.bodies", "heads.toml")
_WORDS = lists_of("recognition.bodies", "heads.toml")
_BEFORE_PREFECTURE = frozenset(_WORDS["before_prefecture"])
#: How many characters before its head a name can have at most.
_MAX_NAME = 14
#: How legal forms begin that are no name by themselves.
_LEGAL = _WORDS["legal"]
_FACULTY, _HIS, _STREETS, _PREFECTURE = "系", "其", "街道", "州"
_CALLED_BY_PLACES = COMPANIES | SCHOOLS
#: So many characters before a place are cut into words.
_BEFORE = 4
_NONE: frozenset[str] = frozenset()
#: Kinds of word that names are made of.
_PARTS_OF_NAMES = frozenset({"word", "suffix", "area"})
_FORMER = "原"
_EITHER = _WORDS["either"]
_SECTIONS = ("科", "股")
#: Names of so many characters are looked for before a body, the longest first.
_SIZES_OF_NAMES = (3, 2)


@value
class Candidate:
    """A head with what the walk to its left passed.

    ``left`` is where the name begins without its areas, ``parent`` the body the name is a
    unit of. ``start`` counts the ``areas`` or the ``level`` in. ``inner`` is what stands
    between, ``body`` the inner part with the head; ``wordy`` says that the lexicons know
    all of the inner part.
    """

    head: Hit
    left: int
    start: int
    parent: FoundOrg | None
    areas: tuple[str, ...]
    level: str
    inner: str
    body: str
    cls: str
    wordy: bool
    former: bool


def candidate_at(line: Line, head: Hit) -> Candidate | None:
    """Walk leftwards from a head; ``None`` where it names nothing."""
    left, parent = _walk(line, head)
    before = line.hit_before(left)
    if head.type == "team" and before is not None and before.type == "blocked":
        return None  # 2个检查组 counts teams, it names none
    areas, level, start = line.areas_before(left)
    former = not (areas or level or parent) and line.before(left) == _FORMER
    if former:  # 云溪市 + 原 + 文物局
        areas, level, start = line.areas_before(left - 1)
    former = former or _of_former_area(line, areas, left)
    left, walked = after_closed_quote(line.text, left, head.start), left
    parent = parent if left == walked else None  # 县纪委监委统筹 + “室、组”力量
    left = with_country(line.text, _after_person(line, left, head.start))
    inner = line.text[left : head.start]
    doubled = _doubled(line, areas, left) if areas and not former else ""
    return Candidate(
        head=head,
        left=left,
        start=start if areas or level else left,
        parent=parent,
        areas=areas,
        level=level,
        inner=inner,
        body=doubled + inner.replace(" ", "") + canonical(head),
        cls=class_of(head),
        former=former and bool(areas or level),
        wordy=is_wordy(line, left, head.start),
    )


def _of_former_area(line: Line, areas: tuple[str, ...], left: int) -> bool:
    """云溪市 + 原 + 海棠经济开发区 + 管委会: the zone that was, within an area that is."""
    at = left - len(areas[-1]) - 1 if len(areas) > 1 else -1
    return at > 0 and line.area_ends_at(left) and line.text[at] == _FORMER


def _after_person(line: Line, left: int, end: int) -> int:
    """Where a name behind somebody's or 该校 begins: 免去张明远 + 新闻与传播 + 学院."""
    text = line.text
    if _WORDINGS["that_body"].match(text, left, end):
        return left + 2
    if text.startswith(_HIS, left) and text[:left].endswith(grammar().before_people):
        return left + 1  # 免去 + 其 + 内一科护士长职务
    if text[left : left + 1] not in lexicon().surnames:
        return left
    if not text[:left].endswith(grammar().before_people):
        return left
    for size in _SIZES_OF_NAMES:
        rest = words(text[left + size : end])
        known = all(frequency(w) and (len(w) > 1 or w in grammar().joints) for w in rest)
        if rest and known and not frequency(text[left : left + size]):
            return left + size
    return left


def _doubled(line: Line, areas: tuple[str, ...], left: int) -> str:
    """The level that stands twice in 麻柳村村委会 and 代县县委, and stays in the name."""
    gap = line.text[line.areas[-1].end : left]
    short = len(areas[-1]) == len("代县")
    return gap if gap in ("村", "社区") or short else ""


def _walk(line: Line, head: Hit) -> tuple[int, FoundOrg | None]:
    """Return where the name begins without its areas, and the body it is a unit of."""
    left, farthest = head.start, max(0, head.start - _MAX_NAME)
    while left > farthest:
        if line.org_ends_at(left):
            return start_behind_body(line, left, head, line.orgs[-1])
        if line.before(left) == "）" and (body := body_before_bracket(line, left, head)):
            return start_behind_body(line, left, head, body)
        step = _step(line, left, head)
        if not step:
            break
        left -= step
    return _begin(line, left, head), None


def _begin(line: Line, left: int, head: Hit) -> int:
    """Where the name begins, of which nothing before ``left`` can be a part."""
    if head.cls in TASK_GROUPS:  # named after a task, in whatever words: 巡察整改工作 + 领导小组
        return after_preposition(line, left, head.start)
    named = head.surface.startswith(_LEGAL) and line.is_after_area(left)
    in_trade = head.cls in COMPANIES and (named or line.role_follows(head.end))
    within = grammar().trades if in_trade else _NONE  # 教材服务公司 + 经理
    named_by_work = head.cls == "department" or head.cls in SCHOOLS
    if named_by_work and line.is_after_area(left) and line.role_follows(head.end):
        within = words_of_work()  # 某某景区 + 保护利用管理局局长, 维修保养职业学校校长
    if head.cls == "team":
        left = after_preposition(line, left, head.start)  # 云溪县 + 派出 + 督查组
    begin = after_outside_word(line, left, head.start, within=within)
    if begin == head.start > left and head.surface.startswith(_LEGAL):
        # 有限公司 is no name, so the trade before it is its own: 废旧物资利用 + 有限公司
        begin = after_outside_word(line, left, head.start - len(words(line.text[left:begin])[-1]))
    return after_verbs(line, begin, head)


def _step(line: Line, left: int, head: Hit) -> int:
    """How many characters before ``left`` belong to the name as well, 0 where it begins."""
    hit = line.hit_before(left)
    if line.area_ends_at(left):
        return 0
    if hit is None:
        return _plain_step(line, left, head)
    return _passes(line, hit, head) * (hit.end - hit.start)


def _passes(line: Line, hit: Hit, head: Hit) -> bool:
    """Whether a word that the lexicons know is part of the name before a head."""
    if hit.type in _PARTS_OF_NAMES:
        return True
    if hit.surface in grammar().trades and (head.cls in COMPANIES or is_held_unit(line, head)):
        return True
    if hit.type == "plain":
        return _passes_plain(line, hit, head)
    if hit.type == "group":  # 领导人员 + 管理处处长
        return hit.end < head.start or is_held_unit(line, head)
    if hit.surface == _STREETS and line.org_ends_at(hit.start):
        return True  # 城管局 + 街道环卫科
    return hit.type == "level" and _passes_level(line, hit, head)


def _passes_plain(line: Line, hit: Hit, head: Hit) -> bool:
    """Whether an everyday word is part of the name before a head."""
    if line.is_after_area(hit.start) or head.surface == _FACULTY:
        return True  # 科学 in 信息科学系
    if head.surface.startswith(_LEGAL):
        return True  # 综合门诊 + 有限公司
    # 作风建设 + 督查组, 行政 + 综合科科长
    task_or_unit = head.cls in grammar().task_classes or is_held_unit(line, head)
    return line.org_ends_at(hit.start) and task_or_unit


def _passes_level(line: Line, level: Hit, head: Hit) -> bool:
    """Whether a level stands for no area, but is part of the name before a head."""
    if line.level_before(level.end) is None or _in_brand(line, level, head):
        return True
    if head.surface.endswith(_SECTIONS) and line.org_ends_at(_first_of(line, level)):
        return True  # 住建局 + 村建股, 交通局 + 县乡公路科
    return line.text.startswith(_EITHER, level.end)  # 街道办 + 村（居）账托管中心


def _first_of(line: Line, level: Hit) -> int:
    """Where two levels side by side begin: 县乡."""
    before = line.before(level.start)
    return level.start - (before != "" and before in grammar().levels)


def _in_brand(line: Line, level: Hit, head: Hit) -> bool:
    """Whether a company or school is called by a place in 州 that nobody knows: 岚州 + 中学.

    Behind a longer word or a preposition it is the prefecture's: 担任 + 州国投公司, 由 + ….
    """
    if level.surface != _PREFECTURE or head.cls not in _CALLED_BY_PLACES:
        return False
    *_, before = words(line.text[max(0, level.start - _BEFORE) : level.start]) or ("",)
    if len(before) != 1 or not is_name_char(before) or line.hit_before(level.start) is not None:
        return False
    if before in _BEFORE_PREFECTURE or before in grammar().own_area:
        return False
    return before not in outside_names() and before not in prepositions()


def _plain_step(line: Line, left: int, head: Hit) -> int:
    char = line.before(left)
    if char == "）":
        size = bracket_before(line.text, left)
        return size * may_hold_bracket(line, head, left - size)
    return earlier_terms(line.text, left) or int(is_name_char(char) and char != "驻")
