"""Where several people are told of, each measure is the right one's or nobody's."""

import pytest

from tests.resolution.records import read

PARTY, ADMIN, EDUCATION, MONEY = (
    "party_discipline",
    "admin_discipline",
    "education",
    "confiscation",
)


def actions(text: str) -> set[tuple[str, str]]:
    """Type and name of every action on somebody by name."""
    found = read(text).actions
    return {(a.type, a.target.value.split("|")[0]) for a in found if a.target}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县委书记齐大伟对局长沈知远进行诫勉谈话，责令其作出书面检查。",
            {(EDUCATION, "沈知远")},
        ),
        (
            "县纪委书记贺知远约谈了局长周立春，指出其履职不力，并责令其作出检查。",
            {("talk", "周立春"), (EDUCATION, "周立春")},
        ),
        (
            "周立春受到党内警告处分，贺知远受到批评教育，相关费用由周立春承担。",
            {(PARTY, "周立春"), (EDUCATION, "贺知远"), (MONEY, "周立春")},
        ),
        (
            "周立春受到党内警告处分，贺知远受到诫勉处理，相关费用由本人承担。",
            {(PARTY, "周立春"), (EDUCATION, "贺知远")},
        ),
        (
            "周立春身为党组书记，对班子成员贺知远被立案审查负有领导责任，作出深刻检查。",
            {("investigation", "贺知远"), (EDUCATION, "周立春")},
        ),
        ("因对贺知远监督不力，被县纪委诫勉。", set()),
        (
            "给予党内警告处分的有：周立春、贺知远；给予诫勉谈话处理的有：沈知远。",
            {(PARTY, "周立春"), (PARTY, "贺知远"), (EDUCATION, "沈知远")},
        ),
        (
            "周立春受到党内警告处分，贺知远受到政务记过处分，收缴其违纪所得。",
            {(PARTY, "周立春"), (ADMIN, "贺知远")},
        ),
        (
            "周立春受到党内警告处分；贺知远受到政务记过处分，收缴其违纪所得。",
            {(PARTY, "周立春"), (ADMIN, "贺知远"), (MONEY, "贺知远")},
        ),
        (
            "县纪委给予周立春党内警告处分；县监委给予贺知远政务记过处分；收缴其违纪所得。",
            {(PARTY, "周立春"), (ADMIN, "贺知远")},
        ),
        (
            "周立春因其他问题已被开除党籍；给予贺知远政务记过处分；收缴其违纪所得。",
            {(PARTY, "周立春"), (ADMIN, "贺知远"), (MONEY, "贺知远")},
        ),
        (
            "周立春、贺知远、沈知远三人，除沈知远免予处分外，均受到党内警告处分。",
            {("other", "沈知远")},
        ),
        (
            "除周立春受到党内警告处分外，对贺知远予以诫勉。",
            {(PARTY, "周立春"), (EDUCATION, "贺知远")},
        ),
        (
            "周立春、贺知远分别被开除公职、解除劳动合同。",
            {(ADMIN, "周立春"), ("other", "贺知远")},
        ),
    ],
)
def test_words_that_point_back_mean_the_one_or_nobody(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert actions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "周立春的党内警告处分影响期已满。",
        "调查组组长贺知远对周立春进行问责谈话。",
        "巡察组向贺知远反馈了意见，周立春被建议调整岗位。",
    ],
)
def test_a_measure_that_was_undone_or_only_mentioned_befalls_nobody(text: str) -> None:
    assert not actions(text)


@pytest.mark.parametrize(
    "text",
    [
        "周立春被免职后，龙小云代理局长，现已退缴全部赃款。",
        "龙在渊和贺知远违反审查纪律，免去龙在渊县纪委常委职务，终止其党代表资格。",
        "给予龙在渊开除党籍处分；县监委给予贺知远政务撤职处分；收缴其违纪所得。",
        "周立春的举报失实，对诬告者宁静给予党内警告处分。",
        "县监委给予周立春政务撤职处分，责令晴朗作出书面检查。",
        "周立春被免去校长职务后，博学接任，因违规收费被给予党内警告处分。",
    ],
)
def test_a_name_that_was_not_understood_gives_nobody_else_its_part(text: str) -> None:
    harmed = {(MONEY, "周立春"), (PARTY, "周立春"), (EDUCATION, "周立春")}
    assert not (harmed | {(MONEY, "贺知远"), ("other", "贺知远")}) & actions(text)


def test_a_matter_that_is_dealt_with_is_nobody() -> None:
    text = "周立春违规收受礼金，县纪委对上述问题进行立案审查。"
    assert actions(text) == {("investigation", "周立春")}


@pytest.mark.parametrize("behind", ["受到党内警告处分", "因受贿被开除党籍", "、周立春被开除党籍"])
def test_a_name_may_end_in_zhi(behind: str) -> None:
    assert (PARTY, "许静之") in actions(f"2021年5月，许静之{behind}。")


TWO_ITEMS = (
    "云溪县民政局局长周立春收受礼金，受到诫勉谈话。\n"
    "{mark}石桥镇镇长贺知远公车私用，受到党内警告处分。"
)


@pytest.mark.parametrize(
    "mark",
    ["②", "⒉", "㈡", "❷", "※", "→", "▪", "- ", "—", "* ", "b)", "B.", "[2]", "贰、", "2 ", "二 "],
)
def test_an_item_of_a_list_is_about_its_own_person(mark: str) -> None:
    text = TWO_ITEMS.format(mark=mark)
    assert (PARTY, "贺知远") in actions(text)
    assert (PARTY, "周立春") not in actions(text)


@pytest.mark.parametrize("mark", ["另一起是", "另一人是", "其二是", "Ⅱ、", "案例2 "])
def test_whoever_is_introduced_anew_lends_nobody_his_act(mark: str) -> None:
    text = TWO_ITEMS.format(mark=mark)
    assert (PARTY, "周立春") not in actions(text)
