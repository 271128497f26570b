"""Measure how fast containers give their inputs, each beside the bare library that reads it.

Usage::

    python scripts/bench_inputs.py [--bulletins NUMBER]

On our side stand limits, names, bookkeeping and the search for damage. Only the ratio compares
between machines: 2.0 takes twice as long as the library alone. The formats of single documents are
measured by ``bench_reading.py``.
"""

from __future__ import annotations

import argparse
import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import time
import zipfile
from collections.abc import Callable, Iterator
from typing import NamedTuple

from news_text import news
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from oversight_graph.building.inputs import Input
from oversight_graph.building.unpacking import Reading, unpack

RUNS = 3


class Race(NamedTuple):
    """What both read: its size in bytes, how we read it, how the library does, and its name."""

    format: str
    size: int
    ours: Callable[[], object]
    bare: Callable[[], object]
    library: str


def main() -> None:
    """Measure and print one line a format."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bulletins", type=int, default=400, help="how many made-up bulletins")
    given = parser.parse_args()
    texts = news(given.bulletins * 2000)[: given.bulletins]
    print(f"{len(texts)} bulletins, {sum(len(text.encode()) for text in texts) / 1e6:.1f} MB")
    print(f"{'format':<12}{'ours, MB/s':>12}{'bare, MB/s':>12}{'ratio':>8}   beside")
    for race in (*containers(texts), *tables(texts)):
        ours, bare = (min(_seconds(work) for _ in range(RUNS)) for work in (race.ours, race.bare))
        speeds = f"{race.size / ours / 1e6:>12.1f}{race.size / bare / 1e6:>12.1f}"
        print(f"{race.format:<12}{speeds}{ours / bare:>8.2f}   {race.library}")


def containers(texts: list[str]) -> Iterator[Race]:
    """Archives of all bulletins."""
    files = {f"{number:05}.txt": text.encode() for number, text in enumerate(texts)}
    size = sum(map(len, files.values()))
    packed = _zip(files)
    yield Race("zip", size, _unpack("a.zip", packed), lambda: _bare_zip(packed), "zipfile")
    for ending, mode in (("tar", "w"), ("tar.gz", "w:gz"), ("tar.xz", "w:xz")):
        tarred = _tar(files, mode)
        yield Race(
            ending, size, _unpack(f"a.{ending}", tarred), _bare_tar(tarred), "tarfile, stream"
        )
    whole = b"".join(files.values())
    for ending, pack, library in (
        ("gz", gzip, "gzip"),
        ("bz2", bz2, "bz2"),
        ("xz", lzma, "lzma"),
    ):
        data = pack.compress(whole)
        yield Race(
            ending, size, _unpack(f"a.txt.{ending}", data), _bare_packed(pack, data), library
        )
    for ending, squeezed in (("warc", False), ("warc.gz", True)):
        crawl = _warc(files, squeezed=squeezed)
        yield Race(ending, size, _unpack(f"a.{ending}", crawl), _bare_warc(crawl), "warcio")


def tables(texts: list[str]) -> Iterator[Race]:
    """Tables with a row for each bulletin."""
    rows = [{"text": text, "title": "通报", "date": "2024-05-01"} for text in texts]
    size = sum(len(text.encode()) for text in texts)
    written = io.StringIO()
    csv.writer(written).writerows([["text", "title", "date"], *(row.values() for row in rows)])
    sheet = written.getvalue().encode()
    yield Race("csv", size, _unpack("a.csv", sheet), lambda: _bare_csv(sheet), "csv.DictReader")
    whole = json.dumps(rows, ensure_ascii=False).encode()
    yield Race("json", size, _unpack("a.json", whole), lambda: json.loads(whole), "json.loads")
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    bare = lambda: [json.loads(line) for line in lines.splitlines()]  # noqa: E731 - as the others
    yield Race("jsonl", size, _unpack("a.jsonl", lines), bare, "json.loads, each line")


def _unpack(name: str, data: bytes) -> Callable[[], object]:
    return lambda: sum(len(one.data) for one in unpack(Input(name, data=data), Reading()))


def _zip(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def _bare_zip(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(len(archive.read(name)) for name in archive.namelist())


def _tar(files: dict[str, bytes], mode: str) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:  # type: ignore[call-overload]  # any
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return made.getvalue()


def _bare_tar(data: bytes) -> Callable[[], object]:
    def read() -> int:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r|*") as archive:
            streams = (archive.extractfile(member) for member in archive)
            return sum(len(stream.read()) for stream in streams if stream)

    return read


def _bare_packed(library: object, data: bytes) -> Callable[[], object]:
    return lambda: len(library.decompress(data))  # type: ignore[attr-defined]  # gzip, bz2, lzma


def _warc(files: dict[str, bytes], *, squeezed: bool) -> bytes:
    made = io.BytesIO()
    writer = WARCWriter(made, gzip=squeezed)
    headers = [("Content-Type", "text/html; charset=utf-8")]
    for name, data in files.items():
        answer = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
        url = f"http://a.example/{name}"
        record = writer.create_warc_record(url, "response", io.BytesIO(data), http_headers=answer)
        writer.write_record(record)
    return made.getvalue()


def _bare_warc(data: bytes) -> Callable[[], object]:
    return lambda: sum(
        len(record.content_stream().read()) for record in ArchiveIterator(io.BytesIO(data))
    )


def _bare_csv(data: bytes) -> int:
    rows = csv.DictReader(io.StringIO(data.decode(), newline=""))
    return sum(len(row["text"]) for row in rows)


def _seconds(work: Callable[[], object]) -> float:
    """Processor time, which others on the machine disturb least."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
