"""Inspection teams that are named by nothing but what they are: 巡视组, 各巡察组, 省委11个巡视组.

Behind a committee they are its teams as a class. Alone they are teams that the text has named
before, or will be nobody; a number of teams (成立六个巡察组) names them only where it opens a
clause and so acts.
"""

from __future__ import annotations

from oversight_graph.recognition.bodies.bodies_again import opens_a_name
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName

_EACH, _PROVINCE, _COMMITTEE = "各", "省", "committee"
#: 第五提级（交叉）巡察组: the name goes on behind these.
_CLOSING = "）”》"
_CLAUSE_OPENS = "，；。：　 "


def teams_at(line: Line, head: Hit) -> FoundOrg | None:
    """The teams that a head stands for without number or name; ``None`` where it has either."""
    if head.surface not in grammar().teams_again:
        return None
    if (own := _of_a_committee(line, head)) is not None:
        return own
    counted, left = _number_before(line, head)
    each = counted or line.before(left) == _EACH
    if each and not counted:
        left -= 1
    if each and line.org_ends_at(left) and line.orgs[-1].name.cls == "party_committee":
        sender = line.orgs[-1]
        body = head.surface if counted else _EACH + head.surface
        return FoundOrg(
            sender.start, head.end, OrgName((), "", body, "collective", parent=sender.name)
        )
    if line.org_ends_at(left) or not _opens(line, left, each=each):
        return None
    name = OrgName((), "", (_EACH if each else "该") + head.surface, "reference")
    return FoundOrg(left, head.end, name)


def _of_a_committee(line: Line, head: Hit) -> FoundOrg | None:
    """15个 + 省委 + 巡视组: so many teams of one committee, not one of so many committees."""
    committee = line.hit_before(head.start)
    if committee is None or committee.type != _COMMITTEE:
        return None
    level = line.hit_before(committee.start)
    if level is None or level.type != "level":
        return None
    number = line.hit_before(level.start)
    counted = number is not None and number.type == "blocked" and line.before(number.end) == "个"
    if not counted and line.text[level.start - 1 : level.end] != _EACH + _PROVINCE:
        return None
    sender = OrgName((), level.surface, committee.surface, "party_committee")
    name = OrgName((), "", head.surface, "collective", parent=sender)
    return FoundOrg(level.start, head.end, name)


def _opens(line: Line, left: int, *, each: bool) -> bool:
    """Whether the teams open a clause, or, where one is meant, no name runs into the word."""
    before = line.before(left)
    return not before or before in _CLAUSE_OPENS or (not each and _is_word_end(line, left))


def _is_word_end(line: Line, left: int) -> bool:
    return line.before(left) not in _CLOSING and opens_a_name(line, left)


def _number_before(line: Line, head: Hit) -> tuple[bool, int]:
    """Whether a number of teams is told (11个巡视组), and where the teams begin with it."""
    before = line.hit_before(head.start)
    if before is None or before.type != "blocked":
        return False, head.start
    counted = line.text[before.start : before.end].endswith("个")
    return counted, before.start if counted else head.start
