"""Archives, packed files and web archives: which inputs they hold, and what becomes of bad ones."""

import csv
import gzip
import io
import json
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from datetime import date

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from oversight_graph.building.inputs import Input
from oversight_graph.building.limits import limits_with
from oversight_graph.building.unpacking import Reading, unpack
from tests.building.archives import PACKERS, bulletin, record, tarred, zipped

FILES = {"b/2.txt": bulletin(2), "1.html": bulletin(1), "picture.jpg": b"\xff"}
MEGABYTE = 1_000_000


def inputs_of(name: str, data: bytes, reading: Reading | None = None) -> list[Input]:
    return list(unpack(Input(name, data=data), reading or Reading()))


def contents(found: list[Input]) -> dict[str, bytes]:
    assert all(one.trouble is None for one in found), [str(one.trouble) for one in found]
    return {one.name: one.data for one in found}


def troubles(found: list[Input]) -> dict[str, str]:
    return {one.name: one.trouble.message for one in found if one.trouble}


def test_a_zip_archive_in_the_order_of_its_names() -> None:
    reading = Reading()
    found = inputs_of("a.zip", zipped(FILES), reading)
    assert list(contents(found)) == ["a.zip!/1.html", "a.zip!/b/2.txt"]
    assert found[1].data == bulletin(2)
    assert reading.passed_over == {".jpg": 1}


@pytest.mark.parametrize("ending", ["tar", "tar.gz", "tgz", "tar.bz2", "tar.xz"])
def test_a_tar_archive_however_it_is_packed(ending: str) -> None:
    packing = {"tar": "w", "gz": "w:gz", "tgz": "w:gz", "bz2": "w:bz2", "xz": "w:xz"}
    data = tarred(FILES, packing[ending.rpartition(".")[2]])
    name = f"a.{ending}"
    found = contents(inputs_of(name, data))
    assert found == {f"{name}!/b/2.txt": bulletin(2), f"{name}!/1.html": bulletin(1)}


@pytest.mark.parametrize("ending", PACKERS)
def test_a_single_packed_file(ending: str) -> None:
    found = inputs_of(f"a.html.{ending}", PACKERS[ending](bulletin(1)))
    assert contents(found) == {f"a.html.{ending}!/a.html": bulletin(1)}


def test_the_beginning_tells_what_the_name_does_not() -> None:
    assert contents(inputs_of("stdin", zipped({"a.txt": b"1"}))) == {"stdin!/a.txt": b"1"}
    assert contents(inputs_of("a.zip", tarred({"a.txt": b"1"}))) == {"a.zip!/a.txt": b"1"}
    assert contents(inputs_of("download", gzip.compress(b"1"))) == {"download!/download": b"1"}
    assert contents(inputs_of("notice", bulletin(1))) == {"notice": bulletin(1)}


def test_an_office_file_is_a_document_and_no_archive() -> None:
    office = zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert contents(inputs_of("notice", office)) == {"notice": office}
    assert contents(inputs_of("a.zip", zipped({"b.docx": office}))) == {"a.zip!/b.docx": office}


def test_archives_inside_archives_as_deep_as_allowed() -> None:
    data = zipped({"a.txt": b"1"})
    for level in range(4):
        data = (zipped, tarred)[level % 2]({"in.zip" if level % 2 else "in.tar": data})
    deep = inputs_of("out.tar", data, Reading(limits_with({"depth": 5})))
    assert list(contents(deep)) == ["out.tar!/in.zip!/in.tar!/in.zip!/in.tar!/a.txt"]
    (found,) = troubles(inputs_of("out.tar", data)).items()
    expected = "out.tar!/in.zip!/in.tar!/in.zip"
    assert found == (expected, f"{expected}: an archive inside 3 others")


def test_names_that_lead_out_of_the_archive_are_refused_and_absolute_ones_shortened() -> None:
    files = {"../up.txt": b"1", "a/../../up.txt": b"2", "C:\\x\\..\\up.txt": b"3"}
    for name, made in (("a.zip", zipped(files)), ("a.tar", tarred(files))):
        assert len(troubles(inputs_of(name, made))) == 3
    files = {"/etc/a.txt": b"1", "C:/x/b.txt": b"2", "./c.txt": b"3", "d\\e.txt": b"4"}
    names = ["a.tar!/etc/a.txt", "a.tar!/x/b.txt", "a.tar!/c.txt", "a.tar!/d/e.txt"]
    assert list(contents(inputs_of("a.tar", tarred(files)))) == names


