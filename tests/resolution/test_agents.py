"""Who acts: classes of bodies, teams without a number, and bodies carried over sentences."""

import pytest

from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import Findings, understand

HEAD = "标题在此\n来源：云溪日报 发布时间：2022年3月20日\n"


def read(text: str) -> Findings:
    """Understand a body under a plain head."""
    return understand(read_text(HEAD + text, "a.txt"))


def agents(text: str) -> list[tuple[str, str | None]]:
    """Type and first agent of every action."""
    return [(a.type, a.agents[0].value if a.agents else None) for a in read(text).actions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春饮酒后驾驶机动车，被公安机关查获。", [("investigation", "公安机关")]),
        ("云溪县有关部门决定给予周立春党内警告处分。", [("party_discipline", "云溪县有关部门")]),
        ("各级纪检监察机关立案12件。", [("case_stats", "各级纪检监察机关")]),
        ("云溪市各级纪检监察机关立案12件。", [("case_stats", "云溪市各级纪检监察机关")]),
        ("云溪市监委将周立春移送检察机关审查起诉。", [("transfer", "云溪市监委")]),
        ("云溪市纪委监委移送司法机关处理3人。", [("transfer", "云溪市纪委监委")]),
        ("周立春向纪检监察机关说明了问题，受到党内警告处分。", [("party_discipline", None)]),
    ],
)
def test_a_class_of_bodies_acts_as_written(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert agents(text) == expected


def test_a_class_of_bodies_is_no_organisation_of_the_record() -> None:
    record = to_record(read("周立春被公安机关查获。云溪市纪检监察机关立案12件。"))
    assert record["orgs"] == []
