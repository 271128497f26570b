"""The fast extra finds exactly what is found without it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oversight_graph.extraction.rules.action_types import trigger_words
from oversight_graph.extraction.rules.count_types import counting_words
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.recognition.words import scanner
from oversight_graph.recognition.words.automaton import Finder, automaton
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.scanner import Scanner

ROOT = Path(__file__).parents[2]
TERMS = st.sets(st.text(alphabet="ab市委·", min_size=1, max_size=4), min_size=1, max_size=8)


def no_automaton(terms: object) -> Finder | None:
    """Stand for the library where it is not installed."""
    assert terms
    return None


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make scanners without the extra."""
    monkeypatch.setattr(scanner, "automaton", no_automaton)


def texts() -> Iterator[str]:
    """The lines of all texts of the gold standard and the examples."""
    for path in sorted([*ROOT.glob("gold/*/*.txt"), *ROOT.glob("examples/*.txt")]):
        yield from path.read_text(encoding="utf-8").splitlines()


@pytest.mark.usefixtures("plain")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet="ab市委·x", max_size=40), terms=TERMS, kept=st.booleans())
def test_random_terms_are_found_alike(*, text: str, terms: set[str], kept: bool) -> None:
    finder = automaton(sorted(terms))
    assert finder is not None
    found = [(start, end, sorted(terms)[i]) for i, start, end in finder(text)]
    assert Scanner({t: t for t in terms}, kept=kept).scan(text) == found


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize("vocabulary", ["names", "triggers", "governors", "counts"])
def test_shipped_vocabularies_find_the_same_in_all_gold(vocabulary: str) -> None:
    shipped: dict[str, dict[str, object]] = {
        "names": dict(lexicon().scanner.terms),
        "triggers": dict(trigger_words().terms),
        "governors": dict(phrase_words().governors.terms),
        "counts": dict(counting_words().terms),
    }
    terms = shipped[vocabulary]
    finder = automaton(list(terms))
    assert finder is not None
    entries, slow = list(terms.values()), Scanner(terms, kept=True)
    for line in texts():
        assert slow.scan(line) == [(start, end, entries[i]) for i, start, end in finder(line)]
