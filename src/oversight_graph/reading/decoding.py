"""Bytes to text: byte-order mark first, then strict UTF-8, then GB18030.

GB18030 is a superset of GB2312 and GBK, so rare characters in names (镕, 堃, 喆) survive.
Bytes that no candidate decodes strictly, or that hold NUL, are refused, never repaired.
"""

from __future__ import annotations

import codecs

from oversight_graph.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, name: str) -> str:
    r"""Return the text of ``data`` without its byte-order mark, line ends as ``\\n``.

    Raises ``InputError`` for empty and binary input; ``name`` is used in the message.
    """
    if not data.strip():
        raise InputError(f"{name}: the file is empty", "give a bulletin with text in it")
    text = _decode_marked(data)
    if text is None:
        text = _decode_unmarked(data, name)
    if "\x00" in text:
        raise InputError(f"{name}: not a text file (holds NUL bytes)", "save it as plain text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError(f"{name}: the file is empty", "give a bulletin with text in it")
    return text


def _decode_marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                return None
    return None


def _decode_unmarked(data: bytes, name: str) -> str:
    if b"\x00" in data:
        raise InputError(f"{name}: not a text file (holds NUL bytes)", "save it as plain text")
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError(f"{name}: neither UTF-8 nor GB18030 text", "save it as UTF-8 text")
