"""Organisation names: areas, level characters, department words and heads composed.

Every head (局, 纪委监委, 有限公司, 巡视组 …) is followed leftwards to where its name begins.
What the walk found decides whether it is a name, and of what: of a body in an area, of a
unit of the body before it, of one that stands alone, or no name at all.
"""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.areas.place_or_person import is_person
from oversight_graph.recognition.bodies.bare_heads import stands_alone, without_area
from oversight_graph.recognition.bodies.behind_bodies import behind_body
from oversight_graph.recognition.bodies.bodies_again import opens_a_name, unit_follows
from oversight_graph.recognition.bodies.branches_of_places import branch_of_place
from oversight_graph.recognition.bodies.candidates import (
    is_area_in_name,
    is_counted,
    is_nobody,
    is_word_on_level,
)
from oversight_graph.recognition.bodies.committees_in_full import committee_in_full
from oversight_graph.recognition.bodies.declared import declaration_before
from oversight_graph.recognition.bodies.head_kinds import canonical, class_of
from oversight_graph.recognition.bodies.head_words import begins_a_word, is_only_named
from oversight_graph.recognition.bodies.heads import Candidate, candidate_at
from oversight_graph.recognition.bodies.local_branches import local_branch
from oversight_graph.recognition.bodies.school_organs import (
    committee_of_school,
    organ_of_school,
    school_before,
)
from oversight_graph.recognition.bodies.teams import teams_at
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundArea, FoundOrg, Hit
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import is_everyday, is_word_of_two
from oversight_graph.values import value

_WORDINGS = patterns_of("recognition.bodies", "organisations.toml")
_WORDS = lists_of("recognition.bodies", "organisations.toml")
_OF_A_KIND = _WORDINGS["of_a_kind"]
#: Bodies whose commission is a body of its own, not a prefix of the role after it.
_COMMISSION_STANDS_ALONE = frozenset({"party_committee", "government", "joint_organ"})
_BODIES_OF_ZONES = frozenset({"head", "prefix", "suffix", "word"})
_REFERENCE, _POINTS_BACK, _BRANCH = "reference", "该", "党组织"
_OR_GROUP = _WORDS["or_group"]
_SECOND = _WORDS["second"]
#: 张家港 + 市: what makes the short name of a place one that lists have.
_PLACES = _WORDS["places"]
_KIND_REACH = 6
_AND_OTHERS = _WORDINGS["and_others"]
_ROLE_PREFIXES = frozenset(_WORDS["role_prefixes"])


