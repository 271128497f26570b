"""Why an input is put aside and how to mend it, in English and Chinese: ``troubles.toml``."""

from __future__ import annotations

from functools import cache
from typing import Any

from oversight_graph.data_files import toml_of
from oversight_graph.errors import InputError


class Trouble(InputError):  # noqa: N818 - named by what it is to the user, as in errors.py
    """An input that cannot be read, for a reason of the table; ``zh`` says it in Chinese."""

    def __init__(self, kind: str, **facts: object) -> None:
        reason, remedy = (text.format(**facts) for text in _table()[kind]["en"])
        super().__init__(reason, remedy)
        self.kind = kind
        zh_reason, zh_remedy = (text.format(**facts) for text in _table()[kind]["zh"])
        self.zh = (zh_reason, zh_remedy)

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.kind, self.message, self.remedy, self.zh)


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


def _again(kind: str, message: str, remedy: str, zh: tuple[str, str]) -> Trouble:
    trouble = Trouble.__new__(Trouble)
    InputError.__init__(trouble, message, remedy)
    trouble.kind, trouble.zh = kind, zh
    return trouble


@cache
def _table() -> dict[str, Any]:
    return toml_of("building", "troubles.toml")
