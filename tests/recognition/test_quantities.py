"""Numbers with their measure word."""

import pytest

from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mask import normalise
from oversight_graph.recognition.words.quantities import QuantityValue


def found(text: str) -> list[QuantityValue]:
    """The quantities of a text."""
    return [value for _, _, value in lexicon().quantities.find(normalise(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1446次", "1446 次 times"),
        ("1,446次", "1446 次 times"),
        ("22场次", "22 场次 times"),
        ("8.88万人", "88800 人 people"),
        ("2.02万余件次", "~20200 件次 cases"),
        ("200余名", "~200 名 people"),
        ("三千余件", "~3000 件 cases"),
        ("两千三百多人", "~2300 人 people"),
        ("十几名", "~10 名 people"),
        ("近百人", "~100 人 people"),
        ("一百零五人", "105 人 people"),
        ("各1人", "1 人 people"),
        ("三支队伍", "3 支 things"),
        ("217件(次)", "217 件（次） cases"),
        ("问题 19 个", "19 个 things"),
        ("一起典型案件", "1 起 cases"),
        ("3.2万元", "32000 元 money"),
        ("三十二万六千元", "326000 元 money"),
        ("1.18亿元", "118000000 元 money"),
        ("百分之三十", "30 % percent"),
    ],
)
def test_a_quantity_has_a_value_a_unit_and_a_kind(text: str, expected: str) -> None:
    [quantity] = found(text)
    about = "~" if quantity.approximate else ""
    assert f"{about}{quantity.value} {quantity.unit} {quantity.kind}" == expected


def test_two_quantities_may_stand_side_by_side() -> None:
    assert [(q.value, q.unit) for q in found("立案12件15人")] == [(12, "件"), (15, "人")]


@pytest.mark.parametrize(
    "text",
    [
        "数十名", "半数", "五六个", "第3名", "八项规定", "一起研究", "一批干部", "唯一",
        "进一步", "11•21", "3.", "62226789123456789012人",
    ],
)  # fmt: skip
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert found(text) == []


def test_shares_and_spans_count_nothing() -> None:
    assert [q.counts for q in found("占12.5%，提高3个百分点，历时5天，共7人")] == [
        False, False, False, True,
    ]  # fmt: skip
