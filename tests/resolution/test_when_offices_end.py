"""An office ends by what the text says of it, and by nothing that only stands near."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 调离 alone says nothing of an office told of elsewhere
        ("云溪集团董事长岳林被查。省委巡视岚浦市时，岳林刚刚调离不久。", {"岳林 云溪集团 董事长"}),
        ("云溪县水务局局长岳林被调离。", {"岳林 云溪县水务局 局长 removed"}),
        ("县教育局给予柳坪小学校长岳林记过处分，并调离该校。", {"岳林 柳坪小学 校长 removed"}),
        # when somebody got an office does not undo its loss; a later one is not lost
        ("对云溪县水务局局长岳林予以免职。\n2020年3月，岳林被任命为云溪县水务局局长。",
         {"岳林 云溪县水务局 局长 removed"}),
        ("云溪县水务局局长岳林被免职。2023年3月，岳林任云溪县林业局副局长。",
         {"岳林 云溪县水务局 局长 removed", "岳林 云溪县林业局 副局长"}),
        # what somebody once was
        ("岳林曾以云溪市副市长的身份兼任该市公安局局长。",
         {"岳林 云溪市政府 副市长 former", "岳林 云溪市公安局 局长 former"}),
        ("岳林以云溪市副市长的身份兼任该市公安局局长。",
         {"岳林 云溪市政府 副市长", "岳林 云溪市公安局 局长"}),
        ("2004年至2009年5月担任云溪市委书记的岳林被查。", {"岳林 云溪市委 书记 former"}),
        # each move of a career ends the office before it
        ("岳林2003年任云溪水泥公司经理。2008年，岳林调至岚浦集团公司，担任总经理。",
         {"岳林 云溪水泥公司 经理 former", "岳林 岚浦集团公司 总经理"}),
        ("岳林2008年任岚浦集团公司总经理。2014年6月，岳林回到云溪水泥公司，出任总经理。",
         {"岳林 岚浦集团公司 总经理 former", "岳林 云溪水泥公司 总经理"}),
        ("两年后（2017年3月），岳林转任青海省审计厅副处长，2020年8月至今任青海省审计厅处长。",
         {"岳林 青海省审计厅 副处长 former", "岳林 青海省审计厅 处长"}),
        ("2018年6月至今任云溪县水务局局长的岳林到会。", {"岳林 云溪县水务局 局长"}),
    ],
)  # fmt: skip
def test_which_offices_are_over(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


def test_when_somebody_did_wrong_is_no_term_of_office() -> None:
    text = "2014年至2016年，时任云溪县水务局会计岳林多领补贴。"
    assert [(p["start"], p["end"]) for p in record_of(text)["posts"]] == [(None, None)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2017年5月8日发布的报告中提到，云溪县水务局局长岳林被责令辞职。", None),
        ("2017年5月8日公布的名单显示，云溪县水务局局长岳林被开除党籍。", None),
        ("2017年5月8日，云溪县水务局局长岳林被开除党籍。", "2017-05-08"),
    ],
)
def test_the_day_of_a_report_is_not_that_of_the_act(text: str, date: str | None) -> None:
    assert [act["date"] for act in record_of(text)["actions"]] == [date]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015年5月，岳林从云溪县副县长岗位调任嘉树县委书记。",
         {"副县长 former - 2015-05", "书记 current 2015-05 -"}),
        ("岳林2013年由云溪县副县长升任县长。", {"副县长 former - 2013", "县长 current 2013 -"}),
        ("2013年3月，岳林从云溪县水务局局长岗位退休。", {"局长 former - 2013-03"}),
        ("2013年至2015年，岳林从云溪县水务局科员干起。", {"科员 former - -"}),
        ("2015年5月，原云溪县水务局局长岳林调任嘉树县委书记。",
         {"局长 former - -", "书记 current 2015-05 -"}),
        ("2017年3月，此前担任云溪县水务局局长的岳林出任云溪县副县长。",
         {"局长 former - -", "副县长 current - -"}),
    ],
)  # fmt: skip
def test_a_move_ends_one_office_and_begins_the_next(text: str, expected: set[str]) -> None:
    found = {
        f"{p['role']} {p['status']} {p['start'] or '-'} {p['end'] or '-'}"
        for p in record_of(text)["posts"]
    }
    assert found == expected
