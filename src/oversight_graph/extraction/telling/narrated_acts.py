"""What befalls somebody whom a sentence tells a story of, whatever the story asks or promises.

In 周立春未能确保资金安全，受到警告处分 the 确保 is part of what he failed to do: it wishes for no
sanction. Words of rules and warnings (凡, 如有, 一律) still make a sanction none.
"""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.telling.telling import is_told, says_rule, says_unreal
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention

_ADVERBS = (
    "(?:<date>|<org>|于|因此|为此|之后|随后|最终|先后|分别|同时|近日|日前|目前|曾经?|再次|决定|依[纪法规]"
    "|后|并|也|还|均|已|又|先|现|由)*"
)
#: How a clause opens that tells what befell whoever the sentence is about, or one who is named.
_BEFALLS = re.compile(
    expand(
        rf"，{_ADVERBS}(?:(?:受到|被(?!告)|遭到?|受(?=党内|政务|行政|处分|严重|撤|警告))"
        rf"|(?:给予|对|将)(?:<post|org|area>|原)*(?P<who><person|reference>))"
    )
)
#: Whoever says so tells of others: 周立春强调，….
_SAYS = re.compile("(?:要求|强调|希望|建议|提醒|指出|倡议|表示|介绍|认为|说|称)[，：“]")
#: Before a name these make it no subject.
_NO_SUBJECT = re.compile("(?:[对将把给由被向与和]|给予|要求|建议)$")


def tells(sv: SentenceView, position: int) -> bool:
    """Whether a sentence tells what begins at an offset as a fact, in spite of a story's words."""
    if is_told(sv.view, position):
        return True
    since = _story_until(sv, position)
    return since > 0 and is_told(sv.view, position, since)


def _story_until(sv: SentenceView, position: int) -> int:
    """Where a story ends and what befell its subject begins, which reaches to an offset; or 0."""
    view = sv.view
    start = behind_last(view, "。；", position)
    hero = next((m for m in _people(sv) if start <= sv.at(m) < position), None)
    if hero is None:
        return 0
    at = sv.at(hero)
    if _NO_SUBJECT.search(view, start, at) or says_unreal(view, start, at):
        return 0
    for befalls in _BEFALLS.finditer(view, at, position + 2):
        end = befalls.start()
        if end >= position:
            return 0
        if _is_of(sv, befalls, hero) and not says_unreal(view, end, position):
            told = view[at:end]
            return 0 if _SAYS.search(told) or says_rule(told) else end
    return 0


def _people(sv: SentenceView) -> list[Mention]:
    return [m for m in sv.by_start.values() if m.kind is Kind.PERSON]


def _is_of(sv: SentenceView, befalls: re.Match[str], hero: Mention) -> bool:
    """Whether a clause tells of the one whom the story is about: 给予周立春, 给予其."""
    whom = sv.by_start.get(befalls.start("who")) if befalls["who"] else None
    return whom is None or whom.kind is Kind.REFERENCE or whom.name == hero.name
