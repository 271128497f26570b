r"""Terms as Turtle: prefixed wherever the grammar allows it, strings without hidden characters.

Invisible characters inside a quote (controls, bidirectional marks) are written as ``\u``
escapes: the text is exact, and a reader sees that they are there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from oversight_graph.errors import OutputError
from oversight_graph.graph.iris import LETTERS
from oversight_graph.graph.terms import prefixes

# PN_LOCAL: plain characters, percent-encoded bytes, and what must have a backslash.
_PLAIN = re.compile(f"[{LETTERS}:]|%[0-9A-Fa-f]{{2}}")
_BARE_START = re.compile("[A-Za-z0-9_:%\u00c0-\u02ff\u0370-\u1fff\u2070-\U000effff]")
_ESCAPED = frozenset("~-!$&'()*+,;=/?#@%")
_BARE_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


class TermWriter:
    """Writes terms with one set of prefixes and remembers which of these were used."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._by_namespace = {namespace: prefix for prefix, namespace in known.items()}
        self._numbers = {
            prefixes()["xsd"] + name: "." in example
            for name, example in (("integer", "1"), ("decimal", "1.0"))
        }
        self._boolean = prefixes()["xsd"] + "boolean"
        self.used: set[str] = set()

    def write(self, term: NamedNode | BlankNode | Literal | Triple) -> str:
        """Return a term as Turtle; OutputError for a blank node or a triple term."""
        if isinstance(term, NamedNode):
            return self.iri(term)
        if isinstance(term, Literal):
            return self._literal(term)
        raise OutputError(f"{term}: a graph holds only IRIs and literals")

    def iri(self, term: NamedNode) -> str:
        """Return an IRI under its longest prefix, in full when its rest cannot be a name."""
        value = term.value
        for end in range(len(value), 0, -1):
            if value[end - 1] in "/#" and value[:end] in self._by_namespace:
                local = _local(value[end:])
                if local is None:
                    break
                prefix = self._by_namespace[value[:end]]
                self.used.add(prefix)
                return f"{prefix}:{local}"
        return f"<{value}>"

    def _literal(self, literal: Literal) -> str:
        value, datatype = literal.value, literal.datatype.value
        if literal.language:
            return f"{_quoted(value)}@{literal.language}"
        if datatype == self._boolean and value in ("true", "false"):
            return value
        number = _BARE_NUMBER.fullmatch(value)
        if number and self._numbers.get(datatype) == bool(number.group(1)):
            return value
        if datatype.endswith("#string"):
            return _quoted(value)
        return f"{_quoted(value)}^^{self.iri(literal.datatype)}"


def _quoted(text: str) -> str:
    return '"' + "".join(_character(character) for character in text) + '"'


def _character(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable() or unicodedata.category(character) not in _HIDDEN:
        return character
    return f"\\u{ord(character):04X}" if character <= "\uffff" else f"\\U{ord(character):08X}"


def _local(text: str) -> str | None:
    """Return the local name with its escapes, None when it cannot be one."""
    pieces: list[str] = []
    position = 0
    while position < len(text):
        plain = _PLAIN.match(text, position)
        if plain and (position or _BARE_START.match(text)):
            pieces.append(plain.group())
            position = plain.end()
            continue
        character = text[position]
        inside = 0 < position < len(text) - 1
        if character == "." and inside:
            pieces.append(character)
        elif character in _ESCAPED:
            pieces.append(f"\\{character}")
        else:
            return None
        position += 1
    return "".join(pieces)
