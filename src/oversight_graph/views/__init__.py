"""What people look at: networks, pictures and tables of a graph."""

from oversight_graph.views.careers import careers_of
from oversight_graph.views.core import MOST_DRAWN, core, ego
from oversight_graph.views.drawing import VIEWS, Wanted
from oversight_graph.views.figure import Figure
from oversight_graph.views.network import network_of
from oversight_graph.views.summary import summary_of
from oversight_graph.views.tables import Table, Tables, tables_of

__all__ = [
    "MOST_DRAWN",
    "VIEWS",
    "Figure",
    "Table",
    "Tables",
    "Wanted",
    "careers_of",
    "core",
    "ego",
    "network_of",
    "summary_of",
    "tables_of",
]
