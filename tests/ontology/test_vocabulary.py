"""The vocabulary is complete, ordered and unambiguous."""

import re
from collections import Counter

import pyoxigraph as ox
import pytest

from oversight_graph.graph.concepts import Concept, by_iri, concept, concepts, find, schemes
from oversight_graph.graph.terms import OV, OVV, SKOS
from oversight_graph.ontology_files import vocabulary_paths

ACTION_TYPES = [
    "deployment",
    "establishment",
    "inspection",
    "finding",
    "talk",
    "letter",
    "recommendation",
    "rectification",
    "education",
    "investigation",
    "accountability",
    "party_discipline",
    "admin_discipline",
    "removal",
    "transfer",
    "arrest",
    "prosecution",
    "sentence",
    "confiscation",
    "publicity",
    "appointment",
    "resignation",
    "case_stats",
    "other",
]
ALL = [each for scheme in schemes() for each in concepts(scheme)]


def notations(scheme: str) -> list[str]:
    return [each.notation for each in concepts(scheme)]


def narrower(action_type: str) -> list[Concept]:
    above = concept("action-types", action_type).iri
    return [each for each in concepts("measures") if each.broader == above]


def in_order(action_type: str) -> list[str]:
    ordered = [each for each in narrower(action_type) if each.order is not None]
    return [each.zh for each in sorted(ordered, key=lambda each: each.order or 0)]


def test_action_types_are_those_of_the_record_format() -> None:
    assert notations("action-types") == ACTION_TYPES


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("epistemic-statuses", "reported alleged found decided indicted convicted"),
        ("tenure-statuses", "current former acting removed nominated"),
        (
            "organisation-relations",
            # A change of a body is in no record; a graph by hand may have one.
            "subordinate part_of member_of stationed_at dispatched_by changed_by",
        ),
        ("area-levels", "province prefecture county township village place"),
        (
            "genres",
            """case-circular investigation-notice expulsion inspection-news appointment court
            tour-inspection statistics""",
        ),
    ],
)
def test_closed_schemes_have_the_notations_of_the_record_format(scheme: str, expected: str) -> None:
    assert notations(scheme) == expected.split()


def test_party_discipline_has_five_sanctions_from_light_to_grave() -> None:
    assert in_order("party_discipline") == [
        "党内警告",
        "党内严重警告",
        "撤销党内职务",
        "留党察看",
        "开除党籍",
    ]


def test_government_has_six_sanctions_from_light_to_grave() -> None:
    assert in_order("admin_discipline") == [
        "政务警告",
        "政务记过",
        "政务记大过",
        "政务降级",
        "政务撤职",
        "开除公职",
    ]


def test_organisational_measures_and_penalties_follow_the_law() -> None:
    assert in_order("removal") == ["停职检查", "调整职务", "责令辞职", "免职", "降职"]
    assert in_order("sentence")[:4] == ["管制", "拘役", "有期徒刑", "无期徒刑"]
    assert in_order("arrest")[-1] == "逮捕"


@pytest.mark.parametrize("action_type", ["party_discipline", "admin_discipline"])
def test_an_ordered_sanction_names_its_legal_basis(action_type: str) -> None:
    store = ox.Store()
    for path in vocabulary_paths():
        store.load(path=str(path))
    for each in narrower(action_type):
        if each.order is not None:
            basis = [q.object for q in store.quads_for_pattern(each.iri, OV.legalBasis, None)]
            assert basis, each.notation
            assert all(
                next(store.quads_for_pattern(law, SKOS.prefLabel, None), None)  # type: ignore[arg-type]
                for law in basis
            )


@pytest.mark.parametrize(
    "action_type", ["party_discipline", "admin_discipline", "removal", "arrest", "sentence"]
)
def test_the_order_of_severity_has_no_tie_and_no_gap(action_type: str) -> None:
    orders = sorted(each.order for each in narrower(action_type) if each.order is not None)
    assert orders == list(range(1, len(orders) + 1))


@pytest.mark.parametrize("action_type", ACTION_TYPES)
def test_an_order_begins_with_one_and_leaves_nothing_out(action_type: str) -> None:
    orders = {each.order for each in narrower(action_type)} - {None}
    assert orders == set(range(1, len(orders) + 1))


