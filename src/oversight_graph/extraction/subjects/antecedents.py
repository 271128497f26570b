"""Whom words without a name mean: 其, 二人, 上述三人, or nobody for certain."""

from __future__ import annotations

from collections.abc import Callable

from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    mentions_in,
    phrases_before,
    sentences_before,
)
from oversight_graph.extraction.clauses.phrase import (
    WITHOUT_NAMES,
    ClauseSubject,
    Part,
    Phrase,
    Sort,
    Who,
)
from oversight_graph.extraction.clauses.tales import HEARD
from oversight_graph.extraction.subjects.bystanders import befalls_somebody_in
from oversight_graph.extraction.subjects.clause_subject import going_on, subject_of
from oversight_graph.extraction.subjects.dealing import dealt_with
from oversight_graph.extraction.subjects.lists_of_people import (
    counted_aside,
    distinct,
    is_whole,
    last_list,
    only_two,
    were_counted,
)
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.numerals import DIGITS
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_WORDINGS = patterns_of("extraction.subjects", "antecedents.toml")
_WORDS = lists_of("extraction.subjects", "antecedents.toml")

_ABOVE, _HIMSELF, _HIS = "上述", "本人", "其"
#: 前两人, 后两人: the first or the last of a longer list.
_PART_OF_LIST: dict[str, Callable[[int], slice]] = {
    "前": lambda wanted: slice(0, wanted),
    "后": lambda wanted: slice(-wanted, None),
}
#: How many sentences before 甲等3人 all of them may have been named.
_LATELY = 3
#: How many clauses before a sanction another may have befallen somebody not understood.
_NEAR = 3
_ONE_OF_TWO = frozenset(_WORDS["one_of_two"])
_OF_TWO = _WORDS["of_two"]


def antecedent(sv: SentenceView, before: int) -> ClauseSubject:
    """Whom the text of the sentence is about right before an offset."""
    subject = going_on(sv, before)
    while subject.phrase and _means_a_body(sv, subject.phrase):
        subject = going_on(sv, sv.spans[subject.phrase.clause][0])
    return subject


def _means_a_body(sv: SentenceView, phrase: Phrase) -> bool:
    """后者 that finds no two people behind it: a body was named last."""
    said = phrase.reference.surface if phrase.reference else ""
    return said in _OF_TWO and not people_meant(sv, phrase)


def people_meant(sv: SentenceView, phrase: Phrase) -> tuple[Mention, ...]:
    """The people whom a phrase names or points back to; empty where that is not certain."""
    if phrase.sort is Sort.PRONOUN and phrase.reference is not None:
        return people_of_reference(sv, phrase.reference)
    return named_at_last(sv, phrase) or phrase.people


def named_at_last(sv: SentenceView, phrase: Phrase) -> tuple[Mention, ...]:
    """甲等3人 a few sentences behind a list of 甲, 乙 and 丙: these three; else nobody."""
    count = phrase.total.value if phrase.total else None
    if phrase.whole or not phrase.people or not isinstance(count, QuantityValue):
        return ()
    first, wanted = phrase.people[0].name, count.value
    for before in sentences_before(sv, _LATELY):
        end = len(before.view)
        if named := last_list(before, end, lambda p: len(p) == wanted and p[0].name == first):
            return named
    return ()


def people_of_reference(sv: SentenceView, reference: Mention) -> tuple[Mention, ...]:
    """Whom 其, 他, 二人, 后者 or 上述三人 mean: the people in question right before it.

    其 and 他 mean one person, or all who are the subject of the sentence, and nobody where
    several stand in question otherwise; 二人 means nobody unless exactly two do. 上述人员 is
    an open group.
    """
    if not sv.settled:
        sv.settled = True
        for phrase in sv.phrases:  # in text order, because each may lean on the last
            people_meant(sv, phrase)
    if reference.start not in sv.meant:
        sv.meant[reference.start] = _people_meant_by(sv, reference)
    return sv.meant[reference.start]


def _people_meant_by(sv: SentenceView, reference: Mention) -> tuple[Mention, ...]:
    at = sv.at(reference)
    said = reference.surface.removeprefix(_ABOVE)
    if said in _OF_TWO:
        pair = last_list(sv, at, lambda people: len(people) == len(_OF_TWO))
        return (pair or only_two(sv, at))[_OF_TWO.index(said) :][:1]
    wanted = getattr(reference.value, "value", 0) or DIGITS.get(said[:1], 0)
    if wanted:
        return _so_many(sv, at, wanted)
    return _one(sv, at, himself=said == _HIMSELF) if said == reference.surface else ()


