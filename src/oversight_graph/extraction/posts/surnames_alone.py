"""People meant by their surname alone before a verb of office: 周立春被查，周曾任局长."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import People
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.posts", "surnames_alone.toml")
_REACH = 12


def by_surname(sv: SentenceView, groups: list[People], at: int) -> People | None:
    """The one person before a verb at an offset whose surname alone opens its clause."""
    match = _WORDINGS["alone"].search(sv.view, max(0, at - _REACH), at)
    if match is None or match["surname"] not in lexicon().surnames:
        return None
    start = match.start("surname")
    if _WORDINGS["relatives"].search(sv.view, 0, start):
        return None
    before = [m for group in groups if group.end <= start for m in group.mentions]
    called = _of_surname(before or list(sv.context.people), match["surname"])
    one = len({mention.name for mention in called}) == 1
    return People(start, at, (called[-1],)) if one else None


def _of_surname(people: list[Mention], surname: str) -> list[Mention]:
    return [m for m in people if m.name.startswith(surname) and m.name != surname]
