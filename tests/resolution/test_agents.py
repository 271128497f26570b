"""Who acts: classes of bodies, teams without a number, and bodies carried over sentences."""

import pytest

from oversight_graph.evaluation.record import to_record
from tests.resolution.records import PLAIN_HEAD, agents, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春被公安机关刑事拘留。", [("arrest", "公安机关")]),
        ("云溪县有关部门决定给予周立春党内警告处分。", [("party_discipline", "云溪县有关部门")]),
        (
            "云溪县委组织部宣布了云溪县委关于周立春任云溪县水务局局长的决定。",
            [("appointment", "云溪县委")],
        ),
        ("各级纪检监察机关立案12件。", [("case_stats", "各级纪检监察机关")]),
        ("云溪市各级纪检监察机关立案12件。", [("case_stats", "云溪市各级纪检监察机关")]),
        ("云溪市监委将周立春移送检察机关审查起诉。", [("transfer", "云溪市监委")]),
        ("云溪市纪委监委移送司法机关处理3人。", [("transfer", "云溪市纪委监委")]),
        ("周立春向纪检监察机关说明了问题，受到党内警告处分。", [("party_discipline", None)]),
    ],
)
def test_a_class_of_bodies_acts_as_written(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert agents(text) == expected


def test_a_class_of_bodies_is_no_organisation_of_the_record() -> None:
    record = to_record(read("周立春被公安机关刑事拘留。云溪市纪检监察机关立案12件。"))
    assert record["orgs"] == []


TEAM = "云溪县委第三巡察组"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TEAM}进驻县水务局。县水务局党组作了汇报。巡察组发现问题29个。", TEAM),
        ("云溪县委11个巡察组进驻各镇。目前，各巡察组发现问题29个。", "云溪县委巡察组"),
        ("云溪县委第一巡察组、云溪县委第二巡察组已进驻。巡察组发现问题29个。", "云溪县委巡察组"),
        ("云溪县委第五提级（交叉）巡察组发现问题29个。", "云溪县委第五提级（交叉）巡察组"),
        ("中央第九巡视组已进驻。15个巡视组发现问题29个。", "中央巡视组"),
        ("云溪县委成立六个巡察组。巡察发现问题29个。", "云溪县委"),
    ],
)
def test_teams_without_a_number_are_those_named_before(text: str, expected: str) -> None:
    assert agents(text)[-1] == ("finding", expected)


