"""The published JSON-LD context, and how a statement is said with its terms."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import pyoxigraph as ox

from oversight_graph.ontology_files import ontology_path

Json = str | int | bool | Mapping[str, Any]
Node = ox.NamedNode | ox.BlankNode
Value = Node | ox.Literal

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_STRING, _INTEGER, _BOOLEAN = _XSD + "string", _XSD + "integer", _XSD + "boolean"
_CANONICAL = re.compile(r"0|-?[1-9]\d{0,14}")
_PLAIN = re.compile(r"(?!//)[^\s:#?@]+")


@dataclass(frozen=True, slots=True)
class Term:
    """One name of the context, and the type or the language that it gives its values."""

    name: str
    type: str = ""
    language: str = ""
    is_list: bool = False


class Context:
    """Says IRIs and values shortly, so that any reader gets back the very same terms."""

    def __init__(self, definitions: Mapping[str, Any]) -> None:
        self.definitions = definitions
        self._prefixes = sorted(
            ((name, iri) for name, iri in definitions.items() if _is_prefix(iri)),
            key=lambda pair: (-len(pair[1]), pair),
        )
        self._places = {name: place for place, name in enumerate(definitions)}
        self._terms: dict[str, list[Term]] = {}
        self._classes: dict[str, str] = {}
        for name, said in definitions.items():
            self._define(name, said)

    def _define(self, name: str, said: object) -> None:
        if isinstance(said, str) and ":" in said and not _is_prefix(said):
            self._classes[self.expanded(said)] = name
        if not isinstance(said, Mapping) or "@id" not in said:
            return
        iri, kind = self.expanded(said["@id"]), self.expanded(said.get("@type", ""))
        is_list = said.get("@container") == "@set"
        term = Term(name, kind, said.get("@language", ""), is_list)
        self._terms.setdefault(iri, []).append(term)

    def expanded(self, short: str) -> str:
        """Return the full IRI of ``prefix:name``; anything else as it is."""
        prefix, colon, local = short.partition(":")
        namespace = str(self.definitions.get(prefix, ""))
        return namespace + local if colon and _is_prefix(namespace) else short

    def place(self, name: str) -> int:
        """Return where a term stands in the file, which is the order in which people read."""
        return self._places.get(name, len(self._places))

    def id_of(self, node: Node) -> str:
        """Return the shortest name of a thing."""
        if isinstance(node, ox.BlankNode):
            return str(node)
        for prefix, namespace in self._prefixes:
            rest = node.value.removeprefix(namespace)
            if rest != node.value and _PLAIN.fullmatch(rest):
                return f"{prefix}:{rest}"
        return node.value

    def class_of(self, node: Node) -> str:
        """Return the shortest name of a class."""
        return self._classes.get(getattr(node, "value", ""), "") or self.id_of(node)

    def term_for(self, predicate: ox.NamedNode, value: Value) -> Term:
        """Return the term that says the value most shortly; for no term a nameless one."""
        found = self._terms.get(predicate.value, [])
        fitting = [term for term in found if _fits(term, value)]
        return (fitting or found or [Term(self.id_of(predicate))])[0]

    def value_of(self, term: Term, value: Value) -> Json:
        """Return a value as JSON, in short where the term says the rest."""
        if not isinstance(value, ox.Literal):
            return self.id_of(value) if term.type == "@id" else {"id": self.id_of(value)}
        if _fits(term, value):
            return _native(value)
        if value.language:
            return {"@language": value.language, "@value": value.value}
        if value.datatype.value == _STRING:
            return {"@value": value.value}
        return {"@type": self.id_of(value.datatype), "@value": value.value}


@cache
def context() -> Context:
    """Return the context in ``ontology/context.jsonld``."""
    written = ontology_path("context.jsonld").read_text(encoding="utf-8")
    return Context(json.loads(written)["@context"])


def _is_prefix(said: object) -> bool:
    return isinstance(said, str) and said.startswith("http") and said[-1] in "/#"


def _fits(term: Term, value: Value) -> bool:
    if not isinstance(value, ox.Literal):
        return term.type == "@id"
    if value.language or term.language:
        return (value.language or "") == term.language
    return value.datatype.value == (term.type or _STRING)


def _native(value: ox.Literal) -> Json:
    if value.datatype.value == _INTEGER and _CANONICAL.fullmatch(value.value):
        return int(value.value)
    if value.datatype.value == _BOOLEAN and value.value in ("true", "false"):
        return value.value == "true"
    return value.value
