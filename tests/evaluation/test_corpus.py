from pathlib import Path

import pytest

from oversight_graph.errors import InputError
from oversight_graph.evaluation import find_gold


def put(folder: Path, name: str, content: str = "{}") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def test_gold_is_found_in_folders_with_its_text_beside_it(tmp_path: Path) -> None:
    put(tmp_path, "b.gold.json")
    put(tmp_path, "b.txt")
    put(tmp_path, "deep/a.gold.json")
    put(tmp_path, "deep/a.md")
    pairs = find_gold([tmp_path, tmp_path / "b.gold.json"])
    assert [(p.gold.name, p.text.name) for p in pairs] == [
        ("b.gold.json", "b.txt"),
        ("a.gold.json", "a.md"),
    ]


def test_gold_without_its_text_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a\.txt or a\.md"):
        find_gold([put(tmp_path, "a.gold.json")])


def test_no_such_path_and_a_folder_without_gold_are_input_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        find_gold([tmp_path / "absent"])
    with pytest.raises(InputError, match="no "):
        find_gold([tmp_path])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"persons": [}', "a.gold.json:1:14"),
        ("[]", "one JSON object"),
        ('{"persons": "甲"}', "persons must be a list"),
        ('{"actions": [{"target": "甲"}]}', "actions must be a list of objects with type"),
    ],
)
def test_broken_gold_is_named_with_its_place(tmp_path: Path, content: str, message: str) -> None:
    put(tmp_path, "a.txt")
    (pair,) = find_gold([put(tmp_path, "a.gold.json", content)])
    with pytest.raises(InputError, match=message):
        pair.load()
