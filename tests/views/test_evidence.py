from dataclasses import replace

import pytest

from oversight_graph.graph.build import build_graph
from oversight_graph.views.evidence import Evidence, sentence_bounds
from oversight_graph.views.statements import Statements
from tests import factory

TEXT = "题目\n他说：“已处分甲。”随后离开。乙被免职；丙被约谈！\n\n  丁任局长\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("题目", "题目"),
        ("处分甲", "他说：“已处分甲。”"),
        ("离开", "随后离开。"),
        ("乙", "乙被免职；"),
        ("丙被约谈！", "丙被约谈！"),
        ("丁", "丁任局长"),
        ("处分甲。”随后", "他说：“已处分甲。”随后离开。"),
    ],
)
def test_the_sentence_around_a_passage(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    begin, end = sentence_bounds(TEXT, start, start + len(words))
    assert TEXT[begin:end] == sentence


def test_an_endless_sentence_is_not_followed_for_ever() -> None:
    begin, end = sentence_bounds("甲" * 100_000, 50_000, 50_003)
    assert (begin, end) == (49_400, 50_603)


def test_the_whole_text_can_be_the_passage() -> None:
    assert sentence_bounds(TEXT, 0, len(TEXT)) == (0, len(TEXT))


def test_the_quote_that_tells_the_act_comes_first() -> None:
    findings = factory.make_findings()
    (letter,) = [action for action in findings.actions if action.detail == "工作提醒函"]
    where = factory.at("驻市交通运输局纪检监察组")
    told = replace(letter, evidence=(where, *letter.evidence))
    actions = tuple(told if action is letter else action for action in findings.actions)
    known = Statements(build_graph([replace(findings, actions=actions)]))
    (node,) = (
        action
        for action in known.of_class("ov:OversightAction")
        if known.one(action, "ov:detail") == "工作提醒函"
    )
    quotes = [quote["quote"] for quote in Evidence(known).behind(node)]
    assert quotes == ["工作提醒函6份", "驻市交通运输局纪检监察组"]
