"""The verbs of office from ``offices.toml``, and where one of them stands in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_LONGEST = 16
_FOLDER, _FILE = "extraction.rules", "offices.toml"
_WORDINGS = patterns_of(_FOLDER, _FILE)
_WORDS = lists_of(_FOLDER, _FILE)
_BEFORE_BODY, _MANNER = (f"(?:{'|'.join(_WORDS[name])})" for name in ("before_body", "manner"))
#: 责任 and 因为 are no verbs of office; 先行免除 is one.
_INSIDE, _ANYWAY = "".join(_WORDS["inside_words"]), "|".join(_WORDS["verbs_anyway"])
_INSIDE_WORD = f"(?:(?<![{_INSIDE}])|(?={_ANYWAY}))(?<![^先]行)"


@dataclass(frozen=True, slots=True)
class Verb:
    """One entry of ``offices.toml`` without its example, each key explained there."""

    place: str
    status: str
    act: str
    measure: str
    decided: bool
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offices:
    """All verbs by word, and the patterns that find one right before an offset."""

    by_word: dict[str, Verb]
    joining: re.Pattern[str]  # between or close
    governing: re.Pattern[str]


@cache
def offices() -> Offices:
    """The shipped verbs, loaded on first use."""
    verbs = tuple(
        Verb(
            place=entry["place"],
            status=entry["status"],
            act=entry.get("act", ""),
            measure=entry.get("measure", ""),
            decided=entry.get("decided", False),
            words=tuple(entry["words"]),
        )
        for entry in toml_of(_FOLDER, _FILE)["verb"]
    )
    return Offices(
        by_word={word: verb for verb in verbs for word in verb.words},
        joining=_ending([w for v in verbs if v.place != "before" for w in v.words]),
        governing=_ending([w for v in verbs if v.place == "before" for w in v.words]),
    )


def _ending(words: list[str]) -> re.Pattern[str]:
    ordered = "|".join(map(_with_manner, sorted(words, key=lambda word: (-len(word), word))))
    return re.compile(
        expand(f"{_INSIDE_WORD}(?P<word>{ordered})[了：]?(?P<whom><reference>)?{_BEFORE_BODY}?$")
    )


def _with_manner(word: str) -> str:
    """A passive verb with the words that may part it: 被依法罢免."""
    return f"被{_MANNER}*{word[1:]}" if word[0] == "被" and len(word) > len("被免") else word


def before_term(view: str, at: int) -> int:
    """Where the term of office before a post begins: 第十四届 + 云溪市政协委员."""
    match = _WORDINGS["term"].search(view, max(0, at - _LONGEST), at)
    return match.start() if match else at


@dataclass(frozen=True, slots=True)
class Said:
    """A verb of office at ``start`` in a sentence; ``whom`` is where a 其 behind it starts."""

    verb: Verb
    start: int
    whom: int | None = None


def verb_before(view: str, at: int, pattern: re.Pattern[str]) -> Said | None:
    """The verb that ends right before an offset of a masked sentence."""
    match = pattern.search(view, max(0, at - _LONGEST), at)
    if match is None:
        return None
    whom = match.start("whom") if match["whom"] else None
    word = _WORDINGS["with_manner"].sub("", match["word"], count=1)
    return Said(offices().by_word[word], match.start("word"), whom)
