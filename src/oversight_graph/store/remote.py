"""A graph behind a SPARQL 1.1 endpoint, asked by the SPARQL Protocol.

Only queries are sent, never updates. Any server that answers the protocol will do: Fuseki,
Virtuoso, GraphDB, QLever, or ``oversight serve``.
"""

from __future__ import annotations

import urllib.error
import urllib.parse
import urllib.request
from http.client import HTTPException, HTTPResponse
from typing import Final

import pyoxigraph as ox

from oversight_graph.errors import InputError, OversightError, QueryError, UsageError
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.store.answer import Answer, answer_from, graph_answer

TIMEOUT_SECONDS: Final = 30.0
"""How long the server may stay silent before the query is given up."""

MAX_BYTES: Final = 256 * 1024 * 1024
"""The largest answer that is taken; a larger one is refused, not cut."""

_RESULTS = ("application/sparql-results+json", "application/sparql-results+xml")
_GRAPHS = ("application/n-triples", "text/turtle")
_ACCEPT = f"{_RESULTS[0]}, {_GRAPHS[0]}, {_RESULTS[1]};q=0.8, {_GRAPHS[1]};q=0.8"
_MESSAGE_LENGTH = 200
_HTTP_BAD_REQUEST = 400


class RemoteView:
    """Read access to the graph of a SPARQL endpoint at an ``http`` or ``https`` URL.

    ``timeout`` is in seconds. Redirects are not followed: the error names the new address.
    """

    def __init__(self, url: str, timeout: float = TIMEOUT_SECONDS) -> None:
        self._url = _checked(url)
        self._timeout = timeout

    @property
    def location(self) -> str:
        """The URL of the endpoint."""
        return self._url

    def answer(self, sparql: str) -> Answer:
        """Send a query and read its answer.

        Raises ``QueryError`` when the server calls the query wrong, ``InputError`` when it
        cannot be reached, is too slow, or answers something that is not an RDF answer.
        """
        request = urllib.request.Request(  # noqa: S310 - the scheme was checked
            self._url,
            data=urllib.parse.urlencode({"query": _declared(sparql)}).encode("ascii"),
            headers={"Accept": _ACCEPT, "User-Agent": "oversight-graph"},
            method="POST",
        )
        body, media_type = self._exchange(request)
        return self._read(body, media_type)

    def _exchange(self, request: urllib.request.Request) -> tuple[bytes, str]:
        try:
            with _OPENER.open(request, timeout=self._timeout) as response:
                return self._body(response), response.headers.get_content_type()
        except urllib.error.HTTPError as error:
            with error:
                raise self._refused(error) from None
        except TimeoutError:
            raise self._silent() from None
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._silent() from None
            raise self._unreachable(error.reason) from None
        except (OSError, HTTPException) as error:
            raise self._unreachable(error) from None

    def _body(self, response: HTTPResponse) -> bytes:
        body = response.read(MAX_BYTES + 1)
        if len(body) > MAX_BYTES:
            limit = MAX_BYTES // (1024 * 1024)
            raise InputError(f"{self._url}: the answer is larger than {limit} MB", "add a LIMIT")
        return body

    def _read(self, body: bytes, media_type: str) -> Answer:
        try:
            if media_type in _GRAPHS:
                rdf_format = ox.RdfFormat.from_media_type(media_type)
                return graph_answer([quad.triple for quad in ox.parse(body, format=rdf_format)])
            if media_type in _RESULTS:
                result_format = ox.QueryResultsFormat.from_media_type(media_type)
                return answer_from(ox.parse_query_results(body, format=result_format))
        except (SyntaxError, ValueError) as error:
            raise InputError(f"{self._url}: the answer is broken ({_one_line(error)})") from None
        remedy = "give the URL of the SPARQL query endpoint itself"
        raise InputError(f"{self._url}: answered {media_type}, which is no SPARQL answer", remedy)

    def _refused(self, error: urllib.error.HTTPError) -> OversightError:
        said = _one_line(error.read(4 * _MESSAGE_LENGTH).decode("utf-8", errors="replace"))
        if error.code == _HTTP_BAD_REQUEST:
            return QueryError(f"{self._url} calls the query wrong: {said or 'no reason given'}")
        moved = error.headers.get("Location")
        if moved is not None:
            return InputError(f"{self._url}: moved to {_one_line(moved)}", "give that URL")
        remedy = "check that the URL is that of a SPARQL query endpoint"
        return InputError(f"{self._url}: HTTP {error.code} {error.reason}", remedy)

    def _silent(self) -> InputError:
        remedy = "ask for less, or try again later"
        return InputError(f"{self._url}: no answer within {self._timeout:g} seconds", remedy)

    def _unreachable(self, reason: object) -> InputError:
        remedy = "check the URL and that the server is running"
        return InputError(f"{self._url}: cannot be reached ({_one_line(reason)})", remedy)


def _opener() -> urllib.request.OpenerDirector:
    """Make an opener for http and https and nothing else: no files, no redirects."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        urllib.request.UnknownHandler,
    ):
        opener.add_handler(handler())
    return opener


_OPENER = _opener()


def _checked(url: str) -> str:
    try:
        parts = urllib.parse.urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        usable = False
    if not usable or not url.isprintable() or " " in url:
        raise UsageError(f"not a usable URL: {url!r}", "give http://host/path or https://host/path")
    if parts.username is not None:
        raise UsageError("a URL with a user name or password in it is refused", "leave them out")
    return urllib.parse.quote(url, safe="%/:?#[]@!$&'()*+,;=~")


def _declared(sparql: str) -> str:
    """Declare the project's prefixes in front; a query's own declarations come later and win."""
    head = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in sorted(PREFIXES.items()))
    return f"{head}\n{sparql}"


def _one_line(message: object) -> str:
    """Make foreign text fit for one line of a terminal: no controls, not too long."""
    words = " ".join(str(message).split())
    return "".join(c for c in words if c.isprintable())[:_MESSAGE_LENGTH]
