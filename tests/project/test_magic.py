"""Cells of SPARQL, in a real IPython."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

import oversight_graph as og
from oversight_graph.query import Result

ROLES = """%%sparql --to found
SELECT DISTINCT ?role {
  ?tenure org:member/foaf:name $who ; org:role/skos:prefLabel ?role
  FILTER(LANG(?role) = "zh")
} ORDER BY ?role"""


@pytest.fixture
def shell(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[InteractiveShell]:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    InteractiveShell.clear_instance()
    made = InteractiveShell.instance(config=Config(HistoryManager={"enabled": False}))
    made.run_line_magic("load_ext", "oversight_graph")
    made.push({"g": og.load(built), "who": "令狐川"})
    yield made
    InteractiveShell.clear_instance()


def answer(shell: InteractiveShell, cell: str) -> Any:
    done = shell.run_cell(cell)
    done.raise_error()
    return done.result


def failed(shell: InteractiveShell, cell: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Everything that a failing cell prints."""
    capsys.readouterr()
    assert not shell.run_cell(cell).success
    printed = capsys.readouterr()
    return printed.out + printed.err


def test_a_cell_is_answered_and_kept(shell: InteractiveShell) -> None:
    result = answer(shell, ROLES)
    assert isinstance(result, Result)
    assert [role for (role,) in result] == ["代表", "党组书记", "副书记", "县长", "局长"]
    assert shell.user_ns["found"] is result


def test_a_result_can_be_kept_without_being_shown(shell: InteractiveShell) -> None:
    assert answer(shell, ROLES.replace("--to found", "--to found --quiet")) is None
    assert len(shell.user_ns["found"]) == 5


def test_a_variable_of_the_notebook_is_a_term_and_no_text(shell: InteractiveShell) -> None:
    shell.push({"who": '令狐川"@zh } UNION { ?tenure org:role/skos:prefLabel ?role } #'})
    assert len(answer(shell, ROLES)) == 0
    shell.push({"since": date(2024, 1, 1)})
    cell = "%%sparql\nSELECT ?t { ?t ov:asOf ?day FILTER(?day >= $since) }"
    assert 0 < len(answer(shell, cell)) < len(answer(shell, cell.replace("$since", "?day")))


def test_a_thing_that_was_found_is_an_iri(shell: InteractiveShell) -> None:
    answer(shell, "thing = g.find(who)[0]")
    cell = "%%sparql\nASK { ?tenure org:member $thing }"
    assert bool(answer(shell, cell)) is True


def test_another_graph_is_named(shell: InteractiveShell, built: Path) -> None:
    cell = "SELECT ?p { ?p a foaf:Person }"
    one = answer(shell, f"%%sparql\n{cell}")
    shell.push({"same": shell.user_ns["g"]})
    assert answer(shell, f"%%sparql\n{cell}") == one
    shell.push({"other": og.load(built)})
    for graph in ("g", "other", str(built)):
        assert answer(shell, f"%%sparql --graph {graph}\n{cell}") == one


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("%%sparql\nASK { ?p foaf:name $wh }", "UsageError: $wh: the notebook has no value"),
        ("%%sparql\nASK { ?p foaf:name $wh }", "did you mean $who? Write ?wh for a variable"),
        ("%%sparql --to 1a\nASK {}", "UsageError: --to 1a: is not the name of a variable"),
        ("%%sparql --graph who\nASK {}", "--graph who: the variable is no graph"),
        ("%%sparql --graph nowhere\nASK {}", "InputError: nowhere: no graph there"),
        ("%%sparql --wrong\nASK {}", "UsageError: unrecognized arguments: --wrong"),
        ("%%sparql\nASK { $ASK }", "$ASK: the notebook has no value of this name"),
        ("who = []\nget_ipython().run_cell_magic('sparql', '', 'ASK { ?p a $who }')", "who: []"),
        ("g.find('令狐船')", "UnknownName: nothing here is named '令狐船' — did you mean 令狐川?"),
        ("g.query('person-histor')", "UnknownName: no saved question 'person-histor'"),
        ("h = g\ng = 1\ndel h\nget_ipython().run_cell_magic('sparql', '', 'ASK {}')", "no graph"),
    ],
)
def test_a_wrong_cell_is_one_line(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str], cell: str, said: str
) -> None:
    (line,) = failed(shell, cell, capsys).strip().splitlines()
    assert said in line


def test_several_graphs_are_listed(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str], built: Path
) -> None:
    shell.push({"other": og.load(built)})
    assert "several graphs: g, other — say which" in failed(shell, "%%sparql\nASK {}", capsys)


def test_an_error_in_the_query_points_at_its_place(
    shell: InteractiveShell, capsys: pytest.CaptureFixture[str]
) -> None:
    cell = "%%sparql\nSELECT ?p {\n  ?p foaf:name $who . FILTR(?p)\n}"
    said, line, caret = failed(shell, cell, capsys).rstrip("\n").splitlines()
    assert said.startswith("QueryError: query, line 2, column 23: ")
    assert line == "   2 |   ?p foaf:name $who . FILTR(?p)"
    assert line[caret.index("^") :].startswith("FILTR")
