"""Resolution: say what every mention denotes and give the ``Findings`` of a document."""

from oversight_graph.resolution.entities import Findings
from oversight_graph.resolution.understand import understand

__all__ = ["Findings", "understand"]
