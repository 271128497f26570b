"""Keep, load and query the graph: in memory by default, on any SPARQL 1.1 server by URL."""

from oversight_graph.store.answer import Answer, Kind, Row, Term, View
from oversight_graph.store.embedded import EmbeddedStore, EmbeddedView
from oversight_graph.store.opening import GRAPH_FILE, open_file, open_view
from oversight_graph.store.remote import RemoteView

__all__ = [
    "GRAPH_FILE",
    "Answer",
    "EmbeddedStore",
    "EmbeddedView",
    "Kind",
    "RemoteView",
    "Row",
    "Term",
    "View",
    "open_file",
    "open_view",
]
