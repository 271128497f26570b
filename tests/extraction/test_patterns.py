"""Every sentence pattern of the data files is found in its example, and is used."""

import re
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

import oversight_graph
from oversight_graph.data_files import toml_of
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.prescan import look_ahead
from oversight_graph.reading import read_text
from oversight_graph.recognition.posts.posts import find_chains
from oversight_graph.recognition.recognise import recognise
from oversight_graph.recognition.words.mention import Kind
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

PACKAGE = Path(oversight_graph.__file__).parent


def pattern_files() -> Iterator[tuple[str, str]]:
    """Folder and file of the patterns of every module: the file bears the name of the module."""
    for path in sorted(PACKAGE.rglob("*.toml")):
        module = path.with_suffix(".py")
        if module.is_file() and re.search(r"(?:patterns|lists)_of\(", module.read_text("utf-8")):
            yield ".".join(path.parent.relative_to(PACKAGE).parts), path.name


SLOT = re.compile(r"\{([a-z_]+)\}")
PATTERNS = [
    (folder, file, name)
    for folder, file in pattern_files()
    for name, entry in toml_of(folder, file).items()
    if "pattern" in entry
]


def without_people(sentence: SentenceView) -> str:
    """A masked sentence as it is before its people are found."""
    cells = list(sentence.view)
    for start, mention in sentence.by_start.items():
        if mention.kind in (Kind.PERSON, Kind.REFERENCE):
            span = slice(start, mention.end - sentence.offset)
            cells[span] = sentence.text[span]
    return "".join(cells)


def views(text: str, folder: str) -> Iterator[str]:
    """The sentences of a bulletin with this text, as a stage sees them: masked, and plain."""
    document = read_text(f"云溪县纪委监委通报\n来源：云溪日报\n{text}\n", "a.txt")
    with patch("oversight_graph.recognition.recognise.find_chains", wraps=find_chains) as chains:
        sentences = recognise(document)
    early = folder.startswith("recognition")
    if early:
        yield from (call.args[0] for call in chains.call_args_list)  # what posts are made of
    for recognised, ahead in zip(sentences, look_ahead(sentences), strict=True):
        sentence = SentenceView.of(recognised, ahead, None)
        yield from (sentence.view, sentence.text)
        if early:
            yield without_people(sentence)


def is_found(pattern: re.Pattern[str], text: str, folder: str) -> bool:
    """Whether a pattern is found in a sentence or in what stands before some place of it."""
    seen = views(text, folder)
    return any(pattern.search(view, 0, end) for view in seen for end in range(len(view) + 1))


@pytest.mark.parametrize(("folder", "file", "name"), PATTERNS)
def test_a_pattern_is_found_in_its_example(folder: str, file: str, name: str) -> None:
    entry = toml_of(folder, file)[name]
    pattern = patterns_of(folder, file)[name]
    assert entry["means"]
    assert is_found(pattern, entry["example"], folder)
    if "counter" in entry:
        assert not is_found(pattern, entry["counter"], folder)


def names(folder: str, file: str) -> set[str]:
    """What a module writes in quotes, the names of its patterns and lists among it."""
    module = PACKAGE.joinpath(*folder.split("."), file).with_suffix(".py")
    return set(re.findall(r"[\"'](\w+)[\"']", module.read_text("utf-8")))


def slots(folder: str, file: str) -> set[str]:
    """What the patterns, parts and words of a file name in braces."""
    data = toml_of(folder, file)
    words = data.pop("words", {}).values()
    entries = [entry for entry in data.values() if isinstance(entry, dict)]
    written = [entry[key] for entry in entries for key in ("pattern", "part") if key in entry]
    return {slot for text in (*written, *words) for slot in SLOT.findall(text)}


@pytest.mark.parametrize(("folder", "file", "name"), PATTERNS)
def test_a_pattern_is_used_by_its_module(folder: str, file: str, name: str) -> None:
    used = names(folder, file) | slots(folder, file)
    assert "where" in toml_of(folder, file)[name] or name in used


@pytest.mark.parametrize(("folder", "file"), list(pattern_files()))
def test_every_list_of_words_and_every_part_is_used(folder: str, file: str) -> None:
    data = toml_of(folder, file)
    words = data.pop("words", {}).keys()
    parts = {name for name, entry in data.items() if "part" in entry}
    assert words | parts <= slots(folder, file) | names(folder, file)


def test_what_makes_an_object_only_for_some_acts_governs() -> None:
    folder, file = "extraction.rules", "phrase_words.toml"
    words, some = lists_of(folder, file), lists_of(folder, file, "objects_of")
    governors = {*words["aside"], *words["inside_names"], *words["objects"]}
    assert {word for found in some.values() for word in found} <= governors
