"""The words of the SPARQL 1.1 query language (grammar, section 19.8).

A bare word outside this list is no SPARQL, so a query that holds one is refused with its
position. The words that reach outside the graph or change it stand apart.
"""

from __future__ import annotations

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
"""What a query may begin with, after its declarations."""

OUTSIDE = frozenset({"SERVICE", "FROM"})
"""Words of queries that make an engine fetch from elsewhere."""

_UPDATE = "LOAD INSERT DELETE CLEAR DROP CREATE ADD MOVE COPY WITH USING INTO TO DATA ALL"

UPDATES = frozenset(_UPDATE.split())
"""Words of updates. None of them has a place in a query."""

_STRUCTURE = (
    "BASE PREFIX WHERE DISTINCT REDUCED AS GROUP BY HAVING ORDER ASC DESC LIMIT OFFSET VALUES "
    "UNDEF GRAPH OPTIONAL UNION MINUS FILTER BIND NOT EXISTS IN A TRUE FALSE SEPARATOR"
)
_FUNCTIONS = (
    "STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN "
    "UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY "
    "HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE "
    "IF STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE "
    "COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT"
)

WORDS = FORMS | frozenset(_STRUCTURE.split()) | frozenset(_FUNCTIONS.split())
"""Every bare word a query may hold, in capitals."""
