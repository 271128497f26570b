"""Verbs in front of a name that no area opens: 结束 + 金峰茶场, 谋划 + 提升 + 学校."""

from __future__ import annotations

from itertools import takewhile

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.recognition.words.segmenter import is_verb, words

_WORDS = lists_of("recognition.bodies", "opening_verbs.toml")


def after_verbs(line: Line, left: int, head: Hit) -> int:
    """Where the name that a head ends begins, behind the verbs at ``left``.

    One verb right before a head may be the name (奋进小学), and colleges and
    companies may be called by any.
    """
    whole = head.surface.endswith(grammar().college_endings + grammar().legal_forms)
    if head.cls not in grammar().open_classes or whole or line.is_after_area(left):
        return left
    tokens = words(line.text[left : head.start])
    cut = left + len("".join(takewhile(is_plain_verb, tokens)))
    return left if cut == head.start and len(tokens) == 1 else cut


def is_plain_verb(word: str) -> bool:
    """Whether a word is a verb, and none that streets and schools are called after."""
    return is_verb(word) and word not in _WORDS["names_too"]
