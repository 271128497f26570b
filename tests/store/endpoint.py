"""A small SPARQL endpoint on loopback for tests: a real server over the embedded engine."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs

import pyoxigraph as ox

SLOW_SECONDS = 1.0


class Handler(BaseHTTPRequestHandler):
    """Answers POST by the SPARQL Protocol at ``/sparql``, and misbehaves at other paths."""

    engine: ClassVar[ox.Store] = ox.Store()
    seen: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/sparql":
            self._answer(parse_qs(body.decode("ascii"))["query"][0])
        elif self.path == "/slow":
            time.sleep(SLOW_SECONDS)
            self._send(200, "text/plain", b"late")
        elif self.path == "/drop":
            self.close_connection = True
        elif self.path == "/broken":
            self._send(200, "application/sparql-results+json", b'{"head": ')
        elif self.path == "/page":
            self._send(200, "text/html; charset=utf-8", b"<html>welcome</html>")
        elif self.path.startswith("/to?"):
            self._send(302, "text/plain", b"", location=self.path.removeprefix("/to?"))
        else:
            self._send(404, "text/plain", b"nothing here")

    def _answer(self, query: str) -> None:
        self.seen.append(query)
        try:
            found = self.engine.query(query)
            if isinstance(found, ox.QueryTriples):
                data = found.serialize(format=ox.RdfFormat.N_TRIPLES)
                media_type = "application/n-triples"
            else:
                data = found.serialize(format=ox.QueryResultsFormat.JSON)
                media_type = "application/sparql-results+json"
        except SyntaxError as error:
            self._send(400, "text/plain", f"\x1b[31m{error}".encode())
            return
        self._send(200, media_type, data or b"")

    def _send(self, status: int, media_type: str, body: bytes, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serving(quads: list[ox.Quad]) -> Iterator[tuple[str, list[str]]]:
    """Serve the quads; gives the address without a path, and the queries as they come in."""
    engine = ox.Store()
    engine.extend(quads)
    seen: list[str] = []
    handler = type("Serving", (Handler,), {"engine": engine, "seen": seen})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
