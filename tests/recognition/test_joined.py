"""What is looked for once in all sentences is what each sentence holds by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.extraction.rules.list_words import ABOUT_OFFICES, ANOTHER_LIFE, HEADING
from oversight_graph.reading import read_text
from oversight_graph.recognition.dates.dates import find_dates
from oversight_graph.recognition.dates.fixed import find_fixed
from oversight_graph.recognition.people.masked_names import masks_in
from oversight_graph.recognition.people.name_clues import clues_in
from oversight_graph.recognition.people.name_scene import Scenes
from oversight_graph.recognition.words.hits import hits_in
from oversight_graph.recognition.words.joined import Found, Joined
from oversight_graph.recognition.words.mask import normalise
from tests.pieces import examples, texts

SENTENCES = st.lists(st.text(alphabet="ab。决定：任命", min_size=1, max_size=8), max_size=6)
PATTERNS = [
    re.compile(pattern)
    for pattern in (r"a[^b]{0,2}$", r"\Ab|a(?=[^a])", r"(?<![^b])a", r"[^ab]+\Z", "^b.?a")
]


def sentences(text: str) -> list[str]:
    """The sentences of a text, normalised."""
    document = read_text(text, "text.txt")
    return [normalise(document.quote(s.start, s.end)) for s in document.sentences]


@given(SENTENCES)
def test_each_sentence_gets_what_it_holds(lines: list[str]) -> None:
    joined = Joined.of(lines)
    found = [(m.start(), m.end(), m.group()) for m in re.finditer("a+|。", joined.text)]
    alone = [[(*m.span(), m.group()) for m in re.finditer("a+|。", line)] for line in lines]
    assert by_sentence(joined, found) == alone


@pytest.mark.parametrize("pattern", [*PATTERNS, ABOUT_OFFICES, ANOTHER_LIFE, HEADING])
@given(lines=SENTENCES)
def test_sentences_that_hold_a_pattern_are_known(
    pattern: re.Pattern[str], lines: list[str]
) -> None:
    joined = Joined.of(lines)
    alone = {index for index, line in enumerate(lines) if pattern.search(line)}
    assert joined.holding(pattern, joined.text) == alone


@given(text=texts())
def test_finders_do_not_look_over_the_end_of_a_sentence(text: str) -> None:
    check_finders(sentences(text))


def test_finders_find_in_bulletins_what_each_sentence_holds() -> None:
    for text in examples():
        check_finders(sentences(text))


def check_finders(lines: list[str]) -> None:
    """Compare what is found in all lines together with what is found in each."""
    joined = Joined.of(lines)
    for find in (find_dates, find_fixed, masks_in):
        found = by_sentence(joined, find(joined.text))
        assert found == [list(find(line)) for line in lines]
    alone = [Joined.of([line]) for line in lines]
    assert hits_in(joined, []) == [hits_in(one, [])[0] for one in alone]
    assert clues_of(joined) == {
        index: clues for index, one in enumerate(alone) for clues in clues_of(one).values()
    }


def by_sentence(joined: Joined, found: Iterable[Found[object]]) -> list[list[Found[object]]]:
    """What each sentence holds, nothing included."""
    rows = joined.by_sentence(found)
    assert all(rows.values())
    return [rows.get(index, []) for index in range(len(joined.starts))]


def clues_of(joined: Joined) -> dict[int, tuple[list[Found[float]], list[Found[float]]]]:
    """The clues of sentences without mentions."""
    found = clues_in(Scenes(joined, joined.text))
    return {index: (list(each.starts), list(each.anchors)) for index, each in found.items()}
