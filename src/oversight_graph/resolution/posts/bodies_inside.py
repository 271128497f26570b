"""Bodies made from others: units of a body, the bodies of an area, groups stationed at one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.kinds_of_body import COMPANIES
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.bodies.area_names import level_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.bodies.named import Named, kind_of
from oversight_graph.resolution.entities import OrgKind

_WORDINGS = patterns_of("resolution.posts", "bodies_inside.toml")
_WORDS = lists_of("resolution.posts", "bodies_inside.toml")
#: Units of a company that have departments of their own, as a company has.
_WITH_DEPARTMENTS = frozenset((*COMPANIES, "hospital", "school"))
_SQUADS = _WORDS["squads"]
_BENCH = "庭"
#: How many characters tell the kind of a unit, unless one does.
_KIND = 2
_ALIKE = _WORDS["told_by_one_character"]
_OF_LEADERS = _WORDS["of_leaders"]
_CITY, _SHORT_CITY = "市", 2
_OF_THE_WHOLE = _WORDS["of_the_whole"]
#: A college has no 处 of its own: 外语学院院长、学生处处长.
_COLLEGES, _OFFICES_OF_WHOLE = _WORDS["colleges"], _WORDS["offices_of_whole"]
_OF_COMMITTEES = _WORDS["of_committees"]
_VILLAGES = frozenset({"village", "community"})
_COMPANY, _BUREAU = "公司", "司"
_LEVELS = "".join(_WORDS["levels"])
#: Classes of which a name without area may be a unit of the body before it.
_LOOSE = frozenset(
    {"department", "court", "police", "institution", "commission", "team", "school", "hospital", ""}
)


def is_loose(org: OrgName) -> bool:
    """Whether a name leans on a body before it: 财务科, 执行局, without area or parent."""
    alone = not (org.areas or org.within or org.level or org.parent or org.host)
    if not alone or org.cls not in _LOOSE:
        return False
    if org.body.startswith(body_words().of_country) or _has_own_name(org.body):
        return False
    entry = lexicon().entries.get(org.body)
    listed = entry is not None and entry.type == "central"
    return not listed and _is_unit(org.body)


def _is_unit(body: str) -> bool:
    """Whether a name ends like that of a unit; a 司 of a ministry is one, a 公司 is none."""
    bureau = body.endswith(_BUREAU) and not body.endswith(_COMPANY)
    return bureau or body.endswith(body_words().units_in_chains)


def is_of_level(body: Named, level: str) -> bool:
    """Whether a body's name says that it is of an area of a level: 市局 is no 县水务局."""
    area = f"{level}[^{_LEVELS}]{{1,12}}$"
    return not level or re.search(area, body.name) is not None


def _has_own_name(body: str) -> bool:
    """Whether a body says by its name whose it is: 桐岭海关, 岭南大学附属医院."""
    if _WORDINGS["of_university"].search(body):
        return True
    if any(body.endswith(end) and body != end for end in grammar().named_after_places):
        return True
    city = body[:_SHORT_CITY] + _CITY in lexicon().areas  # 某某石油管理局
    return city and body.endswith(_WORDS["works"])


def is_of_township(host: Named) -> bool:
    """Whether a body is an office of a township (镇民政办), which has no units of its own."""
    office = host.kind is OrgKind.BODY and host.cls == "department" and bool(host.areas)
    return office and level_of(host.areas[-1]) == "township"


def is_part_of_role(org: OrgName) -> bool:
    """Whether a bare 纪委 or 工会 belongs to the role inside a body: 公司 + 纪委书记."""
    return (org.bare or org.parent is not None) and org.body in body_words().parts_of_roles


def beside_party_committee(org: OrgName, committee: Named) -> Named | None:
    """党工委书记、管委会主任: the 管委会 of the same zone."""
    for ending in _WORDS["committees_of_zones"]:
        if committee.name.endswith(ending):
            name = committee.name.removesuffix(ending) + org.body
            return Named(name, org.cls, OrgKind.BODY, committee.areas)
    return None


def party_committee_beside(prefix: str, committee: Named) -> Named | None:
    """管委会主任、党工委书记: the 党工委 of the same zone."""
    if prefix not in _WORDS["working_committees"]:
        return None
    for ending in _WORDS["managements_of_zones"]:
        if committee.name.endswith(ending):
            name = committee.name.removesuffix(ending) + prefix
            return Named(name, "party_committee", OrgKind.BODY, committee.areas)
    return None


def of_area(areas: tuple[str, ...], ending: str, cls: str = "") -> Named:
    """The body of an area with a name that ends so."""
    known = next(
        (c for end, c in body_words().class_of_ending.items() if ending.endswith(end)), "village"
    )
    name = "".join(areas) + ending
    return Named(name, cls or known, kind_of(cls or known, name), areas)


def body_of_area(post: PostName, areas: tuple[str, ...]) -> Named | None:
    """The body of an area named right before a role: 岳坪市 + 市长 is the 岳坪市政府.

    A village is a body itself; the township and the county have one body for each branch.
    """
    if not areas:
        return None
    words, level = body_words(), level_of(areas[-1])
    if areas[-1].endswith("社区"):
        level = "community"
    if post.implies and not post.prefix and post.implies != level:  # 村长 implies a village
        ending = words.implied.get(post.implies)
    else:
        of_level = words.of_area.get(level, words.of_area["other"])
        role = post.role.removeprefix("副")
        ending = of_level.get(post.prefix or role)
        if ending is None and level in _VILLAGES and not post.prefix:
            ending = None if role in words.not_of_villages["roles"] else ""
    if ending == "政府" and areas[-1].endswith("街道"):
        ending = "办事处"
    return None if ending is None else of_area(areas, ending)


