"""Gated patterns find exactly what the patterns find by themselves."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.recognition.words.gate import gated, opening_of, told_apart

PATTERNS = [
    "ab|c[d-]|-a",
    "(a)|(?:b|cd)+e?|(c)",
    r"\Aab?|(?<=a)d|[ab]{2}",
    "(?P<x>a)?(?P<y>b(?=c))?d",
    "(?:(?P<x>a)|b){0,2}(?:(?(x)d|(?!))|c)",
    r"\d+a|a{1,2}?b|[a\-]d",
    "(?!ab)a|(?<!c)d",
    r"\u0061b|\x62d|[\u4e00-\u9fff]a|c",
    "ab|a(?=c)|(?:bc|b)d|(?<=a)e|c[1-]|-d|dd|(?P<x>e)c|(?:d|(b))a|e(?!a)|(?<=b)(?:a|c)|1-?",
]
UNGATED = ["a?", ".b", "[^a]d", "a*|b", "(?:a?b?)"]


@pytest.mark.parametrize("pattern", [*PATTERNS, *UNGATED])
@given(text=st.text(alphabet="abcde-1", max_size=24))
def test_a_gate_changes_no_match(pattern: str, text: str) -> None:
    def found(compiled: re.Pattern[str]) -> list[object]:
        return [(m.span(), m.groups(), m.lastindex) for m in compiled.finditer(text)]

    assert found(gated(pattern)) == found(re.compile(pattern))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_gate_stands_before_what_has_known_openings(pattern: str) -> None:
    assert gated(pattern).pattern.startswith("(?=")


@pytest.mark.parametrize("pattern", UNGATED)
def test_what_may_begin_with_anything_has_no_gate(pattern: str) -> None:
    assert gated(pattern).pattern == pattern


@given(text=st.text(alphabet="abcde-1", max_size=24))
def test_it_is_told_which_pattern_matched(text: str) -> None:
    patterns = ["ab|c[d-]", "a(?:b|c)|-a", r"\Aab?|(?<=a)d|(?:e|1)+", "a"]
    grouped = re.compile("|".join(f"({pattern})" for pattern in patterns))
    expected = [(m.span(), (m.lastindex or 0) - 1) for m in grouped.finditer(text)]
    one, owners = told_apart(patterns)
    assert [(m.span(), owners[m.lastindex or 0]) for m in one.finditer(text)] == expected


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text(alphabet="abcde-1", max_size=24))
def test_a_pattern_opens_with_what_is_said(pattern: str, text: str) -> None:
    opening = re.compile(opening_of(pattern))
    assert all(opening.match(text, m.start()) for m in re.finditer(pattern, text))


def test_what_may_open_with_anything_has_no_opening() -> None:
    assert not any(map(opening_of, UNGATED))
