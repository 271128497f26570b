"""Actions on people: who gets what, from whom, and when nobody does."""

import pytest

from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import Findings, understand
from oversight_graph.resolution.entities import RefKind
from tests.resolution.records import record_of

HEAD = "标题在此\n来源：云溪日报 发布时间：2022年3月20日\n"
PARTY, ADMIN = "party_discipline", "admin_discipline"


def read(text: str) -> Findings:
    """Understand a body under a plain head."""
    return understand(read_text(HEAD + text, "a.txt"))


def actions(text: str) -> list[tuple[str, str | None]]:
    """Type and target's name of every action, without figures."""
    return [
        (a.type, a.target.value.split("|")[0] if a.target else None)
        for a in read(text).actions
        if a.quantity is None
    ]


def agents(text: str) -> list[tuple[str, str | None]]:
    """Type and first agent of every action."""
    return [(a.type, a.agents[0].value if a.agents else None) for a in read(text).actions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县水务局局长周立春被查。", [("investigation", "周立春")]),
        (
            "云溪县水务局局长周立春受到诫勉处理。该局作出书面检查。",
            [("education", "周立春"), ("education", "云溪县水务局")],
        ),
        ("周立春举报局长贺知远收受礼金，经查属实，受到党内警告处分。", []),
        (
            "云溪县水务局局长周立春受到诫勉处理。该同志作出书面检查。",
            [("education", "周立春"), ("education", "周立春")],
        ),
        (
            "县水务局局长周立春收受商人贺知远礼金，受到党内警告处分。",
            [(PARTY, "周立春")],
        ),
        (
            "县水务局局长周立春对副局长贺知远监督不力，受到党内警告处分。",
            [(PARTY, "周立春")],
        ),
        (
            "云溪县纪委监委对失职的县水务局局长周立春立案审查调查。",
            [("investigation", "周立春")],
        ),
        (
            "云溪县监委对周立春的妻弟、云溪建设有限公司经理贺知远采取留置措施。",
            [("investigation", "贺知远")],
        ),
        (
            "县水务局局长周立春，中共党员，2021年3月被立案审查。",
            [("investigation", "周立春")],
        ),
        (
            "同案接受调查的还有县水务局副局长周立春、县教育局科长贺知远。",
            [("investigation", "周立春"), ("investigation", "贺知远")],
        ),
        (
            "县水务局局长周立春、副局长贺知远失职失责。2021年5月，二人均受到党内警告处分。",
            [(PARTY, "周立春"), (PARTY, "贺知远")],
        ),
        (
            "县水务局局长周立春、副局长贺知远失职失责，前者受到党内警告处分，后者被诫勉。",
            [(PARTY, "周立春"), ("education", "贺知远")],
        ),
        (
            "对反映县水务局局长周立春收受礼金的问题，经查失实，云溪县纪委予以澄清。",
            [("other", "周立春")],
        ),
        (
            "县水务局局长周立春失职失责。2021年5月，受到党内警告处分。",
            [(PARTY, "周立春")],
        ),
        (
            "县水务局局长周立春、副局长贺知远被诫勉，县纪委书记宋怀民对二人进行约谈。",
            [
                ("education", "周立春"),
                ("education", "贺知远"),
                ("talk", "周立春"),
                ("talk", "贺知远"),
            ],
        ),
        (
            "县水务局局长周立春被要求说明情况，副局长贺知远被停职。",
            [("removal", "贺知远")],
        ),
        (
            "县水务局局长周立春受到党内警告处分，其所在的县水务局党组被通报批评。",
            [(PARTY, "周立春"), ("education", "县水务局党组")],
        ),
        (
            "给予县水务局局长周立春党内警告处分；对未参加宴请，但负有领导责任的副局长贺知远给予通报批评。",
            [(PARTY, "周立春"), ("education", "贺知远")],
        ),
        (
            "县监委对周立春立案；次月，周立春、贺知远被云溪县监察局通报批评。县检察院对二人立案侦查。",
            [
                ("investigation", "周立春"),
                ("education", "周立春"),
                ("education", "贺知远"),
                ("investigation", "周立春"),
                ("investigation", "贺知远"),
            ],
        ),
    ],
)
def test_the_part_in_the_clause_says_whom_it_befalls(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert actions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "分别给予县水务局局长周立春、副局长贺知远党内严重警告、政务记过处分。",
            [(PARTY, "周立春"), (ADMIN, "贺知远")],
        ),
        (
            "县水务局局长周立春、副局长贺知远分别受到党内警告、警告处分。",
            [(PARTY, "周立春"), (ADMIN, "贺知远")],
        ),
        (
            "给予县水务局局长周立春、副局长贺知远党内警告、政务记过处分。",
            [(PARTY, "周立春"), (PARTY, "贺知远"), (ADMIN, "周立春"), (ADMIN, "贺知远")],
        ),
        (
            "对失职的县水务局局长周立春、副局长贺知远，云溪县纪委监委分别予以提醒谈话、责令检查。",
            [("talk", "周立春"), ("education", "贺知远")],
        ),
        (
            "周立春被“双开”。",
            [(PARTY, "周立春"), (ADMIN, "周立春")],
        ),
        (
            "县水务局党组书记周立春失职失责，云溪县委撤销其党组书记职务。",
            [(PARTY, "周立春")],
        ),
    ],
)
def test_several_sanctions_are_shared_out(text: str, expected: list[tuple[str, str]]) -> None:
    assert actions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春被延长其预备期一年。", [("other", "周立春")]),
        ("县水务局干事周立春被取消预备党员资格。", [("other", "周立春")]),
        ("给予周立春党内除名处理。", [("other", "周立春")]),
        ("县水务局局长周立春被撤销劳动模范称号。", [("other", "周立春")]),
        ("县水务局局长周立春被公安机关处以行政拘留十日。", [("other", "周立春")]),
        ("周立春受到留用察看一年处分。", [(ADMIN, "周立春")]),
        ("县水务局局长周立春被降低职级。", [("removal", "周立春")]),
        ("周立春经营的云溪建设有限公司被吊销营业执照。", []),
        ("云溪县监委对周立春采取管护措施。", [("investigation", "周立春")]),
        ("县林业局局长周立春介绍，林木由村民管护。", []),
        ("县人民医院护士周立春为病人使用留置针。", []),
        ("县水务局局长周立春调整岗位后收受礼金。", []),
        ("县水务局党组书记周立春介绍，表现欠佳的可以延长预备期。", []),
    ],
)
def test_measures_beside_the_sanctions_are_acts_too(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert actions(text) == expected


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
    others = [a for a in actions(text) if a[1] in ("周立春", "贺知远")]
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
    assert actions(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "经云溪县纪委常委会会议研究，决定给予周立春开除党籍处分；由云溪县监委给予其开除公职处分；收缴其违纪所得。",
            [(PARTY, "云溪县纪委"), (ADMIN, "云溪县监委"), ("confiscation", None)],
        ),
        (
            "周立春、贺知远分别由云溪县纪委、磐石县纪委给予党内警告处分。",
            [(PARTY, "云溪县纪委"), (PARTY, "磐石县纪委")],
        ),
        (
            "周立春正接受云溪县纪委纪律审查和云溪县监委监察调查。",
            [("investigation", "云溪县纪委"), ("investigation", "云溪县监委")],
        ),
        ("周立春受到党内警告处分。", [(PARTY, None)]),
        (
            "云溪县人民法院作出判决：周立春犯受贿罪，判处有期徒刑三年。",
            [("sentence", "云溪县人民法院")],
        ),
        ("经云溪县人民检察院决定，周立春被逮捕。", [("arrest", "云溪县人民检察院")]),
        (
            "云溪县纪委作出处理，其中局长周立春党内警告，副局长贺知远政务警告，其余2人批评教育。",
            [
                (PARTY, "云溪县纪委"),
                (ADMIN, "云溪县纪委"),
                ("education", "云溪县纪委"),
            ],
        ),
        ("县水务局局长周立春到云溪县监委主动投案。", [("other", None)]),
        (
            "云溪县纪委责令磐石镇党委对站长周立春通报批评。",
            [("education", "云溪县磐石镇党委")],
        ),
    ],
)
def test_the_agent_may_change_within_a_sentence(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert agents(text) == expected


def test_who_surrenders_is_the_agent_of_the_record_and_the_target_of_the_findings() -> None:
    found = read("县水务局局长周立春主动投案。")
    [act] = to_record(found)["actions"]
    assert (act["type"], act["agent"], act["target"]) == ("other", "周立春", None)
    assert [bool(action.target) for action in found.actions] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "周立春违纪所得3万元、贺知远违纪所得2万元被收缴。",
            [("周立春", 30000), ("贺知远", 20000)],
        ),
        ("周立春、贺知远受到党内警告处分，二人违纪所得5万元予以收缴。", [(None, 50000)]),
        ("周立春主动上交违纪款3万元。", [("周立春", 30000)]),
        (
            "收缴局长周立春违纪所得2万元、副局长贺知远违纪所得1万元。",
            [("周立春", 20000), ("贺知远", 10000)],
        ),
        ("周立春收受礼金6000元，后主动上交。", [("周立春", 6000)]),
    ],
)
def test_a_sum_belongs_to_one_person_or_to_nobody_by_name(
    text: str, expected: list[tuple[str | None, int]]
) -> None:
    taken = [a for a in read(text).actions if a.type == "confiscation"]
    assert [
        (a.target.value.split("|")[0] if a.target else None, a.quantity and a.quantity.value)
        for a in taken
    ] == expected


