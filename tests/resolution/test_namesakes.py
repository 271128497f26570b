"""People of one name in one circular are told apart by its cases."""

from __future__ import annotations

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
    assert any("2 people are named 张伟" in warning for warning in findings.warnings)


def test_what_is_told_of_the_name_elsewhere_is_of_neither() -> None:
    findings = findings_of(FIRST, SECOND, "张伟、李明被移送司法机关。")
    transferred = [a.target for a in findings.actions if a.type == "transfer"]
    assert [target.value.split("|")[0] for target in transferred if target] == ["李明"]


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


def test_a_text_may_say_that_somebody_is_another() -> None:
    findings = findings_of(
        "东江县民政局局长张伟收受礼金，受到党内警告处分。",
        "西岭区教育局局长张伟（与前述张伟非同一人）公车私用，受到政务记过处分。",
    )
    assert suffered(findings) == {
        ("张伟|东江县民政局", "党内警告"),
        ("张伟|西岭区教育局", "政务记过"),
    }
