"""Parameters of questions, bound as RDF terms and never as pieces of query text.

A question names its parameters with their types. A value given for one becomes a term, and
the term is written into a VALUES block in a form that every reading of SPARQL takes for one
term: quotes, controls and whatever could look like a code point escape are escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from numbers import Integral, Real

import pyoxigraph as ox

from oversight_graph.errors import UsageError
from oversight_graph.graph.prefixes import PREFIXES
from oversight_graph.query.things import Thing

_XSD = "http://www.w3.org/2001/XMLSchema#"
_LABEL_LANGUAGE = "zh"
_WEB = ("http://", "https://")


class Type(StrEnum):
    """What kind of term a parameter is."""

    NAME = "name"  # the name or label of a thing, in the language all labels are in
    STRING = "string"
    DATE = "date"
    IRI = "iri"
    INTEGER = "integer"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question. Without a default it binds nothing unless it is given."""

    name: str
    type: Type
    default: str | None
    description: str

    def term(self, value: object) -> ox.NamedNode | ox.Literal:
        """Make the term for a value; ``UsageError`` when the value is not of the type."""
        try:
            return _MAKERS[self.type](value)
        except ValueError:
            remedy = _REMEDIES[self.type]
            message = f"parameter {self.name}: {value!r} is not a {self.type.value}"
            raise UsageError(message, remedy) from None


def term_of(name: str, value: object) -> ox.NamedNode | ox.Literal:
    """Make the term for a value of a parameter that no question declares.

    A thing or a web address becomes an IRI, other text a name in the language of all labels, and
    numbers, truth values and days become literals. Raises ``UsageError`` for anything else.
    """
    given = value.iri if isinstance(value, Thing) else value
    if isinstance(given, ox.NamedNode | ox.Literal):
        return given
    if isinstance(given, bool | Integral | Real):
        return ox.Literal(given if isinstance(given, bool) else _plain_number(given))
    kind = Type.DATE if isinstance(given, date) else Type.NAME
    if isinstance(given, str) and given.startswith(_WEB):
        kind = Type.IRI
    return Parameter(name, kind, None, "").term(given)


def _plain_number(number: Integral | Real) -> int | float:
    return int(number) if isinstance(number, Integral) else float(number)


def bound(parameters: tuple[Parameter, ...], given: Mapping[str, object]) -> str:
    """Return a VALUES block, on one line, that binds what is given and the defaults.

    A value of ``None`` counts as not given. Without anything to bind the block is empty text.
    """
    terms: list[tuple[str, str]] = []
    for parameter in parameters:
        value = given.get(parameter.name)
        value = parameter.default if value is None else value
        if value is not None:
            terms.append((f"?{parameter.name}", sparql(parameter.term(value))))
    if not terms:
        return ""
    names = " ".join(name for name, _ in terms)
    row = " ".join(term for _, term in terms)
    return f"VALUES ({names}) {{ ({row}) }}"


def sparql(term: ox.NamedNode | ox.Literal) -> str:
    """Write a term as SPARQL that every engine reads as this one term.

    Some engines resolve code point escapes before anything else (grammar, section 19.2), and
    would see one where an escaped backslash is followed by ``u``. That ``u`` is therefore
    written as a code point escape itself.
    """
    if isinstance(term, ox.NamedNode):
        return str(term)
    text = _escaped(term.value)
    if term.language is not None:
        return f'"{text}"@{term.language}'
    if term.datatype.value == f"{_XSD}string":
        return f'"{text}"'
    return f'"{text}"^^{term.datatype}'


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _escaped(text: str) -> str:
    """Escape what a quoted literal may not hold.

    The long form of the code point escape is used throughout, because some engines take
    eight digits even after the short one.
    """
    parts: list[str] = []
    before = ""
    for character in text:
        risky = before == "\\" and character in "uU"
        if risky or (character not in _ESCAPES and (character < " " or character == "\x7f")):
            parts.append(f"\\U{ord(character):08X}")
        else:
            parts.append(_ESCAPES.get(character, character))
        before = character
    return "".join(parts)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - becomes a UsageError like every wrong value
    value.encode("utf-8")  # a lone surrogate is no text; UnicodeEncodeError is a ValueError
    return value


def _name(value: object) -> ox.Literal:
    text = _text(value.label if isinstance(value, Thing) else value).strip()
    if not text:
        raise ValueError(value)
    return ox.Literal(text, language=_LABEL_LANGUAGE)


def _string(value: object) -> ox.Literal:
    return ox.Literal(_text(value))


def _date(value: object) -> ox.Literal:
    day = value if isinstance(value, date) else date.fromisoformat(_text(value).strip())
    iso = date(day.year, day.month, day.day).isoformat()
    return ox.Literal(iso, datatype=ox.NamedNode(f"{_XSD}date"))


def _integer(value: object) -> ox.Literal:
    if isinstance(value, bool):
        raise ValueError(value)  # noqa: TRY004 - as above
    number = value if isinstance(value, int) else int(_text(value))
    return ox.Literal(number)


def _iri(value: object) -> ox.NamedNode:
    given = value.iri if isinstance(value, Thing) else value
    text = (given.value if isinstance(given, ox.NamedNode) else _text(given)).strip()
    return ox.NamedNode(expanded(text.removeprefix("<").removesuffix(">")))


def expanded(name: str) -> str:
    """Return the full IRI for a name with one of the project's prefixes, else the name itself."""
    prefix, colon, local = name.partition(":")
    if colon and not local.startswith("//") and prefix in PREFIXES:
        return PREFIXES[prefix] + local
    return name


_MAKERS: dict[Type, Callable[[object], ox.NamedNode | ox.Literal]] = {
    Type.NAME: _name,
    Type.STRING: _string,
    Type.DATE: _date,
    Type.IRI: _iri,
    Type.INTEGER: _integer,
}
_REMEDIES = {
    Type.NAME: "give a name that is not empty",
    Type.STRING: "give text",
    Type.DATE: "give a day as YYYY-MM-DD",
    Type.IRI: "give a full IRI, or a name with a known prefix such as id:org/…",
    Type.INTEGER: "give a whole number",
}
