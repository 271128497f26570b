"""The one literal policy: words of people are ``@zh``, strings of machines are plain.

Names, labels, measure words, dates as written and descriptions come from the text and carry
the tag; file names, hashes, rule names and notations do not, nor do quotes, which the Web
Annotation vocabulary makes strings. Labels in English come from the ontology only.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from oversight_graph.graph.terms import prefixes

_XSD = prefixes()["xsd"]


def zh(words: str) -> Literal:
    """Return words of the text or of a Chinese reader."""
    return Literal(words, language="zh")


def en(words: str) -> Literal:
    """Return an English label of the ontology."""
    return Literal(words, language="en")


def plain(string: str) -> Literal:
    """Return a machine's string."""
    return Literal(string)


def day(value: date) -> Literal:
    """Return a day as ``xsd:date``."""
    return Literal(value.isoformat(), datatype=NamedNode(_XSD + "date"))


def integer(value: int) -> Literal:
    """Return a whole number as ``xsd:integer``."""
    return Literal(str(value), datatype=NamedNode(_XSD + "integer"))


def decimal(value: float) -> Literal:
    """Return a number as ``xsd:decimal`` in its shortest form with a point."""
    text = format(Decimal(repr(value)).normalize(), "f")
    return Literal(text if "." in text else f"{text}.0", datatype=NamedNode(_XSD + "decimal"))


def boolean(*, value: bool) -> Literal:
    """Return a truth value as ``xsd:boolean``."""
    return Literal("true" if value else "false", datatype=NamedNode(_XSD + "boolean"))
