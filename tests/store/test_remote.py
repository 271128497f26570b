from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from oversight_graph.errors import InputError, QueryError, UsageError
from oversight_graph.store import EmbeddedStore, Kind, RemoteView, open_view
from tests.store.endpoint import serving

NAME = ox.NamedNode("http://xmlns.com/foaf/0.1/name")
QUADS = [
    ox.Quad(ox.NamedNode("https://example.org/p1"), NAME, ox.Literal("沈知远", language="zh")),
    ox.Quad(ox.NamedNode("https://example.org/p2"), NAME, ox.Literal('"𠮷"\n\\', language="zh")),
]
QUERY = "SELECT ?who ?name WHERE { ?who foaf:name ?name } ORDER BY ?who"


@pytest.fixture(name="address")
def _address() -> Iterator[str]:
    with serving(QUADS) as (address, _):
        yield address


def test_a_server_gives_the_same_answers_as_the_embedded_store(address: str) -> None:
    remote, local = open_view(f"{address}/sparql"), EmbeddedStore(QUADS).view()
    for query in (
        QUERY,
        "ASK { ?who foaf:name '沈知远'@zh }",
        "CONSTRUCT WHERE { ?who foaf:name ?name }",
        "SELECT ?who ?none WHERE { ?who foaf:name ?name OPTIONAL { ?who foaf:age ?none } }",
    ):
        expected = local.answer(query)
        given = remote.answer(query)
        assert (given.kind, given.columns) == (expected.kind, expected.columns)
        assert sorted(given.rows, key=str) == sorted(expected.rows, key=str)


def test_the_projects_prefixes_are_declared_and_may_be_declared_otherwise(address: str) -> None:
    view = RemoteView(f"{address}/sparql")
    assert len(view.answer(QUERY).rows) == 2
    other = f"PREFIX foaf: <https://example.org/other/> {QUERY}"
    assert view.answer(other).rows == ()


def test_an_answer_keeps_its_kind(address: str) -> None:
    assert RemoteView(f"{address}/sparql").answer("ASK {}").kind is Kind.ASK


def test_a_query_that_the_server_refuses_is_a_query_error_on_one_clean_line(address: str) -> None:
    with pytest.raises(QueryError) as caught:
        RemoteView(f"{address}/sparql").answer("SELECT * WHERE { ?s ?p }")
    message = str(caught.value)
    assert "calls the query wrong" in message
    assert message.isprintable()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nowhere", "HTTP 404"),
        ("/page", "answered text/html, which is no SPARQL answer"),
        ("/broken", "the answer is broken"),
        ("/drop", "cannot be reached"),
    ],
)
def test_a_server_that_does_not_answer_sparql_is_an_input_error(
    address: str, path: str, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        RemoteView(address + path).answer(QUERY)


def test_a_silent_server_is_given_up(address: str) -> None:
    with pytest.raises(InputError, match=r"no answer within 0\.1 seconds"):
        RemoteView(f"{address}/slow", timeout=0.1).answer(QUERY)


def test_a_server_that_is_not_there_is_an_input_error() -> None:
    with serving([]) as (address, _):
        pass
    with pytest.raises(InputError, match="cannot be reached"):
        RemoteView(f"{address}/sparql").answer(QUERY)


@pytest.mark.parametrize(
    "target", ["file:" + "//" + "/etc/hostname", "ftp://127.0.0.1/x", "http://127.0.0.1:1/x"]
)
def test_a_redirect_is_named_and_not_followed(address: str, target: str) -> None:
    with pytest.raises(InputError) as caught:
        RemoteView(f"{address}/to?{target}").answer(QUERY)
    assert f"moved to {target}" in str(caught.value)


@pytest.mark.parametrize(
    "url", ["ftp://example.org/x", "http://", "http://a b/", "http://h:99999/", "https://[/"]
)
def test_a_url_that_cannot_be_one_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="not a usable URL"):
        RemoteView(url)


def test_a_password_in_a_url_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError) as caught:
        RemoteView("https://me:hidden@example.org/sparql")
    assert "hidden" not in str(caught.value)
