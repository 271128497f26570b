"""The program: runs a command, and says how it ended in one line and one exit code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

import click

from oversight_graph.cli.commands import COMMANDS
from oversight_graph.cli.console import say, use_utf8
from oversight_graph.cli.root import ClosedPipe, root
from oversight_graph.errors import OversightError

INTERRUPTED = 130
TERMINATED = 143
INTERNAL_ERROR = 123


def main(arguments: Sequence[str] | None = None) -> None:
    """Run ``oversight`` with ``arguments`` (those of the process by default) and exit."""
    use_utf8()
    signal.signal(signal.SIGTERM, _terminate)
    for command in COMMANDS:
        root.add_command(command)
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = root.main(arguments, prog_name="oversight", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except ClosedPipe:
        return 0
    except click.ClickException as error:
        say(error.format_message())
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return INTERRUPTED
    except OversightError as error:
        return _failed(str(error), error.exit_code)
    except Exception as error:  # noqa: BLE001  - the last line of defence: never a bare traceback
        return _failed(f"internal error: {type(error).__name__}: {error}", INTERNAL_ERROR)


def _failed(message: str, code: int) -> int:
    if os.environ.get("OVERSIGHT_DEBUG"):
        raise  # noqa: PLE0704  - called while the error is being handled
    remedy = "; run again with --debug for the place" if code == INTERNAL_ERROR else ""
    say(message + remedy)
    return code


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    # As an exception, so that temporary files are removed on the way out.
    raise SystemExit(TERMINATED)
