import hashlib
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest

from oversight_graph.errors import UnknownName
from oversight_graph.graph.build import build_graph
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.ontology_files import ontology_path
from oversight_graph.query import Explanation, Quote, Statement, explain, find, find_one
from oversight_graph.store import EmbeddedStore, EmbeddedView, RemoteView, open_file
from tests import factory
from tests.store.endpoint import serving

SAMPLE = open_file(Path(__file__).with_name("sample.ttl"))

TEXTS = {hashlib.sha256(factory.TEXT.encode()).hexdigest(): factory.TEXT}


@pytest.fixture(name="built", scope="module")
def _built() -> EmbeddedView:
    return EmbeddedStore(build_graph([factory.make_findings()])).view()


def test_everyone_of_a_name_is_found() -> None:
    assert [thing.iri for thing in find(SAMPLE, " 江有年 ")] == [
        PREFIXES["person"] + "江有年-00000003",
        PREFIXES["person"] + "江有年-00000004",
    ]


def test_an_alias_leads_to_the_main_name() -> None:
    assert find_one(SAMPLE, "市粮食局").label == "云泽市粮食局"


def test_the_whole_name_goes_before_a_part_of_one() -> None:
    assert [thing.label for thing in find(SAMPLE, "云泽市粮食局")] == ["云泽市粮食局"]
    assert {thing.label for thing in find(SAMPLE, "粮食局")} == {
        "云泽市粮食局",
        "云泽市粮食局人事与监督情况",
        "驻云泽市粮食局纪检监察组",
    }


@pytest.mark.parametrize(
    "iri", ["person:梁柏川-00000001", f"<{PREFIXES['person']}梁柏川-00000001>"]
)
def test_an_iri_is_taken_as_it_is(iri: str) -> None:
    assert find_one(SAMPLE, iri).label == "梁柏川"


def test_what_was_found_is_a_table_of_things_with_their_kind() -> None:
    found = find(SAMPLE, "市粮食局")
    assert found.columns == ("label", "iri", "kind")
    assert [(thing.label, thing.kind) for thing in found] == [("云泽市粮食局", "组织")]
    assert found.to_dicts()[0]["iri"] == found[0].iri
    assert find_one(SAMPLE, found[0].iri) == found[0]


def test_several_things_of_a_name_are_listed() -> None:
    with pytest.raises(UnknownName) as caught:
        find_one(SAMPLE, "江有年")
    assert "names 2 things" in str(caught.value)
    assert "江有年 (person:江有年-00000003" in str(caught.value)


def test_things_of_one_name_are_told_apart_by_a_post_or_an_act() -> None:
    example = open_file(ontology_path("example") / "graph.ttl")
    with pytest.raises(UnknownName) as caught:
        find_one(example, "王立")
    assert "王立 (person:王立-wang1: 白石县纪委监委 审查调查 王立)" in str(caught.value)
    assert "王立 (person:王立-wang2: 云泽市教育局主任)" in str(caught.value)
    assert find_one(example, "person:王立-wang2").label == "王立"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("顾长清", "did you mean 顾长青?"),
        ("", "nothing here is named ''"),
        ("person:nobody", "nothing here has the IRI person:nobody"),
        ("https://a/> { }", "is not an IRI"),
        ('" } UNION { ?s ?p ?o', "nothing here is named"),
    ],
)
def test_what_is_unknown_is_said_with_the_nearest(name: str, said: str) -> None:
    with pytest.raises(UnknownName) as caught:
        find(SAMPLE, name)
    assert said in str(caught.value)


def test_words_of_the_vocabulary_are_not_things() -> None:
    with pytest.raises(UnknownName):
        find(SAMPLE, "审查调查")


def test_every_statement_about_a_person_comes_with_its_quote(built: EmbeddedView) -> None:
    (one,) = explain(built, "梁柏川")
    assert (one.label, one.kind) == ("梁柏川", "人物")
    assert [statement.kind for statement in one.statements] == ["任职", "任职", "监督行动"]
    for statement in one.statements:
        assert statement.rule
        assert 0 < statement.confidence <= 1
        for quote in statement.quotes:
            assert factory.TEXT[quote.start : quote.end] == quote.text
            assert quote.source == "yunze-2023-05-18.txt"
            assert quote.title == factory.TITLE
    assert [mention.text for mention in one.mentions] == ["梁柏川"]


def test_the_details_are_words_in_the_order_of_the_ontology(built: EmbeddedView) -> None:
    (one,) = explain(built, "梁柏川")
    investigation = one.statements[2]
    assert ("行动主体", factory.JOINT) in investigation.details
    assert ("认定状态", "涉嫌") in investigation.details
    labels = [label for label, _ in investigation.details]
    assert labels.index("行动类型") < labels.index("行动主体") < labels.index("认定状态")


