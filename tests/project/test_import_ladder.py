"""A stage imports only what stands before it in the flow; see CONTRIBUTING.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "oversight_graph"

LADDER = (
    "errors",
    "version",
    "values",
    "placing",
    "ontology_files",
    "data_files",
    "reading",
    "recognition",
    "extraction",
    "resolution",
    "graph",
    "store",
    "query",
    "views",
    "exports",
    "evaluation",
    "building",
    "api",
    "notebook",
    "oversight_graph",
    "cli",
    "__main__",
)

#: The same within the stages that have folders: each imports only what stands before it.
INNER = {
    "recognition": "words areas dates posts people bodies compact recognised members recognise",
    "extraction": (
        "fact rules clauses telling agents counts dating"
        " subjects posts targets things people extract"
    ),
    "resolution": (
        "entities original genre bodies namesakes sentences posts acts naming assembling"
        " understand __init__"
    ),
}


def stage_of(path: Path) -> str:
    part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "oversight_graph" if part == "__init__" else part


def imported_modules(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative imports hide the stage"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported_stages(path: Path) -> set[str]:
    stages = set()
    for module in imported_modules(path):
        head, _, rest = module.partition(".")
        if head == "oversight_graph":
            first = rest.split(".")[0]
            is_stage = (PACKAGE / first).is_dir() or (PACKAGE / f"{first}.py").is_file()
            stages.add(first if rest and is_stage else "oversight_graph")
    # `from oversight_graph.errors import X` is read both as the stage and as the package.
    return stages - {"oversight_graph"} if len(stages) > 1 else stages


MODULES = sorted(PACKAGE.rglob("*.py"))


def test_every_stage_has_its_place() -> None:
    assert {stage_of(path) for path in MODULES} <= set(LADDER)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_stage_imports_only_earlier_stages(path: Path) -> None:
    own = LADDER.index(stage_of(path))
    upward = {stage for stage in imported_stages(path) if LADDER.index(stage) > own}
    assert not upward, f"{path.relative_to(ROOT)} imports later stages: {sorted(upward)}"


@pytest.mark.parametrize("stage", INNER)
def test_a_folder_of_a_stage_imports_only_earlier_folders(stage: str) -> None:
    steps = INNER[stage].split()
    for path in (PACKAGE / stage).rglob("*.py"):
        own = path.relative_to(PACKAGE / stage).parts[0].removesuffix(".py")
        own = steps[-1] if own == "__init__" else own
        assert own in steps, f"{path.name} has no place in {stage}"
        heads = (module.split(".") for module in imported_modules(path))
        inner = {
            parts[2] for parts in heads if parts[:2] == ["oversight_graph", stage] and parts[2:]
        }
        later = {step for step in inner & set(steps) if steps.index(step) > steps.index(own)}
        assert not later, f"{path.relative_to(ROOT)} imports later folders: {sorted(later)}"


@pytest.mark.parametrize("stage", INNER)
def test_the_folders_of_a_stage_are_written_down_for_people(stage: str) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert " → ".join(INNER[stage].removesuffix(" __init__").split()) in text


def test_the_ladder_is_written_down_for_people() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    written = " → ".join(LADDER[:-3]) + " → `__init__` → cli"
    assert written in text
