from typing import Any

from oversight_graph.evaluation import as_json, as_table, compare, list_errors
from oversight_graph.evaluation.scores import Score

Row = dict[str, Any]


def action(type_: str, target: str | None, count: int | None = None, **more: Any) -> Row:
    return {"type": type_, "target": target, "count": count, "evidence": "原文", **more}


def record(**parts: list[Any]) -> Row:
    return {"id": "doc", "genre": "court", **parts}


def test_equal_records_score_one() -> None:
    one = record(
        persons=["沈知远"],
        orgs=["云泽市纪委"],
        posts=[{"person": "沈知远", "org": "云泽市纪委", "role": "书记", "evidence": "x"}],
        actions=[action("removal", "沈知远")],
        orgrel=[{"child": "a", "parent": "b", "rel": "part_of"}],
    )
    result = compare(one, one)
    kinds = ("persons", "organisations", "posts", "actions", "relations")
    assert all(result.scores[kind].f1 == 1.0 for kind in kinds)
    assert not result.missing
    assert not result.spurious
    assert not result.misattributions


def test_persons_match_exactly_and_organisations_on_normalised_names() -> None:
    gold = record(persons=["沈知远", "梁柏川"], orgs=["云泽市纪委"])
    found = record(persons=["沈知远", "梁柏"], orgs=["中共云泽市纪律检查委员会"])
    scores = compare(gold, found).scores
    assert scores["persons"] == Score(gold=2, found=2, matched=1)
    assert scores["organisations"].f1 == 1.0


def test_a_post_needs_person_organisation_and_role_but_not_status() -> None:
    gold = record(posts=[{"person": "甲", "org": "云泽市人民政府", "role": "市长"}])
    found = record(
        posts=[
            {
                "person": "甲",
                "org": "云泽市政府",
                "role": "市长",
                "status": "former",
                "evidence": "",
            },
            {"person": "甲", "org": "云泽市政府", "role": "副市长", "evidence": ""},
        ]
    )
    result = compare(gold, found)
    assert result.scores["posts"] == Score(gold=1, found=2, matched=1)
    assert result.details["post status"] == Score(gold=1, found=1, matched=0)


def test_what_differs_beyond_the_match_is_listed_with_both_values() -> None:
    gold = record(actions=[action("letter", None, 6, agent="云泽市纪委", date="2021-11")])
    found = record(actions=[action("letter", None, 6, agent="云泽市监委", date="2021-11")])
    (item,) = compare(gold, found).differing
    assert item.kind == "action agent"
    assert item.label == "letter · 6: gold 云泽市纪委, found 云泽市监委"


def test_actions_match_one_to_one() -> None:
    gold = record(actions=[action("letter", None, 6), action("letter", None, 6)])
    found = record(actions=[action("letter", None, 6)])
    assert compare(gold, found).scores["actions"] == Score(gold=2, found=1, matched=1)
    assert compare(found, gold).scores["actions"] == Score(gold=1, found=2, matched=1)


def test_the_count_is_part_of_the_match() -> None:
    gold, found = (
        record(actions=[action("finding", None, 87)]),
        record(actions=[action("finding", None, 30)]),
    )
    assert compare(gold, found).scores["actions"].matched == 0


def test_among_equal_keys_the_likest_rows_are_paired() -> None:
    first = action("inspection", None, agent="甲局", date="2021-11", evidence="甲局检查")
    second = action("inspection", None, agent="乙局", date="2021-12", evidence="乙局检查")
    result = compare(record(actions=[first, second]), record(actions=[second, first]))
    assert result.details["action agent"] == Score(2, 2, 2)
    assert result.details["action date"] == Score(2, 2, 2)


def test_a_sanction_on_a_person_who_has_none_in_gold_is_a_misattribution() -> None:
    people = ["沈知远", "顾长青"]
    gold = record(persons=people, actions=[action("party_discipline", "顾长青")])
    found = record(persons=people, actions=[action("party_discipline", "沈知远")])
    (wrong,) = compare(gold, found).misattributions
    assert "沈知远" in wrong.label


def test_masked_names_can_be_wronged_too() -> None:
    gold = record(persons_masked=["张某"])
    found = record(persons_masked=["张某"], actions=[action("sentence", "张某")])
    assert len(compare(gold, found).misattributions) == 1


def test_what_is_no_sanction_or_falls_on_no_person_is_no_misattribution() -> None:
    gold = record(persons=["沈知远"])
    found = record(
        persons=["沈知远"],
        actions=[action("talk", "沈知远"), action("rectification", "云泽市商务局")],
    )
    assert not compare(gold, found).misattributions


def test_a_true_sanction_reported_twice_is_spurious_but_wrongs_nobody() -> None:
    gold = record(persons=["甲"], actions=[action("removal", "甲")])
    found = record(persons=["甲"], actions=[action("removal", "甲"), action("removal", "甲", 2)])
    result = compare(gold, found)
    assert not result.misattributions
    assert len(result.spurious) == 1


def test_acts_on_people_beyond_those_in_gold_are_counted_by_person_and_type() -> None:
    gold = record(persons=["甲", "乙"], actions=[action("removal", "甲"), action("other", "甲")])
    acts = [action("removal", "甲"), action("removal", "甲", 2), action("other", "乙")]
    result = compare(gold, record(persons=["甲", "乙"], actions=acts))
    assert [item.label for item in result.beyond] == ["removal · 甲 · 2", "other · 乙"]
    assert not result.misattributions


def test_what_is_told_of_bodies_or_is_in_gold_is_not_beyond_gold() -> None:
    gold = record(persons=["甲"], actions=[action("talk", "甲"), action("talk", "甲")])
    acts = [action("talk", "甲"), action("talk", "云泽市商务局"), action("appointment", "甲")]
    assert not compare(gold, record(persons=["甲"], actions=acts)).beyond


def test_a_kind_without_anything_has_no_figure() -> None:
    score = Score()
    assert score.precision is score.recall is score.f1 is None


def test_figures_add_up_over_documents_and_genres() -> None:
    good = compare(record(persons=["甲"]), record(persons=["甲"]))
    bad = compare(
        {"id": "b", "genre": "expulsion", "persons": ["乙"]}, {"persons": ["丙"], "id": "b"}
    )
    figures = as_json([good, bad])
    assert figures["overall"]["persons"]["f1"] == 0.5
    assert figures["genres"]["court"]["persons"]["f1"] == 1.0
    assert figures["genres"]["expulsion"]["persons"]["f1"] == 0.0
    assert list(figures["by_document"]) == ["doc", "b"]


def test_the_table_shows_kinds_genres_and_misattributions() -> None:
    table = as_table([compare(record(persons=["甲"]), record(persons=["甲"]))])
    assert "persons" in table
    assert "court" in table
    assert "1.000" in table
    assert "\nacts on people beyond those in gold: 0\n" in table
    assert table.endswith("1 document · misattributions: 0\n")


def test_errors_are_listed_with_their_quotes() -> None:
    gold = record(actions=[action("removal", "甲", evidence="免去甲职务")])
    found = record(persons=["乙"], actions=[action("arrest", "乙", evidence="逮捕乙")])
    lines = list_errors([compare(gold, found)]).splitlines()
    assert "doc: missing actions: removal · 甲 「免去甲职务」" in lines
    assert "doc: spurious actions: arrest · 乙 「逮捕乙」" in lines
    assert "doc: misattributed actions: arrest · 乙 「逮捕乙」" in lines
    assert "doc: beyond gold actions: arrest · 乙 「逮捕乙」" in lines