def test_several_terms_are_one_sentence_and_the_combined_one_counts() -> None:
    text = (
        "云溪县人民法院以受贿罪判处周立春有期徒刑三年；以贪污罪判处有期徒刑二年，决定执行有期徒刑"
        "四年；贺知远犯行贿罪，判处有期徒刑一年。"
    )
    sentences = [a for a in read(text).actions if a.type == "sentence"]
    assert [(a.target and a.target.value.split("|")[0], a.detail) for a in sentences] == [
        ("周立春", "有期徒刑四年"),
        ("贺知远", "有期徒刑一年"),
    ]


def test_each_numbered_item_is_about_its_own_people() -> None:
    text = (
        "1.县水务局局长周立春违规收受礼金。2021年4月，周立春受到党内警告处分。\n"
        "2.县教育局违规购车。2021年5月，受到党内警告处分。"
    )
    assert actions(text) == [(PARTY, "周立春")]


def test_a_heading_tells_no_second_investigation() -> None:
    text = (
        "县水务局局长周立春接受审查调查\n"
        "县水务局局长周立春涉嫌严重违纪违法，目前正接受云溪县纪委监委纪律审查和监察调查。"
    )
    assert [(a.type, len(a.agents)) for a in read(text).actions] == [("investigation", 1)]


def test_a_long_chain_of_pronouns_is_read_like_a_short_one() -> None:
    text = "云溪县纪委给予周立春党内警告处分，" + "责令其检查，" * 600 + "。"
    assert {target for _, target in actions(text)} == {"周立春"}


