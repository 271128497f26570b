"""What is wrong with SKOS concept schemes: each check names its faults, one a line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
OWL = "http://www.w3.org/2002/07/owl#"
OVV = "https://w3id.org/oversight-graph/vocabulary/"


class Schemes:
    """The concept schemes of some triples, every term as the string of its IRI."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self.links: set[tuple[str, str, str]] = set()
        self._texts: dict[tuple[str, str], list[ox.Literal]] = defaultdict(list)
        self._nodes: dict[tuple[str, str], set[str]] = defaultdict(set)
        for triple in triples:
            subject, predicate, value = triple.subject, triple.predicate.value, triple.object
            assert isinstance(subject, ox.NamedNode)
            if isinstance(value, ox.Literal):
                self._texts[subject.value, predicate].append(value)
            if isinstance(value, ox.NamedNode):
                self._nodes[subject.value, predicate].add(value.value)
                self.links.add((subject.value, predicate, value.value))
        self.schemes = self._of_class(f"{SKOS}ConceptScheme")
        self.concepts = self._of_class(f"{SKOS}Concept")

    def texts(self, subject: str, predicate: str) -> list[ox.Literal]:
        return self._texts[subject, predicate]

    def languages(self, subject: str, predicate: str) -> list[str]:
        return sorted(value.language or "" for value in self.texts(subject, predicate))

    def nodes(self, subject: str, predicate: str) -> set[str]:
        return self._nodes[subject, predicate]

    def members(self, scheme: str) -> list[str]:
        return [c for c in self.concepts if scheme in self.nodes(c, f"{SKOS}inScheme")]

    def scheme(self, concept: str) -> str:
        return next(iter(self.nodes(concept, f"{SKOS}inScheme")), "")

    def _of_class(self, name: str) -> list[str]:
        return sorted(s for s, p, o in self.links if (p, o) == (f"{RDF}type", name))


def headers(known: Schemes) -> list[str]:
    """A scheme can be cited: texts in both languages, maker, licence, source and version."""
    faults = []
    for scheme in known.schemes:
        has = {
            "title": known.languages(scheme, f"{DCTERMS}title") == ["en", "zh"],
            "description": known.languages(scheme, f"{DCTERMS}description") == ["en", "zh"],
            "creator": len(known.texts(scheme, f"{DCTERMS}creator")) == 1,
            "license": len(known.nodes(scheme, f"{DCTERMS}license")) == 1,
            "source": known.texts(scheme, f"{DCTERMS}source") != [],
            "versionInfo": len(known.texts(scheme, f"{OWL}versionInfo")) == 1,
        }
        faults += [f"{_name(scheme)}: {name}" for name, well in has.items() if not well]
    versions = {str(v) for s in known.schemes for v in known.texts(s, f"{OWL}versionInfo")}
    return faults + [f"{len(versions)} versions"] * (len(versions) > 1)


def labels(known: Schemes) -> list[str]:
    """Schemes and concepts have one label and one definition in each language."""
    return [
        f"{_name(subject)}: {name}"
        for subject in (*known.schemes, *known.concepts)
        for name in ("prefLabel", "definition")
        if known.languages(subject, SKOS + name) != ["en", "zh"]
    ]


def empty_definitions(known: Schemes) -> list[str]:
    """A definition says more than the label, and nothing else has the same."""
    defined = [(c, text) for c in known.concepts for text in known.texts(c, f"{SKOS}definition")]
    times = Counter((known.scheme(concept), text) for concept, text in defined)
    faults = [f"{_name(c)}: {text}" for c, text in defined if times[known.scheme(c), text] > 1]
    for concept, text in defined:
        names = [name.value for name in known.texts(concept, f"{SKOS}prefLabel")]
        if text.value.strip("。.").lower() in (name.lower() for name in names):
            faults.append(f"{_name(concept)}: {text}")
    return faults


def membership(known: Schemes) -> list[str]:
    """A concept is in one scheme and has one notation there."""
    faults = []
    for concept in known.concepts:
        if len(known.nodes(concept, f"{SKOS}inScheme") & set(known.schemes)) != 1:
            faults.append(f"{_name(concept)}: inScheme")
        if len(known.texts(concept, f"{SKOS}notation")) != 1:
            faults.append(f"{_name(concept)}: notation")
    return faults


def top_concepts(known: Schemes) -> list[str]:
    """The top concepts are exactly those with nothing above them in their scheme."""
    said = {(s, c) for s, p, c in known.links if p == f"{SKOS}hasTopConcept"}
    meant = {
        (scheme, concept)
        for scheme in known.schemes
        for concept in known.members(scheme)
        if all(known.scheme(up) != scheme for up in known.nodes(concept, f"{SKOS}broader"))
    }
    return sorted(f"{_name(scheme)}: {_name(concept)}" for scheme, concept in said ^ meant)


def orphans(known: Schemes) -> list[str]:
    """From every concept a way up leads to a top concept of its scheme, and never in a circle."""
    faults = []
    for concept in known.concepts:
        seen: set[str] = set()
        ahead = {concept}
        while ahead:
            seen |= ahead
            ahead = {up for each in ahead for up in known.nodes(each, f"{SKOS}broader")}
            if concept in ahead:
                faults.append(f"{_name(concept)}: above itself")
            ahead -= seen
        if not seen & known.nodes(known.scheme(concept), f"{SKOS}hasTopConcept"):
            faults.append(f"{_name(concept)}: an orphan")
    return faults


def clashes(known: Schemes) -> list[str]:
    """A preferred label or a notation belongs to one concept of a scheme."""
    return [
        f"{_name(scheme)}: {word}"
        for scheme in known.schemes
        for name in ("prefLabel", "notation")
        for word, times in Counter(
            str(text) for c in known.members(scheme) for text in known.texts(c, SKOS + name)
        ).items()
        if times > 1
    ]


def dead_links(known: Schemes) -> list[str]:
    """What the vocabularies say of each other is there."""
    there = {*known.schemes, *known.concepts}
    ours = {(p, o) for _, p, o in known.links if o.startswith(OVV)}
    return sorted(f"{_name(p)} {_name(o)}" for p, o in ours if o not in there)


def one_sided(known: Schemes) -> list[str]:
    """A link that has an inverse is said from both sides."""
    faults = []
    for name, back in INVERSES.items():
        there = {(s, o) for s, p, o in known.links if p == name}
        again = {(o, s) for s, p, o in known.links if p == back}
        faults += [f"{_name(name)}: {_name(s)} {_name(o)}" for s, o in sorted(there ^ again)]
    return faults


INVERSES = {
    f"{SKOS}hasTopConcept": f"{SKOS}topConceptOf",
    f"{DCTERMS}hasVersion": f"{DCTERMS}isVersionOf",
    f"{DCTERMS}replaces": f"{DCTERMS}isReplacedBy",
    f"{SKOS}related": f"{SKOS}related",
}
CHECKS = (
    headers,
    labels,
    empty_definitions,
    membership,
    top_concepts,
    orphans,
    clashes,
    dead_links,
    one_sided,
)


def _name(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]
