"""Dates in context: what stands around gives open years, months and days."""

import pytest

from oversight_graph.evaluation.record import written_date
from oversight_graph.reading import read_text
from oversight_graph.resolution.understand import understand


def dates(body: str, head: str = "发布时间：2022年3月4日") -> list[str | None]:
    """The dates of the actions of a body, in text order."""
    findings = understand(read_text(f"一则通报\n来源：云溪日报　{head}\n{body}", "a.txt"))
    actions = sorted(findings.actions, key=lambda a: a.evidence[0].start)
    return [written_date(action.date) for action in actions]


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("2021年11月6日至9日", "2021-11-06/2021-11-09"),
        ("今年1月", "2022-01"),
        ("去年12月5日", "2021-12-05"),
        ("昨日", "2022-03-03"),
        ("本月", "2022-03"),
        ("上月", "2022-02"),
        ("2日", "2022-03-02"),
        ("12月", "2021-12"),
        ("今年以来", "2022"),
        ("去年上半年", "2021-01/2021-06"),
        ("11月至次年1月", "2021-11/2022-01"),
        ("近日", None),
        ("2月30日", None),
        ("3月以来", None),
        ("截至2月底", None),
        ("春节期间", None),
    ],
)
def test_a_date_at_the_head_of_a_sentence_dates_its_acts(when: str, date: str | None) -> None:
    assert dates(f"{when}，全县共问责9人。") == [date]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年3月，全县问责9人。4月13日，全县问责8人。同月15日，全县问责7人。",
         ["2020-03", "2020-04-13", "2020-04-15"]),
        ("2020年11月30日，全县问责9人。次日，全县问责8人。次月，全县问责7人。",
         ["2020-11-30", "2020-12-01", "2021-01"]),
        ("2020年11月，全县问责9人。同年12月，全县问责8人；次年1月，全县问责7人。",
         ["2020-11", "2020-12", "2021-01"]),
        ("2021年1至9月，全县问责9人。同期，全县问责8人。", ["2021-01/2021-09", "2021-01/2021-09"]),
        ("2021年4月28日，全县问责9人。4天后，全县问责8人，十日后，全县问责7人。",
         ["2021-04-28", "2021-05-02", "2021-05-12"]),
        ("2021年4月，全县问责9人。4天后，全县问责8人。两年后，全县问责7人。",
         ["2021-04", None, None]),
        ("10月16日，全县问责9人，全县再问责8人；20日，全县问责7人。",
         ["2021-10-16", "2021-10-16", "2021-10-20"]),
    ],
)  # fmt: skip
def test_relative_dates_lean_on_the_date_before(text: str, expected: list[str | None]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2月4日，记者从云溪县纪委获悉，全县问责9人。",
        "2月4日上午，云溪县纪委网站发布消息，全县问责9人。",
        "2月4日，云溪县纪委对外通报，全县问责9人。",
        "针对2019年5月发生的事故，全县问责9人。",
        "全县问责9人。",
    ],
)
def test_what_is_told_is_not_dated_by_the_telling(text: str) -> None:
    assert dates(text) == [None]


def test_a_date_without_context_stays_open() -> None:
    assert dates("今年1月，全县问责9人。", head="") == [None]


def test_a_year_alone_on_a_head_line_dates_this_year() -> None:
    assert dates("今年1月，全县问责9人。", head="2017") == ["2017-01"]


def test_figures_up_to_a_month_tell_the_year_of_a_text_without_a_day_of_issue() -> None:
    text = "截至2021年7月31日，全县立案90件。今年7月，全县问责9人。"
    assert dates(text, head="") == [None, "2021-07"]


def test_a_day_without_a_year_is_the_day_that_the_text_has_elsewhere() -> None:
    text = "8月14日，县纪委问责8人。\n2019年3月，县纪委立案3件。8月14日，县纪委处分2人。"
    assert dates(text, head="") == ["2019-08-14", "2019-03", "2019-08-14"]
    again = "\n2020年3月，县纪委立案9件。8月14日，县纪委处分4人。"
    assert dates(text + again, head="")[0] is None


def test_a_day_behind_one_that_the_text_has_elsewhere_is_of_its_year() -> None:
    text = "8月14日，县纪委问责8人。8月20日，县纪委立案5件。\n2019年8月14日，县纪委处分2人。"
    assert dates(text, head="") == ["2019-08-14", "2019-08-20", "2019-08-14"]


def test_what_others_pointed_out_back_then_tells_no_year() -> None:
    text = "3月7日，县纪委约谈5人。巡视反馈意见指出：截至2021年10月，4个镇没有立案。"
    acts = understand(read_text(text, "a.txt")).actions
    assert [act.date.earliest for act in acts if act.date] == [None]


