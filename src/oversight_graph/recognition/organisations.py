"""Organisation names: areas, level characters, department words and heads composed.

Every head (局, 纪委监委, 有限公司, 巡视组 …) is followed leftwards through department words
and plain characters until an area, a level character, a finished organisation or a word
that never stands inside a name. What the walk passed is the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.lexicons import Entry, lexicon
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import OrgName
from oversight_graph.recognition.segmenter import frequency, words

_MAX_NAME = 14
_SHORT = 2
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


@dataclass(frozen=True, slots=True)
class Piece:
    """A lexicon hit, or one plain character (``type`` is ``char``)."""

    start: int
    end: int
    type: str
    surface: str
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class FoundOrg:
    """An organisation name with its offsets in the sentence."""

    start: int
    end: int
    name: OrgName


@dataclass(frozen=True, slots=True)
class FoundArea:
    """A chain of areas, widest first, that is no part of an organisation's name."""

    start: int
    end: int
    names: tuple[str, ...]
    level: str


class NameFinder:
    """Finds organisations and areas in one sentence. Offsets count from its start."""

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.orgs: list[FoundOrg] = []
        self.areas: list[FoundArea] = []

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

    # --- organisations

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
                    and _is_name_char(piece.surface)
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

    def _after_outside_word(self, left: int, index: int) -> int:
        """Cut the name after the last word that never stands inside names."""
        start, end = self.pieces[left].start, self.pieces[index].start
        position, cut = start, start
        for word in words(self.text[start:end]):
            position += len(word)
            if word in lexicon().outside_names:
                cut = position
        while left < index and self.pieces[left].start < cut:
            left += 1
        return left

    def _walk_areas(self, left: int) -> tuple[tuple[str, ...], str, int]:
        """Collect the areas that end where piece ``left`` starts, widest first."""
        start = self.pieces[left].start
        for area in reversed(self.areas):
            if area.end == start and (area.names or not area.level):
                return area.names, area.level, area.start
            if area.end < start:
                break
        if left > 0 and self._is_level(left - 1):
            piece = self.pieces[left - 1]
            return (
                (),
                piece.surface.removeprefix("全")
                .removeprefix("该")
                .removeprefix("我")
                .removeprefix("本"),
                piece.start,
            )
        return (), "", start

    def _after_area(self, index: int) -> bool:
        areas, level, _ = self._walk_areas(index)
        return bool(areas or level)

    def _is_level(self, index: int) -> bool:
        piece = self.pieces[index]
        if piece.type == "level":
            return True
        if piece.type != "char" or piece.surface not in grammar().levels:
            return False
        before = self.text[piece.start - 1 : piece.start]
        return before not in grammar().not_before_level or not before

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

    def _head_follows(self, index: int) -> bool:
        after = self.pieces[index + 1 : index + 2]
        return bool(after) and after[0].type == "head"

    def _role_follows(self, index: int) -> bool:
        after = self.pieces[index + 1 : index + 3]
        if after and after[0].surface == "原":
            after = after[1:]
        return bool(after) and after[0].type in ("role", "prefix")

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

    # --- areas

    def _open_area(self, index: int) -> None:
        """An area no table lists: two or three coined characters before 市, 县 or 区."""
        piece = self.pieces[index]
        left = index
        while left > 0 and index - left < 8:
            before = self.pieces[left - 1]
            if before.type not in ("char", "word") or not "\u4e00" <= before.surface[0] <= "\u9fff":
                break
            if any(a.end == self.pieces[left].start for a in self.areas[-1:]):
                break
            left -= 1
        own = self._coined_end(self.text[self.pieces[left].start : piece.start])
        if not own or own[-1] in grammar().not_before_level:
            return
        start = piece.start - len(own)
        last = self.areas[-1] if self.areas else None
        if last and last.end == start:
            self.areas[-1] = FoundArea(
                last.start, piece.end, (*last.names, own + piece.surface), last.level
            )
        else:
            self.areas.append(FoundArea(start, piece.end, (own + piece.surface,), ""))

    def _longer_area(self, index: int) -> Piece:
        """岳蒲县 is no 蒲县: a character before a two-character area belongs to its name."""
        piece = self.pieces[index]
        before = self.pieces[index - 1] if index else None
        if before is None or before.type != "char" or not "\u4e00" <= before.surface <= "\u9fff":
            return piece
        stretch = self.text[max(0, before.start - 4) : before.end]
        if words(stretch)[-1] != before.surface or before.surface in lexicon().outside_names:
            return piece
        return replace(piece, start=before.start, surface=before.surface + piece.surface)

    @staticmethod
    def _coined_end(stretch: str) -> str:
        """The last two or three characters of a stretch, if they look like a place's name."""
        tokens = list(words(stretch))
        own = ""
        while tokens and len(own) < 2 and tokens[-1] not in lexicon().outside_names:
            own = tokens.pop() + own
        known = lexicon()
        if (
            tokens
            and tokens[-1] in known.surnames - known.outside_names
            and tokens[-2:-1]
            and tokens[-2] in lexicon().outside_names
        ):
            return ""  # 免去赵光歧县…: a name before the level character
        if tokens and len(own) == 2 and len(tokens) == 1 and len(tokens[0]) == 1:
            own = own if tokens[0] in lexicon().outside_names else tokens[0] + own
        if any(own[-size:] in known.outside_names for size in (2, 3)):
            return ""
        return own if 2 <= len(own) <= 3 and _coined(own) else ""

    def _area(self, index: int) -> None:
        piece = self.pieces[index]
        if piece.type == "area":
            last = self.areas[-1] if self.areas else None
            if len(piece.surface) == _SHORT and not (last and last.end == piece.start):
                piece = self._longer_area(index)
            if last and last.end == piece.start and not last.level:
                self.areas[-1] = FoundArea(last.start, piece.end, (*last.names, piece.surface), "")
            else:
                self.areas.append(FoundArea(piece.start, piece.end, (piece.surface,), ""))
            return
        left = index
        while left > 0 and index - left < 6:
            before = self.pieces[left - 1]
            if not (before.type in ("char", "word") and _is_name_char(before.surface)):
                break
            if self._is_level(left - 1) or any(
                a.end == self.pieces[left].start for a in self.areas[-1:]
            ):
                break
            left -= 1
        if not any(a.end == self.pieces[left].start for a in self.areas[-1:]):
            left = self._after_outside_word(left, index)
        if left == index:
            alone = index == 0 or self.pieces[index - 1].surface not in grammar().not_before_level
            if (alone and self._role_follows(index)) or self._head_follows(index):
                self.areas.append(FoundArea(piece.start, piece.end, (), piece.surface))
            return
        names, level, start = self._walk_areas(left)
        if (
            not names
            and self.areas
            and self.areas[-1].end == self.pieces[left].start
            and self.areas[-1].level
        ):
            level, start = self.areas[-1].level, self.areas[-1].start
        name = self.text[self.pieces[left].start : piece.end]
        own = name[: -len(piece.surface)]
        following = self.pieces[index + 1 : index + 2]
        has_role = bool(following) and following[0].type in ("role", "prefix")
        if own in grammar().empty_names or not (names or level or has_role or _coined(own)):
            return
        while self.areas and self.areas[-1].end > start:
            self.areas.pop()
        self.areas.append(FoundArea(start, piece.end, (*names, name), level))


