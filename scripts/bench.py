"""Measure what a user waits for: start-up, reading → facts beside jieba, and hostile texts.

Usage::

    python scripts/bench.py [--size MEGABYTES] [--fast] [BULLETIN ...]

Every speed stands beside a baseline measured in the same run, since only ratios compare between
machines. Without arguments the text is made-up news (``news_text.py``); files given as arguments
are measured instead. The default install is measured, even where the fast extra is installed;
``--fast`` measures with it.
"""

from __future__ import annotations

import argparse
import logging
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from pathlib import Path
from unittest.mock import patch

from news_text import news

from oversight_graph.reading import read_text
from oversight_graph.recognition.words import scanner
from oversight_graph.resolution import understand

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
RUNS = 5
#: Both as the script does that an installer makes: import the function, call it.
BARE_CLICK = """
import click
root = click.Group("bare")
root.add_command(click.Command("one", help="Do one thing."))
root()
"""
OVERSIGHT = "from oversight_graph.cli import main; main()"
MEGABYTE = 1_000_000
HOSTILE_LENGTH = 100_000


def main() -> None:
    """Measure and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=float, default=5.0, help="megabytes of made-up news")
    parser.add_argument("--fast", action="store_true", help="with the fast extra")
    parser.add_argument("bulletins", nargs="*", type=Path, help="texts to measure instead")
    given = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in given.bulletins]
    start_up()
    with nullcontext() if given.fast else patch.object(scanner, "automaton", return_value=None):
        throughput(texts or news(int(given.size * MEGABYTE)))
        linearity()
        hostile()


def start_up() -> None:
    """Commands in fresh processes, the best of five runs, in milliseconds."""
    bulletin = max(EXAMPLES.glob("*.txt"), key=lambda path: path.stat().st_size)
    oversight = ("-m", "oversight_graph")
    load_jieba = "import jieba, logging; jieba.setLogLevel(logging.ERROR); jieba.initialize()"
    with tempfile.TemporaryDirectory() as folder:
        figures = {
            "python -c pass": ("-c", "pass"),
            "a bare click program --help": ("-c", BARE_CLICK, "--help"),
            "oversight --help": ("-c", OVERSIGHT, "--help"),
            "jieba, import and load": ("-c", load_jieba),
            f"oversight extract {bulletin.name}": (*oversight, "extract", str(bulletin)),
            f"oversight build {bulletin.name}": (*oversight, "build", str(bulletin), "-o", folder),
        }
        best = {name: min(_command(a) for _ in range(RUNS)) for name, a in figures.items()}
    for name, seconds in best.items():
        print(f"{name:<44}{seconds * 1000:>9.0f} ms")
    ratio = best["oversight --help"] / best["a bare click program --help"]
    print(f"{'oversight --help to a bare click program':<44}{ratio:>9.2f}")


def throughput(texts: list[str]) -> None:
    """Reading → facts beside jieba on the same texts, in KB of UTF-8 per second on one core."""
    size = sum(len(text.encode()) for text in texts) / 1000
    lcut, posseg_lcut = _jieba()
    for path in sorted(EXAMPLES.glob("*.txt")):  # loads the lexicons and the rules
        _facts(path.read_text(encoding="utf-8"))
    baseline = size / _seconds(lcut, texts)
    figures = {
        "jieba.lcut": baseline,
        "jieba.posseg.lcut": size / _seconds(posseg_lcut, texts),
        "reading → facts": size / _seconds(_facts, texts),
    }
    print(f"\n{len(texts)} texts, {size:.0f} KB{'KB/s':>29}{'× jieba.lcut':>14}")
    for name, speed in figures.items():
        print(f"{name:<44}{speed:>6.0f}{speed / baseline:>14.2f}")


def linearity() -> None:
    """One long document beside short ones: milliseconds for each KB."""
    print(f"\n{'one document of':<44}{'ms/KB':>6}")
    for kilobytes in (10, 100, 1000):
        text = "\n".join(news(kilobytes * 1000, seed=kilobytes))
        seconds = min(_seconds(_facts, [text]) for _ in range(3))
        print(f"{kilobytes:>6} KB{'':<35}{seconds * 1000 / (len(text.encode()) / 1000):>6.2f}")


def hostile() -> None:
    """Texts made to be slow: twice the length should take twice the time."""
    print(f"\n{'hostile text, 50,000 and 100,000 characters':<44}{'s':>6}{'s':>7}{'ratio':>8}")
    for name, unit in HOSTILE.items():
        half, whole = (
            _seconds(_facts, [(unit * (length // len(unit) + 1))[:length]])
            for length in (HOSTILE_LENGTH // 2, HOSTILE_LENGTH)
        )
        print(f"{name:<44}{half:>6.2f}{whole:>7.2f}{whole / half:>8.1f}")


#: What is repeated to make a hostile text, by what it tries.
HOSTILE = {
    "commas": "、",
    "opened brackets": "（",
    "pairs of brackets": "（《“",
    "digits": "1234567890",
    "one endless sentence": "张建国因违规问题被云溪市纪委监委给予党内警告处分，",
    "one endless list of names": "王建国、",
    "one endless list of posts": "云溪市教育局局长、",
    "one endless name of a body": "云溪市第二人民医院",
    "triggers": "立案处分移送",
    "sentences": "云溪市纪委监委立案12件。",
    "lines": "王建国为云溪市副市长\n",
    "spaces": "张 建 国 ",
}


def _command(arguments: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _seconds(work: Callable[[str], object], texts: Iterable[str]) -> float:
    """Processor time, which others on the machine disturb least."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def _facts(text: str) -> object:
    return understand(read_text(text, "text.txt"))


def _jieba() -> tuple[Callable[[str], object], Callable[[str], object]]:
    """The functions of jieba that its users call, loaded and ready."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42.1 prints SyntaxWarnings at first compile
        import jieba  # noqa: PLC0415
        import jieba.posseg  # noqa: PLC0415
    jieba.setLogLevel(logging.ERROR)
    jieba.lcut("云溪市")
    jieba.posseg.lcut("云溪市")
    return jieba.lcut, jieba.posseg.lcut


if __name__ == "__main__":
    main()
