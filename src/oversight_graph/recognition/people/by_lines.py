"""Who made a page: 记者 周立春, 责任编辑：岳林, 周立春 摄, on its head lines and below the text.

A remark in brackets may say so within the text: （编辑岳林）.
"""

from __future__ import annotations

from collections.abc import Iterator

from oversight_graph.reading.document import Document, Part, Sentence
from oversight_graph.recognition.people.name_knowledge import name_knowledge
from oversight_graph.recognition.people.name_readings import readings
from oversight_graph.recognition.people.name_scene import Span
from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.joined import Found
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mask import normalise
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "by_lines.toml"
_WORDINGS = patterns_of("recognition.people", _FILE)
_NOBODY = frozenset(lists_of("recognition.people", _FILE)["nobody"])
#: A longer sentence of the body is no by-line.
_LONGEST = 60
#: A page without a title may open with a by-line.
_READ = (Part.BODY, Part.TITLE)
#: How long surnames are, and names behind them.
_SURNAMES = (2, 1)
_GIVEN = (2, 1)
#: How far a name without a mark before it must beat ordinary words, in nats.
_CLEAR = 4.0
#: So many characters of names are read that nothing parts.
_LONGEST_RUN = 15


def makers_of(document: Document) -> Iterator[Found[str]]:
    """The names on the by-lines of a document with their offsets, each line in its order."""
    normal = normalise(document.text)
    for sentence in document.sentences:
        text = normal[sentence.start : sentence.end]
        for start, end in _names_of(sentence, text):
            yield sentence.start + start, sentence.start + end, text[start:end]


def _names_of(sentence: Sentence, text: str) -> Iterator[Span]:
    if _is_by_line(sentence, text):
        yield from _names_in(text)
        if sentence.part is Part.METADATA:
            yield from _bare_name(text)
    elif sentence.part is Part.BODY:
        for remark in _WORDINGS["remark"].finditer(text):
            for start, end in _names_in(remark.group()):
                yield remark.start() + start, remark.start() + end


def _is_by_line(sentence: Sentence, text: str) -> bool:
    if sentence.part is Part.METADATA:
        return True
    short = sentence.part in _READ and len(text) <= _LONGEST
    return short and _WORDINGS["line"].match(text) is not None


def _bare_name(text: str) -> Iterator[Span]:
    """The name at the end of a head line that no role introduces, if it is like no other word."""
    bare = _WORDINGS["bare"].search(text)
    if bare is None or bare["name"] in lexicon().areas:
        return
    start, end = bare.span("name")
    if _name_end(text, start) == end and _is_like_a_name(text, start, end):
        yield start, end


def _is_like_a_name(text: str, start: int, end: int) -> bool:
    found = readings(text, start, end)
    return any(each.end == end and each.gain > _CLEAR for each in found)


def _names_in(text: str) -> Iterator[Span]:
    for role in _WORDINGS["role_joined"].finditer(text):
        run = _WORDINGS["run"].match(text, role.end(), role.end() + _LONGEST_RUN)
        if run is not None:
            yield from _parted(text, *run.span("names"))
    for role in _WORDINGS["role_before"].finditer(text):
        at = role.end()
        while end := _name_end(text, at):
            yield at, end
            parted = _WORDINGS["separator"].match(text, end)
            at = parted.end() if parted else len(text)
    for picture in _WORDINGS["role_behind"].finditer(text):
        start, end = picture.span("name")
        if _name_end(text, start) == end:
            yield start, end


def _parted(text: str, start: int, end: int) -> list[Span]:
    """The names that a stretch is made of without a rest, those most like names: 周立春贺兰.

    Each has to be like a name, and all together clearly.
    """
    best: dict[int, tuple[float, list[Span]]] = {start: (0.0, [])}
    for at in range(start, end):
        if at not in best:
            continue
        so_far, names = best[at]
        for each in readings(text, at, end):
            more = so_far + each.gain
            name = each.gain > 0 and _is_name(text[at : each.end], each.end - at)
            if name and (each.end not in best or more > best[each.end][0]):
                best[each.end] = more, [*names, (at, each.end)]
    gain, names = best.get(end, (0.0, []))
    return names if gain > _CLEAR * len(names) else []


def _name_end(text: str, at: int) -> int:
    """Where a name that begins at an offset ends, before a blank or mark; 0 where none does."""
    if _WORDINGS["role"].match(text, at):
        return 0
    known = name_knowledge()
    for surname in _SURNAMES:
        if text[at : at + surname] not in known.surnames:
            continue
        for given in _GIVEN:
            name = text[at : at + surname + given]
            if _is_name(name, surname + given) and _WORDINGS["end"].match(text, at + len(name)):
                return at + len(name)
    return 0


def _is_name(name: str, length: int) -> bool:
    whole = len(name) == length and all(map(is_han, name)) and not _WORDINGS["duty"].search(name)
    return whole and name not in _NOBODY and name not in name_knowledge().no_names
