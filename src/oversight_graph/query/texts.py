"""The texts that are kept beside a graph, by the SHA-256 of their content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

TEXTS_FOLDER = "texts"
"""The name of the folder of texts in an output folder."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_NAME_DIGITS = 16


class Texts:
    """The texts behind a graph: a folder of them, or themselves by their SHA-256.

    Each is read and checked once.
    """

    def __init__(self, kept: Path | Mapping[str, str]) -> None:
        self._kept = kept
        self._read = cache(self._checked)

    def text(self, sha256: str | None) -> str | None:
        """Return the text with this SHA-256, or ``None`` when it is not there unchanged."""
        return self._read(sha256)[0]

    def problem(self, sha256: str | None) -> str:
        """Say why the text with this SHA-256 cannot be used; empty when it can."""
        return self._read(sha256)[1]

    def _checked(self, sha256: str | None) -> tuple[str | None, str]:
        # The name comes from the graph: nothing but hexadecimal digits may become a path.
        if sha256 is None or not _SHA256.fullmatch(sha256):
            return None, "the document has no SHA-256 of its text"
        name = f"{TEXTS_FOLDER}/{sha256[:_NAME_DIGITS]}.txt"
        data = self._bytes(sha256)
        if data is None:
            return None, f"its text {name} is missing"
        if hashlib.sha256(data).hexdigest() != sha256:
            return None, f"its text {name} was changed"
        try:
            return data.decode("utf-8"), ""
        except UnicodeDecodeError:
            return None, f"its text {name} is not UTF-8"

    def _bytes(self, sha256: str) -> bytes | None:
        if isinstance(self._kept, Path):
            try:
                return (self._kept / f"{sha256[:_NAME_DIGITS]}.txt").read_bytes()
            except OSError:
                return None
        text = self._kept.get(sha256)
        return None if text is None else text.encode("utf-8")
