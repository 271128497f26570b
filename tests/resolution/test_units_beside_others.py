"""Units told behind somebody of another unit of the same body, without that body's name."""

import pytest

from tests.resolution.records import posts_of


@pytest.mark.parametrize(
    ("first", "second", "body"),
    [
        ("云溪县税务局第一税务所所长", "纳税服务股副股长", "云溪县税务局纳税服务股"),
        ("青海农垦集团第四农场场长", "三分场场长", "青海农垦集团第四农场三分场"),
        ("云溪县殡葬服务中心主任", "火化组组长", "云溪县殡葬服务中心火化组"),
        ("云溪县供电公司柳坪供电所所长", "营业班班长", "云溪县供电公司柳坪供电所营业班"),
        # one of the same kind is beside the first, and no part of it
        ("云溪县人社局社保中心征缴科科长", "稽核科副科长", "云溪县人社局社保中心稽核科"),
        ("岚浦市城管局执法支队一大队大队长", "二大队副大队长", "岚浦市城管局执法支队二大队"),
        ("青海省岚浦监狱三监区监区长", "四监区副监区长", "青海省岚浦监狱四监区"),
        # what both names tell stands there once
        (
            "云溪县农业综合行政执法大队大队长",
            "大队四中队中队长",
            "云溪县农业综合行政执法大队四中队",
        ),
        ("云溪县公安局交警大队大队长", "大队三中队指导员", "云溪县公安局交警大队三中队"),
        ("岚浦大学医学院党委书记", "医学院附属医院副院长", "岚浦大学医学院附属医院"),
        ("第十五师一八六团团长", "一八六团三连连长", "一八六团三连"),
    ],
)
def test_a_unit_beside_another_is_of_the_same_body(first: str, second: str, body: str) -> None:
    found = posts_of(f"{first}何明远，{second}周立春到场。")
    assert any(post.startswith(f"周立春 {body} ") for post in found), found


@pytest.mark.parametrize("said", ["由服务股股长", "其中服务股股长", "同时约谈服务股股长"])
def test_what_leads_to_a_unit_is_no_part_of_its_name(said: str) -> None:
    found = posts_of(f"云溪县税务局第一税务所所长何明远到场，{said}周立春讲话。")
    assert not any("由" in post or "其中" in post or "约谈" in post for post in found)


def test_a_unit_that_was_held_before_says_so() -> None:
    found = posts_of("云溪县税务局第一税务所所长何明远，时任纳税服务股股长周立春到场。")
    assert "周立春 云溪县税务局纳税服务股 股长 former" in found


def test_wards_and_branches_of_a_hospital_are_the_hospitals() -> None:
    assert posts_of("云溪县医院内科护士长、第二党支部书记周立春，药剂科副主任何明远到场。") == {
        "周立春 云溪县医院内科 护士长",
        "周立春 云溪县医院 第二党支部书记",
        "何明远 云溪县医院药剂科 副主任",
    }


def test_a_company_of_a_regiment_is_named_with_it() -> None:
    assert posts_of("新疆生产建设兵团第十五师一八六团三连连长周立春，副连长何明远到场。") == {
        "周立春 新疆生产建设兵团第十五师一八六团三连 连长",
        "何明远 新疆生产建设兵团第十五师一八六团三连 副连长",
    }


def test_whoever_is_in_charge_of_a_body_has_his_office_in_it() -> None:
    assert posts_of("副局长周立春临时主持云溪县教育局全面工作。") == {
        "周立春 云溪县教育局 副局长 acting"
    }
    assert posts_of("云溪县委副书记何明远到场，周立春主持云溪县教育局工作。") == {
        "何明远 云溪县委 副书记"
    }


def test_an_office_that_is_free_is_nobodys() -> None:
    assert posts_of("周立春已调任岚浦市副市长，云溪县县长一职目前空缺。") == {
        "周立春 岚浦市政府 副市长"
    }
    assert posts_of("周立春任岚浦市副市长，云溪县县长职务由他人暂代。") == {
        "周立春 岚浦市政府 副市长"
    }


def test_a_supervisor_sent_to_a_university_stands_behind_a_comma_too() -> None:
    assert "周立春 岚浦大学 监察专员" in posts_of(
        "周立春，男，岚浦大学党委副书记、纪委书记，青海省监委驻岚浦大学监察专员。"
    )


def test_a_school_of_the_country_is_no_unit_of_another() -> None:
    found = posts_of("云溪传媒大学校长何明远到场。中国民航学院院长周立春讲话。")
    assert any(post.startswith("周立春 中国民航学院 ") for post in found), found
