"""Where the ontology's files are: inside the installed package, or in the source tree."""

from __future__ import annotations

from pathlib import Path

from oversight_graph.errors import InputError

_PLACES = (
    Path(__file__).parent / "ontology",  # wheel
    Path(__file__).parents[2] / "ontology",  # source tree, editable install
)


def ontology_path(name: str) -> Path:
    """Return the path of an ontology file or folder such as ``shapes.ttl`` or ``queries``.

    Raises ``InputError`` when neither the installed package nor the source tree has it.
    """
    for place in _PLACES:
        path = place / name
        if path.exists():
            return path
    raise InputError(f"the ontology has no {name}", "reinstall oversight-graph")


def vocabulary_paths() -> tuple[Path, ...]:
    """Return the paths of the concept schemes, sorted by name."""
    return tuple(sorted(ontology_path("vocabulary").glob("*.ttl")))
