"""Posts that are only asked for, planned or spoilt: nobody gets them, and nobody loses them.

Nor does whoever a sentence is about have the post of somebody without a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holding import Holding
from oversight_graph.extraction.telling.narrated_acts import is_told_of_people
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.posts", "unfulfilled.toml")
#: The act of a verb, or the status that a verb without an act gives: 终止其代表资格.
_RESIGNATION = "resignation"
_LOSES = frozenset({"removal", "removed"})


def as_it_stands(sv: SentenceView, held: list[Holding]) -> Iterator[Holding]:
    """The holdings of a sentence, as they are while nothing has come of what is asked for."""
    for one in held:
        loses = one.verb is not None and (one.verb.act or one.status) in _LOSES
        if _WORDINGS["somebody"].search(sv.view, 0, one.said):
            continue
        if one.verb is None or not (one.verb.act or loses):
            yield one
        elif is_only_offered(sv, one):
            yield replace(one, status="")
        elif loses:
            kept = not is_told_of_people(sv, one.said) or _WORDINGS["asked"].search(
                sv.view, 0, one.said
            )
            yield replace(one, status="") if kept else one
        elif one.status or not _WORDINGS["asked"].search(sv.view, 0, one.said):
            if not _WORDINGS["spoilt"].search(sv.view, 0, one.said):
                yield one
        else:
            yield replace(one, status="nominated")


def is_only_offered(sv: SentenceView, one: Holding) -> bool:
    """拟辞去…, 提出辞去…，未获批准: somebody would go and has not gone."""
    if one.verb is None or one.verb.act != _RESIGNATION:
        return False
    before = _WORDINGS["would_go"].search(sv.view, 0, one.said)
    return bool(before or _WORDINGS["may_not_go"].match(sv.view, one.end))
