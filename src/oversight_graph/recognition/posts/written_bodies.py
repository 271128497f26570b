"""The body that is written with a post, before the context completes its name."""

from __future__ import annotations

import re
from dataclasses import replace

from oversight_graph.recognition.posts.post_words import post_words
from oversight_graph.recognition.words.lexicons import Entry
from oversight_graph.recognition.words.mention import OrgName

_VILLAGE = "村"
_VILLAGES = (_VILLAGE, "社区")


class Written:
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


def area_as_body(names: tuple[str, ...], level: str) -> OrgName:
    """An area before a role, which implies the body: 云溪县 + 县长."""
    last = names[-1] if names else level
    return OrgName(names, level, "", "village" if last.endswith(_VILLAGES) else "area")


def head_of(org: OrgName) -> str:
    """The end of a name, which the head of a body or an area is called after."""
    return org.body or (org.areas[-1] if org.areas else org.level)


def body_of(written: Written, match: re.Match[str]) -> OrgName | None:
    """The body that is written with a post, if any."""
    unit = written.said(match, "unit") if match.groupdict().get("unit") else ""
    again = unit if unit.startswith("该") else "" if unit else written.said(match, "again")
    if again:
        return _named_again(again)
    if unit:
        return OrgName((), "", unit, "department", inner=True)
    if match["host"]:
        group = written.said(match, "prefix")
        host = OrgName((), "", "该" + written.said(match, "host")[-1], "reference")
        return OrgName((), "", group, "stationed_group", host=host)
    of = written.names.get(match.start("of")) if match["of"] else None
    if of is not None and of.body and match["lead"]:  # 党委组织部 of the body at hand
        return replace(of, body=written.said(match, "lead") + of.body, bare=True, inner=True)
    part = written.said(match, "part")
    if of is not None and part.endswith(post_words().unit_endings):
        return OrgName((), "", part, "department", parent=of)
    return _former_unit(of, written.names.get(match.start("inner"))) if match["inner"] else of


def _named_again(again: str) -> OrgName:
    """该局 is a body named before, 该镇 an area that lends its bodies."""
    again = "该" + again if len(again) == 1 else again
    word = again[1:]
    if again[0] in post_words().levels_again:
        return OrgName((), again[0], "该" + word, "reference")
    if word in post_words().areas_again:
        return area_as_body((), word)
    return OrgName((), "", again, "reference")


def _former_unit(of: OrgName | None, inner: OrgName | None) -> OrgName | None:
    """云溪县原林业局: the body behind 原 is of the area, or a unit of the body, before it."""
    if inner is None or of is None or inner.areas:
        return inner or of
    if of.body:
        return replace(inner, parent=of, bare=False)
    village = _VILLAGE if inner.level == _VILLAGE else ""  # 高泉村原村委会 is the 高泉村村委会
    return replace(inner, areas=of.areas, level=of.level, body=village + inner.body, bare=False)


def contracted(org: OrgName | None, unit: str) -> OrgName:
    """县委宣传部长 is 部长 of the 县委宣传部."""
    if org is None:
        return OrgName((), "", unit, "department", bare=not unit.startswith("中央"))
    if org.body:
        return OrgName((), "", unit, "department", parent=org)
    return OrgName(org.areas, org.level, unit, "department")
