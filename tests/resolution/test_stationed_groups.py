"""Stationed groups at work: how they are named again, whom they watch, and what they tell."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("派驻县水务局纪检监察组开展监督。", {"驻县水务局纪检监察组"}),
        ("云溪县纪委监委派驻县水务局纪检监察组开展监督。派驻组约谈3人。",
         {"驻云溪县水务局纪检监察组"}),
        # the host lies where the sender does, whatever was named before
        ("江苏省纪委监委开展检查。四川省纪委监委驻省教育厅纪检监察组约谈3人。",
         {"驻四川省教育厅纪检监察组"}),
        # with a number and no host it is called after its sender
        ("云溪市纪委监委派驻第三纪检监察组约谈3人。", {"云溪市纪委监委派驻第三纪检监察组"}),
        # named again by its number alone
        ("云溪市纪委监委派驻第三纪检监察组开展督查。第三纪检监察组约谈3人。",
         {"云溪市纪委监委派驻第三纪检监察组"}),
        ("云溪市纪委监委派驻第三纪检监察组开展督查。第五纪检监察组约谈3人。",
         {"云溪市纪委监委派驻第三纪检监察组", "第五纪检监察组"}),
        # a committee with a name of its own behind its sender
        ("云溪县纪委监委派出第三纪检监察工委约谈3人。", set()),
        # a host without an area is where its sender is, or as it is written
        ("云溪县纪委监委派驻水务局纪检监察组约谈3人。", {"驻云溪县水务局纪检监察组"}),
        ("市纪委监委驻教育局纪检监察组约谈3人。", {"驻市教育局纪检监察组"}),
        ("驻发改委纪检监察组约谈3人。", {"驻发改委纪检监察组"}),
        ("巡察组入驻学校。学校纪检组约谈3人。", set()),
        # called after its host alone
        ("云溪县水务局纪检监察组约谈3人。", {"云溪县水务局纪检监察组"}),
        ("驻云溪县水务局纪检监察组会商。云溪县水务局纪检监察组约谈3人。",
         {"驻云溪县水务局纪检监察组"}),
        # one group, whether its sender is told at once or later
        ("驻云溪县水务局纪检监察组会商。云溪县纪委监委派驻县水务局纪检监察组约谈3人。",
         {"驻云溪县水务局纪检监察组"}),
    ],
)  # fmt: skip
def test_a_group_has_one_name(text: str, groups: set[str]) -> None:
    named = record_of(text)
    assert {org for org in named["orgs"] if org.endswith("组")} == groups


def test_a_group_that_is_told_of_again_is_sent_by_whoever_is_named_then() -> None:
    text = "驻云溪县水务局纪检监察组会商。云溪县纪委监委驻县水务局纪检监察组约谈3人。"
    ties = {(tie["child"], tie["rel"], tie["parent"]) for tie in record_of(text)["orgrel"]}
    group = "驻云溪县水务局纪检监察组"
    assert (group, "dispatched_by", "云溪县纪委监委") in ties
    assert (group, "stationed_at", "云溪县水务局") in ties


def test_the_head_of_the_group_is_of_the_group_named_before() -> None:
    text = "驻云溪县水务局纪检监察组开展监督。派驻组组长周立春带队。"
    assert posts_of(text) == {"周立春 驻云溪县水务局纪检监察组 组长"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("派驻云溪县水务局纪检监察组迅速行动。\n派驻组干部积极参与督导组工作，发现问题35个。",
         [("finding", None)]),
        ("派驻云溪县水务局纪检监察组行动起来。\n派驻组向驻在单位下发《工作提示》。",
         [("letter", "云溪县水务局")]),
        ("派驻云溪县水务局纪检监察组行动起来。\n派驻组督促各驻在单位做好各项规定落实。",
         [("rectification", "云溪县水务局")]),
    ],
)  # fmt: skip
def test_the_group_acts_on_its_host(text: str, acts: list[tuple[str, str | None]]) -> None:
    found = record_of(text)["actions"]
    assert [(act["type"], act["target"]) for act in found] == acts
    assert {act["agent"] for act in found} == {"驻云溪县水务局纪检监察组"}


def test_several_groups_leave_open_who_the_groups_are() -> None:
    text = "驻县水务局纪检监察组会商。驻县教育局纪检监察组会商。\n督促各驻在单位做好规定落实。"
    found = record_of(text)["actions"]
    assert [(act["type"], act["target"]) for act in found] == [("rectification", None)]


def test_a_village_that_is_inspected_is_a_body_and_a_town_is_none() -> None:
    found = record_of("云溪县纪委监委对柳坪镇大桥村、石桥镇开展监督检查。")
    assert {act["target"] for act in found["actions"]} == {"云溪县柳坪镇大桥村", "云溪县石桥镇"}
    assert "云溪县柳坪镇大桥村" in found["orgs"]
    assert "云溪县石桥镇" not in found["orgs"]


def test_a_commissioner_for_supervision_is_stationed_at_a_company() -> None:
    text = "青海省监委驻省国资集团监察专员办公室对周立春立案调查。"
    [act] = record_of(text)["actions"]
    assert act["agent"] == "驻青海省国资集团监察专员办公室"


def test_a_committee_that_is_sent_out_acts_under_its_whole_name() -> None:
    [act] = record_of("云溪县纪委监委派出第三纪检监察工委约谈3人。")["actions"]
    assert act["agent"] == "云溪县纪委监委派出第三纪检监察工委"
