"""What is said beside an answer without rows: the names and terms that nobody knows.

And literals without a language where the graph has them with one, which match nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from oversight_graph.api import Graph
from oversight_graph.errors import UnknownName
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.graph.terms import Terms, UndeclaredTermError
from oversight_graph.query import Question, Result
from oversight_graph.query.parameters import Type
from oversight_graph.query.tokens import Token, TokenKind, tokens

#: Whether anything has a name; the name that is given stands for ``?name``.
_NAMED = "ASK { ?thing foaf:name|skos:prefLabel|skos:altLabel|dcterms:title ?name }"
_MOST_NAMES = 3
#: Prefixes of which every term is declared.
_OURS = ("ov", "ovv")
#: The languages of labels, the one of most of them first.
_LANGUAGES = ("zh", "en")
#: What parentheses stand behind without being the arguments of a function.
_COMPARING = frozenset({"FILTER", "IN", "AND", "HAVING", "BIND"})
_START = Token(TokenKind.SPACE, "", 0)
#: Whether something has a literal as the value of a property.
_SAID = "ASK {{ ?thing {says} {literal} }}"
_UNSEEN = frozenset({TokenKind.SPACE, TokenKind.COMMENT})


def is_nothing(result: Result) -> bool:
    """Whether an answer has no rows, or only counts that are zero."""
    return not result or (len(result) == 1 and all(cell in (None, 0) for cell in result.rows[0]))


def why_nothing(graph: Graph, question: Question, given: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each name that nothing has, and each term and literal that is nearly one."""
    yield from _unknown_terms(question.text)
    yield from _without_language(graph, question.text)
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


def _without_language(graph: Graph, text: str) -> Iterator[str]:
    """A line for each plain literal of a query that the graph has only with a language."""
    for says, literal in dict.fromkeys(_plain_literals(text)):
        meant = [f"{literal}@{language}" for language in _LANGUAGES]
        known = [one for one in meant if graph.ask(_SAID.format(says=says, literal=one))]
        if known and not graph.ask(_SAID.format(says=says, literal=literal)):
            yield f"nothing here says {literal} without a language — did you mean {known[0]}?"


def _plain_literals(text: str) -> Iterator[tuple[str, str]]:
    """The literals without language and type that a query compares whole, as it writes them.

    Each comes with the property that it is the value of; any but a quote where that is open.
    """
    seen = [token for token in tokens(text) if token.kind not in _UNSEEN]
    before = _START
    opened: list[bool] = []  # for each bracket whether it holds the arguments of a function
    for token, behind in zip(seen, [*seen[1:], _START], strict=True):
        if token.text in {"(", "{", "["}:
            called = token.text == "(" and before.kind is TokenKind.WORD
            opened.append(called and before.text.upper() not in _COMPARING)
        elif token.text in {")", "}", "]"} and opened:
            opened.pop()
        elif token.kind is TokenKind.STRING and not any(opened[-1:]) and not _is_typed(behind):
            yield _property(before), token.text
        before = token


def _is_typed(behind: Token) -> bool:
    return behind.kind is TokenKind.LANGUAGE or behind.text == "^^"


def _property(before: Token) -> str:
    known = before.kind is TokenKind.NAME and before.text.partition(":")[0] in PREFIXES
    return before.text if known or before.kind is TokenKind.IRI else "!oa:exact"
