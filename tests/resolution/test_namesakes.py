"""People of one name in one circular are told apart by its cases."""

from __future__ import annotations

import pytest

from oversight_graph.evaluation import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from oversight_graph.resolution.entities import Findings

FIRST = "1.东江县民政局局长张伟收受礼金，受到党内严重警告处分。"
SECOND = "2.西岭区教育局局长张伟公车私用，受到政务记过处分。"


def findings_of(*paragraphs: str) -> Findings:
    return understand(read_text("\n".join(paragraphs), "a.txt"))


def suffered(findings: Findings) -> set[tuple[str, str]]:
    return {(a.target.value, a.detail or "") for a in findings.actions if a.target}


def test_each_case_has_its_own() -> None:
    findings = findings_of(FIRST, SECOND)
    assert suffered(findings) == {
        ("张伟|东江县民政局", "党内严重警告"),
        ("张伟|西岭区教育局", "政务记过"),
    }
    assert {(t.person, t.organisation) for t in findings.tenures} == {
        ("张伟|东江县民政局", "东江县民政局"),
        ("张伟|西岭区教育局", "西岭区教育局"),
    }
    assert [person.name for person in findings.persons] == ["张伟", "张伟"]
    assert findings.warnings == (
        "2 of the same name in one document: 张伟 (东江县民政局; 西岭区教育局)",
    )


def test_what_is_told_of_the_name_elsewhere_is_of_neither() -> None:
    findings = findings_of(FIRST, SECOND, "张伟、李明被移送司法机关。")
    transferred = [a.target for a in findings.actions if a.type == "transfer"]
    assert [target.value.split("|")[0] for target in transferred if target] == ["李明"]
    assert findings.warnings[0].endswith("; left out: 1 fact that does not say of which")


def test_a_heading_goes_with_the_paragraph_below_it() -> None:
    findings = findings_of(
        "关于两起典型问题的通报",
        "一、东江县民政局局长张伟违规收受礼金问题",
        "2020年3月，张伟受到党内严重警告处分。",
        "二、西岭区教育局局长张伟公车私用问题",
        "2020年5月，张伟受到政务记过处分。",
    )
    assert suffered(findings) == {
        ("张伟|东江县民政局", "党内严重警告"),
        ("张伟|西岭区教育局", "政务记过"),
    }


def test_one_body_joins_two_cases() -> None:
    findings = findings_of(FIRST, "2.东江县民政局党组书记张伟公车私用，受到政务记过处分。")
    assert {key for key, _ in suffered(findings)} == {"张伟|东江县民政局"}
    assert findings.warnings == ()


def test_sections_on_one_person_are_no_cases() -> None:
    findings = findings_of("一、东江县民政局局长张伟被查。", "二、时任石桥镇镇长张伟收受礼金。")
    assert {tenure.person for tenure in findings.tenures} == {"张伟|东江县民政局"}


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["一、" + FIRST[2:], "二、" + SECOND[2:]],
        ["（一）" + FIRST[2:], "（二）" + SECOND[2:]],
        ["①" + FIRST[2:] + "②" + SECOND[2:]],
        ["第一起：" + FIRST[2:] + "第二起：" + SECOND[2:]],
        [FIRST[2:], SECOND[2:]],
        [FIRST + SECOND],
        ["1.2020年3月，" + FIRST[2:], "2.2020年5月，" + SECOND[2:]],
        ["1.违规收受礼金。" + FIRST[2:], "2.公车私用。" + SECOND[2:]],
        ["一、违规收受礼金问题", FIRST[2:], "二、公车私用问题", SECOND[2:]],
        ["一、典型案例", FIRST, SECOND, "二、工作要求"],
        [FIRST[2:-1] + "，" + SECOND[2:]],
        [
            "一、东江县民政局局长张伟收受礼金。1.2018年，张伟收受礼金。2.2019年，张伟收受礼金卡。",
            "2020年6月，张伟受到党内严重警告处分。",
            "二、西岭区教育局局长张伟公车私用。2020年8月，张伟受到政务记过处分。",
        ],
        [
            "一、东江县民政局局长张伟收受礼金。",
            "2020年6月，张伟受到党内严重警告处分。",
            "二、西岭区教育局局长张伟公车私用。",
            "2020年8月，张伟受到政务记过处分。",
            "以上问题令人警醒。",
        ],
    ],
)
def test_cases_in_every_form(paragraphs: list[str]) -> None:
    assert suffered(findings_of(*paragraphs)) == {
        ("张伟|东江县民政局", "党内严重警告"),
        ("张伟|西岭区教育局", "政务记过"),
    }


