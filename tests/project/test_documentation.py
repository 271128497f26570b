"""Nothing in the README and the documentation that is not so: every block is followed as typed."""

import re
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import page_blocks
import pytest
from page_blocks import CHECKED, OUTPUT, RUN, Block, PageError, blocks_in, follow

from oversight_graph import __version__

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    str(path.relative_to(ROOT)): path
    for path in (
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "ontology/README.md")),
        *ROOT.glob("docs/**/*.md"),
    )
}
#: Pages whose blocks have a test of their own: made from the code, or recipes.
ELSEWHERE = {
    "docs/reference/command-line.md": "tests/cli/test_help.py",
    "docs/reference/shapes.md": "tests/project/test_pages.py",
    "docs/ontology/model-by-example.md": "tests/project/test_pages.py",
    "docs/ontology/model-by-example.zh.md": "tests/project/test_pages.py",
    "docs/how-to/notebooks.md": "tests/notebooks/test_how_to.py",
    "docs/how-to/notebooks.zh.md": "tests/notebooks/test_how_to.py",
    "docs/rule-book.md": "tests/project/test_rule_book.py",
    "ontology/README.md": "tests/ontology/test_readme.py",
}
FOLLOWED = sorted(PAGES.keys() - ELSEWHERE.keys())
CONSOLE = "console"
REMEDY = "run `make docs`"


def text_of(name: str) -> str:
    return PAGES[name].read_text("utf-8")


@pytest.mark.parametrize("name", FOLLOWED)
def test_a_page_can_be_followed_and_prints_what_it_shows(name: str) -> None:
    assert follow(text_of(name)) == text_of(name), REMEDY


@pytest.mark.parametrize("name", FOLLOWED)
def test_every_block_is_of_a_kind_that_is_tried(name: str) -> None:
    """A block that is only shown is output below a command, or a line for another program."""
    for block in blocks_in(text_of(name)):
        assert block.language in RUN | CHECKED | {OUTPUT, CONSOLE}, block.body


def test_pages_with_tests_elsewhere_are_there() -> None:
    for page, test in ELSEWHERE.items():
        assert (ROOT / page).exists()
        assert (ROOT / test).exists()


def is_target_of_make(line: str) -> bool:
    words = line.partition("#")[0].split()
    done = subprocess.run([*words, "--dry-run"], cwd=ROOT, capture_output=True, check=False)
    return done.returncode == 0 and b"scripts/environment.py" in done.stdout


def is_extra_of_ours(line: str) -> bool:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
        "optional-dependencies"
    ]
    asked = re.fullmatch(r"pip install 'oversight-graph\[(\w+)\]'", line)
    return asked is not None and asked[1] in extras


def is_what_the_export_page_says(line: str) -> bool:
    """No package of Neo4j can be had to run it; one page explains it, and others repeat it."""
    return line in text_of("docs/reference/exports.md")


OTHERS: dict[str, Callable[[str], bool]] = {
    "make ": is_target_of_make,
    "source .venv/bin/activate": lambda line: line == "source .venv/bin/activate",
    "pip install ": is_extra_of_ours,
    "neo4j-admin ": is_what_the_export_page_says,
}


@pytest.mark.parametrize("name", FOLLOWED)
def test_lines_for_other_programs_are_right(name: str) -> None:
    for block in blocks_in(text_of(name)):
        for line in block.body.splitlines() if block.language == CONSOLE else ():
            checks = [check for start, check in OTHERS.items() if line.startswith(start)]
            assert checks, f"{line}: a block of sh would run it"
            assert all(check(line) for check in checks), line


def test_the_readme_begins_with_two_commands_and_a_tour() -> None:
    first, *rest = blocks_in(text_of("README.md"))
    assert first.body == "make demo\nmake test\n"
    typed = [line for block in rest if block.language == "sh" for line in block.body.splitlines()]
    assert typed[0] == "oversight build examples -o output"
    assert len(typed) > 10


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("docs/tutorial/first-graph.zh.md", "docs/tutorial/first-graph.md"),
        ("docs/how-to/README.zh.md", "docs/how-to/README.md"),
        ("docs/how-to/notebooks.zh.md", "docs/how-to/notebooks.md"),
    ],
)
def test_pages_in_two_languages_lead_to_each_other(chinese: str, english: str) -> None:
    assert f"]({Path(english).name})" in text_of(chinese)
    assert f"]({Path(chinese).name})" in text_of(english)


def test_the_tutorial_is_the_same_in_both_languages() -> None:
    def kept(name: str) -> list[Block]:
        blocks = blocks_in(text_of(name))
        return [Block(b.language, b.body, b.file, 0, 0) for b in blocks if b.file or b.runs]

    assert kept("docs/tutorial/first-graph.zh.md") == kept("docs/tutorial/first-graph.md")


def test_the_citation_is_of_this_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text("utf-8").splitlines()
    assert "cff-version: 1.2.0" in citation
    assert f"version: {__version__}" in citation
    assert {line.partition(":")[0] for line in citation} >= {"message", "title", "authors"}


class TestFollowing:
    """What the pages are tried with is tried itself."""

    def test_output_is_made_anew(self) -> None:
        page = "```sh\necho one\necho two >&2\n```\n\n```text\nold\n```\nrest\n"
        assert follow(page) == page.replace("old", "one\ntwo")

    def test_a_command_ends_where_its_quotes_end(self) -> None:
        page = "```sh\necho 'a\nb' \\\n  c  # it's\necho d\n```\n```text\n```\n"
        assert follow(page) == page.replace("```text\n", "```text\na\nb c\nd\n")

    def test_text_that_is_not_right_below_is_left_alone(self) -> None:
        page = "```sh\necho one\n```\n\nSee:\n\n```text\nother\n```\n"
        assert follow(page) == page

    def test_blocks_of_python_share_their_names_and_print_apart(self) -> None:
        first = "```python\na = 1\nprint(a)\n```\n```text\n{}```\n"
        page = first + first.replace("a = 1", "a += 1")
        assert follow(page.format("", "")) == page.format("1\n", "2\n")

    def test_a_file_is_saved_and_not_run(self) -> None:
        saved = "<!-- text: in/a.rq -->\n```sparql\nnonsense\n```\n"
        follow(f"{saved}```sh\ngrep -q nonsense in/a.rq\n```\n")

    @pytest.mark.parametrize(
        "block",
        [
            "```sh\nexit 3\n```\n",
            "```sh\nfalse | true\n```\n",
            "```sh\necho careful >&2\n```\n",
            "```python\n1 / 0\n```\n",
            "```python\nimport warnings; warnings.warn('old')\n```\n",
            "```sh\noversight build examples\n```\n```sparql\nASK { ?x foaf:name 'nobody' }\n```\n",
        ],
    )
    def test_what_does_not_work_is_told(self, block: str) -> None:
        with pytest.raises(PageError):
            follow(block)

    @pytest.mark.parametrize("block", ["```json\n{\n```\n", "```turtle\nex:a\n```\n"])
    def test_what_does_not_parse_is_told(self, block: str) -> None:
        with pytest.raises((ValueError, SyntaxError)):
            follow(block)

    def test_every_page_has_a_folder_of_its_own(self) -> None:
        follow("```sh\ntest -d examples\ntest ! -e left\ntouch left\n```\n")
        follow("```sh\ntest ! -e left\n```\n")
        assert page_blocks.ROOT == ROOT
