"""An act that a bulletin tells twice is one act, and every telling of it is evidence of it."""

import sys
from dataclasses import replace

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from oversight_graph.resolution.acts.repeated_acts import without_repeats
from oversight_graph.resolution.entities import Action, Ref, RefKind, Span

HEAD = "通报\n2021-12-10　来源：云溪日报\n"
TOTAL = "3名干部被立案调查"
NAMED = "县水务局局长周立春、县教育局局长贺知远、柳坪镇镇长秦山"
FILED = f"县纪委决定对{NAMED}立案调查。"


def tellings(text: str) -> dict[str, list[str]]:
    """The quotes of the investigations of a text, by whom they befall; a count is nobody's."""
    findings = understand(read_text(HEAD + text, "a.txt"))
    names = {person.key: person.name for person in findings.persons}
    quoted = findings.document.text
    return {
        names[act.target.value] if act.target else "-": [
            quoted[span.start : span.end] for span in act.evidence
        ]
        for act in findings.actions
        if act.type == "investigation"
    }


@pytest.mark.parametrize(
    "text",
    [f"云溪县{TOTAL}。{FILED}", f"{FILED}至此，云溪县{TOTAL}。", f"云溪县{TOTAL}。近日，{FILED}"],
)
def test_a_number_of_people_is_evidence_of_each_who_is_named(text: str) -> None:
    told = tellings(text)
    assert set(told) == {"周立春", "贺知远", "秦山"}
    assert all(TOTAL in quotes for quotes in told.values())
    assert all(len(quotes) == 2 for quotes in told.values())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"云溪县5名干部被立案调查。{FILED}", "5名干部被立案调查"),
        (f"云溪县2名干部被立案调查。{FILED}", "2名干部被立案调查"),
        (f"{FILED}另有{TOTAL}。", TOTAL),  # three others
        (f"{FILED}云溪县还有{TOTAL}。", TOTAL),
        (f"2020年3月5日，云溪县{TOTAL}。2021年5月6日，{FILED}", TOTAL),  # another day
        (f"云溪县近{TOTAL}。{FILED}", TOTAL),  # nobody knows how many
    ],
)
def test_another_number_is_an_act_by_itself(text: str, number: str) -> None:
    told = tellings(text)
    assert set(told) == {"周立春", "贺知远", "秦山", "-"}
    assert [number] == [quote[-len(number) :] for quote in told["-"]]
    assert not any(number in quotes for name, quotes in told.items() if name != "-")


def appointment(number: int, *roles: str) -> Action:
    """One person appointed to posts, told at a place of its own."""
    span = Span(number, number + 1)
    return replace(
        APPOINTMENT,
        posts=tuple(("县政府", role) for role in roles),
        evidence=(span,),
    )


APPOINTMENT = Action(
    type="appointment", measure=None, agents=(), jointly=(),
    target=Ref(RefKind.PERSON, "周立春", Span(0, 3)), approved_by=(), place=None, date=None,
    quantity=None, detail=None, instrument=None, ground=None, posts=(), status="decided",
    evidence=(), rule="action/appointment", confidence=0.9,
)  # fmt: skip


def test_an_appointment_to_some_of_the_posts_is_part_of_that_to_all() -> None:
    part, whole = appointment(0, "副县长"), appointment(1, "副县长", "代理县长")
    for told in ((part, whole), (whole, part)):
        (kept,) = without_repeats(told, "")
        assert kept.posts == whole.posts
        assert set(kept.evidence) == {Span(0, 1), Span(1, 2)}
    other = appointment(2, "县长")
    assert len(without_repeats((part, whole, other), "")) == 2


def calls(size: int) -> int:
    """How many calls it takes to compare so many appointments of one person."""
    acts = [appointment(n, f"第{n}科科长", "党组成员") for n in range(size)]
    made = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal made
        made += event.endswith("call")

    sys.setprofile(count)
    try:
        kept = without_repeats(acts, "")
    finally:
        sys.setprofile(None)
    assert len(kept) == size
    return made


def test_many_appointments_of_one_person_are_not_compared_each_with_each() -> None:
    """Twice as many take about twice the calls, where each with each would take four times."""
    assert calls(400) < 3 * calls(200)
