"""Values bound to variables of a query as typed: as terms, beside what it says, never inside.

A VALUES block goes to the head of every group that names the variable itself. In each of them the
variable then stands for its value, also in filters, unions and subqueries, which would not see
a block at the end of the query.
"""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from oversight_graph.errors import UsageError
from oversight_graph.query.nearest import advice
from oversight_graph.query.parameters import sparql
from oversight_graph.query.tokens import Token, TokenKind, tokens

_SILENT = frozenset({TokenKind.SPACE, TokenKind.COMMENT})

Terms = Mapping[str, ox.NamedNode | ox.Literal]


def variables(query: str, marks: str = "?$") -> tuple[str, ...]:
    """Return the names of the variables of a query, each once, in the order of the text.

    ``marks`` are the characters before a name that count; SPARQL has two of one meaning.
    """
    found = (token.text for token in tokens(query) if token.kind is TokenKind.VARIABLE)
    return tuple(dict.fromkeys(text[1:] for text in found if text[0] in marks))


def with_values(query: str, terms: Terms) -> str:
    """Return the query with each variable bound to its term, on the same lines.

    Raises ``UsageError`` for a variable that no group of the query names.
    """
    groups = _groups(query)
    for name in terms:
        if not any(name in named for named in groups.values()):
            message = f"the query has no ?{name} to bind"
            raise UsageError(message, advice(name, variables(query), "it has"))
    parts: list[str] = []
    done = 0
    for start in sorted(groups):
        block = _values({name: term for name, term in terms.items() if name in groups[start]})
        parts += [query[done : start + 1], block]
        done = start + 1
    return "".join([*parts, query[done:]])


def _values(terms: Terms) -> str:
    if not terms:
        return ""
    names = " ".join(f"?{name}" for name in terms)
    row = " ".join(map(sparql, terms.values()))
    return f" VALUES ({names}) {{ ({row}) }} "


def _groups(query: str) -> dict[int, set[str]]:
    """Return the offset of each opening brace of a group, and the variables named in it.

    A variable belongs to the innermost group around it. The template of a CONSTRUCT, the rows of a
    VALUES block and the braces around a subquery are no groups; what they name belongs to nothing.
    """
    groups: dict[int, set[str]] = {}
    opened: list[int] = []
    before: list[Token] = []
    for token in tokens(query):
        if token.kind in _SILENT:
            continue
        if token.text == "{":
            opened.append(token.start)
            if _is_group(before):
                groups[token.start] = set()
        elif token.text == "}" and opened:
            opened.pop()
        elif token.text.upper() == "SELECT" and opened and before[-1].start == opened[-1]:
            groups.pop(opened[-1], None)
        elif token.kind is TokenKind.VARIABLE and opened and opened[-1] in groups:
            groups[opened[-1]].add(token.text[1:])
        before.append(token)
    return groups


def _is_group(before: list[Token]) -> bool:
    """Whether a brace behind these tokens opens a group."""
    if before and before[-1].text.upper() == "CONSTRUCT":
        return False
    place = len(before) - 1
    while place >= 0 and (before[place].text in "()" or before[place].text[0] in "?$"):
        place -= 1
    return place < 0 or before[place].text.upper() != "VALUES"
