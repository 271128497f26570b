"""Every notebook is stored without outputs, runs from top to bottom, and finds what it says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.notebooks.running import FOLDER, NOTEBOOKS, read, run, shown

Ran = tuple[list[dict[str, Any]], list[Any]]

# A machine whose fonts know no Chinese: matplotlib has only its own, before the notebook begins.
NO_CHINESE_FONT = """
from matplotlib import font_manager
own = [font for font in font_manager.fontManager.ttflist if font.name.startswith("DejaVu")]
font_manager.fontManager.ttflist = own
import warnings
warnings.filterwarnings("error", "Glyph")
"""


def test_there_are_four_notebooks() -> None:
    assert {path.name for path in NOTEBOOKS} == {
        "a-year-of-actions.ipynb",
        "first-look.ipynb",
        "one-case.ipynb",
        "who-supervises-whom.ipynb",
    }


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_it_is_stored_without_outputs(path: Path) -> None:
    notebook = read(path)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_it_tells_its_story_in_chinese_with_short_english_lines(path: Path) -> None:
    texts = [cell.source for cell in read(path).cells if cell.cell_type == "markdown"]
    assert texts[0].startswith("# ")
    for text in texts:
        assert re.search(r"[\u4e00-\u9fff]", text)
        assert text.startswith("#") or re.search(r"^\*[^*]", text, re.MULTILINE)


@pytest.fixture(scope="module")
def first_look() -> Ran:
    return run(
        "first-look.ipynb", "kinds.to_dicts()", "list(posts)", "tenures.end_latest.dtype", "sizes"
    )


def test_first_look_counts_and_asks(first_look: Ran) -> None:
    _, (kinds, posts, day, sizes) = first_look
    assert kinds[0] == {"type": "统计数据", "actions": 14}
    assert ["澜州市交通运输局", "局长", "2020-04-30"] in posts
    assert day == "datetime64[s]"
    assert sizes["nodes"] > 200
    assert sizes["triples in rdflib"] > 8000


def test_first_look_shows_graph_answers_quotes_picture_and_table(first_look: Ran) -> None:
    outputs, _ = first_look
    assert not [output for output in outputs if output.get("name") == "stderr"]
    pages = shown(outputs, "text/html")
    assert "documents" in pages[0]
    assert any("<mark>" in page and "时光明" in page for page in pages)
    (frame,) = [page for page in pages if page.startswith("<iframe")]
    assert "令狐川" in frame
    assert 'sandbox="allow-scripts"' in frame
    assert any("dataframe" in page and "令狐川" in page for page in pages)


def test_first_look_has_a_static_picture_and_text_for_where_scripts_do_not_run(
    first_look: Ran,
) -> None:
    outputs, _ = first_look
    (picture,) = shown(outputs, "image/svg+xml")
    assert picture.startswith("<svg")
    assert "令狐川" in picture
    assert len(shown(outputs, "text/plain")) == sum("data" in output for output in outputs)


@pytest.fixture(scope="module")
def one_case() -> Ran:
    asked = ("steps.to_dicts()", "story.to_dict('records')", "days.to_dict('records')")
    return run("one-case.ipynb", *asked)


def test_the_case_goes_from_notice_to_sentence(one_case: Ran) -> None:
    _, (steps, _, days) = one_case
    assert [(step["earliest"], step["standing"]) for step in steps] == [
        ("2020-06-01", "涉嫌"),
        ("2020-12-01", "决定"),
        ("2020-12-01", "决定"),
        ("2020-12-01", "决定"),
        ("2021-01-12", "起诉"),
        ("2021-05-11", "起诉"),
        ("2021-08-19", "判决"),
        ("2021-08-19", "判决"),
        ("2021-08-19", "决定"),
    ]
    (row,) = days
    assert (row["person"], row["fewestDays"], row["mostDays"]) == ("罗振", 415, 444)


def test_each_step_of_the_case_has_its_words(one_case: Ran) -> None:
    _, (steps, story, _) = one_case
    text = (NOTEBOOKS[0].parents[1] / "examples/court.txt").read_text("utf-8")
    assert {row["action"] for row in story} == {step["action"] for step in steps}
    for row in story:
        assert row["quote"] in row["sentence"]
        assert row["sentence"] in text
    words = [row["quote"] for row in story if row["what"].endswith("有期徒刑 罗振")]
    assert words == ["受贿", "滥用职权", "决定执行有期徒刑十二年，并处罚金人民币八十万元"]
    fine = [row["quote"] for row in story if "罚金 罗振" in row["what"]]
    assert fine == ["并处罚金人民币八十万元"]


def test_the_prose_of_the_case_counts_nothing_that_a_cell_prints() -> None:
    texts = [c.source for c in read(FOLDER / "one-case.ipynb").cells if c.cell_type == "markdown"]
    (about,) = [text for text in texts if "刑期和罚金各是一步" in text]
    assert not re.search(r"[一二三四五六七八九十两\d]处|\b(one|two|three|four|\d+) quotes", about)


@pytest.fixture(scope="module")
def supervision() -> Ran:
    asked = (
        "chains.values.tolist()",
        "central.head(1).values.tolist()",
        "[sorted(one) for one in communities]",
        "handover.values.tolist()",
        "len(names)",
        "[data['tie'] for *_, data in network.edges(data=True)]",
    )
    return run("who-supervises-whom.ipynb", *asked)


def test_chains_lead_from_an_organ_through_its_group_to_a_person(supervision: Ran) -> None:
    _, (chains, _, _, _, people, ties) = supervision
    assert [
        "山东省纪委监委",
        "驻山东鲁汇港航投资集团有限公司纪检监察组",
        "山东鲁汇港航投资集团有限公司",
        "欧阳靖",
    ] in chains
    assert len(chains) == people
    assert set(ties) == {"派出", "驻在", "任职"}


def test_figures_of_the_network_are_those_of_the_institution(supervision: Ran) -> None:
    _, (_, central, communities, handover, _, _) = supervision
    assert central == [["中央纪委国家监委", 3, 6]]
    assert communities[0][0].startswith("东联银行")
    assert "中央纪委国家监委" in communities[0]
    assert all(one != other for one, other, _ in handover)
    assert any("人民检察院" in one and "人民法院" in other for one, other, _ in handover[:5])


@pytest.fixture(scope="module")
def year() -> Ran:
    asked = (
        "coverage",
        "grid.to_dict()",
        "by_month.sum(), len(months), len(single)",
        "font_manager.findfont('Noto Sans SC')",
        "by_type.to_dict()",
    )
    return run("a-year-of-actions.ipynb", *asked, before=NO_CHINESE_FONT)


def test_the_year_counts_single_actions_and_says_what_is_left_out(year: Ran) -> None:
    _, (coverage, grid, drawn, months, single, _, by_type) = year
    assert coverage["单件 single"] == single == sum(by_type.values())
    assert min(coverage.values()) > 0
    assert int(drawn) == months < single
    assert set(grid) <= {"省级", "地级", "县级", "不明"}
    assert sum(grid["县级"].values()) > 10


def test_charts_need_no_chinese_font_of_the_machine(year: Ran) -> None:
    outputs, (*_, font, _) = year
    assert "pylopdf_fonts_zh_cn" in font
    pictures = shown(outputs, "image/svg+xml")
    assert len(pictures) == 3
    for picture in pictures:
        assert "<text" not in picture  # outlines: whoever looks at it needs no font either
        assert "<path" in picture
    assert not [output for output in outputs if output.get("name") == "stderr"]
