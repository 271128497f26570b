"""The names of inputs as the report shows them.

An input inside another is named ``archive.zip!/folder/page.html``. What cannot be seen in a name
(control and direction characters, bytes that are no text) is written ``%XX``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

INSIDE = "!/"
#: Names longer than this lose their middle.
_LONGEST = 300
_HEAD, _TAIL = 200, 90
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))
_DRIVE = re.compile(r"[A-Za-z]:(?=/)")


def inside(container: str, entry: str) -> str:
    """Return the name of an entry of a container."""
    return f"{container}{INSIDE}{entry}"


def visible(name: str) -> str:
    """Return a name on one line in which everything can be seen, at most 300 characters long."""
    shown = "".join(map(_visible, name))
    return shown if len(shown) <= _LONGEST else f"{shown[:_HEAD]}…{shown[-_TAIL:]}"


def _visible(character: str) -> str:
    if unicodedata.category(character) not in _UNSEEN:
        return character
    raw = character.encode(
        "utf-8", "surrogateescape" if "\udc80" <= character <= "\udcff" else "surrogatepass"
    )
    return "".join(f"%{byte:02X}" for byte in raw)


def leads_outside(name: str) -> bool:
    """Tell whether a name in an archive steps out of it."""
    return ".." in name.replace("\\", "/").split("/")


def relative(name: str) -> str:
    """Return a name in an archive with ``/``, without the drive, root and dots before it."""
    parts = _DRIVE.sub("", name.replace("\\", "/")).split("/")
    return "/".join(part for part in parts if part not in ("", "."))


def chinese(raw: bytes) -> str:
    """Return the bytes of a name as text: UTF-8, else GB18030 as old Chinese tools write it."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "surrogateescape")


class Unique:
    """Gives each name once: the second ``a.txt`` becomes ``a.txt (2)``."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def name(self, name: str) -> str:
        """Return the name, or with a number behind if it was given before."""
        shown = name
        while self._seen[shown]:
            self._seen[name] += 1
            shown = f"{name} ({self._seen[name]})"
        self._seen[shown] += 1
        return shown
