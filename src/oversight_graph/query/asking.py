"""Ask a question of a graph: by the name of a saved one, from a file, or as SPARQL text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from oversight_graph.errors import QueryError
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.query.binding import with_values
from oversight_graph.query.guard import check
from oversight_graph.query.parameters import term_of
from oversight_graph.query.question import Question, parse_question
from oversight_graph.query.result import Result
from oversight_graph.query.saved import question_file, saved_question
from oversight_graph.store import View

_SPARQL = re.compile(r"[\s{}<>?#]")


def ask(view: View, question: str | Path, parameters: Mapping[str, object] | None = None) -> Result:
    """Answer a question: a saved name, a path ending in ``.rq``, or SPARQL text.

    The project's prefixes need no declaration. A parameter that the question does not declare is
    bound to the variable of its name. Raises ``UnknownName`` for a name that is
    not saved, ``QueryError`` for a query that is broken or refused, ``UsageError`` for a
    parameter that does not fit, ``InputError`` for a file or server that cannot be read.
    """
    return ask_question(view, find_question(question), parameters or {})


def ask_question(view: View, question: Question, parameters: Mapping[str, object]) -> Result:
    """Answer a question that is already read; errors as in :func:`ask`."""
    check(question.text, PREFIXES)
    if question.parameters:
        return _answered(view, question.sparql(parameters))
    terms = {name: term_of(name, value) for name, value in parameters.items() if value is not None}
    try:
        return _answered(view, with_values(question.text, terms))
    except QueryError:
        if terms:  # where the text itself is broken, its own line and column are what helps
            _answered(view, question.text)
        raise


def _answered(view: View, sparql: str) -> Result:
    check(sparql, PREFIXES)
    return Result(view.answer(sparql))


def find_question(question: str | Path) -> Question:
    """Return the question that a name, a ``.rq`` path or SPARQL text stands for."""
    text = str(question)
    if isinstance(question, Path) or (text.endswith(".rq") and "\n" not in text):
        return question_file(Path(question))
    if _SPARQL.search(text):
        return parse_question("query", text)
    return saved_question(text)
