"""Who holds which post: a post chain beside a name, or a verb of office between them."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses import SentenceView, mentions_in, people_of_reference
from oversight_graph.extraction.fact import TenureFact
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention, PostName

_BEFORE = re.compile(
    expand(
        r"(?P<post><post>)(?:（[^（）]{1,16}）)?(?:同志|：|“)?(?P<people><person>(?:同志)?(?:（[^）]{0,30}）)?(?:[、和及与](?!<post>)<person>)*)"
    )
)
_AFTER = re.compile(
    expand(
        r"(?P<people>(?:<person>(?:（[^）]{1,10}）)?(?:同志)?[、和及]?)+)(?:（[^）]{0,40}）)?(?:，(?:男|女)[^。；]{0,80}?，)?(?:同志)?(?:此前|先后|还|现|已|同时|于<date>|自<date>|<date>起?)*"
        r"(?P<verb>担任|曾任|历任|现任|兼任|出任|升任|任|为|的|代理|拟任|拟提名为|当选为?|辞去|，(?:现任|时任|系)|（(?:时任|原|现任)?|，|被免去|，?身为|在担任|利用担任)(?P<post><post>)(?P<close>职务|期间|）|的职务|等职务)?"
    )
)
_TOPIC = re.compile(
    expand(
        r"(?:^|[，；。：])(?:<date>(?:至<date>|起|以来)?[，]?)*(?:此前|后来?|先后)*(?P<verb>历任|曾任|先后任|先后担任|担任|任|现任|升任|转任|调任)(?P<posts><post>(?:[，、；](?:<date>(?:至<date>)?起?，?)?(?:任|担任|升任|转任|调任)?<post>)*)"
    )
)
_REMOVED = re.compile(
    expand(
        r"(?:免去|罢免|撤销|被免去)(?P<people>(?:<person>(?:同志)?[、和及]?)+|<reference>)(?:同志)?(?:的|原任|所任|担任的)?(?P<post><post>)"
    )
)
_PASSIVE_REMOVED = re.compile(
    expand(
        r"(?P<people><person>)(?:同志)?(?:因[^。；]{1,40}?，?)?(?:被|已被)(?:<org>)?(?:依法)?(?:免去|罢免|撤销)(?:其)?(?P<post><post>)"
    )
)
_LISTED = re.compile(
    expand(
        r"^(?:[一二三四五六七八九十\d]+[、.．])?(?P<people>(?:<person>(?:（[^）]{1,10}）)?(?:同志)?[、和]?)+)(?:同志)?的(?P<post><post>)"
    )
)

_ENDS_POST = re.compile(
    "职务|期间|一职|的|等|以来|时|后|前|并|兼|至|期|试用|主持|分管|协助|，|在|因|被|不再|候选|人选|提名|到|和|与|及|之"
)
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


def tenures(sv: SentenceView, *, removing: bool = False) -> list[TenureFact]:
    """The tenures of a sentence. ``removing``: it stands in a list of removals."""
    facts: list[TenureFact] = []
    used: set[int] = set()
    for pattern, rule, verb in (
        (_REMOVED, "removed-object", "被免去"),
        (_PASSIVE_REMOVED, "removed-passive", "被免去"),
        (_LISTED, "removed-listed", "被免去"),
    ):
        for match in pattern.finditer(sv.view):
            if rule != "removed-listed" or removing or "职务" in sv.text[match.end() :][:3]:
                _take(sv, match, verb, rule, facts, used)
    for match in _BEFORE.finditer(sv.view):
        _take(sv, match, "", "post-before-name", facts, used)
    for match in _AFTER.finditer(sv.view):
        verb = match["verb"]
        if match["close"] == "期间" and verb == "担任":
            verb = "在担任"
        _take(sv, match, verb, "post-after-name", facts, used)
    for match in _TOPIC.finditer(sv.view):
        _take_topic(sv, match, facts, used)
    return facts


def _take(
    sv: SentenceView, match: re.Match[str], verb: str, rule: str,
    facts: list[TenureFact], used: set[int],
) -> None:  # fmt: skip
    at = match.start("post")
    if at in used:
        return
    used.add(at)
    people = mentions_in(sv, *match.span("people"), Kind.PERSON)
    first = sv.by_start.get(match.start("people"))
    if not people and first and first.kind is Kind.REFERENCE:
        people = list(people_of_reference(sv, first))
    if rule != "post-before-name" and _runs_on(sv, match.end("post")):
        return  # the chain belongs to a further name that was not understood
    end = match.end("people") if rule == "post-before-name" else match.end("post")
    start = at if rule == "post-before-name" else match.start("people")
    for person in people:
        facts.extend(_of_chain(sv, person, sv.by_start[at], verb, rule, start, end))


def _runs_on(sv: SentenceView, end: int) -> bool:
    """任组长、市委副书记、代市长 + plain characters: somebody else's posts begin in the chain."""
    following = sv.view[end : end + 1]
    return "\u4e00" <= following <= "\u9fff" and not _ENDS_POST.match(sv.view, end)


def _take_topic(
    sv: SentenceView, match: re.Match[str], facts: list[TenureFact], used: set[int]
) -> None:
    """曾任甲职，乙职；2016年任丙职: posts of the person the sentence is about."""
    people = {m.surface: m for m in mentions_in(sv, 0, match.start("posts"), Kind.PERSON)}
    if not people and sv.previous is not None:
        people = {m.surface: m for m in sv.previous.topic}
    if len(people) != 1:
        return
    person = next(iter(people.values()))
    for post in mentions_in(sv, *match.span("posts"), Kind.POST):
        at = post.start - sv.recognised.offset
        if at not in used:
            used.add(at)
            end = post.end - sv.recognised.offset
            facts.extend(
                _of_chain(
                    sv, person, post, _verb_of(sv, post, match["verb"]), "post-of-topic", at, end
                )
            )


def _verb_of(sv: SentenceView, post: Mention, verb: str) -> str:
    """Only the last post of a career, opened by 任, is still held; the others are past."""
    at = post.start - sv.recognised.offset
    later = [m for a, m in sv.by_start.items() if m.kind is Kind.POST and a > at]
    own = sv.view[max(0, at - 1) : at]
    return verb if later or own != "任" or sv.view[at - 2 : at] == "曾任" else "任"


def _of_chain(
    sv: SentenceView, person: Mention, post: Mention, verb: str, rule: str,
    start: int, end: int,
) -> list[TenureFact]:  # fmt: skip
    chain = post.value
    assert isinstance(chain, tuple)
    offset = sv.recognised.offset
    since = _since(sv, post.start - offset, verb)
    return [
        TenureFact(
            person=person, chain=chain, index=i,
            status=_status(one, verb), modality=one.modality or (verb.strip("，（") or None),
            since=since, until=None, start=start + offset, end=end + offset, rule=rule,
        )
        for i, one in enumerate(chain)
        if isinstance(one, PostName) and one.office
    ]  # fmt: skip


def _status(post: PostName, verb: str) -> str:
    return _VERB_STATUS.get(verb) or _STATUS.get(post.modality or "", "current")


def _since(sv: SentenceView, at: int, verb: str) -> Mention | None:
    """The date right before the verb of office: 2016年5月起任 X."""
    if verb not in ("任", "担任", "出任", "升任", "现任"):
        return None
    for start, mention in sv.by_start.items():
        if mention.kind is Kind.DATE and start < at:
            gap = sv.view[mention.end - sv.recognised.offset : at]
            if re.fullmatch(r"(?:起|，)?(?:担任|任|出任|升任|现任)?", gap):
                return mention
    return None
