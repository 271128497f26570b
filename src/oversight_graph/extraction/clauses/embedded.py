"""Who stands only in what is told of the subject: what he learns, or what it befell him for."""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.clauses.tales import heard_by
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.segmenter import is_verb, words

_WORDINGS = patterns_of("extraction.clauses", "embedded.toml")

#: What governs those to whom the subject did something in words that are not known.
DID_TO = "（…）"


def embedded(view: str, span: tuple[int, int], end: int, before: Sequence[Phrase]) -> str:
    """The word that makes whoever stands behind a span a part of what is told of the subject.

    ``span`` reaches from the start of the clause to the phrase, which goes as far as ``end``;
    ``before`` are those before it.
    """
    opens, at = span
    last = before[-1] if before and before[-1].start >= opens else None
    return (
        _cause(view, at, last)
        or _hearsay(view, span, last)
        or _for_whom(view, span)
        or _done_to(view, (at, end), last)
    )


def _cause(view: str, at: int, last: Phrase | None) -> str:
    """校长张三因教师李四违规补课被通报批评: the other only stands in what it befell him for."""
    if last is None or last.part is not Part.SUBJECT or not last.is_person:
        return ""
    return "因" if _WORDINGS["cause"].fullmatch(view, last.end, at) else ""


def _hearsay(view: str, span: tuple[int, int], last: Phrase | None) -> str:
    """张三得知李四被留置，主动投案: the other stands in what somebody learns or tells.

    What a body learns of somebody, it learns of those whom it deals with.
    """
    if last is not None and last.sort is Sort.BODIES:
        return ""
    return heard_by(view, span)


def _for_whom(view: str, span: tuple[int, int]) -> str:
    """为受到诬告的张三澄清: what somebody suffered stands between."""
    found = _WORDINGS["for_whom"].search(view, *span)
    return found["how"] if found else ""


def _done_to(view: str, phrase: tuple[int, int], last: Phrase | None) -> str:
    """张三殴打下属李四被诫勉: either may suffer, as far as the words are known."""
    at, end = phrase
    if last is None or last.part is not Part.SUBJECT or last.sort is not Sort.NAMED:
        return ""
    between = _WORDINGS["does_to"].fullmatch(view, last.end, at)
    if between is None or not is_verb(words(between["did"])[0]):
        return ""
    return DID_TO if phrase_words().suffers.match(view, end) else ""
