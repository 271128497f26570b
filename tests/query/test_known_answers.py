"""Answers of saved questions on small graphs, where the right answer is known by hand."""

import itertools

import pytest

from tests.query.both_engines import answers

SANCTIONS = """
:county a schema:AdministrativeArea ; skos:prefLabel "海棠县"@zh .
:city a schema:AdministrativeArea ; skos:prefLabel "云泽市"@zh .
:organ skos:prefLabel "海棠县纪委"@zh ; ov:area :county .
:other skos:prefLabel "云泽市纪委"@zh ; ov:area :city .
:homeless skos:prefLabel "某厂纪委"@zh .
ovv:party_warning skos:notation "party_warning" ; skos:prefLabel "党内警告"@zh .
:a ov:actionType ovv:party_discipline ; ov:epistemicStatus ovv:decided .
:b ov:actionType ovv:party_discipline ; ov:epistemicStatus ovv:decided ; ov:agent :organ .
:c ov:actionType ovv:party_discipline ; ov:epistemicStatus ovv:decided ; ov:agent :other .
:d ov:actionType ovv:party_discipline ; ov:epistemicStatus ovv:decided ; ov:agent :homeless .
:a ov:measure ovv:party_warning . :b ov:measure ovv:party_warning .
:c ov:measure ovv:party_warning . :d ov:measure ovv:party_warning .
"""


@pytest.mark.parametrize(
    ("given", "rows"),
    [
        ({}, [None, "云泽市纪委", "某厂纪委", "海棠县纪委"]),
        ({"agent": "海棠县纪委"}, ["海棠县纪委"]),
        ({"area": "海棠县"}, ["海棠县纪委"]),
        ({"area": "云泽市", "agent": "海棠县纪委"}, []),
    ],
)
def test_a_sanction_by_nobody_counts_for_no_organ_and_no_area(
    given: dict[str, str], rows: list[str | None]
) -> None:
    found = answers(SANCTIONS, "count-sanctions", **given)
    assert [row.get("agentName") for row in found] == rows
    assert {row["actions"] for row in found} <= {"1"}


def law(act: str, **versions: dict[str, str]) -> str:
    """A law with its versions, in order, each with its days; and an act that rests on it."""
    lines = [
        ':law skos:prefLabel "某条例"@zh .',
        f':a ov:legalBasis :law ; ov:actionType :t ; ov:timeEarliest "{act}"^^xsd:date ;',
        f'ov:timeLatest "{act}"^^xsd:date ; prov:wasDerivedFrom :e .',
        ':t skos:notation "party_discipline" . :e oa:hasSelector :s . :s oa:exact "《某条例》" .',
    ]
    for name, days in versions.items():
        lines.append(f':law dcterms:hasVersion :{name} . :{name} skos:prefLabel "{name}"@zh .')
        properties = {
            "adopted": "schema:legislationDate",
            "first": "eli:first_date_entry_in_force",
            "last": "eli:date_no_longer_in_force",
        }
        lines += [f':{name} {properties[key]} "{day}"^^xsd:date .' for key, day in days.items()]
    names = list(versions)
    lines += [f":{one} dcterms:isReplacedBy :{two} ." for one, two in itertools.pairwise(names)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("day", "version"),
    [
        ("2003-06-01", None),  # before all of them
        ("2010-06-01", "old"),  # before its successor was adopted
        ("2015-11-01", None),  # the successor was adopted, and may have been in force
        ("2017-06-01", None),  # when the one in force began nobody knows
        ("2018-10-01", "new"),
        ("2024-07-08", "newest"),
    ],
)
def test_one_version_of_a_law_is_in_force_on_a_day(day: str, version: str | None) -> None:
    graph = law(
        day,
        old={"adopted": "2003-12-31", "first": "2003-12-31"},
        middle={"adopted": "2015-10-18", "last": "2018-09-30"},
        new={"adopted": "2018-08-18", "first": "2018-10-01", "last": "2023-12-31"},
        newest={"adopted": "2023-12-19", "first": "2024-01-01"},
    )
    assert [row.get("version") for row in answers(graph, "legal-basis")] == [version]


def test_a_version_without_a_last_day_ends_where_the_next_begins() -> None:
    days = {"old": {"first": "2003-12-31"}, "new": {"first": "2018-10-01"}}
    for day, version in (("2018-09-30", "old"), ("2018-10-01", "new")):
        assert [r["version"] for r in answers(law(day, **days), "legal-basis")] == [version]


APPROVED = """
:p foaf:name "顾长青"@zh . :organ skos:prefLabel "海棠县纪委"@zh .
:committee skos:prefLabel "海棠县委"@zh ; skos:altLabel "县委"@zh .
ovv:party_discipline skos:notation "party_discipline" .
:a ov:target :p ; ov:agent :organ ; ov:actionType ovv:party_discipline ;
   prov:wasDerivedFrom :e1 , :e2 , :e3 , :e4 .
:e1 oa:hasSelector :s1 . :s1 oa:exact "顾长青开除党籍处分" .
:e2 oa:hasSelector :s2 . :s2 oa:exact "报县委批准" .
:e3 oa:hasSelector :s3 . :s3 oa:exact "受贿" .
:e4 oa:hasSelector :s4 . :s4 oa:exact "县委第一巡察组移交" .
"""


