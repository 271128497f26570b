"""Whose document it is: a body that the head, the signature or the whole text tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.bodies.areas_and_organisations import find_areas_and_organisations
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.joined import Joined
from oversight_graph.recognition.words.kinds_of_body import SCHOOLS
from oversight_graph.recognition.words.line import lines_of
from oversight_graph.recognition.words.mask import normalise
from oversight_graph.recognition.words.mention import Kind, OrgName
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.bodies.organisation_names import OrganisationNamer
from oversight_graph.resolution.entities import OrgKind

_WORDINGS = patterns_of("resolution.bodies", "home.toml")
_OUR_SCHOOL = "我校"


def note_home(namer: OrganisationNamer, document: Document, sentences: list[Recognised]) -> None:
    """Tell the namer whose document this is, if anything does."""
    body = [one for one in sentences if one.sentence.part is Part.BODY]
    for one in sentences:
        if one.sentence.part is Part.TITLE and (issuer := _issuer(one)):
            namer.note_issuer(issuer)
    for org in _publishers(document):
        namer.areas.note_publisher(org.areas)
    for org in _organisations_in_head(document, sentences):
        namer.note_home(org)
    signers = {_top(org.parent or org): org for org in _signers(body)}
    if namer.history.home is None and len(signers) == 1:  # else lines of a list
        namer.note_home(next(iter(signers.values())))
    if namer.history.home is None and _WORDINGS["of_a_school"].search(document.text):
        _note_school(namer, document, body)


def _issuer(title: Recognised) -> OrgName | None:
    """The body that makes its own mending known: 中共县水务局党组关于巡察整改情况的通报."""
    match = _WORDINGS["reports_mending"].search(title.view)
    if match is None:
        return None
    start = match.start("body") + title.offset
    named = (m.value for m in title.mentions if m.start == start)
    return next((value for value in named if isinstance(value, OrgName)), None)


def _organisations_in_head(document: Document, sentences: list[Recognised]) -> Iterator[OrgName]:
    """The organisations that the title and the publisher's line name."""
    for recognised in sentences:
        if recognised.sentence.part is Part.TITLE:
            for mention in recognised.mentions:
                yield from _organisations_of(mention.value)
    yield from _publishers(document)


def _publishers(document: Document) -> Iterator[OrgName]:
    publisher = [normalise(document.publisher)] if document.publisher else []
    for line in lines_of(Joined.of(publisher), []) if publisher else ():
        find_areas_and_organisations(line)
        yield from (org.name for org in line.orgs)


def _organisations_of(value: object) -> Iterator[OrgName]:
    if isinstance(value, OrgName):
        yield value
    elif isinstance(value, tuple):
        yield from (post.org for post in value if post.org)


def _signers(body: list[Recognised]) -> Iterator[OrgName]:
    """The bodies that stand alone in a line, as those do that sign: 中共云溪县第一中学委员会."""
    homes = body_words().homes
    for recognised in body:
        if _WORDINGS["alone"].fullmatch(recognised.text) is None:
            continue
        for mention in recognised.mentions:
            whole = mention.end - recognised.offset == len(recognised.text)
            org = mention.value
            if whole and isinstance(org, OrgName) and (org.parent or org).cls in homes:
                yield org


def _note_school(namer: OrganisationNamer, document: Document, body: list[Recognised]) -> None:
    """The one school that the text names is 学校; where it names none, 我校 is its name."""
    schools = {_top(org): org for org in _schools(body)}
    if len(schools) == 1:
        namer.note_home(next(iter(schools.values())))
    elif not schools and _OUR_SCHOOL in document.text:
        namer.history.home = Named(_OUR_SCHOOL, "school", OrgKind.BODY, ())


def _schools(body: list[Recognised]) -> Iterator[OrgName]:
    """The schools that a text names, those in the titles of documents included."""
    mentions = [mention for one in body for mention in one.mentions]
    titles = [normalise(m.surface[1:-1]) for m in mentions if m.kind is Kind.TITLE]
    lines = lines_of(Joined.of(titles), []) if titles else []
    for line in lines:
        find_areas_and_organisations(line)
    in_titles = (org.name for line in lines for org in line.orgs)
    own = (m.value for m in mentions if isinstance(m.value, OrgName))
    for org in chain(own, in_titles):
        named = org.parent or org
        if named.cls in SCHOOLS and not named.inner:
            yield named


def _top(org: OrgName) -> str:
    return "".join((*org.areas, org.level, org.body))
