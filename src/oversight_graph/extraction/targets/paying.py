"""Who pays for somebody else, and whose money it is then: 妻子李四替其退赃, 家属代为退缴."""

from __future__ import annotations

from oversight_graph.extraction.clauses.phrase import Sort
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.antecedents import antecedent, people_of_reference
from oversight_graph.extraction.targets.asked_clause import AskedClause
from oversight_graph.extraction.targets.target import GIVEN_UP, NOBODY, How, Target
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.targets", "paying.toml")
_WORDS = lists_of("extraction.targets", "paying.toml")

_MONEY = "confiscation"
_IN_PLACE = "代为"
_INSTEAD = frozenset(_WORDS["instead"])

_GIVES_BACK = frozenset(_WORDS["gives_back"])


def given_back_to_others(c: AskedClause) -> Target | None:
    """违规收取的费用如数退还贫困户: who took it gave it back, which need not be who was named."""
    if c.trigger.surface not in _GIVES_BACK or any(p.is_person for p in c.here):
        return None
    start, _ = c.sv.clause_around(c.trigger.start)
    taken = _WORDINGS["taken"].match(c.sv.view, start, c.trigger.start)
    return NOBODY if taken and _WORDINGS["recipient"].match(c.sv.view, c.trigger.end) else None


def on_behalf(c: AskedClause) -> Target | None:
    """妻子李四替其退赃, 其亲属退还的45万元上缴财政: it is paid for whom 其 means."""
    if c.name != _MONEY:
        return None
    for phrase in c.here:
        paid_for = phrase.governor in _INSTEAD and phrase.sort is Sort.PRONOUN
        family = phrase.sort is Sort.UNNAMED and phrase_words().his_people.match(
            c.sv.text, phrase.end
        )
        if phrase.reference and (paid_for or family):
            owner = _owner(c, phrase.reference, paid_for=paid_for)
            return Target(owner, phrase.start, phrase.end, How.SUBJECT) if owner else NOBODY
    return None


def _owner(c: AskedClause, reference: Mention, *, paid_for: bool) -> tuple[Mention, ...]:
    """Whom 其 means: behind 替 not whoever pays, but whom the clause before is about."""
    if not paid_for:
        return people_of_reference(c.sv, reference)
    start, _ = c.sv.clause_around(c.trigger.start)
    before = antecedent(c.sv, start)
    people = before.phrase.people if before.phrase else c.sv.context.people
    return people if len(people) == 1 else ()


def family_pays(c: AskedClause) -> Target | None:
    """张三家属代为退缴: it is paid for 张三, whose name was understood elsewhere."""
    family = c.here[-1] if c.here else None
    if c.trigger.surface not in GIVEN_UP or family is None or family.people:
        return None
    if not c.sv.text.startswith(_IN_PLACE, family.end):
        return None
    owners = [p for p in c.known if c.sv.text.endswith(p.surface, 0, family.start)]
    if not owners:
        return None
    start = family.start - len(owners[0].surface)
    return Target((owners[0],), start, family.end, How.SUBJECT)
