from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from oversight_graph.graph.build import build_graph
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.graph.terms import OA, ORG, OV, PROV, RDF, SCHEMA
from oversight_graph.query import Verification, verify
from oversight_graph.query.passages import passages
from oversight_graph.store import EmbeddedStore
from tests import factory

Change = Callable[[ox.Quad], ox.Quad | None]
SHA256 = factory.make_document().sha256


@pytest.fixture(name="quads", scope="module")
def _quads() -> list[ox.Quad]:
    return build_graph([factory.make_findings()])


@pytest.fixture(name="texts")
def _texts(tmp_path: Path) -> Path:
    (tmp_path / f"{SHA256[:16]}.txt").write_bytes(factory.TEXT.encode())
    return tmp_path


def verified(quads: list[ox.Quad], texts: Path) -> Verification:
    return verify(EmbeddedStore(quads).view(), texts)


def failed(outcome: Verification) -> set[str]:
    return {failure.check for failure in outcome.failures}


def replaced(quads: list[ox.Quad], old: ox.Quad, value: ox.NamedNode | ox.Literal) -> list[ox.Quad]:
    new = ox.Quad(old.subject, old.predicate, value, old.graph_name)
    return [new if quad == old else quad for quad in quads]


def first(quads: list[ox.Quad], predicate: ox.NamedNode) -> ox.Quad:
    return min((quad for quad in quads if quad.predicate == predicate), key=str)


def test_a_built_graph_passes(quads: list[ox.Quad], texts: Path) -> None:
    outcome = verified(quads, texts)
    assert outcome.failures == ()
    assert outcome.passed
    assert outcome.counts["documents"] == 1
    assert outcome.counts["facts"] == 17
    assert outcome.counts["quotes"] == len(passages(EmbeddedStore(quads).view()))
    assert "quotes exact: ok" in str(outcome)


def test_the_texts_may_be_given_themselves(quads: list[ox.Quad]) -> None:
    view = EmbeddedStore(quads).view()
    assert verify(view, {SHA256: factory.TEXT}).passed
    assert failed(verify(view, {SHA256: factory.TEXT + "。"})) == {"text", "quote"}
    assert failed(verify(view, {})) == {"text", "quote"}


def test_a_text_that_is_missing_or_changed_fails_with_all_its_quotes(
    quads: list[ox.Quad], texts: Path
) -> None:
    text = texts / f"{SHA256[:16]}.txt"
    text.write_bytes(factory.TEXT.replace("云泽", "云译", 1).encode())
    changed = verified(quads, texts)
    assert failed(changed) == {"text", "quote"}
    assert "was changed" in str(changed)
    text.unlink()
    missing = verified(quads, texts)
    assert failed(missing) == {"text", "quote"}
    assert not missing.passed


def test_line_ends_count(quads: list[ox.Quad], texts: Path) -> None:
    (texts / f"{SHA256[:16]}.txt").write_bytes(factory.TEXT.replace("\n", "\r\n").encode())
    assert "text" in failed(verified(quads, texts))


@pytest.mark.parametrize(
    ("predicate", "value", "said"),
    [
        (OA.exact, ox.Literal("别的话", language="zh"), "the quote is '别的话'"),
        (OA.start, ox.Literal(10**6), "is outside the text"),
        (OA.end, ox.Literal(0), "is outside the text"),
        (OA.start, ox.Literal("x"), "needs one start, end and quote"),
        (OA.start, ox.Literal(-3), "needs one start, end and quote"),
        (OA.hasSource, ox.NamedNode("https://example.org/none"), "is no document"),
        (OA.hasSelector, ox.Literal("x"), "one source and one selector"),
    ],
)
def test_a_quote_that_is_not_there_fails(
    quads: list[ox.Quad],
    texts: Path,
    predicate: ox.NamedNode,
    value: ox.NamedNode | ox.Literal,
    said: str,
) -> None:
    outcome = verified(replaced(quads, first(quads, predicate), value), texts)
    assert "quote" in failed(outcome)
    assert said in str(outcome)


def test_a_second_offset_makes_a_quote_unreadable(quads: list[ox.Quad], texts: Path) -> None:
    old = first(quads, OA.start)
    more = ox.Quad(old.subject, old.predicate, ox.Literal(1), old.graph_name)
    assert "quote" in failed(verified([*quads, more], texts))


def test_a_fact_without_evidence_fails(quads: list[ox.Quad], texts: Path) -> None:
    tenure = first([quad for quad in quads if quad.object == OV.Tenure], RDF.type).subject
    bare = [q for q in quads if (q.subject, q.predicate) != (tenure, PROV.wasDerivedFrom)]
    assert {"evidence", "shape"} <= failed(verified(bare, texts))


