"""How counts are worded: comparisons, objects put ahead, passives, rows and breakdowns."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView, sentences_before
from oversight_graph.extraction.counts.count_words import CountWord, count_words
from oversight_graph.extraction.rules.action_types import FIGURES
from oversight_graph.extraction.rules.count_types import CountType, count_types
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "count_grammar.toml"
_WORDINGS = patterns_of("extraction.counts", _FILE)
_WORDS = lists_of("extraction.counts", _FILE)
ON_AVERAGE = _WORDINGS["on_average"]
#: How a sentence goes on with the figures of the one before, and what opens figures of its own.
GOES_ON = _WORDINGS["goes_on"]
BY_KIND = _WORDINGS["by_kind"]
OPENS_ROW = _WORDINGS["opens_row"]

#: Types of act that wordings of counts tell apart.
STATISTICS, _INSPECTION, FOUND = "case_stats", "inspection", "finding"
_TRANSFER, _PUBLICITY, _OTHER = "transfer", "publicity", "other"
_RECTIFICATION = "rectification"
#: What an attribute tells as news.
TOLD_BY_ATTRIBUTE = frozenset({_TRANSFER, FOUND, _PUBLICITY})
#: What rows of figures sort: those who were punished, and those who were held to account.
HELD_TO_ACCOUNT = FIGURES | {"accountability"}
#: What the sentence behind may break down: 移交问题100个。其中，江苏11个.
_BROKEN_DOWN = HELD_TO_ACCOUNT | {"transfer"}
_PIVOTS = frozenset({_OTHER, "establishment"})
#: What those have to do who are ordered to.
_HAVE_TO = frozenset({"education", _RECTIFICATION})
_RECIPIENT, _FOR, _ABOUT = "向", "为", "就"
_DONE = _WORDS["done"]
#: 移送司法: a word of so many characters says to whom.
_TO_ORGANS = 4
#: How many lines before one the list may have begun.
_LIST_REACH = 12


def comparing(gap: str) -> re.Match[str] | None:
    """What before a number makes it a comparison, a share or a size and no count of acts."""
    labelled = _WORDINGS["label"].search(gap) is not None
    return _WORDINGS["compared_anyway" if labelled else "compared"].search(gap)


def takes_ahead(rule: CountType, word: str, ahead: str | None) -> bool:
    """Whether an object put ahead by a preposition may belong to a type of act."""
    if ahead in _WORDS["ordering"]:
        return rule.type in _HAVE_TO
    if ahead in (_RECIPIENT, _FOR):
        return rule.type == _OTHER
    if ahead == _ABOUT:
        return rule.type == _PUBLICITY
    if rule.type == FOUND and word in _WORDS["searching"]:
        return False
    return ahead is not None and (ahead not in _WORDS["going"] or rule.type == _INSPECTION)


def is_counted_passive(view: str, end: int, word: CountWord) -> bool:
    """14人被问责, but not 4个被巡察党组织 or 5人将被问责."""
    named = view[word.start - 1] == "被" and _WORDINGS["sufferer"].match(view, word.end)
    return not named and _WORDINGS["passive"].match(view, end, word.start) is not None


def is_mended(view: str, at: int, end: int, word: CountWord) -> bool:
    """30个问题已整改到位, 其中9个已完成整改, 完成147处隐患整改."""
    if all(rule.type != _RECTIFICATION for rule in word.types):
        return False
    between = _WORDINGS["mended"].fullmatch(view, end, word.start)
    done = between is not None and (between["done"] or view.startswith(_DONE, word.start))
    completed = _WORDINGS["completed"].search(view, 0, at) and _WORDINGS["faults"].fullmatch(
        view, end, word.start
    )
    return bool(done or completed) and _WORDINGS["ends"].match(view, word.end) is not None


def is_handed_over(kind: str, end: int, word: CountWord) -> bool:
    """其中2人移送司法机关: people do not hand themselves over; 2人移送案卷 tells who does it."""
    named = word.end - word.start >= _TO_ORGANS
    return kind == "people" and named and end == word.start and word.types[0].type == _TRANSFER


def is_pivot(word: CountWord) -> bool:
    """抽调12名干部开展排查: the object is sent to do something."""
    return all(rule.type in _PIVOTS for rule in word.types)


def may_be_far(rule: CountType, gap: str) -> bool:
    """The object of an attribute is a thing of its own, but for what was handed over or found."""
    told = not gap.startswith("的") or _WORDINGS["amounts"].match(gap) is not None
    return told or rule.type in TOLD_BY_ATTRIBUTE


def object_ahead(view: str, start: int, end: int) -> str | None:
    """The last preposition or verb of motion in a span, which governs what follows it."""
    found = None
    for match in _WORDINGS["object_ahead"].finditer(view, start, end):
        found = match.group()
    return found


def rule_before(sv: SentenceView | None) -> CountType:
    """What the last word of an act in a sentence counts; case figures where there is none."""
    for word in reversed(list(count_words(sv)) if sv else []):
        for rule in word.types if word.is_verb else ():
            if rule.type in _BROKEN_DOWN:
                return rule
    return statistics()


def rule_of_list(sv: SentenceView) -> CountType | None:
    """What the lines of a list count that 查处情况如下： opens; ``None`` outside such a list."""
    above = sentences_before(sv, _LIST_REACH + 1)
    head = next((one for one in above if not one.text.endswith("；")), None)
    if head is None or not head.text.endswith("："):
        return None
    return figures_told(head)


def figures_told(sv: SentenceView) -> CountType | None:
    """The figures of cases that a sentence speaks of."""
    told = (t for word in count_words(sv) for t in word.types if t.type in FIGURES)
    return next(told, None)


def statistics() -> CountType:
    """The type of plain case figures."""
    return next(t for _, t in count_types() if t.type == STATISTICS)