def test_links_and_devices_in_archives_are_not_followed() -> None:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        kinds = {"a.txt": tarfile.SYMTYPE, "b.txt": tarfile.LNKTYPE, "c.txt": tarfile.FIFOTYPE}
        for name, kind in kinds.items():
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
    assert len(troubles(inputs_of("a.tar", made.getvalue()))) == 3
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        info = zipfile.ZipInfo("a.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        packed.writestr(info, "/etc/passwd")
    assert "is a link" in troubles(inputs_of("a.zip", made.getvalue()))["a.zip!/a.txt"]


def test_two_entries_of_one_name_are_both_read() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "2")
    expected = {"a.zip!/a.txt": b"1", "a.zip!/a.txt (2)": b"2"}
    assert contents(inputs_of("a.zip", made.getvalue())) == expected


def test_names_that_an_old_tool_wrote_as_gbk() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("XXXX.txt", "1")
    data = made.getvalue().replace(b"XXXX", "通报".encode("gb18030"))
    assert list(contents(inputs_of("a.zip", data))) == ["a.zip!/通报.txt"]
    member = tarred({"XXXX.txt": b"1"})
    renamed = bytearray(member.replace(b"XXXX", "通报".encode("gb18030")))
    renamed[148:156] = b" " * 8
    renamed[148:156] = b"%06o\0 " % sum(renamed[:512])
    assert list(contents(inputs_of("a.tar", bytes(renamed)))) == ["a.tar!/通报.txt"]


