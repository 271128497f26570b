"""Areas in a sentence: those of the table, coined ones before 市 or 县, townships and villages."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.pieces import FoundArea, FoundOrg, Piece
from oversight_graph.recognition.segmenter import frequency, words

_SHORT = 2


class AreaFinder:
    """Finds the areas of one sentence. Offsets count from its start."""

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.orgs: list[FoundOrg] = []
        self.areas: list[FoundArea] = []

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

    def _head_follows(self, index: int) -> bool:
        after = self.pieces[index + 1 : index + 2]
        return bool(after) and after[0].type == "head"

    def _role_follows(self, index: int) -> bool:
        after = self.pieces[index + 1 : index + 3]
        if after and after[0].surface == "原":
            after = after[1:]
        return bool(after) and after[0].type in ("role", "prefix")

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
            if not (before.type in ("char", "word") and is_name_char(before.surface)):
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


def is_name_char(char: str) -> bool:
    """Whether a plain character may stand inside a name."""
    return "\u4e00" <= char[0] <= "\u9fff" or char[0] in "〇“”" or char.isalnum()
