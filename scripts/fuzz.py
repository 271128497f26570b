"""Throw changed files at every reader: only ``InputError`` may come out, and within a time.

    python scripts/fuzz.py --seconds 60 --seed 1 [--containers]

The files are the clean ones of the corpus of the tests, or its archives, web archives and tables,
with bytes turned over, cut, doubled, moved, replaced by what breaks parsers, or put together from
two files. The same seed gives the same changes. With ``--coverage`` and the package atheris,
what to change is guided by coverage.
Prints executions and findings; a finding is written beside the current folder under ``findings/``.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from oversight_graph.building.inputs import Input
from oversight_graph.building.limits import limits_with
from oversight_graph.building.unpacking import Reading, unpack
from oversight_graph.errors import InputError
from oversight_graph.reading import read_documents

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.building.test_fuzz import WHOLE
from tests.reading.corpus import clean

#: A file of a few kilobytes that takes longer than this is a finding, in seconds.
_TOO_LONG = 5.0
#: Small limits, so that going beyond them costs little.
_LIMITS = limits_with({"input_bytes": 2e6, "unpacked_bytes": 8e6, "entries": 500})
_TOKENS = b"""\x00|\xff\xfe|\xef\xbb\xbf|\x81|\x80\x80|\xed\xa0\x80|\r|\x1a|<|>|</|<!--|&
<table>|<table><tr><td>|</div>|<div><div><div><div><div>|&#xD800;|&#0;|<script>|<plaintext>|<pre>
<svg><p>|<template>|<td rowspan=99999>|<meta charset=utf-7>|<meta charset=utf-16>|PK\x03\x04
PK\x05\x06|obj|endstream|%PDF-|/Length -1|/Kids [2 0 R]|startxref 0|---|=?utf-8?B?//8=?=
=?x?Q?=ff?=|--=_part|<w:p>|</w:p>|<w:vMerge/>|<w:tbl><w:tr><w:tc>|[]([]([]([]([](|**************
99999999999999999|\xe3\x80\x80|\xe3\x80\x82|Content-Type: multipart/mixed; boundary=x|2024-02-30
\xe2\x80\x8b\xe2\x80\xae|\xf0\xa0\xae\xb7|<![CDATA[|\t""".replace(b"\n", b"|").split(b"|")


def main() -> int:
    """Fuzz for some seconds; the exit code is 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--coverage", action="store_true", help="let atheris guide the changes")
    parser.add_argument("--containers", action="store_true", help="archives, WARC and tables")
    arguments = parser.parse_args()
    target = CONTAINERS if arguments.containers else DOCUMENTS
    if arguments.coverage:
        return _guided(target, arguments.seconds, arguments.seed)
    return _by_chance(target, arguments.seconds, arguments.seed)


def _unpacked(data: bytes, name: str) -> None:
    """Unpack all of a container. Raises InputError where some of it cannot be read."""
    troubles = [one.trouble for one in unpack(Input(name, data=data), Reading(_LIMITS))]
    for trouble in filter(None, troubles):
        raise trouble


class Target(NamedTuple):
    """What is tried: a reader, and the files to begin with."""

    read: Callable[[bytes, str], object]
    files: Callable[[], list[tuple[str, bytes]]]


DOCUMENTS = Target(read_documents, lambda: [(case.name, case.data) for case in clean()])
CONTAINERS = Target(_unpacked, lambda: sorted(WHOLE.items()))


def _by_chance(target: Target, seconds: float, seed: int) -> int:
    chance = random.Random(seed)  # noqa: S311 - no secret, and it must repeat
    seeds = target.files()
    counts: Counter[str] = Counter()
    findings, stop = 0, time.monotonic() + seconds
    while time.monotonic() < stop:
        name, data = chance.choice(seeds)
        changed = _changed(data, chance, chance.choice(seeds)[1])
        findings += _try(target, changed, name, counts)
    for outcome, count in sorted(counts.items()):
        print(f"{outcome:10} {count:9,}")
    print(f"{counts.total():,} executions, {findings} findings")
    return 1 if findings else 0


def _try(target: Target, data: bytes, name: str, counts: Counter[str]) -> int:
    """Read one file; 1 for a finding."""
    start = time.monotonic()
    try:
        target.read(data, name)
        counts["read"] += 1
    except InputError as error:
        counts["refused"] += 1
        if "\n" in str(error):
            return _found(data, name, "a reason of several lines")
    except Exception:  # noqa: BLE001 - whatever else comes out is what is looked for
        counts["failed"] += 1
        return _found(data, name, traceback.format_exc())
    if time.monotonic() - start > _TOO_LONG:
        return _found(data, name, f"took {time.monotonic() - start:.1f} s")
    return 0


def _found(data: bytes, name: str, why: str) -> int:
    folder = Path("findings")
    folder.mkdir(exist_ok=True)
    place = folder / f"{len(list(folder.iterdir())):03}-{name}"
    place.write_bytes(data)
    print(f"{place}: {why}")
    return 1


def _changed(data: bytes, chance: random.Random, other: bytes) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 4, 8, 16))):
        data = chance.choice(_CHANGES)(data, chance, other)
    return data


def _turn_bit(data: bytes, chance: random.Random, other: bytes) -> bytes:
    del other
    at = chance.randrange(len(data) or 1)
    return (
        data[:at]
        + bytes(byte ^ 1 << chance.randrange(8) for byte in data[at : at + 1])
        + data[at + 1 :]
    )


def _cut_out(data: bytes, chance: random.Random, other: bytes) -> bytes:
    del other
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _double(data: bytes, chance: random.Random, other: bytes) -> bytes:
    del other
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _put_token(data: bytes, chance: random.Random, other: bytes) -> bytes:
    del other
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_TOKENS) + data[at + chance.choice((0, 0, 3)) :]


def _overwrite(data: bytes, chance: random.Random, other: bytes) -> bytes:
    del other
    start, end = _span(data, chance)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def _cut_short(data: bytes, chance: random.Random, other: bytes) -> bytes:
    del other
    return data[: chance.randrange(len(data) + 1)]


def _splice(data: bytes, chance: random.Random, other: bytes) -> bytes:
    start, end = _span(other, chance)
    at = chance.randrange(len(data) + 1)
    return data[:at] + other[start:end] + data[at:]


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 4, 30, 300)))


_CHANGES: tuple[Callable[[bytes, random.Random, bytes], bytes], ...] = (
    _turn_bit,
    _cut_out,
    _double,
    _put_token,
    _put_token,
    _overwrite,
    _cut_short,
    _splice,
)


def _guided(target: Target, seconds: float, seed: int) -> int:
    """Let atheris choose; its first byte says under which name the others are read."""
    import atheris  # noqa: PLC0415 - a package of its own, asked for by an option

    names = sorted({name for name, _ in target.files()})

    def read(data: bytes) -> None:
        try:
            target.read(data[1:], names[data[0] % len(names)] if data else "a.txt")
        except InputError:
            return

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", f"-seed={seed}"], read)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
