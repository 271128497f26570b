"""Cases and laws in a graph: one case a person, and a law with the days of its versions."""

from oversight_graph.graph.build import build_graph
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from oversight_graph.store import EmbeddedStore

HEAD = "标题在此\n来源：云溪日报 发布时间：2022年3月20日\n"
NOTICE = "云溪县水务局局长周立春接受审查调查。"
NAMESAKE = "云溪县粮食局局长周立春被开除党籍。"
OUTCOME = (
    "云溪县水务局原局长周立春被开除公职。\n"
    "依据《中国共产党纪律处分条例》，2022年3月1日，云溪县纪委给予顾长青党内警告处分。"
)
CASES = """
PREFIX ov: <https://w3id.org/oversight-graph/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?case ?kind WHERE { ?action ov:partOfCase ?case ; ov:actionType/skos:notation ?kind }
"""
VERSIONS = """
PREFIX ov: <https://w3id.org/oversight-graph/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?version ?from WHERE {
  ?action ov:legalBasis/dcterms:hasVersion ?text .
  ?text skos:notation ?version ; eli:first_date_entry_in_force ?from .
}
"""


def built(*texts: str) -> EmbeddedStore:
    findings = [understand(read_text(HEAD + text, f"{n}.txt")) for n, text in enumerate(texts)]
    return EmbeddedStore(build_graph(findings))


def asked(store: EmbeddedStore, sparql: str) -> list[list[str]]:
    rows = store.view().answer(sparql).rows
    return [[term.value for term in row if term is not None] for row in rows]  # type: ignore[union-attr]


def test_people_of_one_name_have_cases_of_their_own() -> None:
    by_case: dict[str, set[str]] = {}
    for case, kind in asked(built(NOTICE, NAMESAKE, OUTCOME), CASES):
        by_case.setdefault(case, set()).add(kind)
    kinds = sorted(map(sorted, by_case.values()))
    assert kinds == [
        ["admin_discipline", "investigation"],
        ["party_discipline"],
        ["party_discipline"],
    ]


def test_a_law_comes_with_its_versions_and_their_first_days() -> None:
    found = dict(asked(built(OUTCOME), VERSIONS))
    assert found["party_discipline_regulations-2018"] == "2018-10-01"
