"""Stationed groups: 驻 + host + 纪检监察组, joined from names found before."""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.recognition.hits import FoundOrg
from oversight_graph.recognition.line import Line
from oversight_graph.recognition.mask import Mask, expand
from oversight_graph.recognition.mention import OrgName


def with_stationed_groups(line: Line) -> list[FoundOrg]:
    """The organisations of a line, those that make up a stationed group joined into it."""
    mask = Mask(line.text)
    for hit in line.hits:
        if hit.type == "stationed":
            mask.put(hit.start, hit.end, "stationed")
    for org in line.orgs:
        mask.put(org.start, org.end, "org")
    groups = _groups(mask, line.orgs)
    kept = [o for o in line.orgs if not any(g.start <= o.start < g.end for g in groups)]
    return sorted([*kept, *groups], key=lambda o: o.start)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(expand(r"(?P<by><org>)?(?:派驻|驻|派出)(?P<at><org>)(?P<head><stationed>)"))


def _groups(mask: Mask, orgs: list[FoundOrg]) -> list[FoundOrg]:
    by_start = {org.start: org.name for org in orgs}
    found = []
    for match in _pattern().finditer(mask.view):
        host = by_start[match.start("at")]
        sender = by_start[match.start("by")] if match["by"] else None
        body = mask.text[match.start("head") : match.end("head")]
        name = OrgName((), "", body, "stationed_group", host=host, dispatcher=sender)
        found.append(FoundOrg(match.start(), match.end(), name))
    return found
