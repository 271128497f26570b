import contextlib
import os
import signal
from pathlib import Path

from oversight_graph.building.inputs import Input
from oversight_graph.building.limits import limits_with
from oversight_graph.building.outcome import Outcome
from oversight_graph.building.pipeline import read_inputs
from oversight_graph.building.sources import find_inputs
from oversight_graph.building.unpacking import Reading
from tests.building.archives import bulletin, zipped

GOOD = "云泽市纪委监委发布通知。".encode()
#: Takes far longer than three seconds, and more memory than a small document.
LONG = "云泽市纪委监委立案12件。\n".encode() * 60_000


def put(folder: Path, **files: bytes) -> list[Input]:
    for name, content in files.items():
        (folder / f"{name}.txt").write_bytes(content)
    return find_inputs([folder])


def read(found: list[Input], jobs: int = 1, **limits: float) -> list[Outcome]:
    return list(read_inputs(found, jobs, reading=Reading(limits_with(limits))))


def test_a_bad_bulletin_is_put_aside_with_its_reason(tmp_path: Path) -> None:
    outcomes = read(put(tmp_path, a=GOOD, b=b"", c=b"\x00\x01"))
    assert [bool(outcome.findings) for outcome in outcomes] == [True, False, False]
    assert "b.txt" in str(outcomes[1].reason)
    assert outcomes[1].remedy
    assert "c.txt" in str(outcomes[2].reason)


def test_more_processes_give_the_same(examples: Path) -> None:
    found = find_inputs([examples])
    assert read(found, jobs=2) == read(found)


def test_files_that_vanish_or_change_into_something_else(tmp_path: Path) -> None:
    found = put(tmp_path, a=GOOD, b=GOOD, c=GOOD, d=GOOD)
    (tmp_path / "b.txt").unlink()
    (tmp_path / "c.txt").unlink()
    (tmp_path / "c.txt").mkdir()
    (tmp_path / "d.txt").unlink()
    os.mkfifo(tmp_path / "d.txt")
    reasons = [outcome.reason for outcome in read(found)]
    assert reasons == [
        None,
        "b.txt: is not there any more",
        "c.txt: is a folder and no file",
        "d.txt: is a pipe and no file",
    ]


def test_a_document_that_ends_its_process_is_put_aside(tmp_path: Path) -> None:
    outcomes: list[Outcome] = []
    for outcome in read_inputs(put(tmp_path, a=GOOD, b=LONG, c=GOOD * 2, d=GOOD * 3)):
        outcomes.append(outcome)
        if outcome.name == "a.txt":  # and so b.txt is being read
            assert kill_readers() == 1
    assert [bool(outcome.findings) for outcome in outcomes] == [True, False, True, True]
    assert outcomes[1].reason == "b.txt: reading it ended the process"


def kill_readers() -> int:
    """Kill the processes that read for this one; return how many there were."""
    killed = 0
    for folder in Path("/proc").iterdir():
        with contextlib.suppress(OSError, IndexError):
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            if (
                int(parent) == os.getpid()
                and b"building.worker" in (folder / "cmdline").read_bytes()
            ):
                os.kill(int(folder.name), signal.SIGKILL)
                killed += 1
    return killed


def test_a_document_that_takes_too_long_is_put_aside(tmp_path: Path) -> None:
    outcomes = read(put(tmp_path, a=GOOD, b=LONG, c=GOOD * 2), seconds=3)
    assert [bool(outcome.findings) for outcome in outcomes] == [True, False, True]
    assert outcomes[1].reason == "b.txt: took longer than 3 seconds"


def test_a_document_that_needs_too_much_memory_is_put_aside(tmp_path: Path) -> None:
    outcomes = read(put(tmp_path, a=GOOD, b=LONG, c=GOOD * 2), memory_bytes=160_000_000)
    assert [bool(outcome.findings) for outcome in outcomes] == [True, False, True]
    assert outcomes[1].reason == "b.txt: needs more memory than allowed"


def test_progress_counts_every_input_and_what_archives_turn_out_to_hold(tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    (tmp_path / "z.zip").write_bytes(zipped({"1.txt": bulletin(1), "2.txt": bulletin(2)}))
    found = put(tmp_path, a=GOOD, b=b"")
    list(read_inputs(found, progress=lambda *step: seen.append(step)))
    assert [name for _, _, name in seen] == ["a.txt", "b.txt", "z.zip!/1.txt", "z.zip!/2.txt"]
    assert seen[-1][:2] == (4, 4)
