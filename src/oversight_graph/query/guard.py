"""Judge a query before an engine sees it: it may only read, only here, and stay small.

The engines we use send requests for ``SERVICE`` and ``FROM`` with no switch to stop them,
and a few kilobytes of nested brackets or chained operators make them overflow the stack and
take the whole process with them. So everything is decided on the text, by tokens, in every
reading an engine might choose: with code point escapes resolved early or late, with keywords glued
to the names beside them.

What the guard cannot bound is running time: the embedded engine has no time limit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Final

from oversight_graph.errors import QueryError
from oversight_graph.query.cells import printable, shortened
from oversight_graph.query.keywords import FORMS, OUTSIDE, UPDATES, WORDS
from oversight_graph.query.tokens import Token, TokenKind, position, tokens, unescaped

MAX_BYTES: Final = 20_000
"""The longest query, in bytes of UTF-8."""

MAX_DEPTH: Final = 64
"""How deep braces, brackets and parentheses may nest, counted together."""

MAX_ITEMS: Final = 128
"""How many tokens one pair of parentheses may hold directly: the engine recurses over them."""

MAX_COUNTS: Final[dict[str, int]] = {
    "{": 128,  # groups, and so UNION, OPTIONAL, MINUS, EXISTS, GRAPH together
    ".": 150,  # triples: the planner's time grows with the cube of their number
    ";": 150,
    ",": 250,
    "!": 64,
    "+": 200,
    "-": 200,
    "*": 200,
    "/": 100,
    "|": 200,
    "^": 200,
    "&&": 200,
    "||": 200,
}
"""How often a symbol may occur, by symbol; each bounds the depth of a recursion."""

_OPENING = {"{": "}", "(": ")", "[": "]"}
_CLOSING = frozenset(_OPENING.values())
_OPERANDS = frozenset(
    {
        TokenKind.VARIABLE,
        TokenKind.NUMBER,
        TokenKind.STRING,
        TokenKind.LANGUAGE,
        TokenKind.IRI,
        TokenKind.NAME,
        TokenKind.BLANK,
    }
)
_SHOWN_COLUMNS = 24
_AMBIGUOUS = frozenset("()!#&,+*")


def check(query: str, prefixes: Collection[str] = ()) -> None:
    """Raise ``QueryError``, with line and column, unless the query may be answered.

    ``prefixes`` are those that need no declaration in the query.
    """
    size = len(query.encode("utf-8", errors="surrogatepass"))
    if size > MAX_BYTES:
        raise QueryError(f"the query has {size} bytes, more than {MAX_BYTES}", "shorten it")
    _Judgement(query, set(prefixes)).pass_or_raise()
    early = unescaped(query)
    if early != query:
        for token in tokens(early):
            if token.kind is TokenKind.WORD:
                _refuse_reaching_out(early, token, token.text.upper())


class _Judgement:
    """One walk over the tokens of one query."""

    def __init__(self, query: str, prefixes: set[str]) -> None:
        self._query = query
        self._prefixes = prefixes
        self._previous: Token | None = None
        self._form: str | None = None
        self._counts: Counter[str] = Counter()
        self._open: list[tuple[str, Token]] = []
        self._items = [0]

    def pass_or_raise(self) -> None:
        """Walk the tokens; raise at the first that may not stand where it stands."""
        for token in tokens(self._query):
            if token.kind in {TokenKind.SPACE, TokenKind.COMMENT}:
                continue
            self._judge(token)
            self._previous = token
        if self._open:
            _, opened = self._open[-1]
            raise _error(self._query, opened, f"`{opened.text}` is never closed")
        if self._form is None:
            remedy = "begin with SELECT, ASK, CONSTRUCT or DESCRIBE"
            raise QueryError("the query asks nothing", remedy)

    def _judge(self, token: Token) -> None:
        self._count_item(token)
        match token.kind:
            case TokenKind.WORD:
                self._judge_word(token)
            case TokenKind.NAME:
                self._judge_name(token)
            case TokenKind.IRI:
                self._judge_iri(token)
            case TokenKind.SYMBOL:
                self._judge_symbol(token)
            case TokenKind.OTHER:
                raise _error(self._query, token, f"syntax error: unexpected `{_shown(token)}`")
            case _:
                pass

    def _judge_word(self, token: Token) -> None:
        word = token.text.upper()
        _refuse_updating(self._query, token, word)
        _refuse_reaching_out(self._query, token, word)
        if self._form is None and word not in FORMS | {"PREFIX", "BASE"}:
            remedy = "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE"
            raise _error(self._query, token, f"syntax error: `{_shown(token)}`", remedy)
        if word not in WORDS:
            raise _error(self._query, token, f"syntax error: unknown word `{_shown(token)}`")
        if word in FORMS and self._form is None:
            self._form = word

    def _judge_name(self, token: Token) -> None:
        prefix, _, local = token.text.partition(":")
        # `SERVICEex:x` is a prefixed name by the grammar, and a call for our engine.
        if any(word in prefix.upper() for word in OUTSIDE):
            raise _error(self._query, token, f"prefix `{prefix}:` is refused", "rename it")
        if self._is_declaration() and not local:
            self._prefixes.add(prefix)
        elif prefix not in self._prefixes:
            remedy = f"add `PREFIX {prefix}: <...>` at the top"
            raise _error(self._query, token, f"undeclared prefix `{prefix}:`", remedy)

    def _is_declaration(self) -> bool:
        before = self._previous
        return (
            self._form is None
            and before is not None
            and before.kind is TokenKind.WORD
            and before.text.upper() == "PREFIX"
        )

    def _judge_iri(self, token: Token) -> None:
        """Refuse what is an IRI by the longest match and a comparison for some engines.

        ``?a<1)SERVICE#>`` is one. An IRI with ``://`` cannot be read as a comparison.
        """
        scheme, _, _ = token.text[1:].partition("://")
        absolute = scheme != token.text[1:] and scheme.replace("+", "").isalnum()
        if absolute or not self._after_operand() or not _AMBIGUOUS & set(token.text):
            return
        remedy = "put a space after < if it means less-than"
        raise _error(self._query, token, f"`{_shown(token)}` is ambiguous", remedy)

    def _after_operand(self) -> bool:
        before = self._previous
        if before is None:
            return False
        return (
            before.kind in _OPERANDS
            or before.text == ")"
            or before.text.upper() in {"TRUE", "FALSE"}
        )

    def _judge_symbol(self, token: Token) -> None:
        symbol = token.text
        self._counts[symbol] += 1
        limit = MAX_COUNTS.get(symbol)
        if limit is not None and self._counts[symbol] > limit:
            remedy = f"use at most {limit}, or ask in several queries"
            raise _error(self._query, token, f"too many `{symbol}`", remedy)
        if symbol in _OPENING:
            self._opened(token)
        elif symbol in _CLOSING:
            self._closed(token)

    def _opened(self, token: Token) -> None:
        if len(self._open) == MAX_DEPTH:
            raise _error(self._query, token, f"nested deeper than {MAX_DEPTH}", "nest less")
        self._open.append((_OPENING[token.text], token))
        self._items.append(0)

    def _closed(self, token: Token) -> None:
        if not self._open or self._open[-1][0] != token.text:
            raise _error(self._query, token, f"syntax error: `{token.text}` closes nothing")
        self._open.pop()
        self._items.pop()

    def _count_item(self, token: Token) -> None:
        self._items[-1] += 1
        within_parentheses = bool(self._open) and self._open[-1][0] == ")"
        if within_parentheses and self._items[-1] > MAX_ITEMS:
            remedy = "list the values in VALUES ?x { ... }"
            raise _error(self._query, token, f"more than {MAX_ITEMS} items in ( )", remedy)


def _refuse_updating(query: str, token: Token, word: str) -> None:
    if word in UPDATES:
        remedy = "only SELECT, ASK, CONSTRUCT and DESCRIBE are answered"
        raise _error(query, token, f"{word} is refused: queries only read", remedy)


def _refuse_reaching_out(query: str, token: Token, word: str) -> None:
    if any(outside in word for outside in OUTSIDE):
        remedy = "ask the loaded graph only"
        raise _error(query, token, f"{word} is refused: it reaches outside the graph", remedy)


def _shown(token: Token) -> str:
    return printable(shortened(token.text, _SHOWN_COLUMNS))


def _error(query: str, token: Token, what: str, remedy: str = "") -> QueryError:
    line, column = position(query, token.start)
    message = f"query, line {line}, column {column}: {what}"
    return QueryError(message, remedy).at(query, line, column)
