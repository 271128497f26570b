"""Where gold is, and which text it is the gold of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from oversight_graph.errors import InputError
from oversight_graph.evaluation.record import Record

SUFFIX = ".gold.json"
_TEXTS = (".txt", ".md")
# Each list of a record, and what its rows must have; the first three hold plain names.
_LISTS: dict[str, tuple[str, ...]] = {
    "persons": (),
    "persons_masked": (),
    "orgs": (),
    "posts": ("person", "role"),
    "actions": ("type",),
    "orgrel": ("child", "parent", "rel"),
}


@dataclass(frozen=True, slots=True)
class GoldPair:
    """A gold annotation and the text that it annotates."""

    gold: Path
    text: Path

    def load(self) -> Record:
        """Return the annotation.

        Raises InputError, with line and column, where it is not a record.
        """
        try:
            record = json.loads(self.gold.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise InputError(f"{self.gold.name}: not UTF-8 at byte {error.start}") from error
        except json.JSONDecodeError as error:
            place = f"{self.gold.name}:{error.lineno}:{error.colno}"
            raise InputError(f"{place}: not JSON: {error.msg}") from error
        if not isinstance(record, dict):
            raise InputError(f"{self.gold.name}: a gold record is one JSON object")
        for key, columns in _LISTS.items():
            rows = record.get(key, [])
            if not (isinstance(rows, list) and all(_is_row(row, columns) for row in rows)):
                wanted = f"objects with {', '.join(columns)}" if columns else "names"
                raise InputError(f"{self.gold.name}: {key} must be a list of {wanted}")
        return record


def _is_row(row: object, columns: tuple[str, ...]) -> bool:
    if not columns:
        return isinstance(row, str)
    return isinstance(row, dict) and all(isinstance(row.get(name), str) for name in columns)


def find_gold(paths: Iterable[Path]) -> list[GoldPair]:
    """Return every gold file among files and folders (recursive), each with its text, sorted.

    Raises InputError for a path that does not exist, a folder without gold, or gold whose
    text is not beside it.
    """
    found = {gold.resolve(): gold for path in paths for gold in _golds(path)}
    return [GoldPair(gold, _text_of(gold)) for gold in sorted(found.values())]


def _golds(path: Path) -> Iterator[Path]:
    if path.is_dir():
        inside = sorted(path.rglob(f"*{SUFFIX}"))
        if not inside:
            raise InputError(f"no *{SUFFIX} file in {path}", "give a gold file or its folder")
        yield from inside
    elif path.is_file():
        yield path
    else:
        raise InputError(f"{path} does not exist", "check the path")


def _text_of(gold: Path) -> Path:
    stem = gold.name.removesuffix(SUFFIX) if gold.name.endswith(SUFFIX) else gold.stem
    for suffix in _TEXTS:
        text = gold.with_name(stem + suffix)
        if text.is_file():
            return text
    expected = " or ".join(stem + suffix for suffix in _TEXTS)
    raise InputError(f"{gold.name}: no text beside it", f"put {expected} into the same folder")
