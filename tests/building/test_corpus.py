"""Every format, whole and damaged: each file ends as it must, and the numbers add up."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import oversight_graph as og
from tests.building.corpus import Case, corpus

CASES = corpus()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("corpus")
    for case in CASES:
        (made / case.name).write_bytes(case.data)
    return made


@pytest.fixture(scope="module")
def graph(folder: Path) -> og.Graph:
    return og.build(folder, jobs=2)


@pytest.fixture(scope="module")
def report(graph: og.Graph) -> dict[str, Any]:
    return graph.report


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_ends_as_it_must(report: dict[str, Any], case: Case) -> None:
    mine = [entry for entry in report["documents"] if _is_of(case.name, entry["document"])]
    states = Counter(entry["state"].replace("_with_warnings", "") for entry in mine)
    assert states == case.states, [entry.get("reason") for entry in mine]
    for entry in mine:
        assert (entry["state"] == "quarantined") == ("reason" in entry)
        assert "reason" not in entry or entry["remedy"]


def test_the_numbers_add_up(report: dict[str, Any]) -> None:
    names = [entry["document"] for entry in report["documents"]]
    assert len(set(names)) == len(names)
    assert sum(report["totals"]["documents"].values()) == len(names)
    assert len(names) == sum(case.states.total() for case in CASES)


def test_neither_the_order_of_the_inputs_nor_the_number_of_processes_matters(
    folder: Path, graph: og.Graph
) -> None:
    files = sorted(folder.iterdir(), key=lambda path: path.name[::-1])
    again = og.build(files[10:] + files[:10], jobs=1)
    assert again.report == graph.report
    assert again.export("ttl") == graph.export("ttl")


def _is_of(name: str, document: str) -> bool:
    return document == name or document.startswith((f"{name}!/", f"{name}#"))
