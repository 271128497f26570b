"""A corpus of small files, whole and damaged, of every format, each with what must become of it."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections import Counter
from dataclasses import dataclass
from email.message import EmailMessage
from itertools import count

from tests.building.archives import PACKERS, bulletin, docx, pdf, record, tarred, zipped


@dataclass(frozen=True)
class Case:
    """One file and the states that it and what is in it must end in."""

    format: str
    name: str
    data: bytes
    states: Counter[str]


class _Maker:
    """Makes cases, every bulletin in them a different one."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.cases: list[Case] = []

    def text(self) -> str:
        return bulletin(next(self._numbers)).decode()

    def data(self) -> bytes:
        return self.text().encode()

    def page(self, charset: str = "utf-8") -> bytes:
        title, source, *body = self.text().splitlines()
        paragraphs = "".join(f"<p>{line}</p>" for line in body)
        return (
            f"<!doctype html><html><head><meta charset={charset}><title>{title}</title></head>"
            f"<body><div>首页 | 导航</div><h1>{title}</h1><p>{source}</p>{paragraphs}"
            f"<script>var a='x';</script></body></html>"
        ).encode(charset)

    def add(self, format_: str, name: str, data: bytes, **states: int) -> None:
        self.cases.append(Case(format_, name, data, Counter(states)))


def corpus() -> list[Case]:
    """Return the cases; no two of them have a bulletin in common but those that say so."""
    make = _Maker()
    for family in (
        _texts,
        _more_texts,
        _pages,
        _words,
        _prints,
        _mails,
        _zips,
        _tars,
        _packed,
        _webs,
        _csvs,
        _jsons,
        _lines,
    ):
        family(make)
    return make.cases


def _texts(make: _Maker) -> None:
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        make.add("text", f"{encoding}.txt", make.text().encode(encoding), built=1)
    make.add("text", "crlf.txt", make.data().replace(b"\n", b"\r\n"), built=1)
    make.add("text", "wide.txt", ("　　" + make.text().replace("\n", "\n　　")).encode(), built=1)
    make.add("markdown", "plain.md", make.data(), built=1)
    make.add("markdown", "heading.markdown", b"# " + make.data(), built=1)
    for name, data in (
        ("empty", b""),
        ("blank", b" \n\t"),
        ("mark", b"\xef\xbb\xbf"),
        ("zeros", b"\x00" * 100),
        ("picture", b"\x89PNG\r\n\x1a\n\x00"),
        ("noise", bytes(range(128, 256)) * 3 + b"\xff"),
    ):
        make.add("text", f"{name}.txt", data, quarantined=1)


def _pages(make: _Maker) -> None:
    for charset in ("utf-8", "gb2312", "gb18030"):
        make.add("web page", f"{charset}.html", make.page(charset), built=1)
    make.add("web page", "upper.HTM", make.page(), built=1)
    make.add("web page", "unclosed.html", make.page().replace(b"</p>", b""), built=1)
    make.add(
        "web page",
        "script.shtml",
        make.page().replace(b"<div>", b"<script>1</script><div>"),
        built=1,
    )
    make.add("web page", "empty.html", b"", quarantined=1)
    make.add("web page", "nothing.html", b"<html><body></body></html>", quarantined=1)
    make.add("web page", "only-script.html", b"<html><script>a()</script></html>", quarantined=1)


def _more_texts(make: _Maker) -> None:
    big_endian = b"\xfe\xff" + make.text().encode("utf-16-be")
    make.add("text", "utf-16-be.text", big_endian, built=1)
    unseen = make.text().replace("沈知远", "沈\u200b知远\u202c")
    make.add("text", "unseen.txt", unseen.encode(), built=1)
    make.add(
        "text", "long.txt", (make.text() + "云泽市纪委监委立案1件。\n" * 2000).encode(), built=1
    )
    make.add("text", "half.txt", make.text().encode("gb18030")[:-2], built=1)
    make.add("text", "broken.txt", make.data().replace(b"\xe6", b"\xff\xfe", 1), quarantined=1)
    make.add("text", "zip.txt", zipped({"a.txt": make.data()}), quarantined=1)
    make.add("markdown", "empty.md", b"\n\n", quarantined=1)
    wrong = make.page().replace(b"charset=utf-8", b"charset=gb2312")
    make.add("web page", "wrong-charset.html", wrong, built=1)
    make.add("web page", "cut.html", make.page()[:-30], built=1)
    make.add("web page", "pdf.html", pdf(make.text()), built=1)


