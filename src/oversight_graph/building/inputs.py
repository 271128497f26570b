"""One single input: what is read on its own and has a line of its own in the report."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from oversight_graph.building.limits import Limits
from oversight_graph.building.streams import read_whole
from oversight_graph.building.troubles import Trouble
from oversight_graph.errors import InputError
from oversight_graph.reading.given import NOTHING_GIVEN, Given

_SPECIAL = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
#: Opening a pipe would otherwise wait for somebody to write; Windows has neither.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its name, and the file or the bytes it comes from, or why it has none.

    ``given`` is what its container knows of it, ``fetched`` the moment at which a crawler got
    it, as written there.
    """

    name: str
    path: Path | None = None
    data: bytes = b""
    given: Given = NOTHING_GIVEN
    fetched: str = ""
    trouble: InputError | None = None
    warnings: tuple[str, ...] = ()

    def read(self, limits: Limits) -> bytes:
        """Return its bytes. Raises InputError where they cannot be had."""
        if self.trouble is not None:
            raise self.trouble
        if self.path is None:
            return self.data
        with open_file(self.path, self.name) as stream:
            try:
                return read_whole(stream, self.name, limits)
            except OSError as error:
                raise trouble_of(error, self.name) from error


def open_file(path: Path, name: str) -> BinaryIO:
    """Open a file and nothing else: no pipe, device or folder. Raises Trouble."""
    try:
        handle = os.open(path, os.O_RDONLY | _AT_ONCE)
    except (OSError, ValueError) as error:
        raise trouble_of(error, name) from error
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        raise special(mode, name)
    return os.fdopen(handle, "rb")


def special(mode: int, name: str) -> Trouble:
    """Return why something that is no file is not read."""
    what = next((what for test, what in _SPECIAL if test(mode)), "something else")
    return Trouble("special", name=name, what=what)


def trouble_of(error: OSError | ValueError, name: str) -> Trouble:
    """Return what the system's refusal means for an input."""
    code = getattr(error, "errno", None)
    if code == errno.ELOOP:
        return Trouble("circular", name=name)
    if code in (errno.ENOENT, errno.ENOTDIR):
        return Trouble("vanished", name=name)
    return Trouble("unreadable", name=name, why=getattr(error, "strerror", None) or error)
