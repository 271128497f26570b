"""Every sentence ends extracted, set aside with a reason, or unknown."""

from typing import Any

import pytest

from oversight_graph.data_files import toml_of
from oversight_graph.reading import read_text
from oversight_graph.resolution.entities import State
from oversight_graph.resolution.sentences.ignored import reason_to_ignore
from oversight_graph.resolution.understand import understand

REASONS = toml_of("resolution.sentences", "ignored.toml")["reason"]


def entry(text: str) -> tuple[State, str | None]:
    """State and reason of the one body sentence of a text."""
    findings = understand(read_text(f"标题\n来源：云溪日报\n{text}", "a.txt"))
    last = findings.ledger[-1]
    return last.state, last.reason


@pytest.mark.parametrize("reason", REASONS, ids=lambda r: r["reason"])
def test_a_reason_fits_its_example_and_not_its_counter(reason: dict[str, Any]) -> None:
    assert reason_to_ignore(reason["example"]) == reason["reason"]
    assert reason_to_ignore(reason["counter"]) != reason["reason"]


def test_what_reports_an_act_is_never_set_aside() -> None:
    text = "经查，周某某在理想信念上动摇，被某某机关立案，受到严厉处理。"
    assert reason_to_ignore(text) is None


def test_a_sentence_with_facts_is_extracted() -> None:
    assert entry("县纪委监委发现问题12个。") == (State.EXTRACTED, None)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("县水务局局长周立春到场，其弟及其子均被宣告无罪。", State.UNKNOWN),
        ("县水务局局长周立春到场。", State.EXTRACTED),
    ],
)
def test_a_post_says_nothing_of_a_clearing_that_was_not_understood(text: str, state: State) -> None:
    assert entry(text)[0] is state


def test_a_sentence_about_nobody_is_set_aside() -> None:
    assert entry("监督检查贵在常态长效。") == (State.IGNORED, "nobody and no figure named")


def test_what_is_not_understood_is_unknown() -> None:
    assert entry("云溪县教育局知道立案的事。")[0] is State.UNKNOWN
