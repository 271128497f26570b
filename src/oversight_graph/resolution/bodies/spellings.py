"""How the spellings of one name become one: a document spells a body as it did first."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from oversight_graph.data_files import toml_of
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named

_WORDINGS = patterns_of("resolution.bodies", "spellings.toml")
_SECOND_NAMES: dict[str, str] = toml_of("resolution.bodies", "spellings.toml")["second_names"]
#: The one name of a company of the whole country by each that it bears.
_COMPANIES: dict[str, str] = {
    short: full
    for full, others in toml_of("resolution.bodies", "spellings.toml")["companies"].items()
    for short in others
}
_COMPANY = re.compile("|".join(sorted({*_COMPANIES, *_COMPANIES.values()}, key=len, reverse=True)))
#: How many characters behind the name of a company tell which branch of it is meant.
_TELLING = 4
_COURT = "中院"
_OF_VILLAGES = ("village_committee", "village_control")


@dataclass(frozen=True, slots=True)
class Spellings:
    """The first spelling of each name of a document, by what its spellings have in common."""

    _first: dict[str, str] = field(default_factory=dict)
    _companies: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of_text(cls, text: str) -> Spellings:
        """No spelling yet, but the fullest name of each company, and before each branch, of a text.

        A head line may shorten what the text below it calls 中国工商银行云溪支行.
        """
        found: dict[tuple[str, str], str] = {}
        for match in _COMPANY.finditer(text):
            company = _COMPANIES.get(match[0], match[0])
            for rest in ("", text[match.end() : match.end() + _TELLING]):
                found[company, rest] = max(match[0], found.get((company, rest), ""), key=len)
        return cls({}, found)

    def first(self, name: str) -> str:
        """The first spelling of a name; 监委 is the 监察委员会, with its province or without."""
        if match := _COMPANY.match(name):
            company, rest = _COMPANIES.get(match[0], match[0]), name[match.end() :]
            name = self._companies.get((company, rest[:_TELLING]), match[0]) + rest
        return self._first.setdefault(in_one_spelling(name), name)

    def of(self, named: Named) -> Named:
        """An organisation that was not named here under its first spelling of the document."""
        return replace(named, name=self.first(named.name))

    def copy(self) -> Spellings:
        """The spellings so far, which later names leave as they are."""
        return Spellings(dict(self._first), self._companies)


@lru_cache(maxsize=4096)
def in_one_spelling(name: str) -> str:
    """What all spellings of a name have in common."""
    name = _in_full(_WORDINGS["province"].sub("", name))
    if numbered := _WORDINGS["told_apart"].fullmatch(name):
        kind = numbered["kind"].removesuffix("学")
        kind = _COURT if kind[0] == _COURT[0] and kind[-1] == _COURT[-1] else kind[-1]
        return numbered["area"] + numbered["number"] + kind
    for committee in _OF_VILLAGES:
        name = _WORDINGS[committee].sub(committee, name)
    return _in_short(name)


def _in_short(name: str) -> str:
    for long, short in body_words().spellings.items():
        name = name.replace(long, short)
    return name


def _in_full(name: str) -> str:
    """The name of a company or its branch by the one name of the company: 工行云溪支行."""
    match = _COMPANY.match(name)
    return _COMPANIES.get(match[0], match[0]) + name[match.end() :] if match else name


def same_name(name: str) -> str:
    """A name in short forms, equal for two ways to write one body: 人民政府 and 政府."""
    return _in_full(_in_short(name).removeprefix("中国共产党").removeprefix("中共"))


@lru_cache(maxsize=4096)
def label_of(name: str) -> str:
    """What all spellings of a name are called: 云溪县政府, 云溪县监委, 云溪县人民法院."""
    short = same_name(name)
    court = _WORDINGS["high_court"].sub(
        "高级人民法院", _WORDINGS["middle_court"].sub("中级人民法院", short)
    )
    committee = _WORDINGS["town_committee"].sub("党委", _WORDINGS["office"].sub("办公室", court))
    return _WORDINGS["people_s"].sub("人民", committee)


def second_name_of(label: str) -> str | None:
    """The name that a body bears besides its label, written or not: 云溪县监察委员会."""
    match = _WORDINGS["called_otherwise"].search(label)
    return label[: match.start()] + _SECOND_NAMES[match["ending"]] if match else None
