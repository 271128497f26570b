"""Actions on bodies and things: the counted ones, and those of ``frames.toml``."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in
from oversight_graph.extraction.counts.count_words import CountedAct
from oversight_graph.extraction.counts.counting import counted_acts
from oversight_graph.extraction.counts.figures import has_figures
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.things.counted_facts import counted_facts
from oversight_graph.extraction.things.framed_facts import framed_facts
from oversight_graph.extraction.things.quotes import COUNTED, with_whole_quote
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.things", "thing_actions.toml")
#: 其, 二人: somebody named before is meant.
_ONE = _WORDINGS["one"]

_WITHOUT_OBJECT = "inspected-without-object"
#: 对县水务局和6个乡镇督查: who is named besides those who are counted.
_ALSO_NAMED = frozenset({"finding", "inspection", "other"})
#: What is looked at, told besides how many are.
_CHECK, _OF_FIELD = "inspection", "check-of-field"
#: What a body is urged to pay is nobody's gain: 督促其兑付补贴46万元.
_MENDING = "rectification"
#: Acts on bodies that might be taken for who acts: 县水务局被通报批评.
_ON_BODIES = frozenset({"inspection", "education"})


def thing_actions(sv: SentenceView, taken: set[int]) -> list[ActionFact]:
    """The actions of a sentence on bodies and things, and its counted acts.

    ``taken`` holds the starts of triggers that already act on people.
    """
    acts = [a for a in counted_acts(sv) if not _of_people(sv, a, taken)] if has_figures(sv) else []
    facts = counted_facts(sv, acts) if acts else []
    if sv.ahead.frames:
        facts.extend(framed_facts(sv, taken | _starts(sv, acts)))
    if not facts:
        return facts
    told = _of_a_total(sv, _not_twice(_without_bare(facts)))
    in_order = sorted(_without_targets(told), key=lambda f: (f.start, f.end))
    return [with_whole_quote(sv, fact) for fact in in_order]


def _of_a_total(sv: SentenceView, facts: list[ActionFact]) -> list[ActionFact]:
    """对河北、山西、甘肃等7省（市）开展督察: one inspection, of so many; some are named."""
    totals = {f.quantity.start for f in facts if f.quantity and f.type == _CHECK}
    return [fact for fact in facts if _total_behind(sv, fact) not in totals]


def _total_behind(sv: SentenceView, fact: ActionFact) -> int | None:
    """Where the number stands that closes the list in which the target of an inspection is."""
    named = fact.type == _CHECK and fact.quantity is None and isinstance(fact.target, Mention)
    if not (named and fact.target and fact.target.start >= sv.offset):
        return None
    closed = _WORDINGS["closed"].match(sv.view, fact.target.end - sv.offset)
    return closed.start("total") + sv.offset if closed else None


def _not_twice(facts: list[ActionFact]) -> list[ActionFact]:
    """对全县23家医院开展医保基金使用专项检查: one inspection, of so many."""
    counted = [f for f in facts if f.quantity and f.type == _CHECK and f.rule in COUNTED]
    return [f for f in facts if not any(_is_same_check(f, one) for one in counted)]


def _is_same_check(fact: ActionFact, counted: ActionFact) -> bool:
    """Whether a frame tells the inspection of so many again, and names nobody besides."""
    if fact.rule in COUNTED or fact.type != _CHECK or isinstance(fact.target, Mention):
        return False
    apart = fact.end <= counted.start or counted.end <= fact.start
    again = fact.quantity == counted.quantity or fact.end == counted.end
    return not apart and (again or fact.rule == _OF_FIELD)


def _without_bare(facts: list[ActionFact]) -> list[ActionFact]:
    """开展检查，共检查单位12家: what was inspected says more than that it happened."""
    more = any(f.type == _CHECK and f.rule != _WITHOUT_OBJECT for f in facts)
    return [f for f in facts if f.rule != _WITHOUT_OBJECT or not (more or _of_no_area(f))]


def _of_no_area(fact: ActionFact) -> bool:
    """各级纪检监察机关开展监督检查: what all of a class do everywhere is no act of anybody."""
    names = [agent.value for agent in fact.agents]
    return bool(names) and all(
        isinstance(name, OrgName) and name.cls == "collective" and not (name.areas or name.level)
        for name in names
    )


def _without_targets(facts: list[ActionFact]) -> list[ActionFact]:
    """What is acted on does not act: a long list of bodies may seem to open a clause.

    县水务局履职不力，责成县水务局作出检查: nor does it where it is named before as well.
    """
    on_bodies = [fact for fact in facts if fact.target and fact.type in _ON_BODIES]
    starts = {fact.target.start for fact in on_bodies if fact.target}
    names = {f.target.name for f in on_bodies if f.type != _CHECK and isinstance(f.target, Mention)}
    return [
        replace(fact, agents=())
        if fact in on_bodies and any(a.start in starts or a.name in names for a in fact.agents)
        else fact
        for fact in facts
    ]


def _of_people(sv: SentenceView, act: CountedAct, taken: set[int]) -> bool:
    """Whether the count belongs to an action on named people: 收缴周立春违纪所得3万元."""
    used = any(act.word.start <= t < act.word.end for t in taken)
    if act.rule.kinds == {"money"} and act.rule.type != _MENDING:
        named = mentions_in(sv, 0, act.end, Kind.PERSON) or _ONE.search(sv.view, 0, act.start)
        return used or bool(named)
    return used and act.how == "after"


def _starts(sv: SentenceView, acts: list[CountedAct]) -> set[int]:
    """Where the words of counted acts stand, but for acts that may have a named body besides."""
    return {
        at
        for act in acts
        if (act.how == "before" and not _names_some(sv, act))
        or (act.how == "after" and act.rule.type not in _ALSO_NAMED)
        for at in range(act.word.start, act.word.end)
    }


def _names_some(sv: SentenceView, act: CountedAct) -> bool:
    """延伸巡察市第一中学、市第二中学等12所学校: some of those who are counted are named."""
    at = act.count.start - sv.offset
    named = _WORDINGS["some_named"].fullmatch(sv.view, act.word.end, at)
    return act.rule.type in _ALSO_NAMED and named is not None
