"""The versions of a law follow each other in time, and each says where its days come from."""

from datetime import date, timedelta

import pyoxigraph as ox
import pytest

from oversight_graph.ontology_files import ontology_path

PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX ovv: <https://w3id.org/oversight-graph/vocabulary/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
ASKED_FOR = """
SELECT ?version WHERE {
  ?law skos:altLabel ?name ; dcterms:hasVersion ?version .
  ?version eli:first_date_entry_in_force ?from .
  OPTIONAL { ?version eli:date_no_longer_in_force ?until }
  OPTIONAL { ?version schema:legislationLegalForce ?force }
  FILTER(?name = "%s"@zh && ?from <= "%s"^^xsd:date)
  FILTER(COALESCE(?until >= "%s"^^xsd:date, ?force = schema:InForce))
}
"""


def load() -> ox.Store:
    store = ox.Store()
    store.load(path=str(ontology_path("vocabulary/laws.ttl")))
    return store


STORE = load()


def rows(query: str) -> list[tuple[str | None, ...]]:
    found = STORE.query(PREFIXES + query)
    assert isinstance(found, ox.QuerySolutions)
    return [tuple(value.value if value else None for value in row) for row in found]


VERSIONS = rows("""
SELECT ?version ?law ?adopted ?from ?until ?force WHERE {
  ?version dcterms:isVersionOf ?law .
  OPTIONAL { ?version schema:legislationDate ?adopted }
  OPTIONAL { ?version eli:first_date_entry_in_force ?from }
  OPTIONAL { ?version eli:date_no_longer_in_force ?until }
  OPTIONAL { ?version schema:legislationLegalForce ?force }
} ORDER BY ?version""")


def test_a_version_is_adopted_then_comes_into_force_then_ends() -> None:
    assert len(VERSIONS) > 40
    for version, _, *days, force in VERSIONS:
        known = [date.fromisoformat(day) for day in days if day is not None]
        assert known == sorted(known), version
        assert days[-1] is None or str(force).endswith("/NotInForce"), version


def test_a_law_has_one_version_in_force_at_most_and_the_last_one() -> None:
    for law in {row[1] for row in VERSIONS}:
        last = rows(
            f"SELECT ?last WHERE {{ ?last dcterms:isVersionOf <{law}> . FILTER NOT EXISTS"
            f" {{ ?last dcterms:isReplacedBy ?next . ?next dcterms:isVersionOf <{law}> }} }}"
        )
        assert len(last) == 1, law
        current = [row[0] for row in VERSIONS if row[1] == law and str(row[5]).endswith("/InForce")]
        assert current in ([], [last[0][0]]), law


def test_a_version_ends_the_day_before_the_next_comes_into_force() -> None:
    found = rows("""SELECT ?before ?until ?from WHERE {
        ?before dcterms:isReplacedBy ?after . ?after eli:first_date_entry_in_force ?from .
        OPTIONAL { ?before eli:date_no_longer_in_force ?until } }""")
    assert len(found) > 15
    for before, until, start in found:
        ended = date.fromisoformat(str(start)) - timedelta(days=1)
        assert until == ended.isoformat(), before


def test_a_day_that_is_left_out_is_named_as_such() -> None:
    silent = rows("""SELECT ?version WHERE {
        ?version dcterms:isVersionOf ?law .
        FILTER NOT EXISTS { ?version rdfs:comment ?gap }
        FILTER NOT EXISTS { ?version schema:legislationDate ?a ; eli:first_date_entry_in_force ?f }
        }""")
    assert silent == []


def test_every_version_names_its_source() -> None:
    assert (
        rows("""SELECT ?version WHERE { ?version dcterms:isVersionOf ?law
        FILTER NOT EXISTS { ?version dcterms:source ?source } }""")
        == []
    )


@pytest.mark.parametrize(
    ("name", "day", "version"),
    [
        ("监察法", "2025-05-31", "supervision_law-2018"),
        ("监察法", "2025-06-01", "supervision_law-2024"),
        ("纪律处分条例", "2018-09-30", None),
        ("纪律处分条例", "2023-12-31", "party_discipline_regulations-2018"),
        ("纪律处分条例", "2024-01-01", "party_discipline_regulations-2023"),
        ("问责条例", "2016-07-07", None),
        ("政务处分法", "2020-06-30", None),
        ("刑法", "2010-01-01", None),
        ("刑法", "2016-05-01", "criminal_law-2015"),
    ],
)
def test_the_version_of_a_day_is_found(name: str, day: str, version: str | None) -> None:
    found = [str(row[0]).rpartition("/law-")[2] for row in rows(ASKED_FOR % (name, day, day))]
    assert found == ([version] if version else [])
