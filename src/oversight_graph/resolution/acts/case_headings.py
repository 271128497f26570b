"""The headings of the cases of a circular: what is told up to the next one belongs to its case."""

from __future__ import annotations

from oversight_graph.reading.document import Document, Part, Sentence
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("resolution.acts", "case_headings.toml")


def case_headings(document: Document) -> dict[int, Sentence]:
    """The heading under which each paragraph of the body stands, by the paragraph's number."""
    found: dict[int, Sentence] = {}
    heading: Sentence | None = None
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in document.sentences:
        if sentence.part is Part.BODY:
            paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    for number, sentences in paragraphs.items():
        if _heads(document, sentences):
            heading = sentences[0]
        if heading is not None:
            found[number] = heading
    return found


def _heads(document: Document, paragraph: list[Sentence]) -> bool:
    """Whether the first sentence of a paragraph heads a case."""
    first = document.quote(paragraph[0].start, paragraph[0].end).strip()
    if _WORDINGS["numbered"].fullmatch(first):
        return True
    return len(paragraph) == 1 and _WORDINGS["alone"].fullmatch(first) is not None
