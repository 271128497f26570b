"""Whatever the input: documents that hold together, or ``InputError``, and nothing else."""

import hashlib
from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oversight_graph.errors import InputError
from oversight_graph.reading import Given, read_documents
from tests.reading.files import docx, mail, pdf_of

WORDS = st.text(
    alphabet="许静之受到警告，。：；《》（）〔〕2024年月日号 \t\n\u3000\u200b\u202e𠮷aZ<>&|*#[]()-",
    max_size=40,
)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.eml", "a.mht", "a"])
CHARSETS = st.sampled_from([None, "utf-8", "gb2312", "big5", "latin-1", "utf-7", "hex", "nonsense"])
TAGS = """html head body div p table tr td th ul li a br h1 b span script style pre form
font section article title meta"""
#: No test is timed: a machine may be busy.
ANY = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def read(data: bytes, name: str, known: Given = Given()) -> None:  # noqa: B008 - never changed
    with suppress(InputError):
        for document in read_documents(data, name, known):
            assert hashlib.sha256(document.text.encode()).hexdigest() == document.sha256
            spans = [(each.start, each.end) for each in document.sentences]
            assert spans == sorted(spans)
            assert all(0 <= start < end <= len(document.text) for start, end in spans)
            covered = "".join(document.quote(*span) for span in spans)
            assert "".join(covered.split()) == "".join(document.text.split())


@ANY
@given(st.binary(max_size=400), NAMES, CHARSETS)
def test_bytes(data: bytes, name: str, charset: str | None) -> None:
    read(data, name, Given(charset=charset))


@ANY
@given(st.text(max_size=300), NAMES, st.sampled_from(["utf-8", "utf-16", "gb18030", "utf-8-sig"]))
def test_text_in_some_encoding(text: str, name: str, encoding: str) -> None:
    read(text.encode(encoding, "ignore"), name)


@ANY
@given(WORDS)
def test_markdown(text: str) -> None:
    read(text.encode(), "a.md")


@ANY
@given(
    st.lists(
        st.one_of(
            WORDS,
            st.sampled_from(TAGS.split()).map(lambda tag: f"<{tag}>"),
            st.sampled_from(TAGS.split()).map(lambda tag: f"</{tag}>"),
            st.sampled_from(["<td rowspan=3>", "<div id=zoom>", "<!--", "-->", "&nbsp;", "&#0;"]),
        ),
        max_size=40,
    )
)
def test_tags_in_any_order(pieces: list[str]) -> None:
    read("".join(["<html>", *pieces]).encode(), "a.html")


@ANY
@given(
    st.lists(
        st.sampled_from(["p", "r", "t", "tbl", "tr", "tc", "del", "br", "tab", "vMerge"]).flatmap(
            lambda tag: st.sampled_from([f"<w:{tag}>", f"</w:{tag}>", f"<w:{tag}/>"])
        )
        | WORDS.map(lambda text: text.replace("<", "").replace("&", "")),
        max_size=30,
    )
)
def test_word_elements_in_any_order(pieces: list[str]) -> None:
    read(docx("".join(pieces)), "a.docx")


@ANY
@given(st.lists(WORDS, max_size=12), st.integers(1, 4))
def test_word_tables(texts: list[str], columns: int) -> None:
    rows = [texts[at : at + columns] for at in range(0, len(texts), columns)]
    body = "".join(
        "<w:tr>"
        + "".join(f"<w:tc><w:p><w:r><w:t>{_bare(c)}</w:t></w:r></w:p></w:tc>" for c in row)
        + "</w:tr>"
        for row in rows
    )
    read(docx(f"<w:tbl>{body}</w:tbl>"), "a.docx")


def _bare(text: str) -> str:
    return text.translate({ord(char): None for char in "<>&"})


@ANY
@given(
    st.lists(
        st.tuples(st.floats(-50, 700), st.floats(-50, 900), WORDS, st.integers(0, 40)), max_size=10
    )
)
def test_glyphs_anywhere_on_a_page(places: list[tuple[float, float, str, int]]) -> None:
    shown = (
        f"/F1 {size} Tf 1 0 0 1 {x:.1f} {y:.1f} Tm <{text.encode('utf-16-be').hex()}> Tj"
        for x, y, text, size in places
    )
    read(pdf_of([f"BT {' '.join(shown)} ET".encode()]), "a.pdf")


@ANY
@given(st.binary(max_size=200))
def test_a_page_description_of_any_bytes(stream: bytes) -> None:
    read(pdf_of([stream]), "a.pdf")


@ANY
@given(WORDS.map(lambda text: " ".join(text.split())), WORDS, st.binary(max_size=60))
def test_mails_with_anything_attached(subject: str, text: str, attached: bytes) -> None:
    read(mail(_bare(subject), text, files={"附件.html": attached}), "a.eml")
