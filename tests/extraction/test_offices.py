"""Verbs of office: who holds, gets and loses which post."""

from __future__ import annotations

import pytest

from oversight_graph.data_files import toml_of
from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

Row = tuple[str, str, str, str]


def record(text: str) -> dict[str, list[dict[str, object]]]:
    """The record of a bulletin with this body."""
    return to_record(understand(read_text(f"标题\n来源：云溪日报\n{text}", "a.txt")))


def held(text: str) -> list[Row]:
    """Person, organisation, role and status of every post, sorted."""
    return sorted(
        (str(p["person"]), str(p["org"]), str(p["role"]), str(p["status"]))
        for p in record(text)["posts"]
    )


def acts(text: str) -> list[tuple[object, ...]]:
    """Type, target and date of every act."""
    return [(a["type"], a["target"], a["date"]) for a in record(text)["actions"]]


@pytest.mark.parametrize(
    "verb", toml_of("extraction.rules", "offices.toml")["verb"], ids=lambda verb: verb["words"][0]
)
def test_a_verb_says_of_its_example_what_it_promises(verb: dict[str, str]) -> None:
    found = {(person, status) for person, _, _, status in held(verb["example"])}
    assert (verb["holder"], verb["expected"]) in found


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("云溪县水务局局长周立春出席。", [("周立春", "云溪县水务局", "局长", "current")]),
        (
            "云溪县水务局局长周立春、副局长李小明出席。",
            [
                ("李小明", "云溪县水务局", "副局长", "current"),
                ("周立春", "云溪县水务局", "局长", "current"),
            ],
        ),
        ("曾任云溪县副县长的周立春到会。", [("周立春", "云溪县政府", "副县长", "former")]),
        ("周立春（时任云溪县副县长）到会。", [("周立春", "云溪县政府", "副县长", "former")]),
        (
            "周立春，男，汉族，1970年5月生，现任云溪县副县长，拟任云溪县委常委。",
            [
                ("周立春", "云溪县委", "常委", "nominated"),
                ("周立春", "云溪县政府", "副县长", "current"),
            ],
        ),
        (
            "周立春、李小明分别任云溪县水务局局长、云溪县林业局局长。",
            [
                ("李小明", "云溪县林业局", "局长", "current"),
                ("周立春", "云溪县水务局", "局长", "current"),
            ],
        ),
        (
            "周立春利用担任云溪县副县长的职务便利，为他人谋利。",
            [("周立春", "云溪县政府", "副县长", "former")],
        ),
        ("周立春代理云溪县县长。", [("周立春", "云溪县政府", "县长", "acting")]),
    ],
)
def test_a_sentence_says_who_holds_what_and_whether_still(text: str, rows: list[Row]) -> None:
    assert held(text) == sorted(rows)


def test_a_row_of_posts_goes_on_with_its_verb() -> None:
    text = "周立春历任云溪县水务局科员、办公室主任，云溪县林业局副局长，云溪县副县长。"
    assert {(org, role, status) for _, org, role, status in held(text)} == {
        ("云溪县水务局", "科员", "former"),
        ("云溪县水务局办公室", "主任", "former"),
        ("云溪县林业局", "副局长", "former"),
        ("云溪县政府", "副县长", "former"),
    }


def test_lines_of_a_life_belong_to_whom_they_are_headed_by() -> None:
    text = "周立春简历\n1990.07—1998.03　云溪县水务局科员\n1998.03—2004.11　云溪县副县长"
    posts = {str(p["role"]): (p["start"], p["end"]) for p in record(text)["posts"]}
    assert posts == {"科员": ("1990-07", "1998-03"), "副县长": ("1998-03", "2004-11")}


def test_a_line_about_somebody_unknown_is_nobodys() -> None:
    text = "周立春，男，现任云溪县副县长。\n某某某，男，现任云溪县水务局局长。"
    assert held(text) == [("周立春", "云溪县政府", "副县长", "current")]


def test_posts_before_a_name_that_was_not_understood_are_nobodys() -> None:
    assert held("周立春主持，云溪县水务局局长ABC出席。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议任命周立春为云溪县副县长。", [("appointment", "周立春", None)]),
        ("会议免去周立春的云溪县副县长职务。", [("removal", "周立春", None)]),
        ("会议免去周立春、李小明的云溪县监委委员职务。", [
            ("removal", "李小明", None), ("removal", "周立春", None),
        ]),
        ("周立春辞去云溪县副县长职务。", [("resignation", "周立春", None)]),
        ("周立春曾被任命为云溪县副县长。", [("appointment", "周立春", None)]),
        ("周立春2009年3月至2011年12月任云溪县副县长。", []),
        ("周立春现任云溪县副县长。", []),
        ("提请任命周立春为云溪县副县长。", []),
        ("不得任命周立春为云溪县副县长。", []),
    ],
)  # fmt: skip
def test_a_verb_reports_an_act_or_none(text: str, expected: list[tuple[object, ...]]) -> None:
    assert sorted(acts(text), key=str) == sorted(expected, key=str)


def test_items_of_a_list_take_body_and_day_from_its_head() -> None:
    text = (
        "2013年6月27日，云溪县人大常委会举行会议，表决通过人事任免事项。名单如下：\n"
        "任命：\n周立春为云溪县水务局局长；\n免去：\n李小明的云溪县水务局局长职务。"
    )
    found = [(a["type"], a["agent"], a["target"], a["date"]) for a in record(text)["actions"]]
    assert found == [
        ("appointment", "云溪县人大常委会", "周立春", "2013-06-27"),
        ("removal", "云溪县人大常委会", "李小明", "2013-06-27"),
    ]
    ends = {str(p["person"]): (p["status"], p["end"]) for p in record(text)["posts"]}
    assert ends["李小明"] == ("removed", "2013-06-27")


