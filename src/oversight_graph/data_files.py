"""The data beside the code: the ``.toml`` files of a stage, and tables made of them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from importlib.resources import files
from typing import Any, TypeVar, get_type_hints

_T = TypeVar("_T")


def toml_of(stage: str, name: str) -> dict[str, Any]:
    """The contents of a ``.toml`` file beside the code of a stage, as written."""
    source = files(f"oversight_graph.{stage}").joinpath(name)
    return tomllib.loads(source.read_text(encoding="utf-8"))


def table_of(kind: type[_T], data: Mapping[str, Any]) -> _T:
    """A dataclass filled from the entries that bear the names of its fields.

    Lists, and strings of single characters, become the tuples and sets that the fields ask for.
    """
    hints, made = get_type_hints(kind), {}
    for field in fields(kind):  # type: ignore[arg-type]  # any dataclass
        make = _MAKERS.get(hints[field.name], _as_written)
        made[field.name] = make(data[field.name])
    return kind(**made)


def _as_written(value: object) -> object:
    return value


def _tuples(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in table.items()}


_MAKERS: dict[object, Callable[[Any], object]] = {
    frozenset[str]: frozenset,
    tuple[str, ...]: tuple,
    dict[str, tuple[str, ...]]: _tuples,
}
