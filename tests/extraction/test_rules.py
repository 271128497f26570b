"""Every rule keeps its promise: the examples in the rule files must give what they say."""

import tomllib
from importlib.resources import files

import pytest

from oversight_graph.extraction.extract import extract
from oversight_graph.extraction.rules import ActionType, rules
from oversight_graph.reading import read_text
from oversight_graph.recognition.recognise import recognise

FRAMES = tomllib.loads(
    files("oversight_graph.extraction").joinpath("frames.toml").read_text(encoding="utf-8")
)["frame"]


def facts(text: str) -> list[tuple[str, str]]:
    """Type and rule of every action a body sentence gives."""
    document = read_text(f"标题\n来源：云溪日报\n{text}", "a.txt")
    return [(f.type, f.rule) for e in extract(recognise(document)) for f in e.actions]


@pytest.mark.parametrize("action", rules().types.values(), ids=lambda a: a.type)
def test_the_example_of_an_action_type_gives_the_type(action: ActionType) -> None:
    assert action.type in [t for t, _ in facts(action.example)]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f["id"])
def test_the_example_of_a_frame_is_matched_by_it(frame: dict[str, object]) -> None:
    assert frame["id"] in [rule for _, rule in facts(str(frame["example"]))]


@pytest.mark.parametrize(
    "text",
    [
        "要求各单位严肃问责9人以上的案件。",
        "下一步，将对全县10个乡镇开展监督检查。",
        "凡不履行职责的，一律给予党内警告处分。",
        "周立春未受到党内警告处分。",
        "经查，不予追究周立春的纪律责任。",
        "他说：“我们要开展监督检查30次，不能停。”",
    ],
)
def test_demands_plans_and_denials_report_nothing(text: str) -> None:
    assert facts(text) == []
