"""Neo4j admin import: a header file and a data file for each kind of node and of line.

The files keep to what ``neo4j-admin database import`` documents: text in double quotes that
are doubled inside, nothing at all where there is no value, days as ISO days. Cells are not
made safe for spreadsheets, as that would change names. ``import.args`` holds the options.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from oversight_graph.data_files import toml_of
from oversight_graph.exports.columns import written_types
from oversight_graph.exports.material import Material
from oversight_graph.exports.property_graph import PropertyGraph, property_graph
from oversight_graph.query.columns import ColumnType
from oversight_graph.query.values import Value
from oversight_graph.views.tables import COLUMNS

_TYPES: Final = {
    ColumnType.TEXT: "string",
    ColumnType.DAY: "date",
    ColumnType.INTEGER: "long",
    ColumnType.NUMBER: "double",
    ColumnType.TRUTH: "boolean",
}
_AREA: Final = ("aliases", "level", "code")
_STATED_IN: Final = ("quote", "quote_start", "quote_end")
_BREAKS: Final = "--multiline-fields=true"

Rows = Iterable[Sequence[Value]]


def as_neo4j(material: Material) -> dict[str, bytes]:
    """Return the files of an import of the full graph: with posts, documents and quotes.

    The same files come for every graph, with no rows where there is nothing of a kind.
    """
    rules = toml_of("exports", "property-graph.toml")
    graph = property_graph(material, full=True)
    files: dict[str, bytes] = {}
    options: list[str] = []
    for kind, rule in rules["nodes"].items():
        columns = _node_columns(rule, rules["left_to_lines"])
        header = ["iri:ID", "label:string", *_header(columns), ":LABEL"]
        rows = _nodes(graph, kind, columns, rule["label"])
        options.append(f"--nodes={_pair(files, rule['label'], header, rows)}")
    for rule in (rules["tenure"], *rules["lines"], rules["stated_in"]):
        columns = _line_columns(rule["kind"])
        header = [":START_ID", ":END_ID", *_header(columns), ":TYPE"]
        rows = _lines(graph, rule["type"], columns)
        options.append(f"--relationships={_pair(files, rule['type'], header, rows)}")
    return files | {"import.args": _arguments(options, files)}


def _arguments(options: list[str], files: Mapping[str, bytes]) -> bytes:
    """Return the file of options; one about line breaks only where a cell has any."""
    ends = sum(content.count(b"\n") + content.count(b"\r") for content in files.values())
    if ends > sum(map(len, map(bytes.splitlines, files.values()))):
        options = [*options, _BREAKS]
    return "".join(f"{option}\n" for option in options).encode()


def _node_columns(rule: Mapping[str, str], left: Mapping[str, list[str]]) -> tuple[str, ...]:
    if "table" not in rule:
        return _AREA if rule["label"] == "Area" else ()
    unwanted = {"label", *left.get(rule["table"], ())}
    return tuple(name for name in COLUMNS[rule["table"]][1:] if name not in unwanted)


def _line_columns(kind: str) -> tuple[str, ...]:
    if kind == "tenure":
        return tuple(name for name in COLUMNS["tenures"] if name not in ("person", "organisation"))
    return _STATED_IN if kind == "stated_in" else ()


def _header(columns: tuple[str, ...]) -> list[str]:
    kinds = written_types(columns)
    return [f"{name}:{_TYPES[kind]}" for name, kind in zip(columns, kinds, strict=True)]


def _nodes(graph: PropertyGraph, kind: str, columns: tuple[str, ...], label: str) -> Rows:
    for node in graph.nodes:
        if node.kind == kind:
            yield (node.id, node.label, *map(node.properties.get, columns), label)


def _lines(graph: PropertyGraph, kind: str, columns: tuple[str, ...]) -> Rows:
    for line in graph.lines:
        if line.type == kind:
            yield (line.source, line.target, *map(line.properties.get, columns), kind)


def _pair(files: dict[str, bytes], name: str, header: Sequence[str], rows: Rows) -> str:
    """Add a header file and a data file; return their names as options want them."""
    files[f"{name}-header.csv"] = (",".join(header) + "\n").encode()
    files[f"{name}.csv"] = "".join(map(_row, rows)).encode()
    return f"{name}-header.csv,{name}.csv"


def _row(row: Sequence[Value]) -> str:
    return ",".join(map(_cell, row)) + "\n"


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        doubled = value.replace('"', '""')
        return f'"{doubled}"'
    return repr(value)
