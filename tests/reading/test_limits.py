"""The limits stand in one table, and the page for readers shows it as it is."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from oversight_graph.errors import InputError
from oversight_graph.reading.limits import Limits, check, limits

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "input-formats.md"


def test_the_page_shows_every_limit_with_its_value() -> None:
    shown = dict(re.findall(r"^\| `(\w+)` \| ([\d,]+) \|", PAGE.read_text("utf-8"), re.MULTILINE))
    assert shown == {field.name: f"{getattr(limits(), field.name):,}" for field in fields(Limits)}


def test_a_limit_holds_what_it_allows_and_names_itself_beyond() -> None:
    check("a.txt", "most_pages", limits().most_pages)
    with pytest.raises(InputError, match=r"2,001 is beyond the limit most_pages of 2,000"):
        check("a.txt", "most_pages", limits().most_pages + 1)