def village_of(role: str, committee: Named) -> Named:
    """The village itself for its 村民小组长 named behind a post of its committee."""
    own = role in body_words().roles_of_villages
    return of_area(committee.areas, "") if own else committee


def with_prefix(prefix: str, body: Named) -> Named:
    """镇政府 + 纪委书记 is of the 镇纪委; inside other bodies the prefix is part of the role."""
    words = body_words()
    if not body.areas or body.cls not in words.lend_area:
        return body
    township = level_of(body.areas[-1]) == "township"
    own = prefix in words.own_bodies or (township and prefix in words.own_bodies_of_townships)
    return of_area(body.areas, prefix) if own else body


def group_at(known: Denotations, org: OrgName, before: Named | None) -> Named | None:
    """驻厅纪检监察组 behind a post in the 厅: the group that the text has named, or a new one."""
    if before is None:
        return None
    host = top_of(before)
    for past in reversed(known.namer.history):
        if past.named.host is not None and past.named.host.name == host.name:
            return past.named
    name = "驻" + host.name + org.body
    return Named(name, "stationed_group", OrgKind.STATIONED_GROUP, host.areas, host=host)


def with_parents(named: Named | None) -> Iterator[Named]:
    """A body, the one it is a unit of, and so on."""
    while named is not None:
        yield named
        named = named.parent


def holder_of_unit(unit: str, near: Named) -> Named:
    """The body that a unit behind a post of another unit belongs to: a 处 may hold a 科.

    So does a branch or a mine its own departments. A special committee is one of the congress,
    not of its standing committee, and a 庭 one of the court.
    """
    standing = near.name.endswith("人大常委会") and near.kind is OrgKind.BODY
    if standing and unit.endswith(body_words().of_congress):
        return replace(near, name=near.name.removesuffix("常委会"))
    if unit in _OF_COMMITTEES and near.name.endswith(_OF_COMMITTEES):
        near = _committee_of(near)
    if near.name.endswith(_COLLEGES) and unit.endswith(_OFFICES_OF_WHOLE):
        return top_of(near)
    if near.kind is OrgKind.UNIT and near.cls in _WITH_DEPARTMENTS:
        return top_of(near) if unit.endswith(_OF_THE_WHOLE) else near
    if near.kind is OrgKind.UNIT and 0 <= _squad(near.name) < _squad(unit):
        return near  # 环境监察大队副大队长、一中队中队长
    bench = unit.endswith(_BENCH) and top_of(near).cls == "court"
    ward = top_of(near).cls == "hospital"  # 护理部主任甲、药剂科科长乙
    leaders = unit.startswith(_OF_LEADERS)  # 教务处副处长、党委办公室主任
    own = near.kind is OrgKind.UNIT and not (bench or ward or leaders)
    if own and 0 <= _rank(near.name) < _rank(unit):
        return near
    return _beside_alike(unit, near) or branch_of(near)


def _committee_of(department: Named) -> Named:
    """云溪县委组织部 is of the 云溪县委, as its 统战部 is."""
    own = next(end for end in _OF_COMMITTEES if department.name.endswith(end))
    name = department.name.removesuffix(own)
    return replace(department, name=name, cls="party_committee", kind=OrgKind.BODY, parent=None)


def branch_of(near: Named) -> Named:
    """The branch, hospital or school that a unit is part of, else the whole body."""
    branch = (n for n in with_parents(near) if n.cls in _WITH_DEPARTMENTS)
    return next(branch, top_of(near)) if near.kind is OrgKind.UNIT else near


def _beside_alike(unit: str, near: Named) -> Named | None:
    """The unit that holds one of the same kind: 刑侦大队三中队队长甲、治安大队民警乙."""
    for one in with_parents(near):
        alike = one.name[-_KIND:] == unit[-_KIND:] or one.name[-1] == unit[-1] in _ALIKE
        if one.kind is OrgKind.UNIT and one.parent is not None and alike:
            return one.parent
    return None


def whole_of(near: Named) -> Named | None:
    """The body or branch with a head of its own that a department belongs to."""
    if near.kind is not OrgKind.UNIT or near.cls in _WITH_DEPARTMENTS:
        return None
    return next((n for n in with_parents(near.parent) if n.cls in _WITH_DEPARTMENTS), None)


def _squad(name: str) -> int:
    """How small a squad is, 0 for the widest; what is none holds none and is held by none."""
    return next((size for size, end in enumerate(_SQUADS) if name.endswith(end)), -1)


def _rank(name: str) -> int:
    """0 for the largest units, -1 for what ends in no word of the ranks."""
    if name.endswith(_COMPANY):
        return -1
    ranks = body_words().ranks
    return next((rank for rank, ends in enumerate(ranks) if name[-1] in ends), -1)


def top_of(named: Named) -> Named:
    """The body that a unit, or a unit of a unit, belongs to."""
    *_, top = with_parents(named)
    return top if named.kind is OrgKind.UNIT else named
