"""Which bodies a record lists: none that stands only inside the name of its own unit."""

from __future__ import annotations

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from tests.resolution.records import record_of

#: The tie of the unit that the examples name.
TIE = ("云溪县水务局供水科", "云溪县水务局")


def listed(text: str) -> tuple[set[str], set[tuple[str, str]]]:
    """The bodies and the units with their bodies in the record of a text."""
    found = record_of(text)
    ties = {(row["child"], row["parent"]) for row in found["orgrel"] if row["rel"] == "part_of"}
    return set(found["orgs"]), ties


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("云溪县水务局供水科科长周立春被查。", {"云溪县水务局供水科"}),
        ("中国农业银行云溪县支行行长周立春被查。", {"中国农业银行云溪县支行"}),
        ("云溪县水务局供水科水表股股长周立春被查。", {"云溪县水务局供水科水表股"}),
        ("云溪县委组织部部长周立春出席。", {"云溪县委组织部"}),
    ],
)
def test_a_body_inside_the_name_of_its_unit_is_not_listed(text: str, orgs: set[str]) -> None:
    assert listed(text) == (orgs, set())


@pytest.mark.parametrize(
    "text",
    [
        "云溪县水务局供水科科长周立春被查。云溪县水务局整改。",
        "云溪县水务局局长丁一、供水科科长周立春被查。",
        "云溪县水务局供水科科长、四级主任科员周立春被查。",
        "云溪县水务局供水科科长周立春被查。该局给予周立春记过处分。",
    ],
)
def test_one_named_by_itself_or_taking_part_is_listed(text: str) -> None:
    orgs, ties = listed(text)
    assert orgs == set(TIE)
    assert ties == {TIE}


def test_the_host_of_a_group_and_the_sender_of_a_team_are_listed() -> None:
    orgs, _ = listed("驻云溪县水务局纪检监察组到村检查。云溪县委第三巡察组进驻。")
    assert {"云溪县水务局", "云溪县委"} <= orgs


def test_the_findings_keep_the_body_and_the_tie() -> None:
    text = "工作动态\n\n云溪县水务局供水科科长周立春被查。"
    findings = understand(read_text(text, "a.txt"))
    assert {one.name for one in findings.organisations} == set(TIE)
    tie = findings.relations[0]
    assert (tie.child, tie.parent, tie.rel) == (*TIE, "part_of")
    assert findings.document.quote(tie.evidence[0].start, tie.evidence[0].end).startswith("云溪县")