def test_an_encrypted_entry() -> None:
    data = bytearray(zipped({"a.txt": b"1"}, zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert troubles(inputs_of("a.zip", bytes(data))) == {
        "a.zip!/a.txt": "a.zip!/a.txt: is encrypted"
    }


@pytest.mark.parametrize("ending", ["zip", "tar.gz", "tar.bz2", "tar.xz"])
def test_a_bomb_is_put_aside_and_the_rest_read(ending: str) -> None:
    files = {"a.txt": bulletin(1), "b.txt": b" " * (60 * MEGABYTE)}
    data = zipped(files) if ending == "zip" else tarred(files, f"w:{ending[4:]}")
    found = inputs_of(f"a.{ending}", data)
    assert [one.name for one in found if one.trouble is None] == [f"a.{ending}!/a.txt"]
    assert any("more than 200 times" in trouble for trouble in troubles(found).values())


def test_a_bomb_that_lies_about_its_size() -> None:
    data = bytearray(zipped({"a.txt": b" " * (60 * MEGABYTE)}))
    size = (1000).to_bytes(4, "little")
    data[22:26] = size
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = size
    assert list(troubles(inputs_of("a.zip", bytes(data)))) == ["a.zip!/a.txt"]


def test_entries_that_share_their_bytes_are_a_bomb_together() -> None:
    data = zipped({"a.txt": b" " * (9 * MEGABYTE)})
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    number = 300
    listing = data[start:end] * number
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, number, number, len(listing), start, 0)
    found = inputs_of("a.zip", data[:start] + listing + tail)
    assert len(found) == number
    assert sum(len(one.data) for one in found) < 30 * MEGABYTE
    assert found[-1].trouble is not None


def test_gzip_of_gzip_of_gzip() -> None:
    data = b" " * (50 * MEGABYTE)
    for _ in range(5):
        data = gzip.compress(data)
    assert len(troubles(inputs_of("a.txt.gz", data))) == 1


def test_a_document_beyond_the_limit() -> None:
    reading = Reading(limits_with({"input_bytes": 1000}))
    found = inputs_of("a.zip", zipped({"a.txt": b"1" * 1001, "b.txt": b"1" * 1000}), reading)
    assert list(troubles(found)) == ["a.zip!/a.txt"]


def test_an_archive_with_more_entries_than_are_read() -> None:
    files = {f"{number}.txt": b"1" for number in range(20)}
    reading = Reading(limits_with({"entries": 10}))
    assert troubles(inputs_of("a.zip", zipped(files), reading)) == {
        "a.zip": "a.zip: more than 10 entries; what came before was read"
    }
    found = inputs_of("a.tar", tarred(files), reading)
    assert len(found) == 11
    assert "more than 10 entries" in troubles(found)["a.tar"]


def test_headers_that_fill_the_memory_are_refused() -> None:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz", format=tarfile.PAX_FORMAT) as archive:
        member = tarfile.TarInfo("a.txt")
        member.pax_headers = {"comment": "x" * (3 * MEGABYTE)}
        archive.addfile(member)
    (trouble,) = troubles(inputs_of("a.tar.gz", made.getvalue())).values()
    assert "larger than 1048576 bytes" in trouble


def test_a_cut_tar_archive_gives_what_came_before() -> None:
    data = tarred({f"{number}.txt": bulletin(number) for number in range(4)})
    for length in (2048, 2100, 2600):  # between two entries, in a header, in a text
        found = inputs_of("a.tar", data[:length])
        assert [one.name for one in found][:2] == ["a.tar!/0.txt", "a.tar!/1.txt"]
        assert troubles(found)["a.tar"] == "a.tar: ends too early; what came before was read"


def test_a_bad_header_in_the_middle_is_not_the_end() -> None:
    data = bytearray(tarred({f"{number}.txt": bulletin(number) for number in range(4)}))
    data[1024:1034] = b"scribbling"
    found = inputs_of("a.tar", bytes(data))
    assert [one.name for one in found] == ["a.tar!/0.txt", "a.tar"]
    assert "no header at 1024" in troubles(found)["a.tar"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.gz", "a.bz2", "a.xz", "a.warc"])
@pytest.mark.parametrize("data", [b"<html>404</html>", b"\x01" * 5000], ids=["page", "noise"])
def test_what_is_not_what_its_name_says(name: str, data: bytes) -> None:
    (found,) = inputs_of(name, data)
    assert found.trouble is not None
    assert found.trouble.remedy


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.warc", "a.csv", "a.json", "a.jsonl"])
@pytest.mark.parametrize("data", [b"", b"\x00" * 5000], ids=["nothing", "zeros"])
def test_a_container_of_nothing(name: str, data: bytes) -> None:
    (found,) = inputs_of(name, data)
    assert found.trouble is not None


def test_an_archive_without_a_bulletin_is_said() -> None:
    reading = Reading()
    assert (
        "holds no bulletin"
        in troubles(inputs_of("a.zip", zipped({"a.jpg": b"1"}), reading))["a.zip"]
    )
    assert reading.passed_over == {".jpg": 1}


def test_a_broken_entry_leaves_the_others() -> None:
    data = zipped({"a.txt": bulletin(1), "b.txt": bulletin(2)}, zipfile.ZIP_STORED)
    found = inputs_of("a.zip", data.replace("沈知远".encode(), "沈知近".encode(), 1))
    assert [bool(one.trouble) for one in found] == [True, False]


def test_a_web_archive() -> None:
    page = bulletin(1)
    gb = "Content-Type: text/html; charset=GB2312"
    chunked = "Content-Type: text/html\r\nTransfer-Encoding: chunked"
    squeezed = "Content-Type: text/html\r\nContent-Encoding: "
    records = [
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n",
        record("http://a.example/1.html", page, headers=gb),
        record(
            "http://a.example/2.html", b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page), headers=chunked
        ),
        record("http://a.example/3.html", gzip.compress(page), headers=f"{squeezed}gzip"),
        record("http://a.example/4.html", zlib.compress(page)[2:-4], headers=f"{squeezed}deflate"),
        record("http://a.example/5.html", page, headers=f"{squeezed}gzip"),
        record("http://a.example/6.html", page, headers=f"{squeezed}br"),
        record("http://a.example/1.html", page + b" "),
        record("http://a.example/7.html", page, status="404 Not Found"),
        record("http://a.example/8.png", page, headers="Content-Type: image/png"),
        record("http://a.example/9.html", page, kind="request"),
        record("http://a.example/9.html", page, kind="revisit"),
    ]
    for name, data in (
        ("a.warc", b"".join(records)),
        ("a.warc.gz", b"".join(map(gzip.compress, records))),
    ):
        reading = Reading()
        found = inputs_of(name, data, reading)
        assert [one.name.partition("!/")[2] for one in found] == [
            *(f"http://a.example/{number}.html" for number in range(1, 7)),
            "http://a.example/1.html (2)",
        ]
        assert [one.data for one in found[:5]] == [page] * 5
        assert list(troubles(found)) == [f"{name}!/http://a.example/6.html"]
        first = found[0]
        assert (first.given.url, first.given.charset) == ("http://a.example/1.html", "gb2312")
        assert (first.given.content_type, first.fetched) == ("text/html", "2024-01-02T03:04:05Z")
        passed_over = {"HTTP 404": 1, "image/png": 1, "a page that did not change": 1}
        assert reading.passed_over == passed_over


@pytest.mark.filterwarnings("ignore:.*SpooledTemporaryFile:pytest.PytestUnraisableExceptionWarning")
def test_a_web_archive_that_another_program_wrote() -> None:
    made = io.BytesIO()
    writer = WARCWriter(made, gzip=True, warc_version="1.1")
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "another"}))
    for number in range(3):
        headers = [("Content-Type", "text/html; charset=GBK"), ("Transfer-Encoding", "chunked")]
        answer = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
        body = bulletin(number)
        chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        made_record = writer.create_warc_record(
            f"http://a.example/{number}.html", "response", io.BytesIO(chunks), http_headers=answer
        )
        writer.write_record(made_record)
    found = inputs_of("a.warc.gz", made.getvalue())
    made.seek(0)
    theirs = [
        (each.rec_headers.get_header("WARC-Target-URI"), each.content_stream().read())
        for each in ArchiveIterator(made)
        if each.rec_type == "response"
    ]
    assert [(one.given.url, one.data) for one in found] == theirs
    assert [one.given.charset for one in found] == ["gbk"] * 3


