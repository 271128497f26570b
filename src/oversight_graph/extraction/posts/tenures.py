"""Who holds which post: the holdings of a sentence, and each as tenures."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from oversight_graph.extraction.clauses.clauses import SentenceView, chain_of
from oversight_graph.extraction.clauses.favours import in_favour
from oversight_graph.extraction.fact import TenureFact
from oversight_graph.extraction.posts.careers import CONFIRMED, as_a_career
from oversight_graph.extraction.posts.holders import people_groups
from oversight_graph.extraction.posts.holding import Holding, HoldingRule
from oversight_graph.extraction.posts.moves import in_their_bodies
from oversight_graph.extraction.posts.post_reader import PostReader
from oversight_graph.extraction.posts.remarks_behind_names import is_gone, with_what_is_said
from oversight_graph.extraction.posts.series_holders import each_his_body
from oversight_graph.extraction.posts.unfulfilled import as_it_stands
from oversight_graph.recognition.words.mention import Kind, Mention, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "tenures.toml")
_WORDS = lists_of("extraction.posts", "tenures.toml")

#: 局长，四级调研员甲: the comma joins two posts of one person where no name stands before it.
_TITLE_GOES_ON = "，"
_OPENS = _WORDS["opens"]
_DEPUTY = "副"
_RANKS = _WORDINGS["lower_rank"]
_STATUSES = ("former", "current", "acting", "nominated")
#: Status by the word of the post itself.
_STATUS = {word: status for status in _STATUSES for word in _WORDS[status]}


def holdings(
    sv: SentenceView, *, life_of: Mention | None = None, removing: bool = False
) -> list[Holding]:
    """Read every chain of posts of a sentence.

    ``life_of`` is the person whose life the lines around tell; ``removing``: the sentence
    stands in a list of removals.
    """
    posts = [mention for mention in sv.recognised.mentions if mention.kind is Kind.POST]
    reader = PostReader(sv, people_groups(sv), life_of, removing)
    found: list[Holding] = []
    left: Mention | None = None  # the chain before, if nobody has it so far
    for mention in posts:
        held = _gained(sv, reader.read(mention, found[-1] if found else None))
        if left is not None and held:
            found.extend(_of_the_same(sv, left, held[0]))
        found.extend(held)
        left = None if held else mention
    placed = list(in_their_bodies(sv, found))
    parted = list(with_what_is_said(sv, list(each_his_body(sv, placed))))
    return _presiding(sv, as_a_career(sv, _then(sv, list(as_it_stands(sv, parted)))))


def _gained(sv: SentenceView, held: list[Holding]) -> list[Holding]:
    """Without what somebody helped others to: 为他人在当选政协委员等事项上谋取利益."""
    return [one for one in held if one.verb is None or not in_favour(sv.view, one.said)]


def _of_the_same(sv: SentenceView, left: Mention, held: Holding) -> list[Holding]:
    """县委书记，某某领导小组组长甲: a body that was not understood stands between two chains."""
    end = left.end - sv.offset
    if held.rule != HoldingRule.BEFORE_NAME:
        return []
    title = sv.view[end : held.start] == _TITLE_GOES_ON and not sv.view.endswith(
        _OPENS, 0, sv.at(left)
    )
    if not title and not _WORDINGS["body_between"].fullmatch(sv.view, end, held.start):
        return []
    return [replace(held, post=left, chain=chain_of(left), start=sv.at(left))]


def _presiding(sv: SentenceView, held: list[Holding]) -> list[Holding]:
    """副书记、局长甲主持局党委工作: the deputy acts for the head; other posts stay as they are."""
    found: list[Holding] = []
    for one in held:
        if one.verb or one.status or len(one.people) != 1 or not _presides(sv, one):
            found.append(one)
            continue
        deputy = tuple(post for post in one.chain if _DEPUTY in post.role) or one.chain[-1:]
        others = tuple(post for post in one.chain if post not in deputy)
        found.extend([replace(one, chain=others)] if others else [])
        found.append(replace(one, chain=deputy, status="acting"))
    return found


def _presides(sv: SentenceView, one: Holding) -> bool:
    behind = sv.at(one.people[0]) + len(one.people[0].surface)
    if _WORDINGS["presides"].match(sv.text, behind):
        return True
    by = _WORDINGS["work_by"].search(sv.view, 0, one.start) is not None
    return by and _WORDINGS["presides_over_it"].match(sv.text, behind) is not None


def tenures(held: list[Holding], offset: int) -> list[TenureFact]:
    """One tenure for each person and each post that is an office."""
    return [
        TenureFact(
            person=person,
            chain=_whole_chain(one, post),
            index=_whole_chain(one, post).index(post),
            status=_status(post, one),
            modality=_modality(post, one),
            since=None if _rose_to(post, one) else one.since,
            until=one.until,
            start=one.start + offset,
            end=one.end + offset,
            rule=one.rule,
        )
        for one in held
        for person, chain in shares(one)
        for post in chain
        if post.office and not _was_confirmed(post, chain)
    ]


def _modality(post: PostName, one: Holding) -> str | None:
    """The word that says how somebody holds a post; 代 says nothing of who got it for good."""
    if one.verb is not None and one.status == CONFIRMED:
        return None
    return post.modality or (one.verb.words[0] if one.verb and one.verb.status else None)


def _rose_to(post: PostName, one: Holding) -> bool:
    """1993年任副局长、局长: the date is that of the first office of a row that leads upward."""
    if one.since is None or one.past or post is one.chain[0]:
        return False
    return any(_leads_to(low, high) for low, high in combinations(one.chain, 2))


def _leads_to(low: PostName, high: PostName) -> bool:
    """Whether an office is that of the head behind the one of his deputy in the same body."""
    head = _RANKS.sub("", low.role)
    return head not in (low.role, "") and head == high.role and high.org in (None, low.org)


def _was_confirmed(post: PostName, chain: tuple[PostName, ...]) -> bool:
    """代市长、市长: who acted for a time and then got the office."""
    acting = _STATUS.get(post.modality or "") == "acting"
    later = chain[chain.index(post) + 1 :] if acting else ()
    return any(
        two.role == post.role and two.org is None and two.modality != post.modality for two in later
    )


def _whole_chain(one: Holding, post: PostName) -> tuple[PostName, ...]:
    """The chain of a post as it is written, or its own where it was parted from a series."""
    chain = chain_of(one.post)
    return chain if post in chain else one.chain


def _status(post: PostName, one: Holding) -> str:
    """The status that the verb gives, unless a further post has a word of its own for it.

    曾任县长、现任县政协主席: the second is still held.
    """
    own = _STATUS.get(post.modality or "", "")
    if own == "current" and post is not one.chain[0]:
        return own
    return one.status or own or "current"


def shares(one: Holding) -> list[tuple[Mention, tuple[PostName, ...]]]:
    """Who holds what: all of them everything, or 甲、乙分别任 each the post in turn."""
    if one.rule == HoldingRule.RESPECTIVELY:
        return [(who, (post,)) for who, post in zip(one.people, one.chain, strict=True)]
    return [(who, one.chain) for who in one.people]


def _then(sv: SentenceView, held: list[Holding]) -> list[Holding]:
    """时任局长甲、副局长乙: what 时任 says holds for the next one of the row as well."""
    found: list[Holding] = []
    for one in held:
        last = next((o for o in reversed(found) if o.rule != HoldingRule.IN_BRACKET), None)
        joined = last and sv.view[last.end : one.start] in ("、", "和", "及")
        past = last and not last.verb and (_said_of(last) or _is_past(sv, last))
        goes_on = joined and past and one.verb is None and not one.chain[0].modality
        found.append(replace(one, status="former") if goes_on else one)
    return found


def _is_past(sv: SentenceView, one: Holding) -> bool:
    """Whether a post is over, and not for the one alone whom a bracket tells of: 甲（已退休）."""
    return one.status == "former" and not is_gone(sv, replace(one, status=""))


def _said_of(one: Holding) -> str:
    return "former" if one.chain[0].modality == "时任" else ""