def test_figures_go_on_with_the_period_of_their_paragraph() -> None:
    text = "2021年上半年，全县立案9件。处分7人。其中，党纪处分5人。"
    assert dates(text) == ["2021-01/2021-06"] * 3


def test_the_same_day_is_the_last_one_named_as_a_day() -> None:
    text = "11月5日，全县问责9人。他们2004年起任职，同日，全县问责8人。"
    assert dates(text) == ["2021-11-05", "2021-11-05"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2016年至今年2月底，全县问责9人。", "2016-01/2022-02"),
        ("周立春，男，1975年10月出生。2月1日，全县问责9人。", "2022-02-01"),
    ],
)
def test_neither_ends_nor_lives_lead_a_year_astray(text: str, date: str) -> None:
    assert dates(text)[-1] == date


def test_a_year_held_against_the_figures_dates_nothing() -> None:
    text = "2021年，全县立案98件，比2020年多11件。全年处分112人。"
    assert dates(text) == ["2021", "2021"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2月16日起，县纪委监委对县水务局开展监督检查。", "2022-02-16"),
        ("县纪委3日对8起典型问题发出通报。", "2022-03-03"),
        ("整改已完成.2月20日，全县问责9人。", "2022-02-20"),
        ("2月8日，县委常委会会议决定：\n一、给予周立春党内警告处分；", "2022-02-08"),
        ("2022年以来，各级强化监督。截至2月底，全县立案9件。", "2022"),
        ("2018年至2020年，周立春违规领取补贴，受到党内警告处分。", None),
        ("2018年5月，周立春违规领取补贴，经县纪委研究，给予周立春党内警告处分。", None),
        ("2月8日，经县纪委研究，给予周立春党内警告处分。", "2022-02-08"),
        ("2月3~5日，县纪委监委对县水务局开展监督检查。", "2022-02-03/2022-02-05"),
    ],
)
def test_how_else_acts_are_dated(text: str, date: str | None) -> None:
    assert dates(text) == [date]


def test_the_bodies_of_a_round_are_visited_when_its_teams_set_out() -> None:
    text = "县委巡察组于2021年9月11日全部进驻被巡察单位。\n第一巡察组\n巡察单位：县水务局党组"
    assert dates(text) == ["2021-09-11"]


@pytest.mark.parametrize(
    "text",
    [
        # a month that the figures are held against dates none of them
        "今年1月，全县查处问题56起。和去年12月份相同，处分科级干部3人。其中，查处股级干部9人。",
        # a new paragraph that only breaks the figures down
        "今年1月，全县查处问题56起，处理71人。\n从级别看，处分科级干部3人。",
        "今年1月，全县查处问题56起，处理71人。\n被处理的71人中，科级干部3人。",
        "今年1月，全县查处问题56起，处理71人。\n其中，处分科级干部3人。",
    ],
)
def test_a_breakdown_has_the_month_of_what_it_breaks_down(text: str) -> None:
    found = dates(text)
    assert len(found) > 1
    assert set(found) == {"2022-01"}


def test_a_new_matter_has_no_date_from_the_paragraph_before() -> None:
    assert dates("今年1月，全县查处问题56起。\n县水务局党组处分科级干部3人。")[-1] is None


@pytest.mark.parametrize("told", ["会议通报了5起典型案例。", "会上，通报了5起典型案例。"])
def test_what_a_meeting_does_has_the_day_of_the_meeting(told: str) -> None:
    assert dates("2月25日，云溪县纪委监委召开警示教育大会。" + told) == ["2022-02-25"]
    assert dates("2月25日，周立春在云溪县大会堂领奖。" + told) == [None]


def test_a_head_line_may_give_the_day_in_eight_digits() -> None:
    assert dates("昨日，全县共问责9人。", head="（20220304）") == ["2022-03-03"]


def test_a_span_of_years_is_that_of_the_misconduct() -> None:
    assert dates("周立春2003年至2009年利用职务便利受贿，被云溪县公安局逮捕。") == [None]


def test_a_month_behind_a_span_goes_on_from_its_end() -> None:
    round_of_visits = "2022年10月上旬至2023年2月中旬，县委第二巡察组对县水务局党组开展巡察。"
    found = dates(
        round_of_visits + "\n4月6日，县委第二巡察组向县水务局党组反馈了巡察情况。", head=""
    )
    assert found == ["2022-10/2023-02", "2023-04-06"]


def test_the_day_on_which_cases_are_published_dates_none_of_them() -> None:
    published = "2021年5月12日，云溪县纪委在网站{}，其中，县水务局原局长周立春被开除党籍。"
    for what in ("发布两起案件查处结果", "公布3起典型案例", "发布3起典型问题"):
        assert dates(published.format(what))[-1] is None
