"""The page about the Python interface: every public name, as the code has it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator

import oversight_graph as og
from oversight_graph.query import Explanations, Result, Table, Thing, Things
from oversight_graph.views import Figure
from oversight_graph.views.tables import Table as GraphTable
from oversight_graph.views.tables import Tables

_HEAD = """\
# Python

Made from the code by `make docs`; a test keeps it true. `import oversight_graph as og` gives the
functions and `Graph`; the other classes are what they return. How to use them:
[in Python](../how-to/use-in-python.md), [in a notebook](../how-to/notebooks.md).
"""
_FUNCTIONS = (og.build, og.load, og.extract, og.evaluate)
_CLASSES: dict[str, type] = {
    "Graph": og.Graph,
    "Table": Table,
    "Result, a table": Result,
    "Things, a table": Things,
    "Thing": Thing,
    "Explanations": Explanations,
    "Tables": Tables,
    "One of the tables, a table": GraphTable,
    "Figure": Figure,
    "OversightError": og.OversightError,
}
_SHOWN_ALTHOUGH_PRIVATE = frozenset({"__arrow_c_stream__"})
_ROLE = re.compile(r":\w+:`([^`]+)`")


def python_page() -> str:
    """Return the page."""
    parts = [_HEAD, "\n## Functions\n"]
    parts += [_entry(f"og.{each.__name__}{_signature(each)}", each) for each in _FUNCTIONS]
    for title, kind in _CLASSES.items():
        parts += [f"\n## {title}\n\n{_about(kind)}\n", *_members(kind)]
    return "".join(parts)


def _members(kind: type) -> Iterator[str]:
    """Yield an entry for every public method and property that a class has of its own."""
    for name, member in vars(kind).items():
        about = getattr(member, "func", None) or getattr(member, "fget", None) or member
        if name.startswith("_") and name not in _SHOWN_ALTHOUGH_PRIVATE:
            continue
        if inspect.isfunction(about) and about.__doc__:
            yield _entry(f"{name}{_signature(about) if about is member else ''}", about)


def _entry(title: str, what: Callable[..., object]) -> str:
    return f"\n### `{title}`\n\n{_about(what)}\n"


def _signature(what: Callable[..., object]) -> str:
    """Return parameters and result as they are written in the code."""
    found = inspect.signature(what)
    parts: list[str] = []
    for each in found.parameters.values():
        if each.kind is each.KEYWORD_ONLY and "*" not in parts:
            parts.append("*")
        if each.name != "self":
            parts.append(_parameter(each))
    return f"({', '.join(parts)}) -> {found.return_annotation}"


def _parameter(each: inspect.Parameter) -> str:
    stars = "**" if each.kind is each.VAR_KEYWORD else ""
    default = "" if each.default is each.empty else f" = {each.default!r}"
    return f"{stars}{each.name}: {each.annotation}{default}"


def _about(what: object) -> str:
    """Return the docstring as Markdown, without the lines that show a call."""
    parts = (inspect.getdoc(what) or "").split("\n\n")
    kept = "\n\n".join(part for part in parts if not part.lstrip().startswith(">>>"))
    return _ROLE.sub(r"`\1`", kept).replace("``", "`")
