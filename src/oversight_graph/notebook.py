"""Cells of SPARQL in a notebook: ``%load_ext oversight_graph``, then ``%%sparql``.

A variable of the query that is written with a dollar sign is a variable of the notebook::

    who = "令狐川"

    %%sparql
    SELECT ?role { ?t org:member/foaf:name $who ; org:role/skos:prefLabel ?role }

Its value is bound as one term; it never becomes a piece of the query. In SPARQL itself ``$who`` and
``?who`` are the same, so that a cell is a query for any other tool as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from IPython.core.magic import Magics, cell_magic, magics_class
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring

from oversight_graph.api import Graph, load
from oversight_graph.errors import UsageError
from oversight_graph.query.binding import variables
from oversight_graph.query.nearest import nearest

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from oversight_graph.query import Result


@magics_class
class SparqlMagics(Magics):
    """The cell magic ``%%sparql``."""

    @magic_arguments()
    @argument(
        "--graph",
        "-g",
        metavar="GRAPH",
        help="a variable that holds a graph, or an output folder, graph file or address; "
        "without it, the one graph that the notebook has",
    )
    @argument("--to", "-t", metavar="NAME", help="a variable that keeps the result")
    @argument("--quiet", "-q", action="store_true", help="keep the result and do not show it")
    @cell_magic
    def sparql(self, line: str, cell: str) -> Result | None:
        """Answer the query in this cell; ``$name`` in it is the notebook's variable ``name``."""
        options = parse_argstring(self.sparql, line)
        keep = _name(options.to)
        graph = self._graph(options.graph)
        result = graph.query(cell, **self._values(cell))
        if keep:
            self._variables[keep] = result
        return None if options.quiet else result

    @property
    def _variables(self) -> dict[str, Any]:
        if self.shell is None:
            raise UsageError("%%sparql works in IPython and notebooks only")
        found: dict[str, Any] = self.shell.user_ns
        return found

    def _graph(self, wanted: str | None) -> Graph:
        if wanted is None:
            return self._only_graph()
        found = self._variables.get(wanted)
        if isinstance(found, Graph):
            return found
        if found is not None:
            raise UsageError(f"--graph {wanted}: the variable is no graph", "give one that is")
        return load(wanted)

    def _only_graph(self) -> Graph:
        """Return the graph that the notebook has; what IPython keeps of results has a ``_``."""
        known = {
            name: value
            for name, value in sorted(self._variables.items())
            if isinstance(value, Graph) and not name.startswith("_")
        }
        graphs = list(known.values())
        if not graphs:
            remedy = 'make one first: g = oversight_graph.load("output")'
            raise UsageError("the notebook has no graph to ask", remedy)
        if any(graph is not graphs[0] for graph in graphs):
            remedy = f"say which: %%sparql --graph {next(iter(known))}"
            raise UsageError(f"the notebook has several graphs: {', '.join(known)}", remedy)
        return graphs[0]

    def _values(self, cell: str) -> dict[str, object]:
        return {name: self._value(name) for name in variables(cell, "$")}

    def _value(self, name: str) -> object:
        value = self._variables.get(name)
        if value is None:
            near = nearest(name, (one for one in self._variables if not one.startswith("_")))
            guess = f"did you mean ${near[0]}? " if near else ""
            remedy = f"{guess}Write ?{name} for a variable of the query"
            raise UsageError(f"${name}: the notebook has no value of this name", remedy)
        return value


def _name(text: str | None) -> str | None:
    if text is not None and not text.isidentifier():
        raise UsageError(f"--to {text}: is not the name of a variable", "as in --to found")
    return text


def register(shell: InteractiveShell) -> None:
    """Add ``%%sparql`` to a running IPython."""
    shell.register_magics(SparqlMagics)
