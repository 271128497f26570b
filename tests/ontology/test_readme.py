"""What the README of the ontology says can be done with it is done as typed."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "ontology" / "README.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def test_a_validator_accepts_the_example() -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", block("sh")],
        cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PATH": path}, check=False,
    )  # fmt: skip
    # Once alone and once with the ontology beside it, which must change nothing.
    verdicts = re.findall("^Conforms: .*", done.stdout, re.MULTILINE)
    assert verdicts == ["Conforms: True"] * 2, done.stdout + done.stderr
    assert len(set(re.findall(r"^Results \((\d+)\)", done.stdout, re.MULTILINE))) == 1


def test_the_python_answers_a_question() -> None:
    done = subprocess.run(
        [sys.executable, "-c", block("python")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "驻云泽市水务局纪检监察组 郝思远 2020-01-01" in done.stdout
    assert len(done.stdout.splitlines()) == 2