def test_a_changed_term_replaces_the_first_one() -> None:
    text = (
        "云溪县人民法院一审以受贿罪判处周立春有期徒刑三年。"
        "云溪市中级人民法院二审改判周立春有期徒刑二年。"
    )
    assert [a.measure for a in read(text).actions if a.type == "sentence"] == ["sentence_changed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县水务局局长受到党内警告处分。", [(PARTY, "云溪县水务局局长", None)]),
        (
            "给予县水务局局长周立春党内警告处分，其余4人诫勉谈话。",
            [(PARTY, "周立春", None), ("education", None, 4)],
        ),
        (
            "县水务局局长周立春、副局长贺知远等2人受到党内警告处分。",
            [(PARTY, "周立春", None), (PARTY, "贺知远", None)],
        ),
        (
            "县水务局局长周立春曾被举报；继任者上任即被约谈。",
            [("talk", "继任者", None)],
        ),
        (
            "县水务局局长周立春等3人受到党内警告处分。",
            [(PARTY, "周立春", None), (PARTY, None, 3)],
        ),
    ],
)
def test_people_without_names_are_counted_or_left_open(
    text: str, expected: list[tuple[str, str | None, int | None]]
) -> None:
    found = [
        (
            a.type,
            a.target.value.split("|")[0] if a.target else None,
            a.quantity.value if a.quantity else None,
        )
        for a in read(text).actions
    ]
    assert found == expected


