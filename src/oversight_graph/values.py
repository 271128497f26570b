"""Values: small classes that nothing changes once they are made.

The type checker refuses to set an attribute of a value, so Python need not: a class frozen by
Python itself takes three times as long to make, and a text gives very many values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make a slotted data class with equality and hash, whose attributes are read only."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
