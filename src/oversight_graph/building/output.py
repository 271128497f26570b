"""Writes the output folder: each file is either the old one or the new one, never half.

Everything is first written to a temporary folder beside the output; only when all of it is
there does each file take its place in one step.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from oversight_graph.errors import OutputError, UsageError
from oversight_graph.query import TEXTS_FOLDER

_TEXT_NAME = re.compile(r"[0-9a-f]{16}\.txt")


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write ``files`` (relative name with ``/`` → content) into ``folder``, all or nothing.

    Texts of an earlier build that belong to no bulletin any more are removed; anything else
    in the folder stays. The files take their places in the order given.

    Raises UsageError where the folder is a file, OutputError where it cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is a file, not a folder", "choose another output folder")
    staging = folder.with_name(f"{folder.name}.tmp-{os.getpid()}")
    try:
        _stage(staging, files)
        _put_in_place(staging, folder, files)
    except OSError as error:
        where = error.filename2 or error.filename or folder
        raise OutputError(f"{where}: cannot be written: {error.strerror}") from error
    finally:
        with suppress(FileNotFoundError):
            shutil.rmtree(staging)


def _stage(staging: Path, files: Mapping[str, bytes]) -> None:
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
    for text in sorted((folder / TEXTS_FOLDER).glob("*.txt")):
        if _TEXT_NAME.fullmatch(text.name) and f"{TEXTS_FOLDER}/{text.name}" not in files:
            text.unlink()
