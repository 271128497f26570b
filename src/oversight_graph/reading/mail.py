"""Mails and web archives (EML, MHT): their text, the page inside them, and what is attached."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from email.errors import CloseBoundaryNotFoundDefect, MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from oversight_graph.errors import InputError
from oversight_graph.reading.draft import Draft
from oversight_graph.reading.given import Given
from oversight_graph.reading.kinds import Kind, kind_of
from oversight_graph.reading.limits import check
from oversight_graph.reading.plain import read_plain
from oversight_graph.reading.troubles import Unreadable
from oversight_graph.reading.web_page import read_web_page

#: Reads one attached file; given by the caller, because a mail may hold any format.
Attached = Callable[[bytes, str, Given], list[Draft]]


def read_mail(data: bytes, name: str, given: Given, attached: Attached) -> list[Draft]:
    """Read the bytes of a mail or a saved web archive.

    The text of the mail is one bulletin, with its subject as title; each file attached to it is
    read by ``attached``, and one that cannot be read is named in a warning.
    """
    check(name, "most_parts", data.count(b"boundary="))
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
    except RecursionError as error:
        raise Unreadable("nested_mail", name=name) from error
    parts = list(_leaves(message))
    check(name, "most_parts", len(parts))
    said = _said(message, given)
    drafts, refused = _texts(parts, name, said, attached)
    if not drafts:
        kind = "unread_mail" if refused else "empty_mail"
        raise Unreadable(kind, name=name, why="".join(refused[:1]))
    warnings = (*refused, *_cut_off(message))
    return [replace(each, warnings=(*each.warnings, *warnings)) for each in drafts]


def _cut_off(message: Message) -> tuple[str, ...]:
    """A mail in parts without the mark behind the last one was cut off."""
    cut = any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects)
    return ("the file ends inside its last part: it was cut off",) if cut else ()


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold no other part, a mail within the mail included."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if not part.is_multipart():
            yield part
            continue
        inside = part.get_payload()
        if isinstance(inside, list):
            waiting.extend(reversed([each for each in inside if isinstance(each, Message)]))


def _texts(
    parts: list[Message], name: str, said: Given, attached: Attached
) -> tuple[list[Draft], list[str]]:
    """What the parts hold, and why some cannot be read."""
    drafts: list[Draft] = []
    refused: list[str] = []
    body = _body(parts)
    for part in parts:
        file = _header(part.get_filename())
        if part is not body and not (file and _is_readable(part, file)):
            continue
        try:
            if part is body:
                drafts = _read_body(part, name, said) + drafts
            else:
                drafts += attached(_bytes(part), file or name, Given(issued=said.issued))
        except InputError as error:
            refused.append(str(error))
    return drafts, refused


def _body(parts: list[Message]) -> Message | None:
    """The part that is the text: of a web archive the page, of a mail its plain text."""
    own = [part for part in parts if part.get_content_disposition() != "attachment"]
    pages = [part for part in own if part.get_content_type() == "text/html"]
    texts = [
        part for part in own if part.get_content_type() == "text/plain" and _bytes(part).strip()
    ]
    archived = any(part.get("Content-Location") for part in pages)
    found = pages + texts if archived else texts + pages
    return found[0] if found else None


def _read_body(part: Message, name: str, said: Given) -> list[Draft]:
    charset = part.get_content_charset() or said.charset
    known = replace(said, charset=charset, url=_address(part) or said.url)
    read = read_web_page if part.get_content_type() == "text/html" else read_plain
    return [replace(draft, known=known) for draft in read(_bytes(part), name, known)]


def _address(part: Message) -> str | None:
    """Where a page of a web archive was saved from."""
    address = str(part.get("Content-Location") or "")
    return address if address.startswith(("http://", "https://")) else None


def _said(message: Message, given: Given) -> Given:
    return replace(
        given,
        title=given.title or _header(message.get("Subject")),
        issued=given.issued or _day(message.get("Date")),
    )


def _day(header: object) -> date | None:
    try:
        return parsedate_to_datetime(str(header)).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _header(value: object) -> str | None:
    """A header in plain characters; raw bytes in it are read as GB18030."""
    if value is None:
        return None
    try:
        pieces = decode_header(str(value))
        words = "".join(_decoded(text, charset) for text, charset in pieces)
    except (MessageError, ValueError, LookupError):
        return None
    return " ".join(words.split()) or None


def _decoded(text: str | bytes, charset: str | None) -> str:
    if isinstance(text, str):
        raw = text.encode("utf-8", "surrogateescape")
        return text if raw == text.encode("utf-8", "ignore") else raw.decode("gb18030", "replace")
    return text.decode(charset if charset and charset != "unknown-8bit" else "gb18030", "replace")


def _bytes(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):  # a charset or a transfer encoding that nobody knows
        return b""
    return payload if isinstance(payload, bytes) else b""


def _is_readable(part: Message, file: str) -> bool:
    """Whether a file is of a kind that may hold a bulletin; pictures and styles are not."""
    if part.get_content_maintype() in ("image", "audio", "video") or part.get("Content-Location"):
        return False
    try:
        return kind_of(_bytes(part), file) is not Kind.MAIL
    except InputError:
        return part.get_content_maintype() == "application"
