"""No file speaks of the machine it was made on, of a package index, or of work left open."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Written in pieces, so that this file does not hold what it looks for.
FORBIDDEN = re.compile(
    "|".join(
        (
            r"py" + r"pi\.org",
            r"python" + r"hosted\.org",
            r"registry\." + r"npmjs",
            r"deb\." + r"debian\.org",
            r"file:" + r"///",
            r"/wo" + r"rk/",
            r"/o" + r"pt/",
            r"/t" + r"mp/",
            r"/ho" + r"me/[a-z]",
            r"\.\./sha" + r"red",
            r"\bTO" + r"DO\b",
            r"\bFIX" + r"ME\b",
            r"index-" + r"url",
            r"trusted-" + r"host",
        )
    )
)
# What tools leave behind, and what belongs to version control.
NOT_OURS = {
    ".git",
    ".hypothesis",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".venv",
    "__pycache__",
    "build",
    "dist",
}
ALLOWED = {
    # the option that keeps an address out of the pinned list
    "Makefile": "--no-emit-" + "index-" + "url",
}


def project_files() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        yield from (Path(folder, name) for name in names if name not in NOT_OURS)


def test_no_file_holds_words_that_do_not_belong_here() -> None:
    found = []
    for path in sorted(project_files()):
        name = path.relative_to(ROOT).as_posix()
        text = path.read_bytes().decode("utf-8", errors="replace")
        text = text.replace(ALLOWED.get(name, "\0"), "")
        for number, line in enumerate(text.splitlines(), start=1):
            if FORBIDDEN.search(line):
                found.append(f"{name}:{number}: {line.strip()[:80]}")
    assert not found, "\n".join(found)


def test_the_pinned_list_holds_only_names_versions_and_hashes() -> None:
    line = re.compile(r"[a-z0-9-]+==[\w.+!]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert lines
    assert [text for text in lines if not line.fullmatch(text)] == []
