import socket
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oversight_graph.errors import QueryError
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.query.guard import MAX_BYTES, MAX_COUNTS, MAX_DEPTH, check
from oversight_graph.query.saved import saved_names, saved_question
from oversight_graph.store import EmbeddedStore

ALLOWED = [
    "SELECT * WHERE { ?s ?p ?o }",
    "select distinct ?s { ?s a foaf:Person } order by desc(?s) limit 5 offset 2",
    "ASK { ?s ?p 'SERVICE <http://a/> FROM LOAD' }",
    'ASK { ?s ?p """SERVICE " FROM""" } # SERVICE FROM INSERT',
    "ASK { <http://example.org/service?from=load#drop> ?from ?service }",
    "PREFIX x: <http://example.org/> ASK { x:from x:service x:load . _:from x:drop 1 }",
    "ASK { ?s ?p '\\u0041\\\\' }",
    "ASK { ?a ?b ?c FILTER(?a < ?b && ?b > 1 || ?a<=2) }",
    "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER NOT EXISTS { ?o ?q ?s } }",
    "DESCRIBE <http://example.org/a>",
    "BASE <http://example.org/> SELECT * { <a> (foaf:name|skos:altLabel)/^<b>* ?o }",
    "SELECT (GROUP_CONCAT(?o; SEPARATOR=', ') AS ?all) { VALUES (?s ?o) { (UNDEF 1) } }",
    "SELECT ?党 { ?党 ?p '张三'@zh-Hans }",
]


@pytest.mark.parametrize("query", ALLOWED)
def test_a_query_that_only_reads_passes_and_is_answered(query: str) -> None:
    check(query, PREFIXES)
    EmbeddedStore().view().answer(query)


@pytest.mark.parametrize("name", saved_names())
def test_every_saved_question_passes(name: str) -> None:
    check(saved_question(name).text)


# {host} stands for the address of a listener that must never hear anything.
REACHING_OUT = [
    "SELECT * { SERVICE <http://{host}/> { ?s ?p ?o } }",
    "SELECT * { sErViCe SILENT <http://{host}/> { ?s ?p ?o } }",
    "SELECT * { VALUES ?x { <http://{host}/> } SERVICE ?x { ?s ?p ?o } }",
    "SELECT * { { SELECT * { SERVICE <http://{host}/> { ?s ?p ?o } } } }",
    "SELECT * { \\u0053ERVICE <http://{host}/> { ?s ?p ?o } }",
    "SELECT * {SERVICE<http://{host}/>{?s ?p ?o}}",
    "SELECT * { #\nSERVICE#\n<http://{host}/> { ?s ?p ?o } }",
    "PREFIX : <http://{host}/> SELECT * { SERVICE:x { ?s ?p ?o } }",
    "PREFIX ex: <http://{host}/> SELECT * { SERVICEex:x { ?s ?p ?o } }",
    "PREFIX ex: <http://{host}/> PREFIX SERVICEex: <http://a/> ASK { SERVICEex:x { ?s ?p ?o } }",
    "PREFIX ex: <http://{host}/> ASK { ?s ?p trueSERVICE ex:x { ?s ?p ?o } }",
    "PREFIX ex: <http://{host}/> ASK { ?s ?p 1SERVICE ex:x { ?s ?p ?o } }",
    "PREFIX ex: <http://{host}/> ASK { FILTER(1<2)SERVICE ex:x { ?s ?p ?o } }",
    "PREFIX ex: <http://{host}/> ASK { ?s ?p ?a FILTER(?a<1)SERVICE#>\n ex:x { ?s ?p ?o } }",
    "PREFIX ex: <http://{host}/> ASK { ?s ?p ?a FILTER(?a<ex:b)SERVICE#>\n ex:x { ?s ?p ?o } }",
    "PREFIX ex: <http://{host}/> ASK { ?s ?p ?a FILTER(?a <ex:b)SERVICE#>\n ex:x { ?s ?p ?o } }",
    "SELECT * FROM <http://{host}/> { ?s ?p ?o }",
    "SELECT*FROM<http://{host}/>{ ?s ?p ?o }",
    "SELECT * FROM NAMED <http://{host}/> { ?s ?p ?o }",
    "ASK { ?s ?p '\\u0027 } SERVICE <http://{host}/> { ?s ?p ?o } #' }",
    "LOAD <http://{host}/>",
    "ASK {}; LOAD <http://{host}/>",
]


@pytest.mark.parametrize("query", REACHING_OUT)
def test_what_reaches_out_is_refused_with_its_position(query: str) -> None:
    with pytest.raises(QueryError, match=r"query, line \d+, column \d+: "):
        check(query.replace("{host}", "127.0.0.1:9"), PREFIXES)


UPDATES = ["INSERT DATA { <a:> <b:> 1 }", "DELETE WHERE { ?s ?p ?o }", "drop all", "CLEAR DEFAULT"]


