"""Parquet, written by polars, read by pyarrow and by pandas."""

import io
import sys
from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from oversight_graph.errors import UsageError
from oversight_graph.exports import Material, export
from oversight_graph.exports.spells import spells_of
from tests.exports.graphs import counts

DAYS = {"start_earliest", "start_latest", "end_earliest", "end_latest", "as_of"} | {
    "earliest",
    "latest",
    "issued",
}
TYPES = {
    **dict.fromkeys(DAYS, pa.date32()),
    **dict.fromkeys(("quote_start", "quote_end", "spell", "sources"), pa.int64()),
    **dict.fromkeys(("confidence", "count"), pa.float64()),
    **dict.fromkeys(("masked", "approximate"), pa.bool_()),
}


def read(data: bytes) -> pa.Table:
    return pq.read_table(io.BytesIO(data))


def test_counts_in_are_counts_out(material: Material) -> None:
    files, expected = export(material, "parquet").files, counts(material)
    assert list(files) == [f"{name}.parquet" for name in material.tables]
    for name in material.tables:
        data = files[f"{name}.parquet"]
        assert read(data).num_rows == len(pd.read_parquet(io.BytesIO(data))) == expected[name]
    assert read(export(material, "spells-parquet").data).num_rows == expected["tenures"]


def test_columns_have_the_same_types_for_every_graph(material: Material) -> None:
    files = {**export(material, "parquet").files, **export(material, "spells-parquet").files}
    for name, data in files.items():
        for column in read(data).schema:
            whole = name == "documents.parquet" and column.name in ("tenures", "actions")
            expected = pa.int64() if whole else TYPES.get(column.name, pa.large_string())
            assert column.type == expected, (name, column.name)


def test_every_value_comes_back(material: Material) -> None:
    files = export(material, "parquet").files
    for name, table in material.tables.items():
        assert read(files[f"{name}.parquet"]).to_pylist() == table.to_dicts()
    assert (
        read(export(material, "spells-parquet").data).to_pylist() == spells_of(material).to_dicts()
    )


def test_a_day_is_a_day(of_examples: Material) -> None:
    spells = read(export(of_examples, "spells-parquet").data).to_pylist()
    days = [row["start_earliest"] for row in spells if row["start_earliest"] is not None]
    assert len(days) > 5
    assert all(type(day) is date for day in days)


def test_without_polars_one_line_says_what_to_install(
    of_nothing: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(UsageError, match=r"Parquet needs polars.*oversight-graph\[polars\]"):
        export(of_nothing, "parquet")
