"""A document read with each of several people of one name under a name of his own.

Rules tell people by their names. So the mentions get names of their own, and the facts are
extracted anew; what may be said of either of two is left out, and counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from oversight_graph.extraction.extract import Extracted, extract
from oversight_graph.extraction.fact import ActionFact, TenureFact
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.resolution.namesakes.bearers import Namesakes, bare_name, is_open

_Fact = TypeVar("_Fact")


def told_apart(
    sentences: list[Recognised], namesakes: Namesakes
) -> tuple[list[Extracted], dict[str, int]]:
    """What is extracted from sentences, which get the names; how much was left out of each name."""
    for recognised in sentences:
        renamed = [one for m in recognised.mentions if (one := _renamed(m, namesakes)) is not None]
        recognised.replace_mentions(renamed)
    left_out: Counter[str] = Counter()
    found = [
        replace(
            item,
            tenures=tuple(_each(item.tenures, _tenure, left_out)),
            actions=tuple(_each(item.actions, _action, left_out)),
        )
        for item in extract(sentences)
    ]
    return found, dict(left_out)


def _renamed(mention: Mention, namesakes: Namesakes) -> Mention | None:
    """A mention under the name that is its bearer's alone; none of whom another only is not."""
    if mention.kind is not Kind.PERSON or mention.name not in namesakes.bearers:
        return mention
    if mention.start in namesakes.compared:
        return None
    return replace(mention, value=namesakes.who(mention.name, mention.start))


def _each(
    facts: Iterable[_Fact],
    change: Callable[[_Fact, Counter[str]], _Fact | None],
    left_out: Counter[str],
) -> Iterator[_Fact]:
    for fact in facts:
        if (changed := change(fact, left_out)) is not None:
            yield changed


def _tenure(fact: TenureFact, left_out: Counter[str]) -> TenureFact | None:
    return fact if _is_known(fact.person, left_out) else None


def _action(fact: ActionFact, left_out: Counter[str]) -> ActionFact | None:
    """An act on somebody who may be either is left out; as an agent nobody stands for him."""
    if isinstance(fact.target, Mention) and not _is_known(fact.target, left_out):
        return None
    agents, jointly, approved = (
        tuple(mention for mention in group if _is_known(mention, left_out))
        for group in (fact.agents, fact.jointly, fact.approved_by)
    )
    return replace(fact, agents=agents, jointly=jointly, approved_by=approved)


def _is_known(mention: Mention, left_out: Counter[str]) -> bool:
    """Whether it is said which of several a mention means."""
    if mention.kind is not Kind.PERSON or not is_open(mention.name):
        return True
    left_out[bare_name(mention.name)] += 1
    return False
