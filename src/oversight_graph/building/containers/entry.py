"""One entry of a container, whichever kind that is."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.building.streams import Readable
from oversight_graph.errors import InputError
from oversight_graph.reading.given import NOTHING_GIVEN, Given


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its name inside, and its content until the next entry is asked for.

    ``trouble`` says why it has no content, ``passed_over`` that it is no input and of what kind
    it is.
    """

    name: str
    content: Readable | None = None
    given: Given = NOTHING_GIVEN
    fetched: str = ""
    trouble: InputError | None = None
    passed_over: str = ""
    warnings: tuple[str, ...] = ()