@value
class OrganisationFinder:
    """Finds the organisations of a line; the hits are to be given from left to right."""

    line: Line

    def head(self, head: Hit) -> None:
        """Take the organisation that ends in a head, if there is one."""
        overlaps = bool(self.line.orgs) and head.start < self.line.orgs[-1].end
        if (
            overlaps
            or self._is_in_longer_name(head)
            or begins_a_word(self.line, head)
            or is_only_named(self.line, head)
            or self._lacks_its_body(head)
        ):
            return
        if head.cls == _REFERENCE:
            self._take_reference(head)
        elif self._is_role_prefix(head):
            self.line.change(replace(head, type="prefix"))
        elif one := committee_in_full(self.line, head) or organ_of_school(self.line, head):
            self._add(one.start, one.end, one.name)
        elif head.type in ("central", "declared"):
            one = local_branch(self.line, head)
            name = OrgName((), "", canonical(head), class_of(head))
            self._add(one.start if one else head.start, head.end, one.name if one else name)
        elif (teams := teams_at(self.line, head)) is not None:
            self._add(teams.start, teams.end, teams.name)
        elif (found := candidate_at(self.line, head)) and not is_nobody(found):
            self._take(found)

    def _is_in_longer_name(self, head: Hit) -> bool:
        """总行 behind its bank is no other body, but part of the name of its units."""
        return head.surface == "总行" and self.line.org_ends_at(head.start)

    def _lacks_its_body(self, head: Hit) -> bool:
        """工委 in 各街道人大工委 is of no body where that 人大 is none."""
        opening = head.entry.opening
        split = bool(opening) and head.surface != opening and opening in grammar().bodies_with_units
        return split and head.type == "head" and not self.line.org_ends_at(head.start)

    def _take_reference(self, head: Hit) -> None:
        """本行 in 本行纪委 and 该校 in 该校财务处 is the body that the text speaks of."""
        line, after = self.line, self.line.hit_at(head.end)
        organ = after is not None and after.type in _BODIES_OF_ZONES
        word = is_word_of_two(line.text[head.end - 1 : head.end + 1])  # 该行 + 为
        if not word and (organ or unit_follows(line, head.end)):
            own = head.surface[0] not in _POINTS_BACK
            name = OrgName((), "", _POINTS_BACK[0] + head.surface[1:], _REFERENCE, bare=own)
            self._add(head.start, head.end, name)

    def party_group(self, hit: Hit) -> None:
        """Take 党组 after a body and before no role: it acts as a body of its own."""
        line, following = self.line, self.line.hit_at(hit.end)
        if line.text.startswith(_OR_GROUP, hit.end):
            return  # 县审计局、县统计局党委（党组）: of all the bodies before
        if line.role_follows(hit.end):
            if one := school_before(line, hit) or branch_of_place(line, hit):
                self._add(one.start, one.end, one.name)
            return
        if following and following.type in ("head", "suffix") and following.cls != "department":
            return  # 党委办公室 and 党委组织部 are its departments
        end = declaration_before(line.text, hit.start) or hit.start
        while line.orgs and line.orgs[-1].start > end:
            line.orgs.pop()  # Y in X（以下简称Y）党委
        if not line.org_ends_at(end):
            if committee := committee_of_school(line, hit):
                self._add(committee.start, committee.end, committee.name)
            return
        body = line.orgs.pop()
        name = OrgName((), "", hit.surface, "party_group", parent=body.name)
        line.orgs.append(FoundOrg(body.start, hit.end, name))

    def _take(self, found: Candidate) -> None:
        line, found = self.line, _with_its_office(self.line, found)
        head = found.head
        if found.cls == "zone":
            self._take_zone(found)
        elif (one := _unit_of_person(line, found) or behind_body(line, found)) is not None:
            self._add(one.start, one.end, one.name)
        elif is_area_in_name(found):
            # 青海 in 青海大学 is part of the name, not the area it lies in.
            body = line.text[found.start : found.left] + found.body
            name = OrgName((), "", body, found.cls, within=found.areas)
            self._add(found.start, head.end, name)
        elif found.areas or found.level:
            if is_counted(line, found):
                return  # 9个社区党组织
            if not is_word_on_level(found):
                several = found.inner.startswith(grammar().several)
                cls = "collective" if several else found.cls
                name = OrgName(found.areas, found.level, found.body, cls, former=found.former)
                self._add(found.start, head.end, name)
        elif (alone := without_area(line, found) or self._of_a_row(head)) is not None:
            self._add(alone.start, alone.end, alone.name)

    def _of_a_row(self, head: Hit) -> FoundOrg | None:
        """A head that a row of areas goes on to: …、湖坪县等县区 + 纪委监委."""
        match = _AND_OTHERS.search(self.line.text, max(0, head.start - _KIND_REACH), head.start)
        if match is None or not self.line.area_ends_at(match.start()):
            return None
        return FoundOrg(match.start(), head.end, OrgName((), "", head.surface, class_of(head)))

    def _take_zone(self, found: Candidate) -> None:
        """A development zone is an area; its 管委会 and 党工委 are its bodies."""
        line, end = self.line, found.head.end
        after = line.hit_at(end)
        body = after is not None and (
            after.type in ("head", "prefix") or after.cls == "government"  # 管委会
        )
        body_follows = body and found.inner and found.inner not in grammar().empty_names
        placed = found.areas or found.level or body_follows or stands_alone(line, found)
        if found.parent is None and not placed and self._is_zone_again(found):
            line.areas.append(FoundArea(found.head.start, end, (), found.head.surface))
            return
        if found.parent is not None or not placed:
            return
        while line.areas and line.areas[-1].end > found.start:
            line.areas.pop()
        line.areas.append(FoundArea(found.start, end, (*found.areas, found.body), found.level))

    def _is_zone_again(self, found: Candidate) -> bool:
        """园区 in 园区管委会 is the zone named before."""
        line, after = self.line, self.line.hit_at(found.head.end)
        of_zone = after is not None and after.type in _BODIES_OF_ZONES
        return not found.inner and of_zone and opens_a_name(line, found.head.start)

    def _add(self, start: int, end: int, name: OrgName) -> None:
        orgs = self.line.orgs
        while orgs and orgs[-1].end > start:
            orgs.pop()
        if name.level and _OF_A_KIND.search(self.line.text, max(0, start - _KIND_REACH), start):
            # 会同有关 + 省委, 7个县（市） + 区委
            name = OrgName((), "", self.line.text[start:end], "collective")
        if orgs and orgs[-1].end == start and (joint := _joint(orgs[-1].name, name)):
            start, name = orgs.pop().start, joint
        orgs.append(FoundOrg(start, end, name))

    def _is_role_prefix(self, head: Hit) -> bool:
        """纪委 inside a body and before a role belongs to the role: 粮食局 纪委书记."""
        following = self.line.hit_at(head.end)
        if head.surface == _BRANCH and self.line.role_follows(head.end):
            self._without_class(head, following)
            return True  # 大坳村 + 党组织书记
        if head.surface not in _ROLE_PREFIXES or following is None or following.type != "role":
            return False
        if not self.line.orgs or self.line.orgs[-1].name.cls in _COMMISSION_STANDS_ALONE:
            return False
        body = self.line.orgs[-1]
        return body.end == head.start or (
            body.name.cls in grammar().with_own_commission
            and not self.line.is_after_area(head.start)
        )

    def _without_class(self, head: Hit, role: Hit | None) -> None:
        """党组织书记 of no village or body are a class of people: 党组织书记带学."""
        placed = self.line.is_after_area(head.start) or self.line.org_ends_at(head.start)
        if role is not None and not placed:
            self.line.change(replace(role, type="plain"))


