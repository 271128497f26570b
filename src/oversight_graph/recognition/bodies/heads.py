"""From a head to the start of its name: the walk leftwards.

It passes department words and plain characters until an area, a level, a finished
organisation or a word that never stands inside a name. What it passed is the name.
"""

from __future__ import annotations

from functools import cache

from oversight_graph.recognition.bodies.opening_verbs import after_verbs
from oversight_graph.recognition.bodies.other_names import body_before_bracket
from oversight_graph.recognition.words.characters import is_name_char
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import COMPANIES, OrgName
from oversight_graph.recognition.words.name_starts import after_outside_word, after_preposition
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.segmenter import frequency, words
from oversight_graph.values import value

_WORDINGS = patterns_of("recognition.bodies", "heads.toml")
#: How many characters before its head a name can have at most.
_MAX_NAME = 14
#: What stands between a body and its unit may hold any word if it is so short: 公诉 + 科.
_SHORT_INNER = 4
#: Heads of so few characters (局, 中心) name nothing by themselves or behind a mere level.
SHORT_HEAD = 2
_LONGEST_BRACKET = 10
#: A team inspects what stands behind it: 巡察组 + 巡察 + 市直机关工委.
_INSPECTS = ("巡察", "巡视")
#: How legal forms begin that are no name by themselves.
_LEGAL = ("有限", "股份")
_JOINING = frozenset("及、")
#: What makes units one of a kind, and committees that are called by their kind alone.
_EACH, _KINDS_OF_COMMITTEE = "各", frozenset({"专门委员会", "人大常委会工作委员会"})
#: 教育 + 与 + 科学: two fields and what joins them.
_FIELDS = 3
_FACULTY, _HIS, _STREETS = "系", "其", "街道"
#: Units with a head of their own whose field may be any word: 调查规划 + 院.
_INSTITUTES = ("院", "中心", "所", "站")
_SET_UP = frozenset({"leading_group", "headquarters"})
_NONE: frozenset[str] = frozenset()
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
    former = not (areas or level or parent) and line.before(left) == "原"
    if former:  # 云溪市 + 原 + 文物局
        areas, level, start = line.areas_before(left - 1)
    left = _after_closed_quote(line.text, left, head.start)
    left = _after_person(line, left, head.start)
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
        wordy=_is_wordy(line, left, head.start),
    )


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
            return _behind_body(line, left, head, line.orgs[-1])
        if line.before(left) == "）" and (body := body_before_bracket(line, left, head)):
            return _behind_body(line, left, head, body)
        step = _step(line, left, head)
        if not step:
            break
        left -= step
    if head.cls in _SET_UP:  # named after a task, in whatever words: 巡察整改工作 + 领导小组
        return after_preposition(line, left, head.start), None
    named = head.surface.startswith(_LEGAL) and line.is_after_area(left)
    in_trade = head.cls in COMPANIES and (named or line.role_follows(head.end))
    within = grammar().trades if in_trade else _NONE  # 教材服务公司 + 经理
    if head.cls == "department" and line.is_after_area(left) and line.role_follows(head.end):
        within = _of_work()  # 某某景区 + 保护利用管理局局长
    begin = after_outside_word(line, left, head.start, within=within)
    if begin == head.start > left and head.surface.startswith(_LEGAL):
        # 有限公司 is no name, so the trade before it is its own: 废旧物资利用 + 有限公司
        begin = after_outside_word(line, left, head.start - len(words(line.text[left:begin])[-1]))
    return after_verbs(line, begin, head), None


def _behind_body(line: Line, end: int, head: Hit, body: FoundOrg) -> tuple[int, FoundOrg | None]:
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
    if long and not free and not _is_wordy(line, end, head.start):
        fields = grammar().unit_fields if _is_held_unit(line, head) else _NONE
        if head.cls == "department" and line.staff_follows(head.end):
            fields = _of_work()
        cut = max(cut, after_outside_word(line, end, head.start, within=fields))
    if head.cls in COMPANIES and free:
        # 云溪水产公司 + 作为 + 首站
        cut = max(cut, after_outside_word(line, end, head.start, within=_of_work()))
    if cut > end and not _names_fields(line, end, head):
        return cut, None
    return end, body if _is_unit(line, end, head, body.name) else None


