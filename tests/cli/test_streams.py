"""Standard streams, and surroundings that are not as one would wish."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Oversight

NO_UTF8 = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
NAMES = "SELECT ?name WHERE { ?p foaf:name ?name } ORDER BY ?name"


def in_shell(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which ``$oversight`` is the program."""
    ours = f"{sys.executable} -m oversight_graph"
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "oversight": ours},
        check=False,
    )


def test_a_question_from_standard_input(oversight: Oversight, built: Path, tmp_path: Path) -> None:
    typed = oversight("query", NAMES, "--graph", built)
    assert oversight("query", "-", "--graph", built, stdin=NAMES.encode()).out == typed.out
    marked = b"\xef\xbb\xbf" + NAMES.encode()
    assert oversight("query", "-", "--graph", built, stdin=marked).out == typed.out


@pytest.mark.parametrize(
    "command", [["query", NAMES], ["explain", "罗振"], ["show", "罗振", "-o", "-"]]
)
def test_a_graph_from_standard_input(
    oversight: Oversight, built: Path, tmp_path: Path, command: list[str]
) -> None:
    graph = (built / "graph.ttl").read_bytes()
    run = oversight(*command, "--graph", "-", stdin=graph)
    assert run.code == 0
    assert "罗振" in run.out
    lines = oversight("export", "--to", "nt", "--graph", built).out.encode()
    assert oversight(*command, "--graph", "-", stdin=lines).out == run.out
    assert list(tmp_path.iterdir()) == []


def test_a_graph_from_standard_input_has_no_texts_to_verify(oversight: Oversight) -> None:
    run = oversight("verify", "--graph", "-")
    assert (run.code, run.out) == (2, "")
    assert run.err == "oversight: the texts lie beside the graph file — name the file, not -\n"


def test_a_broken_graph_on_standard_input(oversight: Oversight) -> None:
    run = oversight("query", NAMES, "--graph", "-", stdin=b"a:b a:c [ .\n")
    assert run.code == 3
    assert run.err.startswith("oversight: stdin: line 1, column ")


def test_a_picture_on_standard_output(oversight: Oversight, built: Path, tmp_path: Path) -> None:
    printed = oversight("show", "罗振", "--graph", built, "-o", "-")
    assert (printed.code, printed.err) == (0, "")
    assert list(tmp_path.iterdir()) == []
    oversight("show", "罗振", "--graph", built, "-o", "page.html")
    assert (tmp_path / "page.html").read_text("utf-8") == printed.out


def test_the_graph_may_be_named_in_the_environment(oversight: Oversight, built: Path) -> None:
    named = oversight("query", NAMES, OVERSIGHT_GRAPH=str(built))
    assert named.out == oversight("query", NAMES, "--graph", built).out != ""


def test_names_in_any_locale(oversight: Oversight, built: Path, tmp_path: Path) -> None:
    """Arguments, files and output are Chinese where the locale knows ASCII alone."""
    (tmp_path / "通报.txt").write_text("云泽市纪委监委印发《通知》。\n", "utf-8")
    for command in (
        ["extract", "通报.txt"],
        ["explain", "罗振", "--graph", str(built)],
        ["query", "person-history", "-p", "person=罗振", "--graph", str(built)],
        ["query", "没有这样的问题"],
    ):
        assert oversight(*command, **NO_UTF8) == oversight(*command)
    assert oversight("build", "通报.txt", "-o", "输出", **NO_UTF8).code == 0
    assert (tmp_path / "输出" / "graph.ttl").exists()


