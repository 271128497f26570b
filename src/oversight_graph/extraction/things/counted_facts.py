"""From counted acts to facts: who did it, to which body it went, when, how many."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.extraction.agents.acting import acting, area_opening
from oversight_graph.extraction.agents.continuing_agents import is_team
from oversight_graph.extraction.agents.taking_part import partners_of
from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start, mentions_in
from oversight_graph.extraction.counts.count_words import CountedAct
from oversight_graph.extraction.counts.counted_parties import is_suffered, receiver, sender
from oversight_graph.extraction.dating import governing_date, governing_period
from oversight_graph.extraction.fact import EDGE, ActionFact
from oversight_graph.extraction.rules.action_types import FIGURES, SANCTIONS, action_types
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_FILE = "counted_facts.toml"
_WORDINGS = patterns_of("extraction.things", _FILE)
_WORDS = lists_of("extraction.things", _FILE)
_RECIPIENT = _WORDINGS["recipient"]
_FED_BACK = _WORDINGS["fed_back"]
_ROW = _WORDINGS["row"]
_EACH, _SEVERAL = "各", 2
#: What may stand in a row of which each got something.
_MEASURES = SANCTIONS | {"removal"}
_TO_BODIES = frozenset({"finding", "rectification", "transfer"})
_OF_TEAMS = frozenset({"finding", "recommendation", "transfer", "inspection"})
#: 受党纪处分2人: none of those whom the figures are of gave them.
_SANCTION, _SUFFERED = "处分", ("受", "受到")
_PARTY_GROUP = "党组"
_NAME_REACH = 60
_HAS = "存在"
_TRANSFER = "transfer"
_GOES_ON = _WORDS["goes_on"]
#: … and what it breaks down: 发现问题35个。其中，值班值守8个.
_OF_THESE = "其中"
_CASES_AND_PEOPLE = ["cases", "people"]
_BODIES = (Kind.ORGANISATION, Kind.REFERENCE)
#: The body that an act goes to in an earlier clause, by the type of the act that follows it.
_EARLIER = {
    "finding": _FED_BACK,
    "recommendation": _FED_BACK,
    "rectification": _WORDINGS["urged"],
}


def counted_facts(sv: SentenceView, acts: list[CountedAct]) -> list[ActionFact]:
    """The facts that the counted acts of a sentence report: one each, or one for each receiver."""
    facts: list[ActionFact] = []
    for act in acts:
        if act.how == "after" and act.rule.type in _MEASURES and _one_of_several(sv, act):
            continue  # 11人受到党内警告、政务记过处分: how many got which is not said
        row = [a for a in acts if a.word is act.word]
        if any(_is_of_cases(other, act) for other in row):
            continue  # 查处问题34起52人: the cases, and how many were in them
        fact = _counted_fact(sv, act)
        bodies = _receivers(sv, act, row) if act.rule.target and fact.target else ()
        facts.extend([replace(fact, target=body) for body in bodies] or [fact])
    return facts


def _one_of_several(sv: SentenceView, act: CountedAct) -> bool:
    """Whether the word of an act stands in a row of which each may have got something else."""
    either = _WORDINGS["either"].search(sv.text, 0, act.word.start)
    return either is not None or _ROW.match(sv.text, act.word.end) is not None


def _is_of_cases(cases: CountedAct, people: CountedAct) -> bool:
    """Whether a number of people stands right behind the number of their cases."""
    beside = cases.count.end == people.count.start
    units = (cases.count.value, people.count.value)
    return beside and [u.kind for u in units if isinstance(u, QuantityValue)] == _CASES_AND_PEOPLE


def _receivers(sv: SentenceView, act: CountedAct, row: list[CountedAct]) -> tuple[Mention, ...]:
    """向甲、乙各发函1份 is one letter for each; 分别2份、3份 are theirs in order."""
    start = act.word.start
    each = sv.text.endswith(_EACH, 0, act.count.start - sv.offset)
    found = list(_RECIPIENT.finditer(sv.view, clause_start(sv.view, start), start))
    bodies = mentions_in(sv, *found[-1].span("bodies"), *_BODIES) if found else []
    if not found or len(bodies) < _SEVERAL or not (each or found[-1]["how"]):
        return ()
    if each or found[-1]["how"] == _EACH:
        return tuple(bodies)
    return (bodies[row.index(act)],) if len(row) == len(bodies) else ()


def _falls_to(sv: SentenceView, act: CountedAct) -> Mention | None:
    """The body that a figure of a row belongs to, if it suffers and does not do what is told."""
    if act.how != "row" or act.rule.type not in _TO_BODIES:
        return None
    at = act.count.start - sv.offset
    match = _WORDINGS["falls_to"].search(sv.view, max(0, at - _NAME_REACH), at)
    body = sv.by_start.get(match.start("body")) if match else None
    named = body.surface if body else ""
    if body and body.kind is Kind.AREA and not named.endswith(_WORDS["places"]):
        return None  # 从地区看，湖滨区6起
    finds = named.endswith(_WORDS["finders"]) and not named.endswith(_PARTY_GROUP)
    return None if finds and act.rule.type != _TRANSFER else body


def _counted_fact(sv: SentenceView, act: CountedAct) -> ActionFact:
    """The fact that a counted act of a sentence reports."""
    action = action_types()[act.rule.type]
    word = sv.text[act.word.start : act.word.end]
    anchor = act.count.start - sv.offset if act.how == "row" else act.start
    body = _falls_to(sv, act)
    said = act.word.start if act.how == "after" or body else anchor
    gets = word.endswith(_SANCTION) and sv.view.endswith(_SUFFERED, 0, act.word.start)
    passive = gets or is_suffered(sv, anchor, said)
    found = _found_before(sv, act)
    said = said if found is None else found
    agents = sender(sv, act)
    if agents is None:
        agents = acting(sv, act.rule.type, 0 if _is_fed_back(sv, act) else said, passive=passive)
    if body and not act.word.end and sv.previous is not None:
        agents = sv.previous.agent
    if not agents and _is_fed_back(sv, act) and sv.last is not None:
        agents = sv.last.agent if len(sv.last.agent) == 1 else ()
    agents = _who_mends(sv, act, agents)
    return ActionFact(
        type=act.rule.type,
        measure=action.triggers.get(word, ""),
        agents=agents[:1],
        jointly=(*agents[1:], *partners_of(sv, act.start, act.end)),
        target=_handed_to(sv, act) or _target(sv, act, body, agents),
        approved_by=(),
        place=None if agents else area_opening(sv, anchor),
        date=_date(sv, act, anchor),
        quantity=act.count,
        detail=_detail_of_count(sv, act, word),
        title=None,
        posts=(),
        status=action.status,
        start=act.start + sv.offset,
        end=max(act.end, _made(sv, act)[1]) + sv.offset,
        rule=f"counted-{act.how}",
    )


def _who_mends(
    sv: SentenceView, act: CountedAct, agents: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """已完成整改41个 behind a team's feedback: the body that was told mends, not the team."""
    mends = act.rule.type not in _OF_TEAMS and _WORDINGS["mended"].search(sv.text, 0, act.end)
    carried = all(is_team(agent) and agent.start < sv.offset for agent in agents)
    if not (agents and mends and carried):
        return agents
    told = list(_FED_BACK.finditer(sv.previous.view)) if sv.previous else []
    body = sv.previous.by_start.get(told[-1].start("body")) if told and sv.previous else None
    return (body,) if body else ()


