"""Make the reference of the ontology: HTML in two languages, and the pictures of its patterns.

Usage::

    python scripts/make_reference.py [FOLDER]

pyLODE writes the description of the classes and properties from a copy of the ontology in one
language; this script puts our pages around it: our style, our headings in Chinese, fragments that
are the terms' own names, the pattern pictures, and the concepts of every vocabulary. The same
ontology always gives the same bytes; a test compares them with the committed pages.
"""

from __future__ import annotations

import re
import sys
from functools import partial
from html import escape
from pathlib import Path

from pylode import OntPub
from rdflib import RDF, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDFS
from reference_diagram import draw, load_pattern

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "ontology"
SOURCE = FOLDER / "source"
ONTOLOGY = ROOT / "ontology" / "oversight.ttl"
OV = "https://w3id.org/oversight-graph/ontology#"
LANGUAGES = ("en", "zh")
PATTERNS = ("tenure", "action", "evidence")
VOCABULARIES = {"en": "Vocabularies", "zh": "词表"}
OTHER = {"en": ("zh", "中文"), "zh": ("en", "English")}
HEADS = {
    "patterns": {"en": "Patterns", "zh": "模式"},
    "reference": {"en": "Classes and properties", "zh": "类与属性"},
    "example": {"en": "Model by example", "zh": "由例子看模型"},
    "maker": {"en": "Made from the ontology with pyLODE.", "zh": "由本体文件经 pyLODE 生成。"},
}
_REUSED = re.compile(r"[a-z]+-")  # a fragment such as org-Post
COLUMNS = {
    "en": ("Notation", "Label", "Also", "Broader", "Definition"),
    "zh": ("代号", "名称", "别称", "上位", "定义"),
}