def test_a_cut_web_archive_gives_what_came_before() -> None:
    data = record("http://a.example/1", bulletin(1)) + record("http://a.example/2", bulletin(2))
    found = inputs_of("a.warc", data[:-100])
    assert found[0].trouble is None
    assert "a.warc" in troubles(found)


TEXT = bulletin(1).decode()
URL = "http://a.example/1"
CELLS = {"标题": "通报", "正文": TEXT, "发布时间": "2024年5月1日", "链接": URL}
NESTED = {"data": {"title": "通报", "content": TEXT, "date": 1714521600000, "url": URL}}


def table(delimiter: str, encoding: str) -> bytes:
    made = io.StringIO()
    writer = csv.writer(made, delimiter=delimiter)
    writer.writerows([[*CELLS], [*CELLS.values()], [""] * 4])
    return made.getvalue().encode(encoding)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", table(",", "gb18030")),
        ("b.csv", table(";", "utf-8-sig")),
        ("c.tsv", table("\t", "utf-16")),
        ("d.json", json.dumps({"total": 1, "rows": [CELLS]}).encode()),
        ("e.json", json.dumps([NESTED], ensure_ascii=False).encode("gb18030")),
        ("f.json", json.dumps(CELLS, ensure_ascii=False).encode("utf-8-sig")),
        ("g.jsonl", json.dumps(NESTED).encode() + b"\n\n"),
    ],
)
def test_tables(name: str, data: bytes) -> None:
    (found,) = inputs_of(name, data)
    assert (found.name, found.trouble) == (f"{name}!/row 1", None)
    assert found.data.decode() == TEXT
    given = found.given
    assert (given.title, given.url) == ("通报", URL)
    assert (given.issued, given.content_type) == (date(2024, 5, 1), "text/plain")


def test_the_columns_that_the_user_names() -> None:
    reading = Reading(columns={"text": "b", "publisher": "c"})
    rows = [{"a": "1", "b": "<p>文</p>", "c": "云泽\n日报", "text": "3"}, {"b": "文", "c": ""}]
    first, second = inputs_of("a.json", json.dumps(rows).encode(), reading)
    assert (first.data.decode(), first.given.content_type) == ("<p>文</p>", "text/html")
    assert (first.given.publisher, second.given.publisher) == ("云泽 日报", None)
    reading = Reading(columns={"text": "z"})
    trouble = troubles(inputs_of("a.csv", b"a,b\n1,2\n", reading))["a.csv"]
    assert trouble == "a.csv: there is no column z; there are a, b"


@pytest.mark.parametrize(
    ("name", "data", "bad", "message"),
    [
        ("a.csv", b"a,b\n1,2\n", "a.csv", "no column holds text; there are a, b"),
        ("a.csv", 'text\n文\n"未完\n'.encode(), "a.csv", "ends too early|unexpected end"),
        ("a.json", b'[{"a": 1}]', "a.json!/row 1", "no column holds text; there are a"),
        ("a.csv", b"", "a.csv", "no column holds text; there are none"),
        ("a.csv", b"text\n", "a.csv", "holds no bulletin"),
        ("a.json", b"[", "a.json", "holds no table"),
        ("a.json", b"[" * 100_000, "a.json", "nested too deeply"),
        ("a.json", b"3", "a.json", "neither a list nor an object"),
        ("a.json", b'["a", {"text": "1"}]', "a.json!/row 1", "a row is no object"),
        ("a.json", b"[]", "a.json", "holds no bulletin"),
        ("a.json", b'{"text": "\\ud800"}', "a.json!/row 1", "half a character pair"),
        ("a.json", b'{"text": ""}', "a.json!/row 1", "its text is empty"),
        ("a.jsonl", b'{"text": "1"}\n{"tex', "a.jsonl!/row 2", "holds no table"),
        ("a.jsonl", b'{"text": "1"}\n{"a": 1}', "a.jsonl!/row 2", "no column holds text"),
    ],
)
def test_broken_tables(name: str, data: bytes, bad: str, message: str) -> None:
    found = troubles(inputs_of(name, data))
    assert list(found) == [bad]
    assert re.search(message, found[bad])


def test_a_date_that_is_none_is_said() -> None:
    (found,) = inputs_of("a.json", b'{"text": "1", "date": "yesterday"}')
    assert found.warnings == ("its date 'yesterday' is not understood",)


def test_a_row_as_long_as_the_memory_is_refused() -> None:
    reading = Reading(limits_with({"input_bytes": 1000}))
    for name in ("a.csv", "a.jsonl", "a.json"):
        data = b'{"text": "' + b"1" * 2000 + b'"}' if name != "a.csv" else b"text\n" + b"1" * 2000
        (trouble,) = troubles(inputs_of(name, data, reading)).values()
        assert "larger than 1000 bytes" in trouble
