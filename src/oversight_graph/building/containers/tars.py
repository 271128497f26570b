"""Tar archives, read as a stream: entries in their order, nothing written to disk."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator

from oversight_graph.building.containers.entry import Entry
from oversight_graph.building.limits import Limits
from oversight_graph.building.names import chinese, inside, visible
from oversight_graph.building.streams import Budgeted, Counted, Readable
from oversight_graph.building.troubles import Trouble

_BLOCK = 512
#: How many bytes tarfile reads at once.
_AHEAD = 16 * _BLOCK


def tar_entries(stream: Readable, name: str, limits: Limits) -> Iterator[Entry]:
    """Yield the files of a tar archive. What is wrong with the archive is raised."""
    tail = _Tail(stream)
    budget = Budgeted(tail, name, limits)
    with tarfile.open(
        fileobj=budget, mode="r|", bufsize=_AHEAD, encoding="utf-8", errors="surrogateescape"
    ) as archive:
        while (member := archive.next()) is not None:
            archive.members.clear()  # type: ignore[attr-defined]  # it would keep all it has read
            budget.allow(member.size + 32 * _BLOCK)
            entry = _entry(archive, member, name)
            if entry is not None:
                yield entry
        _check_end(tail, archive.offset)


class _Tail(Counted):
    """A stream that keeps the last bytes it gave."""

    def __init__(self, raw: Readable) -> None:
        super().__init__(raw)
        self._kept = b""

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes."""
        data = super().read(size)
        self._kept = (self._kept + data)[-_AHEAD - _BLOCK :]
        return data

    def block(self, at: int) -> bytes:
        """Return the block that begins at a place near the end of what was read."""
        start = at - (self.count - len(self._kept))
        return self._kept[start : start + _BLOCK] if start >= 0 else b""


def _check_end(tail: _Tail, at: int) -> None:
    """Raise where the archive does not end with zeros: tarfile takes any bad header for the end."""
    block = tail.block(at)
    if len(block) < _BLOCK:
        raise EOFError("it has no end")
    if any(block):
        raise ValueError(f"no header at {at}")


def _entry(archive: tarfile.TarFile, member: tarfile.TarInfo, name: str) -> Entry | None:
    own = chinese(member.name.encode("utf-8", "surrogateescape"))
    shown = inside(name, visible(own))
    if member.isdir():
        return None
    if member.issym() or member.islnk():
        return Entry(own, trouble=Trouble("link", name=shown))
    content = archive.extractfile(member) if member.isreg() else None
    if content is None:
        return Entry(own, trouble=Trouble("special", name=shown, what="a device or pipe"))
    return Entry(own, content)
