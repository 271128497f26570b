"""Writes the output folder: each file is either the old one or the new one, never half."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from oversight_graph.errors import OutputError
from oversight_graph.placing import place_folder
from oversight_graph.query import TEXTS_FOLDER

_TEXT_NAME = re.compile(r"[0-9a-f]{16}\.txt")


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write ``files`` (relative name with ``/`` → content) into ``folder``, all or nothing.

    Texts of an earlier build that belong to no bulletin any more are removed; anything else
    in the folder stays. The files take their places in the order given.

    Raises UsageError where the folder is a file, OutputError where it cannot be written.
    """
    place_folder(folder, files)
    for text in sorted((folder / TEXTS_FOLDER).glob("*.txt")):
        if _TEXT_NAME.fullmatch(text.name) and f"{TEXTS_FOLDER}/{text.name}" not in files:
            _remove(text)


def _remove(text: Path) -> None:
    try:
        text.unlink()
    except OSError as error:
        raise OutputError(f"{text}: cannot be removed: {error.strerror}") from error
