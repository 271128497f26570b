"""Actions on several people: each has his own share, or nobody by name has."""

import pytest

from oversight_graph.evaluation.record import to_record
from oversight_graph.resolution.entities import RefKind
from tests.resolution.records import acts_on, read, record_of

PARTY, ADMIN = "party_discipline", "admin_discipline"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "分别给予县水务局局长周立春、副局长贺知远党内严重警告、政务记过处分。",
            [(PARTY, "周立春"), (ADMIN, "贺知远")],
        ),
        (
            "县水务局局长周立春、副局长贺知远分别受到党内警告、警告处分。",
            [(PARTY, "周立春"), (ADMIN, "贺知远")],
        ),
        (
            "给予县水务局局长周立春、副局长贺知远党内警告、政务记过处分。",
            [(PARTY, "周立春"), (PARTY, "贺知远"), (ADMIN, "周立春"), (ADMIN, "贺知远")],
        ),
        (
            "对失职的县水务局局长周立春、副局长贺知远，云溪县纪委监委分别予以提醒谈话、责令检查。",
            [("talk", "周立春"), ("education", "贺知远")],
        ),
        (
            "周立春被“双开”。",
            [(PARTY, "周立春"), (ADMIN, "周立春")],
        ),
        (
            "县水务局党组书记周立春失职失责，云溪县委撤销其党组书记职务。",
            [(PARTY, "周立春")],
        ),
    ],
)
def test_several_sanctions_are_shared_out(text: str, expected: list[tuple[str, str]]) -> None:
    assert acts_on(text) == expected


def test_each_numbered_item_is_about_its_own_people() -> None:
    text = (
        "1.县水务局局长周立春违规收受礼金。2021年4月，周立春受到党内警告处分。\n"
        "2.县教育局违规购车。2021年5月，受到党内警告处分。"
    )
    assert acts_on(text) == [(PARTY, "周立春")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县水务局局长受到党内警告处分。", [(PARTY, "云溪县水务局局长", None)]),
        (
            "给予县水务局局长周立春党内警告处分，其余4人诫勉谈话。",
            [(PARTY, "周立春", None), ("education", None, 4)],
        ),
        (
            "县水务局局长周立春、副局长贺知远等2人受到党内警告处分。",
            [(PARTY, "周立春", None), (PARTY, "贺知远", None)],
        ),
        (
            "县水务局局长周立春曾被举报；继任者上任即被约谈。",
            [("talk", "继任者", None)],
        ),
        (
            "县水务局局长周立春等3人受到党内警告处分。",
            [(PARTY, "周立春", 3)],
        ),
    ],
)
def test_people_without_names_are_counted_or_left_open(
    text: str, expected: list[tuple[str, str | None, int | None]]
) -> None:
    found = [
        (
            a.type,
            a.target.value.split("|")[0] if a.target else None,
            a.quantity.value if a.quantity else None,
        )
        for a in read(text).actions
    ]
    assert found == expected


def test_all_who_were_accused_are_meant_by_their_number() -> None:
    text = "县水务局局长周立春、副局长贺知远伙同作案。云溪县人民检察院对2名被告人提起公诉。"
    assert acts_on(text) == [("prosecution", "周立春"), ("prosecution", "贺知远")]


def test_each_of_several_people_has_the_own_day() -> None:
    text = "县水务局局长周立春、副局长贺知远分别于2020年1月2日、3月4日被云溪县监委采取留置措施。"
    assert [a.date and str(a.date.earliest) for a in read(text).actions] == [
        "2020-01-02",
        "2020-03-04",
    ]


