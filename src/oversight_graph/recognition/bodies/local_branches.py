"""What a bank or company of the whole country has in a place: 云溪县农业银行."""

from __future__ import annotations

from oversight_graph.recognition.bodies.candidates import is_in_full
from oversight_graph.recognition.bodies.head_kinds import canonical, class_of
from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.kinds_of_body import COMPANIES
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName


def local_branch(line: Line, head: Hit) -> FoundOrg | None:
    """What a bank or company of the whole country has in a place: 云溪县农业银行, 县农业银行.

    Its people hold no office of the company itself.
    """
    areas, level, start = line.areas_before(head.start)
    placed = level or (areas and is_in_full(areas[-1]))
    if head.type != "central" or class_of(head) not in COMPANIES or not placed:
        return None
    return FoundOrg(start, head.end, OrgName(areas, level, canonical(head), class_of(head)))
