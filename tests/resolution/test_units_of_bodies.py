"""The usual units of universities, hospitals, courts, companies, bureaus and townships."""

import tomllib
from pathlib import Path

import pytest

from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

UNITS = tomllib.loads(Path(__file__).with_name("units-of-bodies.toml").read_text(encoding="utf-8"))
#: The title of whoever heads a unit, by how its name ends; 主任 of all others.
HEADS = {
    "院": "院长", "处": "处长", "科": "科长", "股": "股长", "部": "部长", "所": "所长",
    "站": "站长", "队": "队长", "庭": "庭长", "局": "局长", "中学": "校长", "小学": "校长",
    "校": "校长", "馆": "馆长", "社": "社长", "会": "主席", "团": "主席", "委": "书记",
    "厂": "厂长", "公司": "经理", "集团": "总经理", "组": "组长",
}  # fmt: skip


def title(unit: str) -> str:
    """How the head of a unit is called."""
    endings = sorted((end for end in HEADS if unit.endswith(end)), key=len)
    return HEADS[endings[-1]] if endings else "主任"


@pytest.mark.parametrize(
    ("body", "unit"), [(body, unit) for body, units in UNITS.items() for unit in units.split()]
)
def test_a_post_in_a_unit_belongs_to_the_unit_of_its_body(body: str, unit: str) -> None:
    text = f"通报\n\n{body}{unit}原{title(unit)}周立春被立案审查。"
    posts = to_record(understand(read_text(text, "a.txt")))["posts"]
    assert [post["person"] for post in posts] == ["周立春"]
    assert posts[0]["org"] + posts[0]["role"] == body + unit + title(unit)
