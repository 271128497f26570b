"""To which body a counted act goes: it gets a letter, is told of problems, or has to mend them."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start, mentions_in
from oversight_graph.extraction.counts.count_words import CountedAct
from oversight_graph.extraction.counts.counted_parties import receiver
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.things", "counted_receivers.toml")
_WORDS = lists_of("extraction.things", "counted_receivers.toml")
_RECIPIENT = _WORDINGS["recipient"]
FED_BACK = _WORDINGS["fed_back"]
_EACH, _SEVERAL = "各", 2
_TO_BODIES = frozenset({"finding", "rectification", "transfer"})
_PARTY_GROUP = "党组"
_NAME_REACH = 60
_HAS = "存在"
_TRANSFER = "transfer"
_BODIES = (Kind.ORGANISATION, Kind.REFERENCE)
#: The body that an act goes to in an earlier clause, by the type of the act that follows it.
_EARLIER = {
    "finding": FED_BACK,
    "recommendation": FED_BACK,
    "rectification": _WORDINGS["urged"],
}


def receivers(sv: SentenceView, act: CountedAct, row: list[CountedAct]) -> tuple[Mention, ...]:
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


def falls_to(sv: SentenceView, act: CountedAct) -> Mention | None:
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


def goes_to(
    sv: SentenceView, act: CountedAct, body: Mention | None, agents: tuple[Mention, ...]
) -> Mention | None:
    """The body that an act goes to; 8家机构被县公安局约谈 names only who acts."""
    if to := _handed_to(sv, act):
        return to
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


def is_fed_back(sv: SentenceView, act: CountedAct) -> bool:
    """Whether problems are told in 反馈指出，县水务局存在…等7个问题."""
    return act.rule.type == "finding" and _WORDINGS["feedback_says"].search(sv.view) is not None


def found_before(sv: SentenceView, act: CountedAct) -> int | None:
    """Where 发现 or 反馈 stands that 甲存在…等7个问题 goes on from: who found it acts, not 甲."""
    if not sv.text.startswith(_HAS, act.word.start):
        return None
    found = list(_WORDINGS["found"].finditer(sv.view, 0, act.word.start))
    return found[-1].start() if found else None


def _recipient(sv: SentenceView, act: CountedAct) -> Mention | None:
    """The body that the act goes to, also of an earlier clause up to a semicolon."""
    if is_fed_back(sv, act):
        part = behind_last(sv.view, "；", act.start)
        clause = max(part, sv.view.rfind("，", 0, act.start))
        for start in (clause, part):
            if bodies := mentions_in(sv, start, act.start, Kind.ORGANISATION):
                return bodies[0]
        return None
    clause = clause_start(sv.view, act.start)
    found_at = found_before(sv, act)
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
