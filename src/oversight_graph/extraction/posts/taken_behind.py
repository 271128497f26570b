"""Posts that stand before what takes them: 其担任的所长职务由县水务局免去."""

from __future__ import annotations

import re
from dataclasses import dataclass

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import People, touching
from oversight_graph.extraction.rules.offices import Said, offices, verb_before
from oversight_graph.extraction.subjects.antecedents import people_of_reference
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention

#: 职务，此前已由县委于次日免去.
_TAKEN = re.compile(
    expand(
        r"(?:等)?(?:领导)?职务，?(?:<date>|此前|已|先后|依法|按程序|均|也|一并|同时|于|被(?:<org>)?"
        r"|由<org>[^，。；]{0,6}?)*(?:(?P<verb>免去|免除|罢免|撤免)(?!手续)|撤销)"
    )
)
#: 甲的县人大代表资格终止 takes the seat as well.
_SEAT_ENDS = re.compile("资格(?:的)?(?:被|依法|自行|均|已|因[^，。；]{1,8})*终止")
_HELD = re.compile(expand("(?P<whom><reference>)(?:原|所|原所)?(?:担任的|兼任的|任的|的)?$"))
_PEOPLE = ("其", "他", "她")
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
    match, seat = _TAKEN.match(sv.view, end), _SEAT_ENDS.match(sv.view, end)
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
    match = _HELD.search(sv.view, max(0, at - _REACH), at)
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
