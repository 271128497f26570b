"""With a parameter given, no row of a saved question contradicts it.

Asked of the hand-made example with holes torn into it: beside each action, tenure and document
stands a copy for each of its statements that lacks just this one. What a question reaches through a
statement that is missing is then unbound, and must not join with everything there is.
"""

from collections.abc import Callable, Iterable, Mapping

import pyoxigraph as ox
import pytest

from oversight_graph.graph.terms import OV, SCHEMA
from oversight_graph.ontology_files import ontology_path
from oversight_graph.query import ask, saved_names, saved_question
from oversight_graph.store import EmbeddedStore, EmbeddedView, open_file
from tests.ontology.test_questions import OWN_VALUES, VALUES

Cells = Mapping[str, object]
Holds = Callable[[Cells, str], bool]

TORN = {str(OV.OversightAction), str(OV.Tenure), str(SCHEMA.NewsArticle)}
#: The names of a thing that may stand in a row for the name that was asked for.
NAMES = {
    "云泽市纪委监委": {"云泽市纪委监委"},
    "湖南省纪委监委": {"湖南省纪委监委"},
    "市纪委监委": {"云泽市纪委监委"},
    "市水务局": {"云泽市水务局"},
    "云泽市委": {"云泽市委"},
    "云泽市": {"云泽市", "白石县"},
}
BELOW = {"云泽市水务局", "云泽市水务局规划科", "白石县水务局"}
#: Bodies by the area that they or one around it belongs to.
OF_AREA = {"云泽市纪委监委", "云泽市纪委", "云泽市监委", "白石县纪委监委", "云泽市中级人民法院"}


def one_of(*columns: str) -> Holds:
    """One of the columns has the value, or the main name of what has it for a name."""

    def holds(row: Cells, value: str) -> bool:
        return bool({row[c] for c in columns} & (NAMES.get(value, set()) | {value}))

    return holds


def among(names: set[str], column: str) -> Holds:
    """The column has one of the names that the value stands for."""
    return lambda row, _: row[column] in names


def bound(column: str) -> Holds:
    """The column is not empty."""
    return lambda row, _: row[column] is not None


def since(*columns: str) -> Holds:
    """The first of the columns that has a day has none before the day that was asked for."""
    return lambda row, value: (day := _first(row, columns)) is None or day >= value[: len(day)]


def until(*columns: str) -> Holds:
    """The first of the columns that has a day has none after the day that was asked for."""
    return lambda row, value: (day := _first(row, columns)) is None or day <= value[: len(day)]


def _first(row: Cells, columns: tuple[str, ...]) -> str | None:
    return next((str(row[c]) for c in columns if row[c] is not None), None)


def held_on(row: Cells, value: str) -> bool:
    start, end = row["startEarliest"], row["endLatest"]
    return not (start and str(start) > value) and not (end and str(end) < value)


def unseen(row: Cells, value: str) -> bool:
    """What was asked for is no column: the rows are then some of those without it."""
    return True


