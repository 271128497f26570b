import csv
import io
import json
from datetime import date

import pyoxigraph as ox
import pytest

from oversight_graph.errors import UnknownName, UsageError
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.query import RESULT_FORMATS, Result, ask
from oversight_graph.query.cells import shortened, table, width
from oversight_graph.store import Answer, EmbeddedStore, Kind, Row

XSD = PREFIXES["xsd"]


def literal(text: str, kind: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(XSD + kind))


def select(*rows: Row, columns: tuple[str, ...] = ("a", "b")) -> Result:
    return Result(Answer(Kind.SELECT, columns, rows))


PERSON = ox.NamedNode(PREFIXES["person"] + "沈知远-6cb38459")
MIXED = select(
    (PERSON, ox.Literal("沈知远", language="zh")),
    (literal("3", "integer"), literal("0.95", "decimal")),
    (literal("2023-05-18", "date"), literal("true", "boolean")),
    (None, ox.Literal("plain")),
)


def test_rows_are_plain_values() -> None:
    assert list(MIXED) == [
        (PERSON.value, "沈知远"),
        (3, 0.95),
        (date(2023, 5, 18), True),
        (None, "plain"),
    ]
    assert MIXED.to_dicts()[3] == {"a": None, "b": "plain"}
    assert (len(MIXED), MIXED.columns, MIXED.terms[0][0]) == (4, ("a", "b"), PERSON)


def test_a_literal_that_belies_its_datatype_is_text() -> None:
    assert list(select((literal("2023-02-30", "date"), literal("x", "integer")))) == [
        ("2023-02-30", "x")
    ]


def test_pandas_gets_the_same_values() -> None:
    frame = MIXED.to_pandas()
    assert list(frame.columns) == ["a", "b"]
    assert frame["a"][1] == 3
    assert len(select().to_pandas()) == 0


def test_chinese_cells_are_aligned() -> None:
    text = select((ox.Literal("沈知远"), ox.Literal("x")), (ox.Literal("ab"), ox.Literal("y"))).to(
        "table"
    )
    assert text == "a       b\n------  -\n沈知远  x\nab      y\n(2 rows)\n"


def test_widths_follow_what_a_terminal_shows() -> None:
    assert [width(text) for text in ("沈", "a", "é", "e\u0301", "１", "𠮷", "\u200b")] == [
        2,
        1,
        1,
        1,
        2,
        2,
        0,
    ]
    assert shortened("沈知远同志", 7) == "沈知远…"
    assert shortened("abc", 3) == "abc"


def test_a_cell_cannot_drive_the_terminal() -> None:
    shown = table(["a"], [["x\x1b[31m\ny\u202e"]], 60)
    assert shown.splitlines()[2] == "x\\u{1b}[31m y\\u{202e}"


def test_csv_is_quoted_and_no_formula() -> None:
    evil = ["=1+1", "+x", "-x", "@x", "\tx", "＝1", 'a,"b"\nc', "张"]
    result = select(*((ox.Literal(text),) for text in evil), columns=("a",))
    rows = list(csv.reader(io.StringIO(result.to("csv"), newline="")))
    assert [row[0] for row in rows[1:]] == [*(f"'{text}" for text in evil[:6]), *evil[6:]]


def test_csv_keeps_numbers_and_days() -> None:
    result = select((literal("-5", "integer"), literal("2023-05-18", "date")))
    assert result.to("csv") == "a,b\r\n-5,2023-05-18\r\n"


def test_jsonl_has_one_object_a_row() -> None:
    lines = [json.loads(line) for line in MIXED.to("jsonl").splitlines()]
    assert lines[1:] == [
        {"a": 3, "b": 0.95},
        {"a": "2023-05-18", "b": True},
        {"a": None, "b": "plain"},
    ]
    assert json.loads(select((literal("INF", "double"), None)).to("jsonl"))["a"] == "inf"


def test_json_is_what_a_sparql_client_reads_back() -> None:
    given = ox.parse_query_results(MIXED.to("json"), format=ox.QueryResultsFormat.JSON)
    assert isinstance(given, ox.QuerySolutions)
    assert tuple(tuple(row) for row in given) == MIXED.terms


def test_ask_is_a_truth_value() -> None:
    view = EmbeddedStore().view()
    yes, no = ask(view, "ASK {}"), ask(view, "ASK { ?s ?p ?o }")
    assert (bool(yes), bool(no), list(no)) == (True, False, [(False,)])
    assert json.loads(no.to("json")) == {"head": {}, "boolean": False}


def test_a_constructed_graph_is_turtle_and_ntriples() -> None:
    name = ox.NamedNode(PREFIXES["foaf"] + "name")
    view = EmbeddedStore([ox.Quad(PERSON, name, ox.Literal("沈知远", language="zh"))]).view()
    result = ask(view, "CONSTRUCT WHERE { ?s ?p ?o }")
    assert 'foaf:name "沈知远"@zh' in result.to("ttl")
    assert result.to("nt") == f'{PERSON} {name} "沈知远"@zh .\n'
    assert result.columns == ("subject", "predicate", "object")


def test_a_table_of_rows_is_no_turtle_and_unknown_formats_are_named() -> None:
    with pytest.raises(UsageError, match="SELECT result cannot be ttl"):
        MIXED.to("ttl")
    with pytest.raises(UnknownName, match="did you mean json"):
        MIXED.to("jso")


@pytest.mark.parametrize("name", [name for name in RESULT_FORMATS if name not in {"ttl", "nt"}])
def test_every_format_can_write_nothing(name: str) -> None:
    assert isinstance(select().to(name), str)


def test_html_is_escaped_and_short() -> None:
    rows = [(ox.Literal(f"<script>alert({n})</script>"), None) for n in range(60)]
    html = select(*rows, columns=("<b>", "c"))._repr_html_()
    assert "<script" not in html
    assert ">&lt;b&gt;</th>" in html
    assert html.count("<tr>") == 51
    assert "50 of 60 rows" in html
