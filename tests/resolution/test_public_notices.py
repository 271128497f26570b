"""What public notices and announcements of offices say of posts and people."""

import pytest

from tests.resolution.records import posts_of, record_of


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "姓名：周立春，性别：男，现任职务：云溪县水务局党组成员、副局长，拟任职务：县教育局局长。",
            {
                "周立春 云溪县水务局 党组成员",
                "周立春 云溪县水务局 副局长",
                "周立春 云溪县教育局 局长 nominated",
            },
        ),
        (
            "周立春，现任职务：云溪县水务局副局长；拟任职务：云溪县水务局局长。",
            {"周立春 云溪县水务局 副局长", "周立春 云溪县水务局 局长 nominated"},
        ),
        (
            "周立春，男，现任云溪县水务局四级调研员，拟晋升三级调研员职级。",
            {"周立春 云溪县水务局 四级调研员", "周立春 云溪县水务局 三级调研员 nominated"},
        ),
        (
            "周立春，男，现任云溪县委组织部部务委员、干部科科长，拟任市直单位副职。",
            {"周立春 云溪县委组织部 部务委员", "周立春 云溪县委组织部干部科 科长"},
        ),
        (
            "周立春退休后担任云溪县老区建设促进会会长。",
            {"周立春 云溪县老区建设促进会 会长"},
        ),
        (
            "曾任云溪县水务局局长的周立春，退休后担任云溪县老区建设促进会会长。",
            {"周立春 云溪县水务局 局长 former", "周立春 云溪县老区建设促进会 会长"},
        ),
    ],
)
def test_a_notice_gives_what_is_held_and_what_shall_be(text: str, held: set[str]) -> None:
    assert posts_of(text) == held


@pytest.mark.parametrize(
    "text",
    [
        "会议宣布周立春任云溪县水务局党组书记。",
        "大会推荐周立春为云溪县工商联主席人选。",
        "县委选派周立春任大石村第一书记。",
        "安排其妻弟周立春到云溪县自来水公司任办公室主任。",
        "其外甥女周立春系云溪县自来水公司会计。",
        "其岳母周立春、妻姐韩雪均为云溪县商贸公司股东。",
    ],
)
def test_who_is_said_to_take_an_office_has_a_name(text: str) -> None:
    assert "周立春" in record_of(text)["persons"]


def test_what_is_only_announced_names_nobody() -> None:
    for text in (
        "会议宣布严明为先的规定。",
        "县委安排部署任务到各县水务局。",
        "推荐高标准建设为主的办法。",
    ):
        assert record_of(text)["persons"] == []


def test_both_share_what_both_are_and_neither_is_called_after_it() -> None:
    assert posts_of("周立春、赵军均任云溪县水务局副局长。") == {
        "周立春 云溪县水务局 副局长",
        "赵军 云溪县水务局 副局长",
    }


@pytest.mark.parametrize("role", ["民兵连长", "民政专干", "民调主任"])
def test_a_village_ends_before_an_office_that_villagers_begin_like(role: str) -> None:
    assert posts_of(f"柳坪镇大石村{role}周立春到场。") == {f"周立春 柳坪镇大石村 {role}"}


def test_villagers_are_still_people() -> None:
    assert posts_of("柳坪镇大石村村民周立春到场。") == set()


@pytest.mark.parametrize("why", ["因年龄原因", "因工作变动", "因到龄退休"])
def test_why_somebody_leaves_hides_no_verb(why: str) -> None:
    assert posts_of(f"周立春同志{why}不再担任云溪县委书记职务。") == {
        "周立春 云溪县委 书记 removed"
    }


def test_what_is_said_in_a_bracket_before_a_name_is_his_too() -> None:
    assert posts_of("时任柳坪镇镇长（现任云溪县林业局局长）的周立春被约谈。") == {
        "周立春 云溪县柳坪镇政府 镇长 former",
        "周立春 云溪县林业局 局长",
    }


