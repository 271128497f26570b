"""What a wording says about an action on people besides who: posts, sums, measures, its end."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.extraction.clauses.clauses import SentenceView, chain_of, mentions_in
from oversight_graph.extraction.rules.action_types import ON_POSTS
from oversight_graph.extraction.targets.target import How, Target
from oversight_graph.extraction.telling.triggers import REVOKES, Trigger
from oversight_graph.recognition.words.mention import Kind, Mention, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_WORDINGS = patterns_of("extraction.people", "particulars.toml")
_WORDS = lists_of("extraction.people", "particulars.toml")

_CLOSING_WORDS = _WORDS["closing_words"]

#: How far before a trigger its sum may stand.
_REACH = 60
_MONEY_KIND = "money"
_MONEY_UNIT = "元"
_RESPECTIVELY = "分别"


_KINDS_OF_TERM = _WORDS["kinds_of_term"]
_POST_WORD = "职务"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts gained or lost by an action; ``end`` is where their wording ends, 0 if none."""

    mentions: tuple[Mention, ...]
    end: int

    @property
    def chains(self) -> tuple[tuple[PostName, ...], ...]:
        """The posts of each mention."""
        return tuple(chain_of(mention) for mention in self.mentions)


def quote_end(sv: SentenceView, trigger: Trigger, name: str) -> int:
    """Where the wording of the measure ends: with its term, and with 处分 and the like."""
    lasts = name != "investigation"  # 立案2人: what stands behind it is no length
    term = _WORDINGS["term"].match(sv.view, trigger.end) if lasts else None
    end = term.end() if term else trigger.end
    if name == "sentence":
        stop = _WORDINGS["sentence_end"].search(sv.view, end)
        return stop.start() if stop else end
    if name == "transfer" and (to := _WORDINGS["handed_to"].match(sv.view, end)):
        return to.end()
    lost = "lost" if name == "other" else "office_lost" if trigger.surface == REVOKES else ""
    if lost and (taken := _WORDINGS[lost].match(sv.view, end)):
        return taken.end()
    for word in _CLOSING_WORDS:
        if sv.text.startswith(word, end):
            return end + len(word)
    return end


def days_of_each(sv: SentenceView, trigger: Trigger, people: int) -> tuple[Mention, ...]:
    """分别于1月2日、3月4日被…: a day for each of so many people; empty in any other wording."""
    here = sv.clause_at(trigger.start)
    found = list(_WORDINGS["days"].finditer(sv.view, 0, trigger.start))
    if not found or sv.clause_at(found[-1].end()) != here:
        return ()
    start, end = found[-1].span("days")
    days = tuple(mentions_in(sv, start, end, Kind.DATE))
    return days if people > 1 and len(days) == people else ()


def days_in_turn(sv: SentenceView, trigger: Trigger) -> tuple[Mention, ...]:
    """1月2日、3月4日，甲先后受到警告处分和免职处理: the days of what he got one after the other."""
    start, _ = sv.clause_around(trigger.start)
    match = _WORDINGS["days_in_turn"].search(sv.view, 0, trigger.start)
    if match is None or match.start("clause") > start:
        return ()
    return tuple(mentions_in(sv, *match.span("days"), Kind.DATE))


def sum_taken(sv: SentenceView, trigger: Trigger) -> Mention | None:
    """The sum taken: after the trigger, or before it (…4800元，由县监委予以收缴)."""
    after = _WORDINGS["sum_after"].match(sv.view, trigger.end)
    found = sv.by_start.get(after.start("count")) if after else None
    if _is_money(found):
        return found
    near_by = mentions_in(sv, trigger.start - _REACH, trigger.start, Kind.QUANTITY)
    last = next((m for m in reversed(near_by) if _is_money(m)), None)
    near = last and _WORDINGS["behind_sum"].fullmatch(sv.view, last.end - sv.offset, trigger.start)
    return last if near else None


def sum_beside(sv: SentenceView, amount: Mention) -> Mention | None:
    """30万元、2000美元: the second sum of the same things, in another currency."""
    joined = _WORDINGS["beside_sum"].match(sv.view, amount.end - sv.offset)
    other = sv.by_start.get(joined.end()) if joined else None
    value = other.value if other else None
    if not isinstance(value, QuantityValue) or value.kind != _MONEY_KIND:
        return None
    return None if value.unit == getattr(amount.value, "unit", "") else other


def only_sum_before(sv: SentenceView, trigger: Trigger) -> Mention | None:
    """收受礼金6000元，后主动上交: the one sum that the sentence has named before, but for fines."""
    before = [m for at, m in sv.by_start.items() if at < trigger.start and _is_money(m)]
    before = [m for m in before if _WORDINGS["fine"].search(sv.text, 0, sv.at(m)) is None]
    return before[0] if len(before) == 1 else None


