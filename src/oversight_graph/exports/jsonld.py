"""JSON-LD of a graph: compact names by a context of prefixes, one node object a subject.

The values are written so that reading gives back the very same terms: a number keeps its
written form and its datatype instead of becoming a JSON number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from oversight_graph.store.answer import Term

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_PLAIN = re.compile(r"[^\s/:#?@]+")


def to_jsonld(triples: Iterable[ox.Triple], prefixes: Mapping[str, str]) -> bytes:
    """Return the triples as a JSON-LD document in UTF-8, in a fixed order.

    Blank nodes, which our graphs do not have, keep their labels.
    """
    names = _Names(prefixes)
    subjects: dict[str, dict[str, list[object]]] = {}
    for triple in sorted(set(triples), key=str):
        said = subjects.setdefault(names.of(triple.subject), {})
        if triple.predicate.value == _TYPE and isinstance(triple.object, ox.NamedNode):
            said.setdefault("@type", []).append(names.of(triple.object))
        else:
            said.setdefault(names.of(triple.predicate), []).append(_value(triple.object, names))
    graph = [{"@id": subject, **said} for subject, said in subjects.items()]
    document = {"@context": dict(prefixes), "@graph": graph}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


class _Names:
    """Shortens IRIs where the rest is so plain that no reader can take it for another."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._longest_first = sorted(prefixes.items(), key=lambda item: (-len(item[1]), item))

    def of(self, term: Term) -> str:
        if not isinstance(term, ox.NamedNode):
            return str(term)
        for prefix, namespace in self._longest_first:
            rest = term.value.removeprefix(namespace)
            if rest != term.value and _PLAIN.fullmatch(rest):
                return f"{prefix}:{rest}"
        return term.value


def _value(term: Term, names: _Names) -> dict[str, str]:
    if not isinstance(term, ox.Literal):
        return {"@id": names.of(term)}
    if term.language is not None:
        return {"@language": term.language, "@value": term.value}
    if term.datatype.value == _STRING:
        return {"@value": term.value}
    return {"@type": names.of(term.datatype), "@value": term.value}