def test_the_commission_of_a_committee_is_of_its_area() -> None:
    assert posts_of(
        "岚浦市纪委常委何明远到云溪县调研，县委常委、纪委书记、监委主任周立春陪同。"
    ) == {
        "何明远 岚浦市纪委 常委",
        "周立春 云溪县委 常委",
        "周立春 云溪县纪委 书记",
        "周立春 云溪县监委 主任",
    }


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ("岚浦市卫生健康委员会", "委"),
        ("岚浦市发改委", "委"),
        ("岚浦农商银行", "行"),
        ("青海省水利厅", "厅"),
        ("云溪县水务局", "局"),
    ],
)
def test_a_body_may_be_called_by_its_last_character(body: str, short: str) -> None:
    found = posts_of(f"{body}党委书记何明远主持会议，{short}党委委员周立春到会。")
    assert f"周立春 {body} 党委委员" in found


def test_a_branch_has_organs_of_its_own() -> None:
    assert posts_of("国网青海省电力公司岚浦供电公司副总经理、工会主席周立春到会。") == {
        "周立春 国网青海省电力公司岚浦供电公司 副总经理",
        "周立春 国网青海省电力公司岚浦供电公司 工会主席",
    }


@pytest.mark.parametrize("place", ["大河乡", "柳坪镇"])
def test_an_office_of_supervision_is_of_the_township(place: str) -> None:
    assert posts_of(f"{place}纪委书记、监察办主任周立春到会。") == {
        f"周立春 {place}纪委 书记",
        f"周立春 {place}监察办 主任",
    }


@pytest.mark.parametrize("name", ["何芳", "何建军"])
def test_whose_office_is_taken_is_no_part_of_its_unit(name: str) -> None:
    text = f"云溪县人民医院聘任周立春为内科护士长，免去{name}护理部主任职务。"
    assert posts_of(text) == {
        "周立春 云溪县人民医院内科 护士长",
        f"{name} 云溪县人民医院护理部 主任 removed",
    }


def test_words_and_places_before_a_unit_are_nobody() -> None:
    for text in ("免去安全科科长职务。", "免去计划财务部副部长周立春职务。"):
        assert set(record_of(text)["persons"]) <= {"周立春"}


def test_who_submits_an_appointment_is_named_before_it() -> None:
    text = "经云溪县监委主任周立春提请，县人大常委会任命何明远为云溪县监委副主任。"
    assert set(record_of(text)["persons"]) == {"周立春", "何明远"}


def test_an_office_that_ends_with_another_is_lost_as_well() -> None:
    assert posts_of("周立春同志不再担任云溪县委办公室主任职务，其县委副秘书长职务自然免除。") == {
        "周立春 云溪县委办公室 主任 removed",
        "周立春 云溪县委 副秘书长 removed",
    }


def test_an_office_may_go_to_people_with_further_offices() -> None:
    text = "成立云溪县粮食整治领导小组，副组长由县委副书记周立春，县委常委何明远担任。"
    assert posts_of(text) == {
        "周立春 云溪县委 副书记",
        "何明远 云溪县委 常委",
        "周立春 云溪县粮食整治领导小组 副组长",
        "何明远 云溪县粮食整治领导小组 副组长",
    }


def test_a_name_ends_before_where_its_bearer_goes() -> None:
    assert record_of("云溪县水务局局长柏青到现场督导。")["persons"] == ["柏青"]


def test_years_of_a_school_have_heads() -> None:
    assert posts_of("云溪县第一中学校长周立春、初二年级组长何明远到场。") == {
        "周立春 云溪县第一中学 校长",
        "何明远 云溪县第一中学 初二年级组长",
    }


def test_a_line_of_a_life_may_end_with_the_case() -> None:
    assert posts_of(
        "周立春，男，汉族，1963年4月出生。\n2017年5月至案发，任岚浦城投集团有限公司董事长。"
    ) == {"周立春 岚浦城投集团有限公司 董事长 former"}
