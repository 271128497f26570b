"""A judgment told in several sentences: its court and its day go on from one to the next."""

from __future__ import annotations

from itertools import islice

from oversight_graph.extraction.agents.agents import bodies_of
from oversight_graph.extraction.clauses.clauses import SentenceView, bodies_in, sentences_before
from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.extraction.dating import governing_date
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.people", "judgments.toml")
_WORDS = lists_of("extraction.people", "judgments.toml")

_JUDGED = _WORDINGS["judged"]
#: What a judgment lists.
_LISTED = frozenset({"sentence", "confiscation"})
_COURT = "court"
_PROCURATORATE = "procuratorate"
#: The type of charges and of trials.
CHARGES = "prosecution"
_SENTENCE = "sentence"
_THE_COURT = frozenset(_WORDS["court_again"])
_IN_SHORT = _WORDS["in_short"]
#: What is back by the time that a text tells of it is no part of a judgment told before.
BACK_BY_NOW = frozenset(_WORDS["back_by_now"])
#: Over how many sentences a list goes on.
_REACH = 12
#: How far back the court may have been named that 法院 alone means.
_NEAR = 2
#: How much before a trial may say so, its date included.
_BEFORE_TRIAL = 60


def judging_court(sv: SentenceView, name: str, position: int) -> tuple[Mention, ...]:
    """The court whose judgment an action without agent belongs to; empty where none is."""
    if name not in _LISTED:
        return ()
    if here := _court_before(sv, position):
        return here
    if _WORDINGS["earlier"].match(sv.text):
        return ()
    judged = False
    for before in sentences_before(sv, _REACH, in_paragraph=True):
        if _WORDINGS["leaves_it"].search(before.text):
            return ()  # 驳回上诉，维持原判。至此，甲被判处无期徒刑: by the court below
        judged = judged or _judges(before)
        acting = [p for p in before.phrases if p.part is Part.SUBJECT and not p.is_person]
        courts = [body for p in acting for body in bodies_of(p) if is_court(body)]
        if acting:
            return tuple(courts[-1:]) if judged else ()
    return ()


def _court_before(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """甲法院判处乙有期徒刑三年；丙有期徒刑二年: the court that its own sentence names last."""
    acting = [
        p for p in sv.phrases if p.part is Part.SUBJECT and not p.is_person and p.end <= position
    ]
    if not acting or not _JUDGED.search(sv.view, acting[-1].end, position):
        return ()
    return tuple(body for body in bodies_of(acting[-1]) if is_court(body))[-1:]


def court_of_trial(sv: SentenceView, name: str, position: int) -> tuple[Mention, ...]:
    """The court in which somebody was tried: 在云溪市人民法院受审, 在…公开宣判，一审判处…."""
    if name not in (*_LISTED, CHARGES):
        return ()
    _, end = sv.clause_around(position)
    where = _WORDINGS["by_the_court"].search(sv.view, 0, position) if name == _SENTENCE else None
    where = where or _WORDINGS["tried_in"].search(sv.view, 0, end)
    bodies = bodies_in(sv, *where.span("court")) if where else _court_charged_in(sv, position)
    bodies = bodies or _court_in_short(sv, position)
    return tuple(body for body in bodies if _is(body, _COURT))


def court_itself(sv: SentenceView, name: str, position: int) -> tuple[Mention, ...]:
    """The court whose judgment another one upholds, or which sits in the rooms of another."""
    wording = {_SENTENCE: "upholds", CHARGES: "sits_elsewhere"}.get(name)
    found = _WORDINGS[wording].search(sv.view, 0, position) if wording else None
    bodies = bodies_in(sv, *found.span("court")) if found else ()
    return tuple(body for body in bodies if is_court(body))


def _court_in_short(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """法院以受贿罪判处…: the one court that this sentence and the last ones have named."""
    clause = behind_last(sv.view, "。；", position)
    if _WORDINGS["the_court_judges"].search(sv.view, clause, position) is None:
        return ()
    near = [sv, *sentences_before(sv, _NEAR, in_paragraph=True)]
    if any(_WORDINGS["another_court"].search(one.text) for one in near):
        return ()
    courts = [m for one in near for m in one.by_start.values() if _is(m, _COURT)]
    return tuple(courts[:1]) if len({court.name for court in courts}) == 1 else ()


def _court_charged_in(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """向甲法院提起公诉。…法院公开审理…: the court that the charge was brought in."""
    if _WORDINGS["the_court"].search(sv.view, max(0, position - _BEFORE_TRIAL), position) is None:
        return ()
    for before in sentences_before(sv, _NEAR, in_paragraph=True):
        if charged := list(_WORDINGS["charged_in"].finditer(before.view)):
            return bodies_in(before, *charged[-1].span("court"))
    return ()


def that_procuratorate(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """该院对张三提起公诉: the procuratorate that the paragraph has named last."""
    here = [m for at, m in sv.by_start.items() if at < position and _is(m, _PROCURATORATE)]
    before = (
        mention
        for one in sentences_before(sv, _REACH, in_paragraph=True)
        for mention in reversed(one.by_start.values())
        if _is(mention, _PROCURATORATE)
    )
    return tuple(here[-1:]) or tuple(islice(before, 1))


def prosecutor(sv: SentenceView, name: str, position: int) -> tuple[Mention, ...]:
    """Who brings charges: 县检察院就甲犯受贿罪、乙犯行贿罪提起公诉; empty where none is named."""
    if name != CHARGES:
        return ()
    acting = [
        p
        for p in sv.phrases
        if p.part is Part.SUBJECT
        and p.end <= position
        and not _WORDINGS["only_tells"].match(sv.view, p.end)
    ]
    bodies = [body for p in acting for body in p.bodies if _is(body, _PROCURATORATE)]
    if not bodies and (brings := _WORDINGS["brings"].search(sv.view, 0, position)):
        bodies = [b for b in bodies_in(sv, *brings.span("body")) if _is(b, _PROCURATORATE)]
    return tuple(bodies[-1:])


def judgment_day(sv: SentenceView, name: str) -> Mention | None:
    """The day of the judgment that an action without date belongs to.

    The nearest sentence with a date must be the one that tells of the judgment.
    """
    if name not in _LISTED or _WORDINGS["earlier"].match(sv.text):
        return None
    for before in sentences_before(sv, _REACH, in_paragraph=True):
        if any(mention.kind is Kind.DATE for mention in before.recognised.mentions):
            judged = [match.start() for match in _JUDGED.finditer(before.view)]
            return governing_date(before, judged[-1]) if judged else None
    return None


def hearing_day(sv: SentenceView, surface: str) -> Mention | None:
    """The day of the hearing told of right before, in which a procuratorate takes part."""
    if _WORDINGS["takes_part"].search(surface) is None or sv.previous is None:
        return None
    heard = _WORDINGS["hears"].search(sv.previous.view)
    return governing_date(sv.previous, heard.start()) if heard else None


def _judges(sv: SentenceView) -> bool:
    return _JUDGED.search(sv.view) is not None


def is_court(body: Mention) -> bool:
    """Whether an agent is a court, by its name or as 该院."""
    if body.kind is Kind.REFERENCE:
        return body.surface in _THE_COURT
    return _is(body, _COURT) or body.surface.endswith(_IN_SHORT)


def _is(body: Mention, cls: str) -> bool:
    return isinstance(body.value, OrgName) and body.value.cls == cls
