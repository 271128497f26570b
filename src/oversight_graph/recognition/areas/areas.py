"""Areas: those of the table and of the document's own places, joined into chains."""

from __future__ import annotations

from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundArea, Hit
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.values import value

_WORDINGS = patterns_of("recognition.areas", "areas.toml")
_WORDS = lists_of("recognition.areas", "areas.toml")
_HEAD_OF_REGION = _WORDINGS["head_of_region"]
_IN_NAMES = frozenset(_WORDS["in_names"])
#: 自治区主席 heads the government of an area, as 省长 does.
_AUTONOMOUS = "自治区"
_PROVINCE = "province"
_DIVISION = "师"
#: More characters than the number of a division has: 第二十三师.
_REACH = 7
_BRANCH = "党组织"  # 村 + 党组织书记


@value
class AreaFinder:
    """Finds the areas of a line; the hits are to be given from left to right."""

    line: Line

    def named(self, hit: Hit) -> None:
        """Take an area by name, and join it to the wider area right before it."""
        line, (begin, name) = self.line, self._with_division(hit)
        if line.area_ends_at(begin) and "".join(line.areas[-1].names[-1:])[:-1] == name:
            return  # 无锡 in 无锡市无锡新区 belongs to the name of the 新区
        inside = hit.cls != _PROVINCE  # 在安阳市河南省某公司: no city holds a province
        if inside and line.area_ends_at(begin) and _may_contain(line.areas[-1]):
            last = line.areas.pop()
            names, level, start = (*last.names, name), last.level, last.start
        elif inside and (wider := line.level_before(begin)) and not self._ends_a_name(wider):
            names, level, start = (name,), wider.surface, line.level_start(wider)
        else:
            names, level, start = (name,), "", begin
        also = _WORDINGS["also"].match(line.text, hit.end)
        line.areas.append(FoundArea(start, also.end() if also else hit.end, names, level))

    def _with_division(self, hit: Hit) -> tuple[int, str]:
        """Where the name of an area begins, and that name: 第八师 + 柳坪市, a city of the corps."""
        text = self.line.text
        if _DIVISION not in text[max(0, hit.start - 1) : hit.start + 1]:
            return hit.start, hit.surface
        city = _WORDINGS["city_of_a_division"].search(text, max(0, hit.start - _REACH), hit.end)
        if city is None or not hit.start <= city.start("own") <= hit.start + 1:
            return hit.start, hit.surface
        return city.start(), city.group()

    def _ends_a_name(self, level: Hit) -> bool:
        """免去崔建旗云溪县水务局…: a 旗 or 州 in the middle of plain characters is no area."""
        inside = is_han(self.line.before(level.start)) and self.line.hit_before(level.start) is None
        return level.surface in _IN_NAMES and inside

    def by_level(self, hit: Hit) -> None:
        """Take 全市 or 我县, and 镇 alone before a role: an area named by its level."""
        line = self.line
        start = line.level_start(hit)
        if not line.is_level(hit):
            return
        headed = (
            hit.surface == _AUTONOMOUS and _HEAD_OF_REGION.match(line.text, hit.end) is not None
        )
        wide = hit.surface in grammar().high_levels and not headed
        branch = hit.end + len(_BRANCH) * line.text.startswith(_BRANCH, hit.end)
        alone = line.role_follows(branch) and not wide
        if alone and line.repeats_level(hit):
            again = line.areas.pop()  # 大石村 + 村党总支书记
            line.areas.append(FoundArea(again.start, hit.end, again.names, again.level))
        elif start < hit.start or alone:
            line.areas.append(FoundArea(start, hit.end, (), hit.surface))


def _may_contain(area: FoundArea) -> bool:
    """Whether an area may have another inside it: a village has none."""
    last = area.names[-1] if area.names else area.level
    return not last.endswith(("村", "社区"))
