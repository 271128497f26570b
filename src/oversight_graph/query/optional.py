"""Packages that are there only if somebody asked for them: imported when they are needed."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from oversight_graph.errors import UsageError


def optional(package: str, what: str) -> ModuleType:
    """Import a package of the extra of the same purpose.

    Raises ``UsageError``, naming the extra, when the package is not installed.
    """
    try:
        return import_module(package)
    except ImportError:
        remedy = f"install it: pip install 'oversight-graph[{_EXTRAS[package]}]'"
        raise UsageError(f"{what} needs {package}", remedy) from None


_EXTRAS = {"pandas": "pandas", "polars": "polars", "nanoarrow": "arrow"}
