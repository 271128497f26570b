"""What befalls somebody whom a sentence tells a story of, whatever the story asks or promises.

In 周立春未能确保资金安全，受到警告处分 the 确保 is part of what he failed to do: it wishes for no
sanction. Words of rules and warnings (凡, 如有, 一律) still make a sanction none.
"""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.telling.telling import (
    in_own_words,
    is_told,
    says_rule,
    says_unreal,
)
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.telling", "narrated_acts.toml")


def is_told_of_people(sv: SentenceView, position: int) -> bool:
    """Whether an act on people is told as done, in spite of the words of a story of somebody."""
    view = in_own_words(sv)
    if is_told(view, position):
        return True
    since = _story_until(sv, position)
    return since > 0 and is_told(view, position, since)


def _story_until(sv: SentenceView, position: int) -> int:
    """Where a story ends and what befell its subject begins, which reaches to an offset; or 0."""
    view = sv.view
    start = behind_last(view, "。；", position)
    hero = next((m for m in _people(sv) if start <= sv.at(m) < position), None)
    if hero is None:
        return 0
    at = sv.at(hero)
    if _WORDINGS["no_subject"].search(view, start, at) or says_unreal(view, start, at):
        return 0
    if _WORDINGS["ought"].match(view, at):
        return 0
    for befalls in _WORDINGS["befalls"].finditer(view, at, position + 2):
        end = befalls.start()
        if end >= position:
            return 0
        if _is_of(sv, befalls, hero) and not says_unreal(view, end, position):
            told = view[at:end]
            return 0 if _WORDINGS["says"].search(told) or says_rule(told) else end
    return 0


def _people(sv: SentenceView) -> list[Mention]:
    return [m for m in sv.by_start.values() if m.kind is Kind.PERSON]


def _is_of(sv: SentenceView, befalls: re.Match[str], hero: Mention) -> bool:
    """Whether a clause tells of the one whom the story is about: 给予周立春, 给予其."""
    whom = sv.by_start.get(befalls.start("who")) if befalls["who"] else None
    return whom is None or whom.kind is Kind.REFERENCE or whom.name == hero.name
