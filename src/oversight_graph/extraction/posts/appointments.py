"""Appointments, removals and resignations: the holdings that a decision gives or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.agents.agents import agents_of
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.dating import governing_date
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.posts.holders import people_groups
from oversight_graph.extraction.posts.holding import Holding, hides_name
from oversight_graph.extraction.posts.listed import ListContext
from oversight_graph.extraction.posts.tenures import shares
from oversight_graph.extraction.rules.action_types import ON_POSTS
from oversight_graph.extraction.telling.narrated_acts import tells
from oversight_graph.extraction.telling.triggers import PASSIVE, Trigger
from oversight_graph.recognition.dates.dates import DateValue
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName

#: Verbs that give an office, if people stand beside them.
_GIVING = frozenset({"任命", "选举", "补选", "当选", "拟任", "拟提名"})
#: 任命书, 拟任职, 任命人员: what these begin is no act.
_ABOUT_GIVING = ("书", "职", "人", "名", "免", "的")
#: A decision earlier in the sentence: 省委决定：甲任…
_DECISION = re.compile(
    "决定(?![性书])|表决通过(?!了?《)|批准[，：]|研究[，：]|任命|同意|宣布|聘任|选举"
)
#: 甲任市委书记，不再担任市长职务: who leaves one office has just taken the other.
_LEAVES_ANOTHER = re.compile("[，；](?:同时)?不再(?:担任|兼任)")
#: 被县人大常委会任命为局长: a body gives the office.
_BY_A_BODY = re.compile(expand("被<org>(?:会议)?(?:依法|决定|表决|正式|分别)*$"))
#: The meeting that the text told of acts.
_BY_MEETING = re.compile("会议|全会|大会|表决|选举")
#: Verbs that tell of a move, and what makes it a line of a life or of a story.
_MOVES = (
    "调任",
    "接任",
    "履新",
    "升任",
    "晋升",
    "转任",
    "改任",
    "继任",
    "出任",
    "就任",
    "提任",
    "跻身",
)
_IN_A_LIFE = re.compile("曾|历任|先后|期间|后，|以来|此前|简历|违|收受|当年|原任|任职|之前|上任")
#: 甲生于1962年12月，2023年1月当选…: a line of a life.
_BORN = re.compile("生于|出生")
#: 由乡政府责令甲辞去…: its own clause says who acts.
_BY_SOMEBODY = re.compile(expand("(?:由|被)<org|reference>"))
#: 接受甲辞去…: only who accepts that somebody leaves has a part in it.
_ACCEPTED = re.compile("接受|同意|批准|会议|大会|全会|决定|责令|要求")
#: 责令甲辞去…: nobody resigns there, somebody removes.
_ORDERED = re.compile("责令[^，。；]{0,12}$")
#: A name that was not understood between a verb that takes offices and the office.
_TAKING = frozenset({"免去", "免除", "罢免"})
_UNKNOWN_HOLDER = re.compile(
    expand(
        r"(?!党|所|全|行政|领导|一切|原|现|兼|有关|相关|该|本|上述|了)[^，。；：、“”（）\s\ue000-\uf8ff]{2,8}"
        r"(?:同志)?的?(?:<org|area>)?<post>(?:领导)?(?:职务)?"
    )
)
#: What only asks for an act: 提请任命….
_ASKED = re.compile("(?:提请|建议|请求|申请|商请|酝酿|讨论|审议|考虑)[^，。；]{0,6}$")


def appointments(sv: SentenceView, held: list[Holding], context: ListContext) -> list[ActionFact]:
    """One action for each person and verb; posts that only go on with the verb are its too."""
    facts: list[ActionFact] = []
    open_acts: list[ActionFact] = []
    for one in held:
        if one.goes_on:
            grown = [_grown(fact, one, sv.offset) for fact in open_acts]
            facts[len(facts) - len(open_acts) :] = grown
        elif _is_act(sv, one, context):
            grown = list(_facts(sv, one, context))
            facts.extend(grown)
        else:
            grown = []
        open_acts = grown
    return facts


def triggers_left(
    sv: SentenceView, triggers: list[Trigger], held: list[Holding], *, heading: bool = False
) -> list[Trigger]:
    """The triggers that are no verb of a holding: it has said already what they report."""
    spans = [(min(one.start, one.said), one.end) for one in held if one.verb and one.verb.act]
    left = []
    for trigger in triggers:
        if heading and ON_POSTS.issuperset(trigger.types):
            continue  # 免去： what it heads says who
        if trigger.surface in _GIVING and not _gives_to_people(sv, trigger):
            continue  # 颁发任命书, 新任命人员
        if trigger.surface in _TAKING and _takes_from_unknown(sv, trigger.end):
            continue
        if trigger.surface == "免职" and sv.text[trigger.start - 1 : trigger.start] == "任":
            continue  # 任免职
        if sv.text[trigger.start - 2 : trigger.start] == "（已":
            continue  # 原科长甲（已调离）: a remark on one named for something else
        if any(start <= trigger.start < end for start, end in spans):
            types = tuple(name for name in trigger.types if name not in ON_POSTS)
            left.extend([replace(trigger, types=types)] if types else [])
        else:
            left.append(trigger)
    return left


def _gives_to_people(sv: SentenceView, trigger: Trigger) -> bool:
    """Whether people stand beside a verb whose post was not understood."""
    groups = people_groups(sv)
    end = trigger.end + sv.text.startswith("了", trigger.end)
    if sv.text[end : end + 1] in _ABOUT_GIVING:
        return False
    return any(group.start == end or group.end == trigger.start for group in groups)


def _takes_from_unknown(sv: SentenceView, at: int) -> bool:
    """Whether a verb that takes an office takes it from somebody not understood."""
    behind = sv.by_start.get(at)
    if behind is not None and behind.kind is Kind.POST and hides_name(behind):
        return True
    return _UNKNOWN_HOLDER.match(sv.view, at) is not None


def _is_act(sv: SentenceView, one: Holding, context: ListContext) -> bool:
    verb = one.verb
    if verb is None or not verb.act or one.status in ("former", "career"):
        return False
    if not tells(sv, one.said) or _ASKED.search(sv.view, 0, one.said):
        return False
    if not verb.decided:
        return not (verb.measure == "elected" and _BORN.search(sv.text, 0, one.said))
    decided = (
        bool(context.mode)
        or _DECISION.search(sv.view, 0, one.said) is not None
        or _LEAVES_ANOTHER.search(sv.view, one.end) is not None
        or _BY_A_BODY.search(sv.view, 0, one.said) is not None
    )
    decided = decided or _is_news(sv, one)
    return decided and one.since is None


def _is_news(sv: SentenceView, one: Holding) -> bool:
    """甲调任某市市长 without a date of a life and without 曾 or 后: that he moves is the news."""
    if not sv.text.startswith(_MOVES, one.said) or _IN_A_LIFE.search(sv.text):
        return False
    dates = (m.value for m in sv.by_start.values() if isinstance(m.value, DateValue))
    return all(date.start[2] is not None or date.relative for date in dates)


#: Kinds of body whose leaders sit in where a congress decides about offices.
_SITTING_IN = frozenset({"court", "procuratorate", "supervision_commission"})


def _facts(sv: SentenceView, one: Holding, context: ListContext) -> Iterator[ActionFact]:
    start, _ = sv.clause_around(one.said)
    passive = PASSIVE.search(sv.view, start, one.said + 1) is not None
    agents = tuple(
        a
        for a in agents_of(sv, one.said, passive=passive, authority=True)
        if a.kind in (Kind.ORGANISATION, Kind.REFERENCE) and not _only_sits_in(a)
    )
    behind = one.said > sv.at(one.post)  # 已由市委免去: another decision than the list
    own = behind or _BY_SOMEBODY.search(sv.view, start, one.said) is not None
    listed = context.mode and context.agents and not passive
    if not (own and agents) and (listed or not (agents or passive)):
        agents = context.agents
    if not agents and _BY_MEETING.search(sv.text, 0, one.said):
        agents = context.meeting[0]
    agents = tuple(agent for agent in agents if not _never_decides(agent, one))
    resigns = one.verb is not None and one.verb.act == "resignation"
    if resigns and not _ACCEPTED.search(sv.text, 0, one.said):
        agents = ()
    for who in one.people:
        yield _fact(sv, one, who, context, agents)
    if one.total is not None:
        yield _fact(sv, one, None, context, agents)


def _only_sits_in(agent: Mention) -> bool:
    """区监委、区法院领导列席会议: these decide about nobody's office."""
    return isinstance(agent.value, OrgName) and agent.value.cls in _SITTING_IN


