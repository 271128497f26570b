"""Sanctions that fall to nobody, to all of a row, or to the body: the doubtful cases."""

import pytest

from tests.resolution.records import DATED_HEAD, record_of

PARTY, ADMIN = "party_discipline", "admin_discipline"


def told(text: str, *keys: str) -> list[tuple[object, ...]]:
    """The chosen keys of every action of a body under a plain head."""
    record = record_of(text, DATED_HEAD)
    return [tuple(action[key] for key in keys) for action in record["actions"]]


def statuses(text: str) -> list[tuple[str, str]]:
    """Role and status of every post."""
    record = record_of(text, DATED_HEAD)
    return [(post["role"], post["status"]) for post in record["posts"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name that reads like a word keeps what befalls it from everybody else
        (
            "云溪县水务局局长贺知远因受贿被逮捕。图纸未被羁押，受到政务记过处分。",
            [("arrest", "贺知远")],
        ),
        (
            "云溪县水务局局长贺知远被立案审查。工友棋盘接受审查调查，被诫勉谈话。",
            [("investigation", "贺知远")],
        ),
        # … but what is found of the person himself changes nothing
        (
            "云溪县水务局局长贺知远收受礼金，事发后被立案审查，问题线索被查实，受到政务记过处分。",
            [("investigation", "贺知远"), (ADMIN, "贺知远")],
        ),
        # a word of an act inside the name of a thing
        (
            "云溪县纪委干部贺知远在留置点值班时打牌，受到党内警告处分。",
            [(PARTY, "贺知远")],
        ),
        ("云溪县水务局局长贺知远说，这几个站的处分数是零，立案数也是零。", []),
        # the company of somebody is not he
        (
            "云溪县水务局局长贺知远被立案审查。其公司被追缴违法所得3万元。",
            [("investigation", "贺知远"), ("confiscation", None)],
        ),
        # a relative bears the same surname
        (
            "云溪县水务局局长贺知远违纪，其侄贺某受到政务警告处分。贺某被刑事拘留。",
            [(ADMIN, "贺某"), ("arrest", "贺某")],
        ),
        # a body's own matter
        (
            "云溪县剧院经理贺知远、会计孙启明被刑事拘留；对该企业的问题另案处理，移送公安机关。",
            [("arrest", "孙启明"), ("arrest", "贺知远")],
        ),
        ("贺知远被立案审查，茶商行贿案另行处理，已移送检察机关。", [("investigation", "贺知远")]),
        # somebody by his office or role alone
        (
            "云溪县水务局局长贺知远受到党内警告处分。分管副局长履职不力，受到政务警告处分。",
            [(ADMIN, None), (PARTY, "贺知远")],
        ),
        (
            "云溪县水务局科员贺知远伙同他人盗窃。同伙被判处有期徒刑二年，贺知远被判处有期徒刑一年。",
            [("sentence", "贺知远")],
        ),
        (
            "云溪县水务局局长贺知远因受贿被查。其同学、茶商晴朗闻讯后外逃，一周后被刑事拘留。",
            [("investigation", "贺知远")],
        ),
        (
            "云溪县水务局局长贺知远因违规吃喝受到党内警告处分，组织者被免职。",
            [(PARTY, "贺知远")],
        ),
        (
            "云溪县水务局局长贺知远违规将其亲属纳入低保，受到党内警告处分。",
            [(PARTY, "贺知远")],
        ),
        (
            "云溪县水务局局长贺知远履职不力，对其下属管理不严，受到党内警告处分。",
            [(PARTY, "贺知远")],
        ),
        (
            "云溪县水务局局长贺知远因受贿被查。茶商晴朗闻讯后外逃，一周后被刑事拘留。",
            [("investigation", "贺知远")],
        ),
        # a sum of several, of whom one is named
        (
            "云溪县水务局局长贺知远等人受到党内警告处分，违纪所得12万元予以收缴。",
            [("confiscation", None), (PARTY, "贺知远")],
        ),
        ("网传局长贺知远被双开，经核实系谣言。", []),
        # the trigger itself may begin with 被
        ("云溪县水务局局长贺知远收受梧桐5万元。2022年3月，梧桐被逮捕。", []),
        ("云溪县水务局局长贺知远受贿。2022年3月被逮捕。", [("arrest", "贺知远")]),
        # a body by a bare noun
        (
            "云溪县剧院院长贺知远违规报销。剧院退还1.2万元，并受到通报批评。",
            [("confiscation", None)],
        ),
        # whom an attributive clause describes
        ("云溪县水务局局长贺知远接任被免职的孙启明。", []),
        # whoever acts goes on acting, and not on himself
        (
            "云溪县纪委书记贺知远约谈了水务局局长孙启明，并对其通报批评。",
            [("education", "孙启明"), ("talk", "孙启明")],
        ),
        (
            "云溪县水务局局长贺知远对副局长孙启明监督不力，云溪县纪委给予其党内警告处分。",
            [(PARTY, "贺知远")],
        ),
        # a plan
        ("云溪县纪委表示，对贺知远立案审查后，将给予其党内警告处分。", []),
        # what a rule says of anybody
        ("云溪县水务局局长贺知远说，谁违反规定，谁就受到处分，被开除公职。", []),
    ],
)
def test_whoever_is_not_certain_gets_nothing(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert sorted(told(text, "type", "target"), key=str) == sorted(expected, key=str)


def test_a_sanction_says_more_than_being_called_to_account() -> None:
    text = (
        "云溪县水务局局长贺知远、副局长孙启明等5人被问责，"
        "其中给予贺知远党内警告处分，对孙启明诫勉谈话。"
    )
    assert told(text, "type", "target", "count") == [
        ("accountability", None, 5),
        (PARTY, "贺知远", None),
        ("education", "孙启明", None),
    ]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("判处贺知远有期徒刑三年，判处孙启明有期徒刑二年；违法所得30万元予以没收。", None),
        ("判处云溪建设有限公司罚金，判处贺知远有期徒刑三年，违法所得30万元予以追缴。", None),
        ("判处贺知远有期徒刑三年；违法所得30万元予以没收。", "贺知远"),
    ],
)
def test_a_sum_behind_a_stop_belongs_to_the_only_convict(text: str, owner: str | None) -> None:
    done = told("云溪县人民法院以受贿罪" + text, "type", "target")
    assert done[-1] == ("confiscation", owner)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县教育局决定对贺知远限制从业五年。", [("other", "贺知远", "限制从业五年")]),
        ("云溪县水务局将贺知远列入失信人员名单。", [("other", "贺知远", "列入失信人员名单")]),
        ("云溪县水务局借调干部贺知远被退回原单位。", [("other", "贺知远", "退回原单位")]),
        ("云溪县水务局对贺知远作出待岗六个月处理。", [("removal", "贺知远", "待岗")]),
        (
            "云溪县水务局局长贺知远被暂停履行职务。",
            [("removal", "贺知远", "暂停履行职务")],
        ),
        ("云溪县纪委向贺知远发出告诫书。", [("letter", "贺知远", "告诫书")]),
        ("云溪县水务局贺知远慰问了待岗人员。", []),
        ("云溪县水务局贺知远解读了限制从业的规定。", []),
        ("云溪县水务局贺知远介绍，该工程被列入重点项目名单。", []),
    ],
)
def test_further_measures(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text, "type", "target", "detail") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云溪县水务局局长贺知远被云溪县纪委给予党内警告处分，收缴违纪所得3万元。",
            ["云溪县纪委", "云溪县纪委"],
        ),
        (
            "云溪县纪委、云溪县公安局分别对贺知远、孙启明立案调查。",
            ["云溪县纪委", "云溪县公安局"],
        ),
        (
            "云溪县人民检察院对贺知远提起公诉。该案开庭审理。",
            ["云溪县人民检察院", None],
        ),
        (
            "经云溪县纪委核实，反映局长贺知远的问题不属实，予以澄清。",
            ["云溪县纪委"],
        ),
        (
            "经云溪县纪委常委会研究决定：\n一、给予云溪县水务局局长贺知远党内警告处分。",
            ["云溪县纪委"],
        ),
    ],
)
def test_who_acted(text: str, expected: list[str | None]) -> None:
    assert sorted(map(str, (one for (one,) in told(text, "agent")))) == sorted(map(str, expected))


