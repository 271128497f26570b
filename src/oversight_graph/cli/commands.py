"""All commands, in the order in which a newcomer meets them."""

from __future__ import annotations

from oversight_graph.cli.build import build
from oversight_graph.cli.completion import completion
from oversight_graph.cli.doctor import doctor
from oversight_graph.cli.evaluate import evaluate
from oversight_graph.cli.explain import explain
from oversight_graph.cli.export import export
from oversight_graph.cli.extract import extract
from oversight_graph.cli.query import query
from oversight_graph.cli.show import show
from oversight_graph.cli.verify import verify

COMMANDS = (build, extract, query, show, explain, verify, evaluate, export, completion, doctor)
