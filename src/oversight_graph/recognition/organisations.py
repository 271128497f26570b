"""Organisation names: areas, level characters, department words and heads composed.

Every head (局, 纪委监委, 有限公司, 巡视组 …) is followed leftwards to where its name begins.
What the walk found decides whether it is a name, and of what: of a body in an area, of a
unit of the body before it, of one that stands alone, or no name at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.heads import Candidate, candidate_at, canonical, class_of
from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.line import Line
from oversight_graph.recognition.mention import OrgName
from oversight_graph.recognition.pieces import FoundOrg, Piece
from oversight_graph.recognition.segmenter import frequency

#: How many characters a name made of plain characters alone needs at least.
_MIN_OPEN_NAME = 2
#: From this frequency on, a head and the character after it are a word of two characters.
_WORD_OF_TWO = 20
#: Bodies that have a discipline commission of their own, as a part of them.
_WITH_OWN_COMMISSION = frozenset(
    {
        "department",
        "enterprise",
        "hospital",
        "school",
        "university",
        "bank",
        "institution",
        "police",
    }
)
#: Bodies whose commission is a body of its own, not a prefix of the role after it.
_COMMISSION_STANDS_ALONE = frozenset({"party_committee", "government", "joint_organ"})
_ROLE_PREFIXES = frozenset({"纪委", "纪检组", "纪工委", "监事会", "工会", "团委"})
#: Last characters of areas written in full.
_FULL_AREA = tuple("省市县区州旗")


@dataclass(frozen=True, slots=True)
class OrganisationFinder:
    """Finds the organisations of a line; the pieces are to be given from left to right."""

    line: Line

    def head(self, index: int) -> None:
        """Take the organisation that ends in the head at ``index``, if there is one."""
        head = self.line.pieces[index]
        overlaps = bool(self.line.orgs) and head.start < self.line.orgs[-1].end
        if overlaps or self._begins_a_word(head):
            return
        if self._is_role_prefix(index):
            self.line.pieces[index] = replace(head, type="prefix")
        elif head.type == "central":
            name = OrgName((), "", canonical(head), class_of(head))
            self._add(head.start, head.end, name)
        elif (candidate := candidate_at(self.line, index)) is not None:
            self._take(candidate, head)

    def party_group(self, index: int) -> None:
        """Take 党组 after a body and before no role: it acts as a body of its own."""
        piece, following = self.line.pieces[index], self.line.after(index)
        orgs = self.line.orgs
        if not orgs or orgs[-1].end != piece.start or self.line.role_follows(index):
            return
        if following is not None and following.type in ("head", "suffix"):
            return
        body = orgs.pop()
        name = OrgName((), "", piece.surface, "party_group", parent=body.name)
        orgs.append(FoundOrg(body.start, piece.end, name))

    def _take(self, found: Candidate, head: Piece) -> None:
        if self._is_area_in_name(found):
            # 青海 in 青海大学 is part of the name, not the area it lies in.
            body = self.line.text[found.start : found.name_start] + found.body
            self._add(found.start, head.end, OrgName((), "", body, found.cls))
        elif found.parent is not None:
            self._add_nested(found.parent, found, head)
        elif found.areas and found.cls == "bank" and self._is_branch(found.start):
            # 中国进出口银行 + 吉林省 + 分行 is one name.
            whole = self.line.orgs.pop()
            body = whole.name.body + self.line.text[found.start : head.end]
            self._add(whole.start, head.end, replace(whole.name, body=body))
        elif found.areas or found.level:
            if not self._is_word_on_level(found, head):
                name = OrgName(found.areas, found.level, found.body, found.cls)
                self._add(found.start, head.end, name)
        else:
            self._take_without_area(found, head)

    def _take_without_area(self, found: Candidate, head: Piece) -> None:
        bare = found.left == found.index
        if bare and self._is_mention_again(found.index):
            name = OrgName((), "", "该" + head.surface, "reference")
            self._add(head.start, head.end, name)
        elif self._stands_alone(found) and (not bare or self._bare_allowed(found.index)):
            inner = bare and head.type == "suffix"
            name = OrgName((), "", found.body, found.cls, bare=bare, inner=inner)
            self._add(found.name_start, head.end, name)

    def _add_nested(self, parent: FoundOrg, found: Candidate, head: Piece) -> None:
        self.line.orgs.pop()
        continuing = grammar().continuing_classes
        if found.cls in continuing and parent.name.cls in continuing:
            name = replace(parent.name, body=parent.name.body + found.body, cls=found.cls)
        else:
            name = OrgName((), "", found.body, found.cls, parent=parent.name)
        self._add(parent.start, head.end, name)

    def _add(self, start: int, end: int, name: OrgName) -> None:
        orgs = self.line.orgs
        while orgs and orgs[-1].end > start:
            orgs.pop()
        orgs.append(FoundOrg(start, end, name))

    def _begins_a_word(self, head: Piece) -> bool:
        """部 in 部署 and 所 in 所得 are no heads."""
        if head.end - head.start > 1:
            return False
        text = self.line.text
        pair, behind = text[head.start : head.end + 1], text[head.start - 1 : head.end]
        begins = pair != head.surface and frequency(pair) >= _WORD_OF_TWO
        return begins or behind in lexicon().outside_names

    def _is_role_prefix(self, index: int) -> bool:
        """纪委 inside a body and before a role belongs to the role: 粮食局 纪委书记."""
        head, following = self.line.pieces[index], self.line.after(index)
        if head.surface not in _ROLE_PREFIXES or following is None or following.type != "role":
            return False
        if not self.line.orgs or self.line.orgs[-1].name.cls in _COMMISSION_STANDS_ALONE:
            return False
        body = self.line.orgs[-1]
        return body.end == head.start or (
            body.name.cls in _WITH_OWN_COMMISSION and not self.line.is_after_area(index)
        )

    def _is_branch(self, start: int) -> bool:
        """Whether a bank's or enterprise's name ends at ``start``, where a branch begins."""
        before = self.line.orgs[-1] if self.line.orgs else None
        return (
            before is not None and before.end == start and before.name.cls in ("bank", "enterprise")
        )

    @staticmethod
    def _is_area_in_name(found: Candidate) -> bool:
        return (
            bool(found.areas)
            and found.cls in grammar().open_classes
            and not found.areas[0].endswith(_FULL_AREA)
        )

    @staticmethod
    def _is_word_on_level(found: Candidate, head: Piece) -> bool:
        """Whether a bare 局 or 中心 follows nothing but a level character: 县中心."""
        return (
            not found.areas
            and found.left == found.index
            and head.type == "suffix"
            and found.cls in ("department", "institution")
        )

    def _stands_alone(self, found: Candidate) -> bool:
        """Whether a name without area says enough to be a name at all."""
        head = self.line.pieces[found.index]
        inner = self.line.between(found.left, found.index)
        if not inner:
            return head.type == "head" or (head.type == "suffix" and self._is_inner(found.index))
        if inner in grammar().empty_names:
            return False
        passed = self.line.pieces[found.left : found.index]
        wordy = all(piece.type in ("word", "suffix") for piece in passed)
        is_open = found.cls in grammar().open_classes and len(inner) >= _MIN_OPEN_NAME
        return wordy or is_open

    def _is_mention_again(self, index: int) -> bool:
        """中心 in 中心主任 at a clause's start is the centre named before."""
        head, after = self.line.pieces[index], self.line.after(index)
        before = self.line.before(index)
        commission_follows = after is not None and after.surface in ("纪委", "党委", "党组")
        return (
            head.type == "suffix"
            and len(head.surface) > 1
            and (before is None or before.surface in "，。；：　 “")
            and (self.line.role_follows(index) or commission_follows)
            and not self.line.orgs
        )

    def _is_inner(self, index: int) -> bool:
        """办公室 in 市政府秘书长、办公室主任 is a unit of the body named before."""
        head, before = self.line.pieces[index], self.line.before(index)
        return (
            before is not None
            and before.surface in "、，兼"
            and len(head.surface) > 1
            and bool(self.line.orgs or self.line.areas)
            and self.line.role_follows(index)
        )

    def _bare_allowed(self, index: int) -> bool:
        """A head without any name counts before a role, or in a row with a body before it."""
        if self.line.role_follows(index):
            return True
        before = self.line.before(index)
        if before is None or before.surface not in "、和及":
            return False
        return bool(self.line.orgs) and self.line.orgs[-1].end == before.start
