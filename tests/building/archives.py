"""Real archives for the tests, made in memory."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Mapping

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
}


def bulletin(number: int) -> bytes:
    """Return an invented bulletin, a different one for each number."""
    return (
        f"云泽市通报第{number}起典型问题\n"
        f"来源：云泽日报 发布时间：2023年5月{number % 28 + 1}日\n"
        f"云泽市水务局局长沈知远因违规收受礼金{number}次，受到党内警告处分。"
        f"这是第{number}起，有关情况已经通报全市各单位，要求引以为戒。\n"
    ).encode()


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def tarred(files: Mapping[str, bytes], mode: str = "w") -> bytes:
    """Return a tar archive, packed as ``mode`` says (``w:gz``)."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:  # type: ignore[call-overload]  # any mode
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return made.getvalue()


def record(
    url: str,
    content: bytes,
    *,
    headers: str = "Content-Type: text/html; charset=utf-8",
    status: str = "200 OK",
    date: str = "2024-01-02T03:04:05Z",
    kind: str = "response",
) -> bytes:
    """Return one record of a web archive with the answer of a server."""
    answer = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"
