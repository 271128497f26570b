"""Single files that gzip, bzip2 or xz have packed."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Iterator

from oversight_graph.building.containers.entry import Entry
from oversight_graph.building.formats import Kind, unpacked_name
from oversight_graph.building.limits import Limits
from oversight_graph.building.streams import Counted, Readable, Unpacked


def unpacked_entry(stream: Readable, kind: Kind, name: str, limits: Limits) -> Iterator[Entry]:
    """Yield the one file that is packed, which bears the name of the packed one."""
    counted = Counted(stream)
    raw = io.BufferedReader(counted)
    opened: Readable
    if kind is Kind.GZIP:
        opened = gzip.GzipFile(fileobj=raw)
    elif kind is Kind.BZIP2:
        opened = bz2.BZ2File(raw)
    else:
        opened = lzma.LZMAFile(raw)  # noqa: SIM115 - as above
    yield Entry(unpacked_name(name), Unpacked(opened, name, limits, lambda: counted.count))