def test_a_link_that_leads_nowhere_fails(quads: list[ox.Quad], texts: Path) -> None:
    nobody = ox.NamedNode(PREFIXES["person"] + "无此人-00000000")
    outcome = verified(replaced(quads, first(quads, ORG.member), nobody), texts)
    (link,) = (failure for failure in outcome.failures if failure.check == "link")
    assert link.subject == nobody.value
    assert "points to it" in link.reason


def test_links_out_of_the_graph_are_nobodys_business(quads: list[ox.Quad], texts: Path) -> None:
    outside = ox.NamedNode("https://example.org/elsewhere")
    person = first(quads, ORG.member).object
    assert isinstance(person, ox.NamedNode)
    match = ox.Quad(person, ox.NamedNode(PREFIXES["skos"] + "exactMatch"), outside)
    assert "link" not in failed(verified([*quads, match], texts))


def test_a_shape_that_is_broken_fails(quads: list[ox.Quad], texts: Path) -> None:
    old = first(quads, OV.confidence)
    two = ox.Literal("2.5", datatype=old.object.datatype)  # type: ignore[union-attr]
    outcome = verified(replaced(quads, old, two), texts)
    assert failed(outcome) == {"shape"}
    assert "ov:confidence" in str(outcome)


def test_what_a_shape_warns_or_tells_of_fails_nothing(quads: list[ox.Quad], texts: Path) -> None:
    gone = (ox.NamedNode(PREFIXES["dcterms"] + "title"), OV.agent)
    outcome = verified([quad for quad in quads if quad.predicate not in gone], texts)
    assert outcome.passed
    assert [one.reason.partition(" [")[2] for one in outcome.warnings] == ["document-title]"]
    assert "action-without-agent]" in {one.reason.partition(" [")[2] for one in outcome.notes}
    assert outcome.to_dict()["warnings"] != []
    assert outcome.to_dict()["notes"] != []


def test_many_results_of_a_shape_are_one_line(quads: list[ox.Quad], texts: Path) -> None:
    outcome = verified([quad for quad in quads if quad.predicate != OV.agent], texts)
    lines = [line for line in str(outcome).splitlines() if "[action-without-agent]" in line]
    several = [one for one in outcome.notes if "[action-without-agent]" in one.reason]
    assert len(several) > 3
    assert len(lines) == 1
    assert lines[0].startswith(f"note shape: {len(several)} × action:")
    assert f" and {len(several) - 3} more: An action has no agent" in lines[0]


def test_very_many_faults_are_cut_short_and_kept_as_data(quads: list[ox.Quad], texts: Path) -> None:
    bare = [quad for quad in quads if quad.predicate != RDF.type or quad.object == OV.Tenure]
    outcome = verified(bare, texts)
    reasons = {one.reason for one in outcome.failures if one.check == "link"}
    lines = [line for line in str(outcome).splitlines() if line.startswith("FAILED link: ")]
    assert len(reasons) > 20
    assert len(lines) == 21
    assert lines[-1] == f"FAILED link: and {len(reasons) - 20} more lines like these"


def test_an_impossible_day_is_one_line_and_no_traceback(
    quads: list[ox.Quad], texts: Path, caplog: pytest.LogCaptureFixture
) -> None:
    old = first(quads, OV.timeLatest)
    never = ox.Literal("2022-02-30", datatype=ox.NamedNode(PREFIXES["xsd"] + "date"))
    outcome = verified(replaced(quads, old, never), texts)
    assert "[time-latest]" in str(outcome)
    assert caplog.text == ""


@pytest.mark.parametrize("name", ["../../secret", "ABC", "", "0" * 63])
def test_no_hash_leads_out_of_the_folder(quads: list[ox.Quad], texts: Path, name: str) -> None:
    old = first(quads, OV.textSha256)
    outcome = verified(replaced(quads, old, ox.Literal(name)), texts)
    assert "the document has no SHA-256 of its text" in str(outcome)


def test_a_document_without_a_hash_fails(quads: list[ox.Quad], texts: Path) -> None:
    bare = [quad for quad in quads if quad.predicate != OV.textSha256]
    assert "text" in failed(verified(bare, texts))
    assert any(quad.object == SCHEMA.NewsArticle for quad in bare)


def test_the_outcome_is_data_too(quads: list[ox.Quad], texts: Path) -> None:
    outcome = verified(quads, texts)
    assert outcome.to_dict()["passed"] is True
    assert outcome.to_dict()["failures"] == []


def test_an_empty_graph_has_nothing_to_fail(tmp_path: Path) -> None:
    outcome = verified([], tmp_path)
    assert outcome.passed
    assert set(outcome.counts.values()) == {0}
