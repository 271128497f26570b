"""Reads every input on its own, in their order: a bad one is put aside and never stops the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from oversight_graph.building.inputs import Input
from oversight_graph.building.outcome import Outcome
from oversight_graph.building.unpacking import Reading, unpack
from oversight_graph.building.workers import Workers

Progress = Callable[[int, int, str], None]
"""Called after each input with how many are done, how many are known of, and its name."""


def read_inputs(
    found: Sequence[Input],
    jobs: int = 1,
    progress: Progress | None = None,
    reading: Reading | None = None,
) -> Iterator[Outcome]:
    """Yield what became of every bulletin, in the order of the inputs, with ``jobs`` processes.

    What a bulletin gives depends neither on the others nor on the number of processes. Only a
    few inputs are in memory at a time.
    """
    reading = reading or Reading()
    count = _Count(len(found))
    with Workers(jobs, reading.limits) as workers:
        for outcomes in workers.read(count.singles(found, reading)):
            count.done += 1
            if progress is not None:
                progress(count.done, count.known, outcomes[0].name)
            yield from outcomes


class _Count:
    """How many inputs are done, and how many are known: an archive turns out to hold more."""

    def __init__(self, known: int) -> None:
        self.done, self.known = 0, known

    def singles(self, found: Iterable[Input], reading: Reading) -> Iterator[Input]:
        """Yield the single inputs of what was found."""
        for each in found:
            for number, single in enumerate(unpack(each, reading)):
                self.known += number > 0
                yield single
