"""Stationed and dispatched groups, joined from the names found before.

A group is stationed at a host (省纪委 + 驻 + 省水利厅 + 纪检组), or sent out under a number
(县纪委监委 + 第一派驻纪检监察组, 派出第二纪工委), or called after its host alone.
"""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.recognition.bodies.head_kinds import canonical, class_of
from oversight_graph.recognition.bodies.units_behind import is_wordy
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundOrg
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mask import Mask, expand
from oversight_graph.recognition.words.mention import BEHIND, OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("recognition.bodies", "stationed.toml")
_OUT, _AT = "派出", "驻"
#: What tells of groups that are no hits of their own.
_MAY_BE_SENT_OUT = (_OUT, "纪工委")
#: What the host of a group ends with, and how long its name is with 驻.
_HEADS, _LONGEST_HOST = frozenset({"head", "suffix"}), 12
#: 派驻第二纪检监察组 by itself is one of the commission that the text speaks of.
_ITS_SENDER = OrgName((), "", "该纪委", "reference")


def with_stationed_groups(line: Line) -> list[FoundOrg]:
    """The organisations of a line, those that make up a stationed group joined into it."""
    if "stationed" not in line.types and not any(w in line.text for w in _MAY_BE_SENT_OUT):
        return line.orgs
    orgs = sorted([*line.orgs, *_bare_hosts(line)], key=lambda org: org.start)
    mask = Mask(line.text)
    for hit in line.hits:
        if hit.type == "stationed":
            mask.put(hit.start, hit.end, "stationed")
    for org in orgs:
        mask.put(org.start, org.end, "org")
    groups = [*_at_hosts(mask, orgs), *_numbered(mask, orgs), *_sent_out(line)]
    joined = {i for group in groups for i in range(group.start, group.end)}
    behind = [group for group in _behind_hosts(line) if group.end - 1 not in joined]
    joined.update(group.start for group in behind)
    groups += behind
    kept = [org for org in line.orgs if org.start not in joined]
    return sorted([*kept, *groups], key=lambda o: o.start)


def _bare_hosts(line: Line) -> list[FoundOrg]:
    """The hosts without an area: 驻 + 发改委 + 纪检监察组."""
    found = []
    for group in line.hits:
        if group.type != "stationed" or line.org_ends_at(group.start):
            continue
        start = line.text.rfind(_AT, max(0, group.start - _LONGEST_HOST), group.start) + 1
        head = line.hit_before(group.start)
        if not start or head is None or head.type not in _HEADS or head.start < start:
            continue
        inner = line.text[start : head.start]
        again = head.surface in grammar().body_nouns and not inner  # 驻学校纪检组
        moves = _WORDINGS["moves_in"].search(line.text, 0, start)
        if is_wordy(line, start, head.start) and not (again or moves):
            name = OrgName((), "", inner + canonical(head), class_of(head), bare=True)
            found.append(FoundOrg(start, head.end, name))
    return found


@cache
def _host_pattern() -> re.Pattern[str]:
    hosts = "|".join(grammar().generic_hosts)
    return re.compile(
        expand(
            rf"(?P<by><org>)?(?P<how>派驻|驻|派出)[该原]?(?:(?P<at><org>)(?:（[^（）]{{4,20}}）)?|(?P<that>{hosts}))"
            r"(?P<head><stationed>)"
        )
    )


def _at_hosts(mask: Mask, orgs: list[FoundOrg]) -> list[FoundOrg]:
    by_start = {org.start: org.name for org in orgs}
    found = []
    for match in _host_pattern().finditer(mask.view):
        if match["at"]:
            host = by_start[match.start("at")]
        else:
            host = OrgName((), "", "该" + match["that"], "reference")
        sender = by_start[match.start("by")] if match["by"] else None
        body = mask.text[match.start("head") : match.end("head")]
        name = OrgName(
            (), "", body, "stationed_group", link=match["how"], host=host, dispatcher=sender
        )
        found.append(FoundOrg(match.start(), match.end(), name))
    return found


def _sent_out(line: Line) -> list[FoundOrg]:
    """县纪委监委派出 + 第三纪检监察工委, a committee with a name of its own behind its sender."""
    found = []
    for org in line.orgs:
        body, start = line.text[org.start : org.end], org.start - len(_OUT)
        sender = next((one for one in line.orgs if one.end == start), None)
        if sender and line.text.startswith(_OUT, start) and _WORDINGS["committee"].fullmatch(body):
            name = OrgName((), "", _OUT + body, "stationed_group", dispatcher=sender.name)
            found.append(FoundOrg(sender.start, org.end, name))
    return found


def _behind_hosts(line: Line) -> list[FoundOrg]:
    """县水务局 + 纪检监察组, where no office of it follows that the bureau itself may have."""
    found = []
    for org in line.orgs:
        head = line.hit_at(org.end)
        if head is None or head.type != "stationed" or line.role_follows(head.end):
            continue
        if org.name.cls in grammar().with_own_commission:
            name = OrgName((), "", head.surface, "stationed_group", link=BEHIND, host=org.name)
            found.append(FoundOrg(org.start, head.end, name))
    return found


def _numbered(mask: Mask, orgs: list[FoundOrg]) -> list[FoundOrg]:
    by_start = {org.start: org.name for org in orgs}
    return [
        FoundOrg(
            match.start(),
            match.end(),
            OrgName(
                (), "", mask.text[match.start("body") : match.end("body")], "stationed_group",
                dispatcher=by_start[match.start("by")] if match["by"] else _ITS_SENDER,
            ),
        )
        for match in _WORDINGS["numbered"].finditer(mask.view)
    ]  # fmt: skip
