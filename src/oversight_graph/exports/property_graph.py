"""The graph as nodes and lines with typed properties, for programs that know no RDF.

What becomes a node or a line is listed in ``property-graph.toml``. A tenure becomes a line from
the person, an action stays a node between those who act and those it concerns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from oversight_graph.data_files import toml_of
from oversight_graph.exports.columns import checked
from oversight_graph.exports.material import Material
from oversight_graph.query.values import Value
from oversight_graph.views.evidence import Evidence

Said = str | int | float | bool | date
Properties = Mapping[str, Said]


@dataclass(frozen=True, slots=True)
class Node:
    """One thing: its IRI, what kind it is, what a reader calls it, and what is said of it."""

    id: str
    kind: str
    label: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class Line:
    """One tie between two nodes; ``kind`` and ``type`` are as in ``property-graph.toml``."""

    source: str
    target: str
    kind: str
    type: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class PropertyGraph:
    """Nodes by kind, and the lines between them; no line leads to a node that is not there."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]


def property_graph(material: Material, *, full: bool) -> PropertyGraph:
    """Return people, organisations, actions and areas with what ties them.

    ``full`` adds posts, documents, and a line for every quote to the document it stands in.
    """
    return _Maker(material, full=full).made()


class _Maker:
    def __init__(self, material: Material, *, full: bool) -> None:
        self._rules = toml_of("exports", "property-graph.toml")
        self._material = material
        self._known = material.statements
        self._full = full
        self._nodes: dict[str, Node] = {}

    def made(self) -> PropertyGraph:
        for kind in ("person", "organisation", "action", *(("post", "document") * self._full)):
            self._add_table(kind, self._rules["nodes"][kind]["table"])
        for area in self._known.of_class("schema:AdministrativeArea"):
            self._add(Node(area, "area", self._known.label(area), self._area(area)))
        lines = [*self._tenures(), *self._listed(), *self._quotes()]
        return PropertyGraph(tuple(self._nodes.values()), tuple(lines))

    def _add(self, node: Node) -> None:
        self._nodes.setdefault(node.id, node)

    def _add_table(self, kind: str, name: str) -> None:
        table = self._material.tables[name]
        left = {table.columns[0], *self._rules["left_to_lines"].get(name, ())}
        for row in sorted(checked(table, name), key=_identity):
            cells = dict(zip(table.columns, row, strict=True))
            node = str(row[0])
            said = _stated({key: cell for key, cell in cells.items() if key not in left})
            self._add(Node(node, kind, self._label(node, cells), said))

    def _label(self, node: str, cells: Mapping[str, Value]) -> str:
        """Return a name; an action is called by its measure or type, which the table has."""
        return str(cells.get("label") or self._known.label(node) or cells.get("type") or "")

    def _area(self, area: str) -> Properties:
        words = {
            "aliases": self._known.labels(area, "skos:altLabel"),
            "level": self._known.labels(area, "ov:level"),
            "code": self._known.one(area, "skos:notation"),
        }
        return _stated(words)

    def _tenures(self) -> Iterator[Line]:
        table, rule = self._material.tables["tenures"], self._rules["tenure"]
        for row in sorted(checked(table, "tenures"), key=_identity):
            said = _stated(dict(zip(table.columns, row, strict=True)))
            person, tenure = str(said.pop("person", "")), str(said["tenure"])
            target = self._held(tenure)
            said.pop("organisation", None)
            if person in self._nodes and target:
                yield Line(person, target, rule["kind"], rule["type"], said)

    def _held(self, tenure: str) -> str:
        """Return the post (in the full graph), else the body, else the role of a tenure."""
        names = ("ov:post", "org:organization") if self._full else ("org:organization",)
        for name in names:
            if (found := self._known.one(tenure, name)) in self._nodes:
                return found
        role = self._known.one(tenure, "org:role")
        if role:
            self._add(Node(role, "role", self._known.label(role), {}))
        return role

    def _listed(self) -> Iterator[Line]:
        nodes = [node for node in self._nodes.values() if node.kind != "role"]
        for rule in self._rules["lines"]:
            for node in nodes:
                if node.kind == rule["of"]:
                    yield from self._line(rule, node.id)

    def _line(self, rule: Mapping[str, Any], node: str) -> Iterator[Line]:
        for other in self._known.all(node, rule["property"]):
            if other in self._nodes:
                ends = (other, node) if rule.get("reversed") else (node, other)
                yield Line(*ends, rule["kind"], rule["type"], {})

    def _quotes(self) -> Iterator[Line]:
        if not self._full:
            return
        evidence, rule = Evidence(self._known), self._rules["stated_in"]
        for node in list(self._nodes):
            for quote in evidence.behind(node):
                if quote["document"] in self._nodes:
                    said: Properties = {
                        "quote": quote["quote"],
                        "quote_start": quote["start"],
                        "quote_end": quote["end"],
                    }
                    yield Line(node, quote["document"], rule["kind"], rule["type"], said)


def _identity(row: tuple[Value, ...]) -> str:
    return str(row[0])


def _stated(cells: Mapping[str, Value]) -> dict[str, Said]:
    """Return what is said: a cell that is empty says nothing."""
    return {name: cell for name, cell in cells.items() if cell is not None and cell != ""}
