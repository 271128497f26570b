"""Cut a SPARQL query into tokens, enough to judge it before an engine sees it.

Token rules follow the terminals of the SPARQL 1.1 grammar (section 19.8): the longest match
counts. Broken input never fails here: what fits no rule becomes a token of one character,
so that the judgement sees more, never less, than an engine would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class TokenKind(StrEnum):
    """What a token is, as far as the guard needs to know."""

    SPACE = "space"
    COMMENT = "comment"
    STRING = "string"
    IRI = "iri"
    NAME = "name"  # prefixed name: prefix, colon, local part
    VARIABLE = "variable"
    LANGUAGE = "language"
    BLANK = "blank"
    NUMBER = "number"
    WORD = "word"  # keyword or built-in function
    SYMBOL = "symbol"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its text and its offset in the query, in code points."""

    kind: TokenKind
    text: str
    start: int


# Letters as PN_CHARS_BASE has them, in ranges that Python's classes match closely enough:
# any letter, digit or underscore beyond ASCII may stand in a name.
_LETTER = r"[^\W\d_]"
_NAME_CHAR = r"[\w\-\u00b7]"
_PREFIX = rf"(?:{_LETTER}(?:(?:{_NAME_CHAR}|\.)*{_NAME_CHAR})?)?"
_ESCAPED = r"(?:%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
_LOCAL_CHAR = rf"(?:{_NAME_CHAR}|:|{_ESCAPED})"
_LOCAL = rf"(?:(?:\w|:|{_ESCAPED})(?:(?:{_LOCAL_CHAR}|\.)*{_LOCAL_CHAR})?)?"

_RULES: tuple[tuple[TokenKind, str], ...] = (
    (TokenKind.SPACE, r"[ \t\r\n]+"),
    (TokenKind.COMMENT, r"\#[^\r\n]*"),
    (TokenKind.STRING, r'"""(?:(?:""?)?(?:[^"\\]|\\.))*"""'),
    (TokenKind.STRING, r"'''(?:(?:''?)?(?:[^'\\]|\\.))*'''"),
    (TokenKind.STRING, r'"(?:[^"\\\r\n]|\\.)*"'),
    (TokenKind.STRING, r"'(?:[^'\\\r\n]|\\.)*'"),
    (TokenKind.IRI, r'<[^<>"{}|^`\x00-\x20]*>'),
    (TokenKind.BLANK, rf"_:\w(?:(?:{_NAME_CHAR}|\.)*{_NAME_CHAR})?"),
    (TokenKind.NAME, rf"{_PREFIX}:{_LOCAL}"),
    (TokenKind.VARIABLE, r"[?$]\w+"),
    (TokenKind.LANGUAGE, r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*"),
    (TokenKind.NUMBER, r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"),
    (TokenKind.WORD, rf"{_LETTER}\w*"),
    (TokenKind.SYMBOL, r"&&|\|\||\^\^|!=|<=|>=|[{}()\[\].,;*/+\-!=<>|^?]"),
    (TokenKind.OTHER, r"."),
)
_TOKEN = re.compile("|".join(f"(?P<r{i}>{rule})" for i, (_, rule) in enumerate(_RULES)), re.DOTALL)


def tokens(query: str) -> Iterator[Token]:
    """Yield the tokens of a query, spaces and comments included; their texts make it up again."""
    for found in _TOKEN.finditer(query):
        kind = _RULES[int((found.lastgroup or "r0")[1:])][0]
        yield Token(kind, found[0], found.start())


_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LAST_CODE_POINT = 0x10FFFF


def unescaped(query: str) -> str:
    """Return the query as an engine reads it that resolves code point escapes first.

    The grammar (section 19.2) allows that, and engines differ; the guard judges both readings.
    """
    return _CODE_POINT.sub(_character, query)


def _character(found: re.Match[str]) -> str:
    number = int(found[1] or found[2], 16)
    return chr(number) if number <= _LAST_CODE_POINT else found[0]


def position(query: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1, columns in code points."""
    before = query[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")
