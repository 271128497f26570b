"""What an output folder holds, as names and bytes."""

from __future__ import annotations

from collections.abc import Mapping

from oversight_graph.building.builder import Built
from oversight_graph.building.report import as_bytes
from oversight_graph.building.report_page import report_page
from oversight_graph.query import TEXTS_FOLDER
from oversight_graph.store import GRAPH_FILE
from oversight_graph.views import Figure, network_of, tables_of

PICTURE = "graph.html"
REPORT = "report.json"
REPORT_PAGE = "report.html"
_NAME_DIGITS = 16
TITLE = "监督图谱 · Oversight Graph"


def text_files(texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files of texts given by their SHA-256: exactly the text, as UTF-8."""
    return {f"{digest[:_NAME_DIGITS]}.txt": texts[digest].encode() for digest in sorted(texts)}


def contents(built: Built) -> dict[str, bytes]:
    """Return the files of an output folder, the graph last, as it stands for the whole."""
    triples = list(built.view.triples())
    files = {f"{TEXTS_FOLDER}/{name}": text for name, text in text_files(built.texts).items()}
    for name, table in tables_of(triples).items():
        files[f"tables/{name}.csv"] = table.csv().encode()
    picture = Figure(network_of(triples, built.texts.get), title=TITLE).html
    page = report_page(built.report).encode()
    reports = {REPORT: as_bytes(built.report), REPORT_PAGE: page}
    return files | {PICTURE: picture.encode()} | reports | {GRAPH_FILE: built.turtle}
