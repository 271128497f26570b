"""Results as text in each output format. Every function returns the whole output."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from datetime import date

import pyoxigraph as ox

from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.query.values import Value, value_of
from oversight_graph.store import Answer, Kind, Row, Term

_TSV_ESCAPES = (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"))
_FORMULA_STARTS = tuple("=+-@\t\r＝＋－＠")
_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


def as_csv(answer: Answer) -> str:
    """Return RFC 4180 text; what a spreadsheet would run as a formula gets a ``'`` in front."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(answer.columns)
    writer.writerows([_csv_cell(term) for term in row] for row in answer.rows)
    return out.getvalue()


def _csv_cell(term: Term | None) -> str:
    value = value_of(term)
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
    return term.value if isinstance(term, ox.Literal) else str(value)


def as_tsv(answer: Answer) -> str:
    """Return one line a row, cells parted by tabs; line breaks and tabs in a cell as escapes."""
    lines = [answer.columns, *(map(_csv_cell, row) for row in answer.rows)]
    return "".join("\t".join(map(_escaped, line)) + "\n" for line in lines)


def _escaped(cell: str) -> str:
    for character, escape in _TSV_ESCAPES:
        cell = cell.replace(character, escape)
    return cell


def as_jsonl(answer: Answer) -> str:
    """Return one JSON object a row; unbound variables are null."""
    names = answer.columns
    objects = (dict(zip(names, map(_json_value, row), strict=True)) for row in answer.rows)
    return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in objects)


def _json_value(term: Term | None) -> str | int | float | bool | None:
    value: Value = value_of(term)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)  # JSON has no such numbers
    return value.isoformat() if isinstance(value, date) else value


def as_json(answer: Answer) -> str:
    """Return SPARQL 1.1 Query Results JSON."""
    if answer.kind is Kind.ASK:
        document: dict[str, object] = {"head": {}, "boolean": value_of(answer.rows[0][0])}
    else:
        document = {
            "head": {"vars": list(answer.columns)},
            "results": {"bindings": [_binding(answer.columns, row) for row in answer.rows]},
        }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _binding(columns: Sequence[str], row: Row) -> dict[str, dict[str, str]]:
    return {
        name: _json_term(term) for name, term in zip(columns, row, strict=True) if term is not None
    }


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        return {"type": "literal", "value": str(term)}
    said = {"type": "literal", "value": term.value}
    if term.language is not None:
        return said | {"xml:lang": term.language}
    if term.datatype.value != _XSD_STRING:
        return said | {"datatype": term.datatype.value}
    return said


def as_turtle(answer: Answer) -> str:
    """Return the triples of a CONSTRUCT or DESCRIBE answer as prefixed Turtle."""
    return _serialised(answer, ox.RdfFormat.TURTLE)


def as_ntriples(answer: Answer) -> str:
    """Return the triples of a CONSTRUCT or DESCRIBE answer as sorted N-Triples."""
    return _serialised(answer, ox.RdfFormat.N_TRIPLES)


def _serialised(answer: Answer, rdf_format: ox.RdfFormat) -> str:
    triples = [ox.Triple(*row) for row in answer.rows]  # type: ignore[arg-type]
    data = ox.serialize(triples, format=rdf_format, prefixes=PREFIXES)
    return (data or b"").decode("utf-8")
