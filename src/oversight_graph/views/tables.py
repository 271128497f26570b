"""Six tables for people who work in spreadsheets; they say what the graph says.

Every row begins with the IRI of the thing it is about. Values that can be several are
joined by ``；``. Except in ``documents`` every row ends with its evidence:

    document      short name of the document the quote stands in
    quote         the exact words, as in the text; of several quotes one that tells the act or role
    quote_start   code-point offsets of the quote in the text of the document,
    quote_end     the end exclusive
    documents     short names of all documents the row rests on

people
    person, name, aliases, masked (``true`` for 张某某), posts (organisation and role)
posts
    post, label, organisation, role, holders (names, as of their tenures)
tenures
    tenure, person, name, organisation, organisation_name, role, status (current, former,
    acting, removed, nominated), modality (the word in the text), start, end (as written),
    start_earliest, start_latest, end_earliest, end_latest, as_of (ISO days, inclusive),
    rule, confidence
organisations
    organisation, name, class (of the ontology), classification, area, aliases, joint_of,
    unit_of (of a stationed group: who sends it), stationed_at, subordinate_to, member_of
actions
    action, type, measure (notations), label, agents, jointly, target, target_text,
    approved_by, area, date (as written), earliest, latest (ISO days, inclusive), count, unit,
    approximate, instrument, ground, detail, posts, status (epistemic), rule, confidence
documents
    document, id, title, issued, publisher, origin (来源, where the page names another),
    document_number (发文字号), url, source (file), also_in (other files and addresses),
    revision_of (the version before it), genre, sha256 (of the text), tenures, actions (how
    many facts rest on it)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from oversight_graph.query.columns import ColumnType, parsed
from oversight_graph.query.table import Table as PlainTable
from oversight_graph.views.cells import csv_text
from oversight_graph.views.rows import EVIDENCE, Row, Rows
from oversight_graph.views.statements import Statements, Triples


class Table(PlainTable):
    """A table that says what the graph says: its rows are read from ``cells``, which are text.

    An empty cell is ``None``; days, numbers and truth values are what their column says.
    """

    def __init__(self, columns: tuple[str, ...], cells: tuple[tuple[str, ...], ...]) -> None:
        by_column = zip(*cells, strict=True) if cells else ((),) * len(columns)
        values = [
            parsed(column, TYPES.get(name, ()))
            for name, column in zip(columns, by_column, strict=True)
        ]
        super().__init__(columns, zip(*values, strict=True))
        self.cells = cells

    def csv(self) -> str:
        """Return the table as formula-safe CSV."""
        return csv_text(self.columns, self.cells)

    @cached_property
    def types(self) -> tuple[ColumnType, ...]:
        """The type of each column, the same for a column without values."""
        found = zip(self.columns, super().types, strict=True)
        return tuple(self._type(place, name, kind) for place, (name, kind) in enumerate(found))

    def _type(self, place: int, name: str, found: ColumnType) -> ColumnType:
        empty = all(row[place] is None for row in self.rows)
        return TYPES[name][0] if empty and name in TYPES else found


class Tables(dict[str, Table]):
    """Tables by name; a notebook sees which there are, and how large each is."""

    @property
    def overview(self) -> PlainTable:
        """One row a table: its name, its rows and its columns."""
        rows = ((name, len(table), ", ".join(table.columns)) for name, table in self.items())
        return PlainTable(("table", "rows", "columns"), rows)

    def __repr__(self) -> str:
        return repr(self.overview)

    def _repr_html_(self) -> str:
        return self.overview._repr_html_()


def tables_of(triples: Triples) -> Tables:
    """Return the six tables of a graph by name, each sorted by what its rows are called."""
    reader = Rows(Statements(triples))
    makers: dict[str, Callable[[], Iterator[Row]]] = {
        "people": reader.people,
        "posts": reader.posts,
        "tenures": reader.tenures,
        "organisations": reader.organisations,
        "actions": reader.actions,
        "documents": reader.documents,
    }
    return Tables({name: _table(name, make()) for name, make in makers.items()})


COLUMNS: Mapping[str, tuple[str, ...]] = {
    "people": ("person", "name", "aliases", "masked", "posts", *EVIDENCE),
    "posts": ("post", "label", "organisation", "role", "holders", *EVIDENCE),
    "tenures": (
        *("tenure", "person", "name", "organisation", "organisation_name", "role", "status"),
        *("modality", "start", "end", "start_earliest", "start_latest", "end_earliest"),
        *("end_latest", "as_of", "rule", "confidence", *EVIDENCE),
    ),
    "organisations": (
        *("organisation", "name", "class", "classification", "area", "aliases", "joint_of"),
        *("unit_of", "stationed_at", "subordinate_to", "member_of", *EVIDENCE),
    ),
    "actions": (
        *("action", "type", "measure", "label", "agents", "jointly", "target", "target_text"),
        *("approved_by", "area", "date", "earliest", "latest", "count", "unit", "approximate"),
        *("instrument", "ground", "detail", "posts", "status", "rule", "confidence", *EVIDENCE),
    ),
    "documents": (
        *("document", "id", "title", "issued", "publisher", "origin", "document_number", "url"),
        *("source", "also_in", "revision_of", "genre", "sha256"),
        *("tenures", "actions"),
    ),
}
"""Columns of each table, in order; the docstring of this module says what they mean."""

_DAY, _WHOLE, _NUMBER = (ColumnType.DAY,), (ColumnType.INTEGER,), (ColumnType.NUMBER,)

TYPES: Mapping[str, tuple[ColumnType, ...]] = {
    **dict.fromkeys(("start_earliest", "start_latest", "end_earliest", "end_latest"), _DAY),
    **dict.fromkeys(("as_of", "earliest", "latest", "issued"), _DAY),
    **dict.fromkeys(("quote_start", "quote_end", "tenures", "actions"), _WHOLE),
    **dict.fromkeys(("spell", "sources"), _WHOLE),
    **dict.fromkeys(("masked", "approximate"), (ColumnType.TRUTH,)),
    "confidence": _NUMBER,
    "count": _WHOLE + _NUMBER,
}
"""Columns that are not text, and what they are: the first that fits every cell."""


def _table(name: str, found: Iterator[Row]) -> Table:
    columns = COLUMNS[name]
    rows = [tuple(row[column] for column in columns) for row in found]
    return Table(columns, tuple(sorted(rows, key=lambda row: (row[1:], row[0]))))
