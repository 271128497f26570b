"""What people look at: networks, pictures and tables of a graph."""

from oversight_graph.views.core import MOST_DRAWN, core, ego
from oversight_graph.views.figure import Figure
from oversight_graph.views.model import plain
from oversight_graph.views.network import network_of
from oversight_graph.views.picture import render
from oversight_graph.views.summary import summary_of
from oversight_graph.views.tables import Table, tables_of

__all__ = [
    "MOST_DRAWN",
    "Figure",
    "Table",
    "core",
    "ego",
    "network_of",
    "plain",
    "render",
    "summary_of",
    "tables_of",
]
