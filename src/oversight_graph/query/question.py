"""Questions: SPARQL text with a header that says what it asks and with which parameters.

The header is made of comments, so that the file is a plain query for any other tool::

    # @title zh 谁在何时任何职
    # @title en Who held which post, and when
    # @parameter organisation name The organisation, under any of its names
    # @parameter limit integer=100 Largest number of rows
    # @columns person role
    SELECT ?person ?role WHERE {
      VALUES (?organisation ?limit) { (UNDEF 100) }  # @bind
      ...

A line that ends in ``# @bind`` is replaced by a VALUES block of those parameters named in it that
are bound. As it stands in the file it binds the defaults. There is one for each group that needs
its parameters, because a variable bound outside a subquery is unknown inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from oversight_graph.errors import QueryError, UsageError
from oversight_graph.query.nearest import advice
from oversight_graph.query.parameters import Parameter, Type, bound

_HEADER = re.compile(r"#\s*@(\w+)\s*(.*)")
_TITLE = re.compile(r"(zh|en)\s+(\S.*)")
_PARAMETER = re.compile(r"([A-Za-z]\w*)\s+([a-z]+)(?:=(\S+))?(?:\s+(\S.*))?", re.ASCII)
_BIND = re.compile(r"(.*)#\s*@bind\s*")
_VARIABLE = re.compile(r"\?(\w+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Question:
    """A query with its header. ``columns`` is empty when the header does not name them."""

    name: str
    text: str
    titles: Mapping[str, str] = field(default_factory=dict)
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[str, ...] = ()

    def sparql(self, given: Mapping[str, object]) -> str:
        """Return the query with the given parameters and the defaults bound.

        Raises ``UsageError`` for a parameter the question has not, or a value of a wrong type.
        """
        known = [parameter.name for parameter in self.parameters]
        for name in given:
            if name not in known:
                message = f"{self.name} has no parameter {name!r}"
                raise UsageError(message, advice(name, known, "it takes"))
        return "\n".join(self._filled(line, given) for line in self.text.split("\n"))

    def _filled(self, line: str, given: Mapping[str, object]) -> str:
        names = _bound_by(line)
        if names is None:
            return line
        return bound(tuple(p for p in self.parameters if p.name in names), given)


def parse_question(name: str, text: str) -> Question:
    """Read the header of a query; a query without one is a question without parameters.

    Raises ``QueryError`` with the line for a header that says something it may not.
    """
    titles: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), start=1):
        found = _HEADER.fullmatch(line.strip())
        if found is None:
            continue
        key, rest = found[1], found[2].strip()
        if key == "title":
            titles.update([_title(name, number, rest)])
        elif key == "parameter":
            parameters.append(_parameter(name, number, rest))
        elif key == "columns":
            columns = tuple(rest.split())
        elif key != "bind":
            raise _broken(name, number, f"unknown entry @{key}")
    _check_binding(name, text, [parameter.name for parameter in parameters])
    return Question(name, text, titles, tuple(parameters), columns)


def _title(name: str, number: int, rest: str) -> tuple[str, str]:
    found = _TITLE.fullmatch(rest)
    if found is None:
        raise _broken(name, number, "a title needs a language, zh or en, and words")
    return found[1], found[2]


def _parameter(name: str, number: int, rest: str) -> Parameter:
    found = _PARAMETER.fullmatch(rest)
    if found is None or found[2] not in set(Type):
        types = ", ".join(Type)
        raise _broken(name, number, f"a parameter needs a name and one of the types {types}")
    parameter = Parameter(found[1], Type(found[2]), found[3], found[4] or "")
    if parameter.default is not None:
        parameter.term(parameter.default)
    return parameter


def _bound_by(line: str) -> frozenset[str] | None:
    """The parameters that a line binds, or ``None`` when it is not marked."""
    found = _BIND.fullmatch(line)
    return None if found is None else frozenset(_VARIABLE.findall(found[1]))


def _check_binding(name: str, text: str, parameters: Iterable[str]) -> None:
    names = list(parameters)
    if len(names) != len(set(names)):
        raise QueryError(f"{name}: a parameter is declared twice", "rename one of them")
    lines = [one for line in text.split("\n") if (one := _bound_by(line)) is not None]
    bound_names = frozenset[str]().union(*lines)
    if set(names) != bound_names or not all(lines):
        declared, marked = " ".join(sorted(names)), " ".join(sorted(bound_names))
        what = (
            f"declares {declared or 'nothing'}, and its `# @bind` lines name {marked or 'nothing'}"
        )
        raise QueryError(f"{name}: {what}", "name each parameter in a VALUES line marked `# @bind`")


def _broken(name: str, number: int, what: str) -> QueryError:
    return QueryError(f"{name}, line {number}: {what}", "correct the header")
