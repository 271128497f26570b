"""Every bad input gives one clear line, its exit code, and nothing half-written."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Oversight, Run

OneLine = Callable[[Run], str]


def test_a_missing_file(oversight: Oversight, one_line: OneLine, tmp_path: Path) -> None:
    run = oversight("build", "absent.txt")
    assert run.code == 3
    assert "absent.txt: no such file" in one_line(run)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_bulletins(
    oversight: Oversight, one_line: OneLine, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    run = oversight("build", "empty")
    assert run.code == 3
    assert "empty: no bulletin in this folder" in one_line(run)
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a picture"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "not a text file"),
    ],
    ids=["empty", "only a mark", "only spaces", "picture", "program"],
)
@pytest.mark.parametrize("command", ["build", "extract"])
def test_an_empty_or_binary_file_alone(
    oversight: Oversight,
    one_line: OneLine,
    tmp_path: Path,
    command: str,
    content: bytes,
    message: str,
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    run = oversight(command, "bad.txt")
    assert run.code == 3
    line = one_line(run)
    assert "bad.txt" in line
    assert message in line
    assert [path.name for path in tmp_path.iterdir()] == ["bad.txt"]


def test_a_bad_file_among_good_ones(oversight: Oversight, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/good.txt").write_text("云泽市纪委监委印发《通知》。\n", "utf-8")
    (tmp_path / "in/bad.txt").write_bytes(b"\x00")
    run = oversight("build", "in")
    assert run.code == 1
    assert "oversight: put aside: bad.txt: not a text file" in run.err
    assert (tmp_path / "output/graph.ttl").exists()
    assert "quarantined" in (tmp_path / "output/report.json").read_text("utf-8")


def test_a_list_of_inputs_and_a_packed_bulletin(oversight: Oversight, tmp_path: Path) -> None:
    text = "云泽市纪委监委印发《通知》。\n"
    (tmp_path / "good.txt").write_text(text, "utf-8")
    (tmp_path / "more.txt.gz").write_bytes(gzip.compress(f"{text}{text}".encode()))
    run = oversight("build", "--list", "-", stdin=b"good.txt\nabsent.txt\nmore.txt.gz\n")
    assert run.code == 1
    assert run.out.startswith("inputs: 3 = 2 built, 1 put aside\n")
    assert "absent.txt: no such file" in run.err
    assert oversight("extract", "more.txt.gz").code == 0


def test_what_holds_several_bulletins_is_no_record(
    oversight: Oversight, one_line: OneLine, tmp_path: Path
) -> None:
    (tmp_path / "two.jsonl").write_text('{"text": "好。"}\n{"text": "雨。"}\n', "utf-8")
    run = oversight("extract", "two.jsonl")
    assert run.code == 2
    assert "two.jsonl: holds several bulletins" in one_line(run)


def test_a_list_of_nothing_and_no_input_at_all(oversight: Oversight, one_line: OneLine) -> None:
    run = oversight("build", "--list", "-")
    assert run.code == 3
    assert "nothing to read" in one_line(run)
    assert oversight("build").code == 2


def test_a_table_with_columns_of_its_own(oversight: Oversight, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("甲,乙\n标题,云泽市纪委监委印发《通知》。\n", "utf-8")
    assert oversight("build", "a.csv").code == 3
    run = oversight("build", "a.csv", "--columns", "text=乙,title=甲", "--limit", "seconds=100")
    assert run.code == 0
    assert "标题" in (tmp_path / "output/graph.ttl").read_text("utf-8")


def test_a_text_without_a_fact_is_no_error(oversight: Oversight, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("今天天气很好。\n", "utf-8")
    run = oversight("build", "plain.txt")
    assert run.code == 0
    assert run.err == "oversight: warning: plain.txt: no fact was found in this text\n"
    assert (tmp_path / "output/graph.ttl").exists()


def test_a_failed_build_leaves_the_old_one(oversight: Oversight, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("云泽市纪委监委印发《通知》。\n", "utf-8")
    assert oversight("build", "a.txt").code == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    (tmp_path / "b.txt").write_bytes(b"")
    assert oversight("build", "b.txt").code == 3
    (tmp_path / "b.txt").unlink()
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert after == before


def test_output_that_is_a_file(oversight: Oversight, one_line: OneLine, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("好。\n", "utf-8")
    (tmp_path / "output").write_text("mine", "utf-8")
    run = oversight("build", "a.txt")
    assert run.code == 2
    assert "output: is a file" in one_line(run)
    assert (tmp_path / "output").read_text("utf-8") == "mine"


def test_an_output_that_cannot_be_written_is_named_as_it_was_given(
    oversight: Oversight, one_line: OneLine, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("好。\n", "utf-8")
    run = oversight("build", "a.txt", "-o", "/proc/x", "--quiet")
    assert run.code == 4
    assert "/proc/x: cannot be written" in one_line(run)


def test_columns_without_a_table_are_remarked_on(oversight: Oversight, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("好。\n", "utf-8")
    (tmp_path / "b.csv").write_text("乙\n好。\n", "utf-8")
    remark = "columns are named, and no input is a table"
    assert remark in oversight("build", "a.txt", "--columns", "text=乙").err
    assert remark not in oversight("build", "a.txt", "b.csv", "--columns", "text=乙").err
    assert remark not in oversight("build", "a.txt").err


def test_the_output_folder_is_no_input(
    oversight: Oversight, one_line: OneLine, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("好。\n", "utf-8")
    run = oversight("build", ".", "-o", tmp_path)
    assert run.code == 2
    assert "is the output folder too" in one_line(run)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_no_command_shows_the_help(oversight: Oversight) -> None:
    run = oversight()
    assert (run.code, run.out) == (2, "")
    assert run.err == oversight("--help").out


@pytest.mark.parametrize(
    ("arguments", "remark"),
    [
        (
            ["who-held-post", "--param", "organisation=水务局"],
            "'水务局' — did you mean 平泽县水务局",
        ),
        (["person-history", "--param", "person=令狐传"], "'令狐传' — did you mean 令狐川?"),
        (["SELECT ?x { ?x ov:agnet ?y }"], "ov:agnet is not declared in the ontology"),
        (["SELECT ?x { ?x a ovv:decidet }"], "did you mean ovv:decided?"),
        (["SELECT ?x { ?x foaf:name '令狐川' }"], "did you mean '令狐川'@zh?"),
        (['SELECT ?q { ?q schema:unitText ?u FILTER(?u = "人") }'], 'did you mean "人"@zh?'),
        (['SELECT ?q { ?q schema:unitText ?u FILTER(?u IN ("人")) }'], 'did you mean "人"@zh?'),
        (['SELECT ?x { VALUES ?n { "谈话" } ?x skos:prefLabel ?n }'], 'mean "谈话"@zh?'),
    ],
)
@pytest.mark.parametrize("layout", ["jsonl", "table"])
def test_an_answer_without_rows_says_what_nobody_knows(
    oversight: Oversight, built: Path, arguments: list[str], remark: str, layout: str
) -> None:
    run = oversight("query", *arguments, "--graph", built, "--format", layout)
    assert (run.code, run.out) == (0, "")
    assert remark in run.err
    assert run.err.count("\n") == 1


def test_a_count_of_nothing_says_what_nobody_knows_too(oversight: Oversight, built: Path) -> None:
    query = 'SELECT (COUNT(?q) AS ?n) { ?q schema:unitText "人" }'
    run = oversight("query", query, "--graph", built, "--format", "csv")
    assert (run.code, run.out.split()) == (0, ["n", "0"])
    assert 'did you mean "人"@zh?' in run.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["who-held-post", "--param", "person=令狐川", "--param", "role=会计"],
        ["SELECT ?x { ?x ov:agent ovv:decided }"],
        ['SELECT ?x { ?x foaf:name ?n FILTER(CONTAINS(?n, "令狐川") && LANG(?n) = "en") }'],
        ['SELECT ?x { ?x foaf:name "令狐川"@zh, "令狐川"@en }'],
    ],
)
def test_an_answer_without_rows_to_a_right_question_needs_no_remark(
    oversight: Oversight, built: Path, arguments: list[str]
) -> None:
    run = oversight("query", *arguments, "--graph", built, "--format", "jsonl")
    assert (run.code, run.out, run.err) == (0, "", "")


@pytest.mark.parametrize("command", [["query", "who-watches-whom"], ["explain", "甲"], ["show"]])
def test_broken_turtle(
    oversight: Oversight, one_line: OneLine, tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "broken.ttl").write_text("@prefix a: <http://a/> .\na:b a:c [ .\n", "utf-8")
    run = oversight(*command, "--graph", "broken.ttl")
    assert run.code == 3
    assert "broken.ttl: line 2, column" in one_line(run)


def test_no_graph(oversight: Oversight, one_line: OneLine) -> None:
    run = oversight("query", "who-watches-whom")
    assert run.code == 3
    assert "output/graph.ttl: no graph there" in one_line(run)


@pytest.mark.parametrize(
    ("query", "said", "excerpt"),
    [
        (
            "SELECT ?x WHERE { ?x a }",
            "line 1, column 25: syntax error at the end of the query",
            "  SELECT ?x WHERE { ?x a }\n" + 26 * " " + "^\n",
        ),
        (
            'SELECT ?x WHERE {\n ?x foaf:name "令狐川"@zh ; aa }',
            "line 2, column 26: syntax error: unknown word `aa`",
            '   ?x foaf:name "令狐川"@zh ; aa }\n' + 30 * " " + "^\n",  # 令狐川 is six columns wide
        ),
        (
            "SELECT ?x WHERE {",
            "line 1, column 17: `{` is never closed",
            "  SELECT ?x WHERE {\n" + 18 * " " + "^\n",
        ),
    ],
)
def test_a_broken_query_shows_the_place(
    oversight: Oversight, built: Path, query: str, said: str, excerpt: str
) -> None:
    run = oversight("query", query, "--graph", built)
    assert (run.code, run.out) == (2, "")
    line, _, rest = run.err.partition("\n")
    assert line.startswith("oversight: ")
    assert said in line
    assert rest == excerpt


def test_a_broken_query_on_standard_input(oversight: Oversight, built: Path) -> None:
    run = oversight("query", "-", "--graph", built, stdin=b"SELECT *\nWERE { ?s ?p ?o }")
    assert run.code == 2
    assert "line 2, column 1: syntax error: unknown word `WERE`" in run.err
    assert run.err.endswith("\n  WERE { ?s ?p ?o }\n  ^\n")


def test_two_things_cannot_both_come_from_standard_input(
    oversight: Oversight, one_line: OneLine
) -> None:
    run = oversight("query", "-", "--graph", "-", stdin=b"SELECT * WHERE { ?s ?p ?o }")
    assert run.code == 2
    assert "cannot both come from standard input" in one_line(run)


@pytest.mark.parametrize(
    "query",
    ["DELETE WHERE { ?s ?p ?o }", "SELECT * WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"],
)
def test_a_query_that_would_write_or_reach_out(
    oversight: Oversight, built: Path, query: str
) -> None:
    run = oversight("query", query, "--graph", built)
    assert (run.code, run.out) == (2, "")
    assert "refused" in run.err.splitlines()[0]
    assert run.err.splitlines()[1] == f"  {query}"


def test_an_unknown_saved_question(oversight: Oversight, one_line: OneLine, built: Path) -> None:
    run = oversight("query", "who-held-pots", "--graph", built)
    assert run.code == 2
    assert "who-held-post" in one_line(run)


def test_an_unknown_parameter(oversight: Oversight, one_line: OneLine, built: Path) -> None:
    run = oversight("query", "who-held-post", "--graph", built, "--param", "persn=甲")
    assert run.code == 2
    assert "person" in one_line(run)


@pytest.mark.parametrize("pair", ["person", "=甲"])
def test_a_parameter_that_is_no_pair(
    oversight: Oversight, one_line: OneLine, built: Path, pair: str
) -> None:
    run = oversight("query", "who-held-post", "--graph", built, "--param", pair)
    assert run.code == 2
    assert "NAME=VALUE" in one_line(run)


@pytest.mark.parametrize("command", ["explain", "show"])
def test_an_unknown_name(
    oversight: Oversight, one_line: OneLine, built: Path, command: str
) -> None:
    run = oversight(command, "没有这个人", "--graph", built)
    assert run.code == 2
    assert "没有这个人" in one_line(run)
    assert not (built / "show.html").exists()


def test_an_unknown_export_format(oversight: Oversight, one_line: OneLine, built: Path) -> None:
    run = oversight("export", "--to", "docx", "--graph", built)
    assert run.code == 2
    assert "graphml" in one_line(run)
    run = oversight("export", "--to", "gefx", "--graph", built, "-o", "out")
    assert "did you mean gexf?" in one_line(run)


def test_a_folder_cannot_be_exported_to_standard_output(
    oversight: Oversight, one_line: OneLine, built: Path
) -> None:
    run = oversight("export", "--to", "csv", "--graph", built)
    assert run.code == 2
    assert "-o FOLDER or -o NAME.zip" in one_line(run)


def test_excel_reads_no_turtle(
    oversight: Oversight, one_line: OneLine, built: Path, tmp_path: Path
) -> None:
    run = oversight("export", "--to", "ttl", "--excel", "--graph", built, "-o", "out.ttl")
    assert run.code == 2
    assert "csv and spells" in one_line(run)
    assert list(tmp_path.iterdir()) == []


def test_gold_without_its_text(oversight: Oversight, one_line: OneLine, tmp_path: Path) -> None:
    (tmp_path / "a.gold.json").write_text("{}", "utf-8")
    run = oversight("evaluate", "a.gold.json")
    assert run.code == 3
    assert "no text beside it" in one_line(run)


def test_broken_gold(oversight: Oversight, one_line: OneLine, tmp_path: Path) -> None:
    (tmp_path / "a.gold.json").write_text('{"persons": [}', "utf-8")
    (tmp_path / "a.txt").write_text("好。\n", "utf-8")
    run = oversight("evaluate", "a.gold.json")
    assert run.code == 3
    assert "a.gold.json:1:14" in one_line(run)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["biuld"], "did you mean `build`?"),
        (["zzz"], "see `oversight --help`"),
        (["build"], "INPUT..."),
        (["build", "x", "--colour"], "--colour"),
        (["build", "x", "--jobs", "none"], "none"),
        (["build", "x", "--columns", "正文"], "FIELD=COLUMN"),
        (["build", "x", "--limit", "secnds=1"], "there is no limit"),
        (["query", "x", "--format", "xml"], "'xml' is none of table, csv"),
        (["query", "x", "--format", "jason"], "did you mean `json`?"),
        (["explain", "x", "--format", "txt"], "did you mean `text`?"),
        (["completion", "fisch"], "did you mean `fish`?"),
        (["show", "x", "--hop", "1"], "'--hops'"),
    ],
)
def test_a_wrong_call(
    oversight: Oversight, one_line: OneLine, arguments: list[str], message: str
) -> None:
    run = oversight(*arguments)
    assert run.code == 2
    assert message in one_line(run)


def test_nothing_drives_the_terminal(oversight: Oversight, built: Path, tmp_path: Path) -> None:
    hostile = "\x1b[2J\x9b1m\u202e\x07甲"
    for command in ("explain", "show", "query"):
        said = oversight(command, hostile, "--graph", built).err.removesuffix("\n")
        assert said.isprintable(), command
        assert "甲" in said
    (tmp_path / f"{hostile}.txt").write_bytes(b"\x00")
    (tmp_path / "good.txt").write_text("好。\n", "utf-8")
    run = oversight("build", tmp_path)
    assert run.code == 1
    assert all(line.isprintable() for line in run.err.splitlines())


def test_debug_shows_the_place(oversight: Oversight) -> None:
    run = oversight("build", "absent.txt", "--debug")
    assert run.code != 0
    assert "Traceback" in run.err
    assert "Trouble: absent.txt" in run.err
