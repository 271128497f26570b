"""Ctrl-C while a query runs: the engine below cannot be interrupted, and has no time limit."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

Given = TypeVar("Given")


def interruptible(work: Callable[[], Given]) -> Given:
    """Return what ``work`` returns or raise what it raises; Ctrl-C does not wait for its end.

    The work goes on in a thread that ends with the program, so that this one can hear.
    """
    results: list[Given] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001  - raised again below, where it is awaited
            errors.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return results[0]
