"""A Virtuoso server of the tests' own: on loopback, with a database folder that is thrown away."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

GRAPH = "https://example.org/graph"
_SETTINGS = """\
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
DirsAllowed = {folder}
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 1000000
DefaultGraph = {graph}
"""


@contextmanager
def virtuoso(folder: Path, data: Path, buffers: int = 20_000) -> Iterator[str]:
    """Start a server on N-Triples or Turtle ``data`` and give the URL of its SPARQL endpoint.

    ``buffers`` are pages of 8 KB held in memory. Raises ``LookupError`` without the program.
    """
    program = shutil.which("virtuoso-t")
    if program is None:
        raise LookupError("virtuoso-t is needed (Debian: virtuoso-opensource)")
    port, http = _free_port(), _free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(
        _SETTINGS.format(
            folder=folder,
            port=port,
            http=http,
            graph=GRAPH,
            buffers=buffers,
            dirty=buffers * 3 // 4,
        )
    )
    shutil.copy(data, folder / f"data{data.suffix}")
    server = subprocess.Popen(
        [program, "+configfile", str(settings), "+foreground"],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        endpoint = f"http://127.0.0.1:{http}/sparql"
        _wait(endpoint, server)
        _load(port, folder / f"data{data.suffix}")
        yield endpoint
    finally:
        server.kill()
        server.wait()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _wait(endpoint: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"{endpoint}?query=ASK%7B%7D", timeout=5).close()  # noqa: S310
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the Virtuoso server did not start")


def _load(port: int, data: Path) -> None:
    loader = f"DB.DBA.TTLP_MT(file_to_string_output('{data}'), '', '{GRAPH}', 0, 1);checkpoint;"
    isql = shutil.which("isql-vt") or "isql-v"
    done = subprocess.run(
        [isql, f"127.0.0.1:{port}", "dba", "dba", "BANNER=OFF", f"EXEC={loader}"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode or "Error" in done.stdout + done.stderr:
        raise RuntimeError(f"Virtuoso did not load the data: {done.stdout}{done.stderr}")
