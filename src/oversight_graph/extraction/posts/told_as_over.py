"""Whether the wording of an office with a verb tells that it is over.

担任…期间, 利用担任…的便利, 此前任… and 2009年至2011年任… tell of the past.
"""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import behind_remarks
from oversight_graph.extraction.posts.holding import Holding, till_found_out
from oversight_graph.extraction.posts.moves import tells_of_the_past
from oversight_graph.extraction.posts.post_dates import CLOSED, only_says_when
from oversight_graph.extraction.posts.ties import Tie
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "told_as_over.toml")
_BEFORE_NOW = lists_of("extraction.posts", "told_as_over.toml")["before_now"]


def as_told(sv: SentenceView, holding: Holding, tie: Tie) -> Holding:
    """The holding with the status that its wording and its dates give."""
    if holding.since and holding.since.surface in _BEFORE_NOW and not holding.status:
        return replace(holding, status="former", since=None)
    over = tie.said.verb.decided and (
        _is_meanwhile(sv, holding, tie)
        or (tie.near and told_before_now(sv, tie.people.start))
        or (tie.near and _WORDINGS["earlier"].search(sv.text, tie.people.end, tie.said.start))
        or tells_of_the_past(sv, tie.said.start)
        or _WORDINGS["before_office"].search(sv.view, 0, tie.said.start)
        or _WORDINGS["once_as"].search(sv.view, 0, tie.said.start)
    )
    first = _WORDINGS["graduated"].search(sv.text, 0, tie.said.start)
    if first and holding.since is None and not (over or holding.status):
        return replace(holding, status="career")  # what follows on school does not last
    if (over or holding.past) and not holding.status:
        meanwhile = not holding.past and _is_meanwhile(sv, holding, tie)
        return replace(holding, status="career" if meanwhile else "former")
    before = (tie.said.start, tie.people.start) if tie.near else (tie.said.start,)
    till = any(till_found_out(sv, at) for at in before)
    if till and tie.said.verb.decided and not holding.status:
        return replace(holding, status="career")  # the text may call him so
    return holding


def told_before_now(sv: SentenceView, at: int) -> bool:
    """Whether what stands at an offset is told of an earlier time: 此前，甲任县长."""
    return _WORDINGS["before_that"].search(sv.text, 0, at) is not None


def _is_meanwhile(sv: SentenceView, holding: Holding, tie: Tie) -> bool:
    """Whether the office only says when or how: the text may still call him by it."""
    over = CLOSED.match(sv.view, behind_remarks(sv, holding.end))
    return over is not None or only_says_when(sv, tie.said.start)
