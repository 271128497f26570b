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
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from big_graph_lines import concept, concept_lines, day, integer, node_iri, thing, triple

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
    yield triple(node_iri("tool", "big-graph"), "rdf:type", f"<{iri('prov:SoftwareAgent')}>")
    yield from concept_lines()
    for number in range(10**9):
        yield from _county(luck, number)


def _county(luck: random.Random, number: int) -> Iterator[str]:
    """One county: its bodies, the people in them, and what bulletins tell of them."""
    province, name = f"第{number % 31 + 1}省", f"第{number}县"
    area, above = node_iri("area", name), node_iri("area", province)
    yield from thing(area, "schema:AdministrativeArea", name)
    yield triple(area, "ov:level", concept("level-county"))
    yield triple(area, "schema:containedInPlace", f"<{above}>")
    yield from thing(above, "schema:AdministrativeArea", province)
    yield triple(above, "ov:level", concept("level-province"))
    commission, government = node_iri("org", f"{name}纪委监委"), node_iri("org", f"{name}政府")
    for body, label in ((commission, f"{name}纪委监委"), (government, f"{name}政府")):
        yield from thing(body, "org:FormalOrganization", label)
        yield triple(body, "ov:area", f"<{area}>")
    for index in range(8):
        bureau_name = f"{name}第{index}局"
        bureau, group = node_iri("org", bureau_name), node_iri("org", f"驻{bureau_name}纪检监察组")
        yield from thing(bureau, "org:FormalOrganization", bureau_name)
        yield triple(bureau, "org:subOrganizationOf", f"<{government}>")
        yield triple(bureau, "ov:area", f"<{area}>")
        yield from thing(group, "ov:StationedGroup", f"驻{bureau_name}纪检监察组")
        yield triple(group, "org:unitOf", f"<{commission}>")
        yield triple(group, "ov:stationedAt", f"<{bureau}>")
        key = f"{number}-{index}"
        ids = node_iri("doc", key), node_iri("run", key)
        told = Bulletin(key, *ids, commission, bureau, bureau_name, area)
        yield from _document(luck, told)
        if index == 0:
            yield from _rarities(told, group)


def _document(luck: random.Random, told: Bulletin) -> Iterator[str]:
    key, document, bureau_name = told.key, told.document, told.bureau_name
    issued = _FIRST_DAY + timedelta(luck.randrange(_DAYS))
    yield triple(document, "rdf:type", f"<{iri('schema:NewsArticle')}>")
    yield triple(document, "dcterms:title", f'"关于{bureau_name}的通报"@zh')
    yield triple(document, "dcterms:issued", day(issued))
    yield triple(document, "dcterms:identifier", f'"{key}"')
    yield triple(document, "dcterms:publisher", f"<{told.commission}>")
    yield triple(document, "ov:textSha256", f'"{sha256(key.encode()).hexdigest()}"')
    yield triple(told.run, "rdf:type", f"<{iri('prov:Activity')}>")
    yield triple(told.run, "prov:used", f"<{document}>")
    yield triple(told.run, "prov:wasAssociatedWith", f"<{node_iri('tool', 'big-graph')}>")
    for role in _ROLES:
        post = node_iri("post", f"{bureau_name}/{role}")
        yield from thing(post, "org:Post", f"{bureau_name}{role}")
        yield triple(post, "org:postIn", f"<{told.bureau}>")
        yield triple(post, "org:role", concept(f"role-{role}"))
        begin = _FIRST_DAY + timedelta(luck.randrange(900))
        for turn in range(4):
            person = node_iri("person", f"{key}-{role}-{turn}")
            name = luck.choice(_SURNAMES) + luck.choice(_GIVEN) + luck.choice(_GIVEN)
            yield triple(person, "rdf:type", f"<{iri('foaf:Person')}>")
            yield triple(person, "foaf:name", f'"{name}"@zh')
            end = begin + timedelta(300 + luck.randrange(900))
            fact = f"{key}-{role}-{turn}"
            yield from _tenure(told, fact, person, role, (begin, end))
            begin = end
            if turn == 1:
                yield from _case(luck, told, fact, person, end)
    for part in ("whole", "part"):
        yield from _figure(told, f"{key}-{part}", luck.randrange(1, 400), issued)


