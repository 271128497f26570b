"""What is not looked for because it cannot stand there is indeed not there."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oversight_graph.reading import read_text
from oversight_graph.recognition import recognise
from oversight_graph.recognition.people import name_clues, name_evidence
from oversight_graph.recognition.people.name_behind import most_behind, points_behind
from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_readings import Reading
from oversight_graph.recognition.people.name_scene import Scenes
from oversight_graph.recognition.words.joined import Joined
from oversight_graph.recognition.words.mask import SYMBOLS, Mask, masked
from tests.pieces import examples, texts


def mentions(text: str) -> list[object]:
    return [found.mentions for found in recognise.recognise(read_text(text, "text.txt"))]


@given(text=texts())
@settings(max_examples=200, deadline=None)
def test_no_posts_stand_where_none_may(text: str) -> None:
    short = mentions(text)
    with patch.object(recognise, "may_hold_posts", return_value=True):
        assert mentions(text) == short


@given(text=texts())
@settings(max_examples=200, deadline=None)
def test_a_bound_denies_no_name(text: str) -> None:
    short = mentions(text)
    with patch.object(name_evidence, "most_behind", return_value=name_knowledge().most_after):
        assert mentions(text) == short


@given(text=texts())
@settings(max_examples=200, deadline=None)
def test_no_name_begins_where_none_may(text: str) -> None:
    short = mentions(text)
    with patch.object(name_clues, "ceilings", return_value=((2, 0.0),)):
        assert mentions(text) == short


@pytest.mark.parametrize("at_most", [True, False])
def test_nothing_behind_a_name_says_more_than_its_bound(*, at_most: bool) -> None:
    for text in examples():
        for found in recognise.recognise(read_text(text, "text.txt")):
            scene = Scenes(Joined.of([found.text]), found.view)[0]
            for end in range(2, len(found.text) + 1):
                points = points_behind(scene, Reading(end - 2, end, 0.0), at_most=at_most)
                assert points <= most_behind(scene.view[end : end + 1])


SPANS = st.lists(
    st.tuples(st.integers(0, 18), st.integers(1, 5), st.sampled_from(sorted(SYMBOLS))), max_size=6
)


@given(spans=SPANS)
def test_a_masked_text_shows_the_longest_spans(spans: list[tuple[int, int, str]]) -> None:
    text = "云溪市水务局局长周立春因违反工作纪律被立案审查"
    shown = [(start, start + size, name) for start, size, name in spans]
    mask = Mask(text)
    for start, end, name in sorted(shown, key=lambda span: span[1] - span[0]):
        mask.put(start, end, name)
    assert masked(text, shown) == mask.view
