"""jieba, where word boundaries decide: own tokenizer, no hidden Markov model, loaded late.

jieba keeps its cache in a folder of our own, because the shared temporary folder is not to
be trusted. Where there can be no such folder it works without a cache, a second slower.
"""

from __future__ import annotations

import logging
import os
import tempfile
import warnings
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast


class _Tokenizer(Protocol):
    """What this module uses of ``jieba.Tokenizer``."""

    FREQ: dict[str, int]

    def lcut(self, sentence: str, *, HMM: bool) -> list[str]: ...  # noqa: N803 - jieba's name


@cache
def _tokenizer() -> _Tokenizer:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42.1 prints SyntaxWarnings at first compile
        jieba = import_module("jieba")  # takes a second, and only open names need it
    jieba.setLogLevel(logging.CRITICAL)  # a cache it could not write is no news
    tokenizer = jieba.Tokenizer()
    if folder := _private_folder():
        tokenizer.tmp_dir = str(folder)
        tokenizer.initialize()
    else:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
        tokenizer.initialized = True
    return cast(_Tokenizer, tokenizer)


def _private_folder() -> Path | None:
    """A folder for jieba's cache that no other user can write to, if there can be one."""
    # Windows has no user numbers, but a temporary folder for each user.
    owner = os.getuid() if hasattr(os, "getuid") else None
    try:
        name = "oversight-graph" if owner is None else f"oversight-graph-{owner}"
        folder = Path(tempfile.gettempdir()) / name
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder if owner is None or folder.lstat().st_uid == owner else None
    except OSError:
        return None


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Cut ``text`` into words by jieba's dictionary (no guessing of unknown words)."""
    return tuple(_tokenizer().lcut(text, HMM=False))


@lru_cache(maxsize=65536)
def frequency(word: str) -> int:
    """How often jieba's dictionary saw ``word``; 0 for unknown words."""
    return int(_tokenizer().FREQ.get(word, 0) or 0)
