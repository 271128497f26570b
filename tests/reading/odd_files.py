"""Single files that go wrong in a way of their own, or only seem to."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.corpus import TO_BIG5, Case, joined
from tests.reading.files import archive, docx, mail, paragraph, pdf, pdf_of, table, web_archive
from tests.reading.web_pages import STORIES


def odd_files() -> Iterator[Case]:
    """Every such file."""
    yield from _broken_texts()
    yield from _pages()
    yield from _office_files()
    yield from _prints()
    yield from _mails()


_SHORT = (
    "关于许静之问题的通报\n　　2021年5月，许静之受到党内严重警告处分，违纪款予以收缴。\n"
    "　　各级党组织要引以为戒。"
)


def _broken_texts() -> Iterator[Case]:
    text = _SHORT
    cut = "ends inside a character"
    yield Case("cut-utf-8.txt", text.encode()[:-1], (text[:-1],), warning=cut)
    yield Case("cut-gb18030.txt", (text + "戒").encode("gb18030")[:-1], (text,), warning=cut)
    yield Case("cut-utf-16.txt", text.encode("utf-16")[:-1], (text[:-1],), warning=cut)
    yield Case("mark.txt", b"\xef\xbb\xbf" + text.encode(), (text,))
    yield Case("only-mark.txt", b"\xef\xbb\xbf", refused="empty")
    yield Case("wrong-mark.txt", b"\xef\xbb\xbf" + text.encode("gb18030"), refused="first bytes")
    yield Case("nul.txt", text.encode() + b"\x00", refused="NUL")
    yield Case("mixed.txt", text.encode() + text.encode("gb18030"), refused="UTF-8 nor|unreadable")
    yield Case("line-ends.txt", text.replace("\n", "\r\n").encode(), (text,))
    yield Case("old-mac.txt", text.replace("\n", "\r").encode(), (text,))
    yield Case("separators.txt", text.replace("\n", "\u2028").encode(), (text,))
    yield Case("next-line.txt", text.replace("\n", "\x85").encode(), (text,))
    yield Case("rare.txt", (text + "朱𠮷").encode("gb18030"), (text + "朱𠮷",))
    yield Case(
        "unseen.txt", ("\u200b" + text).encode(), ("\u200b" + text,), warning="cannot be seen"
    )
    wrong = (text * 2).encode().decode("gb18030", "ignore")
    yield Case("utf-8-as-gb18030.txt", wrong.encode(), refused="UTF-8 that was read as GB18030")
    wrong = text.encode().decode("latin-1")
    yield Case("utf-8-as-latin-1.txt", wrong.encode(), refused="UTF-8 that was read as Latin-1")
    wrong = text.encode("gb18030").decode("latin-1")
    yield Case("gb18030-as-latin-1.txt", wrong.encode(), refused="GB18030 that was read as Latin-1")
    yield Case(
        "undeclared-big5.txt", text.translate(TO_BIG5).encode("big5hkscs", "ignore"), refused="Big5"
    )
    yield Case("one-line.txt", ("周" * 50_000_000).encode()[:50_000_000], refused="longest_")
    yield Case("a-million-lines.txt", "周\n".encode() * 1_000_000, refused="most_lines")
    yield Case("rich.txt", b"{\\rtf1\\ansi " + text.encode(), refused="RTF")


_ARTICLE = (
    "<h1>关于许静之问题的通报</h1><p>2021年5月，许静之受到党内严重警告处分，违纪款予以收缴。</p>"
)
_TOLD = "关于许静之问题的通报\n2021年5月，许静之受到党内严重警告处分，违纪款予以收缴。"
_LINKS = "".join(
    f'<li><a href="/{n}">云溪市召开第{n}次会议</a> 2024-03-0{n % 9 + 1}</li>' for n in range(40)
)


def _page(body: str, head: str = "") -> str:
    return f"<html><head><title>关于许静之问题的通报</title>{head}</head><body>{body}</body></html>"


def _pages() -> Iterator[Case]:
    def case(name: str, html: str, charset: str = "utf-8") -> Case:
        return Case(f"{name}.html", html.encode(charset), (_TOLD,))

    yield case("says-gb2312-is-utf-8", _page(_ARTICLE, "<meta charset=gb2312>"))
    yield case("says-utf-8-is-gbk", _page(_ARTICLE, "<meta charset=utf-8>"), "gb18030")
    yield case("says-latin-1-is-gbk", _page(_ARTICLE, "<meta charset=iso-8859-1>"), "gb18030")
    yield case("says-nonsense", _page(_ARTICLE, "<meta charset=base64>"))
    yield case("xml", '<?xml version="1.0" encoding="UTF-8"?>' + _page(_ARTICLE))
    yield case("utf-16", _page(_ARTICLE), "utf-16")
    yield case("scripts", _page(f"<script>'<p>脚本里的话。</p>'</script>{_ARTICLE}<script>//"))
    yield case("comments", _page(f"<!-- <p>注释里的话。</p> -->{_ARTICLE}<!-- 没有完"))
    yield case("references", _page(_ARTICLE.replace("许", "&#35768;").replace("，", "&#xff0c;")))
    yield case(
        "bad-nesting", _page(_ARTICLE.replace("<p>", "<b><p><i>").replace("</p>", "</b></i>"))
    )
    yield case("wrapped", _page(_ARTICLE.replace("违纪", "\n      违纪")))
    cut = _page(_ARTICLE)[: -len("</p></body></html>")]
    yield Case("cut.html", cut.encode(), (_TOLD,), warning="cut off")
    yield Case("list.html", _page(f"<ul>{_LINKS}</ul>").encode(), refused="a page of links")
    yield Case(
        "script-only.html",
        _page("<div id=app></div><script>load()</script>").encode(),
        refused="a script",
    )
    yield Case("no-text.html", _page("<img src=a.png>").encode(), refused="no text")
    deep = "<div>" * 5000 + _ARTICLE
    yield Case("deep.html", _page(deep).encode(), refused="deepest_page")
    many = "<div " + " ".join(f"a{n}=1" for n in range(100_000)) + ">" + _ARTICLE
    yield Case("attributes.html", _page(many).encode(), refused="most_attributes")
    yield Case("comments-only.html", b"<!-- -->" * 2000 + b"x", refused="no text")
    holes = (
        _page(_ARTICLE + "<p>各级党组织要引以为戒。</p>" * 60)
        .encode()
        .replace("戒".encode(), b"\xe6", 1)
    )
    told = _TOLD + "\n各级党组织要引以为\ufffd。" + "\n各级党组织要引以为戒。" * 59
    yield Case("hole.html", holes, (told,), warning="could not be read")
    rows = "<tr><th>单位</th><th>姓名</th><th>处分</th></tr><tr><td rowspan=2>市水务局</td>"
    rows += "<td>许静之</td><td>警告</td></tr><tr><td>裴文谦</td><td>记过</td></tr>"
    told = f"{_TOLD}\n单位\t姓名\t处分\n市水务局\t许静之\t警告\n市水务局\t裴文谦\t记过"
    huge = rows.replace("rowspan=2", f"rowspan={'9' * 5000}").replace(
        "<td>裴文谦", "<td><td>裴文谦"
    )
    huge_told = told.replace("市水务局\t裴文谦", "\t裴文谦")
    yield Case("huge-rows.html", _page(f"{_ARTICLE}<table>{huge}</table>").encode(), (huge_told,))
    yield Case("rows.html", _page(f"{_ARTICLE}<table>{rows}</table>").encode(), (told,))
    both = _two_notices()
    yield Case("two-notices.html", _page(both).encode(), _NOTICES)
    plain = "\n\n".join(_TWO)
    yield Case("two-notices.txt", plain.encode(), _TWO)


_NOTICES = (
    "云溪市水务局许静之被立案审查\n许静之涉嫌违纪，目前正接受云溪市纪委纪律审查。",
    "临溪区农业农村局裴文谦被诫勉\n裴文谦因履职不力，受到诫勉处理。",
)
_TWO = tuple(text.replace("\n", "\n来源：云溪日报　发布时间：2024-03-04\n") for text in _NOTICES)


def _two_notices() -> str:
    return "".join(
        f"<div><h2>{title}</h2><p>来源：云溪日报　发布时间：2024-03-04</p><p>{text}</p></div>"
        for title, text in (notice.split("\n") for notice in _NOTICES)
    )


def _office_files() -> Iterator[Case]:
    story = paragraph("关于许静之问题的通报") + paragraph("许静之受到党内警告处分。")
    told = "关于许静之问题的通报\n许静之受到党内警告处分。"
    whole = docx(story)
    yield Case("cut.docx", whole[: len(whole) // 2], refused="broken DOCX")
    yield Case("no-document.docx", archive({"a.txt": b"text"}), refused="not a DOCX")
    yield Case("no-text.docx", docx(""), refused="no text")
    bomb = docx(f"{story}<!--{' ' * 40_000_000}-->")
    yield Case("bomb.docx", bomb, refused="highest_ratio")
    laughs = '<!DOCTYPE d [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;">]>'
    yield Case(
        "entities.docx",
        docx(paragraph("许") + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", prolog=laughs),
        refused="document type",
    )
    outside = '<!DOCTYPE d [<!ENTITY a SYSTEM "/etc/passwd">]>'
    yield Case("outside.docx", docx(story, prolog=outside), refused="document type")
    yield Case("deep.docx", docx("<w:p>" * 500 + "</w:p>" * 500), refused="deepest_part")
    yield Case("bad-xml.docx", docx("<w:p>"), refused="broken DOCX")
    locked = bytearray(whole)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = whole.find(mark)
        while place >= 0:
            locked[place + at] |= 1
            place = whole.find(mark, place + 1)
    yield Case("locked.docx", bytes(locked), refused="password")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    yield Case("encrypted.docx", ole, refused="password")
    deleted = "<w:p><w:del><w:r><w:t>删去</w:t></w:r></w:del><w:ins><w:r>"
    deleted += "<w:t>许静之受到党内警告处分。</w:t></w:r></w:ins></w:p>"
    yield Case("changes.docx", docx(paragraph("关于许静之问题的通报") + deleted), (told,))
    rows = table((("单位", "姓名"), ("市水务局", "许静之"), ("", "裴文谦")))
    yield Case(
        "rows.docx",
        docx(story + rows),
        (told + "\n单位\t姓名\n市水务局\t许静之\n市水务局\t裴文谦",),
    )
    note = f'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{paragraph("注")}</w:footnotes>'
    yield Case(
        "notes.docx",
        docx(story, parts={"word/footnotes.xml": note.encode()}),
        (told,),
        warning="notes",
    )
    yield Case("no-ending", whole, (told,))


def _prints() -> Iterator[Case]:
    story = STORIES[3]
    whole = pdf(story.title, story.paragraphs)
    yield Case("pictures.pdf", pdf_of([b"0 0 m 9 9 l S"]), refused="only pictures")
    yield Case("head-only.pdf", whole[:200], refused="broken PDF")
    yield Case("text-named.pdf", b"plain words", refused="not a PDF")
    keys = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]"
    locked = pdf_of([b"BT ET"], trailer=keys % (b"11" * 32, b"22" * 32))
    yield Case("locked.pdf", locked, refused="password")
    yield Case(
        "two-pages.pdf", pdf(story.title, story.paragraphs, lines_a_page=5), (joined(story),)
    )
    rest = whole[: whole.rfind(b"trailer")]
    yield Case("no-trailer.pdf", rest, refused="broken PDF")
    yield Case("no-last-mark.pdf", whole[:-6], (joined(story),), warning="cut off")


def _mails() -> Iterator[Case]:
    text = _SHORT + "\n"
    yield Case("gb.eml", mail("通报", text, charset="gb2312"), (text,))
    word_file = docx(paragraph("附件里的通报") + paragraph("裴文谦受到诫勉处理。"))
    attached = mail("通报", text, files={"附件.docx": word_file, "坏.pdf": b"%PDF-1.4"})
    yield Case(
        "attached.eml", attached, (text, "附件里的通报\n裴文谦受到诫勉处理。"), warning="坏.pdf"
    )
    nul = b'Content-Type: text/plain; charset="a\x00b"\r\nSubject: x\r\n\r\n' + text.encode()
    yield Case("nul-charset.eml", nul, (text,))
    yield Case("no-text.eml", b"From: a@b.example\r\nSubject: x\r\n\r\n", refused="no text")
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\nSubject: x\n\n--b%d\n" % (n, n)
        for n in range(1000)
    )
    yield Case("nested.eml", nested + b"\n\ntext", refused="too deep")
    yield Case("many-parts.eml", nested * 2, refused="most_parts")
    archived = web_archive(_page(_ARTICLE).encode(), "https://www.yunxi.example/a.html")
    end = archived.rfind(b"--=_part--")
    yield Case("cut.mht", archived[:end], (_TOLD,), warning="cut off")