def test_without_a_home_or_any_setting(examples: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "oversight_graph", "build", str(examples / "court.txt")],
        cwd=tmp_path,
        capture_output=True,
        env={"PYTHONPATH": os.environ.get("PYTHONPATH", "")},
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"1 bulletin: " in run.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_in_a_folder_that_cannot_be_written(examples: Path, built: Path) -> None:
    """In /proc even root makes no file."""
    bulletin, graph = examples / "court.txt", built / "graph.ttl"
    nowhere = Path("/proc")
    assert in_shell(f"$oversight extract {bulletin}", nowhere).returncode == 0
    assert in_shell(f"$oversight query '{NAMES}' --graph {graph}", nowhere).returncode == 0
    assert in_shell(f"$oversight verify --graph {graph}", nowhere).returncode == 0
    for command in (f"build {bulletin}", f"show --graph {graph} -o page.html"):
        refused = in_shell(f"$oversight {command}", nowhere)
        assert (refused.returncode, refused.stdout) == (4, b"")
        assert refused.stderr.startswith(b"oversight: ")
        assert refused.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("$oversight query '{ask}' --graph {graph} >&-", 4, b"standard output is closed"),
        ("$oversight query '{ask}' --graph {graph} >/dev/full", 4, b"No space left on device"),
        ("$oversight export --to nt --graph {graph} >/dev/full", 4, b"No space left on device"),
        ("$oversight --help >/dev/full", 4, b"No space left on device"),
        ("$oversight build - <&-", 3, b"stdin: "),
        ("$oversight query - --graph {graph} <&-", 2, b"standard input holds no query"),
        ("$oversight query nonsense --graph {graph} 2>&-", 2, b""),
    ],
)
def test_closed_and_full_streams(
    built: Path, tmp_path: Path, command: str, code: int, said: bytes
) -> None:
    run = in_shell(command.format(ask=NAMES, graph=built / "graph.ttl"), tmp_path)
    assert run.returncode == code
    assert said in run.stderr
    assert run.stderr.count(b"\n") <= 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command",
    [
        "query 'SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } LIMIT 100000'",
        "export --to nt",
        "explain 罗振",
    ],
)
def test_a_closed_pipe_is_a_quiet_end(built: Path, command: str) -> None:
    line = f"$oversight {command} --graph {built} | head -c 10; exit ${{PIPESTATUS[0]}}"
    run = in_shell(line, built)
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout


def test_a_pipe_closed_from_the_start(tmp_path: Path) -> None:
    for command in ("--help", "query"):
        line = f"(sleep 0.2; exec $oversight {command}) | true; exit ${{PIPESTATUS[0]}}"
        run = in_shell(line, tmp_path)
        assert (run.returncode, run.stderr, run.stdout) == (0, b"", b"")


def test_lines_of_json_begin_with_the_first_column(oversight: Oversight, built: Path) -> None:
    run = oversight("query", "person-history", "-p", "person=罗振", "--graph", built)
    first = json.loads(run.out.splitlines()[0])
    tsv = oversight(
        "query", "person-history", "-p", "person=罗振", "--graph", built, "--format", "tsv"
    )
    assert list(first) == tsv.out.splitlines()[0].split("\t")


def test_formats_for_spreadsheets_and_line_tools(oversight: Oversight, built: Path) -> None:
    ask = ("query", NAMES, "--graph", built, "--format")
    csv, tsv = oversight(*ask, "csv").out, oversight(*ask, "tsv").out
    assert csv.splitlines() == tsv.splitlines()
    assert csv.startswith("name")
    assert oversight(*ask, "csv", "--excel").out == f"\ufeff{csv}"
    for layout, lines in (("csv", 1), ("tsv", 1), ("table", 2)):
        whole = oversight(*ask, layout).out.splitlines()
        assert oversight(*ask, layout, "--no-header").out.splitlines() == whole[lines:]


def test_a_cell_of_tabs_and_lines_stays_one_cell(oversight: Oversight, tmp_path: Path) -> None:
    graph = b'<urn:a> <urn:b> "one\\ttwo\\nthree\\\\" .\n'
    asked = "SELECT ?c WHERE { ?a ?b ?c }"
    run = oversight("query", asked, "--graph", "-", "--format", "tsv", stdin=graph)
    assert run.out == "c\none\\ttwo\\nthree\\\\\n"