def test_relatives_taken_together() -> None:
    text = "云溪县水务局局长贺知远与其弟贺知近均被留置。"
    assert sorted(told(text, "target")) == [("贺知近",), ("贺知远",)]


def test_items_of_a_decision_share_its_day() -> None:
    text = (
        "2022年3月5日，经云溪县纪委常委会研究决定：\n"
        "一、给予云溪县水务局局长贺知远党内警告处分。\n"
        "二、给予云溪县教育局局长孙启明党内严重警告处分。"
    )
    assert told(text, "target", "date") == [("贺知远", "2022-03-05"), ("孙启明", "2022-03-05")]


def test_a_clearing_names_its_person_sentences_before() -> None:
    text = (
        "云溪县纪委收到反映云溪县水务局局长贺知远收受礼金的举报。"
        "经走访群众，未发现问题。5月6日，在一定范围内予以澄清。"
    )
    assert told(text, "type", "target") == [("other", "贺知远")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县水务局副局长贺知远（主持工作）带队检查。", [("副局长", "acting")]),
        ("云溪县水务局副局长贺知远主持全局工作。", [("副局长", "acting")]),
        ("云溪县水务局工作暂由副局长贺知远主持。", [("副局长", "acting")]),
        ("工作会议由云溪县水务局副局长贺知远主持。", [("副局长", "current")]),
        (
            "云溪县水务局原局长，四级调研员贺知远接受审查调查。",
            [("局长", "former"), ("四级调研员", "current")],
        ),
        (
            "云溪县水务局司机贺知远受到政务警告处分，解除劳动合同。",
            [("司机", "removed")],
        ),
        (
            "云溪县水务局司机贺知远受到党内警告处分，并被退回原单位。",
            [("司机", "removed")],
        ),
    ],
)
def test_status_of_posts(text: str, expected: list[tuple[str, str]]) -> None:
    assert statuses(text) == expected
