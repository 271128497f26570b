"""Records, and how near they come to what a person annotated."""

from oversight_graph.evaluation.corpus import GoldPair, find_gold
from oversight_graph.evaluation.record import to_record
from oversight_graph.evaluation.report import as_json, as_table, list_errors
from oversight_graph.evaluation.scores import Comparison, compare

__all__ = [
    "Comparison",
    "GoldPair",
    "as_json",
    "as_table",
    "compare",
    "find_gold",
    "list_errors",
    "to_record",
]
