"""Post chains: 市纪委书记、监委主任 is one chain of two posts.

A post is an optional body, an optional party prefix and a role. Posts that follow each other
with 、, 兼 or a comma before a further body form one chain, so that a name beside the chain
gets all of them. Words such as 原 and remarks such as （主持工作） say of a post whether it is
still held; 原 says it of the posts behind it as well.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from oversight_graph.recognition.hits import FoundArea, FoundOrg
from oversight_graph.recognition.lexicons import Entry, rows
from oversight_graph.recognition.mask import FILL, expand
from oversight_graph.recognition.mention import OrgName, PostName
from oversight_graph.recognition.post_words import post_words

#: Classes of roles that license a name but are no post in an organisation.
_NOT_OFFICES = frozenset({"byline", "status"})
_HAN = "\u4e00-\u9fff"
#: Bodies named again: 该局局长. An area named again lends its own bodies: 该镇党委书记.
_AGAIN = (
    r"校(?=<prefix>)|[该本我此](?:街道|社区|单位|公司|集团|中心|学校|学院|医院|法院|检察院|支行|分行|合作社|协会"
    r"|派出所|支队|大队|分局|工委|[组局委厅院县市区镇乡村校行办站所社省州旗处科部室队厂矿馆台庭股])"
)
_AREA_AGAIN = ("街道", "社区", "县", "市", "区", "镇", "乡", "村", "省", "州", "旗")
#: 水务局长 is 水务局 + 局长, unless 长 begins another word.
_OWN_HEAD = r"长(?![期效远久达年于时假江治处成春沙])"
#: Surnames that are rather words behind 负责人.
_WORDS = "应于向和时任车强高安平常成万方经由从与及因对在也都并被"
#: Words that are part of the post they stand before; 现任 and the like are verbs.
_PART_OF_POST = ("原", "前")
_POINTING = "该本此"
_VILLAGES = ("村", "社区")

Chain = tuple[int, int, tuple[PostName, ...]]


class _Context:
    """What the chains of one sentence are read from."""

    def __init__(
        self,
        view: str,
        text: str,
        names: dict[int, OrgName],
        entries: dict[int, Entry],
    ) -> None:
        self.view, self.text, self.names, self.entries = view, text, names, entries

    def said(self, match: re.Match[str], group: str) -> str:
        """The words of a group, empty where it took no part."""
        return self.text[match.start(group) : match.end(group)] if match[group] else ""


def find_chains(
    view: str, text: str, orgs: list[FoundOrg], areas: list[FoundArea], entries: dict[int, Entry]
) -> list[Chain]:
    """Find post chains in a masked sentence: ``(start, end, posts)`` in text order.

    ``entries`` gives the lexicon entry of the role that starts at an offset.
    """
    names: dict[int, OrgName] = {o.start: o.name for o in orgs}
    names.update((area.start, _of_area(area.names, area.level)) for area in areas)
    context = _Context(view, text, names, entries)
    chains: list[Chain] = []
    position = 0
    while first := _first().search(view, position):
        posts: list[PostName] = []
        unit: re.Match[str] | None = first
        while unit is not None and _is_post(context, unit):
            posts.append(_post(context, unit, posts))
            position = unit.end()
            link = _link().match(view, position)
            unit = _further().match(view, link.end()) if link else None
        if posts:
            chains.append((_chain_start(context, first), position, tuple(posts)))
        position = max(position, first.end())
    return chains


def _of_area(names: tuple[str, ...], level: str) -> OrgName:
    """An area before a role, which implies the body: 云溪县 + 县长."""
    last = names[-1] if names else level
    return OrgName(names, level, "", "village" if last.endswith(_VILLAGES) else "area")


@cache
def _first() -> re.Pattern[str]:
    return re.compile(_unit("", leads=True))


@cache
def _further() -> re.Pattern[str]:
    """A post behind another one may name a unit of their body: …院长、感染科主任."""
    endings = "|".join(post_words().unit_endings)
    return re.compile(_unit(rf"(?P<unit>[{_HAN}]{{1,8}}?(?:{endings})(?=原?<role>))|"))


def _unit(own: str, *, leads: bool = False) -> str:
    """The pattern of one post; the first of a chain has no 代理, which may be its verb."""
    words = post_words()
    lasting, single = "|".join(words.lasting), "|".join(words.single)
    before = single.replace("代理|", "") if leads else single
    between, manner = "|".join(words.between), "|".join(words.manner)
    not_role = "|".join(words.other_words)
    said = (
        rf"(?<![以之此目日当会年月天提])(?:{lasting})|(?<![时年当世近取替])(?:{before})(?=<role>)"
    )
    return expand(
        rf"(?P<mod>{said})?"
        rf"(?:(?:{own}(?P<again>(?:{_AGAIN})(?=(?:{between})*(?:{lasting}|{single})?<role|prefix|stationed>))"
        r"|(?:中共|中国共产党)?(?P<lead><prefix>)?(?P<of><org|area>)(?:（[^（）]{1,24}）)?)的?)?"
        rf"(?P<mod2>{lasting}|{single})?(?P<inner>(?<=[原任])<org>)?(?:{between}|负责[^，。、]{{1,8}}的)*"
        r"(?P<host>派?驻(?:[厅局委办部院行会]|公司|集团)(?=<stationed>))?"
        rf"(?P<prefix>(?:机关|直属)?<prefix|stationed>)?(?P<mod3>原|代理|代|挂职)?"
        rf"(?P<role>(?:{manner})?(?P<core><role>)(?!{not_role})"
        rf"|(?<={FILL})(?:{_OWN_HEAD}|代表(?![团大会议处])|(?:主要)?负责人(?=[{_surnames()}]))"
        rf"|(?(again)(?:主要)?负责人(?=[{_surnames()}])|(?!)))"
    )


@cache
def _surnames() -> str:
    """The first characters of names for sure: 负责人 before one of them is the post it ends."""
    common = {s for s, cls, *_ in rows("surnames") if cls == "common" and len(s) == 1}
    return "".join(sorted(common.difference(_WORDS)))


@cache
def _link() -> re.Pattern[str]:
    return re.compile(
        expand(
            r"(?:（[^（）]{1,16}）){0,2}[ 　]?(?:、|，)?(?:并?兼任|兼|现任|现)"
            r"|(?:（[^（）]{1,16}）){0,2}[ 　]?"
            r"(?:、(?:现任|曾任|兼任|兼)?|及|和|暨|，(?=(?:原|时任|前|兼|中共)?<org|area>))"
        )
    )


_REMARK = re.compile(r"（([^（）]{1,16})）")


def _start(match: re.Match[str]) -> int:
    """Where a post starts: with its body, or else with its prefix or role."""
    groups = ("unit", "again", "lead", "of", "inner", "host", "prefix", "role")
    known = match.re.groupindex
    return next(match.start(g) for g in groups if g in known and match[g])


def _chain_start(context: _Context, first: re.Match[str]) -> int:
    """Where a chain starts: with 原, or with 该 before a noun for a body named before."""
    if first["mod"] in _PART_OF_POST:
        return first.start("mod")
    start = _start(first)
    return start - 1 if start and context.text[start - 1] in _POINTING else start


def _is_post(context: _Context, match: re.Match[str]) -> bool:
    """长 and 代表 are roles only behind bodies that have such: 水务局长, 县人大代表."""
    role = context.said(match, "role")
    if match["core"]:
        return True
    org = context.names.get(match.start("of")) if match["of"] else None
    if org is None or match["mod2"] or match["prefix"]:
        return False
    if role.endswith("负责人"):
        return True
    if role == "代表":
        return org.cls == "congress" and not org.bare
    return org.body.endswith(("局", "部", "院", "厂", "校"))


def _post(context: _Context, match: re.Match[str], before: list[PostName]) -> PostName:
    role, org, prefix = context.said(match, "role"), _body(context, match), ""
    if match["prefix"] and not match["host"]:
        prefix = context.said(match, "prefix")
    if not match["core"] and role == "长" and org is not None:
        role = org.body[-1] + role
    entry = context.entries.get(match.start("core"))
    acting = role.removesuffix(entry.canonical) if entry and role.startswith("代") else ""
    role = role.removeprefix(acting)
    if unit := post_words().contracted.get(role):
        org, role = _contracted(org, unit[0]), unit[1]
    return PostName(
        role=role,
        prefix=prefix,
        org=org,
        modality=acting or _modality(context, match, before),
        start=_start(match),
        end=match.end("role"),
        implies=entry.implies if entry and not match.groupdict().get("unit") else "",
        rank=entry is not None and entry.cls == "rank",
        office=entry is None or entry.cls not in _NOT_OFFICES,
    )


def _body(context: _Context, match: re.Match[str]) -> OrgName | None:
    """The body that is written with a post, if any."""
    if match.groupdict().get("unit"):
        return OrgName((), "", context.said(match, "unit"), "department", inner=True)
    if again := context.said(match, "again"):
        again = "该校" if again == "校" else again
        word = again[1:]
        return _of_area((), word) if word in _AREA_AGAIN else OrgName((), "", again, "reference")
    if match["host"]:
        group = context.said(match, "prefix")
        host = OrgName((), "", "该" + context.said(match, "host")[-1], "reference")
        return OrgName((), "", group, "stationed_group", host=host)
    of = context.names.get(match.start("of")) if match["of"] else None
    inner = context.names.get(match.start("inner")) if match["inner"] else None
    if of is not None and match["lead"]:  # 党委组织部 of the body at hand
        return replace(of, body=context.said(match, "lead") + of.body, bare=True, inner=True)
    if inner is None or of is None:
        return inner or of
    if of.body:
        return inner if inner.areas else replace(inner, parent=of, bare=False)
    return inner if inner.areas else replace(inner, areas=of.areas, level=of.level, bare=False)


def _contracted(org: OrgName | None, unit: str) -> OrgName:
    """县委宣传部长 is 部长 of the 县委宣传部."""
    if org is None:
        return OrgName((), "", unit, "department", bare=not unit.startswith("中央"))
    if org.body:
        return OrgName((), "", unit, "department", parent=org)
    return OrgName(org.areas, org.level, unit, "department")


def _modality(context: _Context, match: re.Match[str], before: list[PostName]) -> str | None:
    """The word that says of a post whether it is held, by itself or from the posts before."""
    words = post_words()
    remark = _REMARK.match(context.view, match.end())
    own = (
        context.said(match, "mod3")
        or context.said(match, "mod2")
        or (words.remarks.get(remark[1]) if remark else None)
        or context.said(match, "mod")
    )
    if own or not before:
        return own or None
    link = context.text[before[-1].end : _start(match)]
    if "现" in link:
        return "现任"
    last = before[-1].modality
    return last if last in words.lasting else None
