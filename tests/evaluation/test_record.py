import dataclasses
import json
from datetime import date

import pytest

from oversight_graph.evaluation import to_record
from oversight_graph.evaluation.record import written_date
from oversight_graph.resolution.entities import Bounds, Findings, Person
from tests import factory


@pytest.fixture
def findings() -> Findings:
    return factory.make_findings()


def test_the_head_of_a_record(findings: Findings) -> None:
    record = to_record(findings)
    assert (record["id"], record["genre"]) == ("yunze-2023-05-18", "inspection-news")
    assert record["title"] == factory.TITLE
    assert (record["publisher"], record["doc_date"]) == ("云泽日报", "2023-05-18")


def test_names_follow_the_order_of_the_text(findings: Findings) -> None:
    record = to_record(findings)
    assert record["persons"] == ["沈知远", "梁柏川", "顾长青", "裴文谦"]
    assert record["places"][0] == "青海省"
    assert record["orgs"][0] == factory.JOINT


def test_a_collective_is_no_organisation(findings: Findings) -> None:
    assert factory.COLLECTIVE not in to_record(findings)["orgs"]


def test_an_area_is_no_organisation(findings: Findings) -> None:
    acting = dataclasses.replace(findings.organisations[0], key="area", name=factory.CITY)
    found = dataclasses.replace(findings, organisations=(*findings.organisations, acting))
    assert factory.CITY not in to_record(found)["orgs"]


def test_masked_names_stand_apart(findings: Findings) -> None:
    masked = Person("张某|doc", "张某", masked=True, context=None, spans=())
    record = to_record(dataclasses.replace(findings, persons=(*findings.persons, masked)))
    assert record["persons_masked"] == ["张某"]
    assert "张某" not in record["persons"]


def test_a_post_has_names_status_and_quote(findings: Findings) -> None:
    post = next(row for row in to_record(findings)["posts"] if row["person"] == "裴文谦")
    assert post == {
        "person": "裴文谦",
        "org": factory.FARMING,
        "role": "局长",
        "status": "removed",
        "start": None,
        "end": None,
        "evidence": "裴文谦因履职不力，被免去局长职务",
    }


def test_an_action_has_every_fixed_key_and_the_optional_ones_it_needs(findings: Findings) -> None:
    rows = {row["type"]: row for row in to_record(findings)["actions"]}
    row = rows["party_discipline"]
    assert row["agent"] == factory.PARTY_COMMISSION
    assert (row["target"], row["date"]) == ("顾长青", "2023-03")
    assert row["approved_by"] == factory.COMMITTEE
    assert row["count"] is row["unit"] is None
    assert "with" not in row
    joint = next(r for r in to_record(findings)["actions"] if r["count"] == 32)
    assert (joint["unit"], joint["with"]) == ("次", factory.HOST)
    assert rows["inspection"]["evidence"]


def test_an_instrument_is_the_detail_where_there_is_no_other(findings: Findings) -> None:
    rows = {row["type"]: row for row in to_record(findings)["actions"]}
    assert rows["deployment"]["detail"] == "《关于开展粮食购销领域专项监督的通知》"
    assert rows["deployment"]["date"] is None


def test_relations_between_organisations(findings: Findings) -> None:
    assert {
        "child": factory.GROUP,
        "parent": factory.HOST,
        "rel": "stationed_at",
    } in to_record(findings)["orgrel"]


def test_every_quote_is_in_the_text(findings: Findings) -> None:
    record = to_record(findings)
    assert all(row["evidence"] in factory.TEXT for row in record["posts"] + record["actions"])


def test_the_record_is_json_and_does_not_depend_on_the_order_of_facts(findings: Findings) -> None:
    turned = dataclasses.replace(
        findings,
        persons=findings.persons[::-1],
        organisations=findings.organisations[::-1],
        tenures=findings.tenures[::-1],
        actions=findings.actions[::-1],
        relations=findings.relations[::-1],
    )
    assert json.dumps(to_record(turned)) == json.dumps(to_record(findings))


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        (date(2021, 11, 6), date(2021, 11, 6), "2021-11-06"),
        (date(2021, 11, 6), date(2021, 11, 9), "2021-11-06/2021-11-09"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 1, 1), date(2024, 9, 30), "2024-01/2024-09"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2019, 1, 1), date(2021, 12, 31), "2019/2021"),
        (date(2024, 1, 1), date(2024, 5, 18), "2024-01-01/2024-05-18"),
        (date(2016, 5, 1), None, "2016-05-01/.."),
        (None, None, None),
    ],
)
def test_bounds_are_written_as_shortly_as_they_are_exact(
    earliest: date | None, latest: date | None, expected: str | None
) -> None:
    assert written_date(Bounds("x", earliest, latest)) == expected


def test_a_vague_date_is_not_written() -> None:
    assert written_date(Bounds("近日", None, date(2023, 5, 18), vague=True)) is None
    assert written_date(None) is None
