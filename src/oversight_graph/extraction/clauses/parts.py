"""Which part somebody plays in a clause: its subject, its object, or neither."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.embedded import embedded
from oversight_graph.extraction.clauses.governed import (
    before_light_verb,
    behind_words,
    counted,
    governed_from_afar,
    head_of_relative,
    list_goes_on,
    right_behind,
)
from oversight_graph.extraction.clauses.governors import Governor
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.clauses.phrase_place import Answer, Place
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.recognition.words.mask import SYMBOLS
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "parts.toml"
_WORDINGS = patterns_of("extraction.clauses", _FILE)
_WORDS = lists_of("extraction.clauses", _FILE)
_COMITATIVE = _WORDINGS["comitative"]
_FAR_GAP = re.compile("[\u4e00-\u9fffA-Za-z0-9]{0,8}")
#: 某公司及其法定代表人张三 go together.
_BESIDE_BODY = ("", *_WORDS["beside_body"])
_WHOSE = ("", *_WORDS["whose"])


def part_of(
    sv: SentenceView,
    span: tuple[int, int],
    sort: Sort,
    governors: list[Governor],
    before: list[Phrase],
) -> tuple[Part, str]:
    """The part of a phrase, and the word that governs it; the first rule that knows decides."""
    opens = sv.clause_around(span[0])[0]
    first = bisect_right(governors, opens - 1, key=lambda governor: governor.start)
    last = bisect_right(governors, span[0], key=lambda governor: governor.end)
    place = Place(sv, *span, sort, opens, governors[first:last], before)
    return next((found for rule in _RULES if (found := rule(place))), (Part.ASIDE, ""))


def _apposition(place: Place) -> Answer:
    """张三，中共党员，某中学教师，…: a clause that only says what somebody is."""
    opens, ends = place.sv.spans[place.sv.clause_at(place.start)]
    named = any(p.people for p in place.before)
    described = named and _WORDINGS["description"].fullmatch(place.sv.view, opens, ends)
    return (Part.ASIDE, "") if described else None


def _with_somebody(place: Place) -> Answer:
    """曾三次和张三单独见面: 和 behind an adverb joins nobody, it says with whom."""
    joins = place.sort is Sort.NAMED and _COMITATIVE.search(place.sv.view, place.opens, place.start)
    return (Part.ASIDE, "和") if joins else None


def _embedded(place: Place) -> Answer:
    """张三得知李四被留置, 张三因李四违规被…: the other stands in what is told of the subject."""
    how = embedded(place.sv.view, (place.opens, place.start), place.end, place.before)
    return (Part.ASIDE, how) if how else None


def _brought_up(place: Place) -> Answer:
    """他提拔的张三被查, 李四举报的张三主动投案: the clause is about whoever comes last."""
    last = place.before[-1] if place.before else None
    if last is None or last.part is not Part.SUBJECT or last.start < place.opens:
        return None
    his = _WORDINGS["his"].fullmatch(place.sv.view, last.end, place.start)
    return (Part.SUBJECT, "") if his and last.is_person else None


def _of_theirs(place: Place) -> Answer:
    """局长张三妻子李四任院长: whoever is named behind whose she is plays the part."""
    last = place.before[-1] if place.before else None
    related = place.sort is Sort.NAMED and place.sv.view[place.start] == SYMBOLS["people"]
    if not related or last is None or last.sort is not Sort.NAMED:
        return None
    near = place.sv.view[last.end : place.start] in _WHOSE
    return (last.part, last.governor) if near else None


def _with_body(place: Place) -> Answer:
    """对县水务局张三: the name goes with the body before it."""
    last = place.before[-1] if place.before else None
    if last is None or last.sort is not Sort.BODIES:
        return None
    near = place.sv.view[last.end : place.start] in _BESIDE_BODY
    return (last.part, last.governor) if near else None


def _opening(place: Place) -> Answer:
    """What opens the clause, or is followed by what only a subject has, is the subject."""
    if place.sort is Sort.UNNAMED and _WORDINGS["done_to"].search(
        place.sv.view, place.opens, place.start
    ):
        return Part.ASIDE, ""
    opens = phrase_words().opening.fullmatch(place.sv.view, place.opens, place.start)
    body = place.sv.view[place.start] == SYMBOLS["org"]
    follows = _WORDINGS["acts"] if body else phrase_words().predicate
    if body and place.nearest is None and phrase_words().suffers.match(place.sv.view, place.end):
        return Part.SUBJECT, ""  # 其派出单位县水务局被通报批评
    return (Part.SUBJECT, "") if opens or follows.match(place.sv.view, place.end) else None


def _first_of_clause(place: Place) -> Answer:
    """Without any governor, the first person of a clause is its subject."""
    symbol = place.sv.view[place.start]
    if place.nearest or place.sort in (Sort.BODIES, Sort.UNNAMED):
        return None
    if any(p.is_person and p.start >= place.opens for p in place.before):
        return None
    gap = _WORDINGS["unit_gap"] if symbol == SYMBOLS["post"] else _FAR_GAP
    return (Part.SUBJECT, "") if gap.fullmatch(place.sv.view, place.opens, place.start) else None


def _still_another(place: Place) -> Answer:
    """一同参与的还有张三, 接受吃请的李四同时被…: whoever comes last is the subject."""
    before = place.sv.view[place.opens : place.start]
    if _WORDINGS["still"].search(before):
        return Part.SUBJECT, ""
    described = place.is_described and phrase_words().suffers.match(place.sv.view, place.end)
    governed = any(g.makes_object for g in place.governors)
    return (Part.SUBJECT, "") if described and not governed else None


def _known_by_what_befell(place: Place) -> Answer:
    """因涉嫌违纪被立案的张三，目前…: a clause that only says of whom the next one tells."""
    ends = place.end == place.sv.clause_around(place.start)[1] < len(place.sv.view) - 1
    if place.sort is not Sort.NAMED or not ends:
        return None
    known = _WORDINGS["befell"].fullmatch(place.sv.view, place.opens, place.start)
    return (Part.SUBJECT, "") if known else None


def _only_described(place: Place) -> Answer:
    """曾任书记的张三…: nothing governs whom the clause describes; behind a name, at its end."""
    if place.sort is not Sort.NAMED or place.governors:
        return None
    ends = place.end == place.sv.clause_around(place.start)[1]
    named = not ends and any(p.is_person and p.start >= place.opens for p in place.before)
    described = not named and place.is_described
    return (Part.SUBJECT, "") if described else None


_RULES: tuple[Callable[[Place], Answer], ...] = (
    _apposition,
    _embedded,
    _brought_up,
    _of_theirs,
    counted,
    _known_by_what_befell,
    _with_somebody,
    right_behind,
    head_of_relative,
    _still_another,
    before_light_verb,
    _only_described,
    _with_body,
    governed_from_afar,
    list_goes_on,
    _opening,
    behind_words,
    _first_of_clause,
)
