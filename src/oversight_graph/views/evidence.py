"""From an evidence node to the words: quote, the sentence around it, its document."""

from __future__ import annotations

from oversight_graph.query.context import TextOf, sentence_bounds
from oversight_graph.views.model import Quote
from oversight_graph.views.statements import Statements

__all__ = ["Evidence", "TextOf", "place_of", "sentence_bounds"]


def place_of(quote: Quote) -> tuple[str, str, int, int]:
    """Return what quotes are sorted by: date, document, place in the text."""
    return (quote["date"], quote["document"], quote["start"], quote["end"])


def _holds(quote: Quote, words: list[str]) -> bool:
    return any(word in quote["quote"] for word in words)


class Evidence:
    """The quotes behind the statements of one graph."""

    def __init__(self, statements: Statements, text_of: TextOf | None = None) -> None:
        self._statements = statements
        self._text_of = text_of or (lambda _: None)
        self._texts: dict[str, str | None] = {}

    def behind(self, fact: str) -> list[Quote]:
        """Return the quotes a fact or an entity rests on, best first.

        Those that hold the words of the fact (``开除公职``, ``局长``) go before those that only say
        why or of whom; otherwise they stand by date, document and place. ``rule`` and
        ``confidence`` are those of the fact, empty for an entity.
        """
        words = self._words(fact)
        found = [self._quote(fact, node) for node in self._nodes(fact)]
        return sorted(found, key=lambda quote: (not _holds(quote, words), *place_of(quote)))

    def _words(self, fact: str) -> list[str]:
        """Return what a fact is called in its text: the act, or the role."""
        known = self._statements
        return known.all(fact, "ov:detail") or known.names(fact, "org:role")

    def _nodes(self, fact: str) -> list[str]:
        """Return the passages; what a foreign graph derives its facts from is none."""
        nodes = self._statements.all(fact, "prov:wasDerivedFrom")
        return [node for node in nodes if self._has_offsets(node)]

    def _has_offsets(self, node: str) -> bool:
        selector = self._statements.one(node, "oa:hasSelector")
        offsets = (self._statements.one(selector, name) for name in ("oa:start", "oa:end"))
        return all(offset.isdecimal() for offset in offsets)

    def _quote(self, fact: str, node: str) -> Quote:
        known = self._statements
        document = known.one(node, "oa:hasSource")
        selector = known.one(node, "oa:hasSelector")
        start, end = int(known.one(selector, "oa:start")), int(known.one(selector, "oa:end"))
        exact = known.one(selector, "oa:exact")
        sentence, offset = self._sentence(document, start, end, exact)
        return Quote(
            document=document,
            title=known.label(document),
            date=known.one(document, "dcterms:issued"),
            source=known.one(document, "dcterms:source"),
            start=start,
            end=end,
            quote=exact,
            sentence=sentence,
            offset=offset,
            rule=known.one(fact, "ov:rule"),
            confidence=known.one(fact, "ov:confidence"),
        )

    def _sentence(self, document: str, start: int, end: int, exact: str) -> tuple[str, int]:
        """Return the sentence and the place of the quote in it; the quote alone without text.

        A text in which the quote does not stand where it should is not used: better no
        sentence than a wrong one.
        """
        text = self._text(document)
        if text is None or text[start:end] != exact:
            return (exact, 0)
        begin, stop = sentence_bounds(text, start, end)
        return (text[begin:stop], start - begin)

    def _text(self, document: str) -> str | None:
        if document not in self._texts:
            digest = self._statements.one(document, "ov:textSha256")
            self._texts[document] = self._text_of(digest) if digest else None
        return self._texts[document]
