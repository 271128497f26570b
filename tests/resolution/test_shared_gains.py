"""Money told of behind several who were punished: its owner is named, or it is nobody's."""

import pytest

from tests.resolution.records import DATED_HEAD, record_of

SUN = "被告人孙启明犯受贿罪，判处有期徒刑四年"
HE = "被告人贺知远犯受贿罪，判处有期徒刑三年"
COMPANY = "被告单位云溪建设有限公司犯单位行贿罪，判处罚金三十万元"


def owners(text: str) -> list[tuple[str | None, int | None]]:
    """Target and sum of everything that was taken."""
    actions = record_of(text, DATED_HEAD)["actions"]
    return [(a["target"], a["count"]) for a in actions if a["type"] == "confiscation"]


@pytest.mark.parametrize("first", [SUN, COMPANY, "被告人、茶商晴朗犯行贿罪，判处有期徒刑一年"])
@pytest.mark.parametrize(
    ("last", "amount"),
    [
        ("；违法所得30万元予以追缴，上缴国库。", 300_000),
        ("；违法所得若干万元予以追缴。", None),
        ("；赃款赃物依法没收，上缴国库。", None),
        ("；扣押在案的30万元依法没收。", 300_000),
        ("，违法所得30万元予以追缴。", 300_000),
        ("。违法所得30万元予以追缴。", 300_000),
    ],
)
def test_what_is_taken_behind_several_belongs_to_no_single_one(
    first: str, last: str, amount: int | None
) -> None:
    if "晴朗" in first and last.startswith("。"):
        first = SUN  # a name that was not understood is looked for in its own sentence
    assert owners(f"{first}；{HE}{last}") == [(None, amount)]


def test_nor_where_commas_part_them() -> None:
    assert owners(f"{SUN}，{HE}，没收违法所得30万元。") == [(None, 300_000)]
    text = "云溪县人民法院认定晴朗、孙启明受贿，分别判处有期徒刑三年、二年，赃款5万元予以追缴。"
    assert owners(text) == [(None, 50_000)]
    text = "给予贺知远党内警告处分，给予孙启明政务记过处分，收缴违纪所得3万元。"
    assert owners(text) == [(None, 30_000)]
    assert owners(text.replace("，收缴", "；").replace("3万元", "3万元上缴国库")) == [
        (None, 30_000)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{SUN}；{HE}；追缴贺知远违法所得30万元。", [("贺知远", 300_000)]),
        (f"{SUN}；{HE}；追缴其违法所得30万元。", [("贺知远", 300_000)]),
        (f"{HE}；违法所得30万元予以追缴，上缴国库。", [("贺知远", 300_000)]),
        (f"{HE}。违法所得30万元予以追缴，上缴国库。", [("贺知远", 300_000)]),
        (
            "贺知远受到党内警告处分，违纪所得3万元被收缴，孙启明受到政务记过处分，违纪款2万元被收缴。",
            [("贺知远", 30_000), ("孙启明", 20_000)],
        ),
        (
            f"{SUN}，没收违法所得20万元；{HE}，没收违法所得10万元。",
            [("孙启明", 200_000), ("贺知远", 100_000)],
        ),
        (
            "贺知远被诫勉谈话，给予孙启明政务记过处分，并收缴违纪所得3万元。",
            [("孙启明", 30_000)],
        ),
        (
            "贺知远收受孙启明贿赂，被判处有期徒刑三年，违法所得20万元予以追缴。",
            [("贺知远", 200_000)],
        ),
    ],
)
def test_each_keeps_what_is_said_of_him(
    text: str, expected: list[tuple[str | None, int | None]]
) -> None:
    assert owners(text) == expected
