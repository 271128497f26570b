"""Put it together: one document to its ``Findings``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from oversight_graph.extraction.extract import Extracted, extract
from oversight_graph.extraction.fact import ActionFact, TenureFact, Words
from oversight_graph.reading.document import Document, Part
from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.mention import Kind, Mention, OrgName, PostName
from oversight_graph.recognition.persons import is_masked
from oversight_graph.recognition.pieces import FoundArea
from oversight_graph.recognition.quantities import QuantityValue
from oversight_graph.recognition.recognise import Recognised, recognise
from oversight_graph.resolution.area_context import AreaContext, AreaSighting, full_name, level_of
from oversight_graph.resolution.calendar_context import date_bounds
from oversight_graph.resolution.entities import (
    Action,
    Area,
    Bounds,
    Findings,
    Organisation,
    OrgKind,
    Person,
    Quantity,
    Ref,
    RefKind,
    Relation,
    Span,
    Tenure,
)  # fmt: skip
from oversight_graph.resolution.ledger import ledger
from oversight_graph.resolution.organisation_names import Named, OrganisationNamer, parts_of

_DECLARED = re.compile(r"（(?:以下(?:统)?简称|下称|简称)[“：:]?([^”（）]{2,12})”?）")


@dataclass(slots=True)
class _State:
    """What grows while a document is understood."""

    document: Document
    sentences: list[Recognised]
    namer: OrganisationNamer
    bounds: dict[int, Bounds]
    orgs: dict[str, tuple[Named, list[Span], list[str]]] = field(default_factory=dict)
    org_at: dict[int, Named] = field(default_factory=dict)
    posts_at: dict[int, Named | None] = field(default_factory=dict)
    areas: dict[str, tuple[tuple[str, ...], list[Span]]] = field(default_factory=dict)
    area_at: dict[int, str] = field(default_factory=dict)


def understand(document: Document) -> Findings:
    """Recognise, extract and resolve one document."""
    sentences = recognise(document)
    state = _State(
        document, sentences, OrganisationNamer(_area_context(document, sentences), {}),
        date_bounds(sentences, document.issued),
    )  # fmt: skip
    for recognised in sentences:
        if recognised.sentence.part is Part.BODY:
            _name_mentions(state, recognised)
    extracted = extract(sentences)
    tenures = _tenures(state, extracted)
    contexts = _contexts(tenures)
    actions = _without_repeats(_action(state, contexts, f) for e in extracted for f in e.actions)
    tenures = tuple(_removed(t, actions) for t in tenures)
    keyed = tuple(replace(t, person=_key(state, contexts, t.person)) for t in tenures)
    return Findings(
        document=document,
        genre=None,
        areas=_areas(state),
        organisations=_organisations(state),
        persons=_persons(state, contexts),
        tenures=keyed,
        actions=actions,
        relations=_relations(state),
        ledger=ledger(document, extracted),
    )


# --- areas


def _area_context(document: Document, sentences: list[Recognised]) -> AreaContext:
    sightings = []
    for recognised in sentences:
        paragraph = recognised.sentence.paragraph
        for mention in recognised.mentions:
            for at, names in _area_names(mention):
                if names:
                    full = tuple(full_name(n) for n in names)
                    sightings.append(AreaSighting(at, paragraph, full))
    return AreaContext(sightings, f"{document.publisher or ''}{document.title or ''}")


def _area_names(mention: Mention) -> list[tuple[int, tuple[str, ...]]]:
    value = mention.value
    if isinstance(value, FoundArea):
        return [(mention.start, () if value.level else value.names)]
    if isinstance(value, OrgName):
        return [(mention.start, names) for names in _org_areas(value)]
    if isinstance(value, tuple):
        return [(mention.start, n) for p in value if p.org for n in _org_areas(p.org)]
    return []


def _org_areas(org: OrgName) -> list[tuple[str, ...]]:
    inner = [o for o in (org.host, org.parent, org.dispatcher) if o]
    return [
        a
        for a in ((() if org.level else org.areas), *(x for o in inner for x in _org_areas(o)))
        if a
    ]


# --- naming


def _name_mentions(state: _State, recognised: Recognised) -> None:
    paragraph = recognised.sentence.paragraph
    for mention in recognised.mentions:
        value = mention.value
        if isinstance(value, OrgName):
            named = state.namer.name(value, mention.start, paragraph)
            if not named.name:
                continue
            _remember(state, named, Span(mention.start, mention.end), mention.surface)
            state.org_at[mention.start] = named
            _declare(state, recognised, mention, named)
        elif isinstance(value, FoundArea):
            _remember_area(state, mention, value, paragraph)
        elif mention.kind is Kind.POST and isinstance(value, tuple):
            _name_posts(state, mention, value, recognised)
        elif mention.kind is Kind.REFERENCE and (
            found := state.namer.reference(mention, paragraph)
        ):
            state.org_at[mention.start] = found


def _declare(state: _State, recognised: Recognised, mention: Mention, named: Named) -> None:
    match = _DECLARED.match(recognised.text, mention.end - recognised.offset)
    if match:
        state.namer.aliases[match.group(1)] = named.name


def _remember(state: _State, named: Named, span: Span, surface: str) -> None:
    for part in (named.host, named.sender, named.parent):
        if part is not None:
            _remember(state, part, span, "")
    _, spans, aliases = state.orgs.setdefault(named.name, (named, [], []))
    spans.append(span)
    if surface and surface != named.name and surface not in aliases:
        aliases.append(surface)
    if named.areas:
        _add_area(state, named.areas, span)


def _remember_area(state: _State, mention: Mention, area: FoundArea, paragraph: int) -> None:
    names = tuple(full_name(n) for n in area.names)
    if (
        area.level
        and not area.names
        and not state.namer.areas.of_level(area.level, mention.start, paragraph)
    ):
        return
    if area.level:
        names = (*(state.namer.areas.of_level(area.level, mention.start, paragraph) or ()), *names)
    else:
        names = state.namer.areas.complete(names)
    state.area_at[mention.start] = "".join(names)
    _add_area(state, names, Span(mention.start, mention.end))


def _add_area(state: _State, names: tuple[str, ...], span: Span) -> None:
    for i in range(1, len(names) + 1):
        state.areas.setdefault("".join(names[:i]), (names[:i], []))[1].append(span)


def _name_posts(
    state: _State, mention: Mention, chain: tuple[PostName, ...], recognised: Recognised
) -> None:
    paragraph, offset = recognised.sentence.paragraph, recognised.offset
    before: Named | None = None
    fallback = _fallback_body(state, mention, chain[0], recognised)
    for post in chain:
        at = post.start + offset
        named = _post_body(state, post, before, at, paragraph)
        if named is None and post.org is None and post.office:
            named = fallback
        state.posts_at[at] = named
        if named is not None:
            span = Span(at, post.end + offset) if post.org else Span(mention.start, mention.end)
            if post.org is not None or named.name not in state.orgs:
                _remember(state, named, span, "")
            before = named


_COURT_ROLES = (
    "审判长",
    "审判员",
    "法官",
    "书记员",
    "检察官",
    "检察员",
    "人民陪审员",
    "代理审判员",
)
_TEAM_OF = re.compile(r"[^。；]{0,40}?的$")


def _fallback_body(
    state: _State, mention: Mention, post: PostName, recognised: Recognised
) -> Named | None:
    """The body of a post chain that names none: from the posts before in the sentence.

    A team set up under a leader (成立由甲任组长的…领导小组) names the body after the post.
    """
    if not post.office:
        return None
    if post.prefix.endswith(("纪检监察组", "纪检组")) or post.role in (
        "组长",
        "副组长",
        "总指挥",
        "副总指挥",
        "指挥长",
        "副指挥长",
    ):
        return _team_near(state, mention, recognised)
    if post.role in _COURT_ROLES:
        courts = [n for _, _, n in state.namer.history if n.cls in ("court", "procuratorate")]
        wanted = "procuratorate" if "检察" in post.role else "court"
        return next((n for n in reversed(courts) if n.cls == wanted), None)
    assert isinstance(mention.value, tuple)
    endings = next((e for p in mention.value if (e := _body_endings(p.role))), None)
    paragraph = recognised.sentence.paragraph
    near = [
        (at, n) for at, where, n in state.namer.history if where == paragraph and at < mention.start
    ]
    if endings:
        fitting = (n for _, n in reversed(near) if n.name.endswith(endings))
        return next((n for n in fitting if n.cls not in _WATCHERS), None)
    started = recognised.sentence.start
    return next((n for at, n in reversed(near) if at >= started and n.cls not in _WATCHERS), None)


_WATCHERS = frozenset(
    {"discipline_commission", "supervision_commission", "joint_organ", "party_committee"}
)
_ENDINGS = {
    "局长": ("局",), "厅长": ("厅",), "院长": ("院",), "校长": ("校", "学", "学院"), "所长": ("所",), "站长": ("站",),
    "处长": ("处",), "科长": ("科",), "队长": ("队",), "会长": ("会",), "行长": ("行",), "矿长": ("矿",),
    "部长": ("部",), "园长": ("园",), "社长": ("社",), "股长": ("股",), "台长": ("台",), "馆长": ("馆",),
    "厂长": ("厂",), "董事长": ("公司", "集团"), "总经理": ("公司", "集团"), "经理": ("公司", "部"), "班长": ("班",),
    "理事长": ("会", "社"), "村主任": ("村",), "村会计": ("村",), "主任": ("办", "办公室", "委", "委员会", "中心", "处", "科", "部", "院"),
}  # fmt: skip


def _body_endings(role: str) -> tuple[str, ...] | None:
    """How the name of a body ends that has such a role: 副局长 belongs to a 局."""
    for size in range(len(role), 1, -1):
        if found := _ENDINGS.get(role[-size:]):
            return found
    return None


def _team_near(state: _State, mention: Mention, recognised: Recognised) -> Named | None:
    teams = (OrgKind.TASK_FORCE, OrgKind.STATIONED_GROUP)
    for other in recognised.mentions:
        value = other.value
        if other.start >= mention.end and isinstance(value, OrgName):
            gap = recognised.text[mention.end - recognised.offset : other.start - recognised.offset]
            if gap.endswith("的"):
                named = state.namer.name(value, other.start, recognised.sentence.paragraph)
                return named if named.kind in teams else None
    for _, where, named in reversed(state.namer.history):
        if where >= recognised.sentence.paragraph - 1 and named.kind in teams:
            return named
    return None


def _post_body(
    state: _State, post: PostName, before: Named | None, at: int, paragraph: int
) -> Named | None:
    org = post.org
    if org is not None and org.cls in ("area", "village"):
        return state.namer.of_area(org.areas, org.level, post.implies, at, paragraph)
    if org is not None and org.cls == "reference":
        surface = Mention(Kind.REFERENCE, at, at + len(org.body), org.body)
        return state.namer.reference(surface, paragraph)
    if org is not None:
        named = state.namer.name(org, at, paragraph)
        if not named.name:
            return None
        if (
            post.implies
            and named.cls != post.implies
            and post.implies == "government"
            and named.cls in ("party_committee", "congress")
        ):
            return state.namer.implied(post.role, post.implies, named, at, paragraph)
        return named
    if not post.prefix and post.implies:
        same = before if before and before.cls == post.implies else None
        return same or state.namer.implied(post.role, post.implies, before, at, paragraph)
    return before


# --- facts


def _tenures(state: _State, extracted: list[Extracted]) -> tuple[Tenure, ...]:
    merged: dict[tuple[str, str | None, str], Tenure] = {}
    for item in extracted:
        offset = item.view.recognised.offset
        for fact in item.tenures:
            tenure = _tenure(state, fact, offset)
            if tenure is None:
                continue
            key = (tenure.person, tenure.organisation, tenure.role)
            merged[key] = _merge(merged[key], tenure) if key in merged else tenure
    return tuple(merged.values())


_RANKED = ("current", "former", "nominated", "acting", "removed")


def _merge(one: Tenure, two: Tenure) -> Tenure:
    stronger = max(one, two, key=lambda t: _RANKED.index(t.status))
    return replace(
        stronger,
        start=one.start or two.start,
        end=one.end or two.end,
        evidence=tuple(sorted({*one.evidence, *two.evidence})),
    )


def _tenure(state: _State, fact: TenureFact, offset: int) -> Tenure | None:
    post = fact.post
    body = state.posts_at.get(post.start + offset)
    if body is None and not post.org:
        return None if not post.role else _bodiless(fact, post)
    return Tenure(
        person=fact.person.surface,
        organisation=body.name if body else None,
        role=_role(post, body),
        status=fact.status,
        modality=fact.modality,
        start=state.bounds.get(fact.since.start) if fact.since else None,
        end=None,
        evidence=(Span(fact.start, fact.end),),
        rule=f"tenure/{fact.rule}",
        confidence=0.9,
        rank=post.rank,
    )


def _role(post: PostName, body: Named | None) -> str:
    """The role with its party prefix; a stationed group is the body, not part of the role."""
    if body is not None and body.kind is OrgKind.STATIONED_GROUP and post.prefix in body.name:
        return post.role
    return post.prefix + post.role


def _bodiless(fact: TenureFact, post: PostName) -> Tenure:
    return Tenure(
        person=fact.person.surface, organisation=None, role=post.prefix + post.role,
        status=fact.status, modality=fact.modality, start=None, end=None,
        evidence=(Span(fact.start, fact.end),), rule=f"tenure/{fact.rule}", confidence=0.6,
        rank=post.rank,
    )  # fmt: skip


def _removed(tenure: Tenure, actions: tuple[Action, ...]) -> Tenure:
    for action in actions:
        if action.type not in ("removal", "resignation", "appointment") or action.target is None:
            continue
        if action.target.value.split("|")[0] != tenure.person:
            continue
        for org, role in action.posts:
            if role == tenure.role and org in (None, tenure.organisation):
                if action.type == "appointment":
                    return replace(tenure, start=tenure.start or action.date)
                return replace(tenure, status="removed", end=tenure.end or action.date)
    return tenure


def _contexts(tenures: tuple[Tenure, ...]) -> dict[str, str]:
    contexts: dict[str, str] = {}
    for tenure in tenures:
        if tenure.organisation:
            contexts.setdefault(tenure.person, tenure.organisation)
    return contexts


def _key(state: _State, contexts: dict[str, str], name: str) -> str:
    if is_masked(name) or name not in contexts:
        return f"{name}|{state.document.sha256[:16]}"
    return f"{name}|{contexts[name]}"


def _action(state: _State, contexts: dict[str, str], fact: ActionFact) -> Action:
    place = state.area_at.get(fact.place.start) if fact.place else None
    quantity = fact.quantity
    value = quantity.value if quantity else None
    return Action(
        type=fact.type,
        measure=fact.measure or None,
        agents=_refs(state, contexts, fact.agents),
        jointly=_refs(state, contexts, fact.jointly),
        target=_target_ref(state, contexts, fact),
        approved_by=_refs(state, contexts, fact.approved_by),
        place=place,
        date=state.bounds.get(fact.date.start) if fact.date else None,
        quantity=Quantity(
            value.value, value.unit, value.approximate, Span(quantity.start, quantity.end)
        )
        if quantity and isinstance(value, QuantityValue)
        else None,
        detail=fact.detail,
        instrument=fact.title.surface if fact.title else None,
        ground=None,
        posts=_lost(state, fact),
        status=fact.status,
        evidence=(Span(fact.start, fact.end),),
        rule=f"action/{fact.rule}",
        confidence=0.9 if not fact.rule.endswith("topic") else 0.7,
    )


_ONCE = frozenset({"party_discipline", "admin_discipline", "investigation", "arrest", "transfer"})


def _without_repeats(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Keep the first of two reports of one measure, with the later quote as evidence.

    A bulletin often says it again: …，待召开全会时予以追认.
    """
    kept: dict[object, Action] = {}
    for action in actions:
        key: object = len(kept)
        if action.type in _ONCE and action.target and action.target.kind is RefKind.PERSON:
            agents = action.agents if action.type == "investigation" else None
            key = (action.type, action.measure, action.target.value, agents)
        if key in kept:
            first = kept[key]
            kept[key] = replace(
                first, evidence=(*first.evidence, *action.evidence), date=first.date or action.date
            )
        else:
            kept[key] = action
    return tuple(kept.values())


