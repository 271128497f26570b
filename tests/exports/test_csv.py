"""CSV tables and spells, read by Python's csv and by pandas."""

import csv
import io

import pandas as pd
import pytest

from oversight_graph.exports import Material, export
from oversight_graph.exports.spells import COLUMNS
from oversight_graph.query import ask
from oversight_graph.store import EmbeddedStore
from oversight_graph.views.cells import safe
from tests.exports.graphs import HOSTILE, counts

TABLES = ["people", "posts", "tenures", "organisations", "actions", "documents"]
FORMULA = tuple("=+-@＝＋－＠\t\r\n")


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_counts_in_are_counts_out(material: Material) -> None:
    files = export(material, "csv").files
    assert list(files) == [f"{name}.csv" for name in TABLES]
    expected = counts(material)
    for name in TABLES:
        frame = pd.read_csv(io.BytesIO(files[f"{name}.csv"]), dtype=str, keep_default_na=False)
        assert len(frame) == len(rows_of(files[f"{name}.csv"])) == expected[name], name
        assert frame.iloc[:, 0].is_unique


def test_every_cell_comes_back_as_the_table_has_it(material: Material) -> None:
    for name, table in material.tables.items():
        read = rows_of(export(material, "csv").files[f"{name}.csv"])
        cells = [tuple(row.values()) for row in read]
        assert cells == [tuple(map(safe, row)) for row in table.cells]


@pytest.mark.parametrize("name", ["csv", "spells"])
def test_no_cell_is_a_formula(of_hostile: Material, name: str) -> None:
    for data in export(of_hostile, name).files.values():
        cells = [cell for row in rows_of(data) for cell in row.values()]
        assert not [cell for cell in cells if cell.lstrip(" ").startswith(FORMULA)]
        assert any(HOSTILE[0] in cell for cell in cells) or not any("甲" in cell for cell in cells)


def test_for_excel_a_mark_says_utf8_and_nothing_else_changes(of_examples: Material) -> None:
    for name in ("csv", "spells"):
        marked = export(of_examples, name, excel=True).files
        bare = export(of_examples, name).files
        assert marked == {file: b"\xef\xbb\xbf" + content for file, content in bare.items()}


def test_spells_are_the_tenures(material: Material) -> None:
    spells = rows_of(export(material, "spells").data)
    assert len(spells) == counts(material)["tenures"]
    tenures = {row["tenure"]: row for row in rows_of(export(material, "csv").files["tenures.csv"])}
    assert {row["tenure"] for row in spells} == tenures.keys()
    for row in spells:
        said = tenures[row["tenure"]]
        shared = COLUMNS & said.keys()
        assert len(shared) > 15
        assert {name: row[name] for name in shared} == {name: said[name] for name in shared}


def test_spells_of_a_person_are_numbered_in_the_order_of_time(of_examples: Material) -> None:
    people: dict[str, list[dict[str, str]]] = {}
    for row in rows_of(export(of_examples, "spells").data):
        people.setdefault(row["person"], []).append(row)
    assert max(map(len, people.values())) > 3
    for spells in people.values():
        assert [int(row["spell"]) for row in spells] == list(range(1, len(spells) + 1))
        starts = [row["start_earliest"] for row in spells if row["start_earliest"]]
        assert starts == sorted(starts)


def test_spells_agree_with_the_saved_question(of_examples: Material) -> None:
    view = EmbeddedStore(of_examples.quads).view()
    asked = {row["tenure"] for row in ask(view, "spells", {}).to_dicts()}
    assert asked == {row["tenure"] for row in rows_of(export(of_examples, "spells").data)}
