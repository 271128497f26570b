"""Puts files and folders in place: each file is either the old one or the new one, never half."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from oversight_graph.errors import OutputError, UsageError


def place_file(path: Path, data: bytes) -> None:
    """Put ``data`` in place of a file in one step; ``OutputError`` when that fails."""
    waiting = path.with_name(f"{path.name}.tmp-{os.getpid()}")
    try:
        _write(waiting, data)
        waiting.replace(path)
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror})"
        raise OutputError(message, "check the folder and the space on the disk") from None
    finally:
        with suppress(OSError):
            waiting.unlink()


def place_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write ``files`` (relative name with ``/`` → content) into ``folder``, all or nothing.

    All of it is first written beside the folder. A folder that is not there yet then takes
    its name in one step; in one that is there each file takes its place in one step, in the
    order given, and whatever else it holds stays.

    Raises UsageError where the folder is a file, OutputError where it cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is a file, not a folder", "choose another output folder")
    staging = folder.with_name(f"{folder.name}.tmp-{os.getpid()}")
    try:
        _stage(staging, files)
        if folder.exists():
            _put_in_place(staging, folder, files)
        else:
            staging.rename(folder)
    except OSError as error:
        where = _place_of(error, staging, folder)
        raise OutputError(f"{where}: cannot be written: {error.strerror}") from error
    finally:
        with suppress(OSError):
            shutil.rmtree(staging)


def _place_of(error: OSError, staging: Path, folder: Path) -> Path:
    """Where writing failed, by the names that the user knows and not those it is staged under."""
    failed = Path(error.filename2 or error.filename or folder)
    return folder / failed.relative_to(staging) if failed.is_relative_to(staging) else failed


def _stage(staging: Path, files: Mapping[str, bytes]) -> None:
    staging.mkdir(parents=True)
    for name, content in files.items():
        path = staging / name
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, content)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _put_in_place(staging: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    for name in files:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (staging / name).replace(target)
