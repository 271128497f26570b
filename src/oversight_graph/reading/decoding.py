"""Bytes to text: byte-order mark first, then strict UTF-8, the declared charset, GB18030.

GB18030 is a superset of GB2312 and GBK, so rare characters in names (镕, 堃, 喆) survive and a
page that declares one of these is read as GB18030. Big5 is read where it is declared. Bytes that
no candidate decodes, or that hold NUL, are refused, never repaired; only the half character at
the end of a file that was cut off is left out, with a warning.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from oversight_graph.reading.mojibake import name_mojibake
from oversight_graph.reading.troubles import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Declared charsets that are believed. Latin-1 and its kin are not: they decode anything, and a
#: Chinese page that declares one is wrong.
_READ_AS = {
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "gb18030"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cp950"), "big5hkscs"),
    **dict.fromkeys(("utf-16", "utf-16le"), "utf-16-le"),
    "utf-16be": "utf-16-be",
    "hz-gb-2312": "hz",
}
#: What ends a line elsewhere: each becomes one line feed.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
#: The longest character of any of these encodings, in bytes.
_LONGEST = 4
#: A page of a site may hold one cut character, as of a list of shortened titles, in so many.
_TOLERATED = 500


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of its encoding, and what a reader should know of it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(
    data: bytes, name: str, declared: str | None = None, *, tolerant: bool = False
) -> Decoded:
    r"""Return the text of ``data`` without its byte-order mark, line ends as ``\\n``.

    ``declared`` is the charset that the page or its server names; ``tolerant`` lets single
    characters fail, each becoming U+FFFD. Raises ``InputError`` for empty and binary input and
    for text that was read in a wrong encoding before; ``name`` is used in the message.
    """
    if not data.strip():
        raise Unreadable("empty", name=name)
    decoded = _decoded(data, name, declared, tolerant=tolerant)
    text = _LINE_ENDS.sub("\n", decoded.text)
    if "\x00" in text:
        raise Unreadable("binary", name=name)
    if not text.strip():
        raise Unreadable("empty", name=name)
    return Decoded(text, decoded.encoding, decoded.warnings)


def refuse_mojibake(text: str, name: str) -> None:
    """Raise ``InputError`` for a text that was once read in a wrong encoding, and say which."""
    if (found := name_mojibake(text)) is not None:
        raise Unreadable("mojibake", name=name, found=found)


def _decoded(data: bytes, name: str, declared: str | None, *, tolerant: bool) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name, encoding)
    if b"\x00" in data and not tolerant:
        raise Unreadable("binary", name=name)
    candidates = _candidates(declared)
    attempts: Iterable[Decoded | None] = (_attempt(data, encoding) for encoding in candidates)
    if tolerant:
        attempts = chain(attempts, (_with_holes(data, encoding) for encoding in candidates))
    if (found := next(filter(None, attempts), None)) is not None:
        return found
    where = _first_bad_line(data)
    raise Unreadable("no_encoding", name=name, line=where)


def _marked(data: bytes, name: str, encoding: str) -> Decoded:
    """The text behind a byte-order mark."""
    if (found := _attempt(data, encoding)) is None:
        raise Unreadable("wrong_mark", name=name, encoding=encoding)
    return found


def _candidates(declared: str | None) -> list[str]:
    """The encodings to try, each once, the likeliest first."""
    known = _READ_AS.get((declared or "").strip().lower())
    return list(dict.fromkeys(["utf-8", *([known] if known else []), "gb18030"]))


def _attempt(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if error.start < len(data) - _LONGEST or error.start == 0:
            return None
        try:
            text = data[: error.start].decode(encoding)
        except UnicodeDecodeError:
            return None
        if not _is_cut_off(data[error.start :], encoding):
            return None
    return Decoded(text, encoding, ("ends inside a character: the file was cut off",))


def _is_cut_off(rest: bytes, encoding: str) -> bool:
    """Whether bytes are the beginning of a character rather than wrong."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        return decoder.decode(rest, final=False) == ""
    except UnicodeDecodeError:
        return False


def _with_holes(data: bytes, encoding: str) -> Decoded | None:
    text = data.decode(encoding, "replace").replace("\x00", "\ufffd")
    holes = text.count("\ufffd")
    if holes * _TOLERATED > len(text):
        return None
    return Decoded(text, encoding, (f"{holes} characters could not be read (shown as \ufffd)",))


def _first_bad_line(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return 1