def _one(sv: SentenceView, at: int, *, himself: bool) -> tuple[Mention, ...]:
    """Whom 其 or 他 means; 张三的妻子李四…，其本人… is 张三 himself."""
    if said := _said_to_have_done(sv, at):
        return said
    if himself and sv.text.startswith(_HIS, at - 1):
        at -= 1
    subject = antecedent(sv, at)
    if subject.who is Who.NOBODY:
        return sv.context.people if len(sv.context.people) == 1 else ()
    nearest = subject.phrase
    if nearest is None or _several_got_theirs(sv, nearest, at):
        return ()
    if himself and (owner := _whose(sv, nearest)):
        return owner
    if (other := dealt_with(sv, nearest, at)) is not None:
        return other
    people = people_meant(sv, nearest)
    ordered = nearest.part is Part.OBJECT and _WORDINGS["ordered"].search(sv.view, 0, at)
    together = nearest.sort is Sort.NAMED and (nearest.part is Part.SUBJECT or ordered)
    return people if nearest.whole and (len(people) == 1 or together) else ()


def _whose(sv: SentenceView, phrase: Phrase) -> tuple[Mention, ...]:
    """Who is named only to say whose the one is whom a phrase means: 张三的妻子李四."""
    meant = {person.name for person in phrase.people}
    named = mentions_in(sv, phrase.start, phrase.end, Kind.PERSON)
    return distinct(person for person in named if meant and person.name not in meant)


def _said_to_have_done(sv: SentenceView, at: int) -> tuple[Mention, ...]:
    """县纪委查明张三收受礼金，给予其…: whoever is found to have done something."""
    last = next((p for p in phrases_before(sv, at) if p.people), None)
    if (
        last is None
        or last.part is Part.SUBJECT
        or last.governor in HEARD
        or not _WORDINGS["found"].search(sv.text, 0, last.start)
    ):
        return ()
    return last.people if len(last.people) == 1 and last.whole else ()


def _several_got_theirs(sv: SentenceView, nearest: Phrase, at: int) -> bool:
    """给予甲警告处分，给予乙记过处分，收缴其…: 其 may mean either who was told of before.

    Behind a semicolon it means whoever was told of last, unless 给予甲…；给予乙… are alike.
    """
    if not befalls_somebody_in(sv, nearest.clause):
        return False
    stop = sv.view.rfind("；", 0, at)
    meant = {person.name for person in people_meant(sv, nearest)}
    others = (
        phrase
        for phrase in phrases_before(sv, nearest.start)
        if meant and phrase.part is not Part.ASIDE and phrase.people
        if meant.isdisjoint(m.name for m in phrase.people)
    )
    apart = nearest.start < stop
    given = range(max(0, nearest.clause - _NEAR), nearest.clause)
    if apart and nearest.governor and any(_somebody_got_it(sv, index) for index in given):
        return True
    return any(
        befalls_somebody_in(sv, other.clause)
        and (other.start > stop or (apart and nearest.governor == other.governor != ""))
        for other in others
    )


def _somebody_got_it(sv: SentenceView, clause: int) -> bool:
    """Whether a clause tells what befell somebody whom no phrase names."""
    return befalls_somebody_in(sv, clause) and subject_of(sv, clause).who in WITHOUT_NAMES


def either_may_be_meant(sv: SentenceView, pronoun: Phrase) -> bool:
    """甲向乙行贿，其被…: a 其 that is the subject, and two people neither of whom was the topic."""
    if pronoun.sort is not Sort.PRONOUN or pronoun.reference is None:
        return False
    meant = {person.name for person in people_meant(sv, pronoun)}
    if len(meant) != 1 or pronoun.reference.surface not in _ONE_OF_TWO:
        return False
    here = any(start < pronoun.start and m.kind is Kind.PERSON for start, m in sv.by_start.items())
    told = sv if here else sv.previous
    if told is None or {person.name for person in told.context.people} == meant:
        return False
    before = pronoun.start if here else len(told.view)
    since = told.view.rfind("；", 0, before) if here else -1
    named = {
        m.name for at, m in told.by_start.items() if since < at < before and m.kind is Kind.PERSON
    }
    return bool(named - meant)


def _so_many(sv: SentenceView, at: int, wanted: int) -> tuple[Mention, ...]:
    """The nearest set of people before an offset that has the number wanted.

    Where somebody without a name stood in question too, only one list can be meant.
    """
    part = _PART_OF_LIST.get(sv.text[at - 1 : at])
    if part and not _WORDINGS["time"].search(sv.text, 0, at):
        return last_list(sv, at, lambda people: len(people) > wanted)[part(wanted)]
    nearest = antecedent(sv, at)
    before = [p for p in phrases_before(sv, at) if p.part is not Part.ASIDE and p.is_person][::-1]
    here = distinct(person for phrase in before for person in phrase.people)
    everyone = distinct((*sv.context.everyone, *here))
    earlier = antecedent(sv, sv.clause_around(at)[0])  # 甲、乙…，丙对二人…
    if were_counted(sv, wanted):
        return ()
    sets = [p.people if p and is_whole(p) else () for p in (nearest.phrase, earlier.phrase)]
    sets.append(sv.context.people)
    sets.append(sv.context.lately if not before else ())
    if not sv.context.unsure and all(p.sort is not Sort.UNNAMED for p in before):
        sets += [here, everyone, counted_aside(sv, at)]
    return next((people for people in sets if len(people) == wanted), ())
