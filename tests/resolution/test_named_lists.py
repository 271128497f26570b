"""Lists of who was given which office, which no verb ties to their names."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of

GIVEN = "云溪县第十七届人大常委会第三次会议任命了云溪县人大常委会法制工作委员会组成人员。"
LISTED = "他们是：主任周立春，副主任何明远、张勇，委员王立本。"


def appointed(text: str) -> set[tuple[str, str]]:
    """Who was given an office, and by whom."""
    return {
        (act["target"], act["agent"] or "")
        for act in record_of(text)["actions"]
        if act["type"] == "appointment"
    }


def test_the_sentence_before_a_list_gives_the_offices() -> None:
    assert appointed(GIVEN + LISTED) == {
        (name, "云溪县人大常委会") for name in ("周立春", "何明远", "张勇", "王立本")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县人大常委会任命下列人员：\n云溪县水务局局长：周立春\n云溪县教育局副局长：何明远、张勇",
         {("周立春", "云溪县人大常委会"), ("何明远", "云溪县人大常委会"),
          ("张勇", "云溪县人大常委会")}),
        ("云溪县总工会选举产生了新一届领导班子：主席周立春，副主席何明远。",
         {("周立春", "云溪县总工会"), ("何明远", "云溪县总工会")}),
        # what is still to come, and those who only take part
        ("大会将选举产生云溪县总工会领导班子。云溪县总工会主席周立春，副主席何明远。", set()),
        (GIVEN + "云溪县人大常委会主任周立春，副主任何明远出席会议。", set()),
        (GIVEN + "云溪县水务局原局长周立春。", set()),
    ],
)  # fmt: skip
def test_a_list_is_given_what_stands_before_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert appointed(text) == expected


def test_somebody_may_have_one_role_in_two_bodies() -> None:
    text = GIVEN + LISTED + "会议还任命了王立本为云溪县人大常委会预算工作委员会委员。"
    assert {one for one in posts_of(text) if one.startswith("王立本")} == {
        "王立本 云溪县人大常委会法制工作委员会 委员",
        "王立本 云溪县人大常委会预算工作委员会 委员",
    }


@pytest.mark.parametrize(
    "text",
    [
        "会议还任命了周立春、何明远为云溪县水务局副局长。",
        "全会补选了周立春为云溪县纪委副书记，何明远为云溪县纪委常委。",
        "云溪县纪委监委约谈了周立春、何明远等5人。",
    ],
)
def test_people_stand_behind_a_verb_that_is_over(text: str) -> None:
    assert record_of(text)["persons"] == ["周立春", "何明远"]


def test_the_name_of_a_part_means_the_whole_name_before() -> None:
    text = "国家税务总局云溪县税务局开会。云溪县税务局局长周立春出席。"
    assert posts_of(text) == {"周立春 国家税务总局云溪县税务局 局长"}
    text = "共青团云溪县委书记何明远出席。云溪县委书记周立春讲话。"
    assert "周立春 云溪县委 书记" in posts_of(text)


def test_who_held_an_office_then_may_hold_it_still() -> None:
    told = "2021年，时任云溪县水务局局长周立春违规。"
    assert posts_of(told) == {"周立春 云溪县水务局 局长 former"}
    assert posts_of("云溪县水务局局长周立春失职问题。" + told) == {"周立春 云溪县水务局 局长"}


def test_the_name_of_a_town_begins_like_a_person() -> None:
    assert record_of("县纪委约谈梅溪镇有关负责人。")["persons"] == []


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        (
            "会上宣读了岚浦市委关于云溪县委主要领导任职的决定，周立春同志任云溪县委书记。",
            "岚浦市委",
        ),
        ("中央组织部有关负责同志宣布了中央关于任免的决定：周立春同志任岚浦市委书记。", ""),
    ],
)
def test_who_reads_out_a_decision_did_not_take_it(text: str, agent: str) -> None:
    assert appointed(text) == {("周立春", agent)}


@pytest.mark.parametrize("blank", [" ", "\u3000", "\u00a0", "\u2002", "\u2003"])
def test_every_blank_parts_a_name_from_what_stands_before_it(blank: str) -> None:
    assert record_of(f"云溪县纪委监委网站{blank}周立春\n全县共立案12件。")["persons"] == ["周立春"]


def test_a_list_of_removals_may_name_the_post_right_behind_the_person() -> None:
    items = "周立春同志云溪县水务局局长职务；\n何明远的云溪县教育局副局长职务。"
    text = "云溪县政府研究决定：\n免去：\n" + items
    assert posts_of(text) == {
        "周立春 云溪县水务局 局长 removed",
        "何明远 云溪县教育局 副局长 removed",
    }
    text = "云溪县委决定免去周立春同志中共石桥镇委员会书记职务。"
    assert posts_of(text) == {"周立春 云溪县石桥镇委 书记 removed"}


def test_a_notice_intends_and_nominates() -> None:
    text = "周立春，现任云溪县水务局副局长，拟任云溪县水务局党组书记，提名为局长人选。"
    acts = [a for a in record_of(text)["actions"] if a["type"] == "other"]
    assert len(acts) == 2


def test_a_list_takes_the_body_of_what_was_elected() -> None:
    text = (
        "云溪县第十届人民代表大会第一次会议选出云溪县人大常委会主任、副主任。\n"
        "主任：周立春\n副主任：何明远、张勇"
    )
    assert posts_of(text) == {
        "周立春 云溪县人大常委会 主任",
        "何明远 云溪县人大常委会 副主任",
        "张勇 云溪县人大常委会 副主任",
    }
    assert {name for name, _ in appointed(text)} == {"周立春", "何明远", "张勇"}
    committee = "全会选举产生了新一届云溪县委常委、书记。常委：周立春、何明远。书记：周立春。"
    assert posts_of(committee) == {
        "周立春 云溪县委 常委",
        "何明远 云溪县委 常委",
        "周立春 云溪县委 书记",
    }


def test_items_behind_a_colon_share_what_is_said_before_it() -> None:
    text = "云溪县政府决定，免去：周立春的县水务局局长职务；何明远的县教育局副局长职务。"
    assert posts_of(text) == {
        "周立春 云溪县水务局 局长 removed",
        "何明远 云溪县教育局 副局长 removed",
    }
