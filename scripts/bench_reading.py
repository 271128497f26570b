"""Measure how fast each format is read, beside the bare library that takes its text out.

Usage::

    python scripts/bench_reading.py [--seconds SECONDS]

The bare library only takes out all text of a file: no title, no body told from what surrounds it,
no sentences. The files are those of the corpus of the tests, long ones made of many paragraphs.
"""

from __future__ import annotations

import argparse
import email
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdfium2
from selectolax.lexbor import LexborHTMLParser

from oversight_graph.reading import read_documents

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.reading.corpus import FORMATS, Format
from tests.reading.web_pages import STORIES

PARAGRAPHS = 100


def main() -> None:
    """Print one line a format."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=1.0, help="how long each is measured")
    seconds = parser.parse_args().seconds
    print(f"{'format':14}{'file':>10}{'ours':>12}{'bare':>12}   times slower")
    for each in FORMATS:
        _measure(each, seconds)


def _measure(each: Format, seconds: float) -> None:
    story = STORIES[3]
    repeated = tuple(f"{n}.{text}" for n in range(PARAGRAPHS // 4) for text in story.paragraphs)
    data = each.write(replace(story, paragraphs=repeated))
    name = f"a.{each.ending}"
    ours = _speed(lambda: read_documents(data, name), len(data), seconds)
    bare = _speed(lambda: BARE[each.ending](data), len(data), seconds)
    size = f"{len(data) / 1000:.0f} kB"
    print(f"{each.name:14}{size:>10}{ours:>7.1f} MB/s{bare:>7.1f} MB/s{bare / ours:>9.1f}")


def _speed(run: Callable[[], object], size: int, seconds: float) -> float:
    """Megabytes a second."""
    run()
    start, runs = time.perf_counter(), 0
    while (took := time.perf_counter() - start) < seconds or not runs:
        run()
        runs += 1
    return runs * size / took / 1_000_000


def _page(data: bytes) -> object:
    body = LexborHTMLParser(data.decode("utf-8", "replace")).body
    return body.text() if body is not None else ""


def _word(data: bytes) -> object:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - our own file
    return "".join(root.itertext())


def _print(data: bytes) -> object:
    document = pypdfium2.PdfDocument(data)
    text = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return text


def _mail(data: bytes) -> object:
    return [part.get_payload(decode=True) for part in email.message_from_bytes(data).walk()]


BARE: dict[str, Callable[[bytes], object]] = {
    "txt": lambda data: data.decode("gb18030", "replace"),
    "md": lambda data: data.decode(),
    "html": _page,
    "htm": _page,
    "docx": _word,
    "pdf": _print,
    "eml": _mail,
    "mht": _mail,
}


if __name__ == "__main__":
    main()
