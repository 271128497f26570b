"""Which bodies may give sanctions in a sentence after the one that tells of them."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.recognition.words.kinds_of_body import COURTS
from oversight_graph.recognition.words.mention import Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of

_WORDS = lists_of("extraction.agents", "powers.toml")
_AUTHORITIES = frozenset(_WORDS["authorities"])
_CLASSES_OF_THE_LAW = _WORDS["classes_of_the_law"]


def may_sanction(body: Mention) -> bool:
    """Whether a body may sanction people who are not its own staff."""
    return not isinstance(body.value, OrgName) or body.value.cls in _AUTHORITIES


def pursued_before(sv: SentenceView, body: Mention) -> bool:
    """Whether an agent pursues crimes and acted in another sentence: it gives no sanctions.

    公安机关对甲采取强制措施。给予乙党内警告处分.
    """
    law = isinstance(body.value, OrgName) and body.value.cls in COURTS
    law = law or body.surface.endswith(_CLASSES_OF_THE_LAW)
    return law and body.start < sv.offset


def only_pursues(sv: SentenceView, body: Mention, position: int) -> bool:
    """Whether an agent before a semicolon is a class of those that pursue crimes.

    4人由司法机关查处；撤职3人: 司法机关 dismisses nobody.
    """
    if not body.surface.endswith(_CLASSES_OF_THE_LAW):
        return False
    return body.start < sv.offset or "；" in sv.view[sv.at(body) : position]
