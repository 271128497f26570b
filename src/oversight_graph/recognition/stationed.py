"""Stationed groups: 驻 + host + 纪检监察组, with the commission that sent them in front."""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import OrgName
from oversight_graph.recognition.pieces import FoundOrg


@cache
def _stationed() -> re.Pattern[str]:
    return re.compile(expand(r"(?P<by><org>)?(?:派驻|驻|派出)(?P<at><org>)(?P<head><stationed>)"))


def stationed_groups(view: str, text: str, orgs: list[FoundOrg]) -> list[FoundOrg]:
    """Join ``驻`` + host + ``纪检监察组``; ``view`` shows the organisations as ``<org>``."""
    by_start = {o.start: o for o in orgs}
    found = []
    for match in _stationed().finditer(view):
        if match["at"] is None:
            continue
        host = by_start[match.start("at")].name
        sender = by_start[match.start("by")].name if match["by"] else None
        body = text[match.start("head") : match.end("head")]
        name = OrgName((), "", body, "stationed_group", host=host, dispatcher=sender)
        found.append(FoundOrg(match.start(), match.end(), name))
    return found
