"""The graph in the formats of other programs; ``docs/reference/exports.md`` lists them."""

from oversight_graph.exports.export import Export
from oversight_graph.exports.formats import FORMATS, Format, export, find_format
from oversight_graph.exports.material import Material

__all__ = [
    "FORMATS",
    "Export",
    "Format",
    "Material",
    "export",
    "find_format",
]
