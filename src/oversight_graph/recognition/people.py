"""The people of one sentence: names after posts, and names that what follows licenses."""

from __future__ import annotations

import re

from oversight_graph.recognition import persons
from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.mask import expand

_AFTER_POST = re.compile(r"(?:（[^（）]{1,16}）)?(?:同志|：|“|[ 　])?")
_NEXT_IN_LIST = re.compile(r"(?:（[^（）]{1,40}）)?[、和及与]")


def find_people(text: str, view: str, posts: list[int]) -> list[tuple[int, int]]:
    """The spans of the names in a sentence; ``view`` is its mask, ``posts`` where posts end."""
    taken: list[tuple[int, int]] = []
    for end in posts:
        gap = _AFTER_POST.match(view, end)
        _names_from(text, view, gap.end() if gap else 0, taken)
    for match in persons.before_name().finditer(view):
        start = match.end()
        if not _within(start, taken):
            weak = (
                not match.group()
                or match.group()[-1] in "：；“（，。　、与和"
                or match.start() == match.end()
            )
            rare = weak and not _common_surname(text, start)
            if _licensed(text, view, start, only_office=rare):
                _names_from(text, view, start, taken)
    return taken


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


def _common_surname(text: str, start: int) -> bool:
    """Rare surnames (由, 经, 时) are words far more often than names: they need a post."""
    known = lexicon().common_surnames
    dotted = "·" in text[start : start + 8]
    return dotted or text[start : start + 2] in known or text[start : start + 1] in known


_OFFICE = re.compile(
    expand(
        r"(?:同志)?(?:（[^）]{1,8}）)?(?:同志)?(?:为|的|任|代理|拟任|辞去|担任|现任|原任|系)+<post|org|area>"
    )
)


def _licensed(text: str, view: str, start: int, *, only_office: bool) -> bool:
    """Whether what follows a name, or a list of names, says that people stand here."""
    end = _name_at(text, view, start)
    everyday = end is not None and persons.everyday(text, start, end)
    while end is not None:
        if _OFFICE.match(view, end):
            return True
        if not (everyday or only_office) and (
            persons.after_name().match(view, end) or _before_post(view, end)
        ):
            return True
        link = _NEXT_IN_LIST.match(view, end)
        end = _name_at(text, view, link.end()) if link else None
    return False


def _names_from(text: str, view: str, start: int, taken: list[tuple[int, int]]) -> None:
    """Take the name at ``start`` and the further names of its list."""
    while not _within(start, taken) and (end := _name_at(text, view, start)) is not None:
        taken.append((start, end))
        link = _NEXT_IN_LIST.match(view, end)
        if link is None:
            return
        start = link.end()


_HARD = re.compile(expand("<org|post|date|quantity|title>"))


def _name_at(text: str, view: str, start: int) -> int | None:
    hard = _HARD.search(view, start, start + 24)
    limit = hard.start() if hard else len(text)
    return persons.parse_name(text, start, limit) if start < limit else None


def _before_post(view: str, end: int) -> bool:
    return re.match(expand(r"[，（]?(?:男|女)?[，]?<post|org>"), view[end : end + 60]) is not None
