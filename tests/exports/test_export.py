"""What all formats have in common: names, bytes, places."""

import io
import os
import re
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from oversight_graph.errors import OutputError, UnknownName, UsageError
from oversight_graph.exports import FORMATS, Material, export, find_format
from oversight_graph.store import EmbeddedStore, RemoteView
from tests.store.endpoint import serving

FOLDERS = [name for name, form in FORMATS.items() if form.is_folder]
FILES = [name for name, form in FORMATS.items() if not form.is_folder]


def reordered(material: Material) -> Material:
    return Material(EmbeddedStore(material.quads[::-1]).view())


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes_in_any_order(of_hostile: Material, name: str) -> None:
    assert export(of_hostile, name) == export(reordered(of_hostile), name)


@pytest.mark.parametrize("name", FORMATS)
def test_the_empty_graph_can_be_written(of_nothing: Material, name: str, tmp_path: Path) -> None:
    assert export(of_nothing, name).save(tmp_path / "out").exists()


def test_hash_seeds_change_nothing(built: Path) -> None:
    code = """
import sys, hashlib, oversight_graph as og
from oversight_graph.exports import FORMATS
graph = og.load(sys.argv[1])
print([hashlib.sha256(graph.export(name).data).hexdigest() for name in FORMATS])
"""
    seen = set()
    for seed in ("1", "2"):
        settings = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", code, str(built)]
        seen.add(subprocess.run(command, capture_output=True, env=settings, check=True).stdout)
    assert len(seen) == 1


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_or_a_zip(of_examples: Material, name: str, tmp_path: Path) -> None:
    made = export(of_examples, name)
    folder = made.save(tmp_path / "out")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == made.files
    packed = made.save(tmp_path / "out.zip")
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        assert {one: archive.read(one) for one in archive.namelist()} == made.files
        assert all(stat.S_IMODE(one.external_attr >> 16) == 0o644 for one in archive.infolist())
    assert packed.read_bytes() == made.data
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "out.zip"]


def test_in_a_folder_that_is_there_other_files_stay(of_examples: Material, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "people.csv").write_text("old")
    export(of_examples, "csv").save(tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / "people.csv").read_text("utf-8").startswith("person,")
    assert len(list(tmp_path.iterdir())) == 7


def test_a_folder_in_place_of_a_file_and_the_reverse(of_nothing: Material, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        export(of_nothing, "nt").save(tmp_path)
    (tmp_path / "file").write_text("mine")
    with pytest.raises(UsageError, match="is a file"):
        export(of_nothing, "csv").save(tmp_path / "file")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("name", ["nt", "csv"])
def test_a_place_that_cannot_be_written_leaves_nothing(
    of_nothing: Material, name: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(OutputError, match="cannot be written"):
        export(of_nothing, name).save(tmp_path / "file" / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_write_that_breaks_off_leaves_the_old_files(
    of_examples: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(of_examples, "csv").save(tmp_path / "out")
    old = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    done: list[int] = []

    def full(number: int) -> None:
        done.append(number)
        if len(done) == 3:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        export(of_examples, "csv", excel=True).save(tmp_path / "out")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == old
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_unknown_format_names_the_nearest_and_all() -> None:
    with pytest.raises(UnknownName, match=r"did you mean graphml.*ttl, nt, nq") as raised:
        find_format("grahpml")
    assert "\n" not in str(raised.value)
    assert find_format("GraphML").name == "graphml"


@pytest.mark.parametrize("name", [name for name in FORMATS if not FORMATS[name].for_spreadsheets])
def test_excel_is_for_csv(of_nothing: Material, name: str) -> None:
    with pytest.raises(UsageError, match="csv and spells"):
        export(of_nothing, name, excel=True)


def test_a_zip_says_nothing_of_the_day_it_was_made(of_nothing: Material) -> None:
    with zipfile.ZipFile(io.BytesIO(export(of_nothing, "csv").data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_page_about_exports_has_a_row_for_each_format() -> None:
    page = (Path(__file__).parents[2] / "docs/reference/exports.md").read_text("utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    named = [name for row in rows for name in re.findall(r"`([\w-]+)`", row)]
    assert sorted(named) == sorted(FORMATS)
    folders = {name for row in rows if "(folder)" in row for name in re.findall(r"`(\w+)`", row)}
    assert folders == set(FOLDERS)


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"nq", "trig"}))
def test_a_graph_on_a_server_gives_the_same_bytes(of_examples: Material, name: str) -> None:
    with serving(of_examples.quads) as (address, _):
        remote = Material(RemoteView(f"{address}/sparql"))
        assert export(remote, name) == export(of_examples, name)


@pytest.mark.parametrize("name", ["nq", "trig"])
def test_named_graphs_of_a_server_are_not_read(name: str) -> None:
    with pytest.raises(UsageError, match="without its named graphs"):
        export(Material(RemoteView("http://127.0.0.1:9/sparql")), name)


def test_a_notebook_shows_what_was_made_and_not_its_bytes(of_examples: Material) -> None:
    shown = repr(export(of_examples, "csv"))
    assert shown.startswith("<Export of 6 file(s), ")
    assert "people.csv" in shown
    assert len(shown) < 200