def test_all_who_were_accused_are_meant_by_their_number() -> None:
    text = "县水务局局长周立春、副局长贺知远伙同作案。云溪县人民检察院对2名被告人提起公诉。"
    assert actions(text) == [("prosecution", "周立春"), ("prosecution", "贺知远")]


def test_each_of_several_people_has_the_own_day() -> None:
    text = "县水务局局长周立春、副局长贺知远分别于2020年1月2日、3月4日被云溪县监委采取留置措施。"
    assert [a.date and str(a.date.earliest) for a in read(text).actions] == [
        "2020-01-02",
        "2020-03-04",
    ]


def test_a_judgment_goes_on_over_sentences() -> None:
    text = (
        "2021年3月5日，云溪市中级人民法院公开宣判，以受贿罪判处被告人周立春有期徒刑三年。"
        "被告人贺知远犯行贿罪，判处有期徒刑一年。"
    )
    found = [a for a in read(text).actions if a.type == "sentence"]
    assert {a.agents[0].value for a in found} == {"云溪市中级人民法院"}
    assert [a.date and str(a.date.earliest) for a in found] == ["2021-03-05"] * 2


def test_all_who_are_tried_in_one_case_are_named_clause_by_clause() -> None:
    text = (
        "云溪市中级人民法院公开开庭审理县水务局局长周立春受贿，其妻、县医院医生宋玉兰受贿，"
        "其弟周小舟洗钱一案。"
    )
    assert actions(text) == [
        ("prosecution", "周立春"),
        ("prosecution", "宋玉兰"),
        ("prosecution", "周小舟"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "责令县水务局局长周立春、副局长贺知远分别退还住宿费8300元、4100元。",
        "县水务局局长周立春退缴的8300元及贺知远退缴的4100元由云溪县监委上缴国库。",
    ],
)
def test_each_hands_back_the_own_sum(text: str) -> None:
    found = [(a.target and a.target.value, a.quantity) for a in read(text).actions]
    assert [(who and who.split("|")[0], sum_ and sum_.value) for who, sum_ in found] == [
        ("周立春", 8300),
        ("贺知远", 4100),
    ]


def test_who_pays_for_others_gives_up_nothing_of_his_own() -> None:
    text = "县水务局局长周立春、副局长贺知远被留置。案发后，周小舟代父母退缴赃款120万元。"
    found = [a for a in read(text).actions if a.type == "confiscation"]
    assert [(a.target, a.quantity and a.quantity.value) for a in found] == [(None, 1200000)]


def test_a_self_criticism_is_of_who_has_to_write_it() -> None:
    text = "县水务局局长周立春被约谈，县教育局由副局长贺知远作出书面检查。"
    assert actions(text) == [("talk", "周立春"), ("education", "贺知远")]


def test_a_term_ends_where_another_act_begins_and_the_record_lists_it_with_its_fine() -> None:
    findings = read(
        "县水务局局长周立春于2019年3月被云溪县人民法院判处拘役二个月，并处罚金五千元，"
        "2019年5月受到开除党籍处分。"
    )
    (told,) = [a for a in to_record(findings)["actions"] if a["type"] == "sentence"]
    fine = "并处罚金五千元"
    assert (told["detail"], told["count"]) == (f"拘役二个月，{fine}", None)
    sums = [a.quantity.value for a in findings.actions if a.measure == "fine" and a.quantity]
    assert sums == [5000]


@pytest.mark.parametrize(
    ("told", "detail"),
    [
        ("周立春被判无期徒刑、没收个人财产。", "无期徒刑、没收个人财产"),
        ("周立春的刑期改判为六年，并处罚金十万元。", "六年，并处罚金十万元"),
        ("周立春受审，法院作出被告人周立春以受贿罪判处有期徒刑三年的判决。", "有期徒刑三年"),
        ("周立春被判刑三年。", "三年"),
    ],
)
def test_the_detail_of_a_sentence_is_the_term_and_no_more(told: str, detail: str) -> None:
    found = [a for a in read(f"县水务局局长{told}").actions if a.type == "sentence"]
    assert [a.detail for a in found if a.measure != "fine"] == [detail]


