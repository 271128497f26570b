"""Bodies told apart by numbers and named in one breath: 市委第二、三、六巡察组 are three.

第一至第六巡察组 are all of them together, as the text writes it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from oversight_graph.recognition.words.hits import FoundOrg
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("recognition.bodies", "series.toml")
_CENTRE = "中央"


def with_series(line: Line, orgs: list[FoundOrg]) -> list[FoundOrg]:
    """The organisations of a line, one for each number of a series."""
    if "第" not in line.text:
        return orgs
    for match in _WORDINGS["series"].finditer(line.text):
        whole = next((org for org in orgs if org.end == match.end()), None)
        others = [org for org in orgs if org is not whole]
        sender = next((org for org in others if org.end == match.start()), None)
        orgs = [org for org in others if org is not sender]
        if match["range"]:
            orgs.append(_together(line.text, match, sender))
        else:
            orgs += _members(line.text, match, sender, whole)
    return sorted(orgs, key=lambda org: org.start)


def _together(text: str, match: re.Match[str], sender: FoundOrg | None) -> FoundOrg:
    """All from the first to the last."""
    start = sender.start if sender else match.start()
    if text[:start].endswith(_CENTRE):
        start -= len(_CENTRE)
    body = text[start : match.end()] if sender is None else match.group()
    name = OrgName((), "", body, "collective", parent=sender.name if sender else None)
    return FoundOrg(start, match.end(), name)


def _members(
    text: str, match: re.Match[str], sender: FoundOrg | None, whole: FoundOrg | None
) -> list[FoundOrg]:
    """The members of a series; the first begins with the sender, the last ends with the head."""
    start = sender.start if sender else match.start()
    prefix = _CENTRE if text[: match.start()].endswith(_CENTRE) else ""
    cls = whole.name.cls if whole else "inspection_team"
    name = OrgName((), "", "", cls, parent=sender.name if sender else None)
    numbers = list(_WORDINGS["each"].finditer(text, match.start(), match.start("head")))
    found: list[FoundOrg] = []
    for number in numbers:
        body = f"{prefix}第{number.group()}{match['head']}"
        end = match.end() if number is numbers[-1] else number.end()
        found.append(FoundOrg(start - len(prefix) * (not found), end, replace(name, body=body)))
        start = end + 1
    return found
