"""Run a notebook in a real kernel, and ask it afterwards what its variables hold."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
_ASK = """
import json
print(json.dumps([{}], ensure_ascii=False, default=str))
"""
_LONGEST_SECONDS = 240


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def cells(sources: Iterable[str]) -> list[Any]:
    make: Any = nbformat.v4.new_code_cell
    return [make(source) for source in sources]


def run_cells(given: list[Any], folder: Path) -> list[Any]:
    """Run cells in order, in a folder; return them with what they showed."""
    make: Any = nbformat.v4.new_notebook
    notebook = make(cells=given)
    settings = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=_LONGEST_SECONDS, resources=settings).execute()
    return given


def run(name: str, *asked: str, before: str = "") -> tuple[list[dict[str, Any]], list[Any]]:
    """Return what the code cells showed, and the values of the expressions asked for."""
    own = [cell for cell in read(FOLDER / name).cells if cell.cell_type == "code"]
    first, last = cells([before, _ASK.format(", ".join(asked))])
    run_cells([first, *own, last], FOLDER)
    values: list[Any] = json.loads(last.outputs[0]["text"])
    return [output for cell in own for output in cell.outputs], values


def shown(outputs: list[dict[str, Any]], kind: str) -> list[str]:
    return [output["data"][kind] for output in outputs if kind in output.get("data", {})]