def test_a_fine_that_is_told_twice_with_its_term_is_listed_with_it() -> None:
    text = (
        "县水务局局长周立春在云溪县人民法院受审，一审判处拘役二个月，罚金五千元。"
        "法院作出被告人周立春以受贿罪判处拘役二个月，并处罚金五千元的判决。"
    )
    told = [a for a in to_record(read(text))["actions"] if a["type"] == "sentence"]
    assert [(act["target"], act["count"]) for act in told] == [("周立春", None)]


def test_a_fine_in_words_of_its_own_is_listed() -> None:
    text = "周立春被判处拘役二个月。周立春还被判处罚金五千元。"
    told = [a for a in to_record(read(text))["actions"] if a["type"] == "sentence"]
    assert [(act["target"], act["count"]) for act in told] == [("周立春", None), ("周立春", 5000)]


def test_a_post_outside_the_party_is_lost_by_removal() -> None:
    text = "会议决定撤销周立春县水务局局长职务。会议撤销贺知远县水务局党组书记职务。"
    assert actions(text) == [("removal", "周立春"), (PARTY, "贺知远")]


def test_people_without_a_name_are_kept_in_the_words_of_the_text() -> None:
    (action,) = read("云溪县清水乡党委书记受到党内警告处分。").actions
    assert action.target is not None
    assert (action.target.kind, action.target.value) == (
        RefKind.UNNAMED,
        "云溪县清水乡党委书记",
    )
    (row,) = to_record(read("云溪县清水乡党委书记受到党内警告处分。"))["actions"]
    assert row["target"] is None


