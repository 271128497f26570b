"""The document and the run that read it."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Quad

from oversight_graph.graph.concepts import concept
from oversight_graph.graph.iris import Iris
from oversight_graph.graph.literals import day, plain, zh
from oversight_graph.graph.prefixes import DEFAULT_BASE
from oversight_graph.graph.sheet import Sheet
from oversight_graph.graph.terms import DCTERMS, FOAF, OV, PROV, RDF, SCHEMA, SKOS
from oversight_graph.version import __version__, rules_hash


@dataclass(frozen=True, slots=True)
class Run:
    """What read the documents: version and rules, and no clock, so that a rebuild is equal."""

    version: str = __version__
    rules: str = field(default_factory=rules_hash)

    def iri(self, iris: Iris, document_sha256: str) -> NamedNode:
        """Return the IRI of the run over one document."""
        return iris.hashed("run", self.version, self.rules, document_sha256)


def write_document(sheet: Sheet) -> None:
    """Write the bulletin itself, with what its page says of it."""
    node, document = sheet.graph, sheet.document
    sheet.add(node, RDF.type, SCHEMA.NewsArticle, PROV.Entity)
    sheet.add(node, DCTERMS.title, zh(document.title) if document.title else None)
    if sheet.findings.genre is not None:
        sheet.add(node, SCHEMA.genre, sheet.concept(concept("genres", sheet.findings.genre)))
    sheet.add(node, DCTERMS.issued, day(document.issued) if document.issued else None)
    if document.publisher:
        sheet.add(node, DCTERMS.publisher, _write_publisher(sheet, document.publisher))
    if document.origin and document.origin != document.publisher:
        sheet.add(node, SCHEMA.creditText, zh(document.origin))
    sheet.add(node, SCHEMA.url, plain(document.url) if document.url else None)
    if document.document_number:
        sheet.add(node, SCHEMA.identifier, plain(document.document_number))
    sheet.add(node, DCTERMS.source, plain(document.source))
    sheet.add(node, DCTERMS.identifier, plain(document.id))
    sheet.add(node, DCTERMS.language, plain("zh"))
    sheet.add(node, OV.textSha256, plain(document.sha256))


def write_run(sheet: Sheet, run: Run) -> None:
    """Write the run over this document and the program that made it."""
    tool = sheet.iris.named("tool", "oversight-graph", run.version, run.rules)
    sheet.add(sheet.run, RDF.type, PROV.Activity)
    sheet.add(sheet.run, PROV.used, sheet.graph)
    sheet.add(sheet.run, PROV.wasAssociatedWith, tool)
    sheet.add(tool, RDF.type, PROV.SoftwareAgent)
    sheet.add(tool, SCHEMA.softwareVersion, plain(run.version))
    sheet.add(tool, OV.rulesHash, plain(run.rules))


def also_in_quad(document_sha256: str, source: str, base: str = DEFAULT_BASE) -> Quad:
    """Return the statement that a document is in another input as well."""
    node = Iris(base).document(document_sha256)
    return Quad(node, OV.alsoIn, plain(source), node)


def revision_quad(later_sha256: str, earlier_sha256: str, base: str = DEFAULT_BASE) -> Quad:
    """Return the statement that a document is a later version of another."""
    later, earlier = (Iris(base).document(each) for each in (later_sha256, earlier_sha256))
    return Quad(later, PROV.wasRevisionOf, earlier, later)


def _write_publisher(sheet: Sheet, name: str) -> NamedNode:
    node = sheet.iris.named("organ", name)
    sheet.add(node, RDF.type, FOAF.Organization)
    sheet.add(node, SKOS.prefLabel, zh(name))
    return node
