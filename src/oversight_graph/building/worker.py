"""The process that reads inputs for another: tasks come on standard input, outcomes go back.

Both are pickled, with their length before them. Whatever a document does to this process, the
one that asked survives.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import sys
from typing import IO, Any

from oversight_graph.building.inputs import Input
from oversight_graph.building.one_input import read_input

_LENGTH = struct.Struct(">Q")
READY = "ready"
#: The exit code that says so.
OUT_OF_MEMORY = 77
#: Reading it loads every lexicon, which counts for no document's time.
_WARM_UP = Input("warm-up.txt", data="云泽市纪委监委通报一起问题。".encode())


def send(stream: IO[bytes], thing: object) -> None:
    """Write one thing to the other process."""
    data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # noqa: ANN401 - whatever was sent
    """Return the next thing from the other process; EOFError when there is none."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)  # noqa: S301 - from our own process, over a pipe of our own


def main() -> None:
    """Read inputs until there are no more."""
    # Ctrl-C reaches every process; only the one that started the others answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tasks, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    with contextlib.suppress(EOFError, BrokenPipeError):
        limits = receive(tasks)
        read_input(_WARM_UP, limits)
        _bound_memory(int(limits.memory_bytes))
        send(answers, READY)
        while True:
            send(answers, read_input(receive(tasks), limits))


def _bound_memory(most: int) -> None:
    """Let asking for more memory than allowed fail, where the system can do that."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - Windows has none

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    try:
        main()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
