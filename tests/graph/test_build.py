"""Findings become the RDF that the contract describes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from pyoxigraph import Literal, NamedNode

from oversight_graph.errors import OutputError
from oversight_graph.graph.build import build_graph, document_quads
from oversight_graph.graph.terms import UndeclaredTermError
from oversight_graph.resolution.entities import Bounds, Findings, Quantity, Span
from tests import factory
from tests.factory import TEXT, at, make_findings
from tests.graph.reading import RUN, Reading, triples

FINDINGS = make_findings()
GRAPH = Reading(FINDINGS)
DOCUMENT = NamedNode(f"https://w3id.org/oversight-graph/id/doc/{FINDINGS.document.sha256[:16]}")


def organ(name: str) -> NamedNode:
    return NamedNode(f"https://w3id.org/oversight-graph/id/org/{name}")


def tenures_of(findings: Findings, **changes: object) -> Findings:
    """Return the findings with only the first tenure, changed."""
    return replace(findings, tenures=(replace(findings.tenures[0], **changes),), actions=())  # type: ignore[arg-type]


def the_tenure(**changes: object) -> tuple[Reading, NamedNode]:
    graph = Reading(tenures_of(FINDINGS, **changes))
    (node,) = graph.of_class("ov:Tenure")
    return graph, node


def test_every_quad_is_in_the_graph_of_its_document() -> None:
    assert {quad.graph_name for quad in GRAPH.quads} == {DOCUMENT}


def test_nothing_is_blank() -> None:
    assert all(isinstance(quad.subject, NamedNode) for quad in GRAPH.quads)
    assert all(isinstance(quad.object, NamedNode | Literal) for quad in GRAPH.quads)


def test_the_document_says_where_it_comes_from() -> None:
    assert GRAPH.values(DOCUMENT, "dcterms:title") == [factory.TITLE]
    assert GRAPH.values(DOCUMENT, "dcterms:issued") == ["2023-05-18"]
    assert GRAPH.values(DOCUMENT, "dcterms:publisher") == ["org/云泽日报"]
    assert GRAPH.values(DOCUMENT, "dcterms:source") == ["yunze-2023-05-18.txt"]
    assert GRAPH.values(DOCUMENT, "schema:genre") == ["genre-inspection-news"]
    assert GRAPH.values(DOCUMENT, "ov:textSha256") == [FINDINGS.document.sha256]


def test_a_document_without_head_lines_is_written_all_the_same() -> None:
    bare = replace(FINDINGS.document, title=None, publisher=None, issued=None)
    graph = Reading(replace(FINDINGS, document=bare, genre=None))
    assert graph.values(DOCUMENT, "dcterms:title") == []
    assert all(graph.values(node, "ov:asOf") == [] for node in graph.of_class("ov:Tenure"))
    assert all(graph.values(node, "ov:endLatest") == [] for node in graph.of_class("ov:Tenure"))


def test_every_quote_is_the_text_at_its_offsets() -> None:
    selectors = GRAPH.of_class("oa:TextQuoteSelector")
    assert len(selectors) > 20
    for selector in selectors:
        (start,), (end,) = GRAPH.values(selector, "oa:start"), GRAPH.values(selector, "oa:end")
        assert GRAPH.values(selector, "oa:exact") == [TEXT[int(start) : int(end)]]


def test_a_quote_and_a_position_are_one_node() -> None:
    assert GRAPH.of_class("oa:TextQuoteSelector") == GRAPH.of_class("oa:TextPositionSelector")


def test_a_person_has_a_name_and_a_mention() -> None:
    person = GRAPH.labelled("沈知远")
    assert person.value.rpartition("/")[2].startswith("沈知远-")
    (mention,) = GRAPH.nodes(person, "prov:wasDerivedFrom")
    (selector,) = GRAPH.nodes(mention, "oa:hasSelector")
    assert GRAPH.values(selector, "oa:exact") == ["沈知远"]


def test_an_organisation_shows_each_form_the_text_used() -> None:
    node = organ("云泽市纪委监委")
    assert GRAPH.values(node, "skos:altLabel") == ["市纪委监委"]
    quotes = {
        GRAPH.values(selector, "oa:exact")[0]
        for mention in GRAPH.nodes(node, "prov:wasDerivedFrom")
        for selector in GRAPH.nodes(mention, "oa:hasSelector")
    }
    assert quotes == {"云泽市纪委监委", "市纪委监委"}


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("云泽市委", {"org:FormalOrganization"}),
        ("云泽市纪委监委", {"ov:JointOrgan", "org:FormalOrganization"}),
        (factory.GROUP, {"ov:StationedGroup", "org:OrganizationalUnit"}),
        (factory.COLLECTIVE, {"ov:Collective"}),
        ("云泽日报", {"foaf:Organization"}),
    ],
)
def test_an_organisation_has_the_class_of_its_kind(name: str, kinds: set[str]) -> None:
    every = {
        "ov:JointOrgan",
        "ov:StationedGroup",
        "ov:Collective",
        "org:FormalOrganization",
        "org:OrganizationalUnit",
        "foaf:Organization",
    }
    assert {kind for kind in every if organ(name) in GRAPH.of_class(kind)} == kinds


def test_a_joint_organ_joins_its_organs() -> None:
    joined = GRAPH.values(organ(factory.JOINT), "ov:jointOf")
    assert joined == ["org/云泽市监委", "org/云泽市纪委"]


def test_a_stationed_group_is_a_unit_of_the_sender_never_of_the_watched() -> None:
    group = organ(factory.GROUP)
    assert GRAPH.values(group, "ov:stationedAt") == [f"org/{factory.HOST}"]
    assert GRAPH.values(group, "org:unitOf") == [f"org/{factory.JOINT}"]


def test_a_relation_carries_its_evidence() -> None:
    node = GRAPH.labelled(f"{factory.GROUP} 派驻于 {factory.HOST}")
    assert GRAPH.values(node, "rdf:subject") == [f"org/{factory.GROUP}"]
    assert GRAPH.values(node, "rdf:predicate") == ["stationedAt"]
    assert GRAPH.values(node, "rdf:object") == [f"org/{factory.HOST}"]
    assert GRAPH.values(node, "ov:rule") == ["group-full-name"]
    assert len(GRAPH.nodes(node, "prov:wasDerivedFrom")) == 1


@pytest.mark.parametrize(
    ("rel", "predicate"),
    [
        ("subordinate", "org:subOrganizationOf"),
        ("part_of", "org:subOrganizationOf"),  # a body, which is no unit
        ("member_of", "org:memberOf"),
    ],
)
def test_a_relation_is_stated_by_its_property(rel: str, predicate: str) -> None:
    relation = replace(FINDINGS.relations[0], child=factory.GRAIN, parent=factory.HOST, rel=rel)
    graph = Reading(replace(FINDINGS, relations=(relation,)))
    assert graph.values(organ(factory.GRAIN), predicate) == [f"org/{factory.HOST}"]


def test_a_unit_is_part_of_its_body() -> None:
    relation = replace(FINDINGS.relations[0], rel="part_of")
    graph = Reading(replace(FINDINGS, relations=(relation,)))
    assert graph.values(organ(factory.GROUP), "org:unitOf") == [f"org/{factory.JOINT}"]


def test_an_area_is_contained_and_has_its_level_and_code() -> None:
    area = NamedNode("https://w3id.org/oversight-graph/id/area/云泽市临溪区")
    assert GRAPH.values(area, "schema:containedInPlace") == ["area/云泽市"]
    assert GRAPH.values(area, "ov:level") == ["level-county"]
    province = NamedNode("https://w3id.org/oversight-graph/id/area/青海省")
    assert GRAPH.values(province, "skos:notation") == ["630000"]


def test_a_post_is_one_role_in_one_organisation() -> None:
    post = NamedNode("https://w3id.org/oversight-graph/id/post/云泽市纪委/书记")
    assert GRAPH.values(post, "org:postIn") == ["org/云泽市纪委"]
    assert GRAPH.values(post, "org:role") == ["role-secretary"]
    assert GRAPH.values(post, "skos:prefLabel") == ["云泽市纪委书记"]


def test_a_current_tenure_stands_as_of_publication_and_has_no_end() -> None:
    tenure = GRAPH.labelled("沈知远 云泽市纪委书记")
    assert GRAPH.values(tenure, "ov:tenureStatus") == ["current"]
    assert GRAPH.values(tenure, "ov:asOf") == ["2023-05-18"]
    assert GRAPH.values(tenure, "ov:endLatest") == []
    assert GRAPH.values(tenure, "ov:startEarliest") == []


def test_a_former_tenure_ended_by_publication_and_has_no_start() -> None:
    tenure = GRAPH.labelled("梁柏川 云泽市粮食局局长")
    assert GRAPH.values(tenure, "ov:modality") == ["modality-formerly"]
    assert GRAPH.values(tenure, "ov:endLatest") == ["2023-05-18"]
    for absent in ("ov:endEarliest", "ov:startEarliest", "ov:startLatest", "ov:asOf"):
        assert GRAPH.values(tenure, absent) == []


@pytest.mark.parametrize("word", ["时任", "利用担任"])
def test_a_post_held_at_the_time_of_an_event_may_still_be_held(word: str) -> None:
    graph, tenure = the_tenure(status="former", modality=word)
    assert graph.values(tenure, "ov:endLatest") == []


def test_a_removed_tenure_ended_by_its_removal() -> None:
    removal = next(action for action in FINDINGS.actions if action.type == "removal")
    april = Bounds("2023年4月", date(2023, 4, 1), date(2023, 4, 30))
    dated = replace(FINDINGS, actions=(replace(removal, date=april),))
    for findings, latest, earliest in (
        (FINDINGS, "2023-05-18", []),
        (dated, "2023-04-30", ["2023-04-01"]),
    ):
        graph = Reading(findings)
        tenure = graph.labelled("裴文谦 云泽市临溪区农业农村局局长")
        assert graph.values(tenure, "ov:endLatest") == [latest]
        assert graph.values(tenure, "ov:endEarliest") == earliest


def test_written_dates_are_kept_beside_their_bounds() -> None:
    march = Bounds("2019年3月", date(2019, 3, 1), date(2019, 3, 31))
    graph, tenure = the_tenure(start=march)
    assert graph.values(tenure, "ov:start") == ["2019年3月"]
    assert graph.values(tenure, "ov:startEarliest") == ["2019-03-01"]
    assert graph.values(tenure, "ov:startLatest") == ["2019-03-31"]
    assert graph.values(tenure, "org:memberDuring") == []


def test_a_start_known_to_the_day_has_an_interval() -> None:
    day = Bounds("2019年3月5日", date(2019, 3, 5), date(2019, 3, 5))
    graph, tenure = the_tenure(start=day)
    (interval,) = graph.nodes(tenure, "org:memberDuring")
    assert graph.values(interval, "time:hasBeginning") == ["day/2019-03-05"]
    assert graph.values(interval, "time:hasEnd") == []


def test_a_rank_is_no_post() -> None:
    graph, tenure = the_tenure(role="一级巡视员", rank=True)
    assert graph.values(tenure, "ov:post") == []
    assert graph.values(tenure, "org:role") == ["rank-first_grade_counsel"]


def test_an_unknown_role_becomes_a_concept_of_its_words() -> None:
    graph, tenure = the_tenure(role="总规划师")
    (role,) = graph.nodes(tenure, "org:role")
    assert role.value.endswith("/id/role/总规划师")
    assert graph.values(role, "skos:inScheme") == ["roles"]


def test_a_tenure_without_organisation_keeps_its_role() -> None:
    graph, tenure = the_tenure(organisation=None)
    assert graph.values(tenure, "org:organization") == []
    assert graph.values(tenure, "org:role") == ["role-secretary"]


def test_an_action_says_who_did_what_to_whom() -> None:
    action = GRAPH.labelled("云泽市纪委 党内严重警告 顾长青")
    assert GRAPH.values(action, "ov:actionType") == ["party_discipline"]
    assert GRAPH.values(action, "ov:measure") == ["party_serious_warning"]
    assert GRAPH.values(action, "ov:agent") == ["org/云泽市纪委"]
    assert GRAPH.nodes(action, "ov:target") == [GRAPH.labelled("顾长青")]
    assert GRAPH.values(action, "ov:approvedBy") == ["org/云泽市委"]
    assert GRAPH.values(action, "ov:date") == ["2023年3月"]
    assert GRAPH.values(action, "ov:timeEarliest") == ["2023-03-01"]
    assert GRAPH.values(action, "ov:timeLatest") == ["2023-03-31"]
    assert GRAPH.values(action, "ov:epistemicStatus") == ["decided"]


def test_an_allegation_stays_one() -> None:
    action = GRAPH.labelled("云泽市纪委监委 审查调查 梁柏川")
    assert GRAPH.values(action, "ov:epistemicStatus") == ["alleged"]
    assert GRAPH.values(action, "ov:ground") == ["严重违纪违法"]


def test_a_target_without_a_name_keeps_the_words_of_the_text() -> None:
    action = GRAPH.labelled("沈知远 监督检查 粮食购销工作")
    assert GRAPH.values(action, "ov:target") == []
    assert GRAPH.values(action, "ov:targetText") == ["粮食购销工作"]
    assert GRAPH.values(action, "ov:area") == ["area/云泽市临溪区"]


def test_a_quantity_has_value_unit_and_evidence_of_its_own() -> None:
    action = GRAPH.labelled(f"{factory.GROUP} 谈话 相关负责人 10余人")
    (quantity,) = GRAPH.nodes(action, "ov:quantity")
    assert GRAPH.values(quantity, "schema:value") == ["10"]
    assert GRAPH.values(quantity, "schema:unitText") == ["人"]
    assert GRAPH.values(quantity, "ov:approximate") == ["true"]
    assert len(GRAPH.nodes(quantity, "prov:wasDerivedFrom")) == 1


def test_an_aggregate_figure_is_an_observation() -> None:
    counted = FINDINGS.actions[-1]
    graph = Reading(replace(FINDINGS, actions=(replace(counted, type="case_stats"),)))
    (figure,) = graph.of_class("qb:Observation")
    assert graph.values(figure, "schema:value") == ["45"]
    assert graph.values(figure, "ov:timeEarliest") == ["2023-01-01"]
    assert graph.values(figure, "qb:dataSet") == ["figures"]


def test_a_removal_names_the_post_and_the_tenure_it_ends() -> None:
    action = GRAPH.labelled("免职 裴文谦")
    assert GRAPH.values(action, "ov:post") == ["post/云泽市临溪区农业农村局/局长"]
    tenure = GRAPH.labelled("裴文谦 云泽市临溪区农业农村局局长")
    assert GRAPH.nodes(action, "ov:tenure") == [tenure]


def test_a_post_lost_in_an_unnamed_organisation_keeps_its_role() -> None:
    removal = next(action for action in FINDINGS.actions if action.type == "removal")
    lost = replace(removal, posts=((None, "局长"),))
    graph = Reading(replace(FINDINGS, actions=(lost,)))
    (action,) = graph.of_class("ov:OversightAction")
    assert graph.values(action, "ov:role") == ["role-bureau_director"]


def test_an_instrument_has_its_title_without_the_brackets() -> None:
    (instrument,) = GRAPH.of_class("ov:Instrument")
    assert GRAPH.values(instrument, "dcterms:title") == ["关于开展粮食购销领域专项监督的通知"]


def test_every_fact_says_how_it_was_read() -> None:
    facts = [
        *GRAPH.of_class("ov:Tenure"),
        *GRAPH.of_class("ov:OversightAction"),
        *GRAPH.of_class("ov:OrganisationRelation"),
    ]
    assert len(facts) == 6 + 9 + 2
    (run,) = GRAPH.of_class("prov:Activity")
    for fact in facts:
        assert GRAPH.nodes(fact, "prov:wasDerivedFrom")
        assert len(GRAPH.values(fact, "ov:rule")) == 1
        assert len(GRAPH.values(fact, "ov:confidence")) == 1
        assert GRAPH.nodes(fact, "prov:wasGeneratedBy") == [run]


def test_a_run_knows_version_and_rules_and_no_clock() -> None:
    (run,) = GRAPH.of_class("prov:Activity")
    (tool,) = GRAPH.nodes(run, "prov:wasAssociatedWith")
    assert GRAPH.values(run, "prov:used") == [DOCUMENT.value.partition("/id/")[2]]
    assert GRAPH.values(tool, "schema:softwareVersion") == [RUN.version]
    assert GRAPH.values(tool, "ov:rulesHash") == [RUN.rules]
    assert not any("dateTime" in str(quad) for quad in GRAPH.quads)


def test_a_used_concept_comes_with_its_labels() -> None:
    graph_notation = GRAPH.values(
        NamedNode("https://w3id.org/oversight-graph/vocabulary/party_discipline"), "skos:notation"
    )
    assert graph_notation == ["party_discipline"]


def test_a_measure_leads_to_its_form_of_the_four_forms() -> None:
    vocabulary = "https://w3id.org/oversight-graph/vocabulary/"
    warned = NamedNode(f"{vocabulary}party_serious_warning")
    assert GRAPH.values(warned, "skos:related") == ["form-second"]
    form = NamedNode(f"{vocabulary}form-second")
    assert GRAPH.values(form, "skos:prefLabel") == ["second form", "第二种形态"]
    assert GRAPH.values(form, "skos:inScheme") == ["forms"]
    assert GRAPH.values(form, "skos:related") == []


def test_documents_share_what_is_named_and_keep_their_facts_apart() -> None:
    sha = "f" * 64
    other = replace(FINDINGS, document=replace(FINDINGS.document, id="other", sha256=sha))
    both = Reading(FINDINGS, other)
    assert both.of_class("org:Post") == GRAPH.of_class("org:Post")
    assert both.of_class("foaf:Person") == GRAPH.of_class("foaf:Person")
    assert len(both.of_class("ov:Tenure")) == 2 * len(GRAPH.of_class("ov:Tenure"))


def test_a_masked_name_never_leaves_its_document() -> None:
    masked = tuple(replace(person, masked=True) for person in FINDINGS.persons)
    one = replace(FINDINGS, persons=masked)
    other = replace(one, document=replace(FINDINGS.document, id="other", sha256="f" * 64))
    assert len(Reading(one, other).of_class("foaf:Person")) == 2 * len(masked)


def test_the_order_of_the_documents_does_not_matter() -> None:
    other = replace(FINDINGS, document=replace(FINDINGS.document, id="other", sha256="f" * 64))
    assert build_graph([FINDINGS, other]) == build_graph([other, FINDINGS])


def test_a_rule_does_not_change_the_iri_of_its_fact() -> None:
    renamed = tuple(replace(tenure, rule="other", confidence=0.1) for tenure in FINDINGS.tenures)
    assert Reading(replace(FINDINGS, tenures=renamed)).of_class("ov:Tenure") == GRAPH.of_class(
        "ov:Tenure"
    )


def test_the_base_is_configurable() -> None:
    base = "https://example.org/graph/"
    quads = document_quads(FINDINGS, base=base, run=RUN)
    ours = {str(quad.subject) for quad in quads if "w3id.org" not in str(quad.subject)}
    assert len(ours) > 50
    assert all(each.startswith(f"<{base}") for each in ours)
    assert len(triples(quads)) == len(triples(GRAPH.quads))


def _far_evidence(findings: Findings) -> Findings:
    return tenures_of(findings, evidence=(Span(0, len(TEXT) + 1),))


def _empty_evidence(findings: Findings) -> Findings:
    return tenures_of(findings, evidence=(Span(3, 3),))


def _unknown_person(findings: Findings) -> Findings:
    return tenures_of(findings, person="无名氏|无")


def _unknown_organisation(findings: Findings) -> Findings:
    return tenures_of(findings, organisation="无此机关")


@pytest.mark.parametrize(
    "change", [_far_evidence, _empty_evidence, _unknown_person, _unknown_organisation]
)
def test_findings_that_contradict_themselves_are_refused(
    change: Callable[[Findings], Findings],
) -> None:
    with pytest.raises(OutputError, match="yunze-2023-05-18"):
        build_graph([change(FINDINGS)])


@pytest.mark.parametrize(
    "changes", [{"type": "talking"}, {"status": "sure"}, {"measure": "party_warning"}]
)
def test_a_notation_that_no_vocabulary_has_is_refused(changes: dict[str, str]) -> None:
    letter = next(action for action in FINDINGS.actions if action.type == "letter")
    with pytest.raises(UndeclaredTermError):
        build_graph([replace(FINDINGS, actions=(replace(letter, **changes),))])  # type: ignore[arg-type]


def test_a_unit_may_be_missing() -> None:
    counted = replace(
        FINDINGS.actions[-1], quantity=Quantity(3, "", approximate=False, span=at("45"))
    )
    graph = Reading(replace(FINDINGS, actions=(counted,)))
    (quantity,) = graph.of_class("schema:QuantitativeValue")
    assert graph.values(quantity, "schema:unitText") == []
