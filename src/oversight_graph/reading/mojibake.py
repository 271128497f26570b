"""Tell a text that was once decoded in a wrong encoding, and name the mistake.

Bytes of UTF-8 read as GB18030 decode without any error (监督 becomes 鐩戠潱), so only the
characters tell: of ordinary Chinese more than half are among the few hundred commonest, of such
a text nearly none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from oversight_graph.data_files import toml_of

#: Characters that together make up more than half of any bulletin, and of most Chinese.
COMMON = frozenset("".join(toml_of("reading", "mojibake.toml")["common"].split()))
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LATIN = re.compile("[\u0080-\u00ff]")
#: How much of a text is looked at, and how many characters decide.
_LOOKED_AT, _ENOUGH = 20_000, 24
_COMMON_SHARE, _LATIN_SHARE, _PRIVATE_SHARE = 0.15, 0.3, 0.05
_SAMPLE = 400

_MISTAKES = (
    ("gb18030", "utf-8", "UTF-8 that was read as GB18030"),
    ("cp1252", "utf-8", "UTF-8 that was read as Latin-1"),
    ("latin-1", "utf-8", "UTF-8 that was read as Latin-1"),
    ("latin-1", "gb18030", "GB18030 that was read as Latin-1"),
    ("gb18030", "big5hkscs", "Big5 that was read as GB18030"),
    ("big5hkscs", "gb18030", "GB18030 that was read as Big5"),
)


def name_mojibake(text: str) -> str | None:
    """The mistake that a text shows, or ``None`` for a text that reads well."""
    sample = text[:_LOOKED_AT]
    han = _HAN.findall(sample)
    latin, private = _LATIN.findall(sample), _PRIVATE.findall(sample)
    if len(private) > max(_ENOUGH // 4, _PRIVATE_SHARE * len(sample)):
        return next(_named(sample), "characters that no font shows")
    if len(han) >= _ENOUGH and _share(han) < _COMMON_SHARE and len(set(han)) >= _ENOUGH // 2:
        return next(_named(sample), "no common Chinese character is among them")
    if len(latin) >= _ENOUGH and len(latin) > _LATIN_SHARE * len(sample):
        return next(_named(sample), None)
    return None


def _share(han: list[str]) -> float:
    return sum(char in COMMON for char in han) / len(han)


def _named(text: str) -> Iterator[str]:
    """The mistakes whose undoing gives Chinese."""
    for wrong, right, what in _MISTAKES:
        undone = text[:_SAMPLE].encode(wrong, "ignore").decode(right, "ignore")
        han = _HAN.findall(undone)
        if len(han) >= _ENOUGH // 4 and _share(han) > 2 * _COMMON_SHARE:
            yield what
