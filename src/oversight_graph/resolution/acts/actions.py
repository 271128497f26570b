"""Actions: what was done, by whom, to whom, with every participant named."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from oversight_graph.extraction.extract import Extracted
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue
from oversight_graph.resolution.acts.calendar_context import date_of_act
from oversight_graph.resolution.acts.fines import with_fines
from oversight_graph.resolution.acts.participants import Participants
from oversight_graph.resolution.acts.penalties import with_penalties
from oversight_graph.resolution.acts.repeated_acts import without_repeats
from oversight_graph.resolution.acts.vaguer_tellings import penalty_in
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.entities import Action, Bounds, Quantity, Span
from oversight_graph.resolution.posts.tenures import role_in

_VAGUE = patterns_of("resolution.acts", "actions.toml")["vague"]
_WORDS = lists_of("resolution.acts", "actions.toml")

#: The measure of a term that a higher court has changed.
_CHANGED = "sentence_changed"
_COMBINED = "执行"
#: How far before a term it may be said that a court of first instance gave it.
_OF_FIRST_INSTANCE, _BEFORE = "一审", 20
_RESIGNATION = "resignation"
_SPOKEN_OF = frozenset(_WORDS["spoken_of"])
#: Sanctions that leave somebody a lower rank, and what tells only which.
_LOWERS = frozenset({"demotion", "removal_by_sanction", "removal_from_party_posts"})
_LEFT_WITH = "lowered_in_post"
_CONFIDENCE = 0.9
_CONFIDENCE_OF_TOPICS = 0.7  # rules that read the target before the action


def actions_of(participants: Participants, extracted: list[Extracted]) -> tuple[Action, ...]:
    """The actions of a document in text order, without those it only repeats."""
    facts = [fact for item in extracted for fact in item.actions]
    text = participants.known.document.text
    actions = (_action(participants, fact) for fact in _final(facts, text))
    judged = with_penalties(actions, text)
    return without_repeats(with_fines(participants.known, judged), text)


def _final(facts: list[ActionFact], text: str) -> list[ActionFact]:
    """Without what the text itself replaces by something more exact."""
    changed = {_whom(f): f for f in facts if f.measure == _CHANGED}
    combined = {_whom(f) for f in facts if _is_combined(f, text)} - changed.keys()
    known = {_whom(f) for f in facts if f.type == "investigation" and f.measure}
    lowered = {_whom(f) for f in facts if f.measure in _LOWERS}
    resigned = {_whom(f) for f in facts if f.type == _RESIGNATION and f.posts}
    accepted = {_whom(f): f for f in facts if _only_accepts(f) and f.agents}
    return [
        _with_who_accepted(fact, accepted.get(_whom(fact)))
        for fact in facts
        if not (_is_first_term(fact) and _changed_by(fact, changed.get(_whom(fact)), text))
        and not (_is_term_of_one_crime(fact, text) and _whom(fact) in combined)
        and not (_only_speaks_of(fact) and _whom(fact) in known)
        and not (_is_what_is_left(fact) and _whom(fact) in lowered)
        and not (_only_accepts(fact) and _whom(fact) in resigned)
        and not _is_vague(fact)
    ]


def _is_combined(fact: ActionFact, text: str) -> bool:
    """数罪并罚，决定执行…: the term for all crimes together."""
    return fact.type == "sentence" and _COMBINED in text[fact.start : fact.end]


def _is_term_of_one_crime(fact: ActionFact, text: str) -> bool:
    """判处有期徒刑三年 for one of several crimes, or told before the term that is executed."""
    return fact.type == "sentence" and not _is_combined(fact, text)


def _only_speaks_of(fact: ActionFact) -> bool:
    """甲落马, 甲接连被调查: what else the text tells of him says more."""
    return fact.type == "investigation" and (fact.detail or "") in _SPOKEN_OF


def _is_first_term(fact: ActionFact) -> bool:
    """A term that a higher court may have changed."""
    return fact.type == "sentence" and fact.measure != _CHANGED


def _changed_by(fact: ActionFact, changed: ActionFact | None, text: str) -> bool:
    """Whether a higher court changed a term; it told of its own one where it is the same."""
    if changed is None or _OF_FIRST_INSTANCE in text[max(0, fact.start - _BEFORE) : fact.start]:
        return changed is not None
    return not penalty_in(fact.detail or "").startswith(penalty_in(changed.detail or "-"))


def _is_what_is_left(fact: ActionFact) -> bool:
    """张三从正处级降为一级主任科员: the rank that a sanction told elsewhere leaves to somebody."""
    return fact.measure == _LEFT_WITH


def _only_accepts(fact: ActionFact) -> bool:
    """接受其辞职请求: which office somebody gave up is told elsewhere."""
    return fact.type == _RESIGNATION and not fact.posts


def _with_who_accepted(fact: ActionFact, accepted: ActionFact | None) -> ActionFact:
    """甲提出辞去…职务，会议决定接受其辞职请求: the body that accepted it, and when."""
    if accepted is None or fact.type != _RESIGNATION or fact.agents or not fact.posts:
        return fact
    return replace(fact, agents=accepted.agents, date=fact.date or accepted.date)


def _is_vague(fact: ActionFact) -> bool:
    """受到严肃处理 of a named person: it does not say what befell them."""
    if fact.type != "accountability" or not isinstance(fact.target, Mention):
        return False
    return _VAGUE.match(fact.detail or "") is not None


def _whom(fact: ActionFact) -> str | None:
    return fact.target.name if isinstance(fact.target, Mention) else None


def _action(participants: Participants, fact: ActionFact) -> Action:
    known = participants.known
    return Action(
        type=fact.type,
        measure=fact.measure or None,
        agents=participants.refs(fact.agents),
        jointly=participants.refs(fact.jointly),
        target=participants.target(fact.target),
        approved_by=participants.refs(fact.approved_by),
        place=known.area_at.get(fact.place.start) if fact.place else None,
        date=_date(known, fact.date),
        quantity=_quantity(fact.quantity),
        detail=fact.detail,
        instrument=fact.title.surface if fact.title else None,
        ground=None,
        posts=_posts(known, fact),
        status=fact.status,
        evidence=_evidence(fact),
        rule=f"action/{fact.rule}",
        confidence=_CONFIDENCE_OF_TOPICS if fact.rule.endswith("topic") else _CONFIDENCE,
    )


def _evidence(fact: ActionFact) -> tuple[Span, ...]:
    """The quote that tells the act, and the one that tells of its approval if that is elsewhere."""
    quote = Span(fact.start, fact.end)
    if fact.approval is None or fact.start <= fact.approval[0] < fact.approval[1] <= fact.end:
        return (quote,)
    return (quote, Span(*fact.approval))


def _date(known: Denotations, mention: Mention | None) -> Bounds | None:
    bounds = known.date_at.get(mention.start) if mention else None
    return date_of_act(mention, bounds, known.document.issued) if mention and bounds else None


def _quantity(mention: Mention | None) -> Quantity | None:
    if mention is None or not isinstance(mention.value, QuantityValue):
        return None
    value = mention.value
    return Quantity(value.value, value.unit, value.approximate, Span(mention.start, mention.end))


def _posts(known: Denotations, fact: ActionFact) -> tuple[tuple[str | None, str], ...]:
    """The posts lost or gained, each with the key of its body."""
    if not fact.posts:
        return ()
    index = bisect_right(known.sentences, fact.start, key=lambda r: r.sentence.start) - 1
    offset = known.sentences[index].sentence.start
    found: list[tuple[str | None, str]] = []
    for post in (post for chain in fact.posts for post in chain):
        at = offset + post.start
        body = known.body_of_post_at.get(at)
        prefix = known.prefix_at.get(at, "")
        held = known.body_of_tenure_at.get(at)
        if held is None and body is not None and post.org is not None:
            held = body.name  # 辞去兼任的某公司董事 takes nobody's seat elsewhere
        found.append((held, prefix + role_in(post, body)))
    return tuple(found)
