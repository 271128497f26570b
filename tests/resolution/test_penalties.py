"""The measure of a sentence: its principal penalty, each person's own."""

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "云溪县人民法院判处岳林有期徒刑三年，缓刑四年，并处罚金人民币二十万元。",
            {("岳林", "fixed_term_imprisonment"), ("岳林", "fine")},
        ),
        ("岳林被判处死刑，缓期二年执行。", {("岳林", "death_with_reprieve")}),
        ("岳林被判处死刑，剥夺政治权利终身。", {("岳林", "death")}),
        ("岳林被判处罚金三万元。", {("岳林", "fine")}),
        ("岳林被判刑三年。", {("岳林", "fixed_term_imprisonment")}),
        # the gravest of several crimes is carried out
        (
            "法院以受贿罪判处岳林有期徒刑三年，以贪污罪判处无期徒刑，决定执行无期徒刑。",
            {("岳林", "life_imprisonment")},
        ),
        # each his own, and nobody's where it is not said whose
        (
            "云溪县人民法院分别判处岳林、周立春有期徒刑三年、拘役六个月。",
            {("岳林", "fixed_term_imprisonment"), ("周立春", "short_term_detention")},
        ),
        (
            "云溪县人民法院分别判处岳林、周立春、何大海有期徒刑三年、拘役六个月。",
            {("岳林", None), ("周立春", None), ("何大海", None)},
        ),
    ],
)
def test_a_sentence_has_its_penalty(text: str, told: set[tuple[str, str | None]]) -> None:
    acts = understand(read_text(text, "a.txt")).actions
    found = {(a.target.value.split("|")[0], a.measure) for a in acts if a.target}
    assert found == told
    assert all(a.type == "sentence" for a in acts)