def test_the_quote_of_an_approval_names_who_approved_and_says_so() -> None:
    row = {"target": "顾长青", "type": "party_discipline", "agentName": "海棠县纪委"}
    row["action"] = "https://example.org/a"
    by_body = row | {"approvedBy": "海棠县委"}
    graph = APPROVED + ":a ov:approvedBy :committee ."
    assert answers(graph, "approvals") == [by_body | {"quote": "报县委批准"}]
    assert answers(graph, "approvals", organisation="县委") == [by_body | {"quote": "报县委批准"}]
    assert answers(graph, "approvals", organisation="海棠县纪委") == []
    in_words = APPROVED + ':a ov:approvedByText "县委"@zh .'
    assert [r["quote"] for r in answers(in_words, "approvals")] == ["报县委批准"]
    unquoted = graph.replace(":e1 , :e2 , :e3 , :e4", ":e1 , :e3")
    assert answers(unquoted, "approvals") == [by_body]


POST = """
:post org:postIn :body ; org:role :role . :role skos:prefLabel "局长"@zh .
:body skos:prefLabel "海棠县水务局"@zh .
:feng foaf:name "冯国强"@zh . :wu foaf:name "吴涛"@zh . :he foaf:name "何平"@zh .
:old ov:post :post ; org:member :feng ; ov:tenureStatus ovv:removed ; prov:wasDerivedFrom :e1 .
:new ov:post :post ; org:member :wu ; ov:tenureStatus ovv:current ; prov:wasDerivedFrom :e2 .
:named ov:post :post ; ov:actionType ovv:appointment ; ov:target :wu ; prov:wasDerivedFrom :e2 .
:e1 oa:hasSource :d1 . :e2 oa:hasSource :d2 .
"""


def dated(tenure: str, **days: str) -> str:
    return "".join(f':{tenure} ov:{name} "{day}"^^xsd:date .\n' for name, day in days.items())


ENDED = dated("old", endEarliest="2022-04-20", endLatest="2022-04-20")


@pytest.mark.parametrize(
    ("graph", "pairs"),
    [
        (ENDED + dated("new", startEarliest="2022-04-20"), ["冯国强 吴涛 0"]),
        (ENDED + dated("new", startEarliest="2022-07-01"), ["冯国强 吴涛 3"]),
        (ENDED + dated("new", startEarliest="2022-04-19"), []),
        (ENDED, []),
        (dated("old", endLatest="2022-04-20") + dated("new", startEarliest="2022-04-20"), []),
        (dated("new", startEarliest="2022-04-20"), []),
        ("", []),
        (":e1 oa:hasSource :d2 .", ["冯国强 吴涛"]),
        (
            ENDED
            + dated("new", startEarliest="2023-01-01")
            + ":between ov:post :post ; org:member :he ."
            + dated("between", startEarliest="2022-05-01"),
            ["何平 吴涛", "冯国强 何平 1"],
        ),
    ],
)
def test_a_post_goes_from_who_lost_it_to_who_got_it(graph: str, pairs: list[str]) -> None:
    rows = answers(POST + graph, "successors")
    found = [" ".join(r[c] for c in ("person", "next", "gapMonths") if c in r) for r in rows]
    assert sorted(found) == pairs


TOPICS = """
:organ skos:prefLabel "海棠县纪委"@zh .
:gifts skos:notation "gifts" ; skos:inScheme ovv:topics ; skos:prefLabel "收礼"@zh .
:rules skos:notation "rules" ; skos:inScheme ovv:topics ; skos:prefLabel "八项规定"@zh .
:gifts skos:broader :rules .
:a ov:agent :organ ; ov:topic :gifts . :b ov:agent :organ . :c ov:agent :organ .
:d ov:topic :gifts .
"""


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        ({}, {None: "2", "收礼": "1"}),
        ({"topic": "gifts"}, {"收礼": "1"}),
        ({"topic": "rules"}, {"收礼": "1"}),
    ],
)
def test_what_has_no_topic_counts_unless_one_is_asked_for(
    given: dict[str, str], counts: dict[str | None, str]
) -> None:
    rows = answers(TOPICS, "active-agents", **given)
    assert {row.get("topicName"): row["actions"] for row in rows} == counts


TOLD = """
:p foaf:name "顾长青"@zh . :k skos:notation "removal" .
:paper skos:prefLabel "云泽日报"@zh .
:e1 oa:hasSource :d1 . :e2 oa:hasSource :d2 . :e3 oa:hasSource :d3 .
:a ov:target :p ; ov:actionType :k ; prov:wasDerivedFrom :e1 , :e2 , :e3 .
"""


@pytest.mark.parametrize(
    ("publishers", "sources"),
    [
        ("", "3"),
        (":d1 dcterms:publisher :paper .", "3"),
        (":d1 dcterms:publisher :paper . :d2 dcterms:publisher :paper .", "2"),
        (":d1 , :d2 , :d3 dcterms:publisher :paper .", "1"),
    ],
)
def test_a_bulletin_without_a_publisher_is_a_source(publishers: str, sources: str) -> None:
    known = publishers.replace(
        ":d1 , :d2 , :d3 dcterms",
        ":d3 dcterms:publisher :paper . :d2 dcterms:publisher :paper . :d1 dcterms",
    )
    assert [row["sources"] for row in answers(TOLD + known, "sources-of-facts")] == [sources]


QUOTED = """
:d dcterms:issued "2022-05-08"^^xsd:date .
:e1 oa:hasSource :d ; oa:hasSelector :s1 . :e2 oa:hasSource :d ; oa:hasSelector :s2 .
:e3 oa:hasSource :d ; oa:hasSelector :s3 .
:s1 oa:start 10 ; oa:exact "顾长青严重违纪违法" . :s2 oa:start 13 ; oa:exact "严重违纪违法" .
:s3 oa:start 90 ; oa:exact "严重违纪违法" .
"""


def test_words_that_two_quotes_hold_at_one_place_are_used_once() -> None:
    assert [row["uses"] for row in answers(QUOTED, "formula")] == ["2"]
    assert answers(QUOTED, "formula", formula="严肃处理") == []
