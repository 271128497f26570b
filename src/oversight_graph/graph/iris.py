"""Makes the IRIs of resources.

Readable where a name identifies (organisations, areas, posts), name and eight digits of the
identity key for people, hashes of their content for facts, evidence and documents. A name
keeps every character that is legal in a Turtle local name; the others are percent-encoded.
Control, bidirectional and other invisible characters are refused, because two names that
look the same must be the same.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date

from pyoxigraph import NamedNode

from oversight_graph.errors import OutputError
from oversight_graph.graph.prefixes import DEFAULT_BASE, FOLDERS

# What both Turtle (PN_CHARS) and IRIs (RFC 3987, ucschar) take as it is. The ranges hold
# U+200C and U+200D, which are refused before.
_PLANES = "".join(f"{chr(p << 16)}-{chr((p << 16) + 0xFFFD)}" for p in range(1, 14))
LETTERS = (
    "A-Za-z0-9_\\-\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f-\u2040"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    f"{_PLANES}\U000e1000-\U000efffd"
)
# A dot stays inside a name only: a segment of dots is a step up in a path.
_TO_ENCODE = re.compile(f"[^{LETTERS}.]|(?<![{LETTERS}])\\.|\\.(?![{LETTERS}])")
_REFUSED = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`#?]+[/#]")


def local_name(name: str) -> str:
    """Return a name as the last part of an IRI, in NFC.

    Raises ``OutputError`` when the name is empty or holds an invisible character.

    >>> local_name("A·B（试点）")
    'A·B（试点）'
    >>> local_name("a/b “c”")
    'a%2Fb%20%E2%80%9Cc%E2%80%9D'
    """
    if not name:
        raise OutputError("a name is empty")
    for character in name:
        if unicodedata.category(character) in _REFUSED:
            shown = name.encode("ascii", "backslashreplace").decode()
            point = f"U+{ord(character):04X}"
            raise OutputError(f"the name {shown} holds {point}, which cannot be seen")
    return _TO_ENCODE.sub(_percent_encoded, unicodedata.normalize("NFC", name))


def _percent_encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode())


def digest(*parts: object, length: int = 16) -> str:
    """Return the first hex digits of the SHA-256 of the parts; None differs from ``""``."""
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), default=_plainly)
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def _plainly(part: object) -> object:
    """Return a data class as its fields, a date or IRI as its text."""
    return asdict(part) if is_dataclass(part) and not isinstance(part, type) else str(part)


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes IRIs under one base, which must be an http(s) IRI that ends in ``/`` or ``#``."""

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise OutputError(f"{self.base!r} cannot be a base IRI", "use https://…/")

    def named(self, kind: str, *names: str) -> NamedNode:
        """Return the IRI of a thing that its names identify, such as an organisation."""
        return self._make(kind, "/".join(local_name(name) for name in names))

    def hashed(self, kind: str, *parts: object) -> NamedNode:
        """Return the IRI of a thing that its content identifies, such as a fact."""
        return self._make(kind, digest(*parts))

    def document(self, sha256: str) -> NamedNode:
        """Return the IRI of a document, which is that of its graph too."""
        return self._make("doc", sha256[:16])

    def person(self, name: str, *identity: str) -> NamedNode:
        """Return the IRI of a person: the name tells nobody apart, the identity does."""
        return self._make("person", f"{local_name(name)}-{digest(*identity, length=8)}")

    def day(self, day: date) -> NamedNode:
        """Return the IRI of a day."""
        return self._make("day", day.isoformat())

    def _make(self, kind: str, local: str) -> NamedNode:
        return NamedNode(self.base + FOLDERS[kind] + local)
