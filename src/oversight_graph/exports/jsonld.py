"""JSON-LD for people who know JSON: nested by what they look for, with short names.

Documents, people with their tenures and the actions on them, bodies with their posts; the
quotes stand where they belong. ``frame.toml`` says what stands where, and
``ontology/context.jsonld`` what the names mean; the context is written out in the file, so
that no reader has to fetch anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

import pyoxigraph as ox

from oversight_graph.data_files import toml_of
from oversight_graph.exports.context import Context, Node, Value, context
from oversight_graph.graph.terms import iri

_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_DEEPEST: Final = 4
_OTHERS: Final = "others"

Object = dict[str, Any]


def to_jsonld(triples: Iterable[ox.Triple]) -> bytes:
    """Return all triples as framed JSON-LD 1.1 in UTF-8, in a fixed order."""
    found = _Frame(triples, context()).document()
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


class _Frame:
    """Puts each thing in its place, and what fits nowhere in a list of its own."""

    def __init__(self, triples: Iterable[ox.Triple], names: Context) -> None:
        self._names = names
        self._rules = toml_of("exports", "frame.toml")
        self._said: dict[Node, list[tuple[ox.NamedNode, Value]]] = {}
        for triple in sorted(set(triples), key=str):
            said = self._said.setdefault(_node(triple.subject), [])
            said.append((triple.predicate, _value(triple.object)))
        self._classes = {node: self._classes_of(node) for node in self._said}
        self._embedded = frozenset(map(iri, self._rules["embedded"]["classes"]))
        self._inside: dict[Node, list[tuple[str, ox.NamedNode, Node]]] = {}
        self._nested: set[Node] = set()
        movable = frozenset(iri(rule["class"]) for rule in self._rules["nested"])
        for rule in self._rules["nested"]:
            self._nest(rule, movable)
        self._written: set[Node] = set()

    def document(self) -> Object:
        sections: dict[str, list[Object]] = {name: [] for name in self._rules["sections"]}
        for node in self._said:
            section = self._section(node)
            if section and node not in self._nested:
                sections[section].append(self._object(node))
        others = [self._object(node) for node in self._said if node not in self._written]
        filled = {name: found for name, found in (*sections.items(), (_OTHERS, others)) if found}
        return {"@context": self._names.definitions, **filled}

    def _classes_of(self, node: Node) -> frozenset[str]:
        said = self._said[node]
        return frozenset(str(value.value) for name, value in said if name.value == _TYPE)

    def _section(self, node: Node) -> str:
        for name, kinds in self._rules["sections"].items():
            if not self._classes[node].isdisjoint(map(iri, kinds)):
                return str(name)
        return ""

    def _nest(self, rule: Mapping[str, Any], movable: frozenset[str]) -> None:
        """Put things inside others; never inside what may itself be put somewhere."""
        predicate, inside = ox.NamedNode(iri(rule["property"])), frozenset(map(iri, rule["inside"]))
        for node, said in self._said.items():
            values = [value for name, value in said if name == predicate]
            if iri(rule["class"]) not in self._classes[node] or len(values) != 1:
                continue
            parent = values[0]
            if isinstance(parent, ox.Literal) or node in self._nested:
                continue
            kinds = self._classes.get(parent, frozenset())
            if kinds.isdisjoint(movable) and not kinds.isdisjoint(inside):
                self._inside.setdefault(parent, []).append((rule["term"], predicate, node))
                self._nested.add(node)

    def _object(
        self, node: Node, said_by: tuple[ox.NamedNode, Node] | None = None, depth: int = 0
    ) -> Object:
        """Return a thing; ``said_by`` is what the place inside another thing already says."""
        self._written.add(node)
        lists: dict[str, list[object]] = {}
        always: set[str] = set()
        for predicate, value in self._said[node]:
            if (predicate, value) != said_by:
                name, is_list, said = self._statement(predicate, value, depth)
                lists.setdefault(name, []).append(said)
                always.update({name} if is_list else ())
        for name, predicate, child in self._inside.get(node, ()):
            lists.setdefault(name, []).append(self._object(child, (predicate, node), depth))
            always.add(name)
        made: Object = {"id": self._names.id_of(node)}
        for name in sorted(lists, key=lambda name: (self._names.place(name), name)):
            values = lists[name]
            made[name] = values if name in always or len(values) > 1 else values[0]
        return made

    def _statement(
        self, predicate: ox.NamedNode, value: Value, depth: int
    ) -> tuple[str, bool, object]:
        if predicate.value == _TYPE and not isinstance(value, ox.Literal):
            return ("type", False, self._names.class_of(value))
        term = self._names.term_for(predicate, value)
        if not isinstance(value, ox.Literal) and self._is_embedded(value) and depth < _DEEPEST:
            return (term.name, term.is_list, self._object(value, depth=depth + 1))
        return (term.name, term.is_list, self._names.value_of(term, value))

    def _is_embedded(self, node: Node) -> bool:
        return not self._classes.get(node, frozenset()).isdisjoint(self._embedded)


def _node(term: object) -> Node:
    if isinstance(term, ox.NamedNode | ox.BlankNode):
        return term
    raise TypeError(f"no thing: {term}")


def _value(term: object) -> Value:
    return term if isinstance(term, ox.Literal) else _node(term)
