"""Turtle is exact, the same bytes every time, readable, and checked before it is kept."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from oversight_graph.errors import OutputError
from oversight_graph.graph import turtle
from oversight_graph.graph.build import build_graph
from oversight_graph.graph.iris import Iris
from oversight_graph.graph.literals import boolean, day, decimal, integer, plain, zh
from oversight_graph.graph.prefixes import DEFAULT_BASE
from oversight_graph.graph.terms import FOAF, OV, RDF, RDFS, SKOS
from oversight_graph.graph.turtle import to_turtle
from tests.factory import make_findings
from tests.graph.reading import RUN, triples

ROOT = Path(__file__).resolve().parents[2]
QUADS = build_graph([make_findings()], run=RUN)
TEXT = to_turtle(QUADS).decode()

# Everything that XML, SPARQL and Turtle care about, and what is outside the first plane.
STRINGS = st.text(st.characters(codec="utf-8"), max_size=30) | st.lists(
    st.sampled_from(
        ["𠮷", "𪚥", '"', "\\", "'", '"""', "\n", "\r\n", "\t", "\x00", "〔2024〕", "\u202e"]
    )
).map("".join)
NAMES = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), min_size=1, max_size=12
)
PREDICATES = st.sampled_from([RDFS.label, SKOS.prefLabel, OV.detail, OV.rule])


def read_by_rdflib(text: bytes) -> set[tuple[str, ...]]:
    graph = rdflib.Graph().parse(data=text, format="turtle")
    return {(str(s), str(p), *_described(o)) for s, p, o in graph}


def _described(term: rdflib.term.Node) -> tuple[str, ...]:
    if isinstance(term, rdflib.Literal):
        return str(term), term.language or "", str(term.datatype or "")
    return (str(term),)


def as_rdflib_sees(quads: list[ox.Quad]) -> set[tuple[str, ...]]:
    seen: set[tuple[str, ...]] = set()
    for quad in quads:
        value = quad.object
        assert isinstance(value, ox.NamedNode | ox.Literal)
        assert isinstance(quad.subject, ox.NamedNode)
        end: tuple[str, ...] = (value.value,)
        if isinstance(value, ox.Literal):
            datatype = value.datatype.value
            tagged = value.language is not None or datatype.endswith("#string")
            end = (value.value, value.language or "", "" if tagged else datatype)
        seen.add((quad.subject.value, quad.predicate.value, *end))
    return seen


@st.composite
def statements(draw: st.DrawFn) -> list[ox.Quad]:
    iris = Iris()
    kinds = st.sampled_from(["organ", "person", "post", "role"])
    nodes = st.builds(iris.named, kinds, NAMES) | st.builds(iris.named, kinds, NAMES, NAMES)
    values = nodes | st.one_of(
        STRINGS.map(zh),
        STRINGS.map(plain),
        st.integers().map(integer),
        st.dates().map(day),
        st.floats(0, 1).map(decimal),
        st.booleans().map(lambda value: boolean(value=value)),
    )
    return draw(st.lists(st.builds(ox.Quad, nodes, PREDICATES, values), max_size=8))


@settings(max_examples=150, deadline=None)
@given(statements())
def test_what_is_written_is_read_back_by_both_libraries(quads: list[ox.Quad]) -> None:
    text = to_turtle(quads)
    assert {str(quad.triple) for quad in ox.parse(text, ox.RdfFormat.TURTLE)} == triples(quads)
    assert read_by_rdflib(text) == as_rdflib_sees(quads)


def test_the_graph_of_a_bulletin_is_read_back_by_both_libraries() -> None:
    assert {str(q.triple) for q in ox.parse(TEXT.encode(), ox.RdfFormat.TURTLE)} == triples(QUADS)
    assert read_by_rdflib(TEXT.encode()) == as_rdflib_sees(QUADS)


