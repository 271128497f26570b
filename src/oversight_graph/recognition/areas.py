"""Areas: those of the table, coined ones no table lists, and townships and villages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.line import Line, is_han, is_name_char
from oversight_graph.recognition.pieces import FoundArea, Piece
from oversight_graph.recognition.segmenter import frequency, words

#: How many pieces before 市 or 县, and before 镇 or 村, are looked at for a name.
_OPEN_REACH = 8
_PLACE_REACH = 6
#: How far back a two-character area is cut into words, to see where its name begins.
_STRETCH = 4
#: The names of places that are coined here have two or three characters before the level.
_SHORT, _LONG = 2, 3
#: From this frequency on, jieba's dictionary shows an everyday word.
_EVERYDAY = 500


@dataclass(frozen=True, slots=True)
class AreaFinder:
    """Finds the areas of a line; the pieces are to be given from left to right."""

    line: Line

    def listed(self, index: int) -> None:
        """Take an area of the table, and join it to the wider area right before it."""
        piece = self.line.pieces[index]
        areas = self.line.areas
        if len(piece.surface) == _SHORT and not self.line.area_ends_at(piece.start):
            piece = self._longer(index)
        if self.line.area_ends_at(piece.start) and not areas[-1].level:
            last = areas[-1]
            areas[-1] = FoundArea(last.start, piece.end, (*last.names, piece.surface), "")
        else:
            areas.append(FoundArea(piece.start, piece.end, (piece.surface,), ""))

    def by_level(self, index: int) -> None:
        """Take 全市 or 我县, which names an area by its level."""
        piece = self.line.pieces[index]
        self.line.areas.append(FoundArea(piece.start, piece.end, (), piece.surface[1:]))

    def coined(self, index: int) -> None:
        """Take an area no table lists: two or three coined characters before 市, 县 or 区."""
        piece = self.line.pieces[index]
        left = self._coined_start(index)
        own = _coined_end(self.line.between(left, index))
        if not own or own[-1] in grammar().not_before_level:
            return
        start = piece.start - len(own)
        areas = self.line.areas
        if self.line.area_ends_at(start):
            last = areas[-1]
            names = (*last.names, own + piece.surface)
            areas[-1] = FoundArea(last.start, piece.end, names, last.level)
        else:
            areas.append(FoundArea(start, piece.end, (own + piece.surface,), ""))

    def place(self, index: int) -> None:
        """Take a township, village or quarter by the name before its last word (镇, 村)."""
        line = self.line
        piece = line.pieces[index]
        left = self._place_start(index)
        if left == index:
            self._nameless_place(index)
            return
        names, level, start = line.areas_before(left)
        own = line.between(left, index)
        if not names and line.area_ends_at(line.pieces[left].start) and line.areas[-1].level:
            level, start = line.areas[-1].level, line.areas[-1].start
        following = line.after(index)
        has_role = following is not None and following.type in ("role", "prefix")
        if own in grammar().empty_names or not (names or level or has_role or _is_coined(own)):
            return
        while line.areas and line.areas[-1].end > start:
            line.areas.pop()
        line.areas.append(FoundArea(start, piece.end, (*names, own + piece.surface), level))

    def _nameless_place(self, index: int) -> None:
        """镇 alone is the township of the text, before a role or a head: 镇党委."""
        line = self.line
        piece, before, following = line.pieces[index], line.before(index), line.after(index)
        alone = before is None or before.surface not in grammar().not_before_level
        head_follows = following is not None and following.type == "head"
        if head_follows or (alone and line.role_follows(index)):
            line.areas.append(FoundArea(piece.start, piece.end, (), piece.surface))

    def _place_start(self, index: int) -> int:
        line, left = self.line, index
        while left > 0 and index - left < _PLACE_REACH:
            before = line.pieces[left - 1]
            if not (before.type in ("char", "word") and is_name_char(before.surface)):
                break
            if line.is_level(left - 1) or line.area_ends_at(line.pieces[left].start):
                break
            left -= 1
        if line.area_ends_at(line.pieces[left].start):
            return left
        return line.after_outside_word(left, index)

    def _coined_start(self, index: int) -> int:
        line, left = self.line, index
        while left > 0 and index - left < _OPEN_REACH:
            before = line.pieces[left - 1]
            if before.type not in ("char", "word") or not is_han(before.surface):
                break
            if line.area_ends_at(line.pieces[left].start):
                break
            left -= 1
        return left

    def _longer(self, index: int) -> Piece:
        """岳蒲县 is no 蒲县: a character before a two-character area belongs to its name."""
        piece = self.line.pieces[index]
        before = self.line.before(index)
        if before is None or before.type != "char" or not is_han(before.surface):
            return piece
        stretch = self.line.text[max(0, before.start - _STRETCH) : before.end]
        if words(stretch)[-1] != before.surface or before.surface in lexicon().outside_names:
            return piece
        return replace(piece, start=before.start, surface=before.surface + piece.surface)


def _coined_end(stretch: str) -> str:
    """The last two or three characters of a stretch, if they look like a place's name."""
    outside = lexicon().outside_names
    tokens = list(words(stretch))
    own = ""
    while tokens and len(own) < _SHORT and tokens[-1] not in outside:
        own = tokens.pop() + own
    if _ends_in_person(tokens):
        return ""
    if len(own) == _SHORT and len(tokens) == 1 and len(tokens[0]) == 1 and tokens[0] not in outside:
        own = tokens[0] + own
    if any(own[-size:] in outside for size in (_SHORT, _LONG)):
        return ""
    return own if len(own) >= _SHORT and _is_coined(own) else ""


def _ends_in_person(tokens: list[str]) -> bool:
    """Whether a surname stands before the level's characters: 免去赵光歧县…."""
    *_, before, last = ["", "", *tokens]
    known = lexicon()
    is_surname = last in known.surnames and last not in known.outside_names
    return is_surname and before in known.outside_names


def _is_coined(name: str) -> bool:
    """Whether a name without area looks coined: short, and no everyday word."""
    return len(name) <= _LONG and all(
        frequency(word) < _EVERYDAY for word in words(name) if len(word) > 1
    )
