"""The words of the grammar of posts, from ``posts.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.mention import OrgName

_REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class PostWords:
    """The tables of ``posts.toml``, each explained there; lists are longest first."""

    lasting: tuple[str, ...]  # 原: holds for the posts behind it as well
    single: tuple[str, ...]  # 代: holds for its own post
    remarks: dict[str, str]
    manner: tuple[str, ...]
    other_words: tuple[str, ...]
    between: tuple[str, ...]
    titles: tuple[str, ...]
    bodies_again: tuple[str, ...]
    areas_again: tuple[str, ...]
    levels_again: tuple[str, ...]
    bodies_of_levels: tuple[str, ...]
    contracted: dict[str, tuple[str, str]]
    short_bodies: dict[str, OrgName]  # 村委
    one_name: dict[str, str]
    unit_endings: tuple[str, ...]
    with_head: tuple[str, ...]  # 水务局长
    of_committees: tuple[str, ...]  # 书记
    no_surnames: str
    runs_on: tuple[str, ...]  # 常委, which 副县长 may follow with nothing between
    run_together: tuple[str, ...]


@cache
def post_words() -> PostWords:
    """The shipped words, loaded on first use."""
    data = toml_of("recognition.posts", "posts.toml")
    return PostWords(
        lasting=_longest_first(data["modality"]["chain"]),
        single=_longest_first(data["modality"]["post"]),
        remarks=data["remarks"],
        manner=_longest_first(data["manner"]["words"]),
        other_words=_longest_first(data["other_words"]["words"]),
        bodies_again=_longest_first(data["again"]["bodies"]),
        areas_again=_longest_first(data["again"]["areas"]),
        levels_again=tuple(data["again"]["levels"]),
        bodies_of_levels=_longest_first(data["again"]["bodies_of_levels"]),
        titles=tuple(data["titles"]["words"]),
        between=_longest_first(data["between"]["words"]),
        contracted={role: (unit, inner) for role, (unit, inner) in data["contracted"].items()},
        short_bodies={
            word: OrgName((), level, body, cls, bare=not level and cls != _REFERENCE)
            for word, (level, body, cls) in data["short_bodies"].items()
        },
        one_name=data["one_name"],
        unit_endings=_longest_first(data["units"]["endings"]),
        with_head=tuple(data["heads"]["bodies"]),
        of_committees=tuple(data["committees"]["posts"]),
        no_surnames=data["surnames"]["words"],
        runs_on=tuple(data["run_together"]["first"]),
        run_together=tuple(data["run_together"]["second"]),
    )


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
