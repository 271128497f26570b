"""Whose document it is: of a school or hospital that signs, is the only one, or says 我校."""

from __future__ import annotations

import pytest

from oversight_graph.resolution.bodies.area_context import AreaContext
from tests.resolution.records import offices_of, record_of


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("周立春，男，大学学历。现任德育处副主任，拟任德育处主任。\n中共云溪县第一中学委员会\n2025年4月10日",
         {"周立春 云溪县第一中学德育处 副主任", "周立春 云溪县第一中学德育处 主任"}),
        ("周立春，男，大学学历。现任高二年段长，拟任党政办副主任。\n云溪县第一中学",
         {"周立春 云溪县第一中学 高二年段长", "周立春 云溪县第一中学党政办 副主任"}),
        ("周立春，男，大学学历。现任特聘专员，拟任护理部主任。\n云溪县人民医院\n2025年4月10日",
         {"周立春 云溪县人民医院护理部 主任"}),
        ("云溪一中召开会议。校党委书记、校长周立春主持。校纪委书记吴德明讲话。",
         {"周立春 云溪一中 党委书记", "周立春 云溪一中 校长", "吴德明 云溪一中 纪委书记"}),
        ("学习《县委第四巡察组关于云溪学院的反馈意见》。学校党委书记周立春讲话。",
         {"周立春 云溪学院 党委书记"}),
        ("我校召开会议，会议由校长周立春主持。党委副书记吴德明讲话。",
         {"周立春 我校 校长", "吴德明 我校 党委副书记"}),
    ],
)  # fmt: skip
def test_posts_are_of_the_body_whose_document_it_is(text: str, posts: set[str]) -> None:
    assert offices_of(text) == posts


def test_a_list_of_schools_is_nobodys_signature() -> None:
    text = "拟任德育处主任的是周立春。\n云溪县第一中学\n云溪县第二中学"
    assert "云溪县第一中学德育处" not in record_of(text)["orgs"]


def test_a_bare_unit_of_discipline_is_of_the_school() -> None:
    text = "云溪学院党委召开会议。学校党委办公室、纪检监察室负责督办。"
    assert "云溪学院纪检监察室" in record_of(text)["orgs"]


def test_an_office_taken_from_him_does_not_begin_with_his() -> None:
    text = "云溪县人民医院党委研究决定：\n周立春同志任护理部主任，免去其内一科护士长职务。"
    assert "周立春 云溪县人民医院内一科 护士长" in offices_of(text)


def test_feedback_to_our_school_is_to_that_school() -> None:
    text = "云溪一中召开会议，落实县委第三巡察组对我校的巡察情况反馈意见。"
    [act] = [a for a in record_of(text)["actions"] if a["type"] == "other"]
    assert (act["agent"], act["target"]) == ("县委第三巡察组", "云溪一中")


def test_what_a_bureau_makes_known_of_its_mending_is_of_that_bureau() -> None:
    head = "中共云溪县水务局党组关于巡察整改进展情况的通报\n来源：云溪县纪委监委\n"
    text = (
        "2023年5月，县委第二巡察组巡察县水务局党组。\n一、整改落实情况\n"
        "局党组成立了巡察整改工作领导小组。\n"
        "对供水股股长吴德明进行诫勉谈话。"
    )
    record = record_of(text, head)
    assert "云溪县水务局巡察整改工作领导小组" in record["orgs"]
    assert "云溪县水务局供水股" in record["orgs"]
    set_up = next(act for act in record["actions"] if act["type"] == "establishment")
    assert set_up["agent"] == "云溪县水务局党组"


def test_each_line_below_a_team_tells_of_that_team() -> None:
    text = "各组进驻：\n云溪县委第一巡察组\n组长：周立春\n副组长：吴德明、张海"
    assert {
        "周立春 云溪县委第一巡察组 组长",
        "吴德明 云溪县委第一巡察组 副组长",
        "张海 云溪县委第一巡察组 副组长",
    } <= offices_of(text)


def test_an_area_named_in_passing_is_not_where_a_bulletin_is_of() -> None:
    text = "来源：江西日报\n\n省纪委开展监督检查。\n\n针对河南地区出现新疫情，省纪委召开会议。\n"
    assert record_of(text)["orgs"] == ["江西省纪委"]


def test_the_title_names_no_area_out_of_a_word() -> None:
    text = "县委第二巡察组巡察县委政法委工作动员会召开\n\n县委第二巡察组组长周立春到会。\n"
    assert not [name for name in record_of(text)["orgs"] if name.startswith("察")]


def test_a_province_is_the_one_in_which_all_places_lie() -> None:
    assert "江西省纪委" in record_of("省纪委通报南昌市2起问题。")["orgs"]
    assert "省纪委" in record_of("省纪委通报南昌市、西安市2起问题。")["orgs"]
    assert "省纪委" in record_of("省纪委通报云溪市2起问题。")["orgs"]


def test_no_city_holds_a_province() -> None:
    text = "督察组在岚浦市河南省恒通煤焦有限公司检查。省委书记周立春到会。"
    assert [p["org"] for p in record_of(text)["posts"]] == ["河南省委"]


def test_the_name_of_a_reporter_is_no_county() -> None:
    text = "编辑：云溪贞　2023-05-06\n\n区纪委书记周立春到会。\n"
    assert [p["org"] for p in record_of(text)["posts"]] == ["区纪委"]


def test_a_publisher_says_of_which_city_its_district_is() -> None:
    context = AreaContext([], "")
    context.note_publisher(("岚浦市", "云溪区"))
    assert context.complete(("云溪区",)) == ("岚浦市", "云溪区")
    assert context.complete(("海棠区",)) == ("海棠区",)
    assert context.of_level("市", 0) == ("岚浦市",)


def test_where_an_office_is_stationed_does_not_say_which_city_a_title_means() -> None:
    head = "市纪委监委派员赴市政府驻北京联络处调研\n\n"
    assert set(record_of("市纪委常委周立春讲话。", head)["orgs"]) == {"市纪委"}