@pytest.mark.parametrize(
    ("measure", "forms"),
    [
        ("criticism", ["first"]),
        ("admonition", ["first"]),
        ("party_serious_warning", ["second"]),
        ("probation_within_party", ["third"]),
        ("transfer_for_prosecution", ["fourth"]),
        ("third_form", ["third"]),
        # The rules leave it to the case.
        ("expulsion_from_party", []),
        ("reassignment", []),
        ("government_warning", []),
        ("retention_in_custody", []),
    ],
)
def test_a_measure_leads_to_its_form_where_the_rules_say_which(
    measure: str, forms: list[str]
) -> None:
    related = [by_iri(each) for each in concept("measures", measure).related]
    assert [each.notation for each in related if each and each.scheme == "forms"] == forms


def test_bribery_and_misappropriation_are_one_concept_for_each_crime() -> None:
    crimes = {
        "受贿罪": "bribe_taking",
        "单位受贿罪": "bribe_taking_by_body",
        "行贿罪": "bribe_giving",
        "对单位行贿罪": "bribing_body",
        "单位行贿罪": "corporate_bribery",
        "介绍贿赂罪": "brokering_bribes",
        "挪用公款罪": "misappropriation",
        "挪用资金罪": "fund_misappropriation",
        "徇私枉法罪": "bending_law",
    }
    assert {word: getattr(find("topics", word), "notation", None) for word in crimes} == crimes


def test_the_six_disciplines_are_below_one_concept() -> None:
    above = concept("topics", "party_discipline").iri
    six = ["political", "organisational", "integrity", "masses", "work", "life"]
    below = [each.notation for each in concepts("topics") if each.broader == above]
    assert below == [f"{each}_discipline" for each in six]


def test_every_measure_is_below_an_action_type() -> None:
    types = {each.iri for each in concepts("action-types")}
    assert all(each.broader in types for each in concepts("measures"))


def test_notations_and_iris_are_unique() -> None:
    assert len({each.iri for each in ALL}) == len(ALL)
    for scheme in schemes():
        assert max(Counter(notations(scheme)).values()) == 1
        assert all(re.fullmatch(r"[a-z][a-z0-9_-]*", notation) for notation in notations(scheme))


@pytest.mark.parametrize("scheme", [s for s in schemes() if s != "measures"])
def test_a_word_means_one_concept_of_a_scheme(scheme: str) -> None:
    words = Counter(word for each in concepts(scheme) for word in set(each.words))
    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize("action_type", ACTION_TYPES)
def test_a_word_means_one_measure_of_an_action_type(action_type: str) -> None:
    words = Counter(word for each in narrower(action_type) for word in each.words)
    assert [word for word, count in words.items() if count > 1] == []


def test_a_word_of_two_measures_is_told_apart_by_the_action_type() -> None:
    education = find("measures", "通报", broader=OVV.education)
    assert education is not None
    assert education.notation == "circular_criticism"
    assert find("measures", "诫勉", broader=OVV.party_discipline) is None


def test_ranks_are_no_roles() -> None:
    assert find("ranks", "一级巡视员") is not None
    assert find("roles", "一级巡视员") is None
    assert {w for each in concepts("ranks") for w in each.words}.isdisjoint(
        word for each in concepts("roles") for word in each.words
    )


@pytest.mark.parametrize(
    ("ladder", "lowest", "highest", "steps"),
    [
        ("comprehensive_ranks", "二级科员", "一级巡视员", 12),
        ("former_non_leading_posts", "科员", "巡视员", 7),
        ("leading_levels", "副科级", "正国级", 10),
        ("supervisor_grades", "六级监察官", "总监察官", 13),
        ("judge_grades", "五级法官", "首席大法官", 12),
        ("procurator_grades", "五级检察官", "首席大检察官", 12),
        ("police_ranks", "二级警员", "总警监", 13),
    ],
)
def test_ranks_stand_in_ladders_from_low_to_high(
    ladder: str, lowest: str, highest: str, steps: int
) -> None:
    above = concept("ranks", ladder).iri
    by_order = {each.order: each.zh for each in concepts("ranks") if each.broader == above}
    assert sorted(order or 0 for order in by_order) == list(range(1, steps + 1))
    assert (by_order[1], by_order[steps]) == (lowest, highest)


def test_a_relation_names_the_property_that_states_it() -> None:
    assert concept("organisation-relations", "stationed_at").states == OV.stationedAt
    assert all(each.states is not None for each in concepts("organisation-relations"))


def test_a_concept_is_found_by_its_iri() -> None:
    found = by_iri(OVV.talk)
    assert found is not None
    assert found.zh == "谈话"
    assert by_iri(OV.agent) is None


def test_no_alternative_label_repeats_the_preferred_one() -> None:
    assert [each.notation for each in ALL if each.zh in each.words[1:]] == []
