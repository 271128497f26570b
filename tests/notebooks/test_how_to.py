"""The page on notebooks says nothing that is not so: every block is run as a cell, in order."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.notebooks.running import cells, run_cells, shown

ROOT = Path(__file__).resolve().parents[2]
PAGES = {language: ROOT / f"docs/how-to/notebooks{language}.md" for language in ("", ".zh")}
BLOCK = re.compile(r"^```(\w*)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[tuple[str, str]]:
    found = BLOCK.findall(PAGES[language].read_text("utf-8"))
    return [(kind, text) for kind, text in found]


def test_both_languages_show_the_same_code() -> None:
    assert blocks("") == blocks(".zh")
    assert {kind for kind, _ in blocks("")} == {"python"}


@pytest.fixture(scope="module")
def ran(built: Path) -> list[Any]:
    return run_cells(cells(text for _, text in blocks("")), built.parent)


def test_every_block_runs_and_says_nothing_on_standard_error(ran: list[Any]) -> None:
    assert len(ran) > 12
    assert not [one for cell in ran for one in cell.outputs if one.get("name") == "stderr"]


def test_a_block_that_ends_in_a_value_shows_it(ran: list[Any]) -> None:
    silent = [cell.source for cell in ran if not cell.outputs]
    assert all(re.search(r"^(who =|plt\.rcParams)", text, re.MULTILINE) for text in silent)


def test_the_answers_are_those_of_the_examples(ran: list[Any]) -> None:
    def answer(start: str, kind: str = "text/plain") -> str:
        (cell,) = [cell for cell in ran if cell.source.startswith(start)]
        (text,) = shown(cell.outputs, kind)
        return text

    assert "8 documents" in answer("import oversight_graph")
    assert "副书记" in answer("%%sparql", "text/html")
    assert "澜州市交通运输局" in answer("g.find(")
    assert answer("g.ask(") == "True"
    for start in ("g.show(who", "g.timeline(", 'g.show("岷阳'):
        assert answer(start, "text/html").startswith("<iframe")
        assert answer(start, "image/svg+xml").startswith("<svg")
    assert "shape: (" in answer("import polars")
