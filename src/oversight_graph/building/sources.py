"""Which files the user points at: files, folders, patterns, lists of files, standard input."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from oversight_graph.building import formats
from oversight_graph.building.formats import Kind
from oversight_graph.building.inputs import Input, special, trouble_of
from oversight_graph.building.names import Unique, chinese, visible
from oversight_graph.building.streams import read_whole
from oversight_graph.building.troubles import Trouble
from oversight_graph.building.unpacking import Reading
from oversight_graph.errors import InputError, UsageError

STANDARD_INPUT = "-"

Source = str | Path


def find_inputs(
    given: Iterable[Source],
    leave_out: Path | None = None,
    *,
    listed: Iterable[Source] = (),
    reading: Reading | None = None,
) -> list[Input]:
    """Return every file that is named or lies in a named folder, each once, sorted by name.

    Folders are searched through for the endings of ``formats.toml``; what else is in them is
    counted in ``reading.passed_over``. Hidden files and what lies in ``leave_out`` (the output
    folder) are not looked at. A file that is named itself may have any ending. A name with
    ``*``, ``?`` or ``[`` that is no file stands for all that match.

    Raises InputError for a path in ``given`` that does not exist and a folder without
    bulletins; for one in ``listed`` that becomes the trouble of an input. Raises UsageError for
    the output folder itself: what it holds is no input.
    """
    search = _Search(leave_out, reading or Reading())
    found: dict[object, _Found] = {}
    for path in given:
        search.into(found, path)
    for path in listed:
        try:
            search.into(found, path)
        except InputError as trouble:
            name = visible(str(path))
            found[name] = (Path(), Input(name, trouble=trouble))
    return _told_apart(found.values())


def read_list(path: Source) -> list[str]:
    """Return the paths that a file lists, one a line; blank and ``#`` lines are left out.

    Paths count from the folder in which the command runs. Raises InputError where the list
    cannot be read.
    """
    try:
        data = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise InputError(f"{path}: {reason}", "check the path of the list") from error
    lines = (chinese(line).strip() for line in data.removeprefix(b"\xef\xbb\xbf").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


_Found = tuple[Path, Input]
"""The folder in which an input was looked for, and the input."""


class _Search:
    """Looks for inputs; every file gets one name, whatever the order in which it is found."""

    def __init__(self, leave_out: Path | None, reading: Reading) -> None:
        self._leave_out = os.path.realpath(leave_out) if leave_out else None
        self._reading = reading

    def into(self, found: dict[object, _Found], given: Source) -> None:
        """Add what one path names; of two names for one file the first in order stays."""
        for folder, one in self._named(given):
            key = os.path.realpath(one.path) if one.path else one.name
            if key not in found or one.name < found[key][1].name:
                found[key] = (folder, one)

    def _named(self, given: Source) -> Iterator[_Found]:
        path = Path(given)
        if given == STANDARD_INPUT:
            yield path, _standard_input(self._reading)
        elif path.is_dir():
            if os.path.realpath(path) == self._leave_out:
                raise UsageError(f"{path}: is the output folder too", "write into another one")
            yield from self._folder(path)
        elif os.path.lexists(path):
            yield path.parent, _file(path, _shown(path.name))
        elif glob.has_magic(str(given)):
            yield from self._pattern(str(given))
        else:
            raise Trouble("absent", name=visible(str(path)))

    def _folder(self, folder: Path) -> Iterator[_Found]:
        empty = True
        for found in self._walk(folder):
            empty = False
            yield folder, found
        if empty:
            message = f"{folder}: no bulletin in this folder"
            raise InputError(message, f"bulletins end in {formats.endings()}")

    def _pattern(self, pattern: str) -> Iterator[_Found]:
        folder = Path(pattern)
        while glob.has_magic(str(folder)):
            folder = folder.parent
        try:
            matches = sorted(folder.glob(Path(pattern).relative_to(folder).as_posix()))
        except ValueError as error:
            raise InputError(f"{pattern}: {error}", "check the pattern") from error
        if not matches:
            raise InputError(f"{pattern}: nothing matches", "check the pattern")
        for match in matches:
            if match.is_dir():
                continue
            below = match.relative_to(folder).as_posix()
            if self._is_input(below):
                yield folder, _file(match, _shown(below))

    def _walk(self, folder: Path) -> Iterator[Input]:
        """Yield the inputs below a folder; links to folders are counted and not followed."""
        waiting = [("", os.fspath(folder))]
        while waiting:
            below, path = waiting.pop()
            try:
                with os.scandir(path) as entries:
                    there = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                name = _shown(below.rstrip("/")) or visible(str(folder))
                yield Input(name, trouble=trouble_of(error, name))
                continue
            for entry in there:
                name = below + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if not self._left_out(entry):
                        waiting.append((f"{name}/", entry.path))
                elif entry.is_symlink() and Path(entry.path).is_dir():
                    self._reading.passed_over["link to a folder"] += 1
                elif self._is_input(name):
                    yield _file(Path(entry.path), _shown(name))

    def _left_out(self, entry: os.DirEntry[str]) -> bool:
        if entry.name.startswith("."):
            self._reading.passed_over["hidden"] += 1
            return True
        return self._leave_out is not None and os.path.realpath(entry.path) == self._leave_out

    def _is_input(self, name: str) -> bool:
        if formats.kind_by_name(name) is not Kind.OTHER:
            return True
        self._reading.passed_over[formats.heading(name)] += 1
        return False


def _standard_input(reading: Reading) -> Input:
    name = "stdin"
    try:
        return Input(name, data=read_whole(sys.stdin.buffer, name, reading.limits))
    except InputError as trouble:
        return Input(name, trouble=trouble)


def _file(path: Path, name: str) -> Input:
    """Return the input of a file, with its trouble where it is a bad link or no file."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        dangling = path.is_symlink() and isinstance(error, FileNotFoundError)
        trouble = Trouble("dangling", name=name) if dangling else trouble_of(error, name)
        return Input(name, path, trouble=trouble)
    return Input(name, path, trouble=None if stat.S_ISREG(mode) else special(mode, name))


def _shown(name: str) -> str:
    return visible(chinese(os.fsencode(name)).replace(os.sep, "/"))


def _told_apart(found: Iterable[_Found]) -> list[Input]:
    """Sort the inputs; where names are the same the name of the folder goes before them."""
    ordered = sorted(found, key=lambda each: (each[1].name, str(each[1].path)))
    often = Counter(one.name for _, one in ordered)
    names, told = Unique(), []
    for folder, one in ordered:
        above = folder.resolve().name
        clear = f"{_shown(above)}/{one.name}" if often[one.name] > 1 and above else one.name
        told.append(replace(one, name=names.name(clear)))
    return sorted(told, key=lambda one: one.name)
