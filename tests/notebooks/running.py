"""Run a notebook in a real kernel, and ask it afterwards what its variables hold."""

from __future__ import annotations

import json
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


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def run(name: str, *asked: str, before: str = "") -> tuple[list[dict[str, Any]], list[Any]]:
    """Return what the code cells showed, and the values of the expressions asked for."""
    notebook = read(FOLDER / name)
    make: Any = nbformat.v4.new_code_cell
    own = [cell for cell in notebook.cells if cell.cell_type == "code"]
    last = make(_ASK.format(", ".join(asked)))
    notebook.cells = [make(before), *notebook.cells, last]
    client = NotebookClient(notebook, timeout=240, resources={"metadata": {"path": str(FOLDER)}})
    client.execute()
    values: list[Any] = json.loads(last.outputs[0]["text"])
    return [output for cell in own for output in cell.outputs], values


def shown(outputs: list[dict[str, Any]], kind: str) -> list[str]:
    return [output["data"][kind] for output in outputs if kind in output.get("data", {})]
