"""Post chains: 市纪委书记、监委主任 is one chain of two posts.

A post is an optional body, an optional party prefix and a role. Posts that follow each other
with 、, 兼 or a comma before a further body form one chain, so that a name beside the chain
gets all of them. Words such as 原 and remarks such as （主持工作） say of a post whether it is
still held; 原 says it of the posts behind it as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import replace

from oversight_graph.recognition.posts.in_series import in_each
from oversight_graph.recognition.posts.post_patterns import (
    FIRST_POST,
    FURTHER_POST,
    LINK,
    LOOSE_UNIT,
    name_follows,
)
from oversight_graph.recognition.posts.post_words import post_words
from oversight_graph.recognition.posts.written_bodies import (
    Written,
    area_as_body,
    body_of,
    contracted,
    head_of,
)
from oversight_graph.recognition.words.hits import FoundArea, FoundOrg
from oversight_graph.recognition.words.lexicons import Entry, lexicon
from oversight_graph.recognition.words.mention import OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of

_WORDS = lists_of("recognition.posts", "posts.toml")

#: Classes of roles that license a name but are no post in an organisation.
_NOT_OFFICES = frozenset({"byline", "status"})
#: Classes of roles that are held in the body, not in the unit of it before them.
_OF_THE_BODY = frozenset({"rank", "cadre"})
#: Words that are part of the post they stand before; 现任 and the like are verbs.
_PART_OF_POST = _WORDS["part_of_post"]
_POINTING = "".join(_WORDS["pointing"])
#: The head of the government of a 自治区, and who else stands in its chain.
_OF_AUTONOMOUS, _AUTONOMOUS = "主席", "自治区"
_AREA, _COMMITTEE, _GOVERNMENT = "area", "party_committee", "government"
#: 代理县长, which the lexicon has whole, is the office of 县长.
_ACTING = "代理"

#: How far before an office the name of its unit may begin, with the comma before it.
_LONGEST_UNIT = 14
#: What a post is told by where no role of the lexicon stands, and what only behind a body is.
_TOWNS = _WORDS["towns"]
_OTHER_ROLE, _ROLE_OF_BODY = "负责人", re.compile("|".join(_WORDS["role_of_body"]))

Chain = tuple[int, int, tuple[PostName, ...]]


def may_hold_posts(text: str, types: Container[str], ends: Callable[[], Iterable[int]]) -> bool:
    """Whether a sentence may hold a post, as a cheap look shows: each has a role, or is told so.

    ``types`` are those of what the lexicons know of it; ``ends`` gives where its mentions end.
    What is a role only behind a body stands right behind one: no 长 in 同比增长.
    """
    if "role" in types or _OTHER_ROLE in text:
        return True
    if _ROLE_OF_BODY.search(text) is None:
        return False
    return not {match.start() for match in _ROLE_OF_BODY.finditer(text)}.isdisjoint(ends())


def find_chains(
    view: str, text: str, orgs: list[FoundOrg], areas: list[FoundArea], entries: dict[int, Entry]
) -> list[Chain]:
    """Find post chains in a masked sentence: ``(start, end, posts)`` in text order.

    ``entries`` gives the lexicon entry of the role that starts at an offset.
    """
    names: dict[int, OrgName] = {o.start: o.name for o in orgs}
    names.update((area.start, area_as_body(area.names, area.level)) for area in areas)
    written = Written(view, text, names, entries)
    chains: list[Chain] = []
    position = 0
    while first := FIRST_POST.search(view, position):
        posts: list[PostName] = []
        unit: re.Match[str] | None = first
        loose = _loose_unit(written, first) if chains else None
        while unit is not None and _is_post(written, unit):
            post = _post(written, unit, posts)
            post = _in_loose_unit(post, loose) if loose and unit is first else post
            posts += in_each(text, orgs, post) if unit is first else [post]
            position = unit.end()
            joined = LINK.match(view, position)
            unit = FURTHER_POST.match(view, joined.end()) if joined else _run_on(written, posts)
        if posts:
            start = loose.start() if loose else min(_chain_start(written, first), posts[0].start)
            chains.append((start, position, tuple(posts)))
        position = max(position, first.end())
    return chains


def _run_on(written: Written, posts: list[PostName]) -> re.Match[str] | None:
    """A second office with nothing between: 县委常委 + 副县长, 党组成员 + 局长; not 书记 + 秘书."""
    last, words = posts[-1], post_words()
    if not last.office or not f"{last.prefix}{last.role}".endswith(words.runs_on):
        return None
    unit = FURTHER_POST.match(written.view, last.end)
    if unit is None or unit["unit"]:
        return None  # 常委 + 周立春会同委办公室 + 主任
    role = unit["role"] and written.text[slice(*unit.span("role"))]
    return unit if role and role.endswith(words.run_together) else None


def _loose_unit(written: Written, first: re.Match[str]) -> re.Match[str] | None:
    """A unit that no lexicon has, between a comma and an office: 所长甲，纳税服务股副股长乙."""
    if not first["role"] or any(first[group] for group in ("again", "of", "host", "prefix")):
        return None
    start = first.start()
    return LOOSE_UNIT.search(written.view, max(0, start - _LONGEST_UNIT), start)


def _in_loose_unit(post: PostName, unit: re.Match[str]) -> PostName:
    return replace(
        post,
        org=OrgName((), "", unit["unit"], "department", inner=True),
        modality=post.modality or unit["said"],
        start=unit.start("unit"),
        implies="",
    )


_REMARK = re.compile(r"（([^（）]{1,16})）")


def _start(match: re.Match[str]) -> int:
    """Where a post starts: with its body, or else with its prefix or role."""
    groups = ("unit", "again", "lead", "of", "inner", "host", "prefix", "role")
    known = match.re.groupindex
    return next(match.start(g) for g in groups if g in known and match[g])


def _chain_start(written: Written, first: re.Match[str]) -> int:
    """Where a chain starts: with 原, or with 该 before a noun for a body named before."""
    if first["mod"] in _PART_OF_POST:
        return first.start("mod")
    start = _start(first)
    return start - 1 if start and written.text[start - 1] in _POINTING else start


def _is_post(written: Written, match: re.Match[str]) -> bool:
    """长 and 代表 are roles only behind bodies that have such: 水务局长, 县人大代表."""
    role = written.said(match, "role")
    if match["core"]:
        return True
    if role.endswith(_OTHER_ROLE):
        end = match.end()
        return name_follows(written.view, end) and not _another_follows(written, end)
    org = written.names.get(match.start("of")) if match["of"] else None
    if org is None or match["mod2"] or match["prefix"]:
        return False
    if role == "代表":
        return org.cls == "congress" and not org.bare
    return head_of(org).endswith(post_words().with_head)


def _another_follows(written: Written, end: int) -> bool:
    """甲局负责人、乙局局长 are two people; 防汛指挥部负责人、镇党委委员 is one of that town."""
    org = written.names.get(end + 1) if written.text.startswith("、", end) else None
    return org is not None and not (org.level in _TOWNS and org.cls == "party_committee")


def _in_unit(match: re.Match[str]) -> bool:
    return bool(match["part"] or match.groupdict().get("unit"))


def _post(written: Written, match: re.Match[str], before: list[PostName]) -> PostName:
    role, org, prefix = written.said(match, "role"), body_of(written, match), ""
    if match["prefix"] and not match["host"]:
        prefix = written.said(match, "prefix")
        if org is None and (short := post_words().short_bodies.get(prefix)):
            org, prefix = short, ""  # 派驻组组长
    elif org is None and before and role in post_words().of_committees and not match["host"]:
        prefix = before[-1].prefix  # 党委委员、书记
    elif org is not None and not org.areas:
        org = post_words().short_bodies.get(org.body, org)  # 村委委员, apart from its village
    entry = written.entries.get(match.start("core"))
    if not match["core"] and role == "长" and org is not None:
        ends = (end for end in post_words().with_head if head_of(org).endswith(end))
        role = max(ends, key=len) + role
        entry = lexicon().entries.get(role)
    acting = _ACTING if role.startswith(_ACTING) and role not in post_words().titles else ""
    role = role.removeprefix(acting)
    role = post_words().one_name.get(role, role)
    if unit := post_words().contracted.get(role):
        org, role = contracted(org, unit[0]), unit[1]
    return PostName(
        role=role,
        prefix=prefix,
        org=org,
        modality=acting
        or _modality(written, match, before)
        or ("原" if org is not None and org.former else None),
        start=_start(match),
        end=match.end("role"),
        implies="" if entry is None or _in_unit(match) else _implied(entry, role, org, before),
        rank=entry is not None and entry.cls in _OF_THE_BODY,
        office=entry is None or _is_office(entry, org, before),
    )


def _is_office(entry: Entry, org: OrgName | None, before: list[PostName]) -> bool:
    """Whether a role is held in a body, as a 正科级干部 is only where one stands before."""
    if entry.cls == "cadre":
        return org is not None or bool(before)
    return entry.cls not in _NOT_OFFICES


def _implied(entry: Entry, role: str, org: OrgName | None, before: list[PostName]) -> str:
    """The kind of body that a bare role presupposes: 自治区 + 主席 heads the government."""
    body = org or (before[-1].org if before else None)
    if not role.endswith(_OF_AUTONOMOUS) or body is None or body.cls not in (_AREA, _COMMITTEE):
        return entry.implies
    area = body.level or (body.areas[-1] if body.areas else "")
    alone = body.cls == _AREA or org is None
    return _GOVERNMENT if alone and area.endswith(_AUTONOMOUS) else entry.implies


def _modality(written: Written, match: re.Match[str], before: list[PostName]) -> str | None:
    """The word that says of a post whether it is held, by itself or from the posts before."""
    words = post_words()
    remark = _REMARK.match(written.view, match.end())
    own = (
        written.said(match, "mod3")
        or written.said(match, "mod2")
        or (words.remarks.get(remark[1]) if remark else None)
        or written.said(match, "mod")
    )
    if own or not before:
        return own or None
    if "现" in written.text[before[-1].end : _start(match)]:
        return "现任"
    last = before[-1].modality
    return last if last in words.lasting else None
