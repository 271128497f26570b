"""Post chains: 市纪委书记、监委主任 is one chain of two posts.

A post is an optional organisation, an optional party prefix and a role. Posts that follow
each other with 、, 兼 or a comma before a further organisation form one chain, so that a
name after the chain gets all of them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from oversight_graph.recognition.hits import FoundArea, FoundOrg
from oversight_graph.recognition.lexicons import Entry
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import OrgName, PostName

#: Classes of roles that license a name but are no post in an organisation.
_NOT_OFFICES = frozenset({"byline", "party_to_case"})
_BYLINES = frozenset(
    {
        "记者",
        "通讯员",
        "编辑",
        "责任编辑",
        "特约记者",
        "作者",
        "撰稿",
        "摄影",
        "校对",
        "辩护律师",
        "辩护人",
        "律师",
    }
)

Chain = tuple[int, int, tuple[PostName, ...]]


@cache
def _unit() -> re.Pattern[str]:
    modality = "原|时任|代|前"
    return re.compile(
        expand(
            rf"(?P<mod>{modality})?(?P<of><org>|<area>|<reference>)?"
            rf"(?:（(?:以下)?简称[^（）]{1, 14}）)?的?(?P<mod2>原|时任|代理|代|挂职)?"
            r"(?P<prefix><prefix|stationed>)?(?P<mod3>原)?(?P<role><role>)(?P<after>（挂职）|（主持工作）|（原）)?"
        )
    )


_LINK = re.compile(
    r"(?:（[^（）]{1,12}）)?(?:、|兼任|兼|及|和|并兼任|，兼|，兼任|，(?=原?[\ue001-\ue0ff]))"
)


def find_chains(
    view: str, text: str, orgs: list[FoundOrg], areas: list[FoundArea], entries: dict[int, Entry]
) -> list[Chain]:
    """Find post chains in a masked sentence: ``(start, end, posts)`` in text order.

    ``entries`` gives the lexicon entry of the role that starts at an offset.
    """
    names: dict[int, OrgName] = {o.start: o.name for o in orgs}
    for area in areas:
        last = area.names[-1] if area.names else area.level
        cls = "village" if last.endswith(("村", "社区")) else "area"
        names[area.start] = OrgName(area.names, area.level, "", cls)  # the body is implied
    chains: list[Chain] = []
    position = 0
    while first := _unit().search(view, position):
        posts = []
        unit: re.Match[str] | None = first
        while unit is not None:
            posts.append(_post(unit, text, names, entries))
            position = unit.end()
            link = _LINK.match(view, position)
            unit = _unit().match(view, link.end()) if link else None
        chains.append((first.start(), position, _spread(tuple(posts))))
    return chains


def _post(
    match: re.Match[str], text: str, names: dict[int, OrgName], entries: dict[int, Entry]
) -> PostName:
    entry = entries[match.start("role")]
    modality = (
        match["mod"]
        or match["mod2"]
        or match["mod3"]
        or (match["after"] or "").strip("（）")
        or None
    )
    start = (
        match.start("of") if match["of"] else match.start("prefix" if match["prefix"] else "role")
    )
    return PostName(
        role=text[match.start("role") : match.end("role")],
        prefix=text[match.start("prefix") : match.end("prefix")] if match["prefix"] else "",
        org=names.get(match.start("of")) if match["of"] else None,
        modality=modality if modality != "兼任" else None,
        start=start,
        end=match.end("role"),
        implies=entry.implies,
        rank=entry.cls == "rank",
        office=entry.cls not in _NOT_OFFICES
        and match["role"] is not None
        and text[match.start("role") : match.end("role")] not in _BYLINES,
    )


def _spread(posts: tuple[PostName, ...]) -> tuple[PostName, ...]:
    """原 before the first post of a chain holds for the whole chain."""
    first = posts[0].modality
    if first is None or len(posts) == 1:
        return posts
    return tuple(replace(p, modality=p.modality or first) for p in posts)
