"""Short names of companies, told by the office behind them: 云溪城投董事长, 岚浦股份副总经理.

The trade at their end is part of too many words to be a head everywhere; behind a name and
before the office of who leads a company, or a number at the exchange, it is one.
"""

from __future__ import annotations

from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.lexicons import Entry
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "short_companies.toml"
_WORDINGS = patterns_of("recognition.bodies", _FILE)
_WORDS = lists_of("recognition.bodies", _FILE)
_COMPANY = Entry("suffix", "enterprise")
_LEADS = "enterprise"
#: What such an office is read as.
_OFFICES = frozenset({"role", "prefix"})
_PREFIXES = frozenset(_WORDS["prefixes"])
_FORMER = _WORDS["former"]
_SIZE = 2  # characters of a trade


def with_short_companies(line: Line) -> None:
    """Let the trades of a line that such an office follows be heads."""
    ends: list[int] = []
    if not line.types.isdisjoint(_OFFICES):
        ends = [_before_former(line, hit) for hit in line.hits if _leads(line, hit)]
    if "（" in line.text:
        ends += [match.start() for match in _WORDINGS["listed"].finditer(line.text)]
    heads = [head for end in ends if (head := _head(line, end)) is not None]
    if heads:
        taken = {at for head in heads for at in range(head.start, head.end)}
        kept = [hit for hit in line.hits if hit.end - 1 not in taken]
        line.take_hits(sorted([*kept, *heads], key=lambda hit: hit.start))


def _leads(line: Line, hit: Hit) -> bool:
    """Whether a hit is an office that only companies have."""
    if hit.type == "role":
        return hit.cls == _LEADS
    ahead = hit.type == "prefix" and hit.surface in _PREFIXES
    return ahead and _WORDINGS["of_company"].match(line.text, hit.end) is not None


def _before_former(line: Line, hit: Hit) -> int:
    return hit.start - (line.before(hit.start) in _FORMER)


def _head(line: Line, end: int) -> Hit | None:
    """The trade that ends at an offset behind a name, as a head."""
    at = end - _SIZE
    trade = line.text[max(0, at) : end]
    before = line.before(at) if at > 0 else ""
    if trade not in grammar().short_companies or not is_han(before) or before in _WORDS["no_name"]:
        return None
    known = line.hit_before(end)
    if known is not None and known.type in ("suffix", "head", "central", "declared"):
        return None
    return Hit(at, end, _COMPANY.type, trade, _COMPANY)
