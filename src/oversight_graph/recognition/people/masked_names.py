"""Masked names (张某, 李某某, 吉某甲, 王某1, 张某军), and whom short ones point back to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.words.characters import behind_last, is_han
from oversight_graph.recognition.words.joined import Found
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import costs_to_end, is_verb, is_word_of_two, words

_FILE = "masked_names.toml"
_WORDINGS = patterns_of("recognition.people", _FILE)
_WORDS = lists_of("recognition.people", _FILE)
_THING = _WORDINGS["thing"]
_COMPANY = _WORDINGS["company"]
_NO_SURNAMES = frozenset(_WORDS["no_surnames"])
#: What stands for the hidden part.
_MASKS = frozenset(_WORDS["masks"])
_REACH = 40
#: How far the last character must beat ordinary words to belong to a name: 张某军|贪污.
_CERTAIN = 1.0
#: What a common word of more than one character costs at most.
_COMMON_WORD = 12.5

_HOME = "家"

Span = tuple[int, int]
Named = tuple[int, int, str]


def is_masked(name: str) -> bool:
    """Whether a name hides its given part: 张某, 李某某, 吉某甲, 王×."""
    return any(char in _MASKS for char in name[1:])


def masks_in(text: str) -> Iterator[Found[str]]:
    """What hides a part of names in lines of text: 某, 某某, ×."""
    return ((*match.span(), match.group()) for match in _WORDINGS["mask"].finditer(text))


def masked_names(text: str, view: str, masks: Iterable[Found[str]]) -> list[Span]:
    """The spans of masked names in a sentence, from its normalised text and its mask."""
    found: list[Span] = []
    for at, end, mask in masks:
        start = _surname_start(text, view, at, mask)
        if start is not None and not any(s <= start < e for s, e in found):
            found.append((start, _end(text, end, mask)))
    return found


def _surname_start(text: str, view: str, at: int, mask: str) -> int | None:
    """Where the surname before a mask begins, if one stands there."""
    known, end = name_knowledge(), at + len(mask)
    of_role = _WORDINGS["ends_role"].search(text, 0, at - 1) is not None
    if at > 1 and text[at - 2 : at] in known.surnames and not of_role:
        return at - 2
    surname = text[at - 1 : at] if at else ""
    if surname in _NO_SURNAMES:
        return None
    if not surname or not "\u3400" <= surname <= "\u9fff" or surname == "某":
        return None
    beside = bool(_WORDINGS["beside"].search(view, max(0, at - _REACH), at - 1))
    is_surname = surname in known.surnames or mask.startswith("某某")
    if is_surname and surname not in known.words_after:
        single = mask == "某" and (_THING.match(text, end) or _COMPANY.match(text, end))
        return None if single and not beside else at - 1
    in_a_word = is_word_of_two(text[at - 2 : at])  # 管理服务对象某
    return at - 1 if beside and not in_a_word and not _THING.match(text, end) else None


def _end(text: str, end: int, mask: str) -> int:
    """Where a masked name ends: one character of the given name may be left open (张某军)."""
    known = name_knowledge()
    following = text[end : end + 1]
    if len(mask) > 1 or not is_han(following) or _WORDINGS["gives"].match(text, end):
        return end
    if _WORDINGS["name_goes_on"].match(text, end):
        return end + 1
    at_home = following == _HOME and is_han(text[end + 1 : end + 2])  # 到石某家摸排
    points = known.word_points(text, end)
    if at_home or _THING.match(following) or (points or 0.0) > known.edge_after:
        return end
    if points is not None and not _WORDINGS["ends_name"].match(text, end + 1):
        return end  # 张某任县水务局局长
    word = words(text[end : end + 4])[0]
    joins = word.endswith(_WORDS["joins"])
    if len(word) > 1 and not joins and (is_verb(word) or costs_to_end(word)[0] < _COMMON_WORD):
        return end  # 李某实施…
    costs = costs_to_end(text[end : end + 5])
    return end + 1 if costs[0] - costs[1] - known.given_cost(following) > _CERTAIN else end


def denotations(scenes: Sequence[tuple[str, str, list[Span]]]) -> list[list[Named]]:
    """What the names of a document denote: 严某 is 严格 where nobody else can be meant.

    ``scenes`` gives the text, the mask and the spans of the names of each sentence.
    """
    apart = {pair for text, _, spans in scenes if spans for pair in _in_one_clause(text, spans)}
    so_far: dict[str, dict[str, None]] = {}
    found: list[list[Named]] = []
    for text, view, spans in scenes:
        named: list[Named] = []
        for start, end in spans:
            name = text[start:end]
            before = so_far.setdefault(name[0], {})
            meant = [each for each in before if _is_short_for(name, each)]
            is_new = bool(_WORDINGS["introduced"].search(view, max(0, start - _REACH), start))
            if _WORDINGS["relative"].search(view, max(0, start - _REACH), start):
                apart |= {(name, each) for each in meant}
            if len(meant) == 1 and not is_new and (name, meant[0]) not in apart:
                named.append((start, end, meant[0]))
            else:
                named.append((start, end, name))
                before.setdefault(name)
        found.append(named)
    return found


def _is_short_for(name: str, full: str) -> bool:
    """Whether 严某 can be 严格 or 严某某, and 严某某 can be 严格明."""
    surname = name.rstrip("某")
    hidden = len(name) - len(surname)
    if not hidden or name == full or not full.startswith(surname):
        return False
    return hidden == 1 or ("某" not in full and len(full) == len(name))


def _in_one_clause(text: str, spans: list[Span]) -> Iterator[tuple[str, str]]:
    """Short names with the names of the same surname in their clause, which are other people.

    So are two masked names in one sentence: 周某某被取保候审，周某被刑事拘留.
    """
    clauses: dict[int, set[str]] = {}
    for start, end in spans:
        clause = behind_last(text, "，。；：", start)
        clauses.setdefault(clause, set()).add(text[start:end])
    masked = {name for names in clauses.values() for name in names if "某" in name}
    for names in (*clauses.values(), masked):
        for short in (name for name in names if name.endswith("某")):
            yield from ((short, other) for other in names if other[0] == short[0])
