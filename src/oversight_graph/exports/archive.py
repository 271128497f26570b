"""Zip archives that are the same bytes on every machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_NO_DAY = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_UNIX = 3


def zip_of(files: Mapping[str, bytes]) -> bytes:
    """Return files as a zip archive, in the order given.

    Nothing is compressed: what a compressor makes of a text depends on its version.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _NO_DAY)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, content)
    return stream.getvalue()
