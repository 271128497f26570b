"""Every export format by name, and what makes its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from oversight_graph.errors import UnknownName, UsageError
from oversight_graph.exports import csv_tables, ftm, gexf, graphml, neo4j, parquet, rdf, spells
from oversight_graph.exports.export import Export
from oversight_graph.exports.material import Material
from oversight_graph.query.nearest import nearest

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, what makes its files, and of what sort these are."""

    name: str
    make: Callable[[Material], Files]
    is_folder: bool = False
    is_text: bool = True
    for_spreadsheets: bool = False
    left_out: Callable[[Material], tuple[str, ...]] = lambda _: ()


def _rdf(name: str) -> Format:
    return Format(name, lambda material: {f"graph.{name}": rdf.as_rdf(material, name)})


_ALL: Final = (
    *map(_rdf, ("ttl", "nt", "nq", "trig", "jsonld")),
    Format("csv", csv_tables.as_csv, is_folder=True, for_spreadsheets=True),
    Format("parquet", parquet.tables_as_parquet, is_folder=True, is_text=False),
    Format("spells", spells.as_csv, for_spreadsheets=True),
    Format("spells-parquet", parquet.spells_as_parquet, is_text=False),
    Format("graphml", lambda material: {"graph.graphml": graphml.as_graphml(material)}),
    Format("gexf", lambda material: {"graph.gexf": gexf.as_gexf(material)}),
    Format("neo4j", neo4j.as_neo4j, is_folder=True),
    Format("ftm", ftm.as_ftm, left_out=ftm.left_out),
)

FORMATS: Final[Mapping[str, Format]] = {form.name: form for form in _ALL}
"""The formats by name, those of RDF first."""


def find_format(name: str) -> Format:
    """Return a format by name; ``UnknownName`` with the nearest, and all, for any other."""
    found = FORMATS.get(name.lower())
    if found is None:
        close = nearest(name.lower(), FORMATS)
        hint = f"did you mean {' or '.join(close)}? " if close else ""
        raise UnknownName(f"no export format {name!r}", f"{hint}there are {', '.join(FORMATS)}")
    return found


def export(material: Material, name: str, *, excel: bool = False) -> Export:
    """Return a graph in a format, the same bytes for the same graph.

    ``excel`` marks CSV files as UTF-8 in the way that Excel understands. Raises UnknownName
    for a format that does not exist, UsageError for ``excel`` with one that is not CSV.
    """
    form = find_format(name)
    if excel and not form.for_spreadsheets:
        kinds = " and ".join(each.name for each in _ALL if each.for_spreadsheets)
        raise UsageError(f"{form.name} is not read by Excel", f"this option is for {kinds}")
    files = form.make(material)
    files = csv_tables.for_excel(files) if excel else files
    return Export(files, form.is_folder, form.left_out(material))
