"""Acts of whole bulletins: every act that a text tells, and no other; one file for each subject."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import Findings, understand
from oversight_graph.resolution.entities import Action, Bounds, RefKind

HEAD = "通报\n2021-12-10　来源：云溪日报\n"
FILES = sorted((Path(__file__).parent / "acts").glob("*.toml"))
CASES = [
    pytest.param(case["text"], case["gives"], id=f"{path.stem}-{number}")
    for path in FILES
    for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"], 1)
]


def named(findings: Findings) -> dict[str, str]:
    """The names of the entities of a document, by their keys."""
    names = {body.key: body.name for body in findings.organisations}
    names |= {area.key: area.name for area in findings.areas}
    return names | {person.key: person.name for person in findings.persons}


def day(bounds: Bounds | None) -> str:
    """A day, or the first and the last one; ``-`` where the text gives none."""
    if bounds is None or bounds.vague or bounds.earliest is None:
        return "-"
    ends: tuple[date | None, date | None] = bounds.earliest, bounds.latest
    return str(ends[0]) if ends[0] == ends[1] else f"{ends[0]}/{ends[1]}"


def row(act: Action, names: dict[str, str]) -> list[str]:
    """Type, target, count, agent and date of an act; a thing that is counted is no target."""
    target, count = act.target, act.quantity
    known = target is not None and target.kind is not RefKind.UNNAMED
    known = known and not (count is not None and target.kind is RefKind.TEXT)  # type: ignore[union-attr]
    return [
        act.type,
        names.get(target.value, target.value) if target and known else "-",
        str(count.value) if count else "-",
        ",".join(names.get(agent.value, agent.value) for agent in act.agents) or "-",
        day(act.date),
    ]


@pytest.mark.parametrize(("text", "gives"), CASES)
def test_every_act_of_a_text_is_told_and_no_other(text: str, gives: list[str]) -> None:
    findings = understand(read_text(HEAD + text, "a.txt"))
    names = named(findings)
    left = [row(act, names) for act in findings.actions]
    for given in gives:
        asked = [*given.split("|"), "", ""][:5]
        asked = [*(part or "-" for part in asked[:3]), *asked[3:]]
        found = [one for one in left if all(a in ("", b) for a, b in zip(asked, one, strict=True))]
        assert found, f"{given} of {left}"
        left.remove(found[0])
    assert left == []
