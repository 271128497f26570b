"""What a container knows fills in what a page does not say."""

from datetime import date

from oversight_graph.reading import Given, read_documents

KNOWN = Given(
    url="https://www.yunxi.example/t20220304_1.html",
    title="另一个标题",
    publisher="云溪网",
    issued=date(2022, 3, 5),
)


def test_what_the_page_does_not_say_is_filled_in() -> None:
    (document,) = read_documents("周立春受到警告。".encode(), "a.txt", KNOWN)
    assert (document.url, document.title) == (KNOWN.url, KNOWN.title)
    assert (document.publisher, document.issued) == (KNOWN.publisher, KNOWN.issued)


def test_what_the_page_says_stays() -> None:
    page = "通报\n来源：云溪日报　发布时间：2022年3月4日\n周立春受到警告。"
    (document,) = read_documents(page.encode(), "a.txt", KNOWN)
    assert (document.title, document.publisher) == ("通报", "云溪日报")
    assert document.issued == date(2022, 3, 4)
