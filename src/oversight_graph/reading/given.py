"""What a container already knows of one input, such as a row of a table or a crawl's record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of an input before it is read; everything may be missing.

    ``charset`` and ``content_type`` were declared by whoever served the bytes and are believed
    before what the bytes declare. The rest only fills in what the page does not say.
    """

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    issued: date | None = None
    charset: str | None = None
    content_type: str | None = None


#: An input of which nothing is known beforehand.
NOTHING_GIVEN = Given()
