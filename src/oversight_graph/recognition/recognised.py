"""What is recognised: one sentence with its mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from oversight_graph.reading.document import Sentence
from oversight_graph.recognition.words.mask import masked
from oversight_graph.recognition.words.mention import Kind, Mention

#: What the mask shows for each kind of mention.
SYMBOLS = {
    Kind.DATE: "date",
    Kind.QUANTITY: "quantity",
    Kind.TITLE: "title",
    Kind.AREA: "area",
    Kind.ORGANISATION: "org",
    Kind.POST: "post",
    Kind.PERSON: "person",
    Kind.GROUP: "people",
    Kind.REFERENCE: "reference",
}


@dataclass(slots=True)
class Recognised:
    """One sentence with its mentions in text order.

    ``text`` is the normalised sentence, which starts at ``offset`` in the document; mention
    offsets count in the document, too, while ``view`` counts from the start of the sentence.
    ``kinds`` are those of all its mentions, by which most rules see that they have nothing to do.
    """

    sentence: Sentence
    text: str
    offset: int
    mentions: list[Mention] = field(default_factory=list)
    kinds: frozenset[Kind] = frozenset()
    _view: str | None = None

    @property
    def view(self) -> str:
        """The sentence with all its mentions shown as symbols."""
        if self._view is None:
            offset = self.offset
            shown = [(m.start - offset, m.end - offset, SYMBOLS[m.kind]) for m in self.mentions]
            self._view = masked(self.text, shown)
        return self._view

    def show(self, view: str) -> None:
        """Take what is known already to be its view."""
        self._view = view

    def add(self, kind: Kind, start: int, end: int, value: object) -> None:
        """Add a mention at offsets in the sentence; order and overlaps are the caller's."""
        offset, surface = self.offset, self.text[start:end]
        self.mentions.append(Mention(kind, start + offset, end + offset, surface, value))
        self._view = None

    def replace_mentions(self, mentions: list[Mention]) -> None:
        """Hold other mentions, in text order."""
        self.mentions = mentions
        self.kinds = frozenset(mention.kind for mention in mentions)
        self._view = None
