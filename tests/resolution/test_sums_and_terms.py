"""What courts impose on whom, for how long, and whose money is taken."""

import pytest

from oversight_graph.evaluation.record import to_record
from tests.resolution.records import acts_on, read, record_of

PARTY = "party_discipline"


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


def test_a_changed_term_replaces_the_first_one() -> None:
    text = (
        "云溪县人民法院一审以受贿罪判处周立春有期徒刑三年。"
        "云溪市中级人民法院二审改判周立春有期徒刑二年。"
    )
    assert [a.measure for a in read(text).actions if a.type == "sentence"] == ["sentence_changed"]


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
    assert acts_on(text) == [
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


def test_whoever_is_told_to_pay_is_somebody_else() -> None:
    text = "云溪县水务局局长周立春受到党内警告处分，并责令参会人员全额承担外出费用。"
    assert acts_on(text) == [(PARTY, "周立春"), ("confiscation", None)]


def test_whom_only_the_title_names_is_a_person_where_the_body_tells_what_befell_him() -> None:
    head = "云溪县水务局原局长周立春一审获刑\n来源：云溪日报\n\n"
    found = read("云溪县人民法院作出判决，判处有期徒刑三年。", head)
    assert to_record(found)["persons"] == ["周立春"]
    assert [a["target"] for a in to_record(found)["actions"]] == ["周立春"]


def test_whoever_was_punished_has_to_pay() -> None:
    text = "周立春受到党内警告处分，并责令退赔相关费用。"
    assert acts_on(text) == [(PARTY, "周立春"), ("confiscation", "周立春")]


def test_what_the_rest_have_to_pay_is_not_paid_by_those_named() -> None:
    text = "给予周立春党内警告处分，其余参与旅游人员被责令作出书面检查，违纪资金予以退赔。"
    assert (PARTY, "周立春") in acts_on(text)
    assert ("confiscation", "周立春") not in acts_on(text)


def test_the_court_in_which_somebody_was_tried_acts() -> None:
    text = "周立春因受贿于今天上午在云溪市中级人民法院公开宣判，一审判处有期徒刑3年。"
    (found,) = record_of(text, "标题\n\n")["actions"]
    assert (found["agent"], found["target"]) == ("云溪市中级人民法院", "周立春")


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
