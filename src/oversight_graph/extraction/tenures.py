"""Who holds which post: a post chain beside a name, or a verb of office between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oversight_graph.extraction.clauses import (
    SentenceView,
    chain_of,
    mentions_in,
    people_of_reference,
)
from oversight_graph.extraction.fact import TenureFact
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention, PostName

_BEFORE = re.compile(
    expand(
        r"(?P<post><post>)(?:（[^（）]{1,16}）)?(?:同志|：|“)?"
        r"(?P<people><person>(?:同志)?(?:（[^）]{0,30}）)?(?:[、和及与](?!<post>)<person>)*)"
    )
)
_AFTER = re.compile(
    expand(
        r"(?P<people>(?:<person>(?:（[^）]{1,10}）)?(?:同志)?[、和及]?)+)"
        r"(?:（[^）]{0,40}）)?(?:，(?:男|女)[^。；]{0,80}?，)?(?:同志)?"
        r"(?:此前|先后|还|现|已|同时|于<date>|自<date>|<date>起?)*"
        r"(?P<verb>担任|曾任|历任|现任|兼任|出任|升任|任|为|的|代理|拟任|拟提名为|当选为?|辞去"
        r"|，(?:现任|时任|系)|（(?:时任|原|现任)?|，|被免去|，?身为|在担任|利用担任)"
        r"(?P<post><post>)(?P<close>职务|期间|）|的职务|等职务)?"
    )
)
_TOPIC = re.compile(
    expand(
        r"(?:^|[，；。：])(?:<date>(?:至<date>|起|以来)?[，]?)*(?:此前|后来?|先后)*"
        r"(?P<verb>历任|曾任|先后任|先后担任|担任|任|现任|升任|转任|调任)"
        r"(?P<posts><post>(?:[，、；](?:<date>(?:至<date>)?起?，?)?"
        r"(?:任|担任|升任|转任|调任)?<post>)*)"
    )
)
_REMOVED = re.compile(
    expand(
        r"(?:免去|罢免|撤销|被免去)(?P<people>(?:<person>(?:同志)?[、和及]?)+|<reference>)"
        r"(?:同志)?(?:的|原任|所任|担任的)?(?P<post><post>)"
    )
)
_PASSIVE_REMOVED = re.compile(
    expand(
        r"(?P<people><person>)(?:同志)?(?:因[^。；]{1,40}?，?)?(?:被|已被)(?:<org>)?(?:依法)?"
        r"(?:免去|罢免|撤销)(?:其)?(?P<post><post>)"
    )
)
_LISTED = re.compile(
    expand(
        r"^(?:[一二三四五六七八九十\d]+[、.．])?"
        r"(?P<people>(?:<person>(?:（[^）]{1,10}）)?(?:同志)?[、和]?)+)(?:同志)?的(?P<post><post>)"
    )
)

_ENDS_POST = re.compile(
    "职务|期间|一职|的|等|以来|时|后|前|并|兼|至|期|试用|主持|分管|协助|，|在|因|被|不再"
    "|候选|人选|提名|到|和|与|及|之"
)
#: Verbs of office that a date before them gives the beginning of.
_DATED_VERBS = frozenset({"任", "担任", "出任", "升任", "现任"})
_FROM_DATE = re.compile("(?:起|，)?(?:担任|任|出任|升任|现任)?")
_REMOVING = "被免去"
_POST_FIRST = "post-before-name"
#: Status by the word before a post, then by the verb of office, which prevails.
_STATUS = {
    "原": "former", "曾任": "former", "时任": "former", "前": "former", "原任": "former",
    "代": "acting", "代理": "acting", "主持工作": "acting", "拟任": "nominated",
}  # fmt: skip
_VERB_STATUS = {
    "曾任": "former", "历任": "former", "代理": "acting", "拟任": "nominated",
    "拟提名为": "nominated", "辞去": "removed", "被免去": "removed", "先后任": "former",
    "先后担任": "former", "在担任": "former", "利用担任": "former", "，时任": "former",
    "（时任": "former", "（原": "former",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Wording:
    """How a tenure is worded: its verb of office, the rule that read it, and its quote."""

    verb: str
    rule: str
    start: int
    end: int


def tenures(sv: SentenceView, *, removing: bool = False) -> list[TenureFact]:
    """The tenures of a sentence. ``removing``: it stands in a list of removals."""
    facts: list[TenureFact] = []
    used: set[int] = set()  # where the posts start that have been read
    for match, verb, rule in _matches(sv, removing=removing):
        at = match.start("post")
        if at not in used:
            used.add(at)
            facts.extend(_of_match(sv, match, verb, rule))
    for match in _TOPIC.finditer(sv.view):
        facts.extend(_of_topic(sv, match, used))
    return facts


def _matches(sv: SentenceView, *, removing: bool) -> Iterator[tuple[re.Match[str], str, str]]:
    """The wordings of people beside posts, the surest first: match, verb and rule."""
    for match in _REMOVED.finditer(sv.view):
        yield match, _REMOVING, "removed-object"
    for match in _PASSIVE_REMOVED.finditer(sv.view):
        yield match, _REMOVING, "removed-passive"
    for match in _LISTED.finditer(sv.view):
        if removing or "职务" in sv.text[match.end() :][:3]:
            yield match, _REMOVING, "removed-listed"
    for match in _BEFORE.finditer(sv.view):
        yield match, "", _POST_FIRST
    for match in _AFTER.finditer(sv.view):
        past = match["close"] == "期间" and match["verb"] == "担任"
        yield match, "在担任" if past else match["verb"], "post-after-name"


def _of_match(sv: SentenceView, match: re.Match[str], verb: str, rule: str) -> Iterator[TenureFact]:
    """The tenures of the people and the post of one match."""
    post_first = rule == _POST_FIRST
    if not post_first and _runs_on(sv, match.end("post")):
        return  # the chain belongs to a further name that was not understood
    first, last = ("post", "people") if post_first else ("people", "post")
    wording = _Wording(verb, rule, match.start(first), match.end(last))
    for person in _people(sv, match):
        yield from _of_chain(sv, person, sv.by_start[match.start("post")], wording)


def _people(sv: SentenceView, match: re.Match[str]) -> Sequence[Mention]:
    people = mentions_in(sv, *match.span("people"), Kind.PERSON)
    first = sv.by_start.get(match.start("people"))
    if not people and first and first.kind is Kind.REFERENCE:
        return people_of_reference(sv, first)
    return people


def _runs_on(sv: SentenceView, end: int) -> bool:
    """任组长、市委副书记、代市长 + plain characters: somebody else's posts begin in the chain."""
    following = sv.view[end : end + 1]
    return "\u4e00" <= following <= "\u9fff" and not _ENDS_POST.match(sv.view, end)


