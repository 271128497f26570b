import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.views.cells import csv_text, safe


@pytest.mark.parametrize(
    "first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "  ="]
)
def test_no_cell_begins_like_a_formula(first: str) -> None:
    assert safe(f"{first}cmd|' /C calc'!A0") == f"'{first}cmd|' /C calc'!A0"


@pytest.mark.parametrize("text", ["", "顾长青", "2023-05-18", "0.9", "《关于…的通知》", "a=b"])
def test_harmless_cells_stay_as_they_are(text: str) -> None:
    assert safe(text) == text


def test_quotes_commas_and_breaks_are_quoted() -> None:
    assert csv_text(("a", "b"), [('他说"好"', "一,二\n三")]) == 'a,b\n"他说""好""","一,二\n三"\n'


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=5))
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    text = csv_text(("one", "two"), rows)
    found = list(csv.reader(io.StringIO(text, newline="")))
    assert found == [["one", "two"], *([safe(cell) for cell in row] for row in rows)]
