"""What is only told of, in the words of another: quoted, learnt, heard, spread or made up.

No act in such a tale is told as done, and nobody in it has a part in the sentence around.
"""

from __future__ import annotations

from functools import lru_cache

from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "tales.toml"
_WORDINGS = patterns_of("extraction.clauses", _FILE)
_WORDS = lists_of("extraction.clauses", _FILE)
#: The tales that stand in quotation marks.
_QUOTED = (_WORDINGS["tale"], _WORDINGS["rumour"])

#: What governs those of whom somebody learns for certain, and of whom he only hears or tells.
LEARNT = frozenset(_WORDS["learning"])
HEARD = LEARNT | frozenset(_WORDS["claiming"])


def in_tale(view: str, at: int) -> bool:
    """Whether an offset lies in the quoted words of a tale: 转发“张三被双规”的消息."""
    return "“" in view and any(start <= at < end for start, end in _tales_in(view))


@lru_cache(maxsize=64)
def _tales_in(view: str) -> tuple[tuple[int, int], ...]:
    """Where a masked sentence quotes tales."""
    return tuple(told.span("said") for pattern in _QUOTED for told in pattern.finditer(view))


def heard_by(view: str, span: tuple[int, int]) -> str:
    """The word by which somebody learns or tells of whoever stands behind a span, or nothing.

    张三得知李四被留置，主动投案. The span begins with the clause; what those learn who write the
    text is its own story.
    """
    heard = _WORDINGS["hears"].search(view, *span)
    if heard is None or _WORDINGS["reporters"].search(view, span[0], heard.start()):
        return ""
    return heard["how"]
