"""Find the noun phrases of a sentence: who is called how, and as which part of the clause."""

from __future__ import annotations

import re
from collections.abc import Callable

from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    chain_of,
    means_people,
    mentions_in,
)
from oversight_graph.extraction.clauses.governors import find_governors
from oversight_graph.extraction.clauses.parts import part_of
from oversight_graph.extraction.clauses.phrase import Phrase, Sort
from oversight_graph.extraction.clauses.tales import in_tale
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "phrases.toml"
_WORDINGS = patterns_of("extraction.clauses", _FILE)
_WORDS = lists_of("extraction.clauses", _FILE)
_ALL = _WORDINGS["all"]
_SO_MANY = _WORDINGS["so_many"]
#: 二人 means two who are named.
TWO_OR_MORE = _WORDINGS["two_or_more"]
_SELF = "本人"
_POINTING = _WORDS["pointing"]
#: 5名被告人 are all those who were accused.
_ACCUSED = _WORDS["accused"]
_PEOPLE_UNITS = frozenset(_WORDS["people_units"])
_PLACES = frozenset({Kind.ORGANISATION, Kind.AREA})
_IN_CHARGE = _WORDS["in_charge"]
_CERTAIN = _WORDS["certain"]
#: 非国家工作人员受贿罪 names a crime, nobody.
_NOT = "非"
#: How long what somebody is to others may be, with the verb: 充当黑恶势力“保护伞”.
_AS_FAR = 14


def find_phrases(sv: SentenceView) -> tuple[Phrase, ...]:
    """The noun phrases of a sentence in text order."""
    if not sv.by_start:
        return ()
    matches = list(phrase_words().phrase_in(sv.view).finditer(sv.view))
    governors = find_governors(sv.view) if matches else []
    found: list[Phrase] = []
    for match in matches:
        sort = _sort(sv, match)
        if sort is None or _in_brackets(sv.view, match.start()):
            continue
        if in_tale(sv.view, match.start()):
            continue
        part, governor = part_of(sv, match.span(), sort, governors, found)
        found.append(
            Phrase(
                start=match.start(),
                end=_end(sv, match),
                sort=sort,
                part=part,
                clause=sv.clause_at(match.end() - 1),
                governor=governor,
                people=_named(sv, match) if sort is Sort.NAMED else (),
                bodies=_bodies(sv, match),
                reference=_reference(sv, match),
                whole=match["open"] is None,
                total=_total(sv, match),
                particular=_is_particular(sv, match),
            )
        )
    return tuple(found)