def test_a_county_bureau_and_a_city_hospital() -> None:
    findings = findings_of(
        "1.东江县农业农村局副局长张伟收受礼金，受到党内严重警告处分。",
        "2.桐川市人民医院院长张伟公车私用，受到政务记过处分。",
    )
    assert {key for key, _ in suffered(findings)} == {
        "张伟|东江县农业农村局",
        "张伟|桐川市人民医院",
    }


def test_a_row_of_two() -> None:
    findings = findings_of("市纪委监委对东江县民政局局长张伟、西岭区教育局局长张伟予以通报批评。")
    assert {key for key, _ in suffered(findings)} == {"张伟|东江县民政局", "张伟|西岭区教育局"}


def test_a_case_without_a_sanction_lends_none() -> None:
    findings = findings_of(
        "1.东江县民政局局长张伟收受礼金问题。",
        "2.西岭区教育局局长张伟公车私用问题。张伟受到政务记过处分。",
    )
    assert {key for key, _ in suffered(findings)} == {"张伟|西岭区教育局"}


@pytest.mark.parametrize(
    "paragraphs",
    [
        [
            "1、张伟，东江县民政局局长，受到党内警告处分。",
            "2、张伟，西岭区教育局局长，受到记过处分。",
        ],
        ["张伟（东江县民政局局长）受到党内警告处分。", "张伟（西岭区教育局局长）受到记过处分。"],
        ["1.村民张伟被行政拘留。", "2.西岭区教育局局长张伟受到记过处分。"],
        [
            "1.东江县民政局局长张伟受到党内警告处分。",
            "2.西岭区教育局局长李明、科长张伟公车私用，李明受到记过处分，张伟被批评教育。",
        ],
        [
            "一、东江县民政局局长张伟违规收受礼金问题",
            "2020年3月，张伟受到党内警告处分。",
            "二、西岭区教育局局长张伟公车私用问题",
            "2020年5月，张伟受到记过处分。",
        ],
    ],
)
def test_however_they_are_introduced(paragraphs: list[str]) -> None:
    findings = findings_of(*paragraphs)
    keys = [key for key, _ in sorted(suffered(findings), key=lambda one: one[1])]
    assert len({key for key in keys if key.startswith("张伟")}) == 2


def test_masked_names_too() -> None:
    findings = findings_of(FIRST.replace("张伟", "张某"), SECOND.replace("张伟", "张某"))
    assert len({key for key, _ in suffered(findings)}) == 2


def test_whoever_tells_of_the_cases_is_none_of_them() -> None:
    findings = findings_of(
        "近日，桐川市纪委书记张伟主持会议，通报2起典型问题。",
        FIRST,
        SECOND.replace("张伟", "李明"),
        "张伟被免职。",
    )
    assert {key for key, _ in suffered(findings)} == {"张伟|东江县民政局", "李明|西岭区教育局"}


def test_an_introduction_outside_goes_back_to_its_case() -> None:
    findings = findings_of(
        "桐川市纪委通报东江县民政局局长张伟、西岭区教育局局长张伟等2起问题。",
        FIRST,
        SECOND,
        "同时，东江县民政局局长张伟被免职。",
    )
    removed = [a.target.value for a in findings.actions if a.type == "removal" and a.target]
    assert removed == ["张伟|东江县民政局"]
    assert len(findings.persons) == 2


