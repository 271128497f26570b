"""Written dates: every wording gives its year, month and day fields, impossible ones nothing."""

import pytest

from oversight_graph.recognition.dates.dates import DateValue, find_dates

_OPEN = (None, None, None)


def one(text: str) -> DateValue:
    """The one date of a text."""
    [(_, _, value)] = find_dates(text)
    return value


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2021年11月6日至9日，", (2021, 11, 6), (2021, 11, 9)),
        ("2024年3月31日", (2024, 3, 31), (2024, 3, 31)),
        ("2019年至2021年", (2019, None, None), (2021, None, None)),
        ("2021年1月至9月", (2021, 1, None), (2021, 9, None)),
        ("2021年第三季度", (2021, 7, None), (2021, 9, None)),
        ("2018年12月至2019年3月", (2018, 12, None), (2019, 3, None)),
        ("5月10日至7月10日", (None, 5, 10), (None, 7, 10)),
        ("6日，县纪委约谈", (None, None, 6), (None, None, 6)),
        ("何健27日出席会议", (None, None, 27), (None, None, 27)),
        ("20日至22日，", (None, None, 20), (None, None, 22)),
        ("二〇一二年五月", (2012, 5, None), (2012, 5, None)),
        ("三月二十一日", (None, 3, 21), (None, 3, 21)),
        ("2019.3", (2019, 3, None), (2019, 3, None)),
        ("2019-03-12", (2019, 3, 12), (2019, 3, 12)),
        ("2009.03—2011.12", (2009, 3, None), (2011, 12, None)),
        ("2013—2015年", (2013, None, None), (2015, None, None)),
        ("’19年", (2019, None, None), (2019, None, None)),
        ("2021 年 3 月 5 日", (2021, 3, 5), (2021, 3, 5)),
        ("2023年1—11月", (2023, 1, None), (2023, 11, None)),
        ("1至10月", (None, 1, None), (None, 10, None)),
        ("2022年前10个月", (2022, 1, None), (2022, 10, None)),
        ("2022年上半年", (2022, 1, None), (2022, 6, None)),
        ("2022年前三季度", (2022, 1, None), (2022, 9, None)),
        ("一至三季度", (None, 1, None), (None, 9, None)),
        ("5月中旬", (None, 5, None), (None, 5, None)),
        ("“十四五”期间", (2021, None, None), (2025, None, None)),
    ],
)
def test_a_wording_gives_year_month_and_day(text: str, start: object, end: object) -> None:
    value = one(text)
    assert (value.start, value.end, value.relative) == (start, end, "")


@pytest.mark.parametrize(
    ("text", "start", "word"),
    [
        ("今年5月", (None, 5, None), "今年"),
        ("去年底", _OPEN, "去年"),
        ("同年6月", (None, 6, None), "同年"),
        ("次月3日", (None, None, 3), "次月"),
        ("同月20日", (None, None, 20), "同月"),
        ("次日，", _OPEN, "次日"),
        ("当晚，", _OPEN, "当晚"),
        ("全年共查处", _OPEN, "全年"),
        ("同期，全市", _OPEN, "同期"),
        ("日前，", _OPEN, "日前"),
        ("4天后，", _OPEN, "4天后"),
        ("十日之后，", _OPEN, "十日之后"),
        ("半个多月后，", _OPEN, "半个多月后"),
        ("春节期间，", _OPEN, "春节"),
    ],
)
def test_what_needs_the_context_keeps_its_word(text: str, start: object, word: str) -> None:
    value = one(text)
    assert (value.start, value.relative) == (start, word)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("2013年1月以来，", "since"),
        ("自3月起，", "since"),
        ("2020年9月至今", "since"),
        ("截至10月底，", "until"),
        ("2016年5月起任局长", ""),
    ],
)
def test_a_date_that_only_bounds_says_which_way(text: str, limit: str) -> None:
    assert one(text).limit == limit


@pytest.mark.parametrize(
    "text",
    [
        "2021年13月5日", "2021年3月45日", "2019.3万元", "3.5%", "1.2.3", "192.168.1.1",
        "为期10日，", "每月5日，", "比去年同期增长", "开展监督检查2019次", "春节慰问",
        "通报下发4天后整改到位", "两天后勤培训",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text) == []