def main() -> None:
    """Write every page and picture into a folder, ``docs/ontology`` by default."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


def pages() -> dict[str, str]:
    """Return each made file by its name."""
    ontology = Graph().parse(ONTOLOGY)
    schemes = [Graph().parse(path) for path in sorted((ROOT / "ontology/vocabulary").glob("*.ttl"))]
    made: dict[str, str] = {}
    for language in LANGUAGES:
        pictures = {name: _picture(ontology, name, language) for name in PATTERNS}
        made |= {f"{name}.{language}.svg": svg for name, svg in pictures.items()}
        made[f"reference.{language}.html"] = _reference(ontology, pictures, language)
        made[f"vocabularies.{language}.html"] = _vocabularies(schemes, language)
    return made


def _picture(ontology: Graph, name: str, language: str) -> str:
    def label(curie: str) -> str:
        term = ontology.namespace_manager.expand_curie(curie)
        return _literal(ontology, term, RDFS.label, language)

    return draw(load_pattern(SOURCE / f"{name}.toml"), language, label)


def _literal(graph: Graph, subject: object, predicate: URIRef, language: str) -> str:
    for value in graph.objects(subject, predicate):  # type: ignore[arg-type]
        if isinstance(value, Literal) and value.language == language:
            return str(value)
    raise LookupError(f"{subject} has no {predicate} in {language!r}")


def _reference(ontology: Graph, pictures: dict[str, str], language: str) -> str:
    writer = OntPub(_in_one_language(ontology, language), sort_subjects=True)
    writer.fids.update(_fragments(ontology))
    raw = writer.make_html()
    raw = re.sub(r' title="[^"]*"', "", raw)  # the definitions of other people's terms
    body = _between(raw, "<body>", "</body>")
    body = body[: body.index('<div id="pylode">')] + body[body.index('<div id="toc">') :]
    body = _ours_first(body)
    body = _in_our_words(body, language)
    title = _between(raw, "<title>", "</title>")
    figures = "".join(
        f'<figure id="pattern-{name}">\n{svg}<figcaption>{_between(svg, "<desc>", "</desc>")}'
        "</figcaption>\n</figure>\n"
        for name, svg in pictures.items()
    )
    section = (
        f'<div class="section" id="patterns">\n<h2>{HEADS["patterns"][language]}</h2>\n'
        f'{figures}</div>\n<div class="section" id="classes">'
    )
    body = body.replace('<div class="section" id="classes">', section, 1)
    return _page(title, body, "reference", language)


def _in_one_language(ontology: Graph, language: str) -> Graph:
    """Copy the ontology without the texts of other languages, our own terms first."""
    copy = Graph()
    for prefix, namespace in ontology.namespaces():
        copy.bind(prefix, namespace)
    in_order = list(dict.fromkeys(ontology.subjects()))
    for subject in sorted(in_order, key=lambda term: not str(term).startswith(OV[:-1])):
        for predicate, value in ontology.predicate_objects(subject):
            if isinstance(value, Literal) and value.language:
                if value.language != language:
                    continue
                value = Literal(str(value))  # noqa: PLW2901 - a tag is shown as text
            copy.add((subject, predicate, value))
    return copy


def _fragments(ontology: Graph) -> dict[str, str]:
    """A fragment for each term: for ours its own name, so that its IRI leads to its place."""
    return {
        str(term): str(term).removeprefix(OV)
        if str(term).startswith(OV)
        else ontology.namespace_manager.curie(str(term)).replace(":", "-")
        for term in ontology.subjects(RDFS.label)
    }


def _ours_first(body: str) -> str:
    """Put our own terms before the reused ones, in the text and in the contents."""
    entity = r'[ ]*<div class="property entity" id="([^"]+)">.*?</table>\n[ ]*</div>\n'
    item = r'[ ]*<li>\s*<a href="#([^"]+)">[^<]*</a>\s*</li>\n'

    def sorted_run(match: re.Match[str], one: str) -> str:
        parts = re.finditer(one, match[0], re.DOTALL)
        return "".join(m[0] for m in sorted(parts, key=lambda m: bool(_REUSED.match(m[1]))))

    for one in (entity, item):
        body = re.sub(f"(?:{one})+", partial(sorted_run, one=one), body, flags=re.DOTALL)
    return body


def _in_our_words(body: str, language: str) -> str:
    words = headings(language)

    def put(match: re.Match[str]) -> str:
        if match[2] not in words:
            raise LookupError(f"docs/ontology/source/words.tsv has no {match[2]!r}")
        return f"{match[1]}{words[match[2]]}{match[3]}"

    for pattern in (
        r'(class="hover_property"[^>]*>)([^<]+)(</a>)',
        r"(<h2>)([^<]+)(</h2>)",
        r'(<div id="toc">\s*<h3>)([^<]+)(</h3>)',
        r'(<h4>\s*<a href="#[^"]+">)([^<]+)(</a>)',
        r"(<sup[^>]*>\w+</sup>\s*</td>\s*<td>)([^<]+)(</td>)",
    ):
        body = re.sub(pattern, put, body)
    return body


def headings(language: str) -> dict[str, str]:
    """What to write for each heading of pyLODE's."""
    lines = (SOURCE / "words.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: row[1 + LANGUAGES.index(language)] for row in rows}


def _vocabularies(schemes: list[Graph], language: str) -> str:
    parts = [f"<h1>{VOCABULARIES[language]}</h1>\n"]
    contents = []
    labels = Graph()
    for graph in schemes:
        labels += graph
    for graph in schemes:
        for scheme in graph.subjects(RDF.type, SKOS.ConceptScheme):
            name = _fragment(scheme)
            title = escape(_literal(graph, scheme, DCTERMS.title, language))
            contents.append(f'<li><a href="#{name}">{title}</a></li>\n')
            parts.append(
                f'<div class="section" id="{name}">\n<h2>{title}</h2>\n'
                f"<p><code>{escape(str(scheme))}</code></p>\n"
                f"{_concepts(graph, labels, scheme, language)}</div>\n"
            )
    body = (
        f'<div id="content">\n{"".join(parts)}</div>\n'
        f'<div id="toc">\n<ul>\n{"".join(contents)}</ul>\n</div>\n'
    )
    return _page(VOCABULARIES[language], body, "vocabularies", language)


def _concepts(graph: Graph, labels: Graph, scheme: object, language: str) -> str:
    head = "".join(f"<th>{name}</th>" for name in COLUMNS[language])
    rows = []
    for concept in graph.subjects(SKOS.inScheme, scheme):  # type: ignore[arg-type]
        also = [v for v in graph.objects(concept, SKOS.altLabel) if isinstance(v, Literal)]
        above = [
            f'<a href="#{_fragment(broader)}">'
            f"{escape(_literal(labels, broader, SKOS.prefLabel, language))}</a>"
            for broader in graph.objects(concept, SKOS.broader)
        ]
        cells = (
            f"<code>{escape(str(graph.value(concept, SKOS.notation) or ''))}</code>",
            escape(_literal(graph, concept, SKOS.prefLabel, language)),
            escape("、".join(str(v) for v in also if v.language == language)),
            "<br>".join(above),
            escape(_literal(graph, concept, SKOS.definition, language)),
        )
        row = "".join(f"<td>{cell}</td>" for cell in cells)
        rows.append(f'<tr id="{_fragment(concept)}">{row}</tr>\n')
    return f'<table class="concepts">\n<tr>{head}</tr>\n{"".join(rows)}</table>\n'


def _fragment(term: object) -> str:
    return re.split("[/#]", str(term))[-1]


def _page(title: str, body: str, name: str, language: str) -> str:
    other, other_name = OTHER[language]
    example = "model-by-example.md" if language == "en" else "model-by-example.zh.md"
    links = (
        f'<nav class="pages"><a href="reference.{language}.html">{HEADS["reference"][language]}</a>'
        f'<a href="vocabularies.{language}.html">{VOCABULARIES[language]}</a>'
        f'<a href="{example}">{HEADS["example"][language]}</a>'
        f'<a href="{name}.{other}.html" hreflang="{other}">{other_name}</a></nav>\n'
    )
    style = (SOURCE / "style.css").read_text("utf-8")
    body = body.replace('<div id="content">', f'<div id="content">\n{links}', 1)
    text = (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n{body.strip()}\n"
        f'<footer id="made"><p>{HEADS["maker"][language]}</p></footer>\n</body>\n</html>\n'
    )
    return re.sub(r"[ \t]+\n", "\n", text)


def _between(text: str, start: str, end: str) -> str:
    begin = text.index(start) + len(start)
    return text[begin : text.index(end, begin)]


if __name__ == "__main__":
    main()