@pytest.mark.parametrize("query", UPDATES)
def test_updates_are_refused(query: str) -> None:
    with pytest.raises(QueryError, match="queries only read"):
        check(query, PREFIXES)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "asks nothing"),
        ("# only a comment", "asks nothing"),
        ("SELEC * { ?s ?p ?o }", "line 1, column 1: syntax error: `SELEC`"),
        ("SELECT *\n{ ?s zz ?o }", "line 2, column 6: syntax error: unknown word `zz`"),
        ("SELECT * { ?s xx:p ?o }", "line 1, column 15: undeclared prefix `xx:`"),
        ("SELECT * { ?s ?p ?o", "line 1, column 10: `{` is never closed"),
        ("SELECT * { ?s ?p ?o }}", "line 1, column 22: syntax error: `}` closes nothing"),
        ("SELECT * { (?s ] }", "`]` closes nothing"),
        ('SELECT * { ?s ?p "open }', "line 1, column 18: syntax error: unexpected"),
        ("ASK { ?s ?p \x1b }", r"unexpected `\u{1b}`"),
    ],
)
def test_broken_queries_say_where(query: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        check(query, PREFIXES)
    assert said in str(caught.value)


# Each of these, at twenty kilobytes, takes the engine down or keeps it busy for minutes.
HOSTILE = [
    ("SELECT * { ", "{", "}" * 3000),
    ("SELECT (", "(", "1 AS ?x) {}"),
    ("SELECT (", "!", "1 AS ?x) {}"),
    ("SELECT (1", "+1", " AS ?x) {}"),
    ("SELECT (1", " *1", " AS ?x) {}"),
    ("SELECT (1", "||1", " AS ?x) {}"),
    ("SELECT * { {}", "UNION{}", "}"),
    ("SELECT * { ", "MINUS{}", "}"),
    ("SELECT * { ", "OPTIONAL{}", "}"),
    ("SELECT * { ", "GRAPH ?g{}", "}"),
    ("SELECT * { ?s ?p (1", " 1", ") }"),
    ("SELECT * { ?s ?p ", "[?p ", "1" + "]" * 3000 + "}"),
    ("SELECT * { ?s <a:>", "/<a:>", " ?o }"),
    ("SELECT * { ?s ?p ?o", ";?p ?o", " }"),
    ("SELECT * { ", "?s ?p ?o.", " }"),
    ("SELECT * { ?s ?p 1", ",1", " }"),
]


@pytest.mark.parametrize(("head", "piece", "tail"), HOSTILE, ids=[h[1].strip() for h in HOSTILE])
def test_what_would_overflow_the_engine_is_refused(head: str, piece: str, tail: str) -> None:
    room = MAX_BYTES - len(head) - len(tail)
    with pytest.raises(QueryError):
        check(head + piece * (room // len(piece)) + tail, PREFIXES)


def test_a_long_query_is_refused_by_its_bytes() -> None:
    with pytest.raises(QueryError, match=f"more than {MAX_BYTES}"):
        check("ASK { ?s ?p '" + "党" * (MAX_BYTES // 3) + "' }")


def test_what_is_just_allowed_is_answered() -> None:
    view = EmbeddedStore().view()
    depth = MAX_DEPTH - 1
    for query in (
        "SELECT * {" + "{" * depth + "}" * depth + "}",
        "SELECT (" + "(" * (depth - 1) + "1" + ")" * (depth - 1) + " AS ?x) {}",
        "SELECT (" + "!" * MAX_COUNTS["!"] + "1 AS ?x) {}",
        "SELECT (1" + "+1" * 60 + " AS ?x) {}",
        "SELECT * { {}" + "UNION{}" * (MAX_COUNTS["{"] - 2) + "}",
    ):
        check(query)
        view.answer(query)


@pytest.fixture(name="listener", scope="module")
def _listener() -> Iterator[tuple[str, list[bytes]]]:
    """A server that notes whoever connects, and hangs up."""
    heard: list[bytes] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        server.settimeout(0.05)
        stop = threading.Event()

        def listen() -> None:
            while not stop.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    heard.append(b"someone")

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}", heard
        stop.set()
        thread.join()


GLUE = ["SERVICE", "service", "ex:x", ":x", "{", "}", "(", ")", "<", ">", "1", "?a", " ", "\n"]
GLUE += ["#", "FILTER", "true", "'", '"', "\\u0053", ".", "SILENT", "<http://{host}/>", "&&", "!"]


@settings(max_examples=400, deadline=None)
@given(parts=st.lists(st.sampled_from(GLUE), max_size=14))
def test_nothing_that_passes_ever_connects(
    listener: tuple[str, list[bytes]], parts: list[str]
) -> None:
    host, heard = listener
    head = "PREFIX ex: <http://{host}/> PREFIX : <http://{host}/> ASK { ?s ?p ?o FILTER(?a"
    query = (head + "".join(parts) + " { ?s ?p ?o } }").replace("{host}", host)
    try:
        check(query, PREFIXES)
        EmbeddedStore().view().answer(query)
    except QueryError:
        pass
    assert heard == []


def test_the_listener_would_hear(listener: tuple[str, list[bytes]]) -> None:
    host, heard = listener
    query = f"PREFIX ex: <http://{host}/> ASK {{ SERVICEex:x {{ ?s ?p ?o }} }}"
    with pytest.raises((OSError, QueryError)):
        EmbeddedStore().view().answer(query)
    assert heard
    heard.clear()
