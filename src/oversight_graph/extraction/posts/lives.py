"""Sentences that go on with somebody's life without naming him: 曾供职于银行，后任局长."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import People, no_subject
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import patterns_of

_OPENS = patterns_of("extraction.posts", "lives.toml")["opens"]


def goes_on_with_life(sv: SentenceView, groups: list[People], at: int) -> bool:
    """Whether a sentence opens like a stage of a life and tells of nobody before a verb."""
    if _OPENS.match(sv.view) is None or groups:
        return False
    if any(m.kind is Kind.GROUP and sv.at(m) < at for m in sv.recognised.mentions):
        return False
    return no_subject(sv, behind_last(sv.view, "，：", at), at)
