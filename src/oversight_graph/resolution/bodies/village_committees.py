"""Which spelling of the name of a village's committee goes before others of a document."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.resolution.bodies.area_names import meant_by
from oversight_graph.resolution.bodies.organisation_names import OrganisationNamer

_OF_VILLAGES = "village_committee"


def note_village_committees(namer: OrganisationNamer, sentences: list[Recognised]) -> None:
    """Let 高泉村委会 as a word go before 高泉村…村委会, wherever it is written."""
    for org in (org for one in sentences for org in _organisations_of(one)):
        if org.areas and org.cls == _OF_VILLAGES:
            names = namer.areas.complete(tuple(map(meant_by, org.areas)))
            namer.spellings.first("".join(names) + org.body)


def _organisations_of(recognised: Recognised) -> Iterator[OrgName]:
    for mention in recognised.mentions:
        if isinstance(mention.value, OrgName):
            yield mention.value
        elif isinstance(mention.value, tuple):
            yield from (post.org for post in mention.value if post.org)
