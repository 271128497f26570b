"""Extraction keeps what it has reached, on the examples and all parts of gold.

Floors are F1 by kind, and the share of what was found that also has the right agent, date and
status.
"""

import json
import re
from pathlib import Path

import pytest

from oversight_graph.evaluation import as_json, compare, find_gold, to_record
from oversight_graph.reading import read_file
from oversight_graph.resolution import understand

ROOT = Path(__file__).parents[2]
FLOORS = json.loads((ROOT / "gold" / "floors.json").read_text(encoding="utf-8"))


def part_of(path: Path) -> str:
    """Which part a gold file belongs to, by its place and number."""
    if path.parent.name == "examples":
        return "examples"
    number = int(re.sub(r"\D", "", path.name)[:2])
    if number >= 24:
        return "fresh"
    return "test" if 9 <= number <= 12 or number in {17, 19, 20} else "development"


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(part: str) -> None:
    pairs = [p for p in find_gold([ROOT / "examples", ROOT / "gold"]) if part_of(p.gold) == part]
    comparisons = [compare(p.load(), to_record(understand(read_file(p.text)))) for p in pairs]
    figures = as_json(comparisons)
    floor = FLOORS[part]
    reached = {kind: figures["overall"][kind]["f1"] for kind in floor["f1"]}
    assert len(pairs) == floor["documents"]
    assert {k: v for k, v in reached.items() if v < floor["f1"][k]} == {}
    shares = {detail: figures["overall"][detail]["share"] for detail in floor["share"]}
    assert {k: v for k, v in shares.items() if v < floor["share"][k]} == {}
    assert figures["misattributions"] <= floor["misattributions"]
