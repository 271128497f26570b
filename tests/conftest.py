"""What several folders of tests need: the shipped examples, built once a run."""

from pathlib import Path

import pytest

import oversight_graph

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def examples() -> Path:
    """Return the folder of the shipped bulletins and their gold."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def built(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an output folder with the build of the shipped examples. Only read it."""
    folder = tmp_path_factory.mktemp("built") / "output"
    oversight_graph.build(examples, folder)
    return folder