def _date(sv: SentenceView, act: CountedAct, anchor: int) -> Mention | None:
    """The date of a figure: its own, or that of the figures which it goes on with."""
    if act.rule.type in FIGURES or sv.text.startswith(_GOES_ON):
        return governing_period(sv, anchor)
    own, whole = governing_date(sv, anchor), sv.previous
    part = own is None and act.how == "row" and sv.text.startswith(_OF_THESE)
    return governing_date(whole, len(whole.view)) if part and whole else own


def _target(
    sv: SentenceView, act: CountedAct, body: Mention | None, agents: tuple[Mention, ...]
) -> Mention | None:
    """The body that an act goes to; 8家机构被县公安局约谈 names only who acts."""
    found = (body or receiver(sv, act) or _recipient(sv, act)) if act.rule.target else None
    if found and act.how == "after" and act.rule.type == "finding" and _also_told(sv, act, found):
        return None
    return None if found in agents or _handed_to_several(sv, act) else found


def _handed_to_several(sv: SentenceView, act: CountedAct) -> bool:
    """向甲和乙移交线索46件: how many of them each got is not said."""
    start = act.word.start
    found = list(_RECIPIENT.finditer(sv.view, clause_start(sv.view, start), start))
    if act.rule.type != _TRANSFER or not found:
        return False
    return len(mentions_in(sv, *found[-1].span("bodies"), *_BODIES)) >= _SEVERAL


