"""Areas named in a row before the one head that they share: 竹沟镇、汪岗镇党委 are two bodies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.recognition.words.hits import FoundArea, FoundOrg
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDS = lists_of("recognition.bodies", "shared_heads.toml")
_OF_EVERY_AREA = frozenset(_WORDS["of_every_area"])
_JOINED = _WORDS["joined"]
#: Bodies of places so small that a row of them is never where something happens.
LEVELS = _WORDS["levels"]
#: How long what stands between a row and its head is: 等省区市.
_LONGEST = 7
_OF_OTHERS = patterns_of("recognition.bodies", "shared_heads.toml")["of_others"]


def with_shared_heads(line: Line, orgs: list[FoundOrg]) -> list[FoundOrg]:
    """The organisations of a line, with those of areas that share the head of the last."""
    if not line.areas or not orgs:
        return orgs
    ending = {area.end: area for area in line.areas if area.names}
    orgs = [one for org in orgs for one in _of_each(line, org, ending)]
    shared = [one for org in orgs for one in _sharing(line.text, org, ending)]
    if not shared:
        return orgs
    taken = {org.start for org in shared}
    line.areas = [area for area in line.areas if area.start not in taken]
    return sorted([*orgs, *shared], key=lambda org: org.start)


def _sharing(text: str, org: FoundOrg, ending: dict[int, FoundArea]) -> Iterator[FoundOrg]:
    """The bodies of the areas that a row before an organisation names."""
    name, start = org.name, org.start
    if name.cls not in _OF_EVERY_AREA or not name.areas or name.parent or name.host:
        return
    level = next((level for level in LEVELS if name.areas[-1].endswith(level)), "")
    while level and text[start - 1 : start] in _JOINED:
        area = ending.get(start - 1)
        if area is None or not area.names[-1].endswith(level):
            return
        yield FoundOrg(area.start, area.end, replace(name, areas=area.names, level=area.level))
        start = area.start


def _of_each(line: Line, org: FoundOrg, ending: dict[int, FoundArea]) -> list[FoundOrg]:
    """The bodies of 四川、云南等省区市纪委监委: one of each area that the row names."""
    start = line.text.rfind("等", max(0, org.start - _LONGEST), org.start + 1)
    match = _OF_OTHERS.match(line.text, start, org.end) if start > 0 else None
    if match is None or match.end() < org.start or start not in ending:
        return [org]
    if org.name.cls not in _OF_EVERY_AREA or org.name.areas:
        return [org]
    body, end, row = line.text[match.end() : org.end], start, []
    while (area := ending.pop(end, None)) is not None:
        row.append(area)
        if line.text[area.start - 1 : area.start] not in _JOINED:
            break
        end = area.start - 1
    taken = {area.start for area in row}
    line.areas = [area for area in line.areas if area.start not in taken]
    ends = (org.end, *(area.end for area in row[1:]))
    name = replace(org.name, level="", body=body)
    return [
        FoundOrg(area.start, end, replace(name, areas=area.names, level=area.level))
        for area, end in zip(row, ends, strict=True)
    ][::-1]
