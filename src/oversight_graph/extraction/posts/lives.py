"""Sentences that go on with somebody's life without naming him: 曾供职于银行，后任局长."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import People, no_subject
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "lives.toml")
_SUBJECT = lists_of("extraction.posts", "lives.toml")["subject"]


def goes_on_with_life(sv: SentenceView, groups: list[People], at: int) -> bool:
    """Whether a sentence opens like a stage of a life and tells of nobody before a verb."""
    if groups or not (_WORDINGS["opens"].match(sv.view) or _speaks_of_him(sv, at)):
        return False
    if any(m.kind is Kind.GROUP and sv.at(m) < at for m in sv.recognised.mentions):
        return False
    return no_subject(sv, behind_last(sv.view, "，：", at), at)


def _speaks_of_him(sv: SentenceView, at: int) -> bool:
    """Whether 他 opens the sentence and nobody else comes in it up to an offset."""
    match = _WORDINGS["he"].fullmatch(sv.view, 0, at)
    return match is not None and sv.text.startswith(_SUBJECT, match.start("who"))
