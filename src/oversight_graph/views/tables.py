"""Six tables for people who work in spreadsheets; they say what the graph says.

Every row begins with the IRI of the thing it is about. Values that can be several are
joined by ``；``. Except in ``documents`` every row ends with its evidence:

    document      short name of the document the first quote stands in
    quote         the exact words, as in the text
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
    document, id, title, issued, publisher, source (file), genre, sha256 (of the text),
    tenures, actions (how many facts rest on it)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from oversight_graph.errors import UsageError
from oversight_graph.query.values import short
from oversight_graph.views.cells import csv_text
from oversight_graph.views.labels import visible
from oversight_graph.views.rows import EVIDENCE, Row, Rows
from oversight_graph.views.statements import Statements, Triples

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 50
"""Rows of a table that a notebook shows."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of text: ``columns`` and rows of as many cells, in a stable order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows)

    def csv(self) -> str:
        """Return the table as formula-safe CSV."""
        return csv_text(self.columns, self.rows)

    def to_dicts(self) -> list[dict[str, str]]:
        """Return the rows as dictionaries from column to text."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_pandas(self) -> pd.DataFrame:
        """Return a data frame of text; ``UsageError`` when pandas is not installed."""
        try:
            import pandas as pd  # noqa: PLC0415 - optional, and a second to import
        except ImportError:
            remedy = "install it: pip install 'oversight-graph[notebook]'"
            raise UsageError("to_pandas() needs pandas", remedy) from None
        return pd.DataFrame(list(self.rows), columns=list(self.columns))

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{name}</th>" for name in self.columns)
        body = "".join(_html_row(row) for row in self.rows[:SHOWN])
        count = f"{min(len(self), SHOWN)} of {len(self)} rows"
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{count}</p>"


def _html_row(row: tuple[str, ...]) -> str:
    cells = (f"<td><bdi>{escape(visible(short(cell)))}</bdi></td>" for cell in row)
    return f"<tr>{''.join(cells)}</tr>"


def tables_of(triples: Triples) -> dict[str, Table]:
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
    return {name: _table(name, make()) for name, make in makers.items()}


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
        *("document", "id", "title", "issued", "publisher", "source", "genre", "sha256"),
        *("tenures", "actions"),
    ),
}
"""Columns of each table, in order; the docstring of this module says what they mean."""


def _table(name: str, found: Iterator[Row]) -> Table:
    columns = COLUMNS[name]
    rows = [tuple(row[column] for column in columns) for row in found]
    return Table(columns, tuple(sorted(rows, key=lambda row: (row[1:], row[0]))))
