"""Which of the names of one body is its name in a document that writes it in several ways."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.resolution.bodies.area_names import meant_by, without_province
from oversight_graph.resolution.bodies.organisation_names import OrganisationNamer
from oversight_graph.resolution.bodies.spellings import in_one_spelling

_OF_VILLAGES = "village_committee"


def note_written(namer: OrganisationNamer, sentences: list[Recognised]) -> None:
    """Note the names that go before other spellings of theirs, wherever they are written."""
    written = [org for one in sentences for org in _organisations_of(one) if org.areas]
    for name in _without_province(written):
        namer.spellings.first(name)
    for org in written:
        if org.cls == _OF_VILLAGES:  # 高泉村委会 as a word goes before 高泉村… and its 村委会
            names = namer.areas.complete(tuple(map(meant_by, org.areas)))
            namer.spellings.first("".join(names) + org.body)


def _without_province(written: list[OrgName]) -> Iterator[str]:
    """The names of bodies of a city or county that the text also writes with the province before.

    河阴市水务局 is its name in a text that has 河南省河阴市水务局 as well.
    """
    short: dict[str, None] = {}
    long: set[str] = set()
    for org in written:
        names = tuple(map(meant_by, org.areas))
        own = without_province(names)
        if len(own) == 1 and own != names:
            long.add(in_one_spelling(own[0] + org.body))
        elif len(own) == 1:
            short[own[0] + org.body] = None
    return (name for name in short if in_one_spelling(name) in long)


def _organisations_of(recognised: Recognised) -> Iterator[OrgName]:
    for mention in recognised.mentions:
        if isinstance(mention.value, OrgName):
            yield mention.value
        elif isinstance(mention.value, tuple):
            yield from (post.org for post in mention.value if post.org)
