import csv
import io

import pytest

from oversight_graph.graph.build import build_graph
from oversight_graph.query.columns import ColumnType
from oversight_graph.views import tables, tables_of
from oversight_graph.views.rows import EVIDENCE
from oversight_graph.views.tables import COLUMNS, Table, Tables
from tests import factory


@pytest.fixture(scope="module")
def made() -> Tables:
    return tables_of(build_graph([factory.make_findings()]))


def rows(table: Table) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.csv(), newline="")))


def one(table: Table, column: str, value: str) -> dict[str, str]:
    (row,) = [row for row in rows(table) if row[column] == value]
    return row


def test_there_are_six_tables(made: Tables) -> None:
    assert list(made) == ["people", "posts", "tenures", "organisations", "actions", "documents"]


def test_a_row_for_everything_that_was_found(made: Tables) -> None:
    findings = factory.make_findings()
    counts = {name: len(rows(table)) for name, table in made.items()}
    assert counts == {
        "people": len(findings.persons),
        "posts": 6,
        "tenures": len(findings.tenures),
        "organisations": len(findings.organisations),
        "actions": len(findings.actions),
        "documents": 1,
    }


def test_every_row_has_its_evidence(made: Tables) -> None:
    for name in ("people", "posts", "tenures", "organisations", "actions"):
        for row in rows(made[name]):
            start, end = int(row["quote_start"]), int(row["quote_end"])
            assert factory.TEXT[start:end] == row["quote"], name
            assert row["document"] == row["documents"] == "yunze-2023-05-18"


def test_a_person_with_posts(made: Tables) -> None:
    row = one(made["people"], "name", "梁柏川")
    assert row["posts"] == "云泽市粮食局局长；云泽市粮食局党组书记"
    assert row["quote"] == "原市粮食局党组书记、局长梁柏川"
    assert row["masked"] == "false"


def test_a_tenure_with_its_bounds(made: Tables) -> None:
    row = one(made["tenures"], "name", "裴文谦")
    assert (row["role"], row["status"]) == ("局长", "removed")
    assert (row["organisation_name"], row["end_latest"]) == (factory.FARMING, "2023-05-18")
    assert (row["rule"], row["confidence"]) == ("post-before-name", "0.95")


def test_a_stationed_group(made: Tables) -> None:
    row = one(made["organisations"], "name", factory.GROUP)
    assert row["class"] == "StationedGroup"
    assert (row["stationed_at"], row["unit_of"]) == (factory.HOST, factory.JOINT)


def test_an_action_with_all_its_parts(made: Tables) -> None:
    row = one(made["actions"], "measure", "party_serious_warning")
    assert (row["type"], row["label"], row["status"]) == (
        "party_discipline",
        "党内严重警告",
        "decided",
    )
    assert (row["agents"], row["target"]) == ("云泽市纪委", "顾长青")
    assert row["approved_by"] == "云泽市委"
    assert (row["date"], row["earliest"], row["latest"]) == (
        "2023年3月",
        "2023-03-01",
        "2023-03-31",
    )


def test_an_action_that_counts(made: Tables) -> None:
    row = one(made["actions"], "type", "talk")
    assert (row["count"], row["unit"], row["approximate"]) == ("10", "人", "true")
    assert row["target_text"] == "相关负责人"


def test_the_document_says_how_many_facts_rest_on_it(made: Tables) -> None:
    (row,) = rows(made["documents"])
    assert (row["id"], row["publisher"]) == ("yunze-2023-05-18", "云泽日报")
    assert (row["tenures"], row["actions"]) == ("6", "9")
    assert row["genre"] == "inspection-news"


def test_the_order_of_the_statements_does_not_matter(made: Tables) -> None:
    quads = build_graph([factory.make_findings()])
    assert tables_of(reversed(quads)) == made


def test_an_empty_graph_gives_head_lines_only() -> None:
    for name, table in tables_of([]).items():
        assert table.csv() == ",".join(COLUMNS[name]) + "\n"


def test_every_column_is_described() -> None:
    words = set((tables.__doc__ or "").replace(",", " ").replace("(", " ").split())
    for name, columns in COLUMNS.items():
        assert name in words
        assert not [column for column in columns if column not in words]


def test_evidence_ends_the_columns() -> None:
    for name, columns in COLUMNS.items():
        assert name == "documents" or columns[-len(EVIDENCE) :] == EVIDENCE


def test_a_notebook_shows_escaped_text_and_short_names() -> None:
    table = Table(("person", "name"), (("https://schema.org/x", "<script>甲\u202e"),))
    html = table._repr_html_()
    assert "<bdi>schema:x</bdi></td>" in html
    assert "&lt;script&gt;甲\\u{202e}" in html
    assert "<p>1 row</p>" in html


def test_all_tables_show_which_there_are(made: Tables) -> None:
    assert repr(made).startswith("table          rows  columns")
    html = made._repr_html_()
    for name, table in made.items():
        assert f"<bdi>{name}</bdi>" in html
        assert f"<bdi>{len(table)}</bdi>" in html


def test_days_numbers_and_truth_values_are_what_they_are(made: Tables) -> None:
    kinds = dict(zip(made["tenures"].columns, made["tenures"].types, strict=True))
    assert kinds["start_latest"] is ColumnType.DAY  # also where no tenure has one
    assert kinds["quote_start"] is ColumnType.INTEGER
    assert kinds["confidence"] is ColumnType.NUMBER
    frame = made["tenures"].to_pandas()
    (end,) = frame.loc[frame["name"] == "裴文谦", "end_latest"]
    assert (end.year, end.month, end.day) == (2023, 5, 18)
    assert str(frame["quote_start"].dtype) == "Int64"
    assert str(frame["start_latest"].dtype) == "datetime64[s]"
    (talk,) = [row for row in made["actions"].to_dicts() if row["type"] == "talk"]
    assert (talk["count"], talk["approximate"]) == (10, True)


def test_a_column_that_is_not_what_it_should_be_stays_text() -> None:
    table = Table(("as_of", "count"), (("2023", "2.5"), ("2023-05-18", "3"), ("", "")))
    assert table.types == (ColumnType.TEXT, ColumnType.NUMBER)
    assert table.rows[2] == (None, None)
    assert table.csv() == "as_of,count\n2023,2.5\n2023-05-18,3\n,\n"


def test_a_data_frame_has_the_same_cells(made: Tables) -> None:
    frame = made["people"].to_pandas()
    assert list(frame.columns) == list(COLUMNS["people"])
    for row, given in zip(frame.to_dict("records"), made["people"].to_dicts(), strict=True):
        assert {name: value for name, value in row.items() if given[name] is not None} == {
            name: value for name, value in given.items() if value is not None
        }
