"""Reads each bulletin on its own, so that a bad one is put aside and never stops the rest."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from oversight_graph.building.sources import Bulletin
from oversight_graph.errors import InputError, OversightError
from oversight_graph.reading import Document, read_bytes, read_file
from oversight_graph.resolution import understand
from oversight_graph.resolution.entities import Findings

Progress = Callable[[int, int, str], None]
"""Called after each bulletin with how many are done, how many there are, and its name."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one bulletin: its findings, or the reason why there are none.

    ``same_as`` names an earlier bulletin with the same text, whose facts stand for both.
    """

    name: str
    findings: Findings | None = None
    reason: str | None = None
    same_as: str | None = None


def read_bulletins(
    bulletins: Sequence[Bulletin], jobs: int = 1, progress: Progress | None = None
) -> list[Outcome]:
    """Read every bulletin, in the given order, with ``jobs`` processes.

    Raises InputError when not one of them can be read. What a bulletin gives does not
    depend on the others nor on the number of processes.
    """
    outcomes: list[Outcome] = []
    for outcome in _outcomes(bulletins, jobs):
        outcomes.append(outcome)
        if progress is not None:
            progress(len(outcomes), len(bulletins), outcome.name)
    if not any(outcome.findings for outcome in outcomes):
        raise _nothing_readable(outcomes)
    return list(_without_repeats(outcomes))


def read_one(bulletin: Bulletin) -> Outcome:
    """Read one bulletin; whatever goes wrong becomes the reason of its outcome."""
    try:
        return Outcome(bulletin.name, understand(_document(bulletin)))
    except OversightError as error:
        return Outcome(bulletin.name, reason=str(error))
    except OSError as error:
        return Outcome(bulletin.name, reason=f"{bulletin.name}: {error.strerror or error}")
    except Exception as error:
        if os.environ.get("OVERSIGHT_DEBUG"):
            raise
        return Outcome(bulletin.name, reason=f"internal error: {type(error).__name__}: {error}")


def _document(bulletin: Bulletin) -> Document:
    if bulletin.path is None:
        return read_bytes(bulletin.data, bulletin.name)
    return read_file(bulletin.path)


def _outcomes(bulletins: Sequence[Bulletin], jobs: int) -> Iterator[Outcome]:
    if jobs <= 1 or len(bulletins) <= 1:
        yield from map(read_one, bulletins)
        return
    done = 0
    try:
        with ProcessPoolExecutor(jobs, initializer=_leave_interrupts) as pool:
            for outcome in pool.map(read_one, bulletins):
                done += 1
                yield outcome
    except BrokenProcessPool:
        # One bulletin ended its process and took the pool along: the rest go one by one.
        yield from map(_in_own_process, bulletins[done:])


def _leave_interrupts() -> None:
    # Ctrl-C reaches every process; only the one that started the others answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _in_own_process(bulletin: Bulletin) -> Outcome:
    try:
        with ProcessPoolExecutor(1, initializer=_leave_interrupts) as pool:
            return pool.submit(read_one, bulletin).result()
    except BrokenProcessPool:
        return Outcome(bulletin.name, reason=f"{bulletin.name}: reading it ended the process")


def _nothing_readable(outcomes: Sequence[Outcome]) -> InputError:
    first = outcomes[0].reason or ""
    if len(outcomes) == 1:
        return InputError(first)
    return InputError(f"none of {len(outcomes)} bulletins can be read; the first: {first}")


def _without_repeats(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    first_with: dict[str, str] = {}
    for outcome in outcomes:
        if outcome.findings is None:
            yield outcome
            continue
        first = first_with.setdefault(outcome.findings.document.sha256, outcome.name)
        repeated = first != outcome.name
        yield Outcome(outcome.name, same_as=first) if repeated else outcome
