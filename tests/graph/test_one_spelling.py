"""However bulletins spell a body, it is one node, and whoever has a post in it one person."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from oversight_graph.graph.build import build_graph
from oversight_graph.query import ask
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from oversight_graph.resolution.bodies.spellings import label_of, second_name_of
from oversight_graph.store import EmbeddedStore

FOAF_NAME = NamedNode("http://xmlns.com/foaf/0.1/name")
LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")


def test_a_post_in_two_spellings_of_a_body_is_of_one_person() -> None:
    texts = ("云溪县监察委员会副主任周立春到场。", "云溪县监委副主任周立春被查。")
    quads = build_graph([understand(read_text(text, f"{n}.txt")) for n, text in enumerate(texts)])
    people = {quad.subject for quad in quads if quad.predicate == FOAF_NAME}
    assert len(people) == 1
    labels = {
        quad.object.value
        for quad in quads
        if quad.predicate == LABEL and isinstance(quad.object, Literal)
    }
    assert "云溪县监委" in labels
    assert "云溪县监察委员会" not in labels


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("云溪县人民政府", "云溪县政府"),
        ("岚浦市中院", "岚浦市中级人民法院"),
        ("云溪县法院", "云溪县人民法院"),
        ("最高人民法院", "最高人民法院"),
        ("江西省高院", "江西省高级人民法院"),
        ("江西铁路运输法院", "江西铁路运输法院"),
        ("中共云溪县委", "云溪县委"),
        ("云溪县人民代表大会常务委员会", "云溪县人大常委会"),
        ("中国共产党云溪县纪律检查委员会", "云溪县纪委"),
        ("云溪县政府办", "云溪县政府办公室"),
        ("石桥镇委", "石桥镇党委"),
    ],
)
def test_a_body_has_one_label(name: str, label: str) -> None:
    assert label_of(name) == label


@pytest.mark.parametrize(
    ("label", "second"),
    [
        ("云溪县监委", "云溪县监察委员会"),
        ("云溪县政府", "云溪县人民政府"),
        ("云溪县纪委", "云溪县纪律检查委员会"),
        ("云溪县人大常委会", "云溪县人民代表大会常务委员会"),
        ("岚浦市中级人民法院", "岚浦市中院"),
        ("云溪县纪委监委", None),
        ("云溪县水务局", None),
    ],
)
def test_a_body_answers_to_its_second_name(label: str, second: str | None) -> None:
    assert second_name_of(label) == second


@pytest.mark.parametrize("name", ["岚浦市监委", "岚浦市监察委员会"])
@pytest.mark.parametrize("written", ["岚浦市监委", "岚浦市监察委员会"])
def test_a_question_finds_a_body_under_either_name(written: str, name: str) -> None:
    text = f"{written}副主任周立春到场。"
    store = EmbeddedStore(build_graph([understand(read_text(text, "a.txt"))]))
    rows = ask(store.view(), "who-held-post", {"organisation": name}).to_dicts()
    assert [row["holder"] for row in rows] == ["周立春"]
