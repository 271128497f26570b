import json
import os
import pty
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from oversight_graph.exports import FORMATS
from tests.cli.conftest import Oversight, all_of

OUTPUT = {
    "graph.html",
    "graph.ttl",
    "report.html",
    "report.json",
    "tables/actions.csv",
    "tables/documents.csv",
    "tables/organisations.csv",
    "tables/people.csv",
    "tables/posts.csv",
    "tables/tenures.csv",
}


def files_in(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_build_writes_the_output_folder(
    oversight: Oversight, examples: Path, tmp_path: Path
) -> None:
    run = oversight("build", examples, "-o", "out")
    assert run.code == 0
    inputs, sentences, summary = run.out.splitlines()
    assert inputs == "inputs: 8 = 8 built; 8 other files passed over"
    assert sentences.startswith("sentences: ")
    assert "(coverage " in sentences
    assert summary.startswith("8 bulletins: ")
    assert run.out.rstrip().endswith("out/graph.ttl")
    names = set(files_in(tmp_path / "out"))
    assert {name for name in names if not name.startswith("texts/")} == OUTPUT
    assert sum(name.startswith("texts/") for name in names) == 8


def test_a_build_is_the_same_every_time(
    oversight: Oversight, examples: Path, built: Path, tmp_path: Path
) -> None:
    for seed, jobs in (("1", "1"), ("2", "2")):
        oversight("build", examples, "-o", seed, "--jobs", jobs, PYTHONHASHSEED=seed)
        assert files_in(tmp_path / seed) == files_in(built)


def test_the_kept_texts_are_the_texts(examples: Path, built: Path) -> None:
    kept = {path.read_text("utf-8") for path in (built / "texts").iterdir()}
    assert kept == {path.read_text("utf-8") for path in examples.glob("*.txt")}


def test_build_from_standard_input(oversight: Oversight, examples: Path, tmp_path: Path) -> None:
    run = oversight("build", "-", stdin=(examples / "court.txt").read_bytes())
    assert run.code == 0
    report = json.loads((tmp_path / "output/report.json").read_text("utf-8"))
    assert [entry["document"] for entry in report["documents"]] == ["stdin"]


def test_quiet_says_nothing(oversight: Oversight, examples: Path) -> None:
    run = oversight("build", examples / "court.txt", "--quiet")
    assert (run.code, run.out, run.err) == (0, "", "")


def test_extract_prints_the_record(oversight: Oversight, examples: Path) -> None:
    run = oversight("extract", examples / "court.txt")
    assert run.code == 0
    assert json.loads(run.out)["id"] == "court"
    line = oversight("extract", "-", "--format", "jsonl", stdin=b"\xe5\xa5\xbd\xe3\x80\x82")
    assert line.out.count("\n") == 1
    assert json.loads(line.out)["persons"] == []


def test_query_without_a_question_lists_the_saved_ones(oversight: Oversight) -> None:
    run = oversight("query")
    assert run.code == 0
    assert "who-held-post" in run.out
    assert "takes: person organisation role on" in run.out
    assert "takes: nothing" in run.out


def test_the_list_of_saved_questions_for_programs(oversight: Oversight) -> None:
    rows = [json.loads(line) for line in oversight("query", "--format", "jsonl").out.splitlines()]
    (one,) = [row for row in rows if row["name"] == "who-held-post"]
    assert one["parameters"] == "person organisation role on"
    assert one["titleZh"].startswith("谁")


def test_ctrl_c_ends_a_query_that_would_take_days(built: Path) -> None:
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from oversight_graph.cli import main; main()"
    )
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    command = [sys.executable, "-c", code, "query", query, "--graph", str(built), "-v"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        assert b"asking" in process.stderr.readline()
        time.sleep(1)  # the engine is at work by now, or about to be
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"\noversight: interrupted\n"  # below the ^C
    assert process.returncode == 130


def test_query_gives_lines_of_json_to_programs(oversight: Oversight, built: Path) -> None:
    run = oversight("query", "who-held-post", "--graph", built, "--param", "person=罗振")
    rows = [json.loads(line) for line in run.out.splitlines()]
    assert rows
    assert {row["holder"] for row in rows} == {"罗振"}


@pytest.mark.parametrize("layout", ["table", "csv", "tsv", "html", "json", "jsonl"])
def test_query_formats(oversight: Oversight, built: Path, layout: str) -> None:
    query = "SELECT ?name WHERE { ?p foaf:name ?name }"
    run = oversight("query", query, "--graph", built / "graph.ttl", "--format", layout)
    assert run.code == 0
    assert "罗振" in run.out


def test_query_from_a_file_gives_turtle_for_a_graph(
    oversight: Oversight, built: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.rq").write_text(
        "CONSTRUCT WHERE { ?person foaf:name ?name }", encoding="utf-8"
    )
    run = oversight("query", "mine.rq", "--graph", built)
    assert run.code == 0
    assert "foaf:name" in run.out


def test_show_writes_a_page_and_prints_where(
    oversight: Oversight, built: Path, tmp_path: Path
) -> None:
    run = oversight("show", "罗振", "--hops", "1", "-o", "page.html", "--graph", built)
    assert (run.code, run.out) == (0, "page.html\n")
    assert "罗振" in (tmp_path / "page.html").read_text("utf-8")


def test_explain_gives_quotes_and_rules(oversight: Oversight, built: Path) -> None:
    run = oversight("explain", "罗振", "--graph", built)
    assert run.code == 0
    assert "榆泉市人大常委会原党组成员、副主任罗振" in run.out
    plain = json.loads(oversight("explain", "罗振", "--graph", built, "--format", "json").out)
    assert plain[0]["label"] == "罗振"


def test_verify_passes_on_a_build_and_fails_on_a_changed_text(
    oversight: Oversight, examples: Path, tmp_path: Path
) -> None:
    oversight("build", examples / "court.txt")
    assert oversight("verify").code == 0
    (text,) = (tmp_path / "output/texts").iterdir()
    text.write_text("别的话。\n", "utf-8")
    run = oversight("verify")
    assert run.code == 1
    assert "FAILED" in run.out


def test_evaluate_prints_figures_and_errors(oversight: Oversight, examples: Path) -> None:
    run = oversight("evaluate", examples)
    assert run.code == 0
    assert "8 documents · misattributions: 0" in run.out
    figures = json.loads(oversight("evaluate", examples, "--format", "json").out)
    assert figures["documents"] == 8
    listed = oversight("evaluate", examples / "court.gold.json", "--errors").out
    assert "1 document" in listed


@pytest.mark.parametrize("layout", ["nt", "jsonld", "graphml", "spells"])
def test_export(oversight: Oversight, built: Path, tmp_path: Path, layout: str) -> None:
    printed = oversight("export", "--to", layout, "--graph", built)
    assert printed.code == 0
    run = oversight("export", "--to", layout, "--graph", built, "-o", "out.file")
    assert run.out == "out.file\n"
    assert (tmp_path / "out.file").read_text("utf-8") == printed.out


def test_export_of_a_folder_for_excel(oversight: Oversight, built: Path, tmp_path: Path) -> None:
    run = oversight("export", "--to", "csv", "--excel", "--graph", built, "-o", "tables")
    assert (run.code, run.out, run.err) == (0, "tables\n", "")
    assert len(list((tmp_path / "tables").iterdir())) == 6
    assert (tmp_path / "tables/people.csv").read_bytes().startswith(b"\xef\xbb\xbfperson,")
    packed = oversight("export", "--to", "csv", "--graph", built, "-o", "tables.zip")
    assert packed.code == 0
    assert zipfile.is_zipfile(tmp_path / "tables.zip")


def test_export_says_what_a_format_was_not_given(oversight: Oversight, built: Path) -> None:
    run = oversight("export", "--to", "ftm", "--graph", built)
    assert run.code == 0
    assert run.err.startswith("oversight: ftm: 3 masked people are left out")
    assert all(json.loads(line)["id"] for line in run.out.splitlines())


def test_help_names_every_export_format(oversight: Oversight) -> None:
    words = oversight("export", "-h").out.split()
    assert FORMATS.keys() <= set(words)


def test_version(oversight: Oversight) -> None:
    assert oversight("--version").out.startswith("oversight 0.")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_nothing_behind(tmp_path: Path, jobs: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(2000):
        text = f"云泽市纪委监委印发《第{number}号通知》。\n"
        (folder / f"{number}.txt").write_text(text, "utf-8")
    ours, theirs = pty.openpty()
    # A shell that starts us in the background has interrupts ignored; a terminal has not.
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        f"from oversight_graph.cli import main; main(['build', 'in', '--jobs', '{jobs}'])"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        stderr=theirs,
        stdout=subprocess.DEVNULL,
        process_group=0,
        env={**os.environ, "NO_COLOR": "1"},
    ) as process:
        os.close(theirs)
        assert b"/2000" in os.read(ours, 1000)
        os.killpg(process.pid, signal.SIGINT)
        said = all_of(ours)
    assert process.returncode == 130
    assert said.rstrip().endswith("oversight: interrupted")
    assert "Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_progress_is_for_terminals_only(examples: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "oversight_graph", "build", str(examples)]
    subprocess.run(command, cwd=tmp_path, stderr=theirs, stdout=subprocess.DEVNULL, check=True)
    os.close(theirs)
    assert "8/8" in all_of(ours)
    piped = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert b"8/8" not in piped.stderr
