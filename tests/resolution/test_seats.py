"""Seats in congresses and committees: by their terms, and in congresses of the party."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of

NOTICE = "周立春接受审查调查。\n周立春，男，1958年生。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence of seats alone is of whom the life is told
        (NOTICE + "第十届、十一届岚州市委委员，第八届云溪县人大代表。",
         {"周立春 岚州市委 委员 former", "周立春 云溪县人大 代表 former"}),
        ("周立春，第十六、十七届候补中央委员，中共十六大、十七大代表。",
         {"周立春 中央委员会 候补委员 former", "周立春 中共十六大 代表 former",
          "周立春 十七大 代表 former"}),
        (NOTICE + "系云溪县第十二、十三届人大代表。", {"周立春 云溪县人大 代表 former"}),
        ("周立春，第十三届云溪县人大代表，被约谈。", {"周立春 云溪县人大 代表"}),
        # whoever the text calls so may still sit there
        ("第十届云溪县委委员周立春到会。\n周立春，1958年生。第九届、十届云溪县委委员。",
         {"周立春 云溪县委 委员"}),
        # a heading of who was there
        ("方知远主持会议。出席会议的有：\n第十届云溪县委委员、候补委员。", set()),
        # of whom nobody knows, and of another
        ("方知远、周立春到会。第十届、十一届云溪县委委员。", set()),
        ("周立春会见第十届、十一届云溪县委委员。", set()),
        ("会议讨论了有关事项，第十届云溪县委委员。", set()),
    ],
)  # fmt: skip
def test_a_seat_is_told_by_its_term(text: str, expected: set[str]) -> None:
    """Terms stand in a row before one body, and are no part of its name."""
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春被开除党籍，终止其党的二十大代表、云溪县第十二次党代会代表资格。",
         {"周立春 党的二十大 代表 removed", "周立春 云溪县第十二次党代会 代表 removed"}),
        ("云溪县党代会代表周立春到会。", {"周立春 云溪县党代会 代表"}),
        ("党的二十大代表周立春宣讲党的二十大精神。", {"周立春 党的二十大 代表"}),
        ("周立春当选党的二十大代表。", {"周立春 党的二十大 代表"}),
        ("周立春当选四大代表性人物。", set()),
        # events, and delegates of nobody in question
        ("云溪县第十二次党代会召开，周立春到会。", set()),
        ("周立春会见云溪县第十二次党代会代表。", set()),
        ("周立春参加党的二十大代表团讨论。", set()),
    ],
)  # fmt: skip
def test_delegates_have_a_seat_in_a_congress_of_the_party(text: str, expected: set[str]) -> None:
    """A congress of the party is a body where its delegates are named, else an event."""
    assert posts_of(text) == expected


def test_a_congress_is_no_body_where_it_only_meets() -> None:
    """Nobody sits in it there, and no body of the text is called so."""
    orgs = record_of("云溪县水务局传达党的二十大精神。云溪县第十二次党代会召开。")["orgs"]
    assert orgs == ["云溪县水务局"]
