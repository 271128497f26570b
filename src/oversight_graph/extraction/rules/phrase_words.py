"""The words of ``phrase_words.toml``, as the finder of noun phrases uses them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.scanner import Scanner

_FOLDER, _FILE = "extraction.rules", "phrase_words.toml"
_WORDS = lists_of(_FOLDER, _FILE)
#: Governors that are also found inside names of bodies: 安全与质量监督科.
INSIDE_NAMES = frozenset(_WORDS["inside_names"])


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """What tells noun phrases and their parts apart; see ``phrase_words.toml``.

    ``governors`` maps a word to whether what follows is an object; the entry of a word that
    makes an object only for some action types names them in ``objects_of``.
    """

    governors: Scanner[str]
    no_governors: tuple[str, ...]  # 犯罪组织: words whose end governs nobody
    begun: tuple[str, ...]  # 受贿: words that begin like a governor
    objects_of: dict[str, frozenset[str]]
    phrase: re.Pattern[str]
    hidden_phrase: re.Pattern[str]  # the same with 老某, which may begin at any character
    owner: re.Pattern[str]  # 张三的妻子: the person is only whose relative is meant
    his_people: re.Pattern[str]  # 其同学: somebody else, whatever the mask makes of it
    opening: re.Pattern[str]
    predicate: re.Pattern[str]
    speech: re.Pattern[str]  # 张三介绍
    suffers: re.Pattern[str]  # 张三均被

    def phrase_in(self, view: str) -> re.Pattern[str]:
        """The pattern of the noun phrases that a masked sentence may hold."""
        return self.hidden_phrase if "某" in view else self.phrase


@cache
def phrase_words() -> PhraseWords:
    """The shipped words, loaded on first use."""
    wordings, objects_of = patterns_of(_FOLDER, _FILE), lists_of(_FOLDER, _FILE, "objects_of")
    governors = dict.fromkeys((*_WORDS["aside"], *_WORDS["inside_names"]), "aside")
    governors |= dict.fromkeys(_WORDS["objects"], "object")
    return PhraseWords(
        governors=Scanner(governors, kept=True),
        no_governors=_WORDS["no_governors"],
        begun=_WORDS["begun"],
        objects_of={name: frozenset(found) for name, found in objects_of.items()},
        phrase=wordings["phrase"],
        hidden_phrase=wordings["hidden_phrase"],
        owner=wordings["owner"],
        his_people=wordings["his_people"],
        opening=wordings["opening"],
        predicate=wordings["predicate"],
        speech=wordings["speech"],
        suffers=wordings["suffers"],
    )