def _joint(first: OrgName, second: OrgName) -> OrgName | None:
    """区纪委 + 区监委 is the one joint body of the 区."""
    classes = (first.cls, second.cls) == ("discipline_commission", "supervision_commission")
    same = second.level == (first.level or first.areas[-1][-1:] if first.areas else first.level)
    if not classes or second.areas or not same or first.parent or second.body not in _SECOND:
        return None
    return replace(first, body=first.body + second.body, cls="joint_organ")


def _unit_of_person(line: Line, found: Candidate) -> FoundOrg | None:
    """免去周立春 + 教务处处长职务: somebody whose office is taken is no part of its unit."""
    head, inner = found.head, found.inner
    if found.areas or found.level or found.parent or not line.role_follows(head.end):
        return None
    known = is_everyday(inner) or line.hit_at(found.left) is not None
    place = any(inner + level in lexicon().areas for level in _PLACES)
    if known or place or not is_person(line, found.left, head.start):
        return None
    name = OrgName((), "", head.surface, found.cls, bare=True, inner=True)
    return FoundOrg(head.start, head.end, name)


def _with_its_office(line: Line, found: Candidate) -> Candidate:
    """市纪委监委 + 机关, where the office itself is inspected: no 机关 in 机关干部."""
    behind = _WORDINGS["office"].match(line.text, found.head.end)
    if behind is None or found.cls not in grammar().with_office:
        return found
    head = replace(found.head, end=behind.end())
    return replace(found, head=head, body=found.body + behind.group())