@pytest.mark.parametrize(
    "paragraphs",
    [
        [FIRST, SECOND[:-1] + "。张伟曾任东江县民政局局长。"],
        [FIRST[:-1] + "。后调任西岭区教育局局长。", SECOND],
        [FIRST, SECOND, "张伟2015年至2019年任东江县民政局局长，2019年任西岭区教育局局长。"],
        [FIRST, SECOND.replace("西岭区教育局局长", "东江县民政局福利院院长")],
        ["东江县民政局局长张伟被查。", "东江县民政局原党组书记张伟被开除党籍。"],
        ["时任东江县民政局局长张伟收受礼金。", "张伟，现任西岭区教育局局长，受到记过处分。"],
        ["时任东江县民政局局长张伟收受礼金；时任西岭区教育局局长张伟收受红包，受到党内警告处分。"],
        [
            "一、基本情况。东江县民政局局长张伟被查。",
            "二、违纪事实。2015年，时任西岭区教育局副局长张伟收受礼金。",
            "三、处理结果。张伟受到开除党籍处分。",
        ],
        ["东江县委常委张伟接受审查调查。", "东江县副县长张伟被开除党籍。"],
        [
            FIRST.replace("民政局局长", "监察委员会副主任"),
            SECOND.replace("西岭区教育局局长", "东江县监委委员"),
        ],
        [
            FIRST.replace("民政局局长", "纪委副书记"),
            SECOND.replace("西岭区教育局局长", "东江县纪委监委副书记"),
        ],
    ],
)
def test_one_person_in_two_offices_stays_one(paragraphs: list[str]) -> None:
    findings = findings_of(*paragraphs)
    assert len({person.key for person in findings.persons}) == 1
    assert len({key for key, _ in suffered(findings)}) == 1
    assert findings.warnings == ()


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["{first}", "西岭区教育局局长张伟（与前述张伟非同一人）公车私用，受到政务记过处分。"],
        ["{first}", "西岭区教育局局长张伟（重名）公车私用，受到政务记过处分。"],
        ["{first}西岭区教育局局长张伟与上述张伟不是同一人，公车私用，受到政务记过处分。"],
        [
            "{first}西岭区教育局局长张伟公车私用，受到政务记过处分。",
            "注：上述两名张伟并非同一人。",
        ],
    ],
)
def test_a_text_may_say_that_somebody_is_another(paragraphs: list[str]) -> None:
    findings = findings_of(*(each.format(first=FIRST[2:]) for each in paragraphs))
    assert suffered(findings) == {
        ("张伟|东江县民政局", "党内严重警告"),
        ("张伟|西岭区教育局", "政务记过"),
    }
    assert findings.warnings == (
        "2 of the same name in one document: 张伟 (东江县民政局; 西岭区教育局)",
    )


def test_others_beside_him_stay_one() -> None:
    findings = findings_of(
        FIRST,
        "2.西岭区教育局局长张伟（与前述张伟非同一人）、副局长李明公车私用，受到政务记过处分。",
        "3.西岭区教育局副局长李明收受红包，受到党内警告处分。",
        "4.东江县民政局局长张伟收受红包，被诫勉谈话。",
    )
    assert {person.key for person in findings.persons} == {
        "张伟|东江县民政局",
        "张伟|西岭区教育局",
        "李明|西岭区教育局",
    }


def test_two_of_one_name_in_one_body_never_leave_their_document() -> None:
    second = "2.东江县民政局副局长张伟（与前述张伟非同一人）公车私用，受到政务记过处分。"
    third = "3.东江县民政局干部张伟被诫勉谈话。"
    one, other = (findings_of(FIRST, second, third, end) for end in ("甲。", "乙。"))
    assert len(suffered(one)) == 2
    assert {p.key for p in one.persons}.isdisjoint(p.key for p in other.persons)


def test_a_record_lists_a_name_once() -> None:
    assert to_record(findings_of(FIRST, SECOND))["persons"] == ["张伟"]


def test_of_more_people_than_any_text_tells_of_nothing_is_told() -> None:
    counties = [f"{first}{second}县" for first in "东西南北河山海江石云" for second in "江岭河"]
    bureaus = ("民政局", "教育局", "水务局", "商务局")
    places = [f"{county}{bureau}" for bureau in bureaus for county in counties]
    findings = findings_of(
        *(f"{n}.{place}局长张伟收受礼金，受到党内警告处分。" for n, place in enumerate(places, 1))
    )
    assert not findings.persons
    assert not suffered(findings)
    assert "left out: " in findings.warnings[0]
