import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.errors import OversightError, QueryError, UsageError
from oversight_graph.query.parameters import Parameter, Type
from oversight_graph.query.question import parse_question

TEXT = """# @title zh 谁
# @title en Who
# @parameter name name The person
# @parameter limit integer=3
# @columns a b
# An ordinary remark.
SELECT ?a ?b WHERE {
  VALUES (?name ?limit) { (UNDEF 3) }  # @bind
  ?a ?b ?name
}
"""


def test_the_header_is_read() -> None:
    question = parse_question("who", TEXT)
    assert question.titles == {"zh": "谁", "en": "Who"}
    assert question.parameters == (
        Parameter("name", Type.NAME, None, "The person"),
        Parameter("limit", Type.INTEGER, "3", ""),
    )
    assert question.columns == ("a", "b")


def test_binding_replaces_the_marked_line_and_no_other() -> None:
    given_, default = (parse_question("who", TEXT).sparql(p) for p in ({"name": "张"}, {}))
    assert len(given_.split("\n")) == len(TEXT.split("\n"))
    assert 'VALUES (?name ?limit) { ("张"@zh "3"^^' in given_
    assert "VALUES (?limit) {" in default


def test_each_marked_line_binds_the_parameters_it_names() -> None:
    text = TEXT.replace(
        "  VALUES (?name ?limit) { (UNDEF 3) }  # @bind\n",
        "  VALUES (?limit) { (3) }  # @bind\n  { VALUES (?name) { (UNDEF) }  # @bind\n  }\n",
    )
    lines = parse_question("who", text).sparql({"name": "张"}).split("\n")
    assert [line.partition(")")[0] for line in lines if line.startswith("VALUES")] == [
        "VALUES (?limit",
        "VALUES (?name",
    ]


def test_a_query_without_header_is_a_question_without_parameters() -> None:
    question = parse_question("query", "ASK {}")
    assert question.sparql({}) == "ASK {}"
    with pytest.raises(UsageError, match="no parameter 'x'"):
        question.sparql({"x": 1})


def test_an_unknown_parameter_names_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        parse_question("who", TEXT).sparql({"nam": "张"})
    assert str(caught.value) == (
        "who has no parameter 'nam' — did you mean name?; it takes limit, name"
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("# @titel zh 谁", "line 1: unknown entry @titel"),
        ("# @title fr Qui", "line 1: a title needs a language"),
        ("# @parameter x text", "line 1: a parameter needs a name and one of the types"),
        ("# @parameter x", "line 1: a parameter needs a name"),
        ("# @parameter x name", "declares x, and its `# @bind` lines name nothing"),
        ("VALUES () {}  # @bind", "declares nothing, and its `# @bind` lines name nothing"),
        ("VALUES (?y) { (1) }  # @bind", "declares nothing, and its `# @bind` lines name y"),
        ("# @parameter x name\n# @parameter x name\n # @bind", "declared twice"),
    ],
)
def test_a_wrong_header_says_where(line: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_question("mine", f"{line}\nASK {{}}")
    assert said in str(caught.value)


def test_a_default_must_be_of_its_type() -> None:
    with pytest.raises(UsageError, match="is not a date"):
        parse_question("mine", "# @parameter x date=soon\n# ?x @bind\nASK {}")


HEADER = st.sampled_from(["# @title", "# @parameter", "# @columns", "# @bind", "#", "@", "x", "="])


@given(st.lists(st.lists(HEADER | st.text(max_size=5)).map(" ".join)).map("\n".join))
def test_any_header_is_read_or_refused(text: str) -> None:
    try:
        question = parse_question("any", text)
    except OversightError:
        return
    assert question.text == text