def _words(make: _Maker) -> None:
    make.add("DOCX", "plain.docx", docx(make.text()), built=1)
    make.add("DOCX", "upper.DOCX", docx(make.text()), built=1)
    make.add("DOCX", "wide.docx", docx("　　" + make.text()), built=1)
    make.add("DOCX", "empty.docx", docx(""), quarantined=1)
    make.add("DOCX", "cut.docx", docx(make.text())[:-40], quarantined=1)
    make.add("DOCX", "other.docx", zipped({"a.txt": make.data()}), quarantined=1)
    make.add("DOCX", "nothing.docx", b"", quarantined=1)
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    make.add("DOCX", "entities.docx", zipped({"word/document.xml": entities}), quarantined=1)
    make.add("DOCX", "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, quarantined=1)


def _prints(make: _Maker) -> None:
    make.add("PDF", "plain.pdf", pdf(make.text()), built=1)
    make.add("PDF", "upper.PDF", pdf(make.text()), built=1)
    make.add("PDF", "before.pdf", b"\n\n" + pdf(make.text()), built=1)
    make.add("PDF", "blank.pdf", pdf(""), quarantined=1)
    make.add("PDF", "head.pdf", b"%PDF-1.7\n", quarantined=1)
    make.add("PDF", "nothing.pdf", b"", quarantined=1)
    make.add("PDF", "page.pdf", make.page(), quarantined=1)


def _mails(make: _Maker) -> None:
    message = EmailMessage()
    message["Subject"], message["From"] = "通报", "a@a.example"
    message.set_content(make.text())
    make.add("mail", "plain.eml", message.as_bytes(), built=1)
    page = EmailMessage()
    page["Subject"], page["From"] = "通报", "a@a.example"
    page.set_content(make.page().decode(), subtype="html")
    make.add("mail", "page.eml", page.as_bytes(), built=1)
    make.add("mail", "empty.eml", b"", quarantined=1)
    bare = EmailMessage()
    bare["Subject"], bare["From"] = "空", "a@a.example"
    make.add("mail", "bare.eml", bare.as_bytes(), quarantined=1)


def _zips(make: _Maker) -> None:
    make.add("zip", "flat.zip", zipped({"a.txt": make.data(), "b.html": make.page()}), built=2)
    stored = zipped({"深/a.txt": make.data()}, zipfile.ZIP_STORED)
    make.add("zip", "stored.zip", stored, built=1)
    inner = zipped({"a.txt": make.data()})
    make.add("zip", "nested.zip", zipped({"in.zip": inner, "b.md": make.data()}), built=2)
    twice = make.data()
    make.add("zip", "twice.zip", zipped({"a.txt": twice, "b.txt": twice}), built=1, duplicate=1)
    make.add(
        "zip",
        "mixed.zip",
        zipped({"a.txt": make.data(), "b.txt": b"", "c.css": b"1"}),
        built=1,
        quarantined=1,
    )
    make.add(
        "zip",
        "bomb.zip",
        zipped({"a.txt": b" " * 50_000_000, "b.txt": make.data()}),
        built=1,
        quarantined=1,
    )
    deep = zipped({"a.txt": make.data()})
    for _ in range(4):
        deep = zipped({"in.zip": deep})
    make.add("zip", "deep.zip", deep, quarantined=1)
    make.add("zip", "outside.zip", zipped({"../a.txt": make.data()}), quarantined=1)
    locked = bytearray(zipped({"a.txt": make.data()}, zipfile.ZIP_STORED))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    make.add("zip", "locked.zip", bytes(locked), quarantined=1)
    make.add("zip", "cut.zip", zipped({"a.txt": make.data()})[:200], quarantined=1)
    make.add("zip", "page.zip", make.page(), quarantined=1)
    make.add("zip", "pictures.zip", zipped({"a.jpg": b"1"}), quarantined=1)
    make.add("zip", "empty.zip", zipped({}), quarantined=1)


def _tars(make: _Maker) -> None:
    for ending, mode in (
        ("tar", "w"),
        ("tar.gz", "w:gz"),
        ("tgz", "w:gz"),
        ("tar.bz2", "w:bz2"),
        ("tar.xz", "w:xz"),
    ):
        make.add(
            "tar",
            f"whole.{ending}",
            tarred({"a.txt": make.data(), "b/c.html": make.page()}, mode),
            built=2,
        )
        half = tarred({"a.txt": make.data(), "b.txt": make.data() * 400}, mode)
        if ending == "tar":
            make.add("tar", "cut.tar", half[:2000], built=1, quarantined=2)
        else:
            # bzip2 packs in blocks, and the first one is cut: not even a header comes out of it.
            reached = 1 if ending == "tar.bz2" else 2
            make.add("tar", f"cut.{ending}", half[: len(half) // 3], quarantined=reached)
    make.add(
        "tar",
        "bomb.tar.gz",
        tarred({"a.txt": make.data(), "b.txt": b" " * 50_000_000}, "w:gz"),
        built=1,
        quarantined=2,
    )
    make.add("tar", "outside.tar", tarred({"a/../../b.txt": make.data()}), quarantined=1)
    make.add("tar", "absolute.tar", tarred({"/srv/a.txt": make.data()}), built=1)
    make.add("tar", "zeros.tar", b"\x00" * 10240, quarantined=1)


def _packed(make: _Maker) -> None:
    for ending, pack in PACKERS.items():
        make.add("packed file", f"a.txt.{ending}", pack(make.data()), built=1)
        make.add("packed file", f"b.html.{ending}", pack(make.page()), built=1)
        make.add("packed file", f"cut.txt.{ending}", pack(make.data())[:-12], quarantined=1)
        make.add("packed file", f"bomb.txt.{ending}", pack(b" " * 50_000_000), quarantined=1)
        make.add("packed file", f"wrong.txt.{ending}", make.data(), quarantined=1)


def _webs(make: _Maker) -> None:
    def answer(number: int, **options: str) -> bytes:
        return record(f"http://a.example/{number}.html", make.page(), **options)

    numbers = iter(range(100))
    make.add("web archive", "two.warc", answer(next(numbers)) + answer(next(numbers)), built=2)
    squeezed = gzip.compress(answer(next(numbers))) + gzip.compress(answer(next(numbers)))
    make.add("web archive", "two.warc.gz", squeezed, built=2)
    missing = answer(next(numbers)) + answer(next(numbers), status="404 Not Found")
    make.add("web archive", "missing.warc", missing, built=1)
    cut = answer(next(numbers)) + answer(next(numbers))
    make.add("web archive", "cut.warc", cut[:-200], built=1, quarantined=2)
    make.add(
        "web archive", "none.warc", answer(next(numbers), status="404 Not Found"), quarantined=1
    )
    make.add("web archive", "wrong.warc", make.page(), quarantined=1)


def _csvs(make: _Maker) -> None:
    def rows(*texts: str, head: str = "标题,正文") -> str:
        return head + "\n" + "".join(f'通报,"{text}"\n' for text in texts)

    for encoding in ("utf-8", "gb18030", "utf-16"):
        make.add("CSV", f"{encoding}.csv", rows(make.text(), make.text()).encode(encoding), built=2)
    make.add("CSV", "tabs.tsv", rows(make.text()).replace(",", "\t").encode(), built=1)
    make.add("CSV", "gap.csv", rows(make.text(), "").encode(), built=1, quarantined=1)
    make.add("CSV", "names.csv", rows(make.text(), head="a,b").encode(), quarantined=1)
    make.add("CSV", "open.csv", (rows(make.text()) + '通报,"').encode(), built=1, quarantined=1)
    make.add("CSV", "empty.csv", b"", quarantined=1)


def _jsons(make: _Maker) -> None:
    rows = [{"title": "通报", "content": make.text()} for _ in range(2)]
    make.add("JSON", "list.json", json.dumps(rows).encode(), built=2)
    make.add(
        "JSON",
        "one.json",
        json.dumps({"正文": make.text()}, ensure_ascii=False).encode("gb18030"),
        built=1,
    )
    make.add(
        "JSON",
        "inside.json",
        json.dumps({"data": [{"text": make.text()}], "n": 1}).encode(),
        built=1,
    )
    make.add("JSON", "page.json", json.dumps({"html": make.page().decode()}).encode(), built=1)
    make.add("JSON", "cut.json", json.dumps(rows).encode()[:-9], quarantined=1)
    make.add("JSON", "numbers.json", b"[1, 2]", quarantined=2)
    make.add("JSON", "columns.json", b'[{"a": "1"}, {"b": "2"}]', quarantined=2)
    make.add("JSON", "deep.json", b"[" * 50_000, quarantined=1)


def _lines(make: _Maker) -> None:
    rows = [json.dumps({"text": make.text()}) for _ in range(3)]
    make.add("JSON Lines", "three.jsonl", "\n".join(rows).encode(), built=3)
    make.add("JSON Lines", "one.ndjson", json.dumps({"text": make.text()}).encode(), built=1)
    broken = f'{json.dumps({"text": make.text()})}\n{{"text\n'
    make.add("JSON Lines", "broken.jsonl", broken.encode(), built=1, quarantined=1)
    make.add("JSON Lines", "half.jsonl", b'{"text": "\\ud800"}', quarantined=1)
    make.add("JSON Lines", "empty.jsonl", b"\n\n", quarantined=1)
