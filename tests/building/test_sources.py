import io
import os
import sys
from pathlib import Path

import pytest

from oversight_graph.building.inputs import Input
from oversight_graph.building.sources import find_inputs, read_list
from oversight_graph.building.unpacking import Reading
from oversight_graph.errors import InputError


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("文", "utf-8")


def names_in(*inputs: str | Path, leave_out: Path | None = None) -> list[str]:
    return [found.name for found in find_inputs(inputs, leave_out)]


def troubles_in(folder: Path) -> dict[str, str]:
    return {found.name: str(found.trouble) for found in find_inputs([folder]) if found.trouble}


def test_folders_are_searched_through_and_sorted(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a.md", "deep/er/c.TXT", "d.json", "e.gold.json", "f.html", "g.tar.gz")
    expected = ["a.md", "b.txt", "d.json", "deep/er/c.TXT", "f.html", "g.tar.gz"]
    assert names_in(tmp_path) == expected


def test_what_is_no_input_is_counted(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "README.md", "deep/readme.txt", "d.CSS", "e")
    (tmp_path / "up").symlink_to(tmp_path)
    reading = Reading()
    assert [found.name for found in find_inputs([tmp_path], reading=reading)] == ["a.txt"]
    counts = {"hidden": 2, ".md": 1, ".txt": 1, ".css": 1, "no ending": 1, "link to a folder": 1}
    assert reading.passed_over == counts


def test_what_may_be_a_bulletin_and_is_not_read_says_how_to_mend_it(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.doc", "c.rar")
    assert names_in(tmp_path) == ["a.txt", "b.doc", "c.rar"]


def test_the_output_folder_is_never_read(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "output/texts/b.txt")
    assert names_in(tmp_path, leave_out=tmp_path / "output") == ["a.txt"]


def test_a_file_that_is_named_may_have_any_ending(tmp_path: Path) -> None:
    put(tmp_path, "bulletin.page")
    assert names_in(tmp_path / "bulletin.page") == ["bulletin.page"]


def test_each_file_counts_once_whatever_the_order(tmp_path: Path) -> None:
    put(tmp_path, "sub/a.txt")
    (tmp_path / "z.txt").symlink_to(tmp_path / "sub/a.txt")
    given: list[str | Path] = [
        tmp_path,
        tmp_path / "sub",
        tmp_path / "sub/a.txt",
        str(tmp_path / "sub/a.txt"),
    ]
    assert names_in(*given) == names_in(*reversed(given)) == ["a.txt"]


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    put(tmp_path, "x/a.txt", "y/a.txt", "y/b.txt", "z/y/a.txt")
    given = [tmp_path / "x", tmp_path / "y", tmp_path / "z/y"]
    names = ["b.txt", "x/a.txt", "y/a.txt", "y/a.txt (2)"]
    assert names_in(*given) == names
    assert find_inputs(given) == find_inputs(reversed(given))


def test_a_pattern_stands_for_all_that_match(tmp_path: Path) -> None:
    put(tmp_path, "2023/a.txt", "2024/a.txt", "2024/b/c.txt", "2024/p.png", "other/d.txt")
    assert names_in(str(tmp_path / "20*/*")) == ["2023/a.txt", "2024/a.txt"]
    assert names_in(str(tmp_path / "**/c.txt")) == ["2024/b/c.txt"]
    put(tmp_path, "odd [1].txt")
    assert names_in(str(tmp_path / "odd [1].txt")) == ["odd [1].txt"]
    with pytest.raises(InputError, match="nothing matches"):
        find_inputs([str(tmp_path / "1999*/*")])


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("文".encode())))
    assert find_inputs(["-"]) == [Input("stdin", data="文".encode())]


def test_what_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        find_inputs([tmp_path / "absent.txt"])
    with pytest.raises(InputError, match="no bulletin in this folder"):
        find_inputs([tmp_path])


def test_a_list_names_files_and_what_is_missing_stays_with_its_line(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "名单.txt")
    lines = f"# 名单\n{tmp_path}/a.txt\r\n\n  {tmp_path}/名单.txt\nabsent.txt\n"
    (tmp_path / "list").write_bytes(lines.encode("gb18030"))
    paths = read_list(tmp_path / "list")
    found = find_inputs([], listed=paths)
    assert [each.name for each in found] == ["a.txt", "absent.txt", "名单.txt"]
    assert [bool(each.trouble) for each in found] == [False, True, False]


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="check the path of the list"):
        read_list(tmp_path / "list")


def test_links_and_what_is_no_file_are_troubles(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "folder.txt/b.txt")
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    (tmp_path / "nowhere.txt").symlink_to("absent.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.txt")
    found = troubles_in(tmp_path)
    assert sorted(found) == ["circle.txt", "device.txt", "nowhere.txt", "pipe.txt"]
    assert "leads in a circle" in found["circle.txt"]
    assert "not there" in found["nowhere.txt"]
    assert "is a device" in found["device.txt"]
    assert "is a pipe" in found["pipe.txt"]
    assert "folder.txt/b.txt" in names_in(tmp_path)


def test_names_show_what_cannot_be_seen(tmp_path: Path) -> None:
    put(tmp_path, "a\u202e\nb.txt")
    (tmp_path / os.fsdecode("通报.txt".encode("gb18030"))).write_text("文", "utf-8")
    assert names_in(tmp_path) == ["a%E2%80%AE%0Ab.txt", "通报.txt"]
