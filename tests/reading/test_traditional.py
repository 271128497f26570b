"""A text in traditional characters is understood as its simplified twin, and quoted as written."""

from datetime import date

import pytest

from oversight_graph.reading import read_documents, read_text
from oversight_graph.reading.traditional import in_simplified, is_traditional
from oversight_graph.recognition.compact import compact
from oversight_graph.resolution import understand

SIMPLE = "关于整改情况的通报\n来源：云溪日报\n2021年5月，云溪县水务局局长莫愁受到党内严重警告处分。"
TRADITIONAL = (
    "關於整改情況的通報\n來源：雲溪日報\n2021年5月，雲溪縣水務局局長莫愁受到黨內嚴重警告處分。"
)


def test_the_copy_has_the_same_length_and_its_own_characters() -> None:
    copied = in_simplified(read_text(TRADITIONAL, "a.txt"))
    assert copied.text == SIMPLE
    assert (copied.title, copied.publisher) == ("关于整改情况的通报", "云溪日报")


def test_the_same_is_found_and_quoted_as_written() -> None:
    simple, other = (understand(read_text(text, "a.txt")) for text in (SIMPLE, TRADITIONAL))
    assert other.persons
    assert [each.name for each in other.persons] == [each.name for each in simple.persons]
    assert [each.type for each in other.actions] == [each.type for each in simple.actions]
    quote = other.document.quote(
        other.actions[0].evidence[0].start, other.actions[0].evidence[0].end
    )
    assert "黨內嚴重警告" in quote
    assert other.document.text == TRADITIONAL
    assert other.document.publisher == "雲溪日報"


def test_a_traditional_page_is_told_from_what_surrounds_it() -> None:
    story = "雲溪縣水務局局長莫愁受到黨內嚴重警告處分。"
    html = (
        "<html><title>關於整改情況的通報</title><h1>關於整改情況的通報</h1>"
        f"<p>來源：雲溪日報　發布時間：2021-05-06</p><p>{story}</p>"
        "<p>責任編輯：王二</p><p>相關鏈接</p><p>友情鏈接</p></html>"
    )
    (document,) = read_documents(html.encode(), "a.html")
    assert document.text == f"關於整改情況的通報\n{story}"
    assert document.origin == "雲溪日報"
    assert document.issued == date(2021, 5, 6)


@pytest.mark.parametrize("text", [SIMPLE, "张堃、朱镕、喆後乾", "周禤、王堯受到警告。", ""])
def test_a_simplified_text_with_a_rare_name_stays_as_it_is(text: str) -> None:
    assert not is_traditional(text)
    document = read_text(SIMPLE, "a.txt")
    assert compact(document).document is document