@pytest.mark.parametrize(
    "text",
    [
        "周立春未按规定对贺知远立案。",
        "县纪委正研究给予周立春党内警告处分。",
    ],
)
def test_what_is_not_given_befalls_nobody(text: str) -> None:
    assert actions(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "给予县水务局局长周立春、副局长贺知远、科长宋怀民党内严重警告、党内警告、诫勉处理。",
            [],
        ),
        ("给予周立春、贺知远党内警告、诫勉处理。", []),
        ("周立春、贺知远先后于2021年5月、6月受到党内警告、政务警告处分。", []),
        (
            "周立春、贺知远均受到党内警告、诫勉处理。",
            [
                (PARTY, "周立春"),
                (PARTY, "贺知远"),
                ("education", "周立春"),
                ("education", "贺知远"),
            ],
        ),
        (
            "县纪委、县监委分别给予周立春党内严重警告、政务记大过处分。",
            [(PARTY, "周立春"), (ADMIN, "周立春")],
        ),
    ],
)
def test_a_row_of_sanctions_without_its_own_order_is_nobodys(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert actions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县水务局局长周立春的司机贺知远公车私用，受到政务警告处分。", [(ADMIN, "贺知远")]),
        ("县水务局局长周立春的下属贺知远虚报费用，受到政务记过处分。", [(ADMIN, "贺知远")]),
        (
            "县水务局局长周立春优亲厚友，将其弟贺知远纳入低保，受到党内警告处分。",
            [(PARTY, "周立春")],
        ),
        ("县水务局局长周立春被开除党籍，其妻贺知远代为退缴赃款5万元。", [(PARTY, "周立春")]),
        (
            "责令周立春退还贺知远礼金5000元，贺知远受到党内警告处分。",
            [(PARTY, "贺知远")],
        ),
        ("县纪委书记周立春通报了贺知远受到党内警告处分的情况。", [(PARTY, "贺知远")]),
        (
            "县纪委书记周立春宣布了对贺知远的处分决定：给予其党内严重警告处分。",
            [(PARTY, "贺知远")],
        ),
        ("周立春因诬告县水务局局长贺知远被立案审查。", [("investigation", "周立春")]),
        ("周立春向贺知远行贿，其被移送司法机关。", []),
        ("周立春举报局长贺知远，其被立案审查。", []),
        (
            "周立春被立案审查。经查，周立春多次收受贺知远礼金，其被开除党籍。",
            [("investigation", "周立春"), (PARTY, "周立春")],
        ),
        ("鉴于周立春赃款已全部追缴，依法从轻处罚。", []),
        ("县水务局副局长周立春接受宴请，相关费用由私营企业主承担。", []),
        (
            "县水务局局长周立春与副局长贺知远均受到党内警告处分。",
            [(PARTY, "周立春"), (PARTY, "贺知远")],
        ),
    ],
)
def test_of_two_people_only_the_one_whom_the_words_mean_gets_it(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert actions(text) == expected


def test_a_lawyer_who_speaks_is_not_whom_the_text_goes_on_about() -> None:
    text = "周立春的辩护人、潜石律师事务所律师贺知远提出从轻意见。到案后，主动退缴赃款3万元。"
    assert actions(text) == []


def test_a_vague_punishment_of_named_people_says_nothing_exact() -> None:
    text = "云溪县原副县长周立春、云溪县水务局原局长江有年等人因搞形象工程，受到严肃处理。"
    assert actions(text) == []
    assert actions("云溪县水务局局长周立春被严肃问责。") == [("accountability", "周立春")]


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
    assert actions(text) == [(PARTY, "周立春")]


@pytest.mark.parametrize(
    "text",
    [
        "云溪县法院原院长周立春参会。同一天，他的继任者张自民被岳坪市中级人民法院判处有期徒刑九年。",
        "云溪县水务局局长周立春参会，连她的所长老公都遭到了停职。",
        "被告人周立春到庭。判决被告单位五鑫公司、保全公司犯单位行贿罪，分别判处罚金30万元。",
        "“周立春事件”毕滢引咎辞职。",
        "云溪县水务局局长周立春参会。相关企业和个人的违法行为已由主管部门进行行政处罚。",
        "被告人周立春集资诈骗一案涉财产部分已由岳坪市中级人民法院依法立案执行。",
        "周立春涉嫌受贿一案由省高级人民法院指定管辖，岳坪市中级人民法院立案受理后，送达了起诉书副本。",
        "云溪县水务局给予3名股级干部、8名职工党纪政务处分。",
    ],
)
def test_what_befell_others_is_not_told_of_who_was_named_before(text: str) -> None:
    assert [who for _, who in actions(text) if who] == []


def test_whoever_is_told_to_pay_is_somebody_else() -> None:
    text = "云溪县水务局局长周立春受到党内警告处分，并责令参会人员全额承担外出费用。"
    assert actions(text) == [(PARTY, "周立春"), ("confiscation", None)]


def test_whom_only_the_title_names_is_a_person_where_the_body_tells_what_befell_him() -> None:
    head = "云溪县水务局原局长周立春一审获刑\n来源：云溪日报\n\n"
    found = understand(read_text(head + "云溪县人民法院作出判决，判处有期徒刑三年。", "a.txt"))
    assert to_record(found)["persons"] == ["周立春"]
    assert [a["target"] for a in to_record(found)["actions"]] == ["周立春"]


def test_whoever_was_punished_has_to_pay() -> None:
    text = "周立春受到党内警告处分，并责令退赔相关费用。"
    assert actions(text) == [(PARTY, "周立春"), ("confiscation", "周立春")]


def test_a_word_before_what_is_done_willingly_may_be_a_name() -> None:
    text = "县纪委监委对周立春采取留置措施。此后，车市主动上交违纪款3万元。"
    assert [who for kind, who in actions(text) if kind == "confiscation"] == []


def test_a_paper_about_a_dismissal_dismisses_nobody() -> None:
    assert actions("县政府副县长周立春提交人事免职议案并作说明。") == []


def test_what_need_not_be_done_is_denied() -> None:
    text = "周立春已退休，除被开除党籍外，毋须再开除公职。"
    assert actions(text) == [(PARTY, "周立春")]


def test_what_another_organ_is_asked_to_decide_is_open() -> None:
    text = "经省教育厅党组研究，免去周立春、贺知远的职务，涉及党纪处分商云溪市纪委作出决定。"
    assert actions(text) == [("removal", "周立春"), ("removal", "贺知远")]


def test_whoever_confirms_a_dismissal_is_not_dismissed() -> None:
    text = "云溪市委组织部有关负责人证实，市委已决定免去周立春领导职务。"
    assert actions(text) == [("removal", "周立春")]


def test_a_word_for_what_somebody_failed_in_is_no_name() -> None:
    text = "梅溪镇党委书记周立春，党委副书记、镇长贺知远因工作领导不力均受到诫勉谈话处理。"
    assert actions(text) == [("education", "周立春"), ("education", "贺知远")]


def test_what_the_rest_have_to_pay_is_not_paid_by_those_named() -> None:
    text = "给予周立春党内警告处分，其余参与旅游人员被责令作出书面检查，违纪资金予以退赔。"
    assert (PARTY, "周立春") in actions(text)
    assert ("confiscation", "周立春") not in actions(text)


def test_several_lose_their_offices_one_after_the_other() -> None:
    for sign in ("职务，", "职务、", "、"):
        text = f"免去周立春县水务局局长{sign}贺知远县教育局局长职务。"
        found = record_of(text, "标题\n\n")
        assert [(a["target"], a["detail"]) for a in found["actions"]] == [
            ("周立春", "县水务局局长"),
            ("贺知远", "县教育局局长"),
        ]


def test_whoever_suffers_does_not_talk_to_others() -> None:
    text = "县水务局副局长周立春受到通报批评处理，对县公园管理处副主任贺知远进行谈话提醒。"
    found = record_of(text, "标题\n\n")
    assert [a["agent"] for a in found["actions"]] == [None, None]


def test_the_court_in_which_somebody_was_tried_acts() -> None:
    text = "周立春因受贿于今天上午在云溪市中级人民法院公开宣判，一审判处有期徒刑3年。"
    (found,) = record_of(text, "标题\n\n")["actions"]
    assert (found["agent"], found["target"]) == ("云溪市中级人民法院", "周立春")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("日前，2名干部被免职，分别是：县水务局局长周立春、县教育局副局长贺知远。", "removal"),
        ("县纪委对2名干部立案审查：县水务局局长周立春、县教育局局长贺知远。", "investigation"),
        ("2人被开除党籍，分别为县水务局原局长周立春、县教育局原局长贺知远。", PARTY),
    ],
)
def test_a_list_names_as_many_as_were_counted(text: str, kind: str) -> None:
    assert actions(text) == [(kind, "周立春"), (kind, "贺知远")]


