"""The page of the report, as a person with a browser sees it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from oversight_graph.building.outcome import Outcome, put_aside
from oversight_graph.building.report import ReportWriter
from oversight_graph.building.report_page import MOST_ROWS, report_page
from oversight_graph.building.troubles import Trouble
from oversight_graph.data_files import toml_of
from oversight_graph.errors import InputError
from oversight_graph.reading import read_documents, read_text
from oversight_graph.resolution import understand
from oversight_graph.resolution.sentences.ledger import reasons
from tests import factory

HOSTILE = (
    "<img src=x onerror=alert(1)>.txt",
    "</td></table><script>alert(1)</script>",
    "\"'><svg onload=alert(1)>",
    "<style>@import 'http://a.example/'</style>",
    "&lt;b&gt;\u202e\u200b\x07",
)


def report_of(*outcomes: Outcome) -> dict[str, Any]:
    writer = ReportWriter(version="1.0", rules="abc")
    for outcome in outcomes:
        writer.add(outcome)
    return writer.report({".css": 2, "<b>": 1})


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_hostile_names_and_reasons_are_shown_and_do_nothing(
    browser_page: Page, tmp_path: Path
) -> None:
    outcomes = [put_aside(name, InputError(f"{name}: bad", name)) for name in HOSTILE]
    outcomes += [Outcome(f"again {name}", same_as=name, warnings=(name,)) for name in HOSTILE]
    path = tmp_path / "report.html"
    path.write_text(report_page(report_of(*outcomes)), "utf-8")
    requests: list[str] = []
    faults: list[str] = []
    browser_page.on("request", lambda request: requests.append(request.url))
    browser_page.on("dialog", lambda dialog: faults.append(dialog.message))
    browser_page.on("console", lambda message: faults.append(message.text))
    browser_page.goto(path.as_uri())
    assert requests == [path.as_uri()]
    assert faults == []
    assert browser_page.locator("script, img, svg, b").count() == 0
    assert browser_page.locator("style").count() == 1
    shown = browser_page.inner_text("body")
    for name in HOSTILE[:-1]:
        assert name in shown
    assert "&lt;b&gt;%E2%80%AE%E2%80%8B%07" in shown
    header = browser_page.locator("th").first
    assert header.evaluate("one => getComputedStyle(one).fontWeight") == "600"


@pytest.mark.parametrize(
    ("name", "data", "zh"),
    [
        ("a.pdf", b"%PDF-1.7\n", "PDF 文件已损坏"),
        ("b.txt", b"", "文件是空的"),
        ("c.docx", b"PK\x03\x04", "DOCX 文件已损坏"),
        ("d.html", b"<html><body></body></html>", "页面没有通报正文"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_two_languages(
    name: str, data: bytes, zh: str
) -> None:
    with pytest.raises(InputError) as caught:
        read_documents(data, name)
    page = report_page(report_of(put_aside(name, caught.value)))
    assert zh in page
    assert 'lang="en"' in page
    assert "PDFium" not in page


def test_the_page_says_how_to_mend_each_file_in_two_languages(browser_page: Page) -> None:
    trouble = Trouble("encrypted", name="a.zip!/b.txt")
    findings = factory.make_findings()
    outcomes = (
        put_aside("a.zip!/b.txt", trouble),
        Outcome("c.txt", findings),
        Outcome("d.txt", same_as="c.txt"),
    )
    browser_page.set_content(report_page(report_of(*outcomes)))
    tables = browser_page.locator("table")
    counts = tables.nth(0).locator("td:nth-child(2)").all_inner_texts()
    assert counts == ["1", "1", "0", "1", "3"]
    assert "已搁置，未读取 Put aside" in tables.nth(0).inner_text()
    mending = tables.nth(2).inner_text()
    for words in ("已加密", "a.zip!/b.txt: is encrypted", "请用密码解压", "unpack it with its"):
        assert words in mending
    assert "d.txt\tc.txt" in tables.nth(3).inner_text()


def test_a_long_report_is_cut_and_says_so() -> None:
    trouble = InputError("bad", "mend it")
    names = [f"{number}.txt" for number in range(MOST_ROWS + 7)]
    page = report_page(report_of(*(put_aside(name, trouble) for name in names)))
    assert page.count("+ 7: ") == 2
    assert f"{MOST_ROWS + 1}.txt" not in page


BULLETIN = """云溪县纪委监委开展监督检查
云溪县纪委监委给予县水务局局长周立春党内警告处分。
下一步，县纪委监委将继续加强监督检查。
县水务局把巡察意见束之高阁。
"""


def test_the_page_says_what_was_not_understood_and_why_the_rest_was_set_aside() -> None:
    outcome = Outcome("a.txt", understand(read_text(BULLETIN, "a.txt")))
    page = report_page(report_of(outcome))
    for state in ("Facts were taken from it", "Set aside, for the reasons below", "Not understood"):
        assert f"{state}</span></td><td>" in page
    assert '计划或承诺 <span lang="en">plan or promise</span></td><td>1</td>' in page
    assert '标题 <span lang="en">title</span></td><td>1</td>' in page
    assert "<td>66.7%</td>" in page
    _, sentences = page.split("All sentences that were not understood")
    assert "<bdi>a.txt</bdi></td><td><bdi>县水务局把巡察意见束之高阁。" in sentences


def test_a_report_without_a_text_has_no_sentences() -> None:
    page = report_page(report_of(put_aside("a.txt", InputError("bad", "mend it"))))
    assert "Not understood" not in page
    assert "Share of the body" not in page


def test_the_page_has_words_for_every_reason_of_the_ledger() -> None:
    assert set(toml_of("building", "report-words.toml")["reasons"]) == reasons()
