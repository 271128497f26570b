"""Texts that no bulletin is: the work on them grows with their length, not with its square."""

import gc
import time

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution.understand import understand

#: Texts four times as long may take this many times as long: linear is 4, quadratic 16.
_GROWTH = 9
_SHORT, _LONG = 2_000, 8_000
#: What the clock cannot tell apart, in seconds.
_BLUR = 0.3


def seconds(unit: str, size: int) -> float:
    """Processor time to understand a text of ``size`` characters that repeats ``unit``."""
    document = read_text("标题\n来源：云溪日报　2022-03-04\n" + unit * (size // len(unit)), "a.txt")
    gc.disable()  # a collection would be that of all that the other tests have left
    try:
        start = time.process_time()
        understand(document)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.fixture(autouse=True, scope="module")
def _lexicons_loaded() -> None:
    seconds("周立春", _SHORT)


@pytest.mark.parametrize(
    "unit",
    [
        "、", "（", "《", "（（）", "1", "三", "3人、", "立案", "立案。", "“立案", "张三、",
        "县长张三、", "云溪县教育局、", "对", "2021年3月5日，", "2021.3.", "发现问题",
        "县纪委监委约谈3人，", "向县水务局反馈，", "其中厅级干部3人；",
        "从地区看，云溪县9起，", "从", "立案\n",
        "周立春被判处有期徒刑三年。一审判决被撤销。", "县纪委监委开展监督检查。会议召开。\n",
        "3月5日，云溪县纪委监委对县水务局等12个单位开展检查，县水务局局长周立春受到警告处分。",
    ],
)  # fmt: skip
def test_work_grows_with_the_length_alone(unit: str) -> None:
    assert seconds(unit, _LONG) < _GROWTH * seconds(unit, _SHORT) + _BLUR


def test_an_endless_sentence_is_cut_at_a_comma_outside_titles() -> None:
    unit = "查处《关于，若干》问题，"
    document = read_text("题\n" + unit * 500, "a.txt")
    parts = [document.quote(s.start, s.end) for s in document.sentences][1:]
    assert "".join(parts) == unit * 500
    assert all(part.startswith("查处") and part.endswith("问题，") for part in parts)