def test_an_organisation_a_post_an_action_and_a_document_are_explained(built: EmbeddedView) -> None:
    (group,) = explain(built, factory.GROUP)
    assert group.kind == "派驻机构"
    assert {statement.kind for statement in group.statements} == {"监督行动", "组织关系陈述"}
    assert ("数量", "约10人") in [pair for one in group.statements for pair in one.details]
    (post,) = explain(built, "云泽市粮食局局长")
    assert [statement.kind for statement in post.statements] == ["任职"]
    action = group.statements[-1]
    (alone,) = explain(built, action.iri)
    assert alone.statements == (action,)
    assert alone.mentions == ()
    (document,) = explain(built, factory.TITLE)
    findings = factory.make_findings()
    facts = (*findings.tenures, *findings.actions, *findings.relations)
    assert len(document.statements) == len(facts)


def test_the_text_shows_statement_quote_and_rule() -> None:
    (one,) = explain(SAMPLE, "梁柏川")
    lines = str(one).splitlines()
    assert lines[:3] == [
        "梁柏川 · 人物 · person:梁柏川-00000001",
        "",
        "1. 任职: 梁柏川：云泽市粮食局局长",
    ]
    assert "   最早起始日: 2015-03-01" in lines
    assert lines[-2:] == [
        "   “原市粮食局局长梁柏川” — yunze-2022-06-10.txt 10–24",
        "   rule post-before-name, confidence 0.95, tenure:a1",
    ]


def test_a_server_explains_the_same(built: EmbeddedView) -> None:
    with serving([ox.Quad(*triple) for triple in built.triples()]) as (address, _):
        assert explain(RemoteView(f"{address}/sparql"), "梁柏川") == explain(built, "梁柏川")


def test_a_thing_without_statements_says_so() -> None:
    (one,) = explain(SAMPLE, "青海省")
    assert one.statements == ()
    assert "No statement about it." in str(one)
    assert one.to_dict()["label"] == "青海省"


def test_each_quote_stands_in_its_sentence(built: EmbeddedView) -> None:
    (one,) = explain(built, "顾长青", TEXTS.get)
    quotes = [quote for statement in one.statements for quote in statement.quotes]
    assert quotes
    for quote in quotes:
        sentence = f"{quote.before}{quote.text}{quote.after}"
        assert sentence in factory.TEXT
        assert sentence.endswith(("。", "；"))
    (bare,) = explain(built, "顾长青", dict.fromkeys(TEXTS, "其他文字").get)
    assert {quote.before + quote.after for one in bare.statements for quote in one.quotes} == {""}


def test_the_quotes_are_a_table(built: EmbeddedView) -> None:
    found = explain(built, "顾长青", TEXTS.get)
    rows = found.quotes.to_dicts()
    assert len(rows) == sum(len(one.quotes) for each in found for one in each.statements)
    assert {row["about"] for row in rows} == {"顾长青"}
    assert {row["issued"] for row in rows} == {date(2023, 5, 18)}
    assert all(str(row["quote"]) in str(row["sentence"]) for row in rows)


def test_a_notebook_sees_the_quote_marked_and_everything_escaped(built: EmbeddedView) -> None:
    html = explain(built, "顾长青", TEXTS.get)._repr_html_()
    assert "<mark>" in html
    assert html.count("<li>") == html.count("rule ")
    quote = Quote("<s>", 0, 1, "<q>\u202e", "<t>", "doc", before="<i>", after="&")
    statement = Statement("x:y", "<k>", "<says>", (("<l>", "<v>"),), "<r>", 1, (quote,))
    evil = Explanation("x:z", "<name>", "<kind>", ("<alias>",), (statement,), (quote,))
    shown = evil._repr_html_() + statement._repr_html_()
    for text in ("s", "q", "t", "i", "k", "says", "l", "v", "r", "name", "kind", "alias"):
        assert f"<{text}>" not in shown
        assert f"&lt;{text}&gt;" in shown
    assert "<mark>&lt;q&gt;\\u{202e}</mark>&amp;" in shown


def test_a_terminal_sees_the_same_as_text(built: EmbeddedView) -> None:
    found = explain(built, "顾长青")
    assert repr(found) == repr(found[0]) == str(found[0]).rstrip("\n")
    statement = found[0].statements[0]
    indented = str(statement).rstrip("\n").replace("\n", "\n   ")
    assert f"1. {indented}" in str(found)
    assert repr(statement) == str(statement).rstrip("\n")
    assert found.to_dicts()[0]["label"] == "顾长青"
