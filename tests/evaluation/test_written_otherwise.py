"""A bulletin tells the same whatever digits, spaces and punctuation a site writes it with."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oversight_graph.evaluation import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

ROOT = Path(__file__).parents[2]
TEXTS = sorted((ROOT / "gold").glob("*/0[1-8].txt"))

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
HALF_WIDTH = str.maketrans("，（）：；！？", ",():;!?")


def full_width_digits(text: str) -> str:
    """３月５日, as agencies wrote until about 2015."""
    return text.translate(FULL_WIDTH)


def half_width_punctuation(text: str) -> str:
    """What content systems and search engines make of a page."""
    return text.translate(HALF_WIDTH)


def spaced_digits(text: str) -> str:
    """2021 年 3 月 5 日, as a word processor writes it."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(\d+)(?=[\u4e00-\u9fff])", r" \1 ", text)


def told(text: str) -> dict[str, Any]:
    """What a text tells, without its wording."""
    record = to_record(understand(read_text(text, "a.txt")))
    posts = [{k: post[k] for k in ("person", "org", "role", "status")} for post in record["posts"]]
    acts = [{k: act[k] for k in ("type", "agent", "date", "count")} for act in record["actions"]]
    return {"persons": record["persons"], "day": record["doc_date"], "posts": posts, "acts": acts}


@pytest.mark.parametrize("rewritten", [full_width_digits, half_width_punctuation, spaced_digits])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_same_facts_are_told(path: Path, rewritten: Callable[[str], str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert told(rewritten(text)) == told(text)
