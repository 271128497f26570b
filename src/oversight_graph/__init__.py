"""Oversight Graph: discipline-inspection bulletins as a knowledge graph.

>>> import oversight_graph as og
>>> g = og.build("bulletins/")                                  # doctest: +SKIP
>>> g.query("what-happened", person="…").to_pandas()            # doctest: +SKIP
>>> g.show("…")                                                 # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oversight_graph.api import Graph, build, evaluate, extract, load
from oversight_graph.errors import OversightError
from oversight_graph.version import __version__

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

__all__ = ["Graph", "OversightError", "__version__", "build", "evaluate", "extract", "load"]


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Add ``%%sparql`` to IPython: what ``%load_ext oversight_graph`` calls."""
    from oversight_graph.notebook import register  # noqa: PLC0415 - IPython is no part of the core

    register(shell)
