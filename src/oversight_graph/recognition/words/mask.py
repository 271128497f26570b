"""The mask: a string as long as the text in which recognised spans show as type symbols.

The first character of a span becomes its symbol, the others the filler, so every offset in
the mask is an offset in the text and plain ``re`` patterns mix symbols with literal words.
Private-use characters serve as symbols; the text's own are replaced before it is masked.
"""

from __future__ import annotations

import re

FILL = "\ue000"

#: Symbol of each type, by the name patterns use for it in angle brackets.
SYMBOLS: dict[str, str] = {
    name: chr(0xE001 + i)
    for i, name in enumerate(
        (
            # what posts and groups are composed of
            "area", "role", "prefix", "stationed",
            # mentions
            "date", "quantity", "title", "org", "post", "person", "people", "reference",
        )
    )
}  # fmt: skip

_ONE_FORM = {
    **{chr(0xFF10 + i): str(i) for i in range(10)},
    ",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！", "．": ".",
    "﹒": "·", "•": "·", "‧": "·", "・": "·",
    **dict.fromkeys("\u00a0\u2002\u2003\u2005\u2009\u202f", " "),
    **{chr(c): "\uf8ff" for c in range(0xE000, 0xE100)},
}  # fmt: skip
_OTHER_FORM = re.compile("[" + "".join(map(re.escape, _ONE_FORM)) + "]")


#: A Latin full stop between Chinese words; it opens with the stop, which ``re`` looks for fast.
_LATIN_STOP = re.compile(
    r"\.(?<=[\u4e00-\u9fff”）]\.)(?<![一二三四五六七八九十]\.)(?=[\u4e00-\u9fff“]|$)", re.MULTILINE
)


def normalise(text: str) -> str:
    """Return a copy for matching, of the same length: digits and punctuation in one form."""
    return _LATIN_STOP.sub("。", _OTHER_FORM.sub(lambda m: _ONE_FORM[m.group()], text))


def expand(pattern: str) -> str:
    """Replace ``<name>`` by a pattern for one mention of that type (or of a|b types).

    The quantifier is possessive: a pattern takes a mention whole or not at all. Among the
    members of a class of characters it is the symbol alone: ``[^，<person>]``.
    """

    def one(match: re.Match[str]) -> str:
        symbols = "".join(SYMBOLS[name] for name in match.group(1).split("|"))
        in_class = pattern.rfind("[", 0, match.start()) > pattern.rfind("]", 0, match.start())
        return symbols if in_class else f"(?:[{symbols}]{FILL}*+)"

    return re.sub(r"(?<!P)<([a-z|]+)>", one, pattern)


class Mask:
    """A text under its mask; ``text`` is the normalised text, ``view`` the masked one."""

    __slots__ = ("_cells", "_view", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._cells = list(text)
        self._view: str | None = text

    @property
    def view(self) -> str:
        """The masked text as it stands now."""
        if self._view is None:
            self._view = "".join(self._cells)
        return self._view

    def put(self, start: int, end: int, name: str) -> None:
        """Show ``text[start:end]`` as one mention of type ``name``."""
        self._cells[start:end] = SYMBOLS[name] + FILL * (end - start - 1)
        self._view = None


def masked(text: str, spans: list[tuple[int, int, str]]) -> str:
    """A normalised text with spans shown as mentions of a type: ``(start, end, type)``.

    Where spans overlap the longer one shows: a number inside a name (执法八处) is part of it.
    """
    pieces: list[str] = []
    last = 0
    for start, end, name in sorted(spans):
        if start < last:
            return _overlaid(text, spans)
        pieces += (text[last:start], SYMBOLS[name], FILL * (end - start - 1))
        last = end
    return "".join((*pieces, text[last:]))


def _overlaid(text: str, spans: list[tuple[int, int, str]]) -> str:
    mask = Mask(text)
    for start, end, name in sorted(spans, key=lambda span: span[1] - span[0]):
        mask.put(start, end, name)
    return mask.view
