"""The names of the committees of villages, and which spelling goes before others."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.resolution.bodies.area_context import AreaContext
from oversight_graph.resolution.bodies.area_names import meant_by
from oversight_graph.resolution.bodies.spellings import Spellings

_OF_VILLAGES, _VILLAGE = "village_committee", "村"


def of_village(org: OrgName, body: str) -> str:
    """What stands behind the name of a village in that of its committee: 高泉村 + 村委会."""
    return org.level + body if org.level == _VILLAGE and org.cls == _OF_VILLAGES else body


def note_village_committees(
    areas: AreaContext, spellings: Spellings, sentences: list[Recognised]
) -> None:
    """Let 高泉村委会 as a word go before 高泉村…村委会, wherever it is written."""
    for org in (org for one in sentences for org in _organisations_of(one)):
        if org.areas and org.cls == _OF_VILLAGES:
            names = areas.complete(tuple(map(meant_by, org.areas)))
            spellings.first("".join(names) + org.body)


def _organisations_of(recognised: Recognised) -> Iterator[OrgName]:
    for mention in recognised.mentions:
        if isinstance(mention.value, OrgName):
            yield mention.value
        elif isinstance(mention.value, tuple):
            yield from (post.org for post in mention.value if post.org)
