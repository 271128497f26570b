import os
from pathlib import Path

import pytest

from oversight_graph.building import pipeline
from oversight_graph.building.pipeline import Outcome, read_bulletins
from oversight_graph.building.sources import Bulletin, find_bulletins
from oversight_graph.errors import InputError
from oversight_graph.reading import Document
from oversight_graph.resolution import Findings, understand


def put(folder: Path, **files: bytes) -> list[Bulletin]:
    for name, content in files.items():
        (folder / f"{name}.txt").write_bytes(content)
    return find_bulletins([folder])


def test_a_bad_bulletin_is_put_aside_with_its_reason(tmp_path: Path) -> None:
    outcomes = read_bulletins(put(tmp_path, a="好天气。".encode(), b=b"", c=b"\x00\x01"))
    assert [bool(outcome.findings) for outcome in outcomes] == [True, False, False]
    assert "b.txt" in str(outcomes[1].reason)
    assert "c.txt" in str(outcomes[2].reason)


def test_nothing_readable_is_an_error_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="empty"):
        read_bulletins(put(tmp_path, a=b""))
    with pytest.raises(InputError, match="none of 2 bulletins"):
        read_bulletins(put(tmp_path, a=b"", b=b""))


def test_a_fault_of_the_rules_stops_one_bulletin_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(document: Document) -> Findings:
        if document.id == "b":
            raise ZeroDivisionError("in a rule")
        return understand(document)

    monkeypatch.setattr(pipeline, "understand", faulty)
    monkeypatch.delenv("OVERSIGHT_DEBUG", raising=False)
    first, second = read_bulletins(put(tmp_path, a="好天气。".encode(), b="雨天。".encode()))
    assert first.findings
    assert second == Outcome("b.txt", reason="internal error: ZeroDivisionError: in a rule")


def test_the_same_text_twice_is_read_once(tmp_path: Path) -> None:
    text = "云泽市纪委监委发布通知。".encode()
    first, second = read_bulletins(put(tmp_path, a=text, b=text))
    assert first.findings
    assert second == Outcome("b.txt", same_as="a.txt")


def test_more_processes_give_the_same(examples: Path) -> None:
    bulletins = find_bulletins([examples])
    assert read_bulletins(bulletins, jobs=2) == read_bulletins(bulletins)


def test_a_bulletin_that_ends_its_process_is_put_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "read_one", _deadly)
    bulletins = put(tmp_path, a="好。".encode(), b="坏。".encode(), c="好。好。".encode())
    outcomes = read_bulletins(bulletins, jobs=2)
    assert [bool(outcome.findings) for outcome in outcomes] == [True, False, True]
    assert outcomes[1].reason == "b.txt: reading it ended the process"


def _deadly(bulletin: Bulletin) -> Outcome:
    if bulletin.name == "b.txt":
        os._exit(9)
    return _read_one(bulletin)


_read_one = pipeline.read_one


def test_progress_counts_every_bulletin(tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    bulletins = put(tmp_path, a="好。".encode(), b=b"")
    read_bulletins(bulletins, progress=lambda *step: seen.append(step))
    assert seen == [(1, 2, "a.txt"), (2, 2, "b.txt")]