def _lost(state: _State, fact: ActionFact) -> tuple[tuple[str | None, str], ...]:
    found = []
    for chain in fact.posts:
        for post in chain:
            at = next((o for o in state.posts_at if _is_post_at(state, o, post, fact)), None)
            body = state.posts_at.get(at) if at is not None else None
            found.append((body.name if body else None, post.prefix + post.role))
    return tuple(found)


def _is_post_at(state: _State, offset: int, post: PostName, fact: ActionFact) -> bool:
    sentence = next(
        (r for r in state.sentences if r.sentence.start <= fact.start < r.sentence.end), None
    )
    return sentence is not None and offset == sentence.offset + post.start


def _refs(
    state: _State, contexts: dict[str, str], mentions: tuple[Mention, ...]
) -> tuple[Ref, ...]:
    found: list[Ref] = []
    for mention in mentions:
        ref = _ref(state, contexts, mention)
        if ref is not None and ref.value not in {r.value for r in found}:
            found.append(ref)
    return tuple(found)


def _ref(state: _State, contexts: dict[str, str], mention: Mention) -> Ref | None:
    span = Span(mention.start, mention.end)
    if mention.kind is Kind.PERSON:
        return Ref(RefKind.PERSON, _key(state, contexts, mention.surface), span)
    if mention.start in state.org_at:
        return Ref(RefKind.ORGANISATION, state.org_at[mention.start].name, span)
    if mention.start in state.area_at:
        return Ref(RefKind.AREA, state.area_at[mention.start], span)
    return None


