"""Positions in broken input, said the same way everywhere: line and column, both from 1.

Columns count Unicode code points.
"""

from __future__ import annotations

import re

from oversight_graph.errors import QueryError

_POSITION = re.compile(r"error at (\d+):(\d+)")
_NEAR_LENGTH = 24
_LEADING = re.compile(r"^Parser error (?:at|between) .*?: ")


def readable(error: SyntaxError) -> str:
    """Say where a graph file is broken and why, from the parser's own error."""
    why = _LEADING.sub("", error.msg or "cannot be parsed", count=1)
    if error.lineno is None:
        return why
    return f"line {error.lineno}, column {error.offset or 1}: {why}"


def query_error(message: str, sparql: str) -> QueryError:
    """Turn the engine's message about a query into an error with line and column.

    The engine lists every token it would have taken; what helps is the place, and the text
    that stands there.
    """
    position = _POSITION.search(message)
    if position is None:
        return QueryError(f"the query cannot be answered: {' '.join(message.split())}")
    line, column = int(position[1]), int(position[2])
    return _located(line, column, sparql)


def _located(line: int, column: int, sparql: str) -> QueryError:
    lines = sparql.split("\n")
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    near = f"near `{rest[:_NEAR_LENGTH]}`" if rest else "at the end of the line"
    if not rest and line >= len(lines):
        near = "at the end of the query"
    message = f"query, line {line}, column {column}: syntax error {near}"
    return QueryError(message, "correct it there or just before").at(sparql, line, column)
