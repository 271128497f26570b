"""The words that posts are read with, from ``posts.toml`` and ``post_patterns.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of

_REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class PostWords:
    """The tables and lists of the files, each explained there."""

    lasting: tuple[str, ...]  # 原: holds for the posts behind it as well
    remarks: dict[str, str]
    titles: tuple[str, ...]
    areas_again: tuple[str, ...]
    levels_again: tuple[str, ...]
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
    words = lists_of("recognition.posts", "post_patterns.toml")
    return PostWords(
        lasting=words["always"] + words["may_end_names"],
        remarks=data["remarks"],
        areas_again=words["areas_again"],
        levels_again=words["levels_again"],
        titles=tuple(data["titles"]["words"]),
        contracted={role: (unit, inner) for role, (unit, inner) in data["contracted"].items()},
        short_bodies={
            word: OrgName((), level, body, cls, bare=not level and cls != _REFERENCE)
            for word, (level, body, cls) in data["short_bodies"].items()
        },
        one_name=data["one_name"],
        unit_endings=words["unit_endings"],
        with_head=tuple(data["heads"]["bodies"]),
        of_committees=tuple(data["committees"]["posts"]),
        no_surnames=data["surnames"]["words"],
        runs_on=tuple(data["run_together"]["first"]),
        run_together=tuple(data["run_together"]["second"]),
    )
