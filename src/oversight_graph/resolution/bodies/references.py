"""What references mean: 该局, 该组, 驻在单位, and bare nouns for a body named before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.kinds_of_body import COURTS
from oversight_graph.recognition.words.mention import Kind, Mention, OrgName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.history import History
from oversight_graph.resolution.bodies.hosts import (
    group_of_companies,
    only_company,
    only_host,
    outermost,
)
from oversight_graph.resolution.bodies.named import (
    CENTRE,
    COLLECTIVE,
    THE_CENTRE,
    Named,
    is_such,
    kind_of,
)
from oversight_graph.resolution.entities import OrgKind

_WORDS = lists_of("resolution.bodies", "references.toml")

_OF_THE_WHOLE = frozenset(_WORDS["of_the_whole"])

#: 派驻组, which stands for the stationed group that was named last.
_STATIONED = "派驻"
_COMPANIES = frozenset(_WORDS["companies"])
_FEW_OF_A_KIND = frozenset(_WORDS["few_of_a_kind"])
#: How many names back a body is looked for of which there may be only one.
_FAR_OFF = 200
#: 该院 is a court, a hospital or a college.
_HOUSE = "院"


@dataclass(frozen=True, slots=True)
class References:
    """Reads references by what the document has named and declared so far."""

    history: History
    aliases: dict[str, Named]

    def meant(self, mention: Mention, paragraph: int, *, at_home: bool = False) -> Named | None:
        """What a reference means; ``None`` where that is not certain.

        A bare noun (公司纪委) is ``at_home``: rather of the body whose document it is.
        """
        own = self._home_as(mention.surface[1:]) if at_home else None
        return own or self._referred_to(mention, paragraph)

    def _referred_to(self, mention: Mention, paragraph: int) -> Named | None:
        if mention.surface.startswith(("驻在", "所在")):
            return self._host_of_the_group(mention.start, paragraph)
        if mention.surface.startswith("各驻在"):
            return only_host(self.history)
        if mention.surface.startswith(_STATIONED):
            return self.history.last_of("stationed_group")
        word = mention.surface[1:]
        if found := self.aliases.get(word) or self._by_word(word, mention, paragraph):
            return found
        if word == _HOUSE:
            return self._house(mention, paragraph)
        endings = body_words().endings_of_reference(word)
        near = self._near(mention, paragraph)
        found = next((named for named in near if is_such(named, endings)), None)
        return _whole(found, word, endings) if found else self._far_off(word, endings, paragraph)

    def _by_word(self, word: str, mention: Mention, paragraph: int) -> Named | None:
        """What words mean that are not simply the end of the name."""
        if word in grammar().teams_again:
            return self._teams(mention, paragraph)
        if word in body_words().of_groups and (
            group := group_of_companies(self.history, paragraph)
        ):
            return self.aliases.get(group.name, group)
        return None

    def _house(self, mention: Mention, paragraph: int) -> Named | None:
        """该院 is the court named last, or a hospital or college if only such are near by."""
        near = [named for named in self._near(mention, paragraph) if named.name.endswith(_HOUSE)]
        court = self.history.last_of("court")
        if near and (court is None or not any(named.cls in COURTS for named in near)):
            return near[0]
        return court or self._far_off(_HOUSE, (_HOUSE,), paragraph)

    def _near(self, mention: Mention, paragraph: int) -> Iterator[Named]:
        """What this paragraph and the one before have named, and what such names hold."""
        for past in takewhile(lambda p: p.paragraph >= paragraph - 1, reversed(self.history)):
            if past.offset < mention.start:
                yield from _with_those_inside(past.named)

    def _far_off(self, word: str, endings: tuple[str, ...], paragraph: int) -> Named | None:
        """What 该组 was paragraphs before, the body whose document this is, or its one company."""
        if word.endswith("组"):  # 该组, 该纪检监察组
            return self.history.last_of("stationed_group")
        home = self.history.home
        if home is None and word in _COMPANIES:
            return only_company(self.history, paragraph)
        if home is None or not is_such(home, endings):
            return self._only_such(endings) if word in _FEW_OF_A_KIND else None
        return self.aliases.get(home.name, home)

    def _only_such(self, endings: tuple[str, ...]) -> Named | None:
        """The one body among the last names that 该分局 can be, if there is only one."""
        named = (past.named for past in islice(reversed(self.history), _FAR_OFF))
        such = {each.name: each for each in named if is_such(each, endings)}
        return next(iter(such.values())) if len(such) == 1 else None

    def _home_as(self, word: str) -> Named | None:
        """公司 in 公司纪委 is the body whose document it is, not the branch named last."""
        home = self.history.home
        if home is None:
            return None
        endings = body_words().endings_of_reference(word)
        whole = self.history.in_short.company(home.name) or self.aliases.get(home.name, home)
        return whole if is_such(whole, endings) else None

    def _teams(self, mention: Mention, paragraph: int) -> Named | None:
        """The one team that 巡视组 is, or the teams of one sender as a class."""
        word = mention.surface[1:]
        near = {n.name: n for n in self.history.in_paragraph(paragraph) if n.name.endswith(word)}
        known = near or self._teams_before(word)
        several = len(known) > 1 or mention.surface.startswith("各")
        last = next(iter(known.values()), None)
        sender = (last.parent or last.sender) if last else self._sender()
        if sender is None or (last and not several):
            return last
        return Named(sender.name + word, COLLECTIVE, kind_of(COLLECTIVE, ""), sender.areas)

    def _teams_before(self, word: str) -> dict[str, Named]:
        """The inspection teams named so far that end in a word, by name, the last first."""
        same = reversed(self.history.of_class("inspection_team").values())
        return {named.name: named for named in same if named.name.endswith(word)}

    def _sender(self) -> Named | None:
        """The committee that must have sent teams of which the text has named none."""
        committee = self.history.last_of("party_committee")
        central = committee is not None and committee.name in THE_CENTRE
        return CENTRE if central else committee

    def _host_of_the_group(self, offset: int, paragraph: int) -> Named | None:
        for past in self.history.before(offset):
            if past.paragraph == paragraph and past.named.host:
                return past.named.host
        return only_host(self.history)


def _whole(found: Named, word: str, endings: tuple[str, ...]) -> Named:
    """该公司 behind a branch of a company is the company, not its branch."""
    wider = outermost(found)
    same = found.kind is OrgKind.UNIT and word in _OF_THE_WHOLE and wider.name.endswith(endings)
    return wider if same else found


def _with_those_inside(named: Named) -> Iterator[Named]:
    """A body with those its name holds: the host of a group, the body of a unit."""
    yield named
    for other in (named.host, named.parent):
        if other is not None:
            yield from _with_those_inside(other)


def reference_mention(org: OrgName, offset: int) -> Mention:
    """The mention of a reference (该局) that stands where an organisation's name may."""
    return Mention(Kind.REFERENCE, offset, offset + len(org.body), org.body)
