"""Which bulletins the given inputs name: files, folders and standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from oversight_graph.errors import InputError

SUFFIXES = (".md", ".txt")
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, order=True)
class Bulletin:
    """One input: its name as the report shows it, and the file or the bytes it comes from.

    The name of a file from a folder is its path below that folder, with ``/``.
    """

    name: str
    path: Path | None = None
    data: bytes = b""


def find_bulletins(inputs: Iterable[str | Path], leave_out: Path | None = None) -> list[Bulletin]:
    """Return every bulletin that the inputs name, each once, sorted by name.

    Folders are searched through for ``.txt`` and ``.md`` files; hidden files, a README and
    what lies in ``leave_out`` (the output folder) are no bulletins. A file that is named
    itself may have any ending.

    Raises InputError for a path that does not exist and a folder without bulletins.
    """
    found: dict[Path | None, Bulletin] = {}
    for given in inputs:
        for bulletin in _bulletins(given, leave_out.resolve() if leave_out else None):
            key = bulletin.path.resolve() if bulletin.path else None
            found.setdefault(key, bulletin)
    return sorted(found.values(), key=lambda bulletin: (bulletin.name, str(bulletin.path)))


def _bulletins(given: str | Path, leave_out: Path | None) -> Iterator[Bulletin]:
    if given == STANDARD_INPUT:
        yield Bulletin("stdin", data=sys.stdin.buffer.read())
        return
    path = Path(given)
    if path.is_dir():
        yield from _in_folder(path, leave_out)
    elif path.exists():
        yield Bulletin(path.name, path)
    else:
        raise InputError(f"{path}: no such file or folder", "check the path")


def _in_folder(folder: Path, leave_out: Path | None) -> Iterator[Bulletin]:
    empty = True
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        if not _is_bulletin(path, below) or (leave_out and leave_out in path.resolve().parents):
            continue
        empty = False
        yield Bulletin(below.as_posix(), path)
    if empty:
        endings = " or ".join(SUFFIXES)
        raise InputError(f"{folder}: no bulletin in this folder", f"bulletins end in {endings}")


def _is_bulletin(path: Path, below: Path) -> bool:
    hidden = any(part.startswith(".") for part in below.parts)
    readme = path.stem.lower() == "readme"
    return path.suffix.lower() in SUFFIXES and not hidden and not readme and path.is_file()
