"""The grammar of posts over the mask, as ``post_patterns.toml`` writes it."""

from __future__ import annotations

from functools import cache

from oversight_graph.recognition.posts.post_words import post_words
from oversight_graph.recognition.words.lexicons import rows
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("recognition.posts", "post_patterns.toml")
#: The first post of a chain, and one behind another.
FIRST_POST, FURTHER_POST = _WORDINGS["first_post"], _WORDINGS["further_post"]
#: A unit that no lexicon has, right before an office that opens a chain.
LOOSE_UNIT = _WORDINGS["loose_unit"]
#: What joins two posts of a chain, with the remarks in brackets before it.
LINK = _WORDINGS["link"]


def name_follows(view: str, end: int) -> bool:
    """Whether a surname stands behind a 负责人, maybe with another post of his between."""
    between = _WORDINGS["before_name"].match(view, end)
    end = between.end() if between else end
    return view[end : end + 1] in _surnames()


@cache
def _surnames() -> frozenset[str]:
    """The first characters of names for sure."""
    common = {s for s, cls, *_ in rows("surnames") if cls == "common" and len(s) == 1}
    return frozenset(common.difference(post_words().no_surnames))