@pytest.mark.parametrize(
    ("sanction", "party", "office"),
    [
        ("政务撤职", "current", "removed"),
        ("撤销党内职务", "removed", "current"),
        ("党内警告", "current", "current"),
    ],
)
def test_sanctions_cost_the_posts_they_are_about(sanction: str, party: str, office: str) -> None:
    text = f"云溪县水务局党组书记、局长周立春受到{sanction}处分。"
    status = {role: status for _, _, role, status in held(text)}
    assert status == {"党组书记": party, "局长": office}


def test_a_bare_post_taken_away_is_the_one_its_holder_has() -> None:
    text = "云溪县水务局局长周立春失职。县国资委通报此事，会议决定免去周立春局长职务。"
    assert held(text) == [("周立春", "云溪县水务局", "局长", "removed")]


def test_a_verb_before_other_people_leaves_them_their_posts() -> None:
    text = "时任青海省水利厅厅长周立春，时任青海省财政厅副厅长李小明到会。"
    assert held(text) == [
        ("周立春", "青海省水利厅", "厅长", "former"),
        ("李小明", "青海省财政厅", "副厅长", "former"),
    ]


def test_a_post_in_brackets_before_the_name_is_held_too() -> None:
    text = "时任青海省水利厅厅长（现任青海省政协副主席）周立春到会。"
    assert held(text) == [
        ("周立春", "青海省政协", "副主席", "current"),
        ("周立春", "青海省水利厅", "厅长", "former"),
    ]


def test_a_subject_that_was_not_understood_gets_no_post_of_others() -> None:
    text = "青海省水利厅厅长由周立春接任，𠀀𠀀接替𠀀𠀁任副厅长。"
    assert held(text) == [("周立春", "青海省水利厅", "厅长", "current")]


@pytest.mark.parametrize(
    "text", ["周立春为新任命人员颁发任命书。", "周立春等同志拟任职的报告获通过。"]
)
def test_talk_of_appointments_appoints_nobody(text: str) -> None:
    assert acts(text) == []


def test_the_same_act_told_twice_is_one() -> None:
    text = "会议免去周立春的青海省水利厅厅长职务。会上，决定免去周立春的青海省水利厅厅长职务。"
    assert acts(text) == [("removal", "周立春", None)]


def test_an_ordered_resignation_is_a_removal() -> None:
    text = "青海省水利厅厅长周立春失职，被责令辞去青海省水利厅厅长职务。"
    assert acts(text) == [("removal", "周立春", None)]


def test_a_role_not_understood_does_not_end_a_row() -> None:
    text = "周立春历任农技能手、青海省水利厅副厅长、青海省财政厅厅长等职。"
    assert held(text) == [
        ("周立春", "青海省水利厅", "副厅长", "former"),
        ("周立春", "青海省财政厅", "厅长", "former"),
    ]


def test_a_proposal_among_appointments_nominates() -> None:
    text = "经研究决定，周立春任青海省水利厅副厅长，提名为青海省财政厅厅长人选。"
    assert held(text) == [
        ("周立春", "青海省水利厅", "副厅长", "current"),
        ("周立春", "青海省财政厅", "厅长", "nominated"),
    ]


def test_stages_of_a_life_say_what_is_over() -> None:
    text = (
        "青海省水利厅厅长周立春被查。周立春，2008.05—2013.07青海省财政厅副厅长；"
        "2013.07—2019.06青海省水利厅厅长；2019.06—青海省水利厅党组成员、厅长。"
    )
    assert held(text) == [
        ("周立春", "青海省水利厅", "党组成员", "current"),
        ("周立春", "青海省水利厅", "厅长", "current"),
        ("周立春", "青海省财政厅", "副厅长", "former"),
    ]


def test_one_who_takes_a_post_loses_another() -> None:
    text = "周立春任青海省财政厅厅长，免去青海省水利厅厅长职务。"
    assert held(text) == [
        ("周立春", "青海省水利厅", "厅长", "removed"),
        ("周立春", "青海省财政厅", "厅长", "current"),
    ]
    assert acts(text) == [("removal", "周立春", None)]


@pytest.mark.parametrize("taken", ["𠀀𠀁青海省水利厅", "陈军军建云溪县水务局", "𠀀𠀁水利厅"])
def test_a_post_taken_from_somebody_not_understood_is_nobodys(taken: str) -> None:
    text = f"周立春任青海省财政厅厅长，免去{taken}局长职务。"
    assert held(text) == [("周立春", "青海省财政厅", "厅长", "current")]
    assert acts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "青海省水利厅厅长周立春说，再有擅离职守的，先免职、后调查。",
        "青海省水利厅厅长周立春到会，青海省财政厅原厅长李小明（已调离）在场。",
    ],
)
def test_rules_and_remarks_remove_nobody(text: str) -> None:
    assert acts(text) == []


def test_the_one_appointed_may_act_in_another_office() -> None:
    text = "会议任命周立春为青海省副省长，并决定其代理省长职务。"
    assert ("周立春", "青海省政府", "省长", "acting") in held(text)
    assert acts(text) == [("appointment", "周立春", None), ("appointment", "周立春", None)]
