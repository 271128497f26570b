"""Ask a graph: saved questions with parameters, result tables, explanations, verification."""

from oversight_graph.query.asking import ask, find_question
from oversight_graph.query.explain import explain
from oversight_graph.query.explanation import Explanation, Explanations, Quote, Statement
from oversight_graph.query.find import find, find_one
from oversight_graph.query.question import Question
from oversight_graph.query.result import RESULT_FORMATS, Result
from oversight_graph.query.saved import saved_names, saved_question
from oversight_graph.query.surroundings import Surroundings, surroundings
from oversight_graph.query.table import Table
from oversight_graph.query.texts import TEXTS_FOLDER
from oversight_graph.query.things import Thing, Things
from oversight_graph.query.verification import Failure, Verification
from oversight_graph.query.verify import verify

__all__ = [
    "RESULT_FORMATS",
    "TEXTS_FOLDER",
    "Explanation",
    "Explanations",
    "Failure",
    "Question",
    "Quote",
    "Result",
    "Statement",
    "Surroundings",
    "Table",
    "Thing",
    "Things",
    "Verification",
    "ask",
    "explain",
    "find",
    "find_one",
    "find_question",
    "saved_names",
    "saved_question",
    "surroundings",
    "verify",
]
