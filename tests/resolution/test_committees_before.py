"""A bare 党委书记 is of the one committee that the text speaks of, or of the town it has named."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("柳坪镇党委召开会议。党委书记周立春参加。", "周立春 柳坪镇党委 书记"),
        ("云溪县水务局党组召开会议。党组书记周立春参加。", "周立春 云溪县水务局 党组书记"),
        ("云溪经济开发区党工委召开会议。党工委书记周立春参加。",
         "周立春 云溪经济开发区党工委 书记"),
        ("云溪县委第三巡察组向柳坪镇党委反馈情况。\n党委书记周立春表示，将认真整改。",
         "周立春 云溪县柳坪镇党委 书记"),
        ("云溪县纪委监委对柳坪镇开展监督检查。党委书记周立春表态。",
         "周立春 云溪县柳坪镇党委 书记"),
        ("云溪县纪委监委对城关街道开展监督检查。党工委书记周立春表态。",
         "周立春 云溪县城关街道党工委 书记"),
        # what stands before in the sentence is rather meant, unless it has no such committee
        ("柳坪镇党委召开会议。县医院院长丁一、党委书记周立春参加。", "周立春 县医院 党委书记"),
        ("云溪县委第三巡察组向柳坪镇党委反馈情况。云溪县委巡察办主任丁一出席，党委书记周立春表态。",
         "周立春 云溪县柳坪镇党委 书记"),
        ("云溪县水务局局长丁一到柳坪镇检查，党委书记周立春陪同。", "周立春 云溪县柳坪镇党委 书记"),
    ],
)  # fmt: skip
def test_the_committee_of_a_bare_office(text: str, post: str) -> None:
    assert {one for one in posts_of(text) if one.startswith("周立春")} == {post}


@pytest.mark.parametrize(
    "text",
    [
        "云溪县委第三巡察组向柳坪镇党委、石桥镇党委反馈情况。党委书记周立春表态。",
        "云溪县纪委监委对柳坪镇、石桥镇开展监督检查。党委书记周立春表态。",
    ],
)
def test_of_two_it_is_nobodys(text: str) -> None:
    assert posts_of(text) == set()


def test_who_leads_a_team_that_is_set_up_leads_no_team_named_before() -> None:
    text = "云溪县委第四巡察组下发通知书。柳坪镇党委成立由党委书记周立春任组长的整改工作专班。"
    assert posts_of(text) == {"周立春 云溪县柳坪镇党委 书记"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("柳坪镇镇长丁一主持会议，人大主席卓尔、纪委书记周立春参加。", "周立春 柳坪镇纪委 书记"),
        ("柳坪镇镇长丁一主持会议，人大主席周立春参加。", "周立春 柳坪镇人大 主席"),
        ("云溪县纪委监委第一监督检查室主任丁一、第二审查调查室主任周立春参加。",
         "周立春 云溪县纪委监委第二审查调查室 主任"),
    ],
)  # fmt: skip
def test_offices_beside_those_of_a_town_or_of_a_numbered_unit(text: str, post: str) -> None:
    assert {one for one in posts_of(text) if one.startswith("周立春")} == {post}


def test_an_office_that_is_only_counted_names_no_body() -> None:
    text = "河北省纪委监委第三纪检监察室约谈中学党委书记14人次、纪委书记33人次。"
    assert "河北省纪委" not in record_of(text)["orgs"]


@pytest.mark.parametrize(
    "text",
    [
        "柳坪镇党委高度重视。云溪中学反映强烈，党委书记周立春被约谈。",
        "柳坪镇党委召开会议。\n云溪中学：党委书记周立春违规收受礼金。",
    ],
)
def test_another_body_named_since_may_have_a_committee_of_its_own(text: str) -> None:
    assert posts_of(text) == {"周立春 云溪中学 党委书记"}
