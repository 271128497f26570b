import io
import sys
from pathlib import Path

import pytest

from oversight_graph.building.sources import Bulletin, find_bulletins
from oversight_graph.errors import InputError


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("文", "utf-8")


def names_in(*inputs: str | Path, leave_out: Path | None = None) -> list[str]:
    return [bulletin.name for bulletin in find_bulletins(inputs, leave_out)]


def test_folders_are_searched_through_and_sorted(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a.md", "deep/er/c.TXT", "d.json", "e.gold.json", "f.html")
    assert names_in(tmp_path) == ["a.md", "b.txt", "deep/er/c.TXT"]


def test_hidden_files_and_readmes_are_no_bulletins(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "README.md", "deep/readme.txt")
    assert names_in(tmp_path) == ["a.txt"]


def test_the_output_folder_is_never_read(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "output/texts/b.txt")
    assert names_in(tmp_path, leave_out=tmp_path / "output") == ["a.txt"]


def test_a_file_that_is_named_may_have_any_ending(tmp_path: Path) -> None:
    put(tmp_path, "bulletin.page")
    assert names_in(tmp_path / "bulletin.page") == ["bulletin.page"]


def test_each_file_counts_once(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    assert len(find_bulletins([tmp_path, tmp_path / "a.txt", str(tmp_path / "a.txt")])) == 1


def test_the_order_does_not_depend_on_the_order_of_the_inputs(tmp_path: Path) -> None:
    put(tmp_path, "x/a.txt", "y/b.txt")
    forth = find_bulletins([tmp_path / "x", tmp_path / "y"])
    assert find_bulletins([tmp_path / "y", tmp_path / "x"]) == forth


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("文".encode())))
    assert find_bulletins(["-"]) == [Bulletin("stdin", data="文".encode())]


def test_what_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        find_bulletins([tmp_path / "absent.txt"])
    with pytest.raises(InputError, match="no bulletin in this folder"):
        find_bulletins([tmp_path])