def test_what_a_team_fed_back_was_not_fed_back_to_it() -> None:
    text = f"{TEAM}已进驻。县水务局党组对巡察组反馈的问题照单全收。"
    assert "finding" not in dict(agents(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TEAM}移交的34件线索，已办结29件。", [("transfer", TEAM), ("case_stats", None)]),
        (
            f"云溪县纪委对{TEAM}移交的21件线索逐一核查，已办结17件。",
            [("transfer", TEAM), ("case_stats", "云溪县纪委")],
        ),
        (
            "经云溪县委研究决定，对12人进行问责。其中，厅级干部3人，处级干部9人。",
            [("accountability", "云溪县委")] * 3,
        ),
        (
            "云溪县委、县政府负有领导责任，给予云溪县委书记周立春党内警告处分。",
            [("party_discipline", None)],
        ),
        (
            "各级纪检监察机关立案9件。各地整改问题12个。",
            [("case_stats", "各级纪检监察机关"), ("rectification", None)],
        ),
        (
            f"{TEAM}配合云溪市委第一巡察组对云溪县水务局党组开展联动巡察。",
            [("inspection", TEAM)],
        ),
        ("云溪市纪委网站发布数据。去年立案12件。", [("case_stats", None)]),
        ("市县两级纪委监委立案12件。", [("case_stats", "市县两级纪委监委")]),
        (
            "第二批7个中央生态环境保护督察组对北京、上海等省市开展督察。",
            [("inspection", "中央生态环境保护督察组")] * 2,
        ),
        (
            "云溪市委第一、第二巡察组分别向云溪市民政局党组、云溪市水务局党组反馈了巡察情况。",
            [("other", "云溪市委第一巡察组"), ("other", "云溪市委第二巡察组")],
        ),
        (
            "全省各级纪检监察机关立案12件。截至2月底，全省共处分9人。",
            [(kind, "全省各级纪检监察机关") for kind in ("case_stats", "case_stats")],
        ),
        ("云溪县委召开会议。全县共处分9人。", [("case_stats", None)]),
        (
            "云溪县纪委发布消息。十三届县委第三轮巡察共组建3个巡察组。",
            [("establishment", "云溪县委")],
        ),
    ],
)
def test_who_goes_on_acting(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert agents(text) == expected


@pytest.mark.parametrize(
    "bodies",
    [
        "市县纪委", "市、县、乡三级党委", "省市两级纪委监委", "县乡党委和政府",
        "各州市纪检监察机关", "各县市区纪委监委", "区镇两级纪委",
    ],
)  # fmt: skip
def test_bodies_of_all_areas_of_some_levels_act_as_one(bodies: str) -> None:
    assert agents(f"{bodies}立案12件。") == [("case_stats", bodies)]
    assert to_record(read(f"{bodies}立案12件。"))["orgs"] == []


@pytest.mark.parametrize("body", ["岚州市纪委监委", "岚区镇纪委", "岚盟市纪委"])
def test_levels_that_end_a_name_are_of_one_body(body: str) -> None:
    assert agents(f"{body}立案12件。") != [("case_stats", body.removeprefix("岚"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县第三中学教师周立春违规补课，由学校予以通报批评。", "云溪县第三中学"),
        ("云溪县第三中学党委通报情况。学校给予周立春记过处分。", "云溪县第三中学"),
        ("云溪县第三中学教师周立春回到学校后受到记过处分。", None),
        (
            "云溪县纪委驻县水务局纪检监察组立案。县水务局党组给予周立春警告处分；由该组收缴其违纪所得。",
            "驻云溪县水务局纪检监察组",
        ),
        ("经云溪县纪委研究，给予周立春警告处分。旅游费用4万元由个人退缴。", None),
    ],
)
def test_a_noun_means_the_body_named_before_where_it_acts(text: str, expected: str | None) -> None:
    assert agents(text)[-1][1] == expected


def test_what_was_fed_back_is_told_by_the_team_of_the_sentence_before() -> None:
    text = f"{TEAM}进行反馈。\n反馈指出，云溪县水务局党组存在主体责任缺位等3个方面27个问题。"
    assert agents(text)[-1] == ("finding", TEAM)


def test_who_only_helps_is_no_agent() -> None:
    text = "由云溪县纪委牵头，县审计局配合，对周立春进行立案审查。"
    assert agents(text) == [("investigation", "云溪县纪委")]


def test_a_list_behind_dui_goes_on_over_a_comma() -> None:
    text = (
        "云溪县委巡察组将对3个部门党组织，柳坪镇党委、梅溪镇党委等2个镇开展常规巡察；"
        "对县属企业开展机动巡察。"
    )
    found = read(text, PLAIN_HEAD).actions
    assert not [a for a in found if any("镇党委" in agent.value for agent in a.agents)]


def test_what_frames_an_act_demands_nothing() -> None:
    text = "按照县委统一部署要求，8月20日，云溪县委第一巡察组进驻云溪县水务局党组。"
    (found,) = read(text, PLAIN_HEAD).actions
    assert found.type == "inspection"


def targets(text: str) -> list[str | None]:
    """The bodies and counts that visits and what was fed back are about."""
    found = to_record(read(text))["actions"]
    told = ("inspection", "finding", "other")
    return [a["target"] or str(a["count"]) for a in found if a["type"] in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # lists of bodies that a round of inspections visits
        ("云溪县委巡察组对岚浦学院、柳川艺术职业学院开展巡察。", ["岚浦学院", "柳川艺术职业学院"]),
        ("云溪县委第一巡察组对新华社区党委开展巡察。", ["新华社区党委"]),
        (
            "岚浦市委巡察组对驻呼和浩特办事处开展巡察，对市水务局开展巡察。",
            ["岚浦市水务局", "岚浦市驻呼和浩特办事处"],
        ),
        (
            "云溪县委巡察组对梅溪镇、柳坪镇党委及所辖12个行政村开展巡察。",
            ["云溪县梅溪镇党委", "云溪县柳坪镇党委", "12"],
        ),
        (
            "云溪县委第一巡察组对县教育局、迎接“十运会”建设指挥部办公室、县水务局等开展专项巡察。",
            ["云溪县教育局", "云溪县水务局"],
        ),
        # what was fed back
        (
            "云溪县委第一巡察组分别向周立春和县水务局党组领导班子反馈了巡察情况。",
            ["云溪县水务局党组"],
        ),
        ("3个县委巡察组分别向12个被巡察党组织进行了现场反馈。", ["12"]),
        ("各巡察组指出了12个被巡察单位存在的主要问题。", []),
    ],
)
def test_whom_a_round_of_inspections_visits(text: str, expected: list[str]) -> None:
    assert sorted(map(str, targets(text))) == sorted(expected)


def test_a_congress_that_is_only_counted_does_not_appoint() -> None:
    text = (
        "云溪市人大常委会召开会议，云溪市人民代表大会现有代表428名；"
        "决定任命周立春为云溪市人民政府副市长。"
    )
    assert agents(text) == [("appointment", "云溪市人大常委会")]


def test_those_in_charge_of_places_are_called_in_for_them() -> None:
    found = to_record(read("县纪委约谈了梅溪镇、柳坪镇有关负责人。"))["actions"]
    assert sorted(a["target"] for a in found) == ["柳坪镇", "梅溪镇"]


def test_a_meeting_is_dated_by_its_own_day() -> None:
    text = "本报7月24日讯（周立春）23日，云溪市人大常委会召开会议。会议任命贺知远为云溪市副市长。"
    (found,) = to_record(read(text))["actions"]
    assert found["date"] == "2022-07-23" or str(found["date"]).endswith("23")


def test_whoever_confirms_a_decision_did_not_take_it() -> None:
    text = "岚浦市委组织部有关负责人证实，中央已决定免去周立春领导职务。"
    assert agents(text) == [("removal", None)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("岚浦市纪委通报了云溪县纪委近期查处的2起典型案件。", "云溪县纪委"),
        ("岚浦市纪委通报了云溪县纪委2016年3月查处的2起典型案件。", "云溪县纪委"),
        ("岚浦市纪委近期查处的2起问题在会上通报。", "岚浦市纪委"),
    ],
)
def test_who_dealt_with_what_another_publishes(text: str, figures: str) -> None:
    assert ("case_stats", figures) in agents(text)


@pytest.mark.parametrize("mark", ["", "①", "1.", "一是"])
def test_whoever_announces_cases_acts_and_not_whom_the_first_is_about(mark: str) -> None:
    text = f"岚浦市纪委通报3起问题：{mark}云溪县水务局局长周立春收受礼金，被诫勉谈话。"
    assert ("publicity", "岚浦市纪委") in agents(text)
