"""Patterns of many alternatives, made fast: most places of a text are passed by at one look.

``re`` tries every alternative of a pattern at every character. A gated pattern first looks
whether the character may open any of them at all, and then the same of a few groups of them.
An alternative that any ideograph may open stands by itself, so that it opens no gate for others.
It matches exactly what it matched before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: What may open a pattern: members of a character class; ``None`` stands for any character.
_Openings = set[str] | None
#: An alternative with what may open it.
_Part = tuple[str, set[str]]
#: How many groups the alternatives are parted into, and each of these again.
_GROUPS = 5
_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
_NEVER = "(?!)"
#: The class of all ideographs, as patterns write it.
_IDEOGRAPHS = (r"\u4e00-\u9fff", "\u4e00-\u9fff")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|\?>|\?\(\w+\))?")
_CLASS = re.compile(r"\[(\^?)\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_QUANTIFIER = re.compile(r"(?:[*+?]|\{\d*(?:,\d*)?\})[+?]?")
#: How long the escapes are that write a character by its number.
_ESCAPE_SIZES = {"x": 4, "u": 6, "U": 10}
#: Edges that a pattern may open with.
_AT_START = frozenset({r"\A", "^"})
#: What an item takes that does not stand for itself, and whether it takes nothing.
_SPECIAL: dict[str, tuple[_Openings, bool]] = {
    **{edge: ({edge}, False) for edge in _AT_START},
    **dict.fromkeys((r"\b", r"\Z", "$"), (set(), True)),
    ".": (None, False),
}


def gated(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern so that it is only tried where one of its alternatives may open."""
    return re.compile("|".join(_runs(_parts(pattern))), flags)


def _runs(parts: Iterable[str]) -> Iterator[str]:
    """Alternatives in their order: those behind one gate together, and each that needs none."""
    run: list[_Part] = []
    for part in parts:
        openings = _openings(part)
        if openings and not any(every in each for each in openings for every in _IDEOGRAPHS):
            run.append((part, openings))
            continue
        if run:
            yield _guarded(run)
        yield part
        run = []
    if run:
        yield _guarded(run)


def _guarded(parts: list[_Part]) -> str:
    """A pattern of alternatives in their order, in groups that each stand behind a gate."""
    (first, _), *others = parts
    if not others and not first.startswith("("):
        return first  # re passes by what begins with another character
    size = -(-len(parts) // _GROUPS)
    groups = [parts[at : at + size] for at in range(0, len(parts), size)] if others else []
    inside = "|".join(map(_guarded, groups)) or first
    opening = _written(set().union(*(openings for _, openings in parts)))
    return f"(?={opening})(?:{inside})" if opening else f"(?:{inside})"


def opening_of(pattern: str) -> str:
    """A pattern of what a pattern may open with; empty where it may open with anything."""
    return _written(_openings(pattern) or set())


def _openings(pattern: str) -> _Openings:
    """What may open a pattern; a pattern that may be empty has anything behind it."""
    openings, empty, _ = _alternatives(pattern, 0)
    return None if empty else openings


def _written(openings: set[str]) -> str:
    members = "".join(sorted(openings - _AT_START))
    places = [f"[{members}]"] if members else []
    return "|".join([*places, *sorted(openings & _AT_START)])


def told_apart(patterns: Iterable[str], flags: int = 0) -> tuple[re.Pattern[str], tuple[int, ...]]:
    """One gated pattern of several without groups, and which of them each ``lastindex`` tells.

    The first that matches at a place decides. Every alternative ends in a group of its own and
    begins with none, because ``re`` passes by an alternative that begins with another character.
    """
    split = [(i, part) for i, pattern in enumerate(patterns) for part in _parts(pattern)]
    owners = (0, *(i for i, _ in split))
    return gated("|".join(f"{part}()" for _, part in split), flags), owners


def _parts(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern."""
    start, end = 0, -1
    while end < len(pattern):
        _, _, end = _sequence(pattern, start)
        yield pattern[start:end]
        start = end + 1


def _alternatives(pattern: str, at: int) -> tuple[_Openings, bool, int]:
    """What may open the alternatives from ``at`` on, whether one may be empty, and their end."""
    found: _Openings = set()
    empty = False
    while True:
        openings, may_be_empty, at = _sequence(pattern, at)
        found = None if found is None or openings is None else found | openings
        empty = empty or may_be_empty
        if pattern[at : at + 1] != "|":
            return found, empty, at
        at += 1


def _sequence(pattern: str, at: int) -> tuple[_Openings, bool, int]:
    found: _Openings = set()
    empty = True
    while at < len(pattern) and pattern[at] not in "|)":
        openings, may_be_empty, at = _item(pattern, at)
        if quantifier := _QUANTIFIER.match(pattern, at):
            may_be_empty = may_be_empty or quantifier.group().startswith(("*", "?", "{0", "{,"))
            at = quantifier.end()
        if empty:
            found = None if found is None or openings is None else found | openings
            empty = may_be_empty
    return found, empty, at


def _item(pattern: str, at: int) -> tuple[_Openings, bool, int]:
    """One item of a sequence; what only looks around takes no character and says nothing."""
    if pattern[at] == "(":
        return _group(pattern, at)
    if pattern[at] == "[":
        return _class(pattern, at)
    size = 1
    if pattern[at] == "\\":
        size = _ESCAPE_SIZES.get(pattern[at + 1], 2)
    item = pattern[at : at + size]
    escaped = item if item[0] == "\\" else re.escape(item)
    return (*_SPECIAL.get(item, ({escaped}, False)), at + len(item))


def _group(pattern: str, at: int) -> tuple[_Openings, bool, int]:
    if pattern.startswith(_NEVER, at):
        return set(), False, at + len(_NEVER)
    around = next((opening for opening in _AROUND if pattern.startswith(opening, at)), "")
    group = _GROUP.match(pattern, at)
    start = at + len(around) if around or group is None else group.end()
    openings, empty, end = _alternatives(pattern, start)
    return (set(), True, end + 1) if around else (openings, empty, end + 1)


def _class(pattern: str, at: int) -> tuple[_Openings, bool, int]:
    members = _CLASS.match(pattern, at)
    if members is None:
        raise ValueError(f"no class of characters: {pattern[at:]}")
    return None if members[1] else {_plain(members.group()[1:-1])}, False, members.end()


def _plain(members: str) -> str:
    """The members of a class so that others can be put beside them."""
    return re.sub(r"^-|(?<!\\)-$", r"\\-", members)
