"""Who goes on acting in paragraphs that name nobody: the body that the whole text tells of.

A text that has told of one commission or team and of nobody else goes on with it, and a
paragraph that sorts figures (从举报方式看，…) goes on with those whose figures they are.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView, clause_start, sentences_before
from oversight_graph.extraction.clauses.phrase import Part
from oversight_graph.extraction.rules.action_types import FIGURES
from oversight_graph.recognition.words.kinds_of_body import OVERSEERS
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.agents", "whole_story.toml")
_WORDS = lists_of("extraction.agents", "whole_story.toml")
_ACTS = frozenset(_WORDS["acts"])
_RESULTS = frozenset(_WORDS["results"])
_COLLECTIVE = "collective"
_MENDING = "rectification"
#: How many sentences back those are looked for whose figures a paragraph sorts.
_REACH = 24
#: How near before a mending the word stands that urges it.
_NEAR = 16
#: Two bodies that acted, and the text is about none of them alone.
_SEVERAL = 2


def sorted_figures_of(sv: SentenceView, name: str, position: int) -> tuple[Mention, ...]:
    """Whose figures a paragraph sorts that opens with 从举报方式看 or 受处分人员中."""
    if name not in FIGURES or not _sorts(sv) or _area_acts(sv, position):
        return ()
    if _subject_before(sv, position):
        return ()
    for here in sentences_before(sv, _REACH):
        if _area_acts(here, len(here.view)):
            return ()
        if own := here.reading.acting_in(here) if here.reading else ():
            return own
        if here.previous is None and not _sorts(here):
            return ()
    return ()


def story_of(sv: SentenceView, name: str, position: int) -> tuple[Mention, ...]:
    """The one body that inspects and that alone has acted in the text before a sentence."""
    if not _is_told_of_body(sv, name, position) or sv.last is None or _own_subject(sv, position):
        return ()
    if _WORDINGS["item"].match(sv.view) or _names_people(sv.previous):
        return ()
    if name == _MENDING and not _WORDINGS["urges"].search(
        sv.text, max(clause_start(sv.view, position), position - _NEAR), position + 2
    ):
        return ()
    before = acted_so_far(sv.last)
    one = before[0] if len(before) == 1 else None
    sees = one is not None and isinstance(one.value, OrgName) and one.value.cls in OVERSEERS
    return before if sees else ()


def _is_told_of_body(sv: SentenceView, name: str, position: int) -> bool:
    """Whether a body goes on with such acts, or its checks brought them: 检查36家，问责3人."""
    checked = name in _RESULTS and _WORDINGS["checked"].search(sv.view, 0, position)
    return name in _ACTS or bool(checked)


def _names_people(sv: SentenceView | None) -> bool:
    """Whether a sentence or one before it in its paragraph names somebody, or is an item."""
    while sv is not None:
        if Kind.PERSON in sv.kinds or _WORDINGS["item"].match(sv.view):
            return True
        sv = sv.previous
    return False


def _sorts(sv: SentenceView) -> bool:
    """Whether the paragraph of a sentence opens by sorting figures."""
    while sv.previous is not None:
        sv = sv.previous
    return _WORDINGS["sorts_figures"].match(sv.view) is not None


def _area_acts(sv: SentenceView, position: int) -> bool:
    """Whether an area before an offset acts: 广南县查处203件, but not 广南县203件."""
    found = list(_WORDINGS["area"].finditer(sv.view, 0, position + 1))
    if not found:
        return False
    return _WORDINGS["labelled"].match(sv.view, found[-1].start("area")) is None


def _own_subject(sv: SentenceView, position: int) -> bool:
    """Whether a person is named before an offset, or anybody else is a subject there."""
    if any(m.kind is Kind.PERSON and sv.at(m) < position for m in sv.by_start.values()):
        return True
    unknown = _WORDINGS["unknown_body"].search(sv.view, 0, position)
    return unknown is not None or _subject_before(sv, position)


def _subject_before(sv: SentenceView, position: int) -> bool:
    """Whether a body is a subject before an offset."""
    return any(p.part is Part.SUBJECT and p.start < position and p.bodies for p in sv.phrases)


def acted_so_far(sv: SentenceView) -> tuple[Mention, ...]:
    """The bodies that were subjects up to a sentence, two at most."""
    unread: list[SentenceView] = []
    here: SentenceView | None = sv
    while here is not None and here.acted is None:
        unread.append(here)
        here = here.last
    known = (here.acted or ()) if here is not None else ()
    for one in reversed(unread):
        known = _with_subjects(one, known) if len(known) < _SEVERAL else known
        if known and _WORDINGS["reports_mending"].search(one.text):
            known = known[:1] * _SEVERAL  # from here on acts whoever mends, no longer the team
        one.acted = known
    return sv.acted or ()


def _with_subjects(sv: SentenceView, known: tuple[Mention, ...]) -> tuple[Mention, ...]:
    for phrase in sv.phrases:
        if phrase.part is Part.SUBJECT:
            for body in phrase.bodies:
                if _is_class(body) or any(_is_same(body, other) for other in known):
                    continue
                known = (*(one for one in known if not _is_unit(one, body)), body)
    return known[:_SEVERAL]


def _is_class(body: Mention) -> bool:
    """全县纪检监察机关 are those whose figures are told, and no one body."""
    return isinstance(body.value, OrgName) and body.value.cls == _COLLECTIVE


def _is_same(body: Mention, other: Mention) -> bool:
    """Whether two names are of one body: 市纪委监委 after 云溪市纪委监委, or its 监督检查室."""
    short, long = sorted((body.surface, other.surface), key=len)
    return long.endswith(short) or _is_unit(body, other)


def _is_unit(body: Mention, whole: Mention) -> bool:
    """Whether a name is that of a unit of another body: 云溪市纪委监委第一监督检查室."""
    unit = isinstance(body.value, OrgName) and body.value.parent is not None
    return unit and body.surface.startswith(whole.surface) and body.surface != whole.surface
