"""Units that no lexicon lists, told by the office behind them: 市振兴办主任, 信息科学系主任.

办 and 系 are parts of too many words to be heads everywhere; before the office of who leads
them, and behind an area or a name, they are.
"""

from __future__ import annotations

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.lexicons import Entry, lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import is_word_of_two

_WORDINGS = patterns_of("recognition.bodies", "unlisted_heads.toml")
_WORDS = lists_of("recognition.bodies", "unlisted_heads.toml")
_UNIT = Entry("suffix", "department")
_UNIVERSITY = "university"
_DEPARTMENT, _OFFICE = "系", "办"
_LEADS = _WORDS["leads"]
#: How long the name of an office is at most between its area and 办: 市 + 振兴 + 办.
_LONGEST = 5
_PLACES = frozenset({"area", "level"})
_PLAIN = frozenset({"word", "plain"})
_BODIES = frozenset({"suffix", "head", "central", "declared"})


def with_unlisted_heads(line: Line) -> None:
    """Let the 办 and 系 of a line that an office follows be heads."""
    text = line.text
    if _DEPARTMENT not in text and not ("role" in line.types and _OFFICE in text):
        return
    hits = [hit for one in line.hits for hit in _parted(line, one)]
    hits += _faculties(line)
    if len(hits) > len(line.hits):
        line.take_hits(sorted(hits, key=lambda hit: hit.start))


def _faculties(line: Line) -> list[Hit]:
    """The 系 behind a field of study of a university in the line: 房地产 + 系 + 公款旅游."""
    taught = next((hit.end for hit in line.hits if hit.cls == _UNIVERSITY), None)
    if taught is None or _DEPARTMENT not in line.text:
        return []
    ends = [at for at, char in enumerate(line.text) if char == _DEPARTMENT and at > taught]
    return [_head(line.text, at) for at in ends if _is_faculty(line, at) and _is_free(line, at)]


def _is_free(line: Line, at: int) -> bool:
    """Whether no word begins with the 系 at an offset, and no role holds it."""
    covered = any(hit.start <= at < hit.end for hit in line.hits)
    led = line.role_follows(at + 1)  # told already by the office
    return not (covered or led or is_word_of_two(line.text[at : at + 2]))


def _parted(line: Line, hit: Hit) -> list[Hit]:
    """A role with the head that it holds or that stands before it, if that is one."""
    if hit.type != "role":
        return [hit]
    if hit.surface.startswith(_DEPARTMENT) and hit.surface[1:] in _LEADS:
        at = hit.start + 1
        if not _names_department(line, hit.start):
            return [hit]
        return [_head(line.text, hit.start), _role(line.text, at, hit.end)]
    office = hit.start - 1
    if line.before(hit.start) == _DEPARTMENT and _is_faculty(line, office):
        return [_head(line.text, office), hit]
    if hit.surface in _LEADS and line.before(hit.start) == _OFFICE and _names_office(line, office):
        return [_head(line.text, office), hit]
    return [hit]


def _head(text: str, at: int) -> Hit:
    return Hit(at, at + 1, _UNIT.type, text[at], _UNIT)


def _role(text: str, start: int, end: int) -> Hit:
    surface = text[start:end]
    return Hit(start, end, "role", surface, lexicon().entries[surface])


def _names_department(line: Line, at: int) -> bool:
    """Whether a name stands before the 系 at an offset, and no 该 or whole body does."""
    before = line.hit_before(at)
    whole = before is not None and before.type in _BODIES
    return at > 0 and not whole and not _WORDINGS["no_name"].search(line.text, 0, at)


def _is_faculty(line: Line, at: int) -> bool:
    """Whether a field of study stands before the 系 at an offset: 建筑工程 + 系 + 副教授."""
    field = line.hit_before(at)
    return field is not None and field.type == "word" and line.hit_before(at + 1) is None


def _names_office(line: Line, at: int) -> bool:
    """Whether a name of some characters parts the 办 at an offset from an area."""
    near = [h for h in line.hits if h.start < at and h.end > at - _LONGEST]
    while near and near[-1].type in _PLAIN:
        last = near.pop()
        if last.end > at and (not near or last.start <= near[-1].end):
            return False  # 县 + 经办
    place = near[-1] if near and near[-1].type in _PLACES else None
    if place is None or line.text[place.end] in grammar().before_places:
        return False
    inner = line.text[place.end : at]
    return len(inner) > 1 or (bool(inner) and not is_word_of_two(inner + _OFFICE))
