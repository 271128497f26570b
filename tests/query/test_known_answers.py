"""Answers of saved questions on small graphs, where the right answer is known by hand."""

import pytest

from tests.query.both_engines import answers

SANCTIONS = """
:county a schema:AdministrativeArea ; skos:prefLabel "海棠县"@zh .
:city a schema:AdministrativeArea ; skos:prefLabel "云泽市"@zh .
:organ skos:prefLabel "海棠县纪委"@zh ; ov:area :county .
:other skos:prefLabel "云泽市纪委"@zh ; ov:area :city .
:homeless skos:prefLabel "某厂纪委"@zh .
ovv:party_warning skos:notation "party_warning" ; skos:prefLabel "党内警告"@zh .
:a ov:actionType ovv:party_discipline ; ov:epistemicStatus ovv:decided .
:b ov:actionType ovv:party_discipline ; ov:epistemicStatus ovv:decided ; ov:agent :organ .
:c ov:actionType ovv:party_discipline ; ov:epistemicStatus ovv:decided ; ov:agent :other .
:d ov:actionType ovv:party_discipline ; ov:epistemicStatus ovv:decided ; ov:agent :homeless .
:a ov:measure ovv:party_warning . :b ov:measure ovv:party_warning .
:c ov:measure ovv:party_warning . :d ov:measure ovv:party_warning .
"""


@pytest.mark.parametrize(
    ("given", "rows"),
    [
        ({}, [None, "云泽市纪委", "某厂纪委", "海棠县纪委"]),
        ({"agent": "海棠县纪委"}, ["海棠县纪委"]),
        ({"area": "海棠县"}, ["海棠县纪委"]),
        ({"area": "云泽市", "agent": "海棠县纪委"}, []),
    ],
)
def test_a_sanction_by_nobody_counts_for_no_organ_and_no_area(
    given: dict[str, str], rows: list[str | None]
) -> None:
    found = answers(SANCTIONS, "count-sanctions", **given)
    assert [row.get("agentName") for row in found] == rows
    assert {row["actions"] for row in found} <= {"1"}
