"""From a head to the start of its name: the walk leftwards.

It passes department words and plain characters until an area, a level character, a finished
organisation or a word that never stands inside a name. What it passed is the name.
"""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.line import Line, is_name_char
from oversight_graph.recognition.pieces import FoundOrg, Piece

#: How many characters before its head a name can have at most.
_MAX_NAME = 14
_JOINING = frozenset("和与及、")
#: Bodies that stand beside the body before them and are never a unit of it.
_NEVER_UNITS = frozenset(
    {
        "discipline_commission",
        "joint_organ",
        "supervision_commission",
        "government",
        "court",
        "procuratorate",
        "congress",
        "conference",
    }
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A head with what the walk to its left passed.

    ``left`` is the index of the name's first piece, ``parent`` the body the name is a unit
    of. ``start`` counts the ``areas`` or the ``level`` in, ``name_start`` leaves them out.
    """

    index: int
    left: int
    parent: FoundOrg | None
    areas: tuple[str, ...]
    level: str
    start: int
    name_start: int
    body: str
    cls: str


def candidate_at(line: Line, index: int) -> Candidate | None:
    """Walk leftwards from the head at ``index``; ``None`` where it names nothing."""
    head = line.pieces[index]
    left, parent = _walk_name(line, index)
    if head.type == "team" and left > 0 and line.pieces[left - 1].type == "blocked":
        return None  # 2个检查组 counts teams, it names none
    areas, level, start = line.areas_before(left)
    left = _after_closed_quote(line, left, index)
    return Candidate(
        index=index,
        left=left,
        parent=parent,
        areas=areas,
        level=level,
        start=start,
        name_start=line.pieces[left].start,
        body=line.between(left, index).replace(" ", "") + canonical(head),
        cls=class_of(head),
    )


def _walk_name(line: Line, index: int) -> tuple[int, FoundOrg | None]:
    """Return the index of the name's first piece, and the body it is a unit of."""
    left = index
    while left > 0 and line.pieces[index].start - line.pieces[left - 1].start <= _MAX_NAME:
        if line.pieces[left - 1].surface in ("驻", "派驻"):
            break
        if line.orgs and line.orgs[-1].end == line.pieces[left].start:
            if _is_unit(line, left, index):
                return left, line.orgs[-1]
            break
        if not _may_begin_earlier(line, left, index):
            break
        left -= 1
    return line.after_outside_word(left, index), None


def _may_begin_earlier(line: Line, left: int, index: int) -> bool:
    """Whether the piece before ``left`` may belong to the name as well."""
    piece = line.pieces[left - 1]
    match piece.type:
        case "word":
            return True
        case "group":
            return left < index
        case "char":
            return is_name_char(piece.surface) and not line.is_level(left - 1)
        case "suffix":
            return line.pieces[left].start == piece.end
        case _:
            return False


def _is_unit(line: Line, left: int, index: int) -> bool:
    """Whether the name from ``left`` on names a unit of the body that ends there."""
    passed, head = line.pieces[left:index], line.pieces[index]
    if any(piece.surface in _JOINING or piece.type == "group" for piece in passed):
        return False
    inner = line.between(left, index)
    if inner:
        return inner not in grammar().empty_names
    cls = class_of(head)
    beside = head.type == "head" and cls in _NEVER_UNITS
    return not beside and not (head.type == "team" and cls == "inspection_team")


def _after_closed_quote(line: Line, left: int, index: int) -> int:
    """A name does not begin inside a quotation that ends in it."""
    while left < index:
        inner = line.between(left, index)
        if "”" not in inner or "“" in inner:
            break
        left += 1
    return left


def class_of(piece: Piece) -> str:
    """The class of body a head stands for, empty if it says none."""
    if piece.surface == "委":
        return "party_committee"
    if piece.type == "prefix":
        is_party = "党" in piece.surface or piece.surface == "工委"
        return "party_committee" if is_party else "government"
    return piece.entry.cls if piece.entry else ""


def canonical(piece: Piece) -> str:
    """Names stay as the text writes them; only complete central names are unified."""
    if piece.type == "central" and piece.entry and piece.entry.canonical:
        return piece.entry.canonical
    return piece.surface
