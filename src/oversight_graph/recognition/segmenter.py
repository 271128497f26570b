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
from typing import Any


@cache
def _tokenizer() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42.1 prints SyntaxWarnings at first compile
        import jieba
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    folder = os.path.join(tempfile.gettempdir(), f"oversight-graph-{os.getuid()}")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    if os.stat(folder).st_uid == os.getuid():
        tokenizer.tmp_dir = folder
    else:
        tokenizer.tmp_dir = tempfile.mkdtemp(prefix="oversight-graph-")
    tokenizer.initialize()
    return tokenizer


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Cut ``text`` into words by jieba's dictionary (no guessing of unknown words)."""
    return tuple(_tokenizer().lcut(text, HMM=False))


@lru_cache(maxsize=65536)
def frequency(word: str) -> int:
    """How often jieba's dictionary saw ``word``; 0 for unknown words."""
    return int(_tokenizer().FREQ.get(word, 0) or 0)