def _also_told(sv: SentenceView, act: CountedAct, body: Mention) -> bool:
    """Whether so many are told besides a body: 向街道党工委及所辖5个社区党委反馈."""
    between = sv.view[body.end - sv.offset : act.count.start - sv.offset]
    return _WORDINGS["and_below"].fullmatch(between) is not None


def _is_fed_back(sv: SentenceView, act: CountedAct) -> bool:
    return act.rule.type == "finding" and _WORDINGS["feedback_says"].search(sv.view) is not None


def _found_before(sv: SentenceView, act: CountedAct) -> int | None:
    """Where 发现 or 反馈 stands that 甲存在…等7个问题 goes on from: who found it acts, not 甲."""
    if not sv.text.startswith(_HAS, act.word.start):
        return None
    found = list(_WORDINGS["found"].finditer(sv.view, 0, act.word.start))
    return found[-1].start() if found else None


def _recipient(sv: SentenceView, act: CountedAct) -> Mention | None:
    """The body that the act goes to, also of an earlier clause up to a semicolon."""
    if _is_fed_back(sv, act):
        part = behind_last(sv.view, "；", act.start)
        clause = max(part, sv.view.rfind("，", 0, act.start))
        for start in (clause, part):
            if bodies := mentions_in(sv, start, act.start, Kind.ORGANISATION):
                return bodies[0]
        return None
    clause = clause_start(sv.view, act.start)
    found_at = _found_before(sv, act)
    own = (max(clause, found_at), act.word.start) if found_at is not None else None
    own = (act.start, act.end) if act.rule.type == "talk" else own
    if own:
        named = mentions_in(sv, *own, Kind.ORGANISATION)
        return next((body for body in named if not _is_of_a_kind(body)), None)
    found = None
    for match in _RECIPIENT.finditer(sv.view, clause, act.end):
        found = sv.by_start.get(match.start("body"))
    earlier = _EARLIER.get(act.rule.type)
    if found is None and earlier is not None:
        for match in earlier.finditer(sv.view, behind_last(sv.view, "；", act.start), clause):
            found = sv.by_start.get(match.start("body"))
    return found


def _handed_to(sv: SentenceView, act: CountedAct) -> Mention | None:
    """将3个问题移交岚浦市, 问题线索9件移交县纪委: who gets them stands right behind."""
    things = getattr(act.count.value, "kind", "") != "people"
    if act.rule.type != _TRANSFER or act.how != "after" or not things:
        return None
    found = _WORDINGS["handed_to"].match(sv.view, act.word.end)
    to = sv.by_start.get(found.start("to")) if found else None
    return None if to is None or _is_of_a_kind(to) else to


def _is_of_a_kind(body: Mention) -> bool:
    """约谈村“两委”干部8人: of which villages they are, the text does not say."""
    name = body.value
    return isinstance(name, OrgName) and name.cls == "collective" and not name.areas


def _detail_of_count(sv: SentenceView, act: CountedAct, word: str) -> str | None:
    """The words between the act and its count; for a row the words before the count."""
    at = act.count.start - sv.offset
    if made := sv.text[slice(*_made(sv, act))]:
        return made
    if act.how == "before":
        return sv.text[act.word.end : at].strip(EDGE) or word
    start = behind_last(sv.view, "，；。：、（", at)
    return sv.text[start:at].strip(EDGE) or word if act.how == "row" else word


def _made(sv: SentenceView, act: CountedAct) -> tuple[int, int]:
    """Where the thing stands that was set up in such a number: 2个综合督查组; else nothing."""
    if act.rule.type != "establishment":
        return 0, 0
    match = _WORDINGS["made"].match(sv.text, act.count.end - sv.offset)
    return match.span() if match else (0, 0)
