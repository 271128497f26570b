"""A sentence while its names are being found: its pieces and the names found so far.

Areas and organisations are found in one pass from left to right, because each decides
where the other begins: 省 in 省纪委 needs the head after it, 某县教育局 the area before it.
Both finders read and extend the same ``Line`` and ask it what stands around a piece.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.pieces import FoundArea, FoundOrg, Piece
from oversight_graph.recognition.segmenter import words

#: 全市, 我市: the area of the text, said by its level alone.
OWN_AREA = "全该我本"


@dataclass(slots=True)
class Line:
    """One normalised sentence; offsets count from its start.

    ``orgs`` and ``areas`` are in text order and without overlap among themselves.
    """

    text: str
    pieces: list[Piece]
    orgs: list[FoundOrg] = field(default_factory=list)
    areas: list[FoundArea] = field(default_factory=list)

    def before(self, index: int) -> Piece | None:
        """The piece before the one at ``index``."""
        return self.pieces[index - 1] if index else None

    def after(self, index: int) -> Piece | None:
        """The piece after the one at ``index``."""
        return self.pieces[index + 1] if index + 1 < len(self.pieces) else None

    def between(self, left: int, index: int) -> str:
        """The text from the start of piece ``left`` to the start of piece ``index``."""
        return self.text[self.pieces[left].start : self.pieces[index].start]

    def role_follows(self, index: int) -> bool:
        """Whether a role, with or without 原 before it, comes after piece ``index``."""
        following = self.after(index)
        if following and following.surface == "原":
            following = self.after(index + 1)
        return following is not None and following.type in ("role", "prefix")

    def is_level(self, index: int) -> bool:
        """Whether the piece stands for an area by its level alone: 省 in 省纪委."""
        piece = self.pieces[index]
        if piece.type == "level":
            return True
        if piece.type != "char" or piece.surface not in grammar().levels:
            return False
        return self.text[piece.start - 1 : piece.start] not in grammar().not_before_level

    def area_ends_at(self, position: int) -> bool:
        """Whether the last area found so far ends at ``position``."""
        return bool(self.areas) and self.areas[-1].end == position

    def areas_before(self, left: int) -> tuple[tuple[str, ...], str, int]:
        """The areas that end where piece ``left`` starts, widest first, with level and start."""
        start = self.pieces[left].start
        for area in reversed(self.areas):
            if area.end == start and (area.names or not area.level):
                return area.names, area.level, area.start
            if area.end < start:
                break
        if left > 0 and self.is_level(left - 1):
            piece = self.pieces[left - 1]
            level = piece.surface
            for word in OWN_AREA:
                level = level.removeprefix(word)
            return (), level, piece.start
        return (), "", start

    def is_after_area(self, index: int) -> bool:
        """Whether an area, by name or by level, ends where piece ``index`` starts."""
        areas, level, _ = self.areas_before(index)
        return bool(areas or level)

    def after_outside_word(self, left: int, index: int) -> int:
        """Where a name from ``left`` to ``index`` begins: after the last word never inside one."""
        start = self.pieces[left].start
        position, cut = start, start
        for word in words(self.between(left, index)):
            position += len(word)
            if word in lexicon().outside_names:
                cut = position
        while left < index and self.pieces[left].start < cut:
            left += 1
        return left

    def drop_areas_in_names(self) -> None:
        """Forget the areas that turned out to be part of an organisation's name."""
        covered = [(org.start, org.end) for org in self.orgs]
        self.areas = [
            area
            for area in self.areas
            if not any(start <= area.start and area.end <= end for start, end in covered)
        ]


def is_han(char: str) -> bool:
    """Whether the first character is a common ideograph."""
    return "\u4e00" <= char[0] <= "\u9fff"


def is_name_char(char: str) -> bool:
    """Whether a character may stand inside a name."""
    return is_han(char) or char[0] in "〇“”" or char.isalnum()
