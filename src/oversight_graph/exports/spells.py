"""Spells: who held which post from when to when, a row each, as data sets of careers have it.

spell         which spell of the person it is, from 1, in the order of the days known
person        IRI, one for each person that the bulletins do not join
name          of the person
organisation, organisation_name, role   what was held; IRI and names
status        current, former, acting, removed, nominated: as of the day of the bulletin
modality      the word in the text that says so
start, end    as written
start_earliest, start_latest, end_earliest, end_latest, as_of   ISO days, inclusive
issued        the day of the bulletin the first quote stands in
document, title   its short name and its title
quote, quote_start, quote_end   the exact words, and where they stand in its text
sources       how many documents the spell rests on
rule, confidence, tenure   which rule read it, how sure, and its IRI
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from oversight_graph.exports.material import Material
from oversight_graph.views import Table
from oversight_graph.views.rows import SEPARATOR

COLUMNS: Final = (
    *("spell", "person", "name", "organisation", "organisation_name", "role", "status"),
    *("modality", "start", "end", "start_earliest", "start_latest", "end_earliest"),
    *("end_latest", "as_of", "issued", "document", "title", "quote", "quote_start"),
    *("quote_end", "sources", "rule", "confidence", "tenure"),
)
"""Columns of the table, in order; the docstring of this module says what they mean."""

_DAYS: Final = ("start_earliest", "start_latest", "end_earliest", "end_latest", "as_of")


def spells_of(material: Material) -> Table:
    """Return the tenures as spells, sorted by name, person and time."""
    documents = {row["id"]: row for row in _texts(material.tables["documents"])}
    tenures = sorted(_texts(material.tables["tenures"]), key=_place)
    rows = []
    for _, spells in groupby(tenures, key=lambda row: (row["name"], row["person"])):
        for number, row in enumerate(spells, start=1):
            document = documents.get(row["document"], {})
            more = {
                "spell": str(number),
                "issued": document.get("issued", ""),
                "title": document.get("title", ""),
                "sources": str(len(list(filter(None, row["documents"].split(SEPARATOR))))),
            }
            said = row | more
            rows.append(tuple(said[column] for column in COLUMNS))
    return Table(COLUMNS, tuple(rows))


def as_csv(material: Material) -> dict[str, bytes]:
    """Return the spells as one CSV file, safe for spreadsheet programs."""
    return {"spells.csv": spells_of(material).csv().encode()}


def _texts(table: Table) -> list[dict[str, str]]:
    return [dict(zip(table.columns, cells, strict=True)) for cells in table.cells]


def _place(row: dict[str, str]) -> tuple[str, ...]:
    first = next(_known(row), "")
    return (row["name"], row["person"], first, *map(row.__getitem__, _DAYS), row["tenure"])


def _known(row: dict[str, str]) -> Iterator[str]:
    return (row[day] for day in _DAYS if row[day])
