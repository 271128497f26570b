"""The sentence patterns of a module, from the ``.toml`` file beside it that bears its name.

Each table of the file but ``[words]`` is one pattern::

    [words]
    deciding = "研究 审议 讨论"   # {deciding} in patterns and words below is the first that fits

    [research]
    means = "the body that looked into it decides"
    pattern = '经(?P<agent><org>){deciding}'
    example = "经云溪县纪委研究"

``<org>``, ``<person|post>`` are mentions (see ``mask``). A pattern may go on over several lines.
``gated = true`` makes one of many alternatives fast (see ``gate``). A test finds every pattern in
its example. ``[words]`` also holds the lists that the module looks words up in (``lists_of``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import expand

_SLOT = re.compile(r"\{([a-z_]+)\}")
_WORDS = "words"


def patterns_of(folder: str, name: str) -> dict[str, re.Pattern[str]]:
    """The compiled patterns of ``name`` in the folder of a stage, by the names of their tables.

    Raises ``KeyError`` where a pattern names words that the file does not list.
    """
    data, words = toml_of(folder, name), dict[str, str]()
    for key, text in data.pop(_WORDS, {}).items():
        words[key] = f"(?:{'|'.join(_filled(text, words).split())})"
    return {key: _compiled(entry, words) for key, entry in data.items()}


def lists_of(folder: str, name: str) -> dict[str, tuple[str, ...]]:
    """The lists of words of ``name`` in the folder of a stage, as they are written."""
    return {key: tuple(text.split()) for key, text in toml_of(folder, name)[_WORDS].items()}


def _compiled(entry: Mapping[str, object], words: Mapping[str, str]) -> re.Pattern[str]:
    written = "".join(line.strip() for line in str(entry["pattern"]).splitlines())
    compiler = gated if entry.get("gated") else re.compile
    return compiler(expand(_filled(written, words)))


def _filled(text: str, words: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: words[slot[1]], text)
