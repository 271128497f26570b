"""Zip archives: entries in the order of their names, read where they lie."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from oversight_graph.building.containers.entry import Entry
from oversight_graph.building.limits import Limits
from oversight_graph.building.names import chinese, inside, visible
from oversight_graph.building.streams import FLOOR, Unpacked
from oversight_graph.building.troubles import Trouble, too_large, too_many

_ENCRYPTED, _NAME_IS_UTF8 = 0x1, 0x800
#: The record at the end of every archive, and the bytes a comment may add behind it.
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
#: Archives of more than 4 GB say it in a larger record before that one.
_SAID_ELSEWHERE = 0xFFFFFFFF
_LARGE_END_MARK, _LARGE_END = b"PK\x06\x06", 56
_LONGEST_COMMENT = 65535
_SMALLEST_LISTING = 46


def zip_entries(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Entry]:
    """Yield the files of a zip archive. What is wrong with the archive is raised."""
    _check_listing(stream, name, limits)
    with zipfile.ZipFile(stream) as archive:
        size = stream.seek(0, 2)
        whole = _Whole(name, limits, size)
        files = [info for info in archive.infolist() if not info.is_dir()]
        for info in sorted(files, key=lambda info: (_name(info), info.header_offset)):
            yield _entry(archive, info, whole)


def _check_listing(stream: BinaryIO, name: str, limits: Limits) -> None:
    """Refuse an archive that lists more than anybody reads, before the list is in memory."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END.size - _LONGEST_COMMENT - _LARGE_END))
    tail = stream.read()
    stream.seek(0)
    if _listed(tail) / _SMALLEST_LISTING > limits.entries:
        raise too_many(name, limits.entries)


def _listed(tail: bytes) -> int:
    """Return the size of the list of entries as the end of the archive gives it."""
    at = tail.rfind(_END_MARK)
    if not 0 <= at <= len(tail) - _END.size:
        return 0
    listed: int = _END.unpack_from(tail, at)[5]
    large = tail.rfind(_LARGE_END_MARK, 0, at)
    if listed < _SAID_ELSEWHERE or not 0 <= large <= len(tail) - _LARGE_END:
        return listed
    return int.from_bytes(tail[large + 40 : large + 48], "little")


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name of an entry, also where an old tool wrote it as GBK without saying so."""
    if info.flag_bits & _NAME_IS_UTF8:
        return info.filename
    try:
        return chinese(info.filename.encode("cp437"))
    except UnicodeEncodeError:
        return info.filename


class _Whole:
    """What came out of an archive so far: entries may share their packed bytes."""

    def __init__(self, name: str, limits: Limits, size: int) -> None:
        self.name, self.limits = name, limits
        self._most = max(FLOOR, limits.ratio * size)
        self._count = 0

    def add(self, count: int) -> None:
        """Count what was read. Raises Trouble for a bomb."""
        self._count += count
        if self._count > self._most:
            raise Trouble("bomb", name=self.name, ratio=round(self.limits.ratio))
        if self._count > self.limits.unpacked_bytes:
            raise too_large(self.name, self.limits.unpacked_bytes, "unpacked_bytes")


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, whole: _Whole) -> Entry:
    own, limits = _name(info), whole.limits
    shown = inside(whole.name, visible(own))
    if stat.S_ISLNK(info.external_attr >> 16):
        return Entry(own, trouble=Trouble("link", name=shown))
    if info.flag_bits & _ENCRYPTED:
        return Entry(own, trouble=Trouble("encrypted", name=shown))
    if info.file_size > max(FLOOR, limits.ratio * info.compress_size):
        return Entry(own, trouble=Trouble("bomb", name=shown, ratio=round(limits.ratio)))
    if info.file_size > limits.unpacked_bytes:
        return Entry(own, trouble=too_large(shown, limits.unpacked_bytes, "unpacked_bytes"))
    return Entry(own, _Lazy(archive, info, shown, whole))


class _Lazy:
    """The content of an entry, opened when first read, as most entries of a crawl are not."""

    def __init__(
        self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, whole: _Whole
    ) -> None:
        self._archive, self._info = archive, info
        self._name, self._whole = name, whole
        self._stream: Unpacked | None = None

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes."""
        if self._stream is None:
            packed = self._info.compress_size
            raw = self._archive.open(self._info)
            self._stream = Unpacked(raw, self._name, self._whole.limits, lambda: packed)
        data = self._stream.read(size)
        self._whole.add(len(data))
        return data
