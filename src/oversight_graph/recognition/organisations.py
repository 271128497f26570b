"""Organisation names: areas, level characters, department words and heads composed.

Every head (局, 纪委监委, 有限公司, 巡视组 …) is followed leftwards through department words
and plain characters until an area, a level character, a finished organisation or a word
that never stands inside a name. What the walk passed is the name.
"""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.areas import AreaFinder, is_name_char
from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.mention import OrgName
from oversight_graph.recognition.pieces import FoundArea, FoundOrg, Piece
from oversight_graph.recognition.segmenter import frequency

_MAX_NAME = 14
_JOINING = frozenset("和与及、")
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


class NameFinder(AreaFinder):
    """Finds organisations and areas in one sentence. Offsets count from its start."""

    def run(self) -> None:
        """Fill ``orgs`` and ``areas``, both in text order and without overlap."""
        for index, piece in enumerate(self.pieces):
            if piece.type in ("head", "suffix", "team", "central"):
                self._organisation(index)
            elif piece.type in ("area", "place"):
                self._area(index)
            elif piece.type == "level" and piece.surface[0] in "全该我本":
                self.areas.append(FoundArea(piece.start, piece.end, (), piece.surface[1:]))
            elif piece.type == "char" and piece.surface in "市县区州旗":
                self._open_area(index)
            elif (piece.surface == "委" and self._after_area(index)) or (
                piece.type == "prefix"
                and piece.surface in grammar().township_bodies
                and self._after_area(index)
            ):
                self._organisation(index)
            elif piece.type == "prefix":
                self._party_group(index)
        covered = [(o.start, o.end) for o in self.orgs]
        self.areas = [
            a for a in self.areas if not any(s <= a.start and a.end <= e for s, e in covered)
        ]

    def _organisation(self, index: int) -> None:
        head = self.pieces[index]
        if (self.orgs and head.start < self.orgs[-1].end) or self._begins_a_word(head):
            return
        if self._is_role_prefix(index):
            self.pieces[index] = replace(head, type="prefix")
            return
        if head.type == "central":
            self._add(
                FoundOrg(
                    head.start, head.end, OrgName((), "", self._canonical(head), self._cls(head))
                )
            )
            return
        left, parent = self._walk_name(index)
        if head.type == "team" and left > 0 and self.pieces[left - 1].type == "blocked":
            return  # 2个检查组 counts teams, it names none
        areas, level, start = self._walk_areas(left)
        while (
            left < index
            and "”" in self.text[self.pieces[left].start : head.start]
            and "“" not in self.text[self.pieces[left].start : head.start]
        ):
            left += 1
        name_start = self.pieces[left].start
        body = self._clean(self.text[name_start : head.start]) + self._canonical(head)
        cls = self._cls(head)
        if (
            areas
            and cls in grammar().open_classes
            and not areas[0].endswith(("省", "市", "县", "区", "州", "旗"))
        ):
            # 青海 in 青海大学 is part of the name, not the area it lies in.
            areas, body = (), self.text[start:name_start] + body
            self._add(FoundOrg(start, head.end, OrgName((), "", body, cls)))
        elif parent is not None:
            self._add_nested(parent, body, cls, head)
        elif areas and cls == "bank" and self._branch_of(start):
            # 中国进出口银行 + 吉林省 + 分行 is one name.
            whole = self.orgs.pop()
            name = replace(whole.name, body=whole.name.body + self.text[start : head.end])
            self._add(FoundOrg(whole.start, head.end, name))
        elif areas or level:
            if (
                level
                and not areas
                and left == index
                and head.type == "suffix"
                and cls in ("department", "institution")
            ):
                return
            self._add(FoundOrg(start, head.end, OrgName(areas, level, body, cls)))
        elif left == index and self._is_mention_again(index):
            name = OrgName((), "", "该" + head.surface, "reference")
            self._add(FoundOrg(head.start, head.end, name))
        elif self._stands_alone(left, index):
            bare = left == index
            if bare and not self._bare_allowed(index):
                return
            name = OrgName((), "", body, cls, bare=bare, inner=bare and head.type == "suffix")
            self._add(FoundOrg(name_start, head.end, name))

    def _branch_of(self, start: int) -> bool:
        return (
            bool(self.orgs)
            and self.orgs[-1].end == start
            and self.orgs[-1].name.cls in ("bank", "enterprise")
        )

    def _party_group(self, index: int) -> None:
        """党组 after a body and before no role acts as a body of its own."""
        piece = self.pieces[index]
        if not self.orgs or self.orgs[-1].end != piece.start:
            return
        following = self.pieces[index + 1 : index + 2]
        if self._role_follows(index) or (following and following[0].type in ("head", "suffix")):
            return
        body = self.orgs.pop()
        name = OrgName((), "", piece.surface, "party_group", parent=body.name)
        self.orgs.append(FoundOrg(body.start, piece.end, name))

    def _add_nested(self, parent: FoundOrg, body: str, cls: str, head: Piece) -> None:
        self.orgs.pop()
        if cls in grammar().continuing_classes and parent.name.cls in grammar().continuing_classes:
            name = replace(parent.name, body=parent.name.body + body, cls=cls)
        else:
            name = OrgName((), "", body, cls, parent=parent.name)
        self._add(FoundOrg(parent.start, head.end, name))

    def _add(self, org: FoundOrg) -> None:
        while self.orgs and self.orgs[-1].end > org.start:
            self.orgs.pop()
        self.orgs.append(org)

    def _walk_name(self, index: int) -> tuple[int, FoundOrg | None]:
        """Return the index of the name's first piece, and the body it is a unit of."""
        left = index
        while left > 0 and self.pieces[index].start - self.pieces[left - 1].start <= _MAX_NAME:
            piece = self.pieces[left - 1]
            if piece.surface in ("驻", "派驻"):
                break
            if self.orgs and self.orgs[-1].end == self.pieces[left].start:
                inner = self.text[self.pieces[left].start : self.pieces[index].start]
                if any(p.surface in _JOINING or p.type == "group" for p in self.pieces[left:index]):
                    break
                if self._is_name(inner) and self._may_nest(
                    self.orgs[-1], self.pieces[index], inner
                ):
                    return left, self.orgs[-1]
                break
            if (
                piece.type == "word"
                or (piece.type in ("group", "trigger") and left < index)
                or (
                    piece.type == "char"
                    and is_name_char(piece.surface)
                    and not self._is_level(left - 1)
                )
                or (piece.type == "suffix" and self.pieces[left].start == piece.end)
            ):
                left -= 1
            else:
                break
        return self._after_outside_word(left, index), None

    def _is_role_prefix(self, index: int) -> bool:
        """纪委 inside a body and before a role belongs to the role: 粮食局 纪委书记."""
        head = self.pieces[index]
        following = self.pieces[index + 1 : index + 2]
        inside = bool(self.orgs) and (
            self.orgs[-1].end == head.start
            or (not self._after_area(index) and self.orgs[-1].name.cls in _WITH_OWN_COMMISSION)
        )
        return (
            head.surface in ("纪委", "纪检组", "纪工委", "监事会", "工会", "团委")
            and inside
            and self.orgs[-1].name.cls not in ("party_committee", "government", "joint_organ")
            and bool(following)
            and following[0].type == "role"
        )

    def _begins_a_word(self, head: Piece) -> bool:
        """部 in 部署 and 所 in 所得 are no heads."""
        pair = self.text[head.start : head.start + 2]
        if head.end - head.start > 1:
            return False
        behind = self.text[head.start - 1 : head.end]
        return (len(pair) == 2 and frequency(pair) >= 20) or behind in lexicon().outside_names

    def _may_nest(self, parent: FoundOrg, head: Piece, inner: str) -> bool:
        cls = self._cls(head)
        if (
            parent.end == head.start
            and head.type == "head"
            and cls
            in (
                "discipline_commission",
                "joint_organ",
                "supervision_commission",
                "government",
                "court",
                "procuratorate",
                "congress",
                "conference",
            )
        ):
            return False
        return not (head.type == "team" and cls == "inspection_team" and not inner)

    def _stands_alone(self, left: int, index: int) -> bool:
        """Whether a name without area says enough to be a name at all."""
        head = self.pieces[index]
        inner = self.text[self.pieces[left].start : head.start]
        if not inner:
            return head.type == "head" or (head.type == "suffix" and self._is_inner(index))
        if not self._is_name(inner):
            return False
        wordy = all(p.type in ("word", "suffix") for p in self.pieces[left:index])
        return wordy or (self._cls(head) in grammar().open_classes and len(inner) >= 2)

    def _is_mention_again(self, index: int) -> bool:
        """中心 in 中心主任 at a clause's start is the centre named before."""
        head = self.pieces[index]
        before = self.pieces[index - 1 : index]
        at_start = not before or before[0].surface in "，。；：　 “"
        return (
            head.type == "suffix"
            and len(head.surface) > 1
            and at_start
            and (self._role_follows(index) or self._commission_follows(index))
            and not self.orgs
        )

    def _commission_follows(self, index: int) -> bool:
        after = self.pieces[index + 1 : index + 2]
        return bool(after) and after[0].surface in ("纪委", "党委", "党组")

    def _is_inner(self, index: int) -> bool:
        """办公室 in 市政府秘书长、办公室主任 is a unit of the body named before."""
        head = self.pieces[index]
        before = self.pieces[index - 1 : index]
        apart = bool(before) and before[0].surface in "、，兼"
        return (
            apart
            and len(head.surface) > 1
            and bool(self.orgs or self.areas)
            and self._role_follows(index)
        )

    def _bare_allowed(self, index: int) -> bool:
        """A head without any name counts before a role, or in a row with a body before it."""
        if self._role_follows(index):
            return True
        before = self.pieces[index - 1] if index else None
        joined = before is not None and before.surface in "、和及"
        return joined and bool(self.orgs) and self.orgs[-1].end == self.pieces[index - 1].start

    @staticmethod
    def _is_name(inner: str) -> bool:
        return inner not in grammar().empty_names

    @staticmethod
    def _cls(piece: Piece) -> str:
        if piece.surface == "委":
            return "party_committee"
        if piece.type == "prefix":
            return (
                "party_committee"
                if "党" in piece.surface or piece.surface == "工委"
                else "government"
            )
        return piece.entry.cls if piece.entry else ""

    @staticmethod
    def _canonical(piece: Piece) -> str:
        """Names stay as the text writes them; only complete central names are unified."""
        if piece.type == "central" and piece.entry and piece.entry.canonical:
            return piece.entry.canonical
        return piece.surface

    @staticmethod
    def _clean(name: str) -> str:
        return name.replace(" ", "")
