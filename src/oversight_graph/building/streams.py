"""Streams that count what passes and stop at the limits, whatever an archive claims."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Protocol

from oversight_graph.building.limits import Limits
from oversight_graph.building.troubles import Trouble, too_large

#: Below this nothing is called a bomb: a page of blanks packs very well.
FLOOR = 10 * 1024 * 1024
_STEP = 64 * 1024


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most ``size`` bytes; none at the end."""


class Counted(io.RawIOBase):
    """A stream that knows how many bytes were read from it."""

    def __init__(self, raw: Readable) -> None:
        self._raw = raw
        self.count = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes, in steps of a size that no caller can make dangerous."""
        data = self._raw.read(_STEP if size < 0 else min(size, _STEP))
        self.count += len(data)
        self.passed()
        return data

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # what io gives
        """Fill the buffer as far as one step goes."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def passed(self) -> None:
        """Object to what was read so far, in classes that have a limit."""


class Unpacked(Counted):
    """What comes out of something packed, held against the size that it was packed to."""

    def __init__(
        self, raw: Readable, name: str, limits: Limits, packed: Callable[[], float]
    ) -> None:
        super().__init__(raw)
        self._name, self._limits, self._packed = name, limits, packed

    def passed(self) -> None:
        """Raise Trouble for a bomb and for more than an archive may unpack to."""
        if self.count > FLOOR and self.count > self._limits.ratio * self._packed():
            raise Trouble("bomb", name=self._name, ratio=round(self._limits.ratio))
        if self.count > self._limits.unpacked_bytes:
            raise too_large(self._name, self._limits.unpacked_bytes, "unpacked_bytes")


class Budgeted(Counted):
    """A stream from which only so much may be read until more is allowed."""

    def __init__(self, raw: Readable, name: str, limits: Limits) -> None:
        super().__init__(raw)
        self._name, self._limits = name, limits
        self._end = limits.header_bytes

    def allow(self, size: float) -> None:
        """Allow ``size`` more bytes, and the headers of one entry."""
        self._end = self.count + size + self._limits.header_bytes

    def passed(self) -> None:
        """Raise Trouble where an entry says more of itself than it may."""
        if self.count > self._end:
            raise too_large(self._name, self._limits.header_bytes, "header_bytes")


def read_whole(stream: Readable, name: str, limits: Limits, beyond: str = "too_long") -> bytes:
    """Return all bytes of one document; Trouble of the kind ``beyond`` for more than the limit."""
    parts: list[bytes] = []
    size = 0
    while part := stream.read(_STEP):
        parts.append(part)
        size += len(part)
        if size > limits.input_bytes:
            raise Trouble(beyond, name=name, limit=round(limits.input_bytes))
    return b"".join(parts)


class Peeked:
    """A stream whose first bytes were looked at and are still to come."""

    def __init__(self, raw: Readable, size: int) -> None:
        self._raw = raw
        self.head = b""
        while len(self.head) < size and (part := raw.read(size - len(self.head))):
            self.head += part
        self._ahead = self.head

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes."""
        if not self._ahead:
            return self._raw.read(size)
        end = len(self._ahead) if size < 0 else size
        data, self._ahead = self._ahead[:end], self._ahead[end:]
        return data
