"""One input: what the system refuses becomes a trouble with a remedy, and nothing else."""

import os
import tracemalloc
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from oversight_graph.building.inputs import Input
from oversight_graph.building.limits import limits_with
from oversight_graph.building.one_input import read_input
from oversight_graph.building.sources import find_inputs
from oversight_graph.building.unpacking import Reading, unpack
from oversight_graph.errors import InputError
from tests.building.archives import zipped

LIMITS = limits_with()


def reason(one: Input) -> str:
    with pytest.raises(InputError) as caught:
        one.read(LIMITS)
    assert caught.value.remedy
    return caught.value.message


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: object, *_: object) -> int:
        raise PermissionError(13, "Permission denied", path)

    (tmp_path / "a.txt").write_bytes(b"1")
    monkeypatch.setattr(os, "open", refused)
    assert reason(Input("a.txt", tmp_path / "a.txt")) == "a.txt: cannot be read: Permission denied"


def test_a_folder_without_permission_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = os.scandir

    def refused(path: str) -> AbstractContextManager[Iterator[os.DirEntry[str]]]:
        if path.endswith("secret"):
            raise PermissionError(13, "Permission denied", path)
        return look(path)

    (tmp_path / "secret").mkdir()
    (tmp_path / "a.txt").write_bytes(b"1")
    monkeypatch.setattr(os, "scandir", refused)
    found = {one.name: str(one.trouble) for one in find_inputs([tmp_path])}
    assert found["a.txt"] == "None"
    assert "secret: cannot be read: Permission denied" in found["secret"]


def test_a_file_that_cannot_be_read_to_its_end(tmp_path: Path) -> None:
    """The memory of a process is a file whose first byte nobody may read."""
    one = Input("a.txt", Path("/proc/self/mem"))
    assert reason(one) == "a.txt: cannot be read: Input/output error"
    (found,) = unpack(Input("a.zip", Path("/proc/self/mem")), Reading())
    assert str(found.trouble).startswith("a.zip: cannot be read")


def test_a_name_that_no_file_can_have() -> None:
    assert "cannot be read" in reason(Input("a.txt", Path("a\0b.txt")))


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(10**12)
    assert "larger than 67108864 bytes" in reason(Input("a.txt", tmp_path / "a.txt"))


def test_a_fault_of_the_rules_stops_one_bulletin_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(_document: object) -> object:
        raise ZeroDivisionError("in a rule")

    monkeypatch.delenv("OVERSIGHT_DEBUG", raising=False)
    monkeypatch.setattr("oversight_graph.building.one_input.understand", faulty)
    (outcome,) = read_input(Input("b.txt", data="雨天。".encode()), LIMITS)
    assert outcome.reason == "b.txt: internal error: ZeroDivisionError: in a rule"


def test_a_large_archive_is_read_with_the_memory_of_one_entry(tmp_path: Path) -> None:
    size, number = 200_000, 300
    noise = os.urandom(size)
    files = {f"{n}.txt": noise[n:] + noise[:n] for n in range(number)}
    (tmp_path / "a.zip").write_bytes(zipped(files))
    del files
    tracemalloc.start()
    read = sum(len(one.data) for one in unpack(Input("a.zip", tmp_path / "a.zip"), Reading()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert read == size * number
    assert peak < 10 * size
