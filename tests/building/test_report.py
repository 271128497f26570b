import dataclasses
import json
from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.building.outcome import Outcome, put_aside
from oversight_graph.building.report import NO_FACT, ReportWriter, as_bytes
from oversight_graph.building.troubles import Trouble
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from oversight_graph.resolution.entities import LedgerEntry, State
from tests import factory


def report_of(*outcomes: Outcome) -> dict[str, Any]:
    writer = ReportWriter(version="1.0", rules="abc")
    for outcome in outcomes:
        writer.add(outcome)
    return writer.report({})


def entry_of(outcome: Outcome) -> dict[str, Any]:
    (entry,) = report_of(outcome)["documents"]
    return dict(entry)


def test_a_bulletin_that_was_built() -> None:
    entry = entry_of(Outcome("a.txt", factory.make_findings()))
    assert (entry["document"], entry["state"]) == ("a.txt", "built")
    assert entry["facts"] == {"actions": 9, "relations": 2, "tenures": 6}
    assert entry["sentences"] == {"extracted": 6, "ignored": 2}
    assert entry["ignored"] == {"head line": 1, "title": 1}


def test_a_bulletin_that_was_put_aside() -> None:
    entry = entry_of(Outcome("a.txt", reason="a.txt: the file is empty"))
    assert entry == {
        "document": "a.txt",
        "state": "quarantined",
        "reason": "a.txt: the file is empty",
    }


def test_how_to_mend_a_file_is_said_in_two_languages() -> None:
    entry = entry_of(put_aside("a.zip", Trouble("encrypted", name="a.zip")))
    assert entry["reason"] == "a.zip: is encrypted"
    assert entry["remedy"] == "unpack it with its password and give the folder"
    assert entry["zh"] == {"reason": "已加密", "remedy": "请用密码解压后给出文件夹"}


def test_warnings_are_kept_and_show_in_the_state() -> None:
    findings = dataclasses.replace(factory.make_findings(), warnings=("start after end",))
    entry = entry_of(Outcome("a.txt", findings))
    assert entry["state"] == "built_with_warnings"
    assert entry["warnings"] == ["start after end"]


def test_a_text_without_a_fact_is_built_with_a_warning() -> None:
    entry = entry_of(Outcome("a.txt", understand(read_text("今天天气很好。\n", "a.txt"))))
    assert entry["state"] == "built_with_warnings"
    assert NO_FACT in entry["warnings"]


def test_the_same_text_again_is_said() -> None:
    entry = entry_of(Outcome("b.txt", same_as="a.txt"))
    assert entry == {"document": "b.txt", "state": "duplicate", "same_as": "a.txt"}


def test_sentences_that_nothing_understood_are_quoted() -> None:
    findings = factory.make_findings()
    entry = LedgerEntry(findings.ledger[-1].sentence, State.UNKNOWN)
    unknown = dataclasses.replace(findings, ledger=(*findings.ledger[:-1], entry))
    reported = entry_of(Outcome("a.txt", unknown))
    assert reported["unknown"] == ["今年以来，全市各级纪检监察机关问责45人。"]


def test_unknown_sentences_are_counted_by_pattern_and_lower_the_coverage() -> None:
    text = (
        "云泽市通报情况\n\n云泽市纪委监委研究了立案工作。云泽市纪委监委讨论立案事项。今天下雨。\n"
    )
    report = report_of(Outcome("a.txt", understand(read_text(text, "a.txt"))))
    totals = report["totals"]
    assert totals["sentences"] == {"ignored": 2, "unknown": 2}
    assert totals["coverage"] == round(1 / 3, 4)
    assert report["unknown_patterns"] == [
        {"pattern": "机构 + 立案", "count": 2, "example": "云泽市纪委监委研究了立案工作。"}
    ]


def test_lines_around_the_body_are_kept() -> None:
    text = "首页 > 要闻\n\n云泽市纪委监委发布通知。\n\n相关链接\n云泽市召开会议\n"
    reported = entry_of(Outcome("a.txt", understand(read_text(text, "a.txt"))))
    assert reported["set_aside"] == {
        "navigation": ["首页 > 要闻"],
        "related": ["相关链接", "云泽市召开会议"],
    }


def test_totals_add_up() -> None:
    findings = factory.make_findings()
    report = report_of(
        Outcome("a.txt", findings), Outcome("b.txt", findings), Outcome("c.txt", reason="bad")
    )
    assert report["totals"] == {
        "documents": {"built": 2, "quarantined": 1},
        "sentences": {"extracted": 12, "ignored": 4},
        "coverage": 1.0,
        "facts": {"actions": 18, "relations": 4, "tenures": 12},
        "actions": {
            "accountability": 2,
            "deployment": 2,
            "inspection": 4,
            "investigation": 2,
            "letter": 2,
            "party_discipline": 2,
            "removal": 2,
            "talk": 2,
        },
    }


@given(st.lists(st.sampled_from(("built", "duplicate", "quarantined")), max_size=30))
def test_every_outcome_has_one_entry_and_one_state(states: list[str]) -> None:
    made = {
        "built": {"findings": factory.make_findings()},
        "duplicate": {"same_as": "0.txt"},
        "quarantined": {"reason": "bad"},
    }
    outcomes = [Outcome(f"{n}.txt", **made[state]) for n, state in enumerate(states)]  # type: ignore[arg-type]
    report = report_of(*outcomes)
    assert [entry["state"] for entry in report["documents"]] == states
    assert report["totals"]["documents"] == dict(sorted(Counter(states).items()))


def test_the_report_is_readable_json_with_version_and_rules() -> None:
    content = as_bytes(report_of())
    assert content.endswith(b"}\n")
    report = json.loads(content)
    assert (report["version"], report["rules"]) == ("1.0", "abc")
