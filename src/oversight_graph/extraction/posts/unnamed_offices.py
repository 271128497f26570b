"""Offices of no one body that somebody shall get: 甲，现任县水务局局长，拟任市直单位正职.

A public notice often says only of which kind the office is. Nobody holds a post by it, but that
somebody shall be promoted is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.posts.holders import people_groups, subject_before
from oversight_graph.extraction.posts.holding import Holding
from oversight_graph.extraction.posts.listed import ListContext
from oversight_graph.extraction.telling.narrated_acts import is_told_of_people
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.posts", "unnamed_offices.toml")
_INTENDED = _WORDINGS["intended"]
#: What every such verb begins with, as a cheap look.
_SHALL = "拟"


def intended_offices(
    sv: SentenceView, held: list[Holding], context: ListContext
) -> Iterator[ActionFact]:
    """One act for each person and verb, beside those whose office was understood."""
    if _SHALL not in sv.text or Kind.PERSON not in sv.kinds:
        return
    said = {one.said for one in held if one.verb}
    for match in _INTENDED.finditer(sv.view):
        known = said.intersection(range(match.start(), match.end()))
        if known or not is_told_of_people(sv, match.start()):
            continue
        people = subject_before(sv, people_groups(sv), match.start())
        for who in people.mentions if people else ():
            yield _intention(sv, match, who, context.agents)


def _intention(
    sv: SentenceView, match: re.Match[str], who: Mention, agents: tuple[Mention, ...]
) -> ActionFact:
    return ActionFact(
        type="other",
        measure="public_notice",
        agents=agents[:1],
        jointly=agents[1:],
        target=who,
        approved_by=(),
        place=None,
        date=None,
        quantity=None,
        detail=sv.text[slice(*match.span())],
        title=None,
        posts=(),
        status="decided",
        start=match.start() + sv.offset,
        end=match.end() + sv.offset,
        rule="other/unnamed-office",
    )