def _coined(name: str) -> bool:
    """Whether a name without area looks coined: short, and no everyday word."""
    return len(name) <= 3 and all(frequency(word) < 500 for word in words(name) if len(word) > 1)


def _is_name_char(char: str) -> bool:
    return "\u4e00" <= char[0] <= "\u9fff" or char[0] in "〇“”" or char.isalnum()


@cache
def _stationed() -> re.Pattern[str]:
    return re.compile(expand(r"(?P<by><org>)?(?:派驻|驻|派出)(?P<at><org>)(?P<head><stationed>)"))


def stationed_groups(view: str, text: str, orgs: list[FoundOrg]) -> list[FoundOrg]:
    """Join ``驻`` + host + ``纪检监察组``; ``view`` shows the organisations as ``<org>``."""
    by_start = {o.start: o for o in orgs}
    found = []
    for match in _stationed().finditer(view):
        if match["at"] is None:
            continue
        host = by_start[match.start("at")].name
        sender = by_start[match.start("by")].name if match["by"] else None
        body = text[match.start("head") : match.end("head")]
        name = OrgName((), "", body, "stationed_group", host=host, dispatcher=sender)
        found.append(FoundOrg(match.start(), match.end(), name))
    return found


def pieces_of(text: str, blocked: list[tuple[int, int]]) -> list[Piece]:
    """Cut a normalised sentence into lexicon hits and plain characters.

    ``blocked`` spans (dates, quantities, titles) become pieces of type ``blocked``.
    """
    pieces: list[Piece] = []
    position = 0
    for start, end in [*blocked, (len(text), len(text))]:
        pieces.extend(_plain(text, position, start))
        if start < end:
            pieces.append(Piece(start, end, "blocked", text[start:end]))
        position = end
    return pieces


def _plain(text: str, start: int, end: int) -> list[Piece]:
    pieces: list[Piece] = []
    position = start
    for a, b, entry in lexicon().scanner.scan(text[start:end]):
        pieces.extend(Piece(i, i + 1, "char", text[i]) for i in range(position, start + a))
        pieces.append(Piece(start + a, start + b, entry.type, text[start + a : start + b], entry))
        position = start + b
    pieces.extend(Piece(i, i + 1, "char", text[i]) for i in range(position, end))
    return pieces