def _target_ref(state: _State, contexts: dict[str, str], fact: ActionFact) -> Ref | None:
    if fact.target is None:
        return None
    if isinstance(fact.target, Words):
        span = Span(fact.target.start, fact.target.end)
        return Ref(RefKind.TEXT, fact.target.surface, span) if fact.target.surface else None
    return _ref(state, contexts, fact.target)


# --- entities


def _areas(state: _State) -> tuple[Area, ...]:
    found = []
    for key, (names, spans) in sorted(state.areas.items()):
        rows = lexicon().areas.get(names[-1], ())
        code = rows[0].code if len(rows) == 1 and not rows[0].former else None
        parent = "".join(names[:-1]) or None
        found.append(
            Area(key, names[-1], level_of(names[-1]), code, parent, tuple(sorted(set(spans))))
        )
    return tuple(found)


def _organisations(state: _State) -> tuple[Organisation, ...]:
    for named, spans, _ in list(state.orgs.values()):
        for part in parts_of(named):
            if part not in state.orgs:
                cls = "discipline_commission" if part.endswith("纪委") else "supervision_commission"
                # The joint name names its organs too, so its mentions are their evidence.
                state.orgs[part] = (Named(part, cls, OrgKind.BODY, named.areas), list(spans), [])
    found = []
    for name, (named, spans, aliases) in sorted(state.orgs.items()):
        found.append(
            Organisation(
                key=name, name=name, kind=named.kind, classification=named.cls or None,
                area="".join(named.areas) or None, parts=parts_of(named),
                aliases=tuple(aliases), spans=tuple(sorted(set(spans))),
            )
        )  # fmt: skip
    return tuple(found)


