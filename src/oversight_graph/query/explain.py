"""Explain something: collect every statement about it, and the quotes behind each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import pyoxigraph as ox

from oversight_graph.query.context import in_context
from oversight_graph.query.explanation import Explanation, Explanations, Quote, Statement
from oversight_graph.query.find import find
from oversight_graph.query.ontology_labels import class_label, reading_order, term_label
from oversight_graph.query.parameters import sparql
from oversight_graph.query.things import Thing
from oversight_graph.query.values import label_of
from oversight_graph.store import Row, Term, View

_FACTS_AT_ONCE = 200
_HEAD = """
  ?fact ov:rule ?rule ; ov:confidence ?confidence ; a ?class .
  OPTIONAL { ?fact rdfs:label ?label }
"""
# Left out is what the statement itself or its quotes say. No filter or BIND stands inside an
# OPTIONAL: the engine would go through the whole graph for it.
_DETAIL = """
  ?fact ?property ?value
  FILTER(?property NOT IN (rdf:type, rdfs:label, ov:rule, ov:confidence, prov:wasDerivedFrom,
    prov:wasGeneratedBy, org:memberDuring))
  OPTIONAL { ?value foaf:name|skos:prefLabel|dcterms:title|rdfs:label ?name }
  FILTER(!BOUND(?name) || LANG(?name) != "en")
  OPTIONAL { ?value schema:value ?number }
  OPTIONAL { ?value schema:unitText ?unit }
  OPTIONAL { ?value ov:approximate ?approximate }
  BIND(IF(COALESCE(?approximate, false), "约", "") AS ?about)
  BIND(CONCAT(?about, STR(?number), COALESCE(STR(?unit), "")) AS ?amount)
  BIND(COALESCE(?name, ?amount) AS ?label)
"""
_QUOTE_COLUMNS = "?source ?start ?end ?exact ?title ?document ?issued ?sha256"
_QUOTE = """
  ?fact prov:wasDerivedFrom ?evidence .
  ?evidence oa:hasSource ?document ; oa:hasSelector ?selector .
  ?selector oa:start ?start ; oa:end ?end ; oa:exact ?exact .
  OPTIONAL { ?document dcterms:source ?source }
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:issued ?issued }
  OPTIONAL { ?document ov:textSha256 ?sha256 }
"""


def explain(
    view: View, name: str, text_of: Callable[[str], str | None] | None = None
) -> Explanations:
    """Explain a person, organisation, post, area, document, tenure, action or relation.

    ``name`` is a name or an IRI. Where several things have the name, each is explained.
    ``text_of`` gives the text with a SHA-256: quotes then have the rest of their sentence.
    Raises ``UnknownName`` with the nearest names when there is nothing of that name.
    """
    found = (_explained(view, thing) for thing in find(view, name))
    return Explanations(found if text_of is None else (in_context(one, text_of) for one in found))


def _explained(view: View, thing: Thing) -> Explanation:
    said = sparql(ox.NamedNode(thing.iri))
    kinds = view.answer(f"SELECT ?class WHERE {{ {said} a ?class }}").rows
    aliases = view.answer(f"SELECT DISTINCT ?alias WHERE {{ {said} skos:altLabel ?alias }}").rows
    statements = _statements(view, _facts_about(view, said))
    return Explanation(
        iri=thing.iri,
        label=thing.label,
        kind=class_label(_plain(row[0]) for row in kinds),
        aliases=tuple(sorted(label_of(row[0]) for row in aliases)),
        statements=statements,
        mentions=() if thing.iri in {one.iri for one in statements} else _mentions(view, said),
    )


def _facts_about(view: View, said: str) -> list[str]:
    """Return the facts that point to the thing, that it is, or that were read in it."""
    rows = view.answer(
        f"""SELECT DISTINCT ?fact WHERE {{
          {{ ?fact ?relation {said} . ?fact ov:rule ?rule }} UNION
          {{ VALUES ?fact {{ {said} }} ?fact ov:rule ?rule }} UNION
          {{ ?passage oa:hasSource {said} . ?fact prov:wasDerivedFrom ?passage ; ov:rule ?rule }}
        }}"""
    ).rows
    return sorted(sparql(row[0]) for row in rows if isinstance(row[0], ox.NamedNode))


def _mentions(view: View, said: str) -> tuple[Quote, ...]:
    quotes = _of_facts(view, [said], f"{_QUOTE_COLUMNS} WHERE {{ %s {_QUOTE} }}")
    return tuple(sorted(_quote(row) for rows in quotes.values() for row in rows))


def _statements(view: View, facts: list[str]) -> tuple[Statement, ...]:
    heads = _of_facts(view, facts, f"?rule ?confidence ?class ?label WHERE {{ %s {_HEAD} }}")
    details = _of_facts(view, facts, f"?property ?value ?label WHERE {{ %s {_DETAIL} }}")
    quotes = _of_facts(view, facts, f"{_QUOTE_COLUMNS} WHERE {{ %s {_QUOTE} }}")
    found = [
        Statement(
            iri=fact,
            kind=class_label(_plain(row[2]) for row in rows),
            says=min(label_of(row[3]) for row in rows),
            details=tuple(_detail_pairs(details.get(fact, ()))),
            rule=label_of(rows[0][0]),
            confidence=float(label_of(rows[0][1])),
            quotes=tuple(sorted(map(_quote, quotes.get(fact, ())))),
        )
        for fact, rows in heads.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.quotes, one.iri)))


def _of_facts(view: View, facts: list[str], question: str) -> dict[str, list[Row]]:
    """Ask a question about many facts at once; return its rows by the IRI of the fact."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for start in range(0, len(facts), _FACTS_AT_ONCE):
        values = f"VALUES ?fact {{ {' '.join(facts[start : start + _FACTS_AT_ONCE])} }}"
        for row in view.answer(f"SELECT DISTINCT ?fact {question % values}").rows:
            groups[_plain(row[0])].append(row[1:])
    return groups


def _detail_pairs(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Yield label and value of each detail once, in the order of the ontology."""
    said = {(_plain(name), label_of(label) or _shown(value)) for name, value, label in rows}
    for name, value in sorted(said, key=lambda pair: (reading_order(pair[0]), pair[1])):
        yield term_label(name), value


def _shown(value: Term | None) -> str:
    return term_label(value.value) if isinstance(value, ox.NamedNode) else label_of(value)


def _quote(row: Sequence[Term | None]) -> Quote:
    source, start, end, exact, title, document, issued, sha256 = row
    return Quote(
        source=label_of(source),
        start=int(label_of(start)),
        end=int(label_of(end)),
        text=label_of(exact),
        title=label_of(title),
        document=_plain(document),
        issued=label_of(issued),
        sha256=label_of(sha256),
    )


def _plain(term: Term | None) -> str:
    """Return the full IRI of a node or the text of a literal."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
