"""The six tables as CSV files, safe for spreadsheet programs."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

from oversight_graph.exports.material import Material


def as_csv(material: Material) -> dict[str, bytes]:
    """Return people, posts, tenures, organisations, actions and documents, a file each."""
    return {f"{name}.csv": table.csv().encode() for name, table in material.tables.items()}


def for_excel(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return CSV files as Excel wants them: a mark in front says that they are UTF-8."""
    return {name: codecs.BOM_UTF8 + content for name, content in files.items()}
