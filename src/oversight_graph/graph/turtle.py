"""Pretty Turtle, the same bytes for the same triples, checked by reading them back.

Sections by kind, facts in the order of the text, properties in the order of the ontology,
values sorted, columns aligned. Named graphs are folded into their union.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from oversight_graph.errors import OutputError
from oversight_graph.graph.prefixes import DEFAULT_BASE, make_prefixes
from oversight_graph.graph.reading_order import (
    Properties,
    ReadingOrder,
    Subjects,
    Term,
    declared_key,
    heading,
)
from oversight_graph.graph.terms import RDF
from oversight_graph.graph.turtle_terms import TermWriter

Statements: TypeAlias = Iterable[Quad | Triple]
_INDENT = "    "


def to_turtle(quads: Statements, *, base: str = DEFAULT_BASE) -> bytes:
    """Return the union of the quads as pretty Turtle, parsed back and compared.

    Raises ``OutputError`` when the text does not say the same.
    """
    statements = list(quads)
    text = "".join(turtle_blocks(statements, base=base)).encode()
    _compare(parse(text, RdfFormat.TURTLE), statements)
    return text


def turtle_blocks(quads: Statements, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """Yield the text piece by piece: the prefixes, then one block per subject.

    Raises ``OutputError`` for a blank node or a triple term.
    """
    subjects = _by_subject(quads)
    known = make_prefixes(base)
    yield from _prefix_lines(known, _used(known, subjects))
    order = ReadingOrder(subjects)
    writer, section = TermWriter(known), -1
    for subject in sorted(subjects, key=order.key):
        if order.section(subject) != section:
            section = order.section(subject)
            yield f"\n{'#' * 78}\n# {heading(section)}\n"
        yield f"\n{_block(writer, subject, subjects[subject])}"


def _by_subject(quads: Statements) -> Subjects:
    subjects: dict[NamedNode, dict[NamedNode, set[Term]]] = {}
    for quad in quads:
        if not isinstance(quad.subject, NamedNode):
            raise OutputError(f"{quad.subject}: a graph holds only IRIs and literals")
        values = subjects.setdefault(quad.subject, {})
        values.setdefault(quad.predicate, set()).add(quad.object)
    return {
        subject: {predicate: list(values) for predicate, values in properties.items()}
        for subject, properties in subjects.items()
    }


def _used(known: Mapping[str, str], subjects: Subjects) -> set[str]:
    writer = TermWriter(known)
    for subject, properties in subjects.items():
        _block(writer, subject, properties)
    return writer.used


def _prefix_lines(known: Mapping[str, str], used: set[str]) -> Iterator[str]:
    for prefix, namespace in known.items():
        if prefix in used:
            yield f"@prefix {prefix}: <{namespace}> .\n"


def _block(writer: TermWriter, subject: NamedNode, properties: Properties) -> str:
    head, rows = writer.iri(subject), []
    names = {each: writer.iri(each) for each in sorted(properties, key=declared_key)}
    kinds = properties.get(RDF.type, [])
    if kinds:
        written = (writer.write(kind) for kind in sorted(kinds, key=_kind_key))
        head += f" a {' , '.join(written)}"
        del names[RDF.type]
    width = max(map(len, names.values()), default=0)
    for predicate, name in names.items():
        column = f"{_INDENT}{name:<{width}} "
        rows.append(column + _values(writer, properties[predicate], len(column)))
    body = " ;\n".join(rows)
    if not rows:
        return f"{head} .\n"
    return f"{head} ;\n{body} .\n" if kinds else f"{head}\n{body} .\n"


def _values(writer: TermWriter, values: list[Term], column: int) -> str:
    """Return the values: translations of a label side by side, others one below another."""
    languages = [value.language for value in values if isinstance(value, Literal)]
    if len(values) == len(set(languages)) > 1:
        by_language = sorted(values, key=_zh_first)
        return " , ".join(map(writer.write, by_language))
    return f" ,\n{' ' * column}".join(sorted(map(writer.write, values)))


def _zh_first(value: Term) -> tuple[bool, str]:
    language = value.language or "" if isinstance(value, Literal) else ""
    return language != "zh", language


def _kind_key(kind: Term) -> tuple[int, str]:
    return declared_key(kind) if isinstance(kind, NamedNode) else (0, str(kind))


def _compare(parsed: Iterable[Quad], statements: Statements) -> None:
    try:
        found = {quad.triple for quad in parsed}
    except SyntaxError as error:
        raise OutputError(f"the Turtle does not parse: {error}") from error
    wanted = {each if isinstance(each, Triple) else each.triple for each in statements}
    if found != wanted:
        lost, added = len(wanted - found), len(found - wanted)
        raise OutputError(f"the Turtle does not say the same: {lost} lost, {added} added")
