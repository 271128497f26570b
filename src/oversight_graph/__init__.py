"""Oversight Graph: discipline-inspection bulletins as a knowledge graph.

>>> import oversight_graph as og
>>> g = og.build("bulletins/")                                  # doctest: +SKIP
>>> g.query("what-happened", person="…").to_pandas()            # doctest: +SKIP
>>> g.show("…")                                                 # doctest: +SKIP
"""

from oversight_graph.api import Graph, build, evaluate, extract, load
from oversight_graph.errors import OversightError
from oversight_graph.version import __version__

__all__ = ["Graph", "OversightError", "__version__", "build", "evaluate", "extract", "load"]