def test_people_without_a_name_are_kept_in_the_words_of_the_text() -> None:
    (action,) = read("云溪县清水乡党委书记受到党内警告处分。").actions
    assert action.target is not None
    assert (action.target.kind, action.target.value) == (
        RefKind.UNNAMED,
        "云溪县清水乡党委书记",
    )
    (row,) = to_record(read("云溪县清水乡党委书记受到党内警告处分。"))["actions"]
    assert row["target"] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "给予县水务局局长周立春、副局长贺知远、科长宋怀民党内严重警告、党内警告、诫勉处理。",
            [],
        ),
        ("给予周立春、贺知远党内警告、诫勉处理。", []),
        ("周立春、贺知远先后于2021年5月、6月受到党内警告、政务警告处分。", []),
        (
            "周立春、贺知远均受到党内警告、诫勉处理。",
            [
                (PARTY, "周立春"),
                (PARTY, "贺知远"),
                ("education", "周立春"),
                ("education", "贺知远"),
            ],
        ),
        (
            "县纪委、县监委分别给予周立春党内严重警告、政务记大过处分。",
            [(PARTY, "周立春"), (ADMIN, "周立春")],
        ),
    ],
)
def test_a_row_of_sanctions_without_its_own_order_is_nobodys(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert acts_on(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县水务局局长周立春的司机贺知远公车私用，受到政务警告处分。", [(ADMIN, "贺知远")]),
        ("县水务局局长周立春的下属贺知远虚报费用，受到政务记过处分。", [(ADMIN, "贺知远")]),
        (
            "县水务局局长周立春优亲厚友，将其弟贺知远纳入低保，受到党内警告处分。",
            [(PARTY, "周立春")],
        ),
        ("县水务局局长周立春被开除党籍，其妻贺知远代为退缴赃款5万元。", [(PARTY, "周立春")]),
        (
            "责令周立春退还贺知远礼金5000元，贺知远受到党内警告处分。",
            [(PARTY, "贺知远")],
        ),
        ("县纪委书记周立春通报了贺知远受到党内警告处分的情况。", [(PARTY, "贺知远")]),
        (
            "县纪委书记周立春宣布了对贺知远的处分决定：给予其党内严重警告处分。",
            [(PARTY, "贺知远")],
        ),
        ("周立春因诬告县水务局局长贺知远被立案审查。", [("investigation", "周立春")]),
        ("周立春向贺知远行贿，其被移送司法机关。", []),
        ("周立春举报局长贺知远，其被立案审查。", []),
        (
            "周立春被立案审查。经查，周立春多次收受贺知远礼金，其被开除党籍。",
            [("investigation", "周立春"), (PARTY, "周立春")],
        ),
        ("鉴于周立春赃款已全部追缴，依法从轻处罚。", []),
        ("县水务局副局长周立春接受宴请，相关费用由私营企业主承担。", []),
        (
            "县水务局局长周立春与副局长贺知远均受到党内警告处分。",
            [(PARTY, "周立春"), (PARTY, "贺知远")],
        ),
    ],
)
def test_of_two_people_only_the_one_whom_the_words_mean_gets_it(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert acts_on(text) == expected


def test_a_vague_punishment_of_named_people_says_nothing_exact() -> None:
    text = "云溪县原副县长周立春、云溪县水务局原局长江有年等人因搞形象工程，受到严肃处理。"
    assert acts_on(text) == []
    assert acts_on("云溪县水务局局长周立春被严肃问责。") == [("accountability", "周立春")]


def test_several_lose_their_offices_one_after_the_other() -> None:
    for sign in ("职务，", "职务、", "、"):
        text = f"免去周立春县水务局局长{sign}贺知远县教育局局长职务。"
        found = record_of(text, "标题\n\n")
        assert [(a["target"], a["detail"]) for a in found["actions"]] == [
            ("周立春", "县水务局局长"),
            ("贺知远", "县教育局局长"),
        ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("日前，2名干部被免职，分别是：县水务局局长周立春、县教育局副局长贺知远。", "removal"),
        ("县纪委对2名干部立案审查：县水务局局长周立春、县教育局局长贺知远。", "investigation"),
        ("2人被开除党籍，分别为县水务局原局长周立春、县教育局原局长贺知远。", PARTY),
    ],
)
def test_a_list_names_as_many_as_were_counted(text: str, kind: str) -> None:
    assert acts_on(text) == [(kind, "周立春"), (kind, "贺知远")]


def test_a_list_of_others_than_were_counted_is_left_out() -> None:
    text = "3名干部被免职，分别是：县水务局局长周立春、县教育局副局长贺知远。"
    assert [who for _, who in acts_on(text) if who] == []


def test_both_are_meant_by_their_number() -> None:
    text = "县水务局局长周立春、副局长贺知远被开除党籍；将其二人涉嫌犯罪问题移送检察机关。"
    assert [who for kind, who in acts_on(text) if kind == "transfer"] == ["周立春", "贺知远"]
