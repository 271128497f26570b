"""Find what a name or an IRI stands for in a graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from oversight_graph.errors import UnknownName
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.graph.terms import SKOS
from oversight_graph.query.nearest import advice
from oversight_graph.query.ontology_labels import class_label
from oversight_graph.query.parameters import expanded, sparql
from oversight_graph.query.telling_apart import told_apart
from oversight_graph.query.things import Thing, Things
from oversight_graph.query.values import label_of, short
from oversight_graph.store import Term, View

_LABELS = "foaf:name|skos:prefLabel|skos:altLabel|dcterms:title"
_MAIN_LABELS = "foaf:name|skos:prefLabel|dcterms:title|rdfs:label"
_MANY = 8
_MOST_FOUND = 500
_NEAREST_POOL = 20_000


def find(view: View, text: str) -> Things:
    """Return what ``text`` names, sorted by label and IRI; never nothing.

    ``text`` is an IRI (full, or with one of the project's prefixes) or a name. Of the names,
    those that equal it come first; only without any do those count that contain it.

    Raises ``UnknownName`` with the nearest names when the graph knows none.
    """
    wanted = text.strip()
    if _is_iri(wanted):
        return Things([_by_iri(view, expanded(wanted.removeprefix("<").removesuffix(">")))])
    found = _named(view, wanted) or _containing(view, wanted)
    if not found:
        names = _all_names(view)
        raise UnknownName(f"nothing here is named {wanted!r}", advice(wanted, names, "known are"))
    return Things(found)


def find_one(view: View, text: str) -> Thing:
    """Return the one thing that ``text`` names.

    Raises ``UnknownName`` when it names nothing or, listing the IRIs and what tells them apart,
    more than one thing.
    """
    found = find(view, text)
    if len(found) == 1:
        return found[0]
    listed = ", ".join(_listed(view, list(found)[:_MANY]))
    more = f" and {len(found) - _MANY} more" if len(found) > _MANY else ""
    message = f"{text.strip()!r} names {len(found)} things"
    raise UnknownName(message, f"give one of their names or IRIs: {listed}{more}")


def _listed(view: View, things: list[Thing]) -> Iterator[str]:
    """Each with its IRI; those of one name with a post or act of theirs too."""
    names = Counter(one.label for one in things)
    facts = told_apart(view, [one for one in things if names[one.label] > 1])
    for one in things:
        fact = facts.get(one.iri)
        yield f"{one.label} ({short(one.iri)}{f': {fact}' if fact else ''})"


def label_of_thing(view: View, iri: ox.NamedNode) -> str:
    """Return the main label of something, or its shortened IRI when it has none."""
    rows = view.answer(
        f"SELECT ?label WHERE {{ {sparql(iri)} {_MAIN_LABELS} ?label }} ORDER BY ?label LIMIT 1"
    ).rows
    return label_of(rows[0][0]) if rows else short(iri.value)


def _is_iri(text: str) -> bool:
    prefix, colon, _ = text.partition(":")
    return text.startswith("<") or "://" in text or bool(colon and prefix in PREFIXES)


def _by_iri(view: View, iri: str) -> Thing:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        raise UnknownName(f"{iri!r} is not an IRI", "give a full IRI or a name") from None
    said = sparql(node)
    classes = view.answer(f"SELECT ?class WHERE {{ {said} a ?class }}").rows
    if classes:
        return Thing(label_of_thing(view, node), iri, class_label(_iris(row[0] for row in classes)))
    raise UnknownName(f"nothing here has the IRI {short(iri)}", "look it up by its name")


def _named(view: View, name: str) -> list[Thing]:
    if not name:
        return []
    label = sparql(ox.Literal(name, language="zh"))
    return _things(view, f"?thing {_LABELS} {label} .")


def _containing(view: View, part: str) -> list[Thing]:
    if not part:
        return []
    said = sparql(ox.Literal(part))
    return _things(view, f"?thing {_LABELS} ?any . FILTER(CONTAINS(STR(?any), {said}))")


def _things(view: View, pattern: str) -> list[Thing]:
    """Return what a pattern on ``?thing`` finds; concepts are words, not things, and left out."""
    found = view.answer(
        f"SELECT DISTINCT ?thing WHERE {{ {pattern} }} ORDER BY ?thing LIMIT {_MOST_FOUND}"
    ).rows
    nodes = " ".join(sparql(row[0]) for row in found if isinstance(row[0], ox.NamedNode))
    rows = view.answer(
        "SELECT DISTINCT ?thing ?label ?class WHERE "
        f"{{ VALUES ?thing {{ {nodes} }} ?thing {_MAIN_LABELS} ?label ; a ?class }}"
    ).rows
    words = {row[0] for row in rows if row[2] in (SKOS.Concept, SKOS.ConceptScheme)}
    labels: dict[str, set[str]] = {}
    classes: dict[str, set[str]] = {}
    for thing, label, kind in rows:
        if isinstance(thing, ox.NamedNode) and thing not in words:
            labels.setdefault(thing.value, set()).add(label_of(label))
            classes.setdefault(thing.value, set()).update(_iris([kind]))
    return sorted(Thing(min(labels[iri]), iri, class_label(classes[iri])) for iri in labels)


def _iris(terms: Iterable[Term | None]) -> list[str]:
    return [term.value for term in terms if isinstance(term, ox.NamedNode)]


def _all_names(view: View) -> list[str]:
    rows = view.answer(
        "SELECT DISTINCT ?any WHERE { ?thing foaf:name|skos:prefLabel|skos:altLabel ?any "
        f"FILTER NOT EXISTS {{ ?thing a skos:Concept }} }} LIMIT {_NEAREST_POOL}"
    ).rows
    return [label_of(row[0]) for row in rows]