def _is_money(mention: Mention | None) -> bool:
    return getattr(mention and mention.value, "unit", "") == _MONEY_UNIT


def owners_of_sums(sv: SentenceView, trigger: Trigger) -> list[tuple[Mention, Mention]]:
    """张三违纪所得3万元、李四违纪所得2万元被收缴: each person with the own sum.

    A single pair must open the clause: in 张三收受李四5万元被收缴 the sum is not 李四's.
    """
    start, end = sv.clause_around(trigger.start)
    before = _pairs(sv, start, trigger.start)
    if len(before) > 1 or (before and sv.at(before[0][0]) == start):
        return before
    after = _pairs(sv, trigger.end, end)
    return after if len(after) > 1 else []


def sums_in_turn(sv: SentenceView, trigger: Trigger, people: int) -> list[Mention]:
    """甲、乙分别退还8300元、4100元: a sum for each of so many people; else none."""
    found = _WORDINGS["sums"].match(sv.view, trigger.end)
    start, _ = sv.clause_around(trigger.start)
    if found is None or _RESPECTIVELY not in sv.text[start : trigger.start]:
        return []
    sums = [m for m in mentions_in(sv, *found.span("sums"), Kind.QUANTITY) if _is_money(m)]
    return sums if people > 1 and len(sums) == people else []


def term_of_each(sv: SentenceView, trigger: Trigger, target: Target) -> tuple[str, ...]:
    """分别被判处有期徒刑三年、二年: a term for each of so many people; else empty.

    The people may stand between: 分别判处甲、乙有期徒刑三年、二年.
    """
    behind = max(trigger.end, target.end) if target.how == How.OBJECT else trigger.end
    found = _WORDINGS["terms"].match(sv.view, behind)
    start, _ = sv.clause_around(trigger.start)
    if found is None or _RESPECTIVELY not in sv.text[start : trigger.start]:
        return ()
    terms = _WORDINGS["one_term"].findall(sv.text[slice(*found.span("lengths"))])
    kind = found["kind"] or found["kind_behind"]
    own = tuple(term if term.startswith(_KINDS_OF_TERM) else kind + term for term in terms)
    people = len(target.people)
    return own if people > 1 and len(own) == people else ()


def _pairs(sv: SentenceView, start: int, end: int) -> list[tuple[Mention, Mention]]:
    found = (
        (sv.by_start[match.start("owner")], sv.by_start[match.start("count")])
        for match in _WORDINGS["owned"].finditer(sv.view, start, end)
    )
    return [(owner, amount) for owner, amount in found if _is_money(amount)]


def posts_concerned(sv: SentenceView, trigger: Trigger, name: str, target: Target) -> Posts:
    """The posts that the action gives or takes, with the word 职务 after the last one.

    免去副县长张三兼任的主任职务 takes the post behind the name; the one before says who he is.
    """
    if name not in ON_POSTS or target.how == How.COUNTED:
        return Posts((), 0)  # the posts behind 分别是： are each somebody's own
    stop = _WORDINGS["posts_end"].search(sv.view, max(trigger.end, target.end))
    start = max(trigger.start, min(trigger.end, target.end))
    end = stop.start() if stop else len(sv.view)
    posts = tuple(mentions_in(sv, start, end, Kind.POST))
    behind = tuple(p for p in posts if sv.at(p) >= target.end)
    posts = behind if target.how == How.OBJECT and behind else posts
    last = posts[-1].end - sv.offset if posts else 0
    return Posts(posts, last + len(_POST_WORD) if sv.text.startswith(_POST_WORD, last) else last)


def detail_of(sv: SentenceView, trigger: Trigger, name: str, posts: Posts, span: Span) -> str:
    """The particulars in the words of the text: the posts, the term, or the measure.

    ``span`` is where the object, 0 if none, and where the wording of the measure ends.
    """
    object_end, end = span
    if name in ON_POSTS:
        return "、".join(p.surface for p in posts.mentions) or trigger.surface
    if name == "sentence":
        start = trigger.start if trigger.surface in _KINDS_OF_TERM else trigger.end
        if named := _WORDINGS["names_its_term"].match(trigger.surface):
            start = trigger.start + named.end()
        term = sv.text[max(start, object_end) : end]
        return _WORDINGS["leads_to_term"].sub("", term) or trigger.surface
    return sv.text[trigger.start : end].removesuffix("处分") or trigger.surface
