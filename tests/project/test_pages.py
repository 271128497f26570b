"""The pages that are made from the code are up to date."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

import oversight_graph
from oversight_graph.cli.main import INTERNAL_ERROR, INTERRUPTED, TERMINATED
from oversight_graph.errors import InputError, OutputError, OversightError, UsageError

ROOT = Path(__file__).resolve().parents[2]
REMEDY = "run `make docs` (after `make demo`)"


@pytest.fixture(scope="module")
def make_pages() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts/make_pages.py"))


def test_the_command_line_page(make_pages: dict[str, Any]) -> None:
    assert make_pages["PAGE"].read_text("utf-8") == make_pages["page"](), REMEDY


def test_the_page_of_python(make_pages: dict[str, Any]) -> None:
    page = make_pages["PYTHON"].read_text("utf-8")
    assert page == make_pages["python_page"](), REMEDY
    public = [name for name in vars(oversight_graph.Graph) if not name.startswith("_")]
    functions = ("build", "load", "extract", "evaluate")
    for name in (*public, *(f"og.{name}" for name in functions)):
        assert len(re.findall(rf"^### `{re.escape(name)}\(", page, re.MULTILINE)) == 1, name


def test_the_page_of_questions(make_pages: dict[str, Any]) -> None:
    assert make_pages["QUESTIONS"].read_text("utf-8") == make_pages["questions"](), REMEDY


def test_the_page_of_shapes(make_pages: dict[str, Any]) -> None:
    page = make_pages["SHAPES"].read_text("utf-8")
    assert page == make_pages["shapes_page"](), REMEDY
    written = (ROOT / "ontology" / "shapes.ttl").read_text("utf-8")
    names = re.findall(r"^ovs:(\S+) a ", written, re.MULTILINE)
    assert re.findall(r"^### (\S+)$", page, re.MULTILINE) == names


def test_the_sample_in_the_readme_is_in_the_graph(make_pages: dict[str, Any]) -> None:
    assert make_pages["README"].read_text("utf-8") == make_pages["readme"](), REMEDY


def test_the_picture_in_the_readme_is_of_the_graph(make_pages: dict[str, Any]) -> None:
    picture = make_pages["PICTURE"].read_text("utf-8")
    assert picture == make_pages["picture"](), REMEDY
    assert picture.count(make_pages["PERSON"]) > 1
    assert "](docs/picture.svg)" in make_pages["README"].read_text("utf-8")


@pytest.mark.parametrize("name", ["model-by-example.md", "model-by-example.zh.md"])
def test_the_worked_examples(make_pages: dict[str, Any], name: str) -> None:
    page = (ROOT / "docs/ontology" / name).read_text("utf-8")
    assert page == make_pages["render"](page), REMEDY
    assert page.count("```turtle\n") == 4
    assert "certain" in page


def test_every_exit_code_is_on_its_page() -> None:
    page = (ROOT / "docs/reference/exit-codes.md").read_text("utf-8")
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)}
    raised = {kind.exit_code for kind in (OversightError, UsageError, InputError, OutputError)}
    assert listed == {0, *raised, INTERNAL_ERROR, INTERRUPTED, TERMINATED}


def test_links_between_pages_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert pages
    for page in pages:
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
            assert "://" in target or (page.parent / target).exists(), f"{page.name}: {target}"
