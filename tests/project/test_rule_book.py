"""The recipes of the rule book work: added to a copy of the product, they give what they say."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w+)(?: ([^\n]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
READ_ALL = """
import json, sys
from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
texts = json.load(sys.stdin)
json.dump([to_record(understand(read_text(text, "a.txt"))) for text in texts], sys.stdout)
"""


@dataclass
class Recipe:
    """A section of the book: what it adds where, its sentence, and the rows that it must give."""

    title: str
    additions: list[tuple[str, str]] = field(default_factory=list)
    text: str = ""
    rows: dict[str, list[Any]] = field(default_factory=dict)


def recipes() -> list[Recipe]:
    book = (ROOT / "docs/rule-book.md").read_text("utf-8")
    found = []
    for section in book.split("\n## ")[1:]:
        recipe = Recipe(section.splitlines()[0])
        for kind, where, content in BLOCK.findall(section):
            if where:
                recipe.additions.append((where, content))
            elif kind == "text":
                recipe.text = f"标题\n来源：云溪日报\n{content}"
            elif kind == "json":
                recipe.rows = json.loads(content)
        if recipe.additions:
            found.append(recipe)
    return found


RECIPES = recipes()
SHOWN = [recipe for recipe in RECIPES if recipe.text]


def add(folder: Path, where: str, content: str) -> None:
    """Put lines at the end of a file of the copy, or behind the line that the recipe names."""
    match = re.fullmatch(r"(?:add-to|insert-into) (\S+)(?: after (.+))?", where)
    assert match, where
    file = folder / match[1]
    text = file.read_text("utf-8")
    if match[2] is None:
        text = text.rstrip("\n") + "\n" + ("" if file.suffix == ".tsv" else "\n") + content
    else:
        assert text.count(match[2] + "\n") >= 1, match[2]
        text = text.replace(match[2] + "\n", match[2] + "\n" + content, 1)
    file.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What the sentences give in a copy of the product with all recipes added."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("src", "ontology"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for recipe in RECIPES:
        for where, content in recipe.additions:
            add(folder, where, content)
    run = subprocess.run(
        [sys.executable, "-c", READ_ALL],
        input=json.dumps([recipe.text for recipe in SHOWN]),
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    records = json.loads(run.stdout)
    return {recipe.title: record for recipe, record in zip(SHOWN, records, strict=True)}


def holds(record: dict[str, Any], rows: dict[str, list[Any]]) -> bool:
    """Whether a record has a row for each one wanted, equal in all that is said of it."""

    def same(wanted: Any, row: Any) -> bool:
        if isinstance(wanted, str):
            return bool(wanted == row)
        return all(row.get(key) == value for key, value in wanted.items())

    return all(
        any(same(wanted, row) for row in record[kind])
        for kind, each in rows.items()
        for wanted in each
    )


@pytest.mark.parametrize("recipe", SHOWN, ids=lambda recipe: recipe.title)
def test_a_recipe_gives_what_it_says(recipe: Recipe, after: dict[str, dict[str, Any]]) -> None:
    assert holds(after[recipe.title], recipe.rows), after[recipe.title]


@pytest.mark.parametrize("recipe", SHOWN, ids=lambda recipe: recipe.title)
def test_a_recipe_is_needed(recipe: Recipe) -> None:
    assert not holds(to_record(understand(read_text(recipe.text, "a.txt"))), recipe.rows)


def test_the_book_has_recipes() -> None:
    assert len(SHOWN) >= 6


def test_every_file_that_the_book_names_exists() -> None:
    book = (ROOT / "docs/rule-book.md").read_text("utf-8")
    names = re.findall(
        r"`((?:tests|src|ontology|gold|reading|recognition|extraction|resolution)/[^`*]+)`", book
    )
    assert names
    missing = [
        name for name in names
        if not (ROOT / name).exists() and not (ROOT / "src/oversight_graph" / name).exists()
    ]  # fmt: skip
    assert missing == []
