"""The command line: parses arguments, calls the Python API, prints."""

from oversight_graph.cli.main import main

__all__ = ["main"]
