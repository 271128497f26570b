"""A small, realistic ``Findings`` made by hand, for tests of every stage after resolution.

The bulletin is invented: its province is real, every place, body and person below it is
not. All offsets are looked up in the text, so a quote can never drift from its span.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import Any

from oversight_graph.reading.document import Document, Part, Sentence
from oversight_graph.resolution.entities import (
    Action,
    Area,
    Bounds,
    Findings,
    LedgerEntry,
    Organisation,
    OrgKind,
    Person,
    Quantity,
    Ref,
    RefKind,
    Relation,
    Span,
    State,
    Tenure,
)

TEXT = (
    "云泽市纪委监委紧盯粮食购销开展专项监督\n"
    "来源：云泽日报 发布时间：2023年5月18日\n"
    "近日，青海省云泽市纪委监委印发《关于开展粮食购销领域专项监督的通知》，"
    "市纪委书记、监委主任沈知远带队到临溪区督导粮食购销工作。"
    "市纪委监委驻市交通运输局纪检监察组会同驻在单位开展监督检查32次，"
    "发出工作提醒函6份，约谈相关负责人10余人。\n"
    "原市粮食局党组书记、局长梁柏川涉嫌严重违纪违法，"
    "目前正接受云泽市纪委监委纪律审查和监察调查。"
    "2023年3月，经云泽市委批准，云泽市纪委给予市商务局局长顾长青党内严重警告处分。\n"
    "临溪区农业农村局局长裴文谦因履职不力，被免去局长职务。"
    "今年以来，全市各级纪检监察机关问责45人。\n"
)

TITLE = "云泽市纪委监委紧盯粮食购销开展专项监督"
ISSUED = date(2023, 5, 18)

JOINT = "云泽市纪委监委"
PARTY_COMMISSION = "云泽市纪委"
SUPERVISION = "云泽市监委"
GROUP = "驻云泽市交通运输局纪检监察组"
HOST = "云泽市交通运输局"
COMMITTEE = "云泽市委"
GRAIN = "云泽市粮食局"
COMMERCE = "云泽市商务局"
FARMING = "云泽市临溪区农业农村局"
COLLECTIVE = "云泽市各级纪检监察机关"

SHEN = f"沈知远|{PARTY_COMMISSION}"
LIANG = f"梁柏川|{GRAIN}"
GU = f"顾长青|{COMMERCE}"
PEI = f"裴文谦|{FARMING}"

CITY = "云泽市"
DISTRICT = "云泽市临溪区"


def at(words: str, *, after: str = "", text: str = TEXT) -> Span:
    """Return the span of the first ``words`` found at or after the place of ``after``."""
    start = text.index(words, text.index(after))
    return Span(start, start + len(words))


def ref(kind: RefKind, value: str, words: str, *, after: str = "") -> Ref:
    """Return a participant whose mention is found by its words."""
    return Ref(kind, value, at(words, after=after))


def make_document() -> Document:
    """Return the invented bulletin, cut into its sentences."""
    return Document(
        id="yunze-2023-05-18",
        text=TEXT,
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        source="yunze-2023-05-18.txt",
        sentences=_sentences(),
        title=TITLE,
        publisher="云泽日报",
        issued=ISSUED,
    )


def make_findings() -> Findings:
    """Return what a careful reader would find in the invented bulletin."""
    document = make_document()
    return Findings(
        document=document,
        genre="inspection-news",
        areas=_areas(),
        organisations=_organisations(),
        persons=_persons(),
        tenures=_tenures(),
        actions=_actions(),
        relations=_relations(),
        ledger=tuple(LedgerEntry(s, *_state(s)) for s in document.sentences),
        warnings=(),
    )


def _sentences() -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    start = 0
    for paragraph, line in enumerate(TEXT.splitlines(keepends=True)):
        part = (Part.TITLE, Part.METADATA, Part.BODY)[min(paragraph, 2)]
        for piece in line.rstrip("\n").replace("。", "。\0").split("\0"):
            if piece:
                sentences.append(Sentence(start, start + len(piece), paragraph, part))
            start += len(piece)
        start += 1
    return tuple(sentences)


def _state(sentence: Sentence) -> tuple[State, str | None]:
    if sentence.part is Part.METADATA:
        return State.IGNORED, "head line"
    if sentence.part is Part.TITLE:
        return State.IGNORED, "title"
    return State.EXTRACTED, None


def _areas() -> tuple[Area, ...]:
    return (
        Area(CITY, CITY, CITY, "prefecture", None, "青海省", (at(CITY, after="近日"),)),
        Area(DISTRICT, "临溪区", DISTRICT, "county", None, CITY, (at("临溪区"),)),
        Area("青海省", "青海省", "青海省", "province", "630000", None, (at("青海省"),)),
    )


def _organisation(
    name: str,
    classification: str,
    *spans: Span,
    kind: OrgKind = OrgKind.BODY,
    area: str = CITY,
    parts: tuple[str, ...] = (),
) -> Organisation:
    words = {TEXT[span.start : span.end] for span in spans}
    aliases = tuple(sorted(words - {name}))
    return Organisation(name, name, kind, classification, area, parts, aliases, spans)


def _organisations() -> tuple[Organisation, ...]:
    found = (
        _organisation(FARMING, "department", at("临溪区农业农村局"), area=DISTRICT),
        _organisation(HOST, "department", at("市交通运输局")),
        _organisation(
            COLLECTIVE, "discipline_commission", at("全市各级纪检监察机关"), kind=OrgKind.COLLECTIVE
        ),
        _organisation(COMMERCE, "department", at("市商务局")),
        _organisation(COMMITTEE, "party_committee", at(COMMITTEE)),
        _organisation(GRAIN, "department", at("市粮食局")),
        _organisation(
            JOINT,
            "joint_organ",
            at(JOINT, after="青海省"),
            at("市纪委监委", after="督导"),
            kind=OrgKind.JOINT_ORGAN,
            parts=(PARTY_COMMISSION, SUPERVISION),
        ),
        _organisation(
            PARTY_COMMISSION,
            "discipline_commission",
            at("市纪委", after="市纪委书记"),
            at(PARTY_COMMISSION, after="批准"),
        ),
        _organisation(SUPERVISION, "supervision_commission", at("监委", after="监委主任")),
        _organisation(
            GROUP,
            "stationed_group",
            at("驻市交通运输局纪检监察组"),
            kind=OrgKind.STATIONED_GROUP,
        ),
    )
    return tuple(sorted(found, key=lambda organisation: organisation.key))


def _persons() -> tuple[Person, ...]:
    keys = (SHEN, LIANG, GU, PEI)
    people = (key.split("|") for key in keys)
    return tuple(
        sorted(
            (Person(f"{n}|{c}", n, masked=False, context=c, spans=(at(n),)) for n, c in people),
            key=lambda person: person.key,
        )
    )


def _tenure(
    person: str,
    organisation: str,
    role: str,
    status: str,
    quote: str,
    *,
    modality: str | None = None,
    end: Bounds | None = None,
) -> Tenure:
    return Tenure(
        person=person,
        organisation=organisation,
        role=role,
        status=status,
        modality=modality,
        start=None,
        end=end,
        evidence=(at(quote),),
        rule="post-before-name",
        confidence=0.95,
    )


def _tenures() -> tuple[Tenure, ...]:
    former = "原市粮食局党组书记、局长梁柏川"
    return (
        _tenure(SHEN, PARTY_COMMISSION, "书记", "current", "市纪委书记、监委主任沈知远"),
        _tenure(SHEN, SUPERVISION, "主任", "current", "监委主任沈知远"),
        _tenure(LIANG, GRAIN, "党组书记", "former", former, modality="原"),
        _tenure(LIANG, GRAIN, "局长", "former", former, modality="原"),
        _tenure(GU, COMMERCE, "局长", "current", "市商务局局长顾长青"),
        _tenure(PEI, FARMING, "局长", "removed", "裴文谦因履职不力，被免去局长职务"),
    )


_REPORTED = Action(
    type="other",
    measure=None,
    agents=(),
    jointly=(),
    target=None,
    approved_by=(),
    place=None,
    date=None,
    quantity=None,
    detail=None,
    instrument=None,
    ground=None,
    posts=(),
    status="reported",
    evidence=(),
    rule="",
    confidence=0.9,
)


def _action(kind: str, quote: str, **fields: object) -> Action:
    known: dict[str, Any] = {"type": kind, "evidence": (at(quote),), "rule": f"{kind}-plain"}
    return replace(_REPORTED, **known | fields)


def _counted(value: int, unit: str, words: str, *, approximate: bool = False) -> Quantity:
    return Quantity(value, unit, approximate, at(words))


def _actions() -> tuple[Action, ...]:
    group = ref(RefKind.ORGANISATION, GROUP, "驻市交通运输局纪检监察组")
    return (*_supervision(group), *_discipline())


def _supervision(group: Ref) -> tuple[Action, ...]:
    recent = Bounds("近日", None, ISSUED, vague=True)
    order = "《关于开展粮食购销领域专项监督的通知》"
    return (
        _action(
            "deployment",
            f"云泽市纪委监委印发{order}",
            agents=(ref(RefKind.ORGANISATION, JOINT, JOINT, after="青海省"),),
            date=recent,
            instrument=order,
        ),
        _action(
            "inspection",
            "带队到临溪区督导粮食购销工作",
            agents=(ref(RefKind.PERSON, SHEN, "沈知远"),),
            target=ref(RefKind.TEXT, "粮食购销工作", "粮食购销工作"),
            place=DISTRICT,
        ),
        _action(
            "inspection",
            "会同驻在单位开展监督检查32次",
            agents=(group,),
            jointly=(ref(RefKind.ORGANISATION, HOST, "驻在单位"),),
            quantity=_counted(32, "次", "32次"),
        ),
        _action(
            "letter",
            "工作提醒函6份",
            measure="reminder_letter",
            agents=(group,),
            quantity=_counted(6, "份", "6份"),
            detail="工作提醒函",
        ),
        _action(
            "talk",
            "约谈相关负责人10余人",
            agents=(group,),
            target=ref(RefKind.TEXT, "相关负责人", "相关负责人"),
            quantity=_counted(10, "人", "10余人", approximate=True),
        ),
    )


def _discipline() -> tuple[Action, ...]:
    march = Bounds("2023年3月", date(2023, 3, 1), date(2023, 3, 31))
    return (
        _action(
            "investigation",
            "梁柏川涉嫌严重违纪违法，目前正接受云泽市纪委监委纪律审查和监察调查",
            measure="review_and_investigation",
            agents=(ref(RefKind.ORGANISATION, JOINT, JOINT, after="目前"),),
            target=ref(RefKind.PERSON, LIANG, "梁柏川"),
            ground="严重违纪违法",
            status="alleged",
        ),
        _action(
            "party_discipline",
            "云泽市纪委给予市商务局局长顾长青党内严重警告处分",
            measure="party_serious_warning",
            agents=(ref(RefKind.ORGANISATION, PARTY_COMMISSION, "云泽市纪委", after="批准"),),
            target=ref(RefKind.PERSON, GU, "顾长青"),
            approved_by=(ref(RefKind.ORGANISATION, COMMITTEE, COMMITTEE),),
            date=march,
            status="decided",
        ),
        _action(
            "removal",
            "裴文谦因履职不力，被免去局长职务",
            measure="removed_from_post",
            target=ref(RefKind.PERSON, PEI, "裴文谦"),
            ground="履职不力",
            posts=((FARMING, "局长"),),
            status="decided",
        ),
        _action(
            "accountability",
            "全市各级纪检监察机关问责45人",
            agents=(ref(RefKind.ORGANISATION, COLLECTIVE, "全市各级纪检监察机关"),),
            date=Bounds("今年以来", date(2023, 1, 1), ISSUED),
            quantity=_counted(45, "人", "45人"),
        ),
    )


def _relations() -> tuple[Relation, ...]:
    quote = at("市纪委监委驻市交通运输局纪检监察组", after="督导")
    return (
        Relation(GROUP, JOINT, "dispatched_by", (quote,), "group-full-name", 0.9),
        Relation(GROUP, HOST, "stationed_at", (quote,), "group-full-name", 0.95),
    )