def _of_topic(sv: SentenceView, match: re.Match[str], used: set[int]) -> Iterator[TenureFact]:
    """曾任甲职，乙职；2016年任丙职: posts of the person the sentence is about."""
    person = _only_person_before(sv, match.start("posts"))
    if person is None:
        return
    for post in mentions_in(sv, *match.span("posts"), Kind.POST):
        at = sv.at(post)
        if at not in used:
            used.add(at)
            verb = _verb_of(sv, post, match["verb"])
            wording = _Wording(verb, "post-of-topic", at, post.end - sv.offset)
            yield from _of_chain(sv, person, post, wording)


def _only_person_before(sv: SentenceView, position: int) -> Mention | None:
    """The person named before an offset, or in the sentence before, if it is one alone."""
    people = {m.name: m for m in mentions_in(sv, 0, position, Kind.PERSON)}
    if not people and sv.previous is not None:
        people = {m.name: m for m in sv.previous.topic}
    return next(iter(people.values())) if len(people) == 1 else None


def _verb_of(sv: SentenceView, post: Mention, verb: str) -> str:
    """Only the last post of a career, opened by 任, is still held; the others are past."""
    at = sv.at(post)
    later = any(m.kind is Kind.POST and start > at for start, m in sv.by_start.items())
    own = sv.view[max(0, at - 1) : at]
    return verb if later or own != "任" or sv.view[at - 2 : at] == "曾任" else "任"


def _of_chain(
    sv: SentenceView, person: Mention, post: Mention, wording: _Wording
) -> Iterator[TenureFact]:
    """One tenure for each post of a chain that is an office."""
    chain = chain_of(post)
    verb = wording.verb
    since = _since(sv, sv.at(post), verb)
    for index, one in enumerate(chain):
        if one.office:
            yield TenureFact(
                person=person,
                chain=chain,
                index=index,
                status=_status(one, verb),
                modality=one.modality or (verb.strip("，（") or None),
                since=since,
                until=None,
                start=wording.start + sv.offset,
                end=wording.end + sv.offset,
                rule=wording.rule,
            )


def _status(post: PostName, verb: str) -> str:
    return _VERB_STATUS.get(verb) or _STATUS.get(post.modality or "", "current")


def _since(sv: SentenceView, at: int, verb: str) -> Mention | None:
    """The date right before the verb of office: 2016年5月起任 X."""
    if verb not in _DATED_VERBS:
        return None
    dates = (m for start, m in sv.by_start.items() if m.kind is Kind.DATE and start < at)
    return next(
        (date for date in dates if _FROM_DATE.fullmatch(sv.view, date.end - sv.offset, at)), None
    )
