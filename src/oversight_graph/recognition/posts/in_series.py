"""One office in each body of a series: 第三、第五巡视组组长 leads two teams."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.words.hits import FoundOrg
from oversight_graph.recognition.words.mention import PostName
from oversight_graph.recognition.words.patterns import lists_of

_WORDS = lists_of("recognition.posts", "in_series.toml")
_JOINED, _NUMBERS = _WORDS["joined"], _WORDS["numbers"]


def in_each(text: str, orgs: list[FoundOrg], post: PostName) -> list[PostName]:
    """A post with the same one in the bodies that share its head, in text order.

    All end where the role ends. 第一巡察组、第二巡察组组长 has a head for each: nobody says of
    those that one person leads both.
    """
    posts, start = [post], post.start
    for org in reversed(orgs):
        if org.end < start - 1 or post.org is None:
            break
        if org.end == start - 1 and _is_member(text, start):
            posts.insert(0, replace(post, org=org.name, start=org.start))
            start = org.start
    return posts


def _is_member(text: str, start: int) -> bool:
    """Whether a number without a head is joined to what stands at an offset: 第三 + 、第五."""
    return text.startswith(_JOINED, start - 1) and text.endswith(_NUMBERS, 0, start - 1)
