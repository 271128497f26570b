"""Tables and excerpts never run over the edge of a terminal, whatever is in them."""

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from oversight_graph.errors import Place
from oversight_graph.query.cells import printable, width
from oversight_graph.query.excerpt import excerpt
from oversight_graph.query.fitting import fitted_table
from oversight_graph.store import Answer, Kind

CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=40)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
TEXTS = st.one_of(CHINESE, ANY, st.sampled_from(["", "2026-01-31", "，。", "ＡＢＣ", "e\u0301"]))


def answer(rows: list[list[str]]) -> Answer:
    names = tuple(f"c{number}" for number in range(len(rows[0])))
    return Answer(Kind.SELECT, names, tuple(tuple(map(ox.Literal, row)) for row in rows))


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    columns = draw(st.integers(1, 8))
    row = st.lists(TEXTS, min_size=columns, max_size=columns)
    return draw(st.lists(row, min_size=1, max_size=5))


@given(rows=tables(), columns=st.integers(20, 200))
def test_no_line_is_wider_than_asked_for(rows: list[list[str]], columns: int) -> None:
    text = "".join(fitted_table(answer(rows), columns))
    assert text.endswith(")\n")
    assert max(map(width, text.split("\n"))) <= columns


@given(rows=tables())
def test_nothing_is_cut_where_there_is_room(rows: list[list[str]]) -> None:
    head, body = fitted_table(answer(rows), 2000)
    assert head.count("\n") == 2
    for row in rows:
        for cell in row:
            if width(printable(cell)) <= 60:
                assert printable(cell).rstrip() in body


@given(text=st.text(st.characters(codec="gb2312", categories=["L", "N", "P", "S"])))
def test_widths_are_those_of_wcwidth(text: str) -> None:
    assert width(text) == wcswidth(text)


def test_columns_share_the_room_and_short_ones_keep_what_they_need() -> None:
    head, body = fitted_table(answer([["一二", "长" * 50, "短"], ["三", "长" * 50, ""]]), 40)
    assert head.startswith("c0    c1")
    assert body.startswith(f"一二  {'长' * 14}…  短")


@given(
    text=st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=300),
    data=st.data(),
    columns=st.integers(20, 120),
)
def test_the_caret_stands_below_the_place(text: str, data: st.DataObject, columns: int) -> None:
    column = data.draw(st.integers(1, len(text) + 1))
    shown, caret, end = excerpt(Place(1, column, text), columns).split("\n")
    assert end == ""
    assert width(shown) <= columns
    left = caret.index("^")
    before = printable(text[: column - 1])
    room = (columns - 2) // 2
    if width(before) <= room:
        assert left == 2 + width(before)
    else:
        assert left <= 2 + room
        assert shown.startswith("  …")