def test_a_list_of_others_than_were_counted_is_left_out() -> None:
    text = "3名干部被免职，分别是：县水务局局长周立春、县教育局副局长贺知远。"
    assert [who for _, who in actions(text) if who] == []


def test_an_ended_employment_is_that_of_whom_it_was_with() -> None:
    for text in ("岚浦大学决定与周立春解除聘用关系。", "岚浦大学决定解除与周立春的聘用关系。"):
        assert actions(text) == [("other", "周立春")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("县市场监管局局长姚众经则因履职不到位被通报批评。", "姚众经"),
        ("对县市场监管局局长马越男予以诫勉。", "马越男"),
    ],
)
def test_the_last_character_of_a_name_is_no_word(text: str, who: str) -> None:
    assert actions(text) == [("education", who)]


def test_both_are_meant_by_their_number() -> None:
    text = "县水务局局长周立春、副局长贺知远被开除党籍；将其二人涉嫌犯罪问题移送检察机关。"
    assert [who for kind, who in actions(text) if kind == "transfer"] == ["周立春", "贺知远"]


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
    found = actions(text)
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
    assert actions(text) == expected


def test_the_quote_of_what_is_taken_back_shows_the_sum() -> None:
    text = "云溪县纪委清退多收学费38.4万元、追回多发补贴46万元。"
    found = record_of(text, "标题\n\n")
    assert [(a["count"], a["evidence"]) for a in found["actions"]] == [
        (384_000, "清退多收学费38.4万元"),
        (460_000, "追回多发补贴46万元"),
    ]


def test_the_quote_of_a_transfer_says_to_whom() -> None:
    found = record_of("将周立春涉嫌犯罪问题移送检察机关依法审查起诉。", "标题\n\n")
    [act] = found["actions"]
    assert act["evidence"].endswith("移送检察机关依法审查起诉")
