"""From a file to the single inputs in it: the file itself, or what an archive or table holds.

Entries come one by one, and archives inside archives are read where they lie. No entry is ever
unpacked into a folder, and one at a time is in memory.
"""

from __future__ import annotations

import io
import tarfile
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import BinaryIO, cast

from oversight_graph.building import formats
from oversight_graph.building.containers.columns import Columns
from oversight_graph.building.containers.entry import Entry
from oversight_graph.building.containers.packed import unpacked_entry
from oversight_graph.building.containers.tables import csv_entries, json_entries, jsonl_entries
from oversight_graph.building.containers.tars import tar_entries
from oversight_graph.building.containers.warc import warc_entries
from oversight_graph.building.containers.zips import zip_entries
from oversight_graph.building.formats import HEAD, PACKED, Kind
from oversight_graph.building.inputs import Input, open_file
from oversight_graph.building.limits import Limits, limits_with
from oversight_graph.building.names import (
    Unique,
    inside,
    leads_outside,
    relative,
    visible,
)
from oversight_graph.building.streams import Peeked, Readable, read_whole
from oversight_graph.building.troubles import Trouble, too_many
from oversight_graph.errors import InputError

_IN_MEMORY = 8 * 1024 * 1024
_STEP = 64 * 1024
_LONGEST_REASON = 200
_TOO_EARLY = (EOFError, tarfile.ReadError)
_TABLES: Mapping[Kind, Callable[[Readable, str, Limits, Columns], Iterator[Entry]]] = {
    Kind.CSV: csv_entries,
    Kind.JSON: json_entries,
    Kind.JSONL: jsonl_entries,
}
#: What holds nothing but documents, whatever they are called.
_OF_RECORDS = frozenset((*_TABLES, Kind.WARC))
_WHAT = {
    Kind.ZIP: "a zip archive",
    Kind.TAR: "a tar archive",
    Kind.GZIP: "packed by gzip",
    Kind.BZIP2: "packed by bzip2",
    Kind.XZ: "packed by xz",
    Kind.WARC: "a web archive (WARC)",
    Kind.CSV: "a table (CSV)",
    Kind.JSON: "a table (JSON)",
    Kind.JSONL: "a table (JSON Lines)",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are unpacked: the limits and the columns of tables; what was passed over.

    ``tables`` are the names of the tables among the inputs.
    """

    limits: Limits = field(default_factory=limits_with)
    columns: Columns = field(default_factory=dict)
    passed_over: Counter[str] = field(default_factory=Counter)
    tables: list[str] = field(default_factory=list)


def unpack(found: Input, reading: Reading) -> Iterator[Input]:
    """Yield the single inputs that a file or standard input holds.

    Nothing is raised: what is wrong becomes the trouble of an input.
    """
    if found.trouble is not None or formats.kind_by_name(found.name) is Kind.DOCUMENT:
        yield found
        return
    if found.path is None:
        yield from _opened(found, io.BytesIO(found.data), reading)
        return
    try:
        stream = open_file(found.path, found.name)
    except InputError as trouble:
        yield replace(found, trouble=trouble)
        return
    with stream:
        yield from _opened(found, stream, reading)


def _opened(found: Input, stream: BinaryIO, reading: Reading) -> Iterator[Input]:
    """Yield what a file holds whose name or beginning says that it is no plain document."""
    try:
        head = stream.read(HEAD)
        stream.seek(0)
    except OSError as error:
        why = error.strerror or error
        yield replace(found, trouble=Trouble("unreadable", name=found.name, why=why))
        return
    kind = _kind(found.name, head)
    if kind is Kind.DOCUMENT:
        yield found
    elif kind is Kind.REFUSED:
        yield replace(found, trouble=formats.refusal(found.name, head))
    else:
        yield from _Unpacking(reading).entries(stream, kind, found.name, 1)


def _kind(name: str, head: bytes) -> Kind:
    """Tell what something is by its name and its beginning; whatever was named is an input."""
    by_name, by_start = formats.kind_by_name(name), formats.kind_by_start(head)
    if by_name in _TABLES or by_name is Kind.REFUSED:
        return by_name
    if by_start in (None, Kind.DOCUMENT) and by_name is not Kind.OTHER:
        return by_name
    return by_start or Kind.DOCUMENT


class _Unpacking:
    """Unpacks one file, with all that is inside it."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._limits = reading, reading.limits
        self._names = Unique()

    def entries(self, stream: Readable, kind: Kind, name: str, depth: int) -> Iterator[Input]:
        """Yield the inputs in a container; one for itself where it is broken or empty."""
        held = False
        try:
            for count, entry in enumerate(self._read(stream, kind, name), start=1):
                if count > self._limits.entries:
                    raise too_many(name, self._limits.entries)  # noqa: TRY301 - ends like damage
                for found in self._inputs(entry, kind, name, depth):
                    held = True
                    yield found
        except Exception as error:  # noqa: BLE001 - whatever a damaged archive makes a library raise
            yield Input(name, trouble=_damage(error, kind, name, held=held))
        else:
            if not held:
                trouble = Trouble("nothing_inside", name=name, endings=formats.endings())
                yield Input(name, trouble=trouble)

    def _read(self, stream: Readable, kind: Kind, name: str) -> Iterator[Entry]:
        limits = self._limits
        if kind in _TABLES:
            self._reading.tables.append(name)
            return _TABLES[kind](stream, name, limits, self._reading.columns)
        if kind in PACKED:
            return unpacked_entry(stream, kind, name, limits)
        if kind is Kind.ZIP:
            return zip_entries(cast("BinaryIO", stream), name, limits)
        return (tar_entries if kind is Kind.TAR else warc_entries)(stream, name, limits)

    def _inputs(self, entry: Entry, kind: Kind, name: str, depth: int) -> Iterator[Input]:
        """Yield the inputs of an entry: itself, those in it, or none where it is passed over."""
        record = kind in _OF_RECORDS
        own = entry.name if record else relative(entry.name)
        if entry.passed_over or not (record or kind in PACKED or formats.is_input(own)):
            self._reading.passed_over[entry.passed_over or formats.heading(own)] += 1
            return
        shown = self._names.name(inside(name, visible(own)))
        trouble = entry.trouble
        if not record and kind not in PACKED and leads_outside(entry.name):
            trouble = Trouble("outside", name=shown)
        if trouble is not None or entry.content is None:
            yield Input(shown, trouble=trouble, fetched=entry.fetched)
        elif record:
            yield self._document(entry, entry.content, shown)
        else:
            yield from self._by_kind(entry, entry.content, shown, (kind, name, depth))

    def _by_kind(
        self, entry: Entry, content: Readable, shown: str, outer: tuple[Kind, str, int]
    ) -> Iterator[Input]:
        """Yield what an entry holds that may itself be a container."""
        outer_kind, outer_name, depth = outer
        try:
            peeked = Peeked(content, HEAD)
        except Exception as error:  # noqa: BLE001 - as above; a trouble stays what it is
            yield Input(shown, trouble=_damage(error, outer_kind, shown))
            return
        kind = _kind(entry.name, peeked.head)
        if kind is Kind.REFUSED:
            yield Input(shown, trouble=formats.refusal(shown, peeked.head))
        elif kind is Kind.DOCUMENT:
            yield self._document(entry, peeked, shown)
        elif outer_kind in PACKED and kind not in PACKED:
            # A packed archive is one thing to its user: names say nothing of the layers.
            yield from self._nested(peeked, kind, outer_name, depth)
        elif depth >= self._limits.depth:
            more = round(self._limits.depth) + 1
            yield Input(shown, trouble=Trouble("too_deep", name=shown, depth=more - 1, more=more))
        else:
            yield from self._nested(peeked, kind, shown, depth + 1)

    def _nested(self, content: Readable, kind: Kind, shown: str, depth: int) -> Iterator[Input]:
        if kind is not Kind.ZIP:
            yield from self.entries(content, kind, shown, depth)
            return
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:  # zip is read from its end
            try:
                while part := content.read(_STEP):
                    copy.write(part)
            except Exception as error:  # noqa: BLE001 - as above
                yield Input(shown, trouble=_damage(error, kind, shown))
                return
            copy.seek(0)
            yield from self.entries(cast("Readable", copy), kind, shown, depth)

    def _document(self, entry: Entry, content: Readable, shown: str) -> Input:
        whole = Input(shown, given=entry.given, fetched=entry.fetched, warnings=entry.warnings)
        try:
            return replace(whole, data=read_whole(content, shown, self._limits))
        except Exception as error:  # noqa: BLE001 - as above
            return replace(whole, trouble=_damage(error, Kind.DOCUMENT, shown))


def _damage(error: Exception, kind: Kind, name: str, *, held: bool = False) -> InputError:
    """Return what the exception of a library means for an input."""
    if isinstance(error, InputError):
        return error
    if held and isinstance(error, _TOO_EARLY):
        return Trouble("cut_short", name=name)
    why = " ".join(str(error).split())[:_LONGEST_REASON] or type(error).__name__
    return Trouble("damaged", name=name, what=_WHAT.get(kind, "whole"), why=visible(why))