def _figure(told: Bulletin, key: str, value: int, issued: date) -> Iterator[str]:
    figure, action = node_iri("quantity", key), node_iri("action", key)
    yield from _fact(told, action, f"{told.bureau_name} 统计数据", "ov:OversightAction", key)
    yield triple(action, "ov:actionType", concept("case_stats"))
    yield triple(action, "ov:agent", f"<{told.commission}>")
    yield triple(action, "ov:quantity", f"<{figure}>")
    yield triple(action, "ov:epistemicStatus", concept("reported"))
    yield triple(figure, "rdf:type", f"<{iri('schema:QuantitativeValue')}>")
    yield triple(figure, "rdf:type", f"<{iri('qb:Observation')}>")
    yield triple(figure, "qb:dataSet", f"<{iri('ov:figures')}>")
    yield triple(figure, "schema:value", integer(value))
    yield triple(figure, "schema:unitText", '"人"@zh')
    yield triple(figure, "ov:approximate", f'"false"^^<{PREFIXES["xsd"]}boolean>')
    yield triple(figure, "ov:timeEarliest", day(issued - timedelta(90)))
    yield triple(figure, "ov:timeLatest", day(issued))
    yield triple(figure, "prov:wasDerivedFrom", f"<{node_iri('evidence', key)}>")


def _rarities(told: Bulletin, group: str) -> Iterator[str]:
    """What one body in eight has: an older name, a head of its watchers, a judgement."""
    before, change = node_iri("org", f"{told.bureau_name}（旧）"), node_iri("change", told.key)
    year = _FIRST_DAY.replace(year=2018)
    yield from thing(before, "org:FormalOrganization", f"{told.bureau_name}（旧）")
    yield from thing(change, "org:ChangeEvent", f"{told.bureau_name}更名", "rdfs:label")
    yield triple(change, "org:originalOrganization", f"<{before}>")
    yield triple(change, "org:resultingOrganization", f"<{told.bureau}>")
    yield triple(change, "ov:timeEarliest", day(year))
    yield triple(change, "ov:timeLatest", day(year + timedelta(30)))
    relation, key = node_iri("relation", told.key), f"{told.key}-change"
    yield from _fact(told, relation, f"{told.bureau_name}更名", "ov:OrganisationRelation", key)
    yield triple(relation, "ov:relationType", concept("relation-changed_by"))
    yield triple(relation, "rdf:subject", f"<{before}>")
    yield triple(relation, "rdf:predicate", f"<{iri('org:changedBy')}>")
    yield triple(relation, "rdf:object", f"<{change}>")
    one, two = (node_iri("person", f"{told.key}-{_ROLES[0]}-{turn}") for turn in (0, 1))
    watching = replace(told, bureau=group, bureau_name=group)
    period = year + timedelta(2000), year + timedelta(2500)
    yield from _tenure(watching, f"{told.key}-watcher", one, "team_head", period)
    judgement = node_iri("judgement", told.key)
    yield triple(judgement, "rdf:type", f"<{iri('ov:IdentityJudgement')}>")
    yield triple(judgement, "ov:left", f"<{one}>")
    yield triple(judgement, "ov:right", f"<{two}>")
    yield triple(judgement, "ov:verdict", concept("verdict-different"))
    unnamed, key = node_iri("action", f"{told.key}-unnamed"), f"{told.key}-unnamed"
    yield from _fact(told, unnamed, "谈话提醒有关人员", "ov:OversightAction", key)
    yield triple(unnamed, "ov:actionType", concept("education"))
    yield triple(unnamed, "ov:measure", concept("admonition"))
    yield triple(unnamed, "ov:agent", f"<{told.commission}>")
    yield triple(unnamed, "ov:target", f"<{told.bureau}>")
    yield triple(unnamed, "ov:epistemicStatus", concept("reported"))


