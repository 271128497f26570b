"""Verify a graph against the texts it was read from, the shapes, and itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.graph.terms import OV, PROV, RDF, SCHEMA, declared_order
from oversight_graph.query.passages import Passage, passages
from oversight_graph.query.texts import Texts
from oversight_graph.query.values import short
from oversight_graph.query.verification import Failure, Verification
from oversight_graph.store import EmbeddedView

_FACTS: Final = ("Tenure", "OversightAction", "OrganisationRelation")


def verify(
    view: EmbeddedView, kept: Path | Mapping[str, str], base: str = PREFIXES["id"]
) -> Verification:
    """Check every evidence against its text, the shapes, and the links inside the graph.

    ``kept`` are the texts: the folder in which ``oversight build`` keeps them, one file a
    document, named by the first 16 digits of the SHA-256 of the text; or the texts themselves
    by their SHA-256. ``base`` is the start of the IRIs of resources.

    Nothing is raised for what fails: it is in the result, with the subject and the reason.
    """
    texts = Texts(kept)
    documents = _documents(view)
    found = passages(view)
    facts = _facts(view)
    by_shape = _shape_findings(view)
    failures = (
        *_document_failures(documents, texts),
        *_quote_failures(found, documents, texts),
        *_fact_failures(view, facts, found),
        *_link_failures(view, base),
        *by_shape["violation"],
    )
    counts = {
        "documents": len(documents),
        "quotes": len(found),
        "facts": len(facts),
        "triples": len(view),
    }
    return Verification(
        counts,
        tuple(sorted(failures)),
        tuple(sorted(by_shape["warning"])),
        tuple(sorted(by_shape["info"])),
    )


def _documents(view: EmbeddedView) -> dict[ox.NamedNode, str | None]:
    """Return the documents with the SHA-256 of their texts."""
    sums = {
        triple.subject: triple.object.value
        for triple in view.triples(predicate=OV.textSha256)
        if isinstance(triple.object, ox.Literal)
    }
    return {one: sums.get(one) for one in _instances(view, SCHEMA.NewsArticle)}


def _facts(view: EmbeddedView) -> list[ox.NamedNode]:
    return [fact for name in _FACTS for fact in _instances(view, OV[name])]


def _instances(view: EmbeddedView, kind: ox.NamedNode) -> list[ox.NamedNode]:
    found = (triple.subject for triple in view.triples(None, RDF.type, kind))
    return sorted({one for one in found if isinstance(one, ox.NamedNode)}, key=str)


def _document_failures(
    documents: Mapping[ox.NamedNode, str | None], texts: Texts
) -> Iterator[Failure]:
    for document, sha256 in documents.items():
        problem = texts.problem(sha256)
        if problem:
            yield Failure("text", document.value, problem)


def _quote_failures(
    found: tuple[Passage, ...],
    documents: Mapping[ox.NamedNode, str | None],
    texts: Texts,
) -> Iterator[Failure]:
    for passage in found:
        problem = _quote_problem(passage, documents, texts)
        if problem:
            yield Failure("quote", passage.evidence.value, problem)


def _quote_problem(
    passage: Passage, documents: Mapping[ox.NamedNode, str | None], texts: Texts
) -> str:
    if passage.problem:
        return passage.problem
    if passage.document is None or passage.document not in documents:
        return f"its source {passage.document} is no document of this graph"
    text = texts.text(documents[passage.document])
    if text is None:
        return "the text of its document is not there to compare with"
    if not 0 <= passage.start < passage.end <= len(text):
        return f"{passage.start}–{passage.end} is outside the text of {len(text)} characters"
    there = text[passage.start : passage.end]
    if there != passage.exact:
        return f"{passage.start}–{passage.end} reads {there!r}, the quote is {passage.exact!r}"
    return ""


def _fact_failures(
    view: EmbeddedView, facts: list[ox.NamedNode], found: tuple[Passage, ...]
) -> Iterator[Failure]:
    evidence = {passage.evidence for passage in found}
    for fact in facts:
        sources = [triple.object for triple in view.triples(fact, PROV.wasDerivedFrom)]
        if not any(source in evidence for source in sources):
            yield Failure("evidence", fact.value, "no quote stands behind this fact")


def _link_failures(view: EmbeddedView, base: str) -> Iterator[Failure]:
    """Find the resources and concepts that are pointed to, and neither described nor declared."""
    own = (base, PREFIXES["ovv"])
    described = {triple.subject for triple in view.triples(None, RDF.type)} | set(declared_order())
    dangling: dict[ox.NamedNode, ox.Triple] = {}
    for triple in view.triples():
        target = triple.object
        if isinstance(target, ox.NamedNode) and target not in described:
            first = dangling.get(target, triple)
            dangling[target] = min(first, triple, key=str)
    for target, triple in dangling.items():
        if not target.value.startswith(own):
            continue
        subject = triple.subject.value if isinstance(triple.subject, ox.NamedNode) else "?"
        reason = f"{short(subject)} points to it, and it has no type"
        yield Failure("link", target.value, reason)


def _shape_findings(view: EmbeddedView) -> dict[str, list[Failure]]:
    """Return what the shapes object to, by severity."""
    from oversight_graph.graph.check import (  # noqa: PLC0415 - loads rdflib and pyshacl
        Severity,
        check_graph,
    )

    found: dict[str, list[Failure]] = {severity.value: [] for severity in Severity}
    for result in check_graph(view.triples()):
        name = result.shape.rpartition("#")[2]
        found[result.severity].append(Failure("shape", result.focus, f"{result.en} [{name}]"))
    return found
