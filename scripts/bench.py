"""Time what a user waits for: start-up, jieba's own load, and a build.

Usage::

    python scripts/bench.py [BULLETIN]        default: the longest of the examples

Each figure is the best of five runs in a fresh process, in milliseconds.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
RUNS = 5


def main() -> None:
    """Measure and print one line a figure."""
    longest = max(EXAMPLES.glob("*.txt"), key=lambda path: path.stat().st_size)
    bulletin = Path(sys.argv[1]) if sys.argv[1:] else longest
    oversight = ("-m", "oversight_graph")
    load_jieba = "import jieba, logging; jieba.setLogLevel(logging.ERROR); jieba.initialize()"
    with tempfile.TemporaryDirectory() as folder:
        figures = {
            "python -c pass": ("-c", "pass"),
            "oversight --help": (*oversight, "--help"),
            "jieba, import and load": ("-c", load_jieba),
            f"oversight extract {bulletin.name}": (*oversight, "extract", str(bulletin)),
            f"oversight build {bulletin.name}": (*oversight, "build", str(bulletin), "-o", folder),
        }
        for name, arguments in figures.items():
            print(f"{name:<44}{_best(arguments):>7.0f} ms")


def _best(arguments: tuple[str, ...]) -> float:
    return min(_once(arguments) for _ in range(RUNS)) * 1000


def _once(arguments: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
