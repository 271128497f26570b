"""Bodies told apart by numbers and named in one breath: 市委第二、三、六巡察组 are three."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundOrg
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName

_NUMBER = "[一二三四五六七八九十]{1,3}"
_EACH = re.compile(_NUMBER)


@cache
def _series() -> re.Pattern[str]:
    heads = "|".join(grammar().numbered_heads)
    return re.compile(rf"第{_NUMBER}(?:[、和]第?{_NUMBER})+(?P<head>{heads})")


def with_series(line: Line, orgs: list[FoundOrg]) -> list[FoundOrg]:
    """The organisations of a line, one for each number of a series."""
    if "第" not in line.text:
        return orgs
    for match in _series().finditer(line.text):
        whole = next((org for org in orgs if org.end == match.end()), None)
        others = [org for org in orgs if org is not whole]
        sender = next((org for org in others if org.end == match.start()), None)
        orgs = [org for org in others if org is not sender]
        orgs += _members(line.text, match, sender, whole)
    return sorted(orgs, key=lambda org: org.start)


def _members(
    text: str, match: re.Match[str], sender: FoundOrg | None, whole: FoundOrg | None
) -> list[FoundOrg]:
    """The members of a series; the first begins with the sender, the last ends with the head."""
    start = sender.start if sender else match.start()
    central = text[: match.start()].endswith("中央")
    prefix = "中央" if central else ""
    cls = whole.name.cls if whole else "inspection_team"
    name = OrgName((), "", "", cls, parent=sender.name if sender else None)
    numbers = list(_EACH.finditer(text, match.start(), match.start("head")))
    found: list[FoundOrg] = []
    for number in numbers:
        body = f"{prefix}第{number.group()}{match['head']}"
        end = match.end() if number is numbers[-1] else number.end()
        found.append(FoundOrg(start - len(prefix) * (not found), end, replace(name, body=body)))
        start = end + 1
    return found
