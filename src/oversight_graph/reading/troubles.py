"""Why an input makes no bulletin and how to mend it, in English and Chinese: ``troubles.toml``."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar

from oversight_graph.data_files import toml_of
from oversight_graph.errors import InputError


class Unreadable(InputError):  # noqa: N818 - named by what it is to the user, as in errors.py
    """An input that cannot be read, for a reason of a table; ``zh`` says it in Chinese."""

    table: ClassVar[tuple[str, str]] = ("reading", "troubles.toml")

    def __init__(self, kind: str, **facts: object) -> None:
        entry = _entries(*self.table)[kind]
        reason, remedy = (text.format(**facts) for text in entry["en"])
        super().__init__(reason, remedy)
        self.kind = kind
        zh_reason, zh_remedy = (text.format(**facts) for text in entry["zh"])
        self.zh = (zh_reason, zh_remedy)

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.kind, self.message, self.remedy, self.zh)


def _again(
    made: type[Unreadable], kind: str, message: str, remedy: str, zh: tuple[str, str]
) -> Unreadable:
    trouble = made.__new__(made)
    InputError.__init__(trouble, message, remedy)
    trouble.kind, trouble.zh = kind, zh
    return trouble


@cache
def _entries(stage: str, name: str) -> dict[str, Any]:
    return toml_of(stage, name)
