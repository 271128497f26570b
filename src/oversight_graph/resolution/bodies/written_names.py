"""Which spelling of a village committee's name goes before others of a document."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.resolution.bodies.area_names import meant_by
from oversight_graph.resolution.bodies.organisation_names import OrganisationNamer

_OF_VILLAGES = "village_committee"


def note_written(namer: OrganisationNamer, sentences: list[Recognised]) -> None:
    """Note the names that go before other spellings of theirs, wherever they are written."""
    for org in (org for one in sentences for org in _organisations_of(one)):
        # 高泉村委会 as a word goes before 高泉村… and its 村委会
        if org.areas and org.cls == _OF_VILLAGES:
            names = namer.areas.complete(tuple(map(meant_by, org.areas)))
            namer.spellings.first("".join(names) + org.body)


def _organisations_of(recognised: Recognised) -> Iterator[OrgName]:
    for mention in recognised.mentions:
        if isinstance(mention.value, OrgName):
            yield mention.value
        elif isinstance(mention.value, tuple):
            yield from (post.org for post in mention.value if post.org)
