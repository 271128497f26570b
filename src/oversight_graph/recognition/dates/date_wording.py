"""How dates are worded: patterns with a named group for each part, and the words of the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.lexicons import rows
from oversight_graph.recognition.words.numerals import number
from oversight_graph.recognition.words.patterns import patterns_of


@dataclass(frozen=True, slots=True)
class RelativeWord:
    """One line of ``date-words.tsv``: what a word like 次月 is counted from."""

    unit: str
    anchor: str
    shift: int


@cache
def relative_words() -> dict[str, RelativeWord]:
    """The words that date by the context, each with what it is counted from."""
    return {w: RelativeWord(unit, anchor, int(n)) for w, unit, anchor, n in rows("date-words")}


def relative_word(text: str) -> RelativeWord | None:
    """What a word that dates by the context is counted from; ``None`` for any other text.

    4天后 is the fourth day after the date named last; 两年后 names no day and no year.
    """
    known = relative_words().get(text)
    later = known or _later().fullmatch(text)
    if not isinstance(later, re.Match):
        return known
    days = number(later["days"]) if later["days"] else None
    return (
        RelativeWord("vague", "issue", 0)
        if days is None
        else RelativeWord("day", "last", int(days))
    )


@cache
def _later() -> re.Pattern[str]:
    return patterns_of("recognition.dates", "date_wording.toml")["later"]


def _words(*units: str) -> str:
    found = [w for w, meaning in relative_words().items() if meaning.unit in units]
    return "|".join(sorted(found, key=lambda w: (-len(w), w)))


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """Where a date may start, a date as a whole, and the words that date by the context."""

    start: re.Pattern[str]
    whole: re.Pattern[str]
    word: re.Pattern[str]


@cache
def date_patterns() -> DatePatterns:
    """The patterns, compiled on first use."""
    wordings = patterns_of("recognition.dates", "date_wording.toml")
    part = {name: pattern.pattern for name, pattern in wordings.items()}
    year = f"(?:{part['year']}|(?P<ry>{_words('year')})(?!度|同期))"
    month = f"(?:{part['month']}|(?P<rm>{_words('month')}))"
    dated = (
        rf"(?:{year}[ \u3000]?)?(?:{part['months']}|{month}(?:{part['day']}|{part['no_more']})"
        f"|{part['first_months']}|{part['part_of_year']}|{part['chinese']}|{part['no_more']})"
        f"{part['part_of_month']}(?:{part['until']})?"
    )
    alone = (part[name] for name in ("years", "numeric", "plan", "today", "bare_day"))
    return DatePatterns(
        start=gated(f"(?:{part['start']})|(?:{_words('year', 'month')})"),
        whole=re.compile("|".join((*alone, dated))),
        word=gated(f"{_words('day', 'span', 'vague')}|(?P<later>{part['later']})"),
    )