def _persons(state: _State, contexts: dict[str, str]) -> tuple[Person, ...]:
    spans: dict[str, list[Span]] = {}
    for recognised in state.sentences:
        if recognised.sentence.part is Part.BODY:
            for m in recognised.mentions:
                if m.kind is Kind.PERSON:
                    spans.setdefault(m.surface, []).append(Span(m.start, m.end))
    people = [
        Person(_key(state, contexts, n), n, is_masked(n), contexts.get(n), tuple(s))
        for n, s in spans.items()
    ]
    return tuple(sorted(people, key=lambda p: (p.spans[0], p.key)))


#: How a body whose name begins with another's is tied to it; "" where no tie is stated.
_PARENT_RELATION = {
    "inspection_team": "dispatched_by", "team": "", "leading_group": "", "headquarters": "",
    "party_group": "",
}  # fmt: skip


def _relations(state: _State) -> tuple[Relation, ...]:
    found: dict[tuple[str, str, str], Relation] = {}
    for named, spans, _ in state.orgs.values():
        for other, rel in (
            (named.host, "stationed_at"),
            (named.sender, "dispatched_by"),
            (named.parent, "part_of"),
        ):
            tie = _PARENT_RELATION.get(named.cls, rel) if rel == "part_of" else rel
            if other is not None and spans and tie:
                key = (named.name, other.name, tie)
                found[key] = Relation(*key, tuple(sorted(set(spans))), f"name/{tie}", 1.0)
    return tuple(found[k] for k in sorted(found))
