"""Ordinary words: how a text falls into them, and where they run over a border."""

import pytest

from oversight_graph.recognition.words.segmenter import (
    costs_to_end,
    crossing,
    frequency,
    is_adverb,
    is_verb,
    words,
)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("贯彻不力", ("贯彻", "不力")),
        ("严肃指出", ("严肃", "指出")),
        ("", ()),
        ("𠮷", ("𠮷",)),
    ],
)
def test_a_text_falls_into_its_most_probable_words(text: str, cut: tuple[str, ...]) -> None:
    assert words(text) == cut


def test_whole_words_cost_less_than_their_rests() -> None:
    costs = costs_to_end("加强监督管理")
    assert costs[0] > costs[2] > costs[4] > costs[6] == 0.0


def test_words_run_over_a_border_or_end_there() -> None:
    assert crossing("县人民法", "院党组") > 4.0
    assert crossing("加强", "监督") == pytest.approx(0.0)


def test_names_of_people_are_no_words() -> None:
    assert frequency("管理") > frequency("温和") > 0
    assert frequency("李信停") == 0
    assert frequency("管控") > 500


def test_the_dictionary_tells_verbs_from_adverbs() -> None:
    assert is_verb("出席")
    assert is_adverb("彻夜")
    assert not is_verb("彻夜")
