"""Modules stay as short as CONTRIBUTING.md says."""

from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "oversight_graph"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 250


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_has_no_more_lines(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= MOST_LINES
