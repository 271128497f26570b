"""What bulletins and news tell in passing: who was dealt with, beside whom, and how many."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of


def acts(text: str) -> set[tuple[str, str | None, int | None]]:
    """Type, target and count of each act of a body text."""
    return {(a["type"], a["target"], a["count"]) for a in record_of(text)["actions"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an organ deals with somebody by name
        ("云溪县纪委监委严肃查处了县水务局原局长周立春、县教育局原局长韩小满等人违规吃喝问题。",
         {("investigation", "周立春", None), ("investigation", "韩小满", None)}),
        ("云溪县水务局局长周立春、副局长韩小满等一批领导干部被查处。",
         {("investigation", "周立春", None), ("investigation", "韩小满", None)}),
        ("云溪县水务局局长周立春、副局长韩小满等多名干部被开除党籍。",
         {("party_discipline", "周立春", None), ("party_discipline", "韩小满", None)}),
        ("周立春强调，要严肃查处韩小满式的干部。", set()),
        ("云溪县纪委监委在严肃查处周立春案件中走访群众。", set()),
        ("周立春是首个被查处的局长。", set()),
        # what he undergoes is what was filed
        ("云溪县纪委对周立春严重违纪问题进行立案，周立春接受组织调查。",
         {("investigation", "周立春", None)}),
        # nobody, and not yet
        ("云溪县纪委给予政务处分0人，诫勉0人，提醒谈话3人。", {("talk", None, 3)}),
        ("巡察反馈问题25个，已完成整改19个，正在整改6个。",
         {("finding", None, 25), ("rectification", None, 19)}),
        # 负责人 with another post of the same person
        ("对石桥镇大桥村负责人、党支部书记周立春，柳坪乡高泉村负责人韩小满给予全县通报批评。",
         {("education", "周立春", None), ("education", "韩小满", None)}),
        # a row of cases, each with its accused
        ("云溪县检察院对云溪县委原书记周立春受贿案，湖坪县原县长韩小满受贿、贪污案提起公诉。",
         {("prosecution", "周立春", None), ("prosecution", "韩小满", None)}),
        ("云溪县检察院对石桥镇原镇长周立春向韩小满行贿案，柳坪镇原镇长贺知远受贿案提起公诉。",
         {("prosecution", "贺知远", None)}),
        # what is inspected says more than that there was an inspection
        ("云溪县纪委监委组织力量开展检查，共检查单位12家。", {("inspection", None, 12)}),
        ("云溪县水务局配合巡察组开展监督检查。", set()),
        ("云溪县水务局党组将巡察作为一次政治体检。", set()),
        ("云溪县纪委监委对遵守“八个严禁”纪律情况进行检查。",
         {("inspection", "遵守“八个严禁”纪律情况", None)}),
        ("云溪县委对县教育局直属的32家单位开展专项巡察。", {("inspection", None, 32)}),
        ("周立春对公安机关立案侦查建议不采纳。", set()),
    ],
)  # fmt: skip
def test_who_was_dealt_with(text: str, expected: set[tuple[str, str | None, int | None]]) -> None:
    assert acts(text) == expected


def test_whoever_is_in_charge_may_hold_another_post_of_his_place() -> None:
    assert posts_of("石桥镇防汛指挥部负责人、镇党委委员周立春被约谈。") == {
        "周立春 石桥镇防汛指挥部 负责人",
        "周立春 石桥镇党委 委员",
    }
    assert posts_of("约谈县水务局负责人、县教育局局长周立春。") == {"周立春 县教育局 局长"}
