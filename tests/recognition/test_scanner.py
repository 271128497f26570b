"""The scanner finds the longest terms of a vocabulary, whatever it is made of."""

from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.recognition.words.scanner import Scanner


@given(
    st.text(alphabet="ab市委", max_size=30),
    st.sets(st.text(alphabet="ab市委", min_size=1, max_size=4), max_size=8),
)
def test_the_scanner_gives_the_longest_terms_without_overlap(text: str, terms: set[str]) -> None:
    expected, end = [], 0
    for start in range(len(text)):
        here = [term for term in terms if text.startswith(term, start)]
        if start >= end and here:
            end = start + len(max(here, key=len))
            expected.append((start, end, text[start:end]))
    assert Scanner({t: t for t in terms}).scan(text) == expected
    assert Scanner({t: t for t in terms}, kept=True).scan(text) == expected


@given(
    st.text(alphabet="ab市委", max_size=30),
    st.sets(st.text(alphabet="ab市委", min_size=1, max_size=4), max_size=8),
    st.lists(st.integers(0, 30), max_size=8),
)
def test_no_term_reaches_into_a_stop(text: str, terms: set[str], edges: list[int]) -> None:
    inside = sorted({edge for edge in edges if edge <= len(text)})
    stops = list(zip(inside[::2], inside[1::2], strict=False))
    known = Scanner({t: t for t in terms})
    expected, position = [], 0
    for start, end in (*stops, (len(text), len(text))):
        stretch = known.scan(text[position:start])
        expected += [(position + a, position + b, term) for a, b, term in stretch]
        position = end
    assert known.scan(text, stops) == expected
    assert Scanner({t: t for t in terms}, kept=True).scan(text, stops) == expected
