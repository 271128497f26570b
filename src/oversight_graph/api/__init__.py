"""The Python interface: build a graph, load one, ask it, look at it.

Only light modules are imported here; what a function needs it imports when it runs, so that
``import oversight_graph`` and ``oversight --help`` start at once.
"""

from oversight_graph.api.graph import Graph
from oversight_graph.api.making import build, evaluate, extract, load

__all__ = ["Graph", "build", "evaluate", "extract", "load"]
