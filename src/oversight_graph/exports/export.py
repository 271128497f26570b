"""A graph written in one format: a file, or a folder of files that a zip can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from oversight_graph.errors import UsageError
from oversight_graph.exports.archive import zip_of
from oversight_graph.placing import place_file, place_folder


@dataclass(frozen=True, slots=True, repr=False)
class Export:
    """The files of an export by name; ``left_out`` says what the format was not given, and why."""

    files: Mapping[str, bytes]
    is_folder: bool
    left_out: tuple[str, ...] = ()

    @property
    def data(self) -> bytes:
        """The content of the file; of a folder a zip archive, not compressed."""
        if self.is_folder:
            return zip_of(self.files)
        (content,) = self.files.values()
        return content

    def __repr__(self) -> str:
        size = sum(map(len, self.files.values()))
        return f"<Export of {len(self.files)} file(s), {size:,} bytes: {', '.join(self.files)}>"

    def save(self, path: str | Path) -> Path:
        """Write the file, the folder, or the folder as ``NAME.zip``, in one step; return the path.

        Raises UsageError where a folder is in the way of a file or the reverse, OutputError
        where it cannot be written; in both cases what was there stays.
        """
        place = Path(path)
        if self.is_folder and place.suffix.lower() != ".zip":
            place_folder(place, self.files)
        elif place.is_dir():
            raise UsageError(f"{place}: is a folder, and this format is one file", "name a file")
        else:
            place_file(place, self.data)
        return place
