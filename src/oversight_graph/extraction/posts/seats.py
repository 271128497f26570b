"""Seats told by their terms where a life is told: 第十届、十一届县委委员，第八届县人大代表.

Such a sentence has neither a verb nor a date, and often no name. When a term ended is not said,
so whoever is called so elsewhere in the text may still sit there.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, chain_of
from oversight_graph.extraction.posts.holding import Holding, HoldingRule
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "seats.toml")
_SEATS = frozenset(lists_of("extraction.posts", "seats.toml")["seats"])
_ENDS = ("", "，", "、", "；", "。")


def seats_by_term(sv: SentenceView, post: Mention, life_of: Mention | None) -> Holding | None:
    """The holding of a chain of seats that open a sentence: of whom it names, or of whom it is."""
    chain, at, end = chain_of(post), sv.at(post), post.end - sv.offset
    row = _WORDINGS["row"].fullmatch(sv.view, 0, end)
    if row is None or sv.view[end : end + 1] not in _ENDS or {p.role for p in chain} - _SEATS:
        return None
    if _WORDINGS["by_term"].search(sv.text, 0, end) is None:
        return None
    told = _WORDINGS["told"].match(sv.view) is not None
    named = sv.by_start[row.start("who")] if row["who"] else None
    who = named or (life_of if told else None)
    if who is None:
        return None
    start = sv.at(named) if named else at
    status = "career" if told else ""
    return Holding((who,), post, chain, HoldingRule.SEAT, start, end, status=status)
