"""The sentence patterns of a module, from the ``.toml`` file beside it that bears its name.

Each table of the file that has a ``pattern`` is one::

    [words]
    deciding = "研究 审议 讨论"   # {deciding} in patterns and words below is the first that fits

    [research]
    means = "the body that looked into it decides"
    pattern = '经(?P<agent><org>){deciding}'
    example = "经云溪县纪委研究"

``<org>``, ``<person|post>`` are mentions (see ``mask``). A pattern may go on over several lines;
spaces at their ends do not count. ``gated = true`` makes one of many alternatives fast (see
``gate``). A test finds every pattern in its example. ``[words]`` also holds the lists that the
module looks words up in (``lists_of``); ``kin = "@extraction.rules/phrase_words.toml"`` is the list
``kin`` of that file. ``(?<!{deciding})`` tells that none of the words stands right before.
``{research}`` in a pattern is one above it; a ``part`` instead of a ``pattern`` is only that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import expand

_SLOT = re.compile(r"\{([a-z_]+)\}")
_NOT_BEHIND = re.compile(r"\(\?<!\{([a-z_]+)\}\)")
_WORDS, _ELSEWHERE = "words", "@"


def patterns_of(folder: str, name: str) -> dict[str, re.Pattern[str]]:
    """The compiled patterns of ``name`` in the folder of a stage, by the names of their tables.

    Raises ``KeyError`` where a pattern names words that the file does not list above it.
    """
    data = dict(_data(folder, name))
    words: dict[str, tuple[str, ...]] = {}
    for key in data.pop(_WORDS, {}):
        words[key] = tuple(_filled(word, words) for word in _listed(folder, name, _WORDS, key))
    found: dict[str, re.Pattern[str]] = {}
    for key, entry in data.items():
        if "pattern" in entry or "part" in entry:
            written = _filled(_on_one_line(entry.get("pattern") or entry["part"]), words)
            words.setdefault(key, (written,))
        if "pattern" in entry:
            compiler = gated if entry.get("gated") else re.compile
            found[key] = compiler(expand(written))
    return found


def lists_of(folder: str, name: str, table: str = _WORDS) -> dict[str, tuple[str, ...]]:
    """The lists of words of ``name`` in the folder of a stage, as they are written."""
    return {key: _listed(folder, name, table, key) for key in _data(folder, name)[table]}


def _listed(folder: str, name: str, table: str, key: str) -> tuple[str, ...]:
    """A list of words, or the list of that name in another file."""
    text = _data(folder, name)[table][key]
    if not text.startswith(_ELSEWHERE):
        return tuple(text.split())
    folder, name = text.removeprefix(_ELSEWHERE).split("/")
    return _listed(folder, name, table, key)


@cache
def _data(folder: str, name: str) -> Mapping[str, Any]:
    """The contents of a file, read once for its patterns and its lists."""
    return toml_of(folder, name)


def _on_one_line(written: str) -> str:
    return "".join(line.strip() for line in written.splitlines())


def _filled(written: str, words: Mapping[str, Sequence[str]]) -> str:
    """A pattern with the words that it names; a list may name those above it."""
    apart = _NOT_BEHIND.sub(lambda slot: "".join(f"(?<!{w})" for w in words[slot[1]]), written)
    return _SLOT.sub(lambda slot: f"(?:{'|'.join(words[slot[1]])})", apart)
