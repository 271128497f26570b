"""An act is approved where its own part of the sentence says so, and the graph has that quote."""

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from oversight_graph.resolution.entities import Action
from tests.resolution.records import PLAIN_HEAD

CASES = [
    ("经海棠县委批准，海棠县纪委给予顾长青开除党籍处分。", {"开除党籍"}),
    (
        "经海棠县纪委研究并报县委批准，决定给予顾长青开除党籍、开除公职处分。",
        {"开除党籍、开除公职"},
    ),
    (
        (
            "经海棠县纪委研究并报县委批准，决定给予顾长青开除党籍处分；由县监委给予其开除公职处分；"
            "收缴其违纪所得。"
        ),
        {"开除党籍"},
    ),
    (
        (
            "经海棠县纪委研究并报县委批准，决定给予顾长青开除党籍处分，由县监委给予其开除公职处分，"
            "收缴其违纪所得。"
        ),
        {"开除党籍"},
    ),
    ("海棠县纪委给予顾长青党内警告处分，并报县委批准。", {"党内警告"}),
    ("海棠县纪委对顾长青立案审查，经县委批准，给予其党内警告处分。", {"党内警告"}),
]


def told(text: str) -> list[tuple[Action, list[str]]]:
    findings = understand(read_text(PLAIN_HEAD + text, "a.txt"))
    quote = findings.document.quote
    return [(a, [quote(s.start, s.end) for s in a.evidence]) for a in findings.actions]


@pytest.mark.parametrize(("text", "approved"), CASES)
def test_only_what_was_approved_is(text: str, approved: set[str]) -> None:
    acts = told(text)
    assert {act.detail for act, _ in acts if act.approved_by} == approved
    assert {ref.value for act, _ in acts for ref in act.approved_by} == {"海棠县委"}


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_the_evidence_has_the_words_of_the_approval(text: str) -> None:
    for act, quotes in told(text):
        assert any("县委批准" in quote for quote in quotes) == bool(act.approved_by)
        assert quotes[0] != "经海棠县委批准"


def test_two_approvals_in_one_sentence_are_each_of_their_own_act() -> None:
    text = (
        "经海棠县委批准，县纪委监委对顾长青立案审查调查；经云泽市监委批准，县监委对其采取留置措施。"
    )
    approved = {a.measure: [r.value for r in a.approved_by] for a, _ in told(text)}
    assert list(approved.values()) == [["海棠县委"], ["云泽市监委"]]