def _tenure(
    told: Bulletin, key: str, person: str, role: str, period: tuple[date, date]
) -> Iterator[str]:
    begin, end = period
    node = node_iri("tenure", key)
    yield from _fact(told, node, f"任职 {key}", "ov:Tenure", key)
    yield triple(node, "org:member", f"<{person}>")
    yield triple(node, "org:organization", f"<{told.bureau}>")
    yield triple(node, "org:role", concept(f"role-{role}"))
    yield triple(node, "ov:post", f"<{node_iri('post', f'{told.bureau_name}/{role}')}>")
    yield triple(node, "ov:tenureStatus", concept("former"))
    for name, when in (
        ("startEarliest", begin), ("startLatest", begin + timedelta(30)),
        ("endEarliest", end), ("endLatest", end + timedelta(30)),
    ):  # fmt: skip
        yield triple(node, f"ov:{name}", day(when))


def _case(
    luck: random.Random, told: Bulletin, key: str, person: str, noticed: date
) -> Iterator[str]:
    case = node_iri("case", key)
    yield from thing(case, "ov:Case", f"案件 {key}", "rdfs:label")
    for kind, measure, status, days in _STAGES[: luck.randrange(1, len(_STAGES) + 1)]:
        node = node_iri("action", f"{key}-{kind}")
        label = f"{kind} {key} 严重违纪违法"
        yield from _fact(told, node, label, "ov:OversightAction", f"{key}-{kind}")
        if kind == "party_discipline":
            law = concept("law-party_discipline_regulations")
            yield triple(node, "ov:legalBasis", law)
            yield triple(node, "ov:approvedBy", f"<{told.commission}>")
        yield triple(node, "ov:actionType", concept(kind))
        yield triple(node, "ov:measure", concept(measure))
        yield triple(node, "ov:agent", f"<{told.commission}>")
        yield triple(node, "ov:target", f"<{person}>")
        yield triple(node, "ov:area", f"<{told.area}>")
        yield triple(node, "ov:topic", concept(f"topic-{luck.choice(_TOPICS)}"))
        yield triple(node, "ov:partOfCase", f"<{case}>")
        yield triple(node, "ov:epistemicStatus", concept(status))
        yield triple(node, "ov:timeEarliest", day(noticed + timedelta(days)))
        yield triple(node, "ov:timeLatest", day(noticed + timedelta(days)))


def _fact(told: Bulletin, node: str, label: str, kind: str, key: str) -> Iterator[str]:
    evidence, selector = node_iri("evidence", key), node_iri("selector", key)
    yield from thing(node, kind, label, "rdfs:label")
    yield triple(node, "ov:rule", '"synthetic"')
    yield triple(node, "ov:confidence", f'"0.9"^^<{PREFIXES["xsd"]}decimal>')
    yield triple(node, "prov:wasGeneratedBy", f"<{told.run}>")
    yield triple(node, "prov:wasDerivedFrom", f"<{evidence}>")
    yield triple(evidence, "rdf:type", f"<{iri('oa:SpecificResource')}>")
    yield triple(evidence, "oa:hasSource", f"<{told.document}>")
    yield triple(evidence, "oa:hasSelector", f"<{selector}>")
    for name in ("oa:TextPositionSelector", "oa:TextQuoteSelector"):
        yield triple(selector, "rdf:type", f"<{iri(name)}>")
    yield triple(selector, "oa:start", integer(10))
    yield triple(selector, "oa:end", integer(10 + len(label)))
    yield triple(selector, "oa:exact", f'"{label}"')


if __name__ == "__main__":
    main()
