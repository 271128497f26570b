"""Whether a clause has a subject of its own that is nobody who was named before.

涉事医生，被停职; 负责工程的安静，2017年被免职; 多人被查: what befalls them befalls nobody else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from oversight_graph.data_files import toml_of
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.rules.phrase_words import any_of, phrase_words
from oversight_graph.recognition.people.name_readings import readings
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.subjects", "own_subjects.toml")

#: How far a reading as a name must beat ordinary words, in nats, to raise doubt.
_SUSPICION = 2.0
#: … and how far, where nothing behind it shows that it is one.
_CERTAINTY = 4.0
_PASSIVE_REACH = 2
#: Characters of verbs, which nothing has that only says what a driver or teacher is.
_NO_MODIFIER = "负转调任被受担收送给请让对将把与向从于经因为以用按依据到去至由称说"


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """The words of ``subjects.toml`` as patterns."""

    somebody: re.Pattern[str]  # 涉事医生, 该局副局长, at the start of a clause
    trade: re.Pattern[str]  # 供货商格言行贿, at the start of a clause
    described: re.Pattern[str]  # 负责工程的医生
    befalls: re.Pattern[str]  # 也均被
    new: re.Pattern[str]
    many: re.Pattern[str]  # 多人被
    theirs: re.Pattern[str]  # 的司机被, 所在的班子被, behind a name
    goes_on: re.Pattern[str]  # 随后对
    theirs_alone: re.Pattern[str]  # 的老部下，, behind a name
    brought_up: re.Pattern[str]  # 提拔的安静, behind a name
    surnames: frozenset[str]  # 何, that are no adverbs
    group: re.Pattern[str]  # 对其他责任人，


@cache
def subject_words() -> SubjectWords:
    """The shipped words, loaded on first use."""
    words = {
        name: text.split() for name, text in toml_of("extraction.rules", "subjects.toml").items()
    }
    phrases = lists_of("extraction.rules", "phrase_words.toml")
    kin = [word for word in phrases["kin"] if len(word) > 1]
    heads = rf"(?:{any_of((*words['heads'], *phrases['somebody'], *kin))}|<post>|<people>)"
    before = rf"(?:{any_of(words['before'])}|<reference>|<org>|<area>|<quantity>|<people>|<post>)"
    leads, between = any_of(words["leads"]), any_of(words["between"])
    befalls = rf"(?:{between}|<date>)*(?:{any_of(words['befalls'])})"
    suffers = rf"(?:{between}|<date>)*(?:因[^，。；]{{0,20}}?)?(?:被|受到)"
    bodies, no_trade = any_of(phrases["bodies"]), any_of(words["no_trade"])
    return SubjectWords(
        somebody=re.compile(expand(rf"{before}{{0,6}}{heads}(?P<end>)")),
        trade=re.compile(
            expand(
                rf"(?!{leads}|系|这[名位个])(?:{before}|(?![{_NO_MODIFIER}])[\u4e00-\u9fff]){{0,6}}?"
                rf"(?:{any_of(words['trades'])}|<people>|<post>)(?!{no_trade}|$|<post|people|person>)"
            )
        ),
        described=re.compile(expand(rf"(?!{leads})[^，。；：被]{{1,30}}的{heads}(?P<end>)")),
        befalls=gated(expand(befalls)),
        new=re.compile(any_of(words["new"])),
        many=gated(expand(rf"(?:{any_of(words['many'])}){befalls}")),
        theirs=re.compile(
            expand(
                rf"<people>{suffers}|[^，。；：被]{{0,14}}(?:的|身边|手下|案|家族)[^，。；：被因]{{0,10}}?"
                rf"(?:{heads}|{bodies}|<org>){suffers}"
            )
        ),
        theirs_alone=re.compile(
            expand(
                r"(?:的|<reference>的|身边的?|手下的?|曾经的|昔日的|原来的|同案的)"
                rf"[^，。；：被因]{{0,6}}?{heads}(?:、[^，。；：]{{1,16}})?(?=，)"
                rf"|[^，。；：被]{{0,10}}(?:{any_of(words['brings_up'])})的"
                rf"(?:<quantity>)?(?:{heads})?(?=，)"
            )
        ),
        goes_on=re.compile(rf"(?:{any_of(words['goes_on'])})+(?:对|将|责令|责成)"),
        brought_up=re.compile(
            expand(
                rf"[^，。；：被]{{0,10}}(?:{any_of(words['brings_up'])})的[^，。；：被因]{{1,8}}?{suffers}"
            )
        ),
        surnames=frozenset(words["surnames"]),
        group=re.compile(expand(rf"(?:对于?|将|给予)[^，。；：]{{0,16}}{heads}$")),
    )


def has_own_subject(sv: SentenceView, clause: int, end: int) -> bool:
    """Whether a clause, read up to ``end``, has a subject that was not understood."""
    start, stop = sv.spans[clause]
    opening = phrase_words().opening.match(sv.view, start, min(end, stop))
    opens = opening.end() if opening else start
    if end >= stop and _is_a_subject(sv, start, opens, stop):
        return True
    reach = min(end + _PASSIVE_REACH, stop)
    if subject_words().trade.match(sv.view, opens, reach):
        return True
    return _suffers(sv, opens, reach) or _surname_alone(sv, opens, reach)


def _is_a_subject(sv: SentenceView, start: int, opens: int, stop: int) -> bool:
    """Whether a whole clause is nothing but somebody: 涉事医生, 负责工程的安静."""
    words, said = subject_words(), sv.view[opens:stop]
    if words.group.fullmatch(said) or _names(_WORDINGS["head_at_end"], said):
        return True
    if (
        _WORDINGS["headless"].search(said)
        or _WORDINGS["known_head"].search(said)
        or _names(_WORDINGS["only_a_name"], said)
    ):
        return True
    called = words.somebody.fullmatch(said) or words.described.fullmatch(said)
    return called is not None and _is_new(sv, start, stop)


def _is_new(sv: SentenceView, start: int, end: int) -> bool:
    """周立春，县水务局局长，… only says who 周立春 is; 该局副局长 is somebody else."""
    named = any(m.kind is Kind.PERSON for at, m in sv.by_start.items() if at < start)
    return not named or subject_words().new.match(sv.text, start, end) is not None


def _suffers(sv: SentenceView, opens: int, reach: int) -> bool:
    """Whether something befalls somebody without a name there: 对方因, 如今安静被, 多人被."""
    words = subject_words()
    called = words.somebody.match(sv.view, opens, reach)
    called = called or words.described.match(sv.view, opens, reach)
    if called and words.befalls.match(sv.view, called.end(), reach):
        return True
    if words.many.search(sv.view, opens, reach):
        return True
    said = sv.view[opens:reach]
    named = any(_name_ends(said, match.start()) for match in words.befalls.finditer(said))
    return named or _acts_like_a_name(said)


def _acts_like_a_name(said: str) -> bool:
    """接替他的安静上任三天即被留置: a name behind 的 that something befalls later."""
    heads = (match.end() for match in _WORDINGS["head_of_clause"].finditer(said))
    return any(one.gain > _CERTAINTY for at in heads for one in readings(said, at, len(said)))


def is_of_theirs(sv: SentenceView, end: int) -> bool:
    """Whether a person who ends there only says whose the subject is: 周立春的老部下，."""
    return subject_words().theirs_alone.match(sv.view, end) is not None


def others_suffer(sv: SentenceView, start: int, end: int) -> bool:
    """Whether others suffer behind a person and a trigger: 周立春手下一批人被免职."""
    words, reach = subject_words(), min(end + _PASSIVE_REACH, len(sv.view))
    theirs = words.theirs.match(sv.view, start, reach)
    if theirs is not None or words.many.search(sv.view, start, reach):
        return True
    return words.brought_up.match(sv.view, start, reach) is not None


def _surname_alone(sv: SentenceView, opens: int, reach: int) -> bool:
    """何因行贿被判刑: a surname stands for one of those who were named."""
    known = sv.view[opens : opens + 1] in subject_words().surnames
    return known and subject_words().befalls.match(sv.view, opens + 1, reach) is not None


def _names(place: re.Pattern[str], said: str) -> bool:
    """Whether what a pattern finds at the end of a clause is like a name."""
    match = place.search(said)
    return match is not None and _name_ends(said, len(said), len(match["name"]))


def ends_in_a_name(sv: SentenceView, clause: int) -> bool:
    """Whether a clause seems to end in a name that was not understood."""
    start, end = sv.spans[clause]
    return _name_ends(sv.view[start:end], end - start)


def name_at(text: str, start: int, end: int) -> bool:
    """Whether a name beats ordinary words from one offset to the other."""
    return any(one.end == end and one.gain > _SUSPICION for one in readings(text, start, end))


def _name_ends(said: str, end: int, longest: int = 3) -> bool:
    """Whether a name beats ordinary words right before an offset."""
    starts = range(max(0, end - longest), end - 1)
    return any(name_at(said, at, end) for at in starts)
