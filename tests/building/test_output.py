import os
from pathlib import Path

import pytest

from oversight_graph.building.output import write_folder
from oversight_graph.errors import OutputError, UsageError

TEXT = "texts/0123456789abcdef.txt"
OTHER = "texts/fedcba9876543210.txt"


def files_in(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_all_files_are_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    files = {TEXT: b"a", "tables/people.csv": b"b", "graph.ttl": b"c"}
    write_folder(tmp_path / "out", files)
    assert files_in(tmp_path) == {f"out/{name}": content for name, content in files.items()}


def test_texts_of_earlier_builds_go_and_other_files_stay(tmp_path: Path) -> None:
    write_folder(tmp_path, {TEXT: b"a", OTHER: b"b"})
    (tmp_path / "texts/notes.txt").write_bytes(b"mine")
    (tmp_path / "show.html").write_bytes(b"mine too")
    write_folder(tmp_path, {OTHER: b"c"})
    assert files_in(tmp_path) == {
        OTHER: b"c",
        "texts/notes.txt": b"mine",
        "show.html": b"mine too",
    }


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(UsageError, match="is a file"):
        write_folder(tmp_path / "out", {"graph.ttl": b"c"})


def test_when_writing_fails_the_old_files_stay_and_nothing_is_left_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    write_folder(folder, {TEXT: b"old", "graph.ttl": b"old"})
    synced = os.fsync
    calls = []

    def full_disk(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        synced(handle)

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OutputError, match="No space left on device"):
        write_folder(folder, {TEXT: b"new", "graph.ttl": b"new"})
    assert files_in(tmp_path) == {f"out/{TEXT}": b"old", "out/graph.ttl": b"old"}
