"""Words of a measure that befell nobody, or nobody in particular."""

import pytest

from tests.resolution.records import DATED_HEAD, record_of

PARTY, ADMIN, EDUCATION = "party_discipline", "admin_discipline", "education"
SPEAKER = "云溪县水务局局长贺知远"

Told = list[tuple[str, str | None, int | None]]


def told(text: str) -> Told:
    """Type, target and count of every action of a body under a plain head."""
    actions = record_of(text, DATED_HEAD)["actions"]
    return sorted(((a["type"], a["target"], a["count"]) for a in actions), key=str)


@pytest.mark.parametrize(
    "text",
    [
        f"{SPEAKER}提醒大家，酒后驾车的将被开除公职。",
        f"{SPEAKER}说，弄虚作假者将被诫勉谈话、停职检查。",
        f"{SPEAKER}在会上正告，再犯者从严追责，开除党籍。",
        f"{SPEAKER}在会上警示与会干部，再犯者从严追责，开除党籍。",
        f"{SPEAKER}警告说，谁违规用车，谁就将被从严处理、就地免职。",
        f"{SPEAKER}表示，无论是谁，只要违规就开除公职。",
        f"{SPEAKER}要求大家严守纪律，以免被立案审查。",
        f"{SPEAKER}告诫干部，公车私用会被诫勉谈话。",
        f"{SPEAKER}提醒：收受红包礼金，轻则诫勉谈话，重则开除党籍。",
        f"{SPEAKER}提醒干部，公车私用可以开除公职。",
        f"{SPEAKER}承诺，如再违规，自愿接受开除公职处分。",
        f"{SPEAKER}表示，对不作为的干部，该诫勉的诫勉，该免职的坚决免职。",
        f"{SPEAKER}警示全体干部，若踩红线，必将身败名裂、开除公职。",
        f"{SPEAKER}解读条例：收受礼金，给予警告处分。",
        f"{SPEAKER}说，醉驾面临开除公职。",
        f"{SPEAKER}提醒干部引以为戒，违者就地免职。",
        "云溪县纪委监委提醒，虚报冒领者会被追究刑事责任，直至开除公职。",
        "云溪县纪委提醒，违规操办婚宴的，收缴礼金，给予党内警告处分。",
        "违规用车，情节严重的，给予开除处分。",
    ],
)
def test_a_warning_befalls_nobody_and_not_the_speaker(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{SPEAKER}违规将被盗车辆过户，被开除公职。", [(ADMIN, "贺知远", None)]),
        (f"{SPEAKER}再次违规的问题被查实，被开除公职。", [(ADMIN, "贺知远", None)]),
        (f"{SPEAKER}表示悔过，受到党内警告处分。", [(PARTY, "贺知远", None)]),
        ("云溪县纪委对失职的12人从严问责。", [("accountability", None, 12)]),
        ("周立春直至案发被立案审查。", [("investigation", "周立春", None)]),
        ("周立春例如不按规定签到，被诫勉谈话。", [(EDUCATION, "周立春", None)]),
        ("云溪县水务局党委会被通报批评。", [(EDUCATION, "云溪县水务局党委", None)]),
    ],
)
def test_what_was_done_is_told_in_much_the_same_words(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a sanction leaves to somebody is no second measure
        (
            "给予周立春党内严重警告、政务撤职处分，降为四级调研员。",
            [(ADMIN, "周立春", None), (PARTY, "周立春", None)],
        ),
        (
            "周立春受到政务降级处分，由三级主任科员降为四级主任科员。",
            [(ADMIN, "周立春", None)],
        ),
        ("周立春受到政务撤职处分（降为四级调研员）。", [(ADMIN, "周立春", None)]),
        ("周立春受到政务撤职处分，按四级调研员安排退休。", [(ADMIN, "周立春", None)]),
        # … but a measure of its own where no sanction brings it, or for somebody else
        ("周立春被降为四级调研员。", [("removal", "周立春", None)]),
        (
            "周立春受到党内警告处分，由三级调研员降为四级调研员。",
            [(PARTY, "周立春", None), ("removal", "周立春", None)],
        ),
        (
            "周立春受到政务撤职处分，贺知远被降为四级调研员。",
            [(ADMIN, "周立春", None), ("removal", "贺知远", None)],
        ),
        (
            "周立春受到政务撤职处分，降低退休待遇。",
            [(ADMIN, "周立春", None), ("other", "周立春", None)],
        ),
    ],
)
def test_a_lower_rank_behind_a_sanction_belongs_to_it(text: str, expected: Told) -> None:
    assert told(text) == expected
