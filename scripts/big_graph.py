"""Write a large graph of invented data in the product's real shape, to measure questions on.

Usage::

    python scripts/big_graph.py TRIPLES FILE.nt

Bodies in a hierarchy by province, people, tenures that follow each other in a post, cases with
their stages, figures, documents, and a quote behind every fact. Seeded: the same number of triples
always gives the same file. Written as a stream, so memory does not grow with the graph.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from oversight_graph.graph.concepts import concepts, schemes
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.graph.terms import iri

_FIRST_DAY = date(2013, 1, 1)
_DAYS = 4700
_SURNAMES = "沈韦郝陶梁顾程纪闵和江段方严苗柏钟祁"
_GIVEN = "知远大川思启明长青有年云舟志刚一凡景行怀瑾若谷"
_STAGES = (
    ("investigation", "review_and_investigation", "alleged", 0),
    ("party_discipline", "expulsion_from_party", "decided", 180),
    ("admin_discipline", "dismissal_from_public_office", "decided", 180),
    ("transfer", "transfer_for_prosecution", "decided", 200),
    ("prosecution", "indictment", "indicted", 300),
    ("sentence", "fixed_term_imprisonment", "convicted", 450),
)
_TOPICS = ("gifts", "feasting", "formalism", "bribe_taking", "abuse_of_power", "inaction")
_ROLES = ("bureau_director", "deputy_bureau_director", "section_head")


@dataclass(frozen=True, slots=True)
class Bulletin:
    """What the facts of one bulletin have in common."""

    key: str
    document: str
    run: str
    commission: str
    bureau: str
    bureau_name: str
    area: str


def main() -> None:
    """Write the file."""
    triples, path = int(sys.argv[1]), Path(sys.argv[2])
    with path.open("w", encoding="utf-8") as file:
        for count, line in enumerate(_lines(random.Random(7))):  # noqa: S311 - data, no secret
            if count >= triples:
                break
            file.write(line)


def _lines(luck: random.Random) -> Iterator[str]:
    yield from _concepts()
    for number in range(10**9):
        yield from _county(luck, number)


def _concepts() -> Iterator[str]:
    yield _t(_id("tool", "big-graph"), "rdf:type", f"<{iri('prov:SoftwareAgent')}>")
    for scheme in schemes():
        for each in concepts(scheme):
            yield _t(each.iri.value, "rdf:type", f"<{iri('skos:Concept')}>")
            if scheme == "roles":
                yield _t(each.iri.value, "rdf:type", f"<{iri('org:Role')}>")
            yield _t(each.iri.value, "skos:prefLabel", f'"{each.zh}"@zh')
            yield _t(each.iri.value, "skos:prefLabel", f'"{each.en}"@en')
            yield _t(each.iri.value, "skos:notation", f'"{each.notation}"')
            yield _t(each.iri.value, "skos:inScheme", f"<{PREFIXES['ovv']}{scheme}>")
            if each.broader is not None:
                yield _t(each.iri.value, "skos:broader", f"<{each.broader.value}>")
            if each.order is not None:
                yield _t(each.iri.value, "ov:order", _integer(each.order))


def _county(luck: random.Random, number: int) -> Iterator[str]:
    """One county: its bodies, the people in them, and what bulletins tell of them."""
    province, name = f"第{number % 31 + 1}省", f"第{number}县"
    area, above = _id("area", name), _id("area", province)
    yield from _thing(area, "schema:AdministrativeArea", name)
    yield _t(area, "ov:level", _v("level-county"))
    yield _t(area, "schema:containedInPlace", f"<{above}>")
    yield from _thing(above, "schema:AdministrativeArea", province)
    yield _t(above, "ov:level", _v("level-province"))
    commission, government = _id("org", f"{name}纪委监委"), _id("org", f"{name}政府")
    for body, label in ((commission, f"{name}纪委监委"), (government, f"{name}政府")):
        yield from _thing(body, "org:FormalOrganization", label)
        yield _t(body, "ov:area", f"<{area}>")
    for index in range(8):
        bureau_name = f"{name}第{index}局"
        bureau, group = _id("org", bureau_name), _id("org", f"驻{bureau_name}纪检监察组")
        yield from _thing(bureau, "org:FormalOrganization", bureau_name)
        yield _t(bureau, "org:subOrganizationOf", f"<{government}>")
        yield _t(bureau, "ov:area", f"<{area}>")
        yield from _thing(group, "ov:StationedGroup", f"驻{bureau_name}纪检监察组")
        yield _t(group, "org:unitOf", f"<{commission}>")
        yield _t(group, "ov:stationedAt", f"<{bureau}>")
        key = f"{number}-{index}"
        ids = _id("doc", key), _id("run", key)
        yield from _document(luck, Bulletin(key, *ids, commission, bureau, bureau_name, area))


def _document(luck: random.Random, told: Bulletin) -> Iterator[str]:
    key, document, bureau_name = told.key, told.document, told.bureau_name
    issued = _FIRST_DAY + timedelta(luck.randrange(_DAYS))
    yield _t(document, "rdf:type", f"<{iri('schema:NewsArticle')}>")
    yield _t(document, "dcterms:title", f'"关于{bureau_name}的通报"@zh')
    yield _t(document, "dcterms:issued", _day(issued))
    yield _t(document, "dcterms:identifier", f'"{key}"')
    yield _t(document, "dcterms:publisher", f"<{told.commission}>")
    yield _t(document, "ov:textSha256", f'"{sha256(key.encode()).hexdigest()}"')
    yield _t(told.run, "rdf:type", f"<{iri('prov:Activity')}>")
    yield _t(told.run, "prov:used", f"<{document}>")
    yield _t(told.run, "prov:wasAssociatedWith", f"<{_id('tool', 'big-graph')}>")
    for role in _ROLES:
        post = _id("post", f"{bureau_name}/{role}")
        yield from _thing(post, "org:Post", f"{bureau_name}{role}")
        yield _t(post, "org:postIn", f"<{told.bureau}>")
        yield _t(post, "org:role", _v(f"role-{role}"))
        begin = _FIRST_DAY + timedelta(luck.randrange(900))
        for turn in range(4):
            person = _id("person", f"{key}-{role}-{turn}")
            name = luck.choice(_SURNAMES) + luck.choice(_GIVEN) + luck.choice(_GIVEN)
            yield _t(person, "rdf:type", f"<{iri('foaf:Person')}>")
            yield _t(person, "foaf:name", f'"{name}"@zh')
            end = begin + timedelta(300 + luck.randrange(900))
            fact = f"{key}-{role}-{turn}"
            yield from _tenure(told, fact, person, role, (begin, end))
            begin = end
            if turn == 1:
                yield from _case(luck, told, fact, person, end)
    figure, action = _id("quantity", key), _id("action", f"{key}-figure")
    yield from _fact(told, action, f"{bureau_name} 统计数据", "ov:OversightAction", key)
    yield _t(action, "ov:actionType", _v("case_stats"))
    yield _t(action, "ov:agent", f"<{told.commission}>")
    yield _t(action, "ov:quantity", f"<{figure}>")
    yield _t(action, "ov:epistemicStatus", _v("reported"))
    yield _t(figure, "rdf:type", f"<{iri('schema:QuantitativeValue')}>")
    yield _t(figure, "rdf:type", f"<{iri('qb:Observation')}>")
    yield _t(figure, "qb:dataSet", f"<{iri('ov:figures')}>")
    yield _t(figure, "schema:value", _integer(luck.randrange(1, 400)))
    yield _t(figure, "schema:unitText", '"人"@zh')
    yield _t(figure, "ov:approximate", f'"false"^^<{PREFIXES["xsd"]}boolean>')
    yield _t(figure, "ov:timeEarliest", _day(issued - timedelta(90)))
    yield _t(figure, "ov:timeLatest", _day(issued))
    yield _t(figure, "prov:wasDerivedFrom", f"<{_id('evidence', key)}>")


def _tenure(
    told: Bulletin, key: str, person: str, role: str, period: tuple[date, date]
) -> Iterator[str]:
    begin, end = period
    node = _id("tenure", key)
    yield from _fact(told, node, f"任职 {key}", "ov:Tenure", key)
    yield _t(node, "org:member", f"<{person}>")
    yield _t(node, "org:organization", f"<{told.bureau}>")
    yield _t(node, "org:role", _v(f"role-{role}"))
    yield _t(node, "ov:post", f"<{_id('post', f'{told.bureau_name}/{role}')}>")
    yield _t(node, "ov:tenureStatus", _v("former"))
    for name, day in (
        ("startEarliest", begin), ("startLatest", begin + timedelta(30)),
        ("endEarliest", end), ("endLatest", end + timedelta(30)),
    ):  # fmt: skip
        yield _t(node, f"ov:{name}", _day(day))


def _case(
    luck: random.Random, told: Bulletin, key: str, person: str, noticed: date
) -> Iterator[str]:
    case = _id("case", key)
    yield from _thing(case, "ov:Case", f"案件 {key}", "rdfs:label")
    for kind, measure, status, days in _STAGES[: luck.randrange(1, len(_STAGES) + 1)]:
        node = _id("action", f"{key}-{kind}")
        yield from _fact(told, node, f"{kind} {key}", "ov:OversightAction", f"{key}-{kind}")
        yield _t(node, "ov:actionType", _v(kind))
        yield _t(node, "ov:measure", _v(measure))
        yield _t(node, "ov:agent", f"<{told.commission}>")
        yield _t(node, "ov:target", f"<{person}>")
        yield _t(node, "ov:area", f"<{told.area}>")
        yield _t(node, "ov:topic", _v(f"topic-{luck.choice(_TOPICS)}"))
        yield _t(node, "ov:partOfCase", f"<{case}>")
        yield _t(node, "ov:epistemicStatus", _v(status))
        yield _t(node, "ov:timeEarliest", _day(noticed + timedelta(days)))
        yield _t(node, "ov:timeLatest", _day(noticed + timedelta(days)))


def _fact(told: Bulletin, node: str, label: str, kind: str, key: str) -> Iterator[str]:
    evidence, selector = _id("evidence", key), _id("selector", key)
    yield from _thing(node, kind, label, "rdfs:label")
    yield _t(node, "ov:rule", '"synthetic"')
    yield _t(node, "ov:confidence", f'"0.9"^^<{PREFIXES["xsd"]}decimal>')
    yield _t(node, "prov:wasGeneratedBy", f"<{told.run}>")
    yield _t(node, "prov:wasDerivedFrom", f"<{evidence}>")
    yield _t(evidence, "rdf:type", f"<{iri('oa:SpecificResource')}>")
    yield _t(evidence, "oa:hasSource", f"<{told.document}>")
    yield _t(evidence, "oa:hasSelector", f"<{selector}>")
    for name in ("oa:TextPositionSelector", "oa:TextQuoteSelector"):
        yield _t(selector, "rdf:type", f"<{iri(name)}>")
    yield _t(selector, "oa:start", _integer(10))
    yield _t(selector, "oa:end", _integer(10 + len(label)))
    yield _t(selector, "oa:exact", f'"{label}"')


def _thing(node: str, kind: str, label: str, by: str = "skos:prefLabel") -> Iterator[str]:
    yield _t(node, "rdf:type", f"<{iri(kind)}>")
    yield _t(node, by, f'"{label}"@zh')


def _id(kind: str, name: str) -> str:
    return f"{PREFIXES['id']}{kind}/{name}"


def _v(name: str) -> str:
    return f"<{PREFIXES['ovv']}{name}>"


def _day(day: date) -> str:
    return f'"{day.isoformat()}"^^<{PREFIXES["xsd"]}date>'


def _integer(number: int) -> str:
    return f'"{number}"^^<{PREFIXES["xsd"]}integer>'


def _t(subject: str, predicate: str, value: str) -> str:
    return f"<{subject}> <{iri(predicate)}> {value} .\n"


if __name__ == "__main__":
    main()
