"""Every notebook is stored without outputs and runs from top to bottom, offline."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def test_there_are_notebooks() -> None:
    assert "first-look.ipynb" in [path.name for path in NOTEBOOKS]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_it_is_stored_without_outputs(path: Path) -> None:
    notebook = read(path)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None
    assert notebook.cells[0].cell_type == "markdown"


@pytest.fixture(scope="module")
def first_look() -> list[dict[str, Any]]:
    """Run the first notebook; return what its code cells showed."""
    notebook = read(FOLDER / "first-look.ipynb")
    client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(FOLDER)}})
    client.execute()
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def shown(outputs: list[dict[str, Any]], kind: str) -> list[str]:
    return [output["data"][kind] for output in outputs if kind in output.get("data", {})]


def test_nothing_is_written_to_standard_error(first_look: list[dict[str, Any]]) -> None:
    assert not [output for output in first_look if output.get("name") == "stderr"]


def test_it_shows_answers_picture_and_table(first_look: list[dict[str, Any]]) -> None:
    pages = shown(first_look, "text/html")
    assert any("审查调查" in page or "监督检查" in page for page in pages if "<table" in page)
    (frame,) = [page for page in pages if page.startswith("<iframe")]
    assert "令狐川" in frame
    assert 'sandbox="allow-scripts"' in frame
    assert any("dataframe" in page and "令狐川" in page for page in pages)


def test_it_has_a_static_picture_for_where_scripts_do_not_run(
    first_look: list[dict[str, Any]],
) -> None:
    (picture,) = shown(first_look, "image/svg+xml")
    assert picture.startswith("<svg")
    assert "令狐川" in picture
