"""A name that the document knows and that is an everyday word too, in places of persons only.

项目情节较轻 and 给予项目党内警告处分 speak of a person 项目 named before, 项目资金 does not.
"""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.people.name_scene import Scene, Span
from oversight_graph.recognition.words.mask import SYMBOLS, expand

_MENTION = re.compile("[" + "".join(SYMBOLS.values()) + "]")


def stands_for_person(scene: Scene, span: Span) -> bool:
    """Whether only a person can be meant where a known name stands."""
    start, end = span
    if _MENTION.search(scene.view, start, end):
        return False
    return any(
        behind.match(scene.view, end) and before.search(scene.view, 0, start)
        for before, behind in _places()
    )


@cache
def _places() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before and behind a name in each kind of place."""
    entries = toml_of("recognition.people", "people.toml")["known"]
    return tuple(
        (re.compile(f"(?:{expand(e['before'])})$"), re.compile(expand(e["behind"])))
        for e in entries
    )
