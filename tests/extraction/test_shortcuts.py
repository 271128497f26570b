"""What is not read because no fact can come of it changes no fact."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import patch

from hypothesis import given, settings

from oversight_graph.extraction import extract
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts import counting
from oversight_graph.extraction.subjects.antecedents import people_meant
from oversight_graph.extraction.subjects.topics import Discourse
from oversight_graph.reading import read_text
from oversight_graph.resolution import Findings, understand
from tests.pieces import examples, texts


def findings(text: str) -> Findings:
    return understand(read_text(text, "text.txt"))


@given(text=texts())
@settings(max_examples=200, deadline=None)
def test_counts_without_a_word_or_a_row_are_no_acts(text: str) -> None:
    short = findings(text)
    with patch.object(counting, "_may_count_acts", return_value=True):
        assert findings(text) == short


@given(text=texts())
@settings(max_examples=200, deadline=None)
def test_sentences_that_are_passed_over_tell_nothing(text: str) -> None:
    assert findings(text) == without_shortcuts(text)


def test_nothing_in_the_examples_is_passed_over() -> None:
    for text in examples():
        assert findings(text) == without_shortcuts(text)


def without_shortcuts(text: str) -> Findings:
    """The findings where every sentence may tell a fact and stand in a list of figures."""
    with (
        patch.object(extract, "_may_tell", return_value=True),
        patch.object(extract, "announces", return_value=True),
    ):
        return findings(text)


@given(text=texts())
@settings(max_examples=200, deadline=None)
def test_it_does_not_matter_when_a_sentence_is_read(text: str) -> None:
    assert findings(text) == with_all_read_at_once(text)


def test_the_examples_are_the_same_when_all_is_read_at_once() -> None:
    for text in examples():
        assert findings(text) == with_all_read_at_once(text)


def with_all_read_at_once(text: str) -> Findings:
    """The findings where every sentence is read as soon as it comes."""
    with patch.object(Discourse, "take", eager(Discourse.take)):
        return findings(text)


def eager(
    take: Callable[[Discourse, SentenceView], None],
) -> Callable[[Discourse, SentenceView], None]:
    def taken(self: Discourse, sv: SentenceView) -> None:
        take(self, sv)
        assert sv.context is not None
        for phrase in sv.phrases:
            people_meant(sv, phrase)
        assert sv.agent is not None

    return taken
