"""Measure every saved question on a large graph, in pyoxigraph; and in rdflib on a small one.

Usage::

    python scripts/bench_questions.py BIG.nt SMALL.nt [ENDPOINT]

``ENDPOINT`` is the URL of a SPARQL server that holds BIG.nt as well. Each question is asked with
nothing bound and with a typical parameter; the figure is the median of three runs, in milliseconds,
with all rows fetched. A question is given up after a minute.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import rdflib

from oversight_graph.query import ask, saved_names, saved_question
from oversight_graph.store import RemoteView, open_file

Given = dict[str, object]
Ask = Callable[[str, Given], tuple[int, float]]

_RUNS, _GIVE_UP = 3, 60.0
#: One typical parameter of a question, whichever of these it takes.
_TYPICAL = (
    ("person", "祁川云"),
    ("target", "祁川云"),
    ("organisation", "第0县第0局"),
    ("host", "第0县第0局"),
    ("identifier", "0-0"),
    ("since", "2022-01-01"),
    ("topic", "gifts"),
    ("formula", "严重违纪违法"),
    ("unit", "人"),
    ("law", "中国共产党纪律处分条例"),
    ("type", "education"),
    ("level", "county"),
    ("below", "0.7"),
    ("name", "第0县第0局"),
)


def main() -> None:
    """Print the table."""
    print("| question | rows | none bound, ms | rows | typical, ms |\n|---|---|---|---|---|")
    for name in saved_names():
        cells = [
            cell for given in ({}, typical(name)) for cell in _measured(_embedded, name, given)
        ]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    if SERVER:
        print("\n| question, server | rows | typical, ms |\n|---|---|---|")
        for name in saved_names():
            print(f"| {name} | {' | '.join(_measured(_served, name, typical(name)))} |", flush=True)
    if len(SMALL):
        print("\n| question, rdflib | rows | typical, ms |\n|---|---|---|")
        for name in saved_names():
            print(
                f"| {name} | {' | '.join(_measured(_in_rdflib, name, typical(name)))} |", flush=True
            )


def _measured(ask_it: Ask, name: str, given: Given) -> list[str]:
    """The rows and the time of one question, asked in a process that can be given up."""
    with get_context("fork").Pool(1) as pool:
        try:
            count, spent = pool.apply_async(ask_it, (name, given)).get(_GIVE_UP)
        except TimeoutError:
            return ["–", f"over {_GIVE_UP * 1000:.0f}"]
        except Exception as error:  # noqa: BLE001 - a table shows what went wrong, and goes on
            return ["–", type(error).__name__]
    return [str(count), f"{spent * 1000:.1f}"]


def typical(name: str) -> Given:
    """One typical parameter of a question; none for a question without parameters."""
    takes = {parameter.name for parameter in saved_question(name).parameters}
    return dict([pair for pair in _TYPICAL if pair[0] in takes][:1])


def _timed(run: Callable[[], int]) -> tuple[int, float]:
    spent = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        count = run()
        spent.append(time.perf_counter() - start)
        if spent[0] > _GIVE_UP / _RUNS:
            break
    return count, statistics.median(spent)


def _embedded(name: str, given: Given) -> tuple[int, float]:
    return _timed(lambda: len(ask(BIG, name, given)))


def _served(name: str, given: Given) -> tuple[int, float]:
    return _timed(lambda: len(ask(RemoteView(SERVER, _GIVE_UP), name, given)))


def _in_rdflib(name: str, given: Given) -> tuple[int, float]:
    text = saved_question(name).sparql(given)
    return _timed(lambda: len(list(SMALL.query(text))))


if __name__ == "__main__":
    BIG = open_file(Path(sys.argv[1]))
    SMALL = rdflib.Graph().parse(sys.argv[2])
    SERVER = "".join(sys.argv[3:])
    main()
