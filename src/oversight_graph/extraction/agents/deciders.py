"""Whose decision a text reports: 经县纪委研究, 经甲报请乙批准, 宣布县委关于…的决定."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.clauses import SentenceView, bodies_in
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Mention

#: 经驻部纪检监察组研究并经部党组决定: who decides is named last.
_DECIDES_LAST = re.compile(
    expand(
        r"经(?:中共)?<org>[^，。；]{0,8}(?:研究|审议|审查)[^，。；]{0,6}?，?(?:并|后)?(?:经|由)(?:中共)?(?P<agent><org>)[^，。；]{0,8}(?:研究)?决定"
    )
)
_RESEARCH = re.compile(
    expand(
        r"经(?:<date>)?(?:中共)?(?P<agent><org>)(?:[^，。；]{0,12}?)?(?:会议)?(?:研究|审议|讨论|决定|核实|核查)"
    )
)
#: 经县监察局报请县政府批准，决定给予…: who asked for it decides it.
_ASKED = re.compile(
    expand(
        "经(?:中共)?(?P<agent><org>)(?:研究|审议|讨论)?(?:并|后)?(?:提请|报请|报经|呈报|请示|报)<org>[^，。；]{0,6}(?:批准|同意)"
    )
)
#: 宣布县委关于任命…的决定，同时免去…: the decision goes on.
_DECISION_READ = re.compile(
    expand(
        "(?:宣布|宣读)(?:了)?(?:中共)?(?P<agent><org>(?:[、和]<org>)*)(?:[、和][^，。；、]{2,8})?关于"
    )
)
#: 经县检察院决定，张三被逮捕: a passive may well say who decided.
_DECIDED_BY = re.compile(
    expand(
        r"经(?:<date>)?(?:中共)?(?P<agent><org>)(?:[^，。；]{0,6}决定|[^，。；]{0,12}(?:研究|审议|讨论))(?:决定)?"
        r"，?[^，。；]{0,40}$"
    )
)
#: In this order each clause is asked who decided.
_DECISIONS = (_DECIDES_LAST, _RESEARCH, _ASKED, _DECISION_READ)


def decided_in(sv: SentenceView, start: int, end: int) -> tuple[Mention, ...]:
    """The body whose decision a clause reports."""
    told = (decision.search(sv.view, start, end) for decision in _DECISIONS)
    match = next(filter(None, told), None)
    return bodies_in(sv, *match.span("agent")) if match else ()


def decided_before(sv: SentenceView, position: int) -> tuple[Mention, ...]:
    """The body whose decision stands right before what it brought: 经县检察院决定，张三被逮捕."""
    decided = _DECIDED_BY.search(sv.view, 0, position)
    return bodies_in(sv, *decided.span("agent")) if decided else ()


def deciding_of(sv: SentenceView) -> tuple[Mention, ...]:
    """The body whose decision a sentence reports: 经县纪委研究，给予…."""
    told = (*_RESEARCH.finditer(sv.view), *_DECISION_READ.finditer(sv.view))
    decided = [match.span("agent") for match in told]
    return bodies_in(sv, *decided[-1]) if decided else ()
