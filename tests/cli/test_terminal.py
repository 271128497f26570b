"""What is seen in a terminal: tables that fit it, a few colours, and how to be without them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.cli.conftest import Oversight

InTerminal = Callable[..., str]

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
NAMES = "SELECT ?name ?iri WHERE { ?iri foaf:name ?name } ORDER BY ?name"


@pytest.mark.parametrize("columns", [40, 80, 132])
@pytest.mark.parametrize("question", ["who-held-post", NAMES])
def test_no_line_is_wider_than_the_terminal(
    in_terminal: InTerminal, built: Path, columns: int, question: str
) -> None:
    screen = COLOUR.sub("", in_terminal(columns, "query", question, "--graph", built))
    assert " rows)" in screen
    assert max(map(wcswidth, screen.splitlines())) <= columns
    assert "罗振" in screen


def test_columns_stand_under_each_other(in_terminal: InTerminal, built: Path) -> None:
    screen = COLOUR.sub("", in_terminal(90, "query", NAMES, "--graph", built))
    head, rule, *rows = screen.splitlines()[:-1]
    assert head.startswith("name")
    start = rule.index(" ") + 2
    for row in rows:
        name = row[: row.index("person:")]
        assert wcswidth(name) == start, row


def test_a_terminal_too_narrow_for_columns_shows_blocks(
    in_terminal: InTerminal, built: Path
) -> None:
    screen = in_terminal(60, "query", "who-held-post", "--param", "person=罗振", "--graph", built)
    block, _, _ = screen.partition("\n\n")
    assert re.match(r"holder +罗振\norganisationName +\S+", block)
    assert "endLatest" not in block or "…" not in block


def test_the_screen_has_a_table_and_a_pipe_the_whole_value(
    in_terminal: InTerminal, oversight: Oversight, built: Path
) -> None:
    ask = ("query", NAMES, "--graph", built)
    assert "https://" not in in_terminal(90, *ask)
    assert oversight(*ask).out.startswith('{"name": ')
    assert "https://" in oversight(*ask).out
    assert "person:" in oversight(*ask, "--format", "table").out


def test_columns_may_be_set(in_terminal: InTerminal, built: Path) -> None:
    ask = ("query", NAMES, "--graph", built)
    assert in_terminal(200, *ask, COLUMNS="50") == in_terminal(50, *ask)


def test_the_head_of_a_table_is_bold_and_no_more(in_terminal: InTerminal, built: Path) -> None:
    screen = in_terminal(90, "query", NAMES, "--graph", built)
    assert COLOUR.findall(screen) == ["\x1b[1m", "\x1b[0m"] * 2


@pytest.mark.parametrize(
    ("options", "settings"),
    [(["--no-color"], {}), ([], {"NO_COLOR": "1"}), ([], {"TERM": "dumb"})],
    ids=["--no-color", "NO_COLOR", "TERM=dumb"],
)
def test_colours_can_be_switched_off(
    in_terminal: InTerminal, built: Path, options: list[str], settings: dict[str, str]
) -> None:
    for question in (NAMES, "nonsense"):
        ask = ("query", question, "--graph", built, *options)
        assert COLOUR.search(in_terminal(90, "query", question, "--graph", built))
        assert not COLOUR.search(in_terminal(90, *ask, **settings))


def test_there_is_no_colour_in_a_pipe_unless_forced(oversight: Oversight, built: Path) -> None:
    ask = ("query", NAMES, "--graph", built, "--format", "table")
    assert "\x1b" not in oversight(*ask).out
    assert "\x1b[1m" in oversight(*ask, FORCE_COLOR="1").out
    assert "\x1b" not in oversight(*ask, FORCE_COLOR="1", NO_COLOR="1").out
    assert "\x1b" not in oversight("query", "nonsense").err
    assert "\x1b[1;31m" in oversight("query", "nonsense", FORCE_COLOR="1").err


def test_a_dumb_terminal_sees_no_progress(in_terminal: InTerminal, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name}今天天气很好。\n", "utf-8")
    build = ("build", "a.txt", "b.txt")
    assert "2/2" in in_terminal(80, *build)
    assert "\x1b" not in in_terminal(80, *build, TERM="dumb")
    assert in_terminal(80, *build, "--quiet") == ""


def test_verbose_says_more_on_standard_error(oversight: Oversight, built: Path) -> None:
    ask = ("query", NAMES, "--graph", built)
    plain, more = oversight(*ask), oversight(*ask, "--verbose")
    assert more.out == plain.out
    assert (plain.err, more.err.startswith("oversight: ")) == ("", True)
    assert "rows of name, iri" in more.err


def test_quiet_leaves_errors_and_data(oversight: Oversight, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("今天天气很好。\n", "utf-8")
    assert oversight("build", "plain.txt", "--quiet").err == ""
    assert "no such file" in oversight("build", "absent.txt", "--quiet").err
    assert oversight("--quiet", "query").out