HELD: dict[tuple[str, str], Holds] = {
    ("actions-by-form", "agent"): one_of("agentName"),
    ("actions-by-form", "since"): unseen,
    ("actions-by-form", "until"): unseen,
    ("actions-of-body", "organisation"): one_of("organisationName"),
    ("actions-of-body", "since"): since("latest"),
    ("actions-of-body", "until"): until("earliest"),
    ("actions-under-body", "organisation"): among(BELOW, "targetName"),
    ("actions-under-body", "type"): one_of("type"),
    ("active-agents", "topic"): bound("topicName"),
    ("active-agents", "since"): unseen,
    ("active-agents", "until"): unseen,
    ("approvals", "target"): one_of("target"),
    ("approvals", "organisation"): one_of("approvedBy"),
    ("case-gaps", "person"): one_of("person"),
    ("case-stages", "person"): one_of("person"),
    ("count-actions", "type"): one_of("type"),
    ("count-actions", "area"): one_of("areaName"),
    ("count-actions", "since"): unseen,
    ("count-actions", "until"): unseen,
    ("count-sanctions", "agent"): one_of("agentName"),
    ("count-sanctions", "measure"): one_of("measure"),
    ("count-sanctions", "area"): among(OF_AREA, "agentName"),
    ("count-sanctions", "since"): unseen,
    ("count-sanctions", "until"): unseen,
    ("doubtful-facts", "below"): lambda row, value: (
        str(row["confidence"]) < value or row["status"] == "alleged"
    ),
    ("evidence-of", "fact"): one_of("fact"),
    ("evidence-of", "name"): unseen,
    ("facts-of-document", "identifier"): unseen,
    ("facts-of-document", "document"): unseen,
    ("figures-that-do-not-add-up", "unit"): one_of("unit"),
    ("figures", "agent"): one_of("agentName"),
    ("figures", "since"): since("earliest"),
    ("figures", "until"): until("latest"),
    ("formula", "formula"): unseen,
    ("identity-judgements", "person"): one_of("person", "other"),
    ("investigations-announced", "since"): since("latest", "earliest", "issued"),
    ("investigations-announced", "until"): until("earliest", "latest", "issued"),
    ("investigations-announced", "agent"): one_of("agentName"),
    ("investigations-announced", "area"): one_of("areaName"),
    ("is-this-person-a-hit", "person"): one_of("person"),
    ("is-this-person-a-hit", "organisation"): lambda row, value: (
        row["answer"] == "name only" or one_of("organisationName")(row, value)
    ),
    ("is-this-person-a-hit", "role"): lambda row, value: (
        row["answer"] != "strong" or row["roleName"] == value
    ),
    ("legal-basis", "law"): one_of("law"),
    ("named-together", "person"): one_of("person"),
    ("notice-to-sentence", "level"): one_of("level"),
    ("person-history", "person"): unseen,
    ("person-history", "subject"): one_of("subject"),
    ("renamed-bodies", "organisation"): one_of("formerly", "afterwards"),
    ("sanctions-in-body", "organisation"): among(BELOW, "organisationName"),
    ("sanctions-in-body", "since"): since("latest", "reported"),
    ("sanctions-in-body", "until"): until("earliest"),
    ("served-together", "organisation"): one_of("organisationName"),
    ("served-together", "person"): one_of("person", "other"),
    ("sources-of-facts", "person"): one_of("person"),
    ("spells", "person"): one_of("person"),
    ("spells", "organisation"): one_of("organisationName"),
    ("stationed-group", "host"): one_of("hostName"),
    ("successors", "organisation"): one_of("organisationName"),
    ("successors", "role"): one_of("roleName"),
    ("topics-by-month", "topic"): bound("topicName"),
    ("topics-by-month", "since"): since("month"),
    ("topics-by-month", "until"): until("month"),
    ("turnover", "organisation"): one_of("organisationName"),
    ("turnover", "role"): one_of("roleName"),
    ("unnamed-targets", "type"): one_of("type"),
    ("watched-to-watcher", "organisation"): one_of("hostName"),
    ("who-held-post", "person"): one_of("holder"),
    ("who-held-post", "organisation"): one_of("organisationName"),
    ("who-held-post", "role"): one_of("roleName"),
    ("who-held-post", "on"): held_on,
    ("who-watches-whom", "organisation"): one_of("groupName", "watches", "sentBy"),
}


def torn(view: EmbeddedView) -> Iterable[ox.Quad]:
    """The statements of a graph, and copies of what it tells with one of them left out."""
    about: dict[str, list[ox.Triple]] = {}
    for triple in view.triples():
        yield ox.Quad(triple.subject, triple.predicate, triple.object)
        if isinstance(triple.subject, ox.NamedNode):
            about.setdefault(triple.subject.value, []).append(triple)
    for subject, triples in about.items():
        if not {str(triple.object) for triple in triples} & TORN:
            continue
        for place, missing in enumerate(sorted({t.predicate.value for t in triples})):
            copy = ox.NamedNode(f"{subject}-without-{place}")
            for triple in triples:
                if triple.predicate.value != missing:
                    yield ox.Quad(copy, triple.predicate, triple.object)


@pytest.fixture(scope="module")
def holes() -> EmbeddedView:
    example = open_file(ontology_path("example") / "graph.ttl")
    return EmbeddedStore(torn(example)).view()


def test_every_parameter_is_looked_after() -> None:
    asked = {(n, p.name) for n in saved_names() for p in saved_question(n).parameters}
    assert asked == set(HELD)


@pytest.mark.parametrize(("name", "parameter"), sorted(HELD))
def test_no_row_contradicts_a_parameter(name: str, parameter: str, holes: EmbeddedView) -> None:
    value = OWN_VALUES.get((name, parameter), VALUES[parameter])
    rows = ask(holes, name, {parameter: value}).to_dicts()
    assert rows
    assert [row for row in rows if not HELD[name, parameter](row, value)] == []
