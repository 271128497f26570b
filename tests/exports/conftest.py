"""Three graphs for every format: the examples, the same with hostile labels, and none."""

from pathlib import Path

import pytest

from oversight_graph.exports import Material
from oversight_graph.store import EmbeddedStore, open_file
from tests.exports import graphs


@pytest.fixture(scope="session")
def of_examples(built: Path) -> Material:
    return Material(open_file(built / "graph.ttl"))


@pytest.fixture(scope="session")
def of_hostile(built: Path) -> Material:
    return Material(graphs.hostile(open_file(built / "graph.ttl")))


@pytest.fixture(scope="session")
def of_nothing() -> Material:
    return Material(EmbeddedStore().view())


@pytest.fixture(scope="session", params=["examples", "hostile", "nothing"])
def material(request: pytest.FixtureRequest) -> Material:
    """Return each of the three graphs in turn."""
    made: Material = request.getfixturevalue(f"of_{request.param}")
    return made
