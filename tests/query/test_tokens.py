from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.query.tokens import Token, TokenKind, position, tokens, unescaped

PIECES = ["SELECT", "?x", "{", "}", " ", "\n", "<http://a/b>", "<", ">", '"', "'", '"""', "\\"]
PIECES += ["#", "ex:a", ":", "a.b", "SERVICE", "\\u0041", "@zh", "_:b", "1.5", "张三", "_", "-"]


def kinds(query: str) -> list[tuple[TokenKind, str]]:
    return [(one.kind, one.text) for one in tokens(query) if one.kind is not TokenKind.SPACE]


def test_each_kind_of_token() -> None:
    assert kinds('SELECT ?x { ex:a\\-b <http://a/#b> "q\\"#"@zh-Hans . # end {') == [
        (TokenKind.WORD, "SELECT"),
        (TokenKind.VARIABLE, "?x"),
        (TokenKind.SYMBOL, "{"),
        (TokenKind.NAME, "ex:a\\-b"),
        (TokenKind.IRI, "<http://a/#b>"),
        (TokenKind.STRING, '"q\\"#"'),
        (TokenKind.LANGUAGE, "@zh-Hans"),
        (TokenKind.SYMBOL, "."),
        (TokenKind.COMMENT, "# end {"),
    ]


def test_a_long_string_ends_at_three_quotes() -> None:
    assert kinds("'''a\n''b'c''' d") == [
        (TokenKind.STRING, "'''a\n''b'c'''"),
        (TokenKind.WORD, "d"),
    ]


def test_less_than_is_no_iri_when_something_else_than_an_iri_follows() -> None:
    assert kinds("?a < ?b && ?c > 1")[1] == (TokenKind.SYMBOL, "<")


def test_a_string_that_never_ends_hides_nothing() -> None:
    assert (TokenKind.WORD, "SERVICE") in kinds('"open SERVICE')


def test_code_points_are_resolved() -> None:
    assert unescaped("\\u0053ERVICE \\U00020BB7 \\u12") == "SERVICE 𠮷 \\u12"
    assert unescaped("\\UFFFFFFFF") == "\\UFFFFFFFF"


def test_positions_count_lines_and_code_points_from_one() -> None:
    assert position("a\n𠮷b", 3) == (2, 2)
    assert position("a", 0) == (1, 1)


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_the_tokens_make_up_the_query_again(query: str) -> None:
    found: list[Token] = list(tokens(query))
    assert "".join(one.text for one in found) == query
    assert all(query[one.start :].startswith(one.text) for one in found)
