"""The work on a long text, counted in calls and not in seconds, grows with its length alone."""

from __future__ import annotations

import sys
from itertools import cycle, islice, product
from types import FrameType

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution.understand import understand

#: Texts four times as long may take this many times the calls: linear is 4, quadratic 16.
_GROWTH = 5.5
_SHORT, _LONG = 1_600, 6_400
#: Enough characters that no name of a long text comes twice.
_LAST = "春夏秋冬雨雪风云东南西北山川江河星月"


def calls(text: str) -> int:
    """How many functions are called to understand a text, built-in ones included."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    document = read_text(f"标题\n来源：云溪日报　2022-03-04\n{text}", "a.txt")
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        understand(document)
    finally:
        sys.setprofile(before)
    return counted


def repeated(unit: str, size: int) -> str:
    """A text of so many characters that says the same again and again."""
    return unit * (size // len(unit))


def of_many_people(told: str, size: int) -> str:
    """A text that tells the same of one person after the other."""
    names = ("".join(parts) for parts in product("周郭冯卓", "立尔安平宁晓文志国明玉海", _LAST))
    return "".join(told.format(name) for name in islice(cycle(names), size // (len(told) + 1)))


@pytest.fixture(autouse=True, scope="module")
def _lexicons_loaded() -> None:
    calls(repeated("县纪委监委对周立春立案3件。周立春被立案。", _SHORT))


@pytest.mark.parametrize(
    "unit",
    [
        "周立春为云溪县副县长\n", "周立春被立案。", "县水务局局长周立春、副局长卓尔，",
        "云河集团（以下简称“云河”）", "一、周立春被立案。\n二、卓尔被立案。\n", "张某、李某某、",
        "任命周立春为副县长，免去卓尔县水务局局长职务；", "（县水务局局长）", "岜蒙县岳坳镇",
        "立案12件、处分8人，其中", "周 立 春 ",
    ],
)  # fmt: skip
def test_calls_grow_with_the_length_of_what_repeats(unit: str) -> None:
    assert calls(repeated(unit, _LONG)) < _GROWTH * calls(repeated(unit, _SHORT))


@pytest.mark.parametrize("told", ["{}被立案。", "县水务局局长{}被免职。\n", "{}、"])
def test_calls_grow_with_the_number_of_people(told: str) -> None:
    assert calls(of_many_people(told, _LONG)) < _GROWTH * calls(of_many_people(told, _SHORT))
