"""Which files are inputs, and what holds other inputs: by ending, and by how the bytes begin."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from oversight_graph.building.troubles import Trouble
from oversight_graph.data_files import toml_of

#: How many bytes tell the format.
HEAD = 512
_TAR_MARK = slice(257, 262)
_MARKS = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"WARC/", "warc"),
    (b"Rar!\x1a\x07", "refused"),
    (b"7z\xbc\xaf\x27\x1c", "refused"),
    (b"\x28\xb5\x2f\xfd", "refused"),
)
_REFUSED_BY_MARK = {b"Rar!": ".rar", b"7z\xbc\xaf": ".7z", b"\x28\xb5\x2f\xfd": ".zst"}
#: Documents that are zip files inside, by what a zip archive that holds one begins with.
_OFFICE = (b"[Content_Types].xml", b"mimetype", b"_rels/", b"word/")
_NAME_IN_ZIP = 30


class Kind(StrEnum):
    """What is to be done with an input."""

    DOCUMENT = "document"
    ZIP = "zip"
    TAR = "tar"
    GZIP = "gzip"
    BZIP2 = "bzip2"
    XZ = "xz"
    WARC = "warc"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    REFUSED = "refused"
    OTHER = "other"


PACKED = frozenset((Kind.GZIP, Kind.BZIP2, Kind.XZ))


@dataclass(frozen=True, slots=True)
class _Formats:
    documents: frozenset[str]
    containers: dict[str, str]
    unpacked: dict[str, str]
    refused: dict[str, tuple[str, str, str]]
    beside: tuple[str, ...]


@cache
def _formats() -> _Formats:
    data: dict[str, Any] = toml_of("building", "formats.toml")
    return _Formats(
        documents=frozenset(data["documents"]),
        containers=data["containers"],
        unpacked=data["unpacked"],
        refused=data["refused"],
        beside=tuple(data["beside"]["names"]),
    )


def ending(name: str) -> str:
    """Return the ending of a name in small letters with its dot; empty when it has none."""
    base = name.rpartition("/")[2]
    dot = base.rfind(".")
    return base[dot:].lower() if dot > 0 else ""


def endings() -> str:
    """Return the endings of documents and of what holds them, for messages."""
    return " ".join(sorted(_formats().documents | set(_formats().containers)))


def kind_by_name(name: str) -> Kind:
    """Tell what a file of a folder or archive is by its name alone."""
    formats, end = _formats(), ending(name)
    base = name.rpartition("/")[2].lower()
    if base.startswith(".") or any(fnmatchcase(base, pattern) for pattern in formats.beside):
        return Kind.OTHER
    if end in formats.documents:
        return Kind.DOCUMENT
    if end in formats.containers:
        return Kind(formats.containers[end])
    return Kind.REFUSED if end in formats.refused else Kind.OTHER


def is_input(name: str) -> bool:
    """Tell whether a file of a folder or archive is an input, by its name."""
    return not hidden(name) and kind_by_name(name) is not Kind.OTHER


def kind_by_start(head: bytes) -> Kind | None:
    """Tell what holds other inputs by its first bytes; ``None`` where they do not show it."""
    if head[_TAR_MARK] == b"ustar":
        return Kind.TAR
    for mark, kind in _MARKS:
        if head.startswith(mark):
            office = kind == "zip" and head[_NAME_IN_ZIP:].startswith(_OFFICE)
            return Kind.DOCUMENT if office else Kind(kind)
    return None


def unpacked_name(name: str) -> str:
    """Return the name of what gzip, bzip2 or xz packed: without, or with the true, ending."""
    end = ending(name)
    if end not in _formats().unpacked:
        return name
    base = name.rpartition("/")[2]
    return base[: len(base) - len(end)] + _formats().unpacked[end]


def refusal(name: str, head: bytes = b"") -> Trouble:
    """Return why a file of a format that is not read is put aside."""
    by_mark = next((e for mark, e in _REFUSED_BY_MARK.items() if head.startswith(mark)), None)
    what, remedy, remedy_zh = _formats().refused[by_mark or ending(name)]
    return Trouble("unsupported", name=name, what=what, remedy=remedy, remedy_zh=remedy_zh)


def hidden(name: str) -> bool:
    """Tell whether a name, or a folder in it, is one that systems keep for themselves."""
    parts = name.split("/")
    return any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)


def heading(name: str) -> str:
    """Return under which heading a file that is no input is counted: its ending, mostly."""
    return "hidden" if hidden(name) else ending(name) or "no ending"