def _sort(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    """How the phrase calls somebody; None when it turns out to call nobody."""
    for name, sort in _SORTS.items():
        if match[name]:
            return sort(sv, match) if callable(sort) else sort
    return Sort.UNNAMED


def _sort_of_reference(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    """其 and 二人 are people, 该局 is a body; 其所在的县水务局 speaks of the body alone."""
    mention = sv.by_start[match.start()]
    if _WORDINGS["his_body"].match(sv.view, match.end()):
        return None
    if _WORDINGS["counted_off"].match(sv.text, match.start()):
        return None
    behind = sv.by_start.get(match.end())
    led = behind is not None and behind.kind is Kind.GROUP and behind.surface.endswith(_IN_CHARGE)
    if led or phrase_words().his_people.match(sv.text, match.end()):
        return Sort.UNNAMED  # 其主要负责人, 其妻
    people = means_people(mention) or mention.surface == _SELF
    return Sort.PRONOUN if people else Sort.BODIES


def _sort_of_post(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    """科长 without a name is somebody, but not 任科长, and 记者 never."""
    office = any(post.office for post in chain_of(sv.by_start[match.start()]))
    somebody = office or _WORDINGS["dealt_with"].match(sv.view, match.end()) is not None
    return (
        Sort.UNNAMED
        if somebody and not sv.view.endswith(_WORDS["held"], 0, match.start())
        else None
    )


def _sort_of_group(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    at = match.start()
    acts_as = _WORDINGS["acts_as"].search(sv.text, max(0, at - _AS_FAR), at)
    if (acts_as and acts_as.end() == at) or sv.text[at - 1 : at] == _NOT:
        return None
    return Sort.UNNAMED


def _is_particular(sv: SentenceView, match: re.Match[str]) -> bool:
    """Whether certain people are meant, and not people of a kind: 党员干部."""
    mention = sv.by_start.get(match.start())
    kind_of_people = mention is not None and mention.kind is Kind.GROUP
    if not kind_of_people or sv.text.startswith(_CERTAIN, match.start()):
        return True
    at = match.start() + sv.offset  # 云桥村主要负责人: those of one place or body
    whose = any(m.end == at and m.kind in _PLACES for m in sv.by_start.values())
    return whose and mention is not None and mention.surface.endswith(_IN_CHARGE)


def _end(sv: SentenceView, match: re.Match[str]) -> int:
    """Where a phrase ends; what is counted behind names need not be people: 甲、乙三年."""
    counted = match["named"] and match["total"]
    others = counted and _people_count(sv, match.start("total")) is None
    return match.start("total") if others else match.end()


def _total(sv: SentenceView, match: re.Match[str]) -> Mention | None:
    """The number of a list (等3人) or of people without names (其余8人)."""
    return next(
        (_people_count(sv, match.start(name)) for name in ("total", "count") if match[name]), None
    )


def _sort_of_count(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    """二人 points back to people; 其余二人 and 12人 are people without names."""
    count = _people_count(sv, match.start("count"))
    if count is None:
        return None
    if sv.text.endswith(_ACCUSED, match.start(), match.end()):
        return Sort.PRONOUN
    if _SO_MANY.fullmatch(count.surface) and sv.text.endswith(_POINTING, 0, match.start()):
        return Sort.PRONOUN
    if match.group() != match["count"]:
        return Sort.UNNAMED
    back = TWO_OR_MORE.fullmatch(count.surface) or (
        _WORDINGS["a_number"].fullmatch(count.surface) and _ALL.match(sv.view, match.end())
    )
    return Sort.PRONOUN if back else Sort.UNNAMED


def _people_count(sv: SentenceView, at: int) -> Mention | None:
    mention = sv.by_start.get(at)
    unit = getattr(mention and mention.value, "unit", "")
    return mention if unit in _PEOPLE_UNITS else None


_SORTS: dict[str, Sort | Callable[[SentenceView, re.Match[str]], Sort | None]] = {
    "named": Sort.NAMED,
    "bodies": Sort.BODIES,
    "pronoun": _sort_of_reference,
    "latter": Sort.PRONOUN,
    "count": _sort_of_count,
    "post": _sort_of_post,
    "somebody": _sort_of_group,
}


def _named(sv: SentenceView, match: re.Match[str]) -> tuple[Mention, ...]:
    """The people of a list, without those who only say whose relative somebody is.

    Nor those of a bracket: 张三（其前任李四已被判刑）.
    """
    found = mentions_in(sv, *match.span("named"), Kind.PERSON)
    owner = phrase_words().owner
    inside = sv.view[match.start() : match.end()]
    unique = {
        m.name: m
        for m in found
        if not owner.match(sv.view, sv.at(m)) and not _in_brackets(inside, sv.at(m) - match.start())
    }
    return tuple(unique.values())


def _bodies(sv: SentenceView, match: re.Match[str]) -> tuple[Mention, ...]:
    return tuple(mentions_in(sv, *match.span(), Kind.ORGANISATION)) if match["bodies"] else ()


def _reference(sv: SentenceView, match: re.Match[str]) -> Mention | None:
    if match["latter"]:
        start, end = match.start() + sv.offset, match.end() + sv.offset
        return Mention(Kind.REFERENCE, start, end, match.group())
    return sv.by_start.get(match.start()) if match["pronoun"] or match["count"] else None


def _in_brackets(view: str, position: int) -> bool:
    opened = view.rfind("（", 0, position)
    return opened >= 0 and view.find("）", opened, position) < 0 and "）" in view[position:]