def _never_decides(agent: Mention, one: Holding) -> bool:
    """A congress gives no office of the party, whichever meeting the text told of before."""
    congress = isinstance(agent.value, OrgName) and agent.value.cls == "congress"
    org = one.chain[0].org
    of_party = org is not None and org.cls in ("party_committee", "party_group")
    return congress and (of_party or one.chain[0].role.startswith("党"))


def _fact(
    sv: SentenceView,
    one: Holding,
    who: Mention | None,
    context: ListContext,
    agents: tuple[Mention, ...],
) -> ActionFact:
    verb = one.verb
    if verb is None:
        raise ValueError("an act without a verb")
    chain = next((c for person, c in shares(one) if person is who), one.chain)
    dated = verb.measure != "public_notice"
    own = governing_date(sv, one.said) if dated else None
    if own is None and dated and agents and _BY_MEETING.search(sv.text, 0, one.said):
        own = context.meeting[1]
    ordered = verb.act == "resignation" and _ORDERED.search(sv.text, 0, one.said)
    return ActionFact(
        type="removal" if ordered else verb.act,
        measure="ordered_resignation" if ordered else verb.measure,
        agents=agents[:1],
        jointly=agents[1:],
        target=who,
        approved_by=(),
        place=None,
        date=own or (context.date if dated and set(context.agents) & set(agents) else None),
        quantity=None if who else one.total,
        detail=sv.text[chain[0].start : chain[-1].end],
        title=None,
        posts=(chain,),
        status="decided",
        start=_start(one, who, sv),
        end=one.end + sv.offset,
        rule=f"{verb.act}/{one.rule}",
    )


def _start(one: Holding, who: Mention | None, sv: SentenceView) -> int:
    """The quote starts with the verb, for a further name of a list with that name."""
    start = one.start + sv.offset
    return start if who is None or who is one.people[0] else max(start, who.start)


def _grown(fact: ActionFact, one: Holding, offset: int) -> ActionFact:
    more = one.post.surface
    return replace(
        fact,
        posts=(*fact.posts, one.chain),
        detail=f"{fact.detail}、{more}",
        end=max(fact.end, one.end + offset),
    )
