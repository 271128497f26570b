"""What the whole recognition and extraction of one document amounts to.

``Findings`` is the only thing that later stages (graph, record, evaluation) read. Facts
point to entities by key; entities and facts point to the text by spans.

All keys are stable strings that do not depend on the order of the documents:

* area: its full name as far as the text or the area table gives it (``岳坪市城西区``);
* organisation: its canonical full name (``青海省纪委监委``);
* person: ``name|context`` where the context is the narrowest organisation the text gives,
  or the document's hash when it gives none, so that same-name people stay apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from oversight_graph.reading.document import Document, Sentence
from oversight_graph.values import value


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code-point offsets into ``Document.text``, end exclusive."""

    start: int
    end: int


@value
class Bounds:
    """What a written date says: the earliest and latest day it can mean (both inclusive).

    ``text`` is the expression as written (``2021年3月``, ``近日``); ``vague`` is true for
    expressions that are only bounded by the publication date, which give no ISO value.
    """

    text: str
    earliest: date | None
    latest: date | None
    vague: bool = False


@value
class Area:
    """An administrative area or a named place. ``code`` is the GB/T 2260 code when known.

    ``called`` is how the document calls it where it tells of it as of a body: its key, or less.
    """

    key: str
    name: str
    called: str
    level: str  # province, prefecture, county, township, village, place
    code: str | None
    parent: str | None  # key of the area that contains it
    spans: tuple[Span, ...]


class OrgKind(StrEnum):
    """Which class of the ontology an organisation belongs to."""

    BODY = "body"
    UNIT = "unit"
    STATIONED_GROUP = "stationed_group"
    JOINT_ORGAN = "joint_organ"
    TASK_FORCE = "task_force"
    COLLECTIVE = "collective"  # 岳坪市各级纪检监察机关: may act, is not one organisation


@value
class Organisation:
    """An organisation under its canonical name; ``aliases`` are the forms the text used."""

    key: str
    name: str
    kind: OrgKind
    classification: str | None  # notation of a concept: commission, party_committee, court …
    area: str | None
    parts: tuple[str, ...]  # joint organ: keys of the organs it joins
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in one document. ``masked`` names (张某某) never leave it."""

    key: str
    name: str
    masked: bool
    context: str | None  # key of the organisation that tells same-name people apart
    spans: tuple[Span, ...]


class RefKind(StrEnum):
    """What a participant of an action is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    AREA = "area"
    TEXT = "text"  # a described thing without a name: 疫情防控工作, 重点区域
    UNNAMED = "unnamed"  # people without a name: 清水乡党委书记


@dataclass(frozen=True, slots=True)
class Ref:
    """A participant: the key of an entity, or the words themselves for ``TEXT`` and ``UNNAMED``."""

    kind: RefKind
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted amount: ``value`` as an integer, ``unit`` its measure word (人, 件, 元)."""

    value: int
    unit: str
    approximate: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one post of one organisation. Status as in the record format."""

    person: str
    organisation: str | None
    role: str
    status: str  # current, former, acting, removed, nominated
    modality: str | None  # the word that says so: 原, 曾任, 时任, 代, 主持工作, 拟任, 挂职
    start: Bounds | None
    end: Bounds | None
    evidence: tuple[Span, ...]  # first: the shortest exact quote
    rule: str
    confidence: float
    rank: bool = False  # a rank (一级巡视员), not a post


@dataclass(frozen=True, slots=True)
class Action:
    """One oversight action: one type, at most one target, at most one count."""

    type: str  # notation of an action type
    measure: str | None  # notation of a measure (concept below the type)
    agents: tuple[Ref, ...]
    jointly: tuple[Ref, ...]  # 会同, 联合
    target: Ref | None
    approved_by: tuple[Ref, ...]
    place: str | None  # key of an area
    date: Bounds | None
    quantity: Quantity | None
    detail: str | None
    instrument: str | None  # title of a document, with its 《》
    ground: str | None
    posts: tuple[tuple[str | None, str], ...]  # (organisation key, role) lost or gained
    status: str  # epistemic: alleged, found, decided, indicted, convicted, reported
    evidence: tuple[Span, ...]  # first: the shortest exact quote
    rule: str
    confidence: float
    topics: tuple[str, ...] = ()  # notations of topics
    laws: tuple[str, ...] = ()  # notations of the laws that the text says it rests on


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between two organisations; ``rel`` as in the record format."""

    child: str
    parent: str
    rel: str  # subordinate, part_of, member_of, stationed_at, dispatched_by
    evidence: tuple[Span, ...]
    rule: str
    confidence: float


class State(StrEnum):
    """The state every sentence ends in; there is no fourth."""

    EXTRACTED = "extracted"
    IGNORED = "ignored"
    UNKNOWN = "unknown"


@value
class LedgerEntry:
    """What became of one sentence.

    ``reason`` is required when it was ignored; ``pattern`` tells of an unknown one which kinds
    of mention and which triggers it holds.
    """

    sentence: Sentence
    state: State
    reason: str | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything one document says. Every tuple is sorted and so independent of run order."""

    document: Document
    genre: str | None
    areas: tuple[Area, ...]
    organisations: tuple[Organisation, ...]
    persons: tuple[Person, ...]
    tenures: tuple[Tenure, ...]
    actions: tuple[Action, ...]
    relations: tuple[Relation, ...]
    ledger: tuple[LedgerEntry, ...]
    warnings: tuple[str, ...] = field(default=())
