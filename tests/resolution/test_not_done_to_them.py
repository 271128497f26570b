"""Actions that nobody named suffers: denied, mentioned, or done to somebody else."""

import pytest

from tests.resolution.records import acts_on, read, record_of

PARTY = "party_discipline"


@pytest.mark.parametrize(
    "text",
    [
        "分别给予周立春、贺知远等5人党内警告、政务记过处分。",
        "县水务局局长周立春参会，县水务局科长被给予党内警告处分。",
        "县水务局局长周立春参会。其妻被立案侦查。",
        "县水务局局长周立春参会，县水务局党组被通报批评。",
        "县水务局局长周立春约谈负责人3人。",
        "县水务局局长周立春参会。云溪县纪委对3名干部立案审查。",
        "县水务局局长周立春参会。上述人员均受到党内警告处分。",
        "县水务局局长周立春要求，对不作为的从严问责。",
        "（记者周立春）县检察院提起公诉。",
        "县水务局局长周立春受到党内警告处分，追缴被挪用的扶贫资金3万元。",
        "给予县水务局局长周立春通报表扬，免去云溪公司董事长昊昊职务。",
    ],
)
def test_nobody_gets_what_befell_somebody_else(text: str) -> None:
    taken = ("confiscation", "party_discipline", "investigation", "removal", "prosecution")
    others = [a for a in acts_on(text) if a[1] in ("周立春", "贺知远")]
    assert [a for a in others if a[0] in taken] == ([(PARTY, "周立春")] if "追缴" in text else [])
    assert not [a for a in others if a[0] in ("education", "talk", "accountability")]


@pytest.mark.parametrize(
    "text",
    [
        "周立春未被批准逮捕。",
        "云溪县监委尚未对周立春立案。",
        "建议县委严肃处理，凡失职的，一律给予党内警告处分。",
        "从立案到宣判，周立春始终配合。",
        "周立春被留置后才开口。",
        "云溪县纪委拟对周立春立案审查。",
        "建议给予周立春党内警告处分。",
        "周立春被举报。虚假诉讼罪是指捏造事实的行为，处三年以下有期徒刑，并处或者单处罚金。",
        "周立春，2010年1月至2011年6月，任县水务局科长；2011年6月至2012年1月，免职待安排。",
        "周立春在信中写道：“我们曾是同事。后来他被立案审查，我也醒了。”",
        "县水务局局长周立春在留党察看期间表现良好。",
        "县水务局局长周立春在会上要求，有问题的说清楚；否则，一经查实，先停职、再立案。",
        "县水务局局长周立春（已调离）参加了会议。",
        "县水务局局长周立春提出将管护补助用于发放奖金。",
        "据悉，周立春案将于近期移送审查起诉。",
        "周立春写过一本书，而该书另一位作者早已落马。",
        "被告人周立春论罪应当判处死刑，鉴于其有自首情节，对其判处死刑，可不立即执行。",
    ],
)
def test_denied_or_only_mentioned_is_no_action(text: str) -> None:
    assert acts_on(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "周立春未按规定对贺知远立案。",
        "县纪委正研究给予周立春党内警告处分。",
    ],
)
def test_what_is_not_given_befalls_nobody(text: str) -> None:
    assert acts_on(text) == []


def test_a_lawyer_who_speaks_is_not_whom_the_text_goes_on_about() -> None:
    text = "周立春的辩护人、潜石律师事务所律师贺知远提出从轻意见。到案后，主动退缴赃款3万元。"
    assert acts_on(text) == []


@pytest.mark.parametrize(
    "clause",
    [
        "安静受到批评教育",
        "安静、万里被诫勉谈话",
        "时间也被开除公职",
        "安静退缴违纪款3万元",
        "安静所得违纪款予以追缴",
        "万里负直接责任，给予政务记过处分",
        "安静被开除公职，移送司法机关处理",
    ],
)
def test_a_word_that_stands_where_a_name_does_keeps_it_from_the_one_before(clause: str) -> None:
    text = f"2021年5月，县水务局局长周立春受到党内警告处分；{clause}。"
    assert [act for act in acts_on(text) if act[1]] == [(PARTY, "周立春")]


@pytest.mark.parametrize(
    "text",
    [
        "云溪县法院原院长周立春参会。同一天，他的继任者张自民被岳坪市中级人民法院判处有期徒刑九年。",
        "云溪县水务局局长周立春参会，连她的所长老公都遭到了停职。",
        "被告人周立春到庭。判决被告单位金桥公司、石岭公司犯单位行贿罪，分别判处罚金30万元。",
        "“周立春事件”毕滢引咎辞职。",
        "云溪县水务局局长周立春参会。相关企业和个人的违法行为已由主管部门进行行政处罚。",
        "被告人周立春集资诈骗一案涉财产部分已由岳坪市中级人民法院依法立案执行。",
        "周立春涉嫌受贿一案由省高级人民法院指定管辖，岳坪市中级人民法院立案受理后，送达了起诉书副本。",
        "云溪县水务局给予3名股级干部、8名职工党纪政务处分。",
    ],
)
def test_what_befell_others_is_not_told_of_who_was_named_before(text: str) -> None:
    assert [who for _, who in acts_on(text) if who] == []