@cache
def _of_work() -> frozenset[str]:
    """Words of work that may stand in the name of a bureau whose office follows."""
    return grammar().unit_fields | grammar().trades


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


def _is_held_unit(line: Line, head: Hit) -> bool:
    """Whether a head is that of a unit whose post stands behind it: 供水监督管理处处长."""
    unit = head.surface.endswith((*grammar().unit_endings, *_INSTITUTES))
    return unit and line.staff_follows(head.end)


def _step(line: Line, left: int, head: Hit) -> int:
    """How many characters before ``left`` belong to the name as well, 0 where it begins."""
    hit = line.hit_before(left)
    if line.area_ends_at(left):
        return 0
    if hit is None:
        return _plain_step(line, left, head)
    after_area = hit.type == "plain" and (
        line.is_after_area(hit.start)
        or (
            line.org_ends_at(hit.start)  # 作风建设 + 督查组, 行政 + 综合科科长
            and (head.cls in grammar().task_classes or _is_held_unit(line, head))
        )
    )
    passed = (
        after_area
        or (hit.type == "plain" and head.surface == _FACULTY)  # 科学 in 信息科学系
        or (hit.type == "plain" and head.surface.startswith(_LEGAL))  # 综合门诊 + 有限公司
        or (
            hit.surface in grammar().trades and (head.cls in COMPANIES or _is_held_unit(line, head))
        )
        or hit.type in ("word", "suffix", "area")
        or (hit.surface == _STREETS and line.org_ends_at(hit.start))  # 城管局 + 街道环卫科
        or (
            left < head.start or _is_held_unit(line, head)  # 领导人员 + 管理处处长
            if hit.type == "group"
            else hit.type == "level" and not line.is_level(hit)
        )
    )
    return passed * (hit.end - hit.start)


def _plain_step(line: Line, left: int, head: Hit) -> int:
    char = line.before(left)
    if char == "）" and head.cls in grammar().bracketed_classes:
        return _bracket(line.text, left)
    return int(is_name_char(char) and char != "驻")


def _bracket(text: str, end: int) -> int:
    """How long the bracket that ends at ``end`` is, if it belongs to a name: （集团）有限公司."""
    inside = _WORDINGS["bracket"].search(text, max(0, end - _LONGEST_BRACKET), end)
    return end - inside.start() if inside else 0


def _is_wordy(line: Line, left: int, end: int) -> bool:
    while left < end:
        hit = line.hit_at(left)
        if hit is None or hit.type not in ("word", "suffix"):
            return False
        left = hit.end
    return True


def _is_unit(line: Line, left: int, head: Hit, parent: OrgName) -> bool:
    """Whether the name from ``left`` on names a unit of the body that ends there."""
    inner = line.text[left : head.start]
    if inner.startswith(_EACH) or head.surface in _KINDS_OF_COMMITTEE:
        return False  # 区人大常委会 + 各街道工作委员会
    if inner:
        joined = any(char in _JOINING for char in inner)
        held = len(head.surface) > SHORT_HEAD and _is_held_unit(line, head)  # 行政 + 综合科科长
        return not joined and (held or inner not in grammar().empty_names)
    cls = class_of(head)
    if head.surface in grammar().body_nouns and cls in ("school", "university", "hospital"):
        return False  # 学校 behind a body is the school named before
    own = cls == "discipline_commission" and parent.cls in grammar().with_own_commission
    own = own or (cls == parent.cls and cls in ("congress", "conference"))
    return own or head.type != "head" or cls not in grammar().never_units


def _after_closed_quote(text: str, left: int, end: int) -> int:
    """A name does not begin inside a quotation that ends in it, nor run into one."""
    inner = text[left:end]
    if inner.count("“") > inner.count("”"):
        return left + inner.rindex("“") + 1
    return left + inner.index("”") + 1 if inner.count("”") > inner.count("“") else left


def class_of(head: Hit) -> str:
    """The class of body a head stands for, empty if it says none."""
    if head.surface == "委":
        return "party_committee"
    if head.type == "prefix":
        is_party = "党" in head.surface or head.surface == "工委"
        return "party_committee" if is_party else "government"
    return head.cls


def canonical(head: Hit) -> str:
    """Names stay as the text writes them, but for those with several names: 中纪委."""
    return grammar().one_name.get(head.surface, head.surface)
