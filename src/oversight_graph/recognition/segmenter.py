"""jieba, where word boundaries decide: own tokenizer, no hidden Markov model, loaded late.

jieba keeps its cache in a folder of our own, because the shared temporary folder is not to
be trusted, and its import is kept quiet.
"""

from __future__ import annotations

import logging
import os
import tempfile
import warnings
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol


class _Tokenizer(Protocol):
    """What this module uses of ``jieba.Tokenizer``."""

    FREQ: dict[str, int]

    def lcut(self, sentence: str, *, HMM: bool) -> list[str]: ...  # noqa: N803 - jieba's name


@cache
def _tokenizer() -> _Tokenizer:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42.1 prints SyntaxWarnings at first compile
        import jieba  # noqa: PLC0415 - takes a second, and only open names need it
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = _private_folder()
    tokenizer.initialize()
    return tokenizer  # type: ignore[no-any-return]


def _private_folder() -> str:
    """A folder for jieba's cache that no other user can write to."""
    owner = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir()) / f"oversight-graph-{owner}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        if not hasattr(os, "getuid") or folder.stat().st_uid == owner:
            return str(folder)
    except OSError:
        pass  # a read-only temporary folder: jieba then works without its cache
    return (
        tempfile.gettempdir()
        if not os.access(tempfile.gettempdir(), os.W_OK)
        else tempfile.mkdtemp()
    )


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Cut ``text`` into words by jieba's dictionary (no guessing of unknown words)."""
    return tuple(_tokenizer().lcut(text, HMM=False))


@lru_cache(maxsize=65536)
def frequency(word: str) -> int:
    """How often jieba's dictionary saw ``word``; 0 for unknown words."""
    return int(_tokenizer().FREQ.get(word, 0) or 0)