def test_a_word_before_what_is_done_willingly_may_be_a_name() -> None:
    text = "县纪委监委对周立春采取留置措施。此后，车市主动上交违纪款3万元。"
    assert [who for kind, who in acts_on(text) if kind == "confiscation"] == []


def test_a_paper_about_a_dismissal_dismisses_nobody() -> None:
    assert acts_on("县政府副县长周立春提交人事免职议案并作说明。") == []


def test_what_need_not_be_done_is_denied() -> None:
    text = "周立春已退休，除被开除党籍外，毋须再开除公职。"
    assert acts_on(text) == [(PARTY, "周立春")]


def test_what_another_organ_is_asked_to_decide_is_open() -> None:
    text = "经省教育厅党组研究，免去周立春、贺知远的职务，涉及党纪处分商云溪市纪委作出决定。"
    assert acts_on(text) == [("removal", "周立春"), ("removal", "贺知远")]


def test_whoever_confirms_a_dismissal_is_not_dismissed() -> None:
    text = "云溪市委组织部有关负责人证实，市委已决定免去周立春领导职务。"
    assert acts_on(text) == [("removal", "周立春")]


def test_a_word_for_what_somebody_failed_in_is_no_name() -> None:
    text = "梅溪镇党委书记周立春，党委副书记、镇长贺知远因工作领导不力均受到诫勉谈话处理。"
    assert acts_on(text) == [("education", "周立春"), ("education", "贺知远")]


def test_whoever_suffers_does_not_talk_to_others() -> None:
    text = "县水务局副局长周立春受到通报批评处理，对县公园管理处副主任贺知远进行谈话提醒。"
    found = record_of(text, "标题\n\n")
    assert [a["agent"] for a in found["actions"]] == [None, None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("县市场监管局局长姚众经则因履职不到位被通报批评。", "姚众经"),
        ("对县市场监管局局长马越男予以诫勉。", "马越男"),
    ],
)
def test_the_last_character_of_a_name_is_no_word(text: str, who: str) -> None:
    assert acts_on(text) == [("education", who)]


def test_a_date_inside_what_is_cut_dates_nothing() -> None:
    found = read(
        "2018年7月，周立春受到党内警告处分、扣减2017年全部绩效年薪；违纪款已清退。"
    ).actions
    assert {a.date.text for a in found if a.date} == {"2018年7月"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县水务局局长周立春收受礼金，最终被开除党籍。", [(PARTY, "周立春")]),
        ("县水务局局长周立春收受礼金，案发后被开除党籍。", [(PARTY, "周立春")]),
        ("县水务局局长周立春受到党内警告处分，违纪款被收缴。", 2),
        ("给予周立春党内警告处分、办公室主任安排诫勉处理。", [(PARTY, "周立春")]),
        ("县水务局局长周立春的司机谈话公车私用，受到政务警告处分。", []),
        ("县水务局局长周立春收受礼金。安静也收受了礼金。2021年5月，受到党内警告处分。", []),
        (
            "县纪委书记周立春约谈了县水务局局长安排，并对其进行批评教育。",
            [("talk", "县水务局局长")],
        ),
        ("县纪委监委主任周立春介绍，安静收受礼金，受到党内警告处分。", []),
        ("被害人周立春提起诉讼，县人民法院判处终了有期徒刑三年。", []),
    ],
)
def test_a_name_that_was_not_understood_raises_doubt(
    text: str, expected: list[tuple[str, str]] | int
) -> None:
    found = acts_on(text)
    assert (len(found) if isinstance(expected, int) else found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春以立案调查相威胁索取财物，被开除党籍。", [(PARTY, "周立春")]),
        ("周立春在处分决定执行中弄虚作假，受到党内警告处分。", [(PARTY, "周立春")]),
        ("周立春应立案而不立案，受到党内警告处分。", [(PARTY, "周立春")]),
        ("周立春泄露留置信息，受到党内警告处分。", [(PARTY, "周立春")]),
        ("周立春被开除党籍，这是该县今年立案查处的第5名局长。", [(PARTY, "周立春")]),
        (
            "周立春受到党内警告处分，涉案线索移送公安机关。",
            [(PARTY, "周立春"), ("transfer", None)],
        ),
        ("周立春受到党内警告处分；对问题整改不力的单位予以通报批评。", [(PARTY, "周立春")]),
        (
            "县水务局局长周立春受到党内警告处分，一同参与的还有贺知远，被诫勉谈话。",
            [(PARTY, "周立春")],
        ),
        ("周立春对应当移送司法机关的案件压案不查，受到党内警告处分。", [(PARTY, "周立春")]),
        ("县水务局局长周立春拒不退缴违纪款，受到党内警告处分。", [(PARTY, "周立春")]),
        ("周立春违规为被判处有期徒刑三年的贺知远发放工资，受到党内警告处分。", [(PARTY, "周立春")]),
    ],
)
def test_words_for_measures_that_tell_of_something_else(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert acts_on(text) == expected
