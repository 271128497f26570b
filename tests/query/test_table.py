import subprocess
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.errors import UsageError
from oversight_graph.query import Table
from oversight_graph.query.columns import ColumnType
from oversight_graph.query.values import Value

COLUMNS = ("name", "count", "share", "certain", "day", "any", "nothing")
TABLE = Table(
    COLUMNS,
    [
        ("沈知远", 3, 0.5, True, date(2023, 5, 18), "x", None),
        (None, None, None, None, None, None, None),
        ("𠮷", -1, 2, False, date(1949, 10, 1), date(2020, 1, 2), None),
    ],
)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
)


class Stream:
    """What another library sees of a table: its Arrow stream, and nothing else."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)


def test_each_column_has_the_type_of_its_values() -> None:
    assert dict(zip(COLUMNS, TABLE.types, strict=True)) == {
        "name": ColumnType.TEXT,
        "count": ColumnType.INTEGER,
        "share": ColumnType.NUMBER,
        "certain": ColumnType.TRUTH,
        "day": ColumnType.DAY,
        "any": ColumnType.MIXED,
        "nothing": ColumnType.TEXT,
    }


def test_it_is_iterated_measured_and_looked_into() -> None:
    assert len(TABLE) == 3
    assert list(TABLE) == list(TABLE.rows)
    assert TABLE[0][0] == "沈知远"
    assert TABLE.to_dicts()[2]["day"] == date(1949, 10, 1)
    assert Table(COLUMNS, TABLE.rows) == TABLE
    assert Table(["name"], []) != TABLE


def test_pandas_has_days_and_whole_numbers_with_gaps() -> None:
    frame = TABLE.to_pandas()
    assert list(frame.columns) == list(COLUMNS)
    assert frame.dtypes.astype(str).to_dict() == {
        "name": "string",
        "count": "Int64",
        "share": "float64",
        "certain": "boolean",
        "day": "datetime64[s]",
        "any": "object",
        "nothing": "string",
    }
    assert frame["day"].dt.year.tolist()[::2] == [2023, 1949]
    assert frame["count"].sum() == 2
    assert frame["day"].isna().tolist() == [False, True, False]


def polars_types(frame: pl.DataFrame) -> list[Any]:
    return [pl.String, pl.Int64, pl.Float64, pl.Boolean, pl.Date, pl.String, pl.String]


@pytest.mark.parametrize("make", [Table.to_polars, lambda table: pl.DataFrame(Stream(table))])
def test_polars_has_the_same_directly_and_by_the_stream(
    make: Callable[[Table], pl.DataFrame],
) -> None:
    frame = make(TABLE)
    assert frame.dtypes == polars_types(frame)
    assert frame.rows()[0] == ("沈知远", 3, 0.5, True, date(2023, 5, 18), "x", None)
    assert frame["day"].to_list() == [date(2023, 5, 18), None, date(1949, 10, 1)]
    assert frame["any"].to_list() == ["x", None, "2020-01-02"]


@given(st.lists(st.tuples(VALUES, VALUES), max_size=8))
def test_any_values_reach_every_frame(rows: list[tuple[Value, Value]]) -> None:
    table = Table(["a", "b"], rows)
    assert len(table.to_pandas()) == len(rows)
    assert table.to_polars().rows() == pl.DataFrame(Stream(table)).rows()
    for place, kind in enumerate(table.types):
        if kind in {ColumnType.INTEGER, ColumnType.DAY, ColumnType.TRUTH}:
            assert table.to_polars().to_series(place).to_list() == [row[place] for row in rows]


def test_a_number_that_no_column_holds_is_kept_as_text() -> None:
    table = Table(["n"], [(2**70,)])
    assert table.to_pandas()["n"][0] == 2**70
    assert table.to_polars()["n"][0] == str(2**70)


@pytest.mark.parametrize("table", [Table(["a"], []), Table([], [])])
def test_nothing_can_be_handed_on(table: Table) -> None:
    assert len(table.to_pandas()) == 0
    assert table.to_polars().shape == pl.DataFrame(Stream(table)).shape == (0, len(table.columns))
    assert "0 rows" in table._repr_html_()


def test_a_terminal_sees_the_first_rows_and_how_many_there_are() -> None:
    many = Table(["n"], [(number,) for number in range(30)])
    assert repr(many).endswith("19\n(20 of 30 rows)")
    assert str(many).endswith("29\n(30 rows)\n")


def test_html_is_escaped_aligned_and_hides_nothing() -> None:
    html = Table(["<b>", "n"], [("<img onerror=x>\u202e\n\u200b", 3)])._repr_html_()
    assert "<img" not in html
    assert "<b>" not in html
    assert "\\u{202e} \\u{200b}" in html
    assert '<td style="text-align:right"><bdi>3</bdi></td>' in html


WITHOUT = """
import sys
for name in ("pandas", "polars", "nanoarrow", "numpy"):
    sys.modules[name] = None
import oversight_graph as og
g = og.load(sys.argv[1])
result = g.query("person-history", person="令狐川")
print(len(result), len(g.tables()["people"]), g.find("令狐川")[0], result._repr_html_()[:7])
for use in (result.to_pandas, result.to_polars, result.__arrow_c_stream__):
    try:
        use()
    except og.OversightError as error:
        print(error)
"""


def test_the_core_needs_none_of_these_libraries(built: Any) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(built)], capture_output=True, text=True, check=True
    )
    first, *errors = done.stdout.splitlines()
    assert "令狐川" in first
    assert errors == [
        "to_pandas() needs pandas — install it: pip install 'oversight-graph[pandas]'",
        "to_polars() needs polars — install it: pip install 'oversight-graph[polars]'",
        "an Arrow stream needs nanoarrow — install it: pip install 'oversight-graph[arrow]'",
    ]


def test_a_missing_package_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match=r"needs pandas — install it: pip install"):
        TABLE.to_pandas()
