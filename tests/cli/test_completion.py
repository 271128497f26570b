"""The tab key in the three shells, as they are installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"

BASH = """\
source <(oversight completion bash)
COMP_WORDS=({words} "{last}"); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_oversight_completion oversight
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
FISH = "oversight completion fish | source; complete -C '{words} {last}'"
ZSH = """\
zmodload zsh/zpty
zpty terminal zsh -f -i
zpty -w terminal 'PROMPT= RPROMPT=; stty columns 200; autoload -U compinit; compinit -u -D'
zpty -w terminal 'source <(oversight completion zsh); zstyle ":completion:*" list-separator "|"'
zpty -w terminal 'print REA""DY'
zpty -r terminal screen '*READY*'
zpty -w -n terminal '{words} {last}'$'\\t\\t'
zpty -r terminal screen '*{until}*'
print -r -- $screen
"""

CASES = [
    ("oversight", "com", ["completion"]),
    ("oversight query", "who-", ["who-held-post", "who-watches-whom"]),
    ("oversight query --format", "j", ["json", "jsonl"]),
    ("oversight query who-held-post --param", "pers", ["person="]),
    ("oversight completion", "z", ["zsh"]),
    ("oversight export --to", "g", ["graphml", "gexf"]),
]


def answer(program: str, script: str, folder: Path) -> str:
    assert shutil.which(program), f"{program} is missing; see CONTRIBUTING.md"
    run = subprocess.run(
        [program, "-c", script],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PATH": PATH, "HOME": str(folder), "TERM": "xterm"},
        timeout=120,
        check=True,
    )
    return run.stdout.decode("utf-8")


@pytest.mark.parametrize(("words", "last", "found"), CASES)
def test_bash(tmp_path: Path, words: str, last: str, found: list[str]) -> None:
    said = answer("bash", "compopt() { :; }\n" + BASH.format(words=words, last=last), tmp_path)
    assert said.split() == found


@pytest.mark.parametrize(("words", "last", "found"), CASES)
def test_fish(tmp_path: Path, words: str, last: str, found: list[str]) -> None:
    said = answer("fish", FISH.format(words=words, last=last), tmp_path)
    assert sorted(line.split("\t")[0] for line in said.splitlines()) == sorted(found)


@pytest.mark.parametrize(("words", "last", "found"), CASES[1:3])  # the slowest to start
def test_zsh(tmp_path: Path, words: str, last: str, found: list[str]) -> None:
    said = answer("zsh", ZSH.format(words=words, last=last, until=found[-1]), tmp_path)
    for name in found:
        assert name in said


def test_titles_are_shown_where_the_shell_can(tmp_path: Path) -> None:
    said = answer("fish", FISH.format(words="oversight query", last="who-w"), tmp_path)
    assert said == "who-watches-whom\tWho watches whom\n"


def test_a_file_is_completed_where_no_question_begins_so(
    tmp_path: Path, oversight: Callable[..., object]
) -> None:
    (tmp_path / "mine.rq").write_text("ASK {}", "utf-8")
    said = answer("fish", FISH.format(words="oversight query", last="min"), tmp_path)
    assert said.split() == ["mine.rq"]
