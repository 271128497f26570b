"""The clauses of a sentence with their figures and the words that may say what these count."""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.rules.count_types import CountType, counting_words
from oversight_graph.extraction.telling.telling import is_told_of_figures
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.values import value

_FILE = "count_words.toml"
_WORDINGS = patterns_of("extraction.counts", _FILE)
_CARED_FOR = _WORDINGS["cared_for"]
_WORDS = lists_of("extraction.counts", _FILE)
_ORGANS = _WORDS["organs"]
_PUNISHED_BEFORE = "受处分"
_BEHIND, _NONE = _WORDS["behind"], "零"
_MAY_NAME_ONE = frozenset({"rectification", "inspection", "accountability"})


@value
class CountWord:
    """A word that may report a counted act, at offsets in the sentence.

    ``is_verb`` is false where it stands in a name or tells of nothing done.
    """

    start: int
    end: int
    types: tuple[CountType, ...]
    is_verb: bool


@value
class CountClause:
    """A stretch between stops, with its counts and words in order."""

    start: int
    end: int
    opener: str
    counts: tuple[Mention, ...]
    words: tuple[CountWord, ...]


@value
class CountedAct:
    """A count with the act it counts; offsets are in the sentence, end exclusive."""

    rule: CountType
    word: CountWord
    count: Mention
    start: int
    end: int
    how: str  # after, before, row


def clauses_with(sv: SentenceView, counts: list[Mention]) -> Iterator[CountClause]:
    """Cut the sentence at its stops and hand each clause its counts and words."""
    words = list(count_words(sv))
    start, opener, next_count, next_word = 0, "", 0, 0
    for end, stop in _stops(sv.view):
        own_counts, own_words = [], []
        while next_count < len(counts) and sv.at(counts[next_count]) < end:
            own_counts.append(counts[next_count])
            next_count += 1
        while next_word < len(words) and words[next_word].start < end:
            own_words.append(words[next_word])
            next_word += 1
        yield CountClause(start, end, opener, tuple(own_counts), tuple(own_words))
        start, opener = end + 1, stop


def count_words(sv: SentenceView) -> Iterator[CountWord]:
    """The words of acts that are not part of a name; 受处分人 and 司法机关 are no names."""
    cells = list(sv.view)
    for mention in sv.by_start.values():
        if mention.kind is Kind.GROUP or _is_class_of_organs(mention):
            span = slice(sv.at(mention), mention.end - sv.offset)
            cells[span] = sv.text[span]
    for start, end, types in counting_words().scan("".join(cells)):
        yield CountWord(start, end, types, _is_verb(sv, start, end, types))


def _is_class_of_organs(mention: Mention) -> bool:
    """移送司法机关: the class of organs is part of the word that tells the act."""
    name = mention.value
    is_class = isinstance(name, OrgName) and name.cls == "collective"
    return is_class and mention.surface in _ORGANS


def _stops(view: str) -> Iterator[tuple[int, str]]:
    for match in _WORDINGS["stop"].finditer(view):
        if match["stop"]:
            yield match.start(), match.group()
    yield len(view), ""


def _is_verb(sv: SentenceView, start: int, end: int, types: tuple[CountType, ...]) -> bool:
    """Whether a word tells an act as done, and is no part of a name, a time or a paper."""
    completed = sv.view.startswith(_BEHIND, end) and _WORDINGS["completed"].search(
        sv.view, 0, start
    )
    if _WORDINGS["no_verb"].match(sv.view, end) and not completed:
        return False
    if any(_WORDINGS[name].search(sv.view, 0, start) for name in ("sham", "standing")):
        return False
    if sv.view[start - 1 : start] == _NONE:
        return False
    if sv.text.startswith(_PUNISHED_BEFORE, start) and _CARED_FOR.search(sv.text, 0, start):
        return False
    if not is_told_of_figures(sv, start):
        return False
    paper = all(t.type in _MAY_NAME_ONE for t in types)
    return not (paper and _WORDINGS["paper_or_team"].match(sv.view, end))
