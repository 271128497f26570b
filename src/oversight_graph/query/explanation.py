"""An explanation: what is stated about one thing, and the words that each statement rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from oversight_graph.query.cells import printable
from oversight_graph.query.columns import ColumnType, parsed
from oversight_graph.query.explanation_html import explanation_html, statement_html
from oversight_graph.query.table import Row, Table
from oversight_graph.query.values import Value, short


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """An exact quote: offsets in code points of the text of the document, end exclusive.

    ``before`` and ``after`` are the rest of its sentence, where the text is at hand.
    """

    source: str
    start: int
    end: int
    text: str
    title: str
    document: str
    issued: str = ""
    sha256: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Statement:
    """One fact: what it says, the details as pairs of label and value, and how it was read."""

    iri: str
    kind: str
    says: str
    details: tuple[tuple[str, str], ...]
    rule: str
    confidence: float
    quotes: tuple[Quote, ...]

    def __str__(self) -> str:
        return "\n".join(map(printable, _statement_lines(self))) + "\n"

    def __repr__(self) -> str:
        return str(self).rstrip("\n")

    def _repr_html_(self) -> str:
        return statement_html(self)


@dataclass(frozen=True, slots=True, repr=False)
class Explanation:
    """Everything stated about one thing, in the order of the texts."""

    iri: str
    label: str
    kind: str
    aliases: tuple[str, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[Quote, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the explanation as plain dictionaries, tuples and values."""
        return asdict(self)

    def __str__(self) -> str:
        return "\n".join(map(printable, _lines(self))).rstrip() + "\n"

    def __repr__(self) -> str:
        return str(self).rstrip("\n")

    def _repr_html_(self) -> str:
        return explanation_html(self)


_COLUMNS = (
    "about",
    "kind",
    "says",
    "quote",
    "sentence",
    "source",
    "issued",
    "start",
    "end",
    "fact",
)


class Explanations(tuple[Explanation, ...]):
    """What is stated about each thing of a name; shows itself with every quote in its sentence."""

    __slots__ = ()

    def to_dicts(self) -> list[dict[str, object]]:
        """Return each explanation as plain dictionaries, tuples and values."""
        return [one.to_dict() for one in self]

    @property
    def quotes(self) -> Table:
        """One row for each quote behind each statement."""
        return Table(_COLUMNS, _rows(self))

    def __str__(self) -> str:
        return "\n".join(map(str, self))

    def __repr__(self) -> str:
        return str(self).rstrip("\n")

    def _repr_html_(self) -> str:
        return "".join(map(explanation_html, self))


def _rows(explanations: Iterable[Explanation]) -> Iterator[Row]:
    for one in explanations:
        for statement in one.statements:
            for quote in statement.quotes:
                yield (
                    *(one.label, statement.kind, statement.says or short(statement.iri)),
                    *(quote.text, f"{quote.before}{quote.text}{quote.after}", quote.source),
                    *(_day(quote.issued), quote.start, quote.end, statement.iri),
                )


def _day(text: str) -> Value:
    (day,) = parsed([text], [ColumnType.DAY])
    return day


def _lines(one: Explanation) -> Iterator[str]:
    yield f"{one.label} · {one.kind} · {short(one.iri)}"
    if one.aliases:
        yield f"also: {'、'.join(one.aliases)}"
    yield ""
    if not one.statements:
        yield "No statement about it."
    for number, statement in enumerate(one.statements, start=1):
        first, *rest = _statement_lines(statement)
        yield f"{number}. {first}"
        yield from (f"   {line}" for line in rest)
        yield ""
    if one.mentions:
        yield "Named in:"
        yield from (f"  {_place(quote)}" for quote in one.mentions)


def _statement_lines(one: Statement) -> Iterator[str]:
    yield f"{one.kind}: {one.says or short(one.iri)}"
    yield from (f"{label}: {value}" for label, value in one.details)
    yield from map(_place, one.quotes)
    yield f"rule {one.rule}, confidence {one.confidence:g}, {short(one.iri)}"


def _place(quote: Quote) -> str:
    return f"“{quote.text}” — {quote.source or short(quote.document)} {quote.start}–{quote.end}"
