"""The program: runs a command, and says how it ended in one line and one exit code."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Sequence
from shutil import get_terminal_size
from types import FrameType

import click

from oversight_graph.cli.console import DEBUG, fail, is_set, use_utf8
from oversight_graph.cli.root import root
from oversight_graph.errors import OutputError, OversightError, QueryError

INTERRUPTED = 130
TERMINATED = 143
INTERNAL_ERROR = 123

_CLOSED_PIPE = 1  # how click ends when whoever reads our output has closed it
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def main(arguments: Sequence[str] | None = None) -> None:
    """Run ``oversight`` with ``arguments`` (those of the process by default) and exit."""
    if arguments is None and sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        # Names of people and files are Chinese: begin again with arguments read as UTF-8.
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606
    use_utf8()
    signal.signal(signal.SIGTERM, _terminate)
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        return _command(arguments)
    except click.ClickException as error:
        fail(error.format_message())
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        fail("interrupted")
        return INTERRUPTED
    except OversightError as error:
        return _failed(str(error), error.exit_code, _excerpt(error))
    except Exception as error:  # noqa: BLE001  - the last line of defence: never a bare traceback
        return _failed(f"internal error: {type(error).__name__}: {error}", INTERNAL_ERROR)


def _command(arguments: Sequence[str] | None) -> int:
    """Run the command and write out all it printed; a closed pipe is a quiet end."""
    _need_streams()
    try:
        code = root.main(arguments, prog_name="oversight", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        return _discard_output()
    except SystemExit as end:
        if end.code != _CLOSED_PIPE:
            raise
        return _discard_output()
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        _discard_output()
        message = f"standard output cannot be written ({error.strerror})"
        raise OutputError(message, "write to another place") from None
    return code if isinstance(code, int) else 0


def _need_streams() -> None:
    """See that the standard streams are there, as they are not after ``<&-``."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  - stays open
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115  - stays open
    if sys.stdout is None:
        raise OutputError("standard output is closed", "open it, or send it to /dev/null")


def _discard_output() -> int:
    # What is still buffered has nowhere to go; without this Python would complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _excerpt(error: OversightError) -> str:
    """The line of the query that is wrong, with a caret below the place."""
    place = error.place if isinstance(error, QueryError) else None
    if place is None:
        return ""
    from oversight_graph.query.excerpt import excerpt

    return excerpt(place, get_terminal_size().columns)


def _failed(message: str, code: int, place: str = "") -> int:
    if is_set(DEBUG):
        raise  # noqa: PLE0704  - called while the error is being handled
    remedy = "; run again with --debug for the place" if code == INTERNAL_ERROR else ""
    fail(message + remedy, place)
    return code


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    # As an exception, so that temporary files are removed on the way out.
    raise SystemExit(TERMINATED)
