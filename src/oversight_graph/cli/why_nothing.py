"""What is said beside an answer without rows: the names and terms that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from oversight_graph.api import Graph
from oversight_graph.errors import UnknownName
from oversight_graph.graph.terms import Terms, UndeclaredTermError
from oversight_graph.query import Question
from oversight_graph.query.parameters import Type
from oversight_graph.query.tokens import TokenKind, tokens

#: Whether anything has a name; the name that is given stands for ``?name``.
_NAMED = "ASK { ?thing foaf:name|skos:prefLabel|skos:altLabel|dcterms:title ?name }"
_MOST_NAMES = 3
#: Prefixes of which every term is declared.
_OURS = ("ov", "ovv")


def why_nothing(graph: Graph, question: Question, given: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each name that nothing has and each term of ours that is not declared."""
    yield from _unknown_terms(question.text)
    for parameter in question.parameters:
        name = given.get(parameter.name)
        if name is not None and parameter.type is Type.NAME and not graph.ask(_NAMED, name=name):
            yield _unknown_name(graph, name)


def _unknown_name(graph: Graph, name: str) -> str:
    try:
        found = [thing.label for thing in graph.find(name)]
    except UnknownName as unknown:
        return str(unknown)
    return f"nothing here is named {name!r} — did you mean {' or '.join(found[:_MOST_NAMES])}?"


def _unknown_terms(text: str) -> Iterator[str]:
    names = dict.fromkeys(token.text for token in tokens(text) if token.kind is TokenKind.NAME)
    for name in names:
        prefix, _, local = name.partition(":")
        if prefix in _OURS and local:
            try:
                Terms(prefix)[local]
            except UndeclaredTermError as unknown:
                yield str(unknown)
