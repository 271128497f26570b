"""Why an input is put aside and how to mend it, in English and Chinese: ``troubles.toml``."""

from __future__ import annotations

from typing import ClassVar

from oversight_graph.reading.troubles import Unreadable


class Trouble(Unreadable):
    """An input that cannot be read, for a reason that is not in its bytes alone."""

    table: ClassVar[tuple[str, str]] = ("building", "troubles.toml")


def too_long(name: str, limit: float) -> Trouble:
    """Return the trouble of a document that is larger than one may be."""
    return Trouble("too_long", name=name, limit=round(limit))


def too_large(name: str, limit: float, setting: str) -> Trouble:
    """Return the trouble of something beyond a limit in bytes."""
    shown = round(limit)
    return Trouble("too_large", name=name, limit=shown, setting=setting, more=2 * shown)


def too_many(name: str, limit: float) -> Trouble:
    """Return the trouble of a container with more entries than are read."""
    return Trouble("too_many", name=name, limit=round(limit), more=2 * round(limit))
