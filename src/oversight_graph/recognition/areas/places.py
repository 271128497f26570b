"""The document's own places: areas that no table lists, found by evidence from all of the text.

In 对岜蒙县纪委 the name of the county may begin at any character. Each place of the text
votes for where it begins: after punctuation or the name of a wider area, after a word that
is never inside a name, after a frequent word; and more so where a head or a role follows.
The string with most votes in the whole document is the name wherever it stands, so a title
or a head line tells how far the name reaches in the body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oversight_graph.recognition.areas.place_edges import SMALL, WALLED, edges_before, may_be_walled
from oversight_graph.recognition.areas.place_stretch import SHORTEST, TOWNS
from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import Hit
from oversight_graph.recognition.words.joined import Joined
from oversight_graph.recognition.words.lexicons import Entry, lexicon
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.scanner import Scanner
from oversight_graph.values import value

#: How many times better known a name must be to begin inside a stretch without any edge there.
_FAR_BETTER = 3
_SMALLER = patterns_of("recognition.areas", "places.toml")["smaller"]
_LISTS = lists_of("recognition.areas", "places.toml")
_CITIES, _FORMER = _LISTS["cities"], "原辖"
#: How strongly the text says that a name begins between a city and the district in it.
_CUT_OUT = 3
_COUNTIES = frozenset(_LISTS["counties"])
#: No name of a place begins with these: 免去崔建旗 + 户县….
_NO_START = frozenset(_LISTS["no_start"])
_WORDS = frozenset({"plain", "word"})
_MAY_HOLD_LEVEL = frozenset({"level", "role", "area"}) | _WORDS
_NAMED_AFTER = frozenset({"head", "role", "prefix", "suffix", "committee", "team"})


@value
class Sighting:
    """A level in a line with the names that may stand before it.

    ``edges`` gives how strongly each offset of the line says that the name begins there.
    """

    text: str
    level: int
    end: int
    edges: dict[int, int]
    followed: bool

    def name_from(self, start: int) -> str:
        """The name that begins at an offset, level included."""
        return self.text[start : self.end]

    def vote(self, start: int) -> int:
        """What this place of the text says for the name that begins at an offset."""
        return self.edges[start] * (1 + 2 * self.followed)


def mark_places(lines: list[Line], joined: Joined, others: list[Line]) -> None:
    """Show the document's own places as areas in ``lines``; ``others`` give evidence only.

    ``joined`` is the text of the lines.
    """
    sightings = [s for line in (*lines, *others) for s in _sightings(line)]
    votes = _votes(sightings)
    names = {name for s in sightings if (name := _best(s, votes))}
    if not names:
        return
    scanner = Scanner({name: Entry("area") for name in sorted(names)})
    for index, found in joined.by_sentence(scanner.scan(joined.text)).items():
        lines[index].overlay(found)


def _votes(sightings: Iterable[Sighting]) -> dict[str, int]:
    votes: dict[str, int] = {}
    for sighting in sightings:
        for start in sighting.edges:
            name = sighting.name_from(start)
            votes[name] = votes.get(name, 0) + sighting.vote(start)
    return votes


def _best(sighting: Sighting, votes: dict[str, int]) -> str:
    """The name at a sighting that the document knows best, empty if there is none."""
    edges = sighting.edges
    if not edges:
        return ""
    own = max(edges, key=lambda start: (votes[sighting.name_from(start)], -start))
    best, wanted = sighting.name_from(own), votes[sighting.name_from(own)]
    if wanted > sighting.vote(own) or sighting.text[own] in grammar().set_apart:
        wanted *= _FAR_BETTER
    for start in range(own + 1, sighting.level - SHORTEST + 1):
        name = sighting.name_from(start)
        if start not in edges and votes.get(name, 0) >= wanted:
            best, wanted = name, votes[name] + 1
    return best


def _sightings(line: Line) -> Iterator[Sighting]:
    if line.types.isdisjoint(_MAY_HOLD_LEVEL):
        return
    for hit in line.hits:
        if hit.type in _WORDS and hit.surface[-1] not in SMALL and hit.surface not in WALLED:
            continue
        if (
            hit.type in _MAY_HOLD_LEVEL
            and (span := _level_in(line, hit)) is not None
            and line.text[span[0]] != "省"
        ):
            level, end = span
            followed = hit.type == "role" or _is_followed(line, end)
            if hit.type == "area" and len(hit.surface) > SHORTEST:
                yield Sighting(line.text, level, end, {hit.start - 1: _CUT_OUT}, followed)
                continue
            edges = edges_before(line, level, followed=followed, held=hit.type == "role")
            edges = {at: edge for at, edge in edges.items() if line.text[at] not in _NO_START}
            yield Sighting(line.text, level, end, edges, followed)


def _level_in(line: Line, hit: Hit) -> tuple[int, int] | None:
    """Where a level stands in a hit that a place's name may end with."""
    last = hit.surface[-1]
    if hit.type == "level":
        before = line.before(hit.start)
        small = hit.surface in TOWNS and not grammar().makes_a_word(before, hit.surface)
        return (hit.start, hit.end) if small or line.is_level(hit) or _listed(line, hit) else None
    if hit.type == "role" and hit.surface[0] in grammar().levels:
        return hit.start, hit.start + 1  # 镇长 of a 镇
    if hit.type == "area" and len(hit.surface) == SHORTEST and last in _COUNTIES:
        return hit.end - 1, hit.end  # 岳蒲县 is no 蒲县
    if hit.type == "area" and last in _COUNTIES and _is_cut_out(line, hit):
        return hit.end - 1, hit.end  # 川岚市 + 南昌平区, no 昌平区
    small = hit.type in _WORDS and last in SMALL and _is_followed(line, hit.end)
    if small or (hit.surface in WALLED and _is_after_walls(line, hit)):
        return hit.end - 1, hit.end  # 集镇 in 岳集镇党委, 城市 in 江城市纪委
    return None


def _is_cut_out(line: Line, hit: Hit) -> bool:
    """Whether one more character stands between a city and what the table knows as a district."""
    before, words_of = line.before(hit.start), grammar()
    wider = line.hit_before(hit.start - 1)
    city = line.text[hit.start - 2 : hit.start - 1] in _CITIES and (
        wider is not None and wider.type in ("level", "area")
    )
    leads = before in words_of.before_places or before in _FORMER
    return city and is_han(before) and not leads


def _listed(line: Line, hit: Hit) -> bool:
    """Whether the table has the area though it looks like another word: 老城区."""
    common = lexicon().common_areas
    return any(line.text[max(0, hit.start - size) : hit.end] in common for size in (1, 2, 3))


def _is_after_walls(line: Line, word: Hit) -> bool:
    """Whether 城市 or 城区 ends the name of a place: 江城市 + 纪委, and no 大城市."""
    own = line.before(word.start) + word.surface[:-1]
    return may_be_walled(own, word.surface[-1]) and _is_followed(line, word.end)


def _is_doubled(line: Line, level: Hit) -> bool:
    """Whether a level stands there a second time: 村 in 石桥村村委会."""
    return line.before(level.start) == level.surface


def _is_followed(line: Line, end: int) -> bool:
    """Whether a body, an office or a smaller place follows a level."""
    following = line.hit_at(end + (line.text[end : end + 1] == "原"))
    if following is not None and following.type in _NAMED_AFTER:
        return True
    if following is not None and following.type == "level" and _is_doubled(line, following):
        return _is_followed(line, following.end)
    return _SMALLER.match(line.text, end) is not None
