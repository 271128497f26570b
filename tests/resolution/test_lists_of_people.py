"""A measure told of a list of people that was not wholly understood, or of a row of measures."""

import pytest

from tests.resolution.records import DATED_HEAD, record_of

PARTY, ADMIN, EDUCATION = "party_discipline", "admin_discipline", "education"

Told = set[tuple[str, str | None, int | None]]


def told(text: str) -> Told:
    """Type, target and count of every action of a body under a plain head."""
    actions = record_of(text, DATED_HEAD)["actions"]
    return {(a["type"], a["target"], a["count"]) for a in actions}


@pytest.mark.parametrize(
    "people",
    [
        "晴朗、贺知远、孙启明等11人",
        "贺知远、晴朗、孙启明等11人",
        "贺知远、孙启明、晴朗等11人",
        "云溪县水务局局长贺知远、茶商晴朗、科员孙启明等11人",
    ],
)
def test_of_a_list_that_was_not_wholly_understood_the_number_is_told(people: str) -> None:
    assert told(f"{people}被诫勉谈话。") == {(EDUCATION, None, 11)}
    own = "其中给予贺知远政务记过处分，对孙启明批评教育"
    assert told(f"{people}因失职被追责，{own}。") == {
        ("accountability", None, 11),
        (ADMIN, "贺知远", None),
        (EDUCATION, "孙启明", None),
    }


def test_of_a_list_that_was_understood_each_is_told_and_the_number() -> None:
    text = "云溪县水务局局长贺知远、科员孙启明等11人被诫勉谈话。"
    assert told(text) == {
        (EDUCATION, None, 11),
        (EDUCATION, "贺知远", None),
        (EDUCATION, "孙启明", None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "晴朗、贺知远、孙启明分别受到党内警告、政务记过处分。",
        "云溪县人民法院认定晴朗受贿30万元、孙启明受贿20万元，分别判处有期徒刑三年、二年。",
        "贺知远、孙启明等11人受到党内警告、政务记过、诫勉谈话等处理。",
        "贺知远、孙启明受到党内警告、政务记过、诫勉谈话等不同程度处理。",
        "贺知远、孙启明、晴朗等11人分别受到党内警告、政务记过处分和诫勉谈话处理。",
    ],
)
def test_who_got_what_of_a_row_of_measures_is_not_said(text: str) -> None:
    assert told(text) == set()


def test_one_person_has_the_term_that_is_executed() -> None:
    text = "贺知远犯受贿罪、贪污罪，分别判处有期徒刑三年、二年，决定执行有期徒刑四年。"
    assert told(text) == {("sentence", "贺知远", None)}


def test_one_person_gets_the_whole_row() -> None:
    text = "贺知远受到党内警告、政务记过等处分。"
    assert told(text) == {(PARTY, "贺知远", None), (ADMIN, "贺知远", None)}


def test_of_several_with_others_besides_it_is_not_said_who_got_the_measure_that_is_named() -> None:
    text = "云溪县纪委对周立春等5名干部分别给予党内警告等党纪处分。"
    acts = record_of(text, DATED_HEAD)["actions"]
    assert [(a["type"], a["target"], a.get("measure")) for a in acts] == [
        (PARTY, "周立春", None),
    ]
    assert told("周立春等5人分别受到党内警告等处分。") == set()
    assert told("周立春等5人分别受到党内警告等党纪处分和免职等组织处理。") == set()
    assert told("周立春、贺知远分别受到党内警告等党纪处分或诫勉谈话。") == set()
    assert told("周立春、贺知远受到政务记过等处理。") == set()


def test_what_somebody_has_to_see_to_does_not_part_a_list() -> None:
    text = "云溪县纪委对县水务局科长周立春，分管安全的石桥镇副镇长贺知远2人予以立案审查。"
    whom = ("周立春", "贺知远")
    assert told(text) == {("investigation", one, None) for one in whom}
    text = "云溪县纪委约谈县水务局局长周立春，分管水利的副县长贺知远参加。"
    assert told(text) == {("talk", "周立春", None)}


def test_each_act_has_the_day_of_its_turn() -> None:
    text = "2021年12月、2022年2月，周立春先后受到党内警告处分和停职处理。"
    acts = record_of(text, DATED_HEAD)["actions"]
    assert {a["type"]: a["date"] for a in acts} == {PARTY: "2021-12", "removal": "2022-02"}


def test_whom_a_matter_hurt_is_no_figure_of_those_punished() -> None:
    assert told("云溪县纪委严肃查处了公款聚会致2人溺亡一事。") == set()
    text = "云溪县纪委查处造成3人受伤的安全事故2起。"
    assert told(text) == {("case_stats", None, 2)}


def test_what_brackets_say_beside_a_body_is_none_of_those_a_number_sums_up() -> None:
    text = "县委巡察组对县委统战部（台工办、侨办）、县林场、县水务局党组等3家单位开展常规巡察。"
    assert {(target, count) for _, target, count in told(text)} == {
        ("县委统战部", None),
        ("县林场", None),
        ("县水务局党组", None),
    }


def test_in_groups_is_how_and_nobody() -> None:
    assert record_of("云溪县纪委领导分组约谈31个站所负责人。", DATED_HEAD)["persons"] == []


def test_whoever_does_something_of_his_own_is_no_further_one_of_a_list() -> None:
    text = "云溪县纪委约谈县水务局局长周立春，负责信访的副局长贺知远作表态发言。"
    assert told(text) == {("talk", "周立春", None)}
