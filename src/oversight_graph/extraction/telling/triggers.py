"""The triggers of a sentence that may report a fact, and words that tell who does what."""

from __future__ import annotations

from collections.abc import Sequence

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.favours import in_favour
from oversight_graph.extraction.clauses.phrase import Phrase
from oversight_graph.extraction.rules.action_types import bare
from oversight_graph.extraction.telling.narrated_acts import is_told_of_people
from oversight_graph.extraction.telling.telling import is_undone
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import runs_into
from oversight_graph.values import value

_WORDINGS = patterns_of("extraction.telling", "triggers.toml")
_WORDS = lists_of("extraction.telling", "triggers.toml")
#: What is named before the trigger suffers the action: 张三被…
PASSIVE = _WORDINGS["passive"]
#: 某公司犯单位行贿罪: who stands before it is accused and does not act; 涉嫌犯罪移送51人 tells why.
ACCUSED = _WORDINGS["accused"]
#: Whoever writes a self-criticism is the one who is called to account.
DONE_ONESELF = _WORDS["done_oneself"]
#: A sanction that takes the post of the party that is named: 撤销张三党组书记职务.
REVOKES = "撤销"
#: How many characters before and behind a trigger tell whether a word runs into it.
_WINDOW = 3


@value
class Trigger:
    """A trigger word at offsets in the sentence, with every type it may report."""

    start: int
    end: int
    surface: str
    types: tuple[str, ...]


def find_triggers(sv: SentenceView) -> list[Trigger]:
    """The triggers of a sentence that may report a fact, in text order."""
    found = []
    for start, end, types in sv.ahead.triggers:
        if (
            is_told_of_people(sv, start)
            and not is_undone(sv.view, end)
            and not in_favour(sv.view, start)
            and not _cuts_a_word(sv, start, end)
        ):
            word = bare(sv.text[start:end])
            found.append(Trigger(start, start + len(word), word, types))
    return found


def _cuts_a_word(sv: SentenceView, start: int, end: int) -> bool:
    """参加工作检查, 确立案源: an ordinary word runs into what looks like a trigger."""
    left = _WORDINGS["just_before"].search(sv.view, max(0, start - _WINDOW), start)
    right = _WORDINGS["just_behind"].match(sv.view, start, end + _WINDOW)
    return bool(left and right and runs_into(left.group(), right.group(), end - start))


def is_passive(sv: SentenceView, trigger: Trigger, here: Sequence[Phrase]) -> bool:
    """张三被…: what is named before the trigger suffers the action."""
    people = [p for p in here if p.is_person]
    start = people[-1].end if people else sv.clause_around(trigger.start)[0]
    return PASSIVE.search(sv.view, start, trigger.start) is not None
