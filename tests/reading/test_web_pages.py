"""Forty page templates: the exact text, and what the page says of itself."""

import pytest

from oversight_graph.reading import read_documents
from tests.reading.web_pages import Page, pages

PAGES = list(pages())


@pytest.mark.parametrize("saved", PAGES, ids=[each.template for each in PAGES])
def test_a_page_gives_title_day_and_exactly_its_story(saved: Page) -> None:
    (document,) = read_documents(saved.data, saved.name)
    assert document.title == saved.story.title
    assert document.issued == saved.story.day
    assert document.text.replace("\t", "") == saved.text
