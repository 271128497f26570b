"""Posts that stand before what takes them: 其担任的所长职务由县水务局免去."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import People, touching
from oversight_graph.extraction.rules.offices import Said, offices, verb_before
from oversight_graph.extraction.subjects.antecedents import people_of_reference
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "taken_behind.toml")
_WORDS = lists_of("extraction.posts", "taken_behind.toml")

_PEOPLE = _WORDS["people"]
_REACH = 8
_FREE, _REVOKED = "免去", "被撤销"


@dataclass(frozen=True, slots=True)
class Taken:
    """The verb behind a post that takes it, from whom, and where the wording ends."""

    said: Said
    people: People
    end: int


def taken_behind(sv: SentenceView, groups: list[People], post: Mention) -> Taken | None:
    """The verb behind a post that takes it from those named or meant before it."""
    end = post.end - sv.offset
    match, seat = _WORDINGS["taken"].match(sv.view, end), _WORDINGS["seat_ends"].match(sv.view, end)
    people = (_meant(sv, post) or _named(sv, groups, post)) if match or seat else None
    if people is None:
        return None
    if match is None or match["verb"] is None:
        lost = Said(offices().by_word[_REVOKED], people.start)
        return Taken(lost, people, match.end() if match else end)
    return Taken(Said(offices().by_word[_FREE], match.start("verb")), people, match.end())


def _meant(sv: SentenceView, post: Mention) -> People | None:
    """Those whom 其 means: 其党组书记职务, 其担任的所长职务."""
    at = sv.at(post)
    match = _WORDINGS["held"].search(sv.view, max(0, at - _REACH), at)
    owner = sv.by_start.get(match.start("whom")) if match else None
    if owner is None or owner.kind is not Kind.REFERENCE or owner.surface not in _PEOPLE:
        return None
    meant = people_of_reference(sv, owner)
    return People(sv.at(owner), sv.at(owner), meant) if meant else None


def _named(sv: SentenceView, groups: list[People], post: Mention) -> People | None:
    """甲的局长职务, 甲原任的局长职务."""
    said = verb_before(sv.view, sv.at(post), offices().joining)
    close = said is not None and said.verb.place == "close" and not said.verb.act
    return touching(groups, said.start) if said is not None and close else None
