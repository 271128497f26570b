"""Processes that read inputs: one that a document ends or holds up is replaced."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO, Self

from oversight_graph.building import worker
from oversight_graph.building.inputs import Input
from oversight_graph.building.limits import Limits
from oversight_graph.building.outcome import Outcome, put_aside
from oversight_graph.building.troubles import Trouble
from oversight_graph.building.worker import OUT_OF_MEMORY, READY, receive, send
from oversight_graph.errors import OversightError

Outcomes = tuple[Outcome, ...]

_LOOK_EVERY = 0.2
#: How many inputs wait for each process: enough that none is idle, few enough for the memory.
_AHEAD = 2
_FOREVER = float("inf")


class Workers:
    """Some processes that read inputs for this one; use it as a context."""

    def __init__(self, jobs: int, limits: Limits) -> None:
        self._jobs, self._limits = jobs, limits
        self._free: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        self._all = [_Worker(limits) for _ in range(jobs)]
        self._pool = ThreadPoolExecutor(jobs)
        self._ended = threading.Event()
        self._watch = threading.Thread(target=self._end_the_slow, daemon=True)

    def __enter__(self) -> Self:
        for each in self._all:
            self._free.put(each)
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        for each in self._all:
            each.close()
        self._pool.shutdown(cancel_futures=True)
        self._watch.join()

    def read(self, inputs: Iterable[Input]) -> Iterator[Outcomes]:
        """Yield what became of each input, in their order."""
        waiting: deque[Future[Outcomes]] = deque()
        for one in inputs:
            waiting.append(self._begun(one))
            if len(waiting) > self._jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _begun(self, one: Input) -> Future[Outcomes]:
        if one.trouble is None:
            return self._pool.submit(self._with_any, one)
        done: Future[Outcomes] = Future()
        done.set_result((put_aside(one.name, one.trouble),))
        return done

    def _with_any(self, one: Input) -> Outcomes:
        free = self._free.get()
        try:
            return free.read(one)
        finally:
            self._free.put(free)

    def _end_the_slow(self) -> None:
        while not self._ended.wait(_LOOK_EVERY):
            now = time.monotonic()
            for each in self._all:
                each.end_if_slow(now)


class _Worker:
    """One process, started when it is first needed and again when it has ended."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._deadline = _FOREVER
        self._slow = self._closed = False
        self._starting = threading.Lock()

    def read(self, one: Input) -> Outcomes:
        """Return what became of one input, also when reading it ends the process."""
        process = self._running()
        self._slow = False
        self._deadline = time.monotonic() + self._limits.seconds
        try:
            send(_pipe(process.stdin), one)
            outcomes: Outcomes = receive(_pipe(process.stdout))
        except (EOFError, OSError):
            code = self._end()
            outcomes = (put_aside(one.name, self._trouble(one.name, code)),)
        finally:
            self._deadline = _FOREVER
        return outcomes

    def end_if_slow(self, now: float) -> None:
        """End the process when its document took longer than allowed."""
        process = self._process
        if now > self._deadline and process is not None:
            self._slow, self._deadline = True, _FOREVER
            process.kill()

    def close(self) -> None:
        """End the process for good."""
        with self._starting:
            self._closed = True
            self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        with self._starting:
            if self._closed:
                raise OversightError("reading was ended")
            if self._process is not None and self._process.poll() is not None:
                self._end()  # it ended between two documents: that is the fault of neither
            if self._process is None:
                self._process = _started(self._limits)
            return self._process

    def _end(self) -> int | None:
        process, self._process = self._process, None
        if process is None:
            return None
        process.kill()
        with contextlib.suppress(OSError, ValueError):
            process.communicate()
        return process.wait()

    def _trouble(self, name: str, code: int | None) -> Trouble:
        if code == OUT_OF_MEMORY:
            return Trouble("too_hungry", name=name, more=2 * round(self._limits.memory_bytes))
        if not self._slow:
            return Trouble("crashed", name=name)
        seconds = self._limits.seconds
        return Trouble("too_slow", name=name, seconds=f"{seconds:g}", more=f"{2 * seconds:g}")


def _started(limits: Limits) -> subprocess.Popen[bytes]:
    """Start a process that reads. It finds the product wherever this one found it."""
    path = os.pathsep.join(each or str(Path.cwd()) for each in sys.path)
    process = subprocess.Popen(  # noqa: S603 - this program itself, nothing from outside
        [sys.executable, "-P", "-X", "utf8", "-m", worker.__name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("OVERSIGHT_DEBUG") else subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )
    try:
        send(_pipe(process.stdin), limits)
        ready = receive(_pipe(process.stdout)) == READY
    except (EOFError, OSError):
        ready = False
    if not ready:
        process.kill()
        process.communicate()
        raise OversightError("the process that reads documents does not start", "try --debug")
    return process


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None  # noqa: S101 - asked for above
    return stream
