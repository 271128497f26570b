"""Tenures and actions as records, read from the statements: the common ground of the views."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.views.statements import Statements

ORGANISATIONS = (
    "ov:StationedGroup",
    "ov:JointOrgan",
    "ov:TaskForce",
    "ov:Collective",
    "org:OrganizationalUnit",
    "org:FormalOrganization",
)
"""Classes of organisations, the more special ones first."""


#: What the name of a sanction may end in without saying more.
_SANCTION = "处分"

Days = tuple[str, str]
"""First and last day that something can have been on, ISO; empty where nothing says so."""


def period(earliest: str, latest: str) -> str:
    """Return ISO bounds as ``day``, ``earliest/latest``, ``earliest/`` or ``/latest``."""
    if earliest == latest:
        return earliest
    return f"{earliest}/{latest}"


def short_number(digits: str) -> str:
    """Return a number as Chinese readers say it: ``52000`` is 5.2万, ``240000000`` 2.4亿.

    A number that needs more than two decimals stays as it is.
    """
    for unit, zeros in (("亿", 8), ("万", 4)):
        if digits.isdecimal() and len(digits) > zeros and set(digits[-zeros + 2 :]) == {"0"}:
            decimals = digits[-zeros : -zeros + 2].rstrip("0")
            return digits[:-zeros] + (f".{decimals}" if decimals else "") + unit
    return digits


@dataclass(frozen=True, slots=True)
class TenureFact:
    """One person in one post; IRIs for things, words for what is said of them."""

    node: str
    person: str
    organisation: str
    post: str
    role: str
    role_en: str
    status: str  # notation, as in the record format
    status_zh: str
    status_en: str
    modality: str
    start: str  # as written, or the bounds
    end: str
    start_days: Days
    end_days: Days
    as_of: str
    rule: str
    confidence: str

    @classmethod
    def read(cls, known: Statements, node: str) -> TenureFact:
        """Read the tenure at ``node``."""
        status = known.one(node, "ov:tenureStatus")
        starts = (known.one(node, "ov:startEarliest"), known.one(node, "ov:startLatest"))
        ends = (known.one(node, "ov:endEarliest"), known.one(node, "ov:endLatest"))
        start, end = period(*starts), period(*ends)
        return cls(
            node=node,
            person=known.one(node, "org:member"),
            organisation=known.one(node, "org:organization"),
            post=known.one(node, "ov:post"),
            role=known.labels(node, "org:role"),
            role_en=known.labels(node, "org:role", "en"),
            status=known.one(status, "skos:notation"),
            status_zh=known.label(status),
            status_en=known.label(status, "en"),
            modality=known.labels(node, "ov:modality"),
            start=known.one(node, "ov:start") or start,
            end=known.one(node, "ov:end") or end,
            start_days=starts,
            end_days=ends,
            as_of=known.one(node, "ov:asOf"),
            rule=known.one(node, "ov:rule"),
            confidence=known.one(node, "ov:confidence"),
        )

    @property
    def past(self) -> bool:
        """Whether the text says that the tenure is over."""
        return self.status in ("former", "removed")

    @property
    def caption(self) -> str:
        """The role, with 原 or what else the text puts before it: ``原局长``, ``代市长``."""
        if self.status == "former":
            return f"原{self.role}"
        if self.status in ("acting", "nominated", "removed"):
            return f"{self.role}（{self.status_zh}）"
        return self.role

    @property
    def caption_en(self) -> str:
        """The same in English, empty where the vocabulary does not have the role."""
        told = self.status in ("former", "acting", "nominated", "removed") and self.status_en
        return f"{self.role_en} ({self.status_en})" if told and self.role_en else self.role_en

    def fields(self) -> dict[str, str]:
        """Return what the evidence panel lists."""
        role = f"{self.role} · {self.role_en}" if self.role_en else self.role
        return {
            "role": role,
            "status": self.status_zh,
            "modality": self.modality,
            "since": self.start,
            "until": self.end,
            "as_of": self.as_of,
        }


@dataclass(frozen=True, slots=True)
class ActionFact:
    """One oversight action; words for everything a reader is told about it."""

    node: str
    type: str  # notation, as in the record format
    type_zh: str
    type_en: str
    measure: str
    measure_zh: str
    measure_en: str
    value: str
    unit: str
    approximate: bool
    date: str  # as written
    days: Days
    status_zh: str
    agent_text: str
    target_text: str
    instrument: str
    ground: str
    detail: str
    topic: str
    posts: str
    rule: str
    confidence: str

    @classmethod
    def read(cls, known: Statements, node: str) -> ActionFact:
        """Read the action at ``node``."""
        kind, measure = known.one(node, "ov:actionType"), known.one(node, "ov:measure")
        quantity = known.one(node, "ov:quantity")
        return cls(
            node=node,
            type=known.one(kind, "skos:notation"),
            type_zh=known.label(kind),
            type_en=known.label(kind, "en"),
            measure=known.one(measure, "skos:notation"),
            measure_zh=known.label(measure),
            measure_en=known.label(measure, "en"),
            value=known.one(quantity, "schema:value"),
            unit=known.one(quantity, "schema:unitText"),
            approximate=known.one(quantity, "ov:approximate") == "true",
            date=known.one(node, "ov:date"),
            days=(known.one(node, "ov:timeEarliest"), known.one(node, "ov:timeLatest")),
            status_zh=known.labels(node, "ov:epistemicStatus"),
            agent_text=known.labels(node, "ov:agentText"),
            target_text=known.labels(node, "ov:targetText"),
            instrument=known.labels(node, "ov:instrument"),
            ground=known.labels(node, "ov:ground"),
            detail=known.labels(node, "ov:detail"),
            topic=known.labels(node, "ov:topic"),
            posts=known.labels(node, "ov:post") or known.labels(node, "ov:role"),
            rule=known.one(node, "ov:rule"),
            confidence=known.one(node, "ov:confidence"),
        )

    @property
    def bounds(self) -> str:
        """The first and last day it can have been on, as one text."""
        return period(*self.days)

    @property
    def quantity(self) -> str:
        """The count with its measure word: ``约10人``."""
        return f"{'约' if self.approximate else ''}{self.value}{self.unit}" if self.value else ""

    @property
    def note(self) -> str:
        """The one thing more that tells this action from others of its kind."""
        detail = "" if self._is_named(self.detail) else self.detail
        return self.target_text or self.instrument or detail or self.date or self.bounds

    def _is_named(self, words: str) -> bool:
        """Whether words say no more than the caption does: 党内警告处分 below 党内警告."""
        return words.removesuffix(_SANCTION) in (self.measure_zh or self.type_zh)

    def caption(self, language: str) -> str:
        """Return what stands on the action's box: measure or type, and the count."""
        if language == "en":
            name = self.measure_en or self.type_en
        else:
            name = self.measure_zh or self.type_zh
        about = ("~" if language == "en" else "约") if self.approximate else ""
        quantity = f"{about}{short_number(self.value)}{self.unit}" if self.value else ""
        return f"{name} {quantity}".strip() if name else ""

    def fields(self) -> dict[str, str]:
        """Return what the evidence panel lists."""
        return {
            "type": self.type_zh,
            "measure": self.measure_zh,
            "date": self.date or self.bounds,
            "quantity": self.quantity,
            "agent": self.agent_text,
            "target": self.target_text,
            "instrument": self.instrument,
            "ground": self.ground,
            "topic": self.topic,
            "post": self.posts,
            "detail": self.detail,
            "status": self.status_zh,
        }
