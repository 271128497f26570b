"""Which body named before a unit, a branch, a squad or a bare noun leans on: 财务处, 支行, 集团."""

from __future__ import annotations

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.kinds_of_body import COMMISSIONS, SCHOOLS
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.history import History
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.bodies.short_names import is_company
from oversight_graph.resolution.entities import OrgKind

_WORDS = lists_of("resolution.bodies", "hosts.toml")
_BANKS = _WORDS["banks"]
_WITH_SHOPS = SCHOOLS | {"hospital"}


def outermost(named: Named) -> Named:
    """The body of a party group or a unit: the company in 银河集团有限公司党组第二巡视组."""
    while named.parent is not None:
        named = named.parent
    return named


def body_in(history: History, paragraph: int) -> Named | None:
    """The body that a paragraph named last, if that may have units."""
    for named in history.in_paragraph(paragraph):
        if named.kind is OrgKind.BODY:
            return None if named.name.endswith(body_words().unit_endings) else named
    return None


def host_of_unit(history: History, unit: str, paragraph: int) -> Named | None:
    """The body that a unit named by itself (财务处) belongs to: of the paragraph, or home."""
    words = body_words()
    if unit.endswith(grammar().college_endings):
        return _university(history, paragraph)
    if not unit.endswith(words.unit_endings):
        return None
    of_discipline = unit.startswith(words.units_of_discipline)
    near = (
        n
        for named in history.in_paragraph(paragraph)
        for n in dict.fromkeys((named, outermost(named)))
    )
    for named in near:
        hosts = COMMISSIONS if of_discipline else words.hosts
        is_body = named.kind in (OrgKind.BODY, OrgKind.JOINT_ORGAN)
        if named.name.endswith(words.unit_endings) or _is_below(named, unit):
            continue  # 财务处 is no unit of the 审计处 before it
        if named.cls in hosts and (is_body or named.cls in words.homes):
            return named
    if of_discipline and unit not in _WORDS["in_any_body"]:
        return None
    home = history.home or _only_home(history)
    return home and (history.in_short.company(home.name) or home)


def _is_below(named: Named, unit: str) -> bool:
    """财务处 is of the university, never of the college named before it."""
    return unit.endswith("处") and named.cls == "university" and named.parent is not None


def _only_home(history: History) -> Named | None:
    """The one hospital, school or company that the text has named so far."""
    same = (history.of_class(cls) for cls in sorted(body_words().homes))
    found = [n for named in same for n in named.values() if n.kind is OrgKind.BODY]
    return found[0] if len(found) == 1 else None


def _university(history: History, paragraph: int) -> Named | None:
    """The university that a paragraph named last, or whose document this is."""
    for named in map(outermost, history.in_paragraph(paragraph)):
        if named.cls == "university" and named.kind is OrgKind.BODY:
            return named
    return history.home if history.home and history.home.cls == "university" else None


def police_bureau(history: History, paragraph: int) -> Named | None:
    """The police bureau a paragraph named last, whose 派出所 stand by themselves."""
    near = (outermost(named) for named in history.in_paragraph(paragraph))
    return next((n for n in near if n.name.endswith(("公安局", "公安分局"))), None)


def is_of_street(history: History, paragraph: int) -> bool:
    """Whether the body that a paragraph named last is of a street, which has a 办事处."""
    last = next(history.in_paragraph(paragraph), None)
    return last is not None and bool(last.areas) and last.areas[-1].endswith("街道")


def street_office(history: History, paragraph: int) -> Named | None:
    """The 街道办事处 that a paragraph named last, which 办事处 by itself is."""
    return next((n for n in history.in_paragraph(paragraph) if n.name.endswith("办事处")), None)


def head_office(history: History, paragraph: int, *, bank: bool) -> Named | None:
    """The one bank or company of a paragraph, or else of the text, that has branches."""
    near = list(history.in_paragraph(paragraph))
    tops = map(outermost, near)
    for named in ({n.name: n for n in near}, {n.name: n for n in tops}, history.in_short.companies):
        whole = [n for n in named.values() if is_company(n)]
        main = [n for n in whole if not n.name.endswith(grammar().branch_endings)]
        main = [n for n in main if bank == any(word in n.name for word in _BANKS)]
        if main:
            return main[0] if len(main) == 1 else None
    return None


def only_company(history: History, paragraph: int) -> Named | None:
    """The one bank or company named so far that may be called 公司, whatever its name."""
    banks, others = (head_office(history, paragraph, bank=bank) for bank in (True, False))
    return None if banks and others else banks or others


def owner_of_shop(history: History, paragraph: int) -> Named | None:
    """The one school or hospital of a paragraph, whose 服务公司 stands by itself."""
    near = {n.name: n for n in history.in_paragraph(paragraph)}
    homes = [n for n in near.values() if n.cls in _WITH_SHOPS and n.kind is OrgKind.BODY]
    return homes[0] if len(homes) == 1 else None


def group_of_companies(history: History, paragraph: int) -> Named | None:
    """The group of companies that 集团 in 集团纪委 is: whose document it is, or its main one.

    A paragraph names the group first and its branches behind, so the last one is not meant.
    """
    if history.home is not None and _is_group(history.home):
        return history.in_short.company(history.home.name) or history.home
    near = [top for named in history.in_paragraph(paragraph) if _is_group(top := outermost(named))]
    if near:
        return near[-1]
    before = (top for past in history.past if _is_group(top := outermost(past.named)))
    return next(before, None)


def _is_group(named: Named) -> bool:
    """Whether a body is a company that 集团 may stand for."""
    return is_company(named) and "集团" in named.name


def watched(history: History, endings: tuple[str, ...]) -> Named | None:
    """The body that 厅 in 驻厅纪检监察组 is: the host of a group before, or a bureau named."""
    for past in reversed(history.past):
        host = past.named.host
        if host is not None and host.name.endswith(endings):
            return host
    hosts = (past.named for past in reversed(history.past) if past.named.cls in body_words().hosts)
    return next((named for named in hosts if named.name.endswith(endings)), None)


def only_host(history: History) -> Named | None:
    """The one body that the stationed groups named so far watch."""
    groups = history.of_class("stationed_group").values()
    hosts = {named.host.name: named.host for named in groups if named.host}
    return next(iter(hosts.values())) if len(hosts) == len(groups) == 1 else None