def test_the_order_of_the_quads_does_not_matter() -> None:
    assert to_turtle(reversed(QUADS)) == TEXT.encode()


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_the_bytes_do_not_depend_on_the_hash_seed(seed: str) -> None:
    code = (
        "import hashlib\n"
        "from oversight_graph.graph.turtle import to_turtle\n"
        "from tests.graph.test_turtle import QUADS\n"
        "print(hashlib.sha256(to_turtle(QUADS)).hexdigest())"
    )
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    run = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == hashlib.sha256(TEXT.encode()).hexdigest()


def test_the_sections_stand_in_reading_order() -> None:
    headings = [line[2:] for line in TEXT.splitlines() if line.startswith("# ")]
    assert headings == [
        "Documents 文档",
        "People 人物",
        "Organisations 组织",
        "Areas 地区",
        "Posts 职务",
        "Tenures 任职",
        "Actions 监督行动",
        "Cases 案件",
        "Relations between organisations 组织关系",
        "Evidence 原文证据",
        "Runs 抽取运行",
        "Concepts 概念",
    ]


def test_facts_follow_the_text_and_a_quantity_its_action() -> None:
    places = [
        TEXT.index(words)
        for words in (
            '"沈知远 云泽市纪委书记"@zh',
            '"梁柏川 云泽市粮食局局长"@zh',
            '"沈知远 监督检查 粮食购销工作"@zh',
            '监督检查 32次"@zh',
            "schema:value        32",
            '"云泽市纪委监委 审查调查 梁柏川"@zh',
        )
    ]
    assert places == sorted(places)


def test_a_block_is_aligned_and_begins_with_class_and_label() -> None:
    start = TEXT.index("organ:云泽市纪委监委 a ")
    assert TEXT[start:].splitlines()[:6] == [
        "organ:云泽市纪委监委 a ov:JointOrgan , org:FormalOrganization ;",
        '    skos:prefLabel      "云泽市纪委监委"@zh ;',
        '    skos:altLabel       "市纪委监委"@zh ;',
        "    org:classification  ovv:class-joint_organ ;",
        "    ov:jointOf          organ:云泽市监委 ,",
        "                        organ:云泽市纪委 ;",
    ]


def test_labels_of_two_languages_stand_side_by_side() -> None:
    assert '    skos:prefLabel "涉嫌"@zh , "alleged"@en ;' in TEXT


def test_every_iri_of_a_bulletin_is_written_with_a_prefix() -> None:
    body = TEXT[TEXT.index("\n#") :]
    assert "<" not in body
    assert "post:云泽市纪委\\/书记 a org:Post" in body


def test_a_hidden_character_of_a_quote_is_shown_as_an_escape() -> None:
    node = Iris().named("organ", "甲")
    text = to_turtle([ox.Quad(node, OV.detail, zh("甲\u202e乙\u200b\x0b"))]).decode()
    assert '"甲\\u202E乙\\u200B\\u000B"@zh' in text


def test_a_name_that_cannot_have_a_prefix_is_written_in_full() -> None:
    node = ox.NamedNode(f"{DEFAULT_BASE}org/·甲")
    assert (
        f"<{node.value}> a foaf:Person ."
        in to_turtle([ox.Quad(node, RDF.type, FOAF.Person)]).decode()
    )


def test_an_empty_graph_is_an_empty_file() -> None:
    assert to_turtle([]) == b""


@pytest.mark.parametrize(
    "quad",
    [
        ox.Quad(ox.BlankNode("a"), RDF.type, FOAF.Person),
        ox.Quad(OV.Tenure, RDF.type, ox.BlankNode("a")),
    ],
)
def test_a_blank_node_is_refused(quad: ox.Quad) -> None:
    with pytest.raises(OutputError, match="only IRIs and literals"):
        to_turtle([quad])


@pytest.mark.parametrize("spoilt", ["no Turtle at all {", "", "ov:agent a ov:agent ."])
def test_a_text_that_does_not_say_the_same_is_refused(
    monkeypatch: pytest.MonkeyPatch, spoilt: str
) -> None:
    monkeypatch.setattr(turtle, "turtle_blocks", lambda *_, **__: [spoilt])
    with pytest.raises(OutputError, match="the Turtle does not"):
        to_turtle(QUADS)
