"""What is in a graph, in a few numbers."""

from __future__ import annotations

from oversight_graph.query.layout import shown
from oversight_graph.query.table import Table
from oversight_graph.query.values import label_of, value_of
from oversight_graph.store import View
from oversight_graph.views.facts import ORGANISATIONS

_KINDS = {
    "documents": ("文件", ("schema:NewsArticle",)),
    "people": ("人物", ("foaf:Person",)),
    "organisations": ("机构", ORGANISATIONS),
    "posts": ("职务", ("org:Post",)),
    "tenures": ("任职", ("ov:Tenure",)),
    "actions": ("监督行动", ("ov:OversightAction",)),
    "cases": ("案件", ("ov:Case",)),
}
_PERIOD = """SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last)
WHERE { ?document a schema:NewsArticle ; dcterms:issued ?day }"""


class Summary(Table):
    """How many there are of each kind of thing, and when the documents were published."""

    def __init__(self, counts: dict[str, int], first: str, last: str) -> None:
        rows = ((kind, name, counts.get(kind, 0)) for kind, (name, _) in _KINDS.items())
        super().__init__(("kind", "种类", "number"), rows)
        self.period = " – ".join(dict.fromkeys(day for day in (first, last) if day))

    def __str__(self) -> str:
        counted = ", ".join(f"{number} {kind}" for kind, _, number in self)
        return f"{counted}{'; published ' if self.period else ''}{self.period}"

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{name}<br>{kind}</th>" for kind, name, _ in self)
        numbers = "".join(f"<td>{number}</td>" for _, _, number in self)
        period = f"<p>发布于 · published {shown(self.period)}</p>" if self.period else ""
        return f"<table><thead><tr>{head}</tr></thead><tr>{numbers}</tr></table>{period}"


def summary_of(view: View) -> Summary:
    """Count what a graph holds; ``InputError`` when it cannot be reached."""
    pairs = " ".join(f'({name} "{kind}")' for kind, (_, names) in _KINDS.items() for name in names)
    counted = view.answer(
        "SELECT ?kind (COUNT(DISTINCT ?thing) AS ?number) WHERE "
        f"{{ VALUES (?class ?kind) {{ {pairs} }} ?thing a ?class }} GROUP BY ?kind"
    ).rows
    counts = {
        label_of(kind): number for kind, term in counted if type(number := value_of(term)) is int
    }
    ((first, last),) = view.answer(_PERIOD).rows
    return Summary(counts, label_of(first), label_of(last))
