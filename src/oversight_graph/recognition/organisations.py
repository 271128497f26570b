"""Organisation names: areas, level characters, department words and heads composed.

Every head (局, 纪委监委, 有限公司, 巡视组 …) is followed leftwards to where its name begins.
What the walk found decides whether it is a name, and of what: of a body in an area, of a
unit of the body before it, of one that stands alone, or no name at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from oversight_graph.recognition.grammar import grammar
from oversight_graph.recognition.heads import Candidate, candidate_at, canonical, class_of
from oversight_graph.recognition.hits import FoundArea, FoundOrg, Hit
from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.line import Line, is_name_char
from oversight_graph.recognition.mention import OrgName
from oversight_graph.recognition.segmenter import frequency, words

#: How many characters a name made of plain characters alone needs at least.
_MIN_OPEN_NAME = 2
#: From this frequency on, a head and the character after it are a word of two characters.
_WORD_OF_TWO = 20
#: Bodies whose commission is a body of its own, not a prefix of the role after it.
_COMMISSION_STANDS_ALONE = frozenset({"party_committee", "government", "joint_organ"})
#: Kinds of head that may name a unit of a body named before.
_UNIT_CLASSES = frozenset({"department", "court", "congress", "conference"})
#: Heads of so few characters (局, 中心) name nothing behind a mere level.
_SHORT_HEAD = 2
#: From this frequency on, jieba's dictionary shows an everyday word.
_EVERYDAY = 500
_ROLE_PREFIXES = frozenset({"纪委", "纪工委", "监事会", "工会", "团委"})
#: Last characters of areas written in full.
_FULL_AREA = (*"省市县区州旗盟镇乡村", "街道", "社区", "苏木", "嘎查")


@dataclass(frozen=True, slots=True)
class OrganisationFinder:
    """Finds the organisations of a line; the hits are to be given from left to right."""

    line: Line

    def head(self, head: Hit) -> None:
        """Take the organisation that ends in a head, if there is one."""
        overlaps = bool(self.line.orgs) and head.start < self.line.orgs[-1].end
        if overlaps or self._begins_a_word(head) or self._is_only_studied_at(head):
            return
        if self._is_role_prefix(head):
            self.line.change(replace(head, type="prefix"))
        elif self._is_committee_in_full(head):
            self._take_committee(head)
        elif head.type in ("central", "declared"):
            name = OrgName((), "", canonical(head), class_of(head))
            self._add(head.start, head.end, name)
        elif (candidate := candidate_at(self.line, head)) is not None:
            self._take(candidate)

    def _is_committee_in_full(self, head: Hit) -> bool:
        """委员会 in 中共云溪市委员会 and 中共云溪大学委员会 is the party committee."""
        line, end = self.line, head.start
        if head.surface != "委员会":
            return False
        start = line.orgs[-1].start if line.org_ends_at(end) else line.areas_before(end)[2]
        return start < end and line.text[:start].endswith(("中共", "中国共产党"))

    def _take_committee(self, head: Hit) -> None:
        line = self.line
        if line.org_ends_at(head.start):
            body = line.orgs.pop()
            name = OrgName((), "", "党委", "party_group", parent=body.name)
            self._add(body.start, head.end, name)
        else:
            areas, level, start = line.areas_before(head.start)
            self._add(start, head.end, OrgName(areas, level, "委", "party_committee"))

    def party_group(self, hit: Hit) -> None:
        """Take 党组 after a body and before no role: it acts as a body of its own."""
        line, following = self.line, self.line.hit_at(hit.end)
        if not line.org_ends_at(hit.start) or line.role_follows(hit.end):
            return
        if following is not None and following.type in ("head", "suffix"):
            return
        body = line.orgs.pop()
        name = OrgName((), "", hit.surface, "party_group", parent=body.name)
        line.orgs.append(FoundOrg(body.start, hit.end, name))

    def _take(self, found: Candidate) -> None:
        end = found.head.end
        if found.cls == "zone":
            self._take_zone(found)
            return
        if found.areas and self._is_branch(found):
            # 中国进出口银行 + 吉林省 + 分行 is one name.
            whole = self.line.orgs.pop()
            body = whole.name.body + self.line.text[found.start : end]
            self._add(whole.start, end, replace(whole.name, body=body))
        elif self._is_party_committee(found):
            party = self.line.orgs.pop()
            body = self.line.text[party.start : end]
            self._add(party.start, end, OrgName((), "", body, "party_committee"))
        elif self._is_local_unit(found):
            parent = self.line.orgs.pop()
            body = self.line.text[found.start : end]
            name = OrgName((), "", body, found.cls, parent=parent.name)
            self._add(parent.start, end, name)
        elif self._is_area_in_name(found):
            # 青海 in 青海大学 is part of the name, not the area it lies in.
            body = self.line.text[found.start : found.left] + found.body
            self._add(found.start, end, OrgName((), "", body, found.cls))
        elif found.parent is not None:
            self._add_nested(found.parent, found)
        elif found.areas or found.level:
            if not self._is_word_on_level(found):
                cls = (
                    "collective" if found.inner.startswith(("两级", "各级", "三级")) else found.cls
                )
                self._add(found.start, end, OrgName(found.areas, found.level, found.body, cls))
        else:
            self._take_without_area(found)

    def _take_zone(self, found: Candidate) -> None:
        """A development zone is an area; its 管委会 and 党工委 are its bodies."""
        line, name = self.line, found.body
        if found.parent is not None or not (
            found.areas or found.level or self._stands_alone(found)
        ):
            return
        while line.areas and line.areas[-1].end > found.start:
            line.areas.pop()
        area = FoundArea(found.start, found.head.end, (*found.areas, name), found.level)
        line.areas.append(area)

    def _take_without_area(self, found: Candidate) -> None:
        head, bare = found.head, not found.inner
        if bare and self._is_mention_again(head):
            name = OrgName((), "", "该" + head.surface, "reference")
            self._add(head.start, head.end, name)
        elif self._stands_alone(found) and (not bare or self._bare_allowed(head)):
            inner = head.type == "suffix" and (bare or found.cls in _UNIT_CLASSES)
            name = OrgName((), "", found.body, found.cls, bare=bare, inner=inner)
            self._add(found.left, head.end, name)

    def _add_nested(self, parent: FoundOrg, found: Candidate) -> None:
        if found.left > parent.end:  # 原 stands between them
            name = OrgName((), "", found.body, found.cls, parent=parent.name)
            self._add(found.left, found.head.end, name)
            return
        self.line.orgs.pop()
        if self._continues(parent, found):
            name = replace(parent.name, body=parent.name.body + found.body, cls=found.cls)
        else:
            name = OrgName((), "", found.body, found.cls, parent=parent.name)
        self._add(parent.start, found.head.end, name)

    @staticmethod
    def _continues(parent: FoundOrg, found: Candidate) -> bool:
        """Whether the name goes on: 某集团 + 有限公司, 某大学 + 附属医院; not 某公司 + 某矿."""
        classes = grammar().continuing_classes
        form = not found.inner and found.head.surface.startswith(("股份", "有限", "集团", "责任"))
        if form and found.cls == "enterprise":
            return not parent.name.body.endswith("公司")
        ended = parent.name.cls == "declared" or parent.name.body.endswith(("公司", "银行", "社"))
        return found.cls in classes and parent.name.cls in classes and not ended

    def _add(self, start: int, end: int, name: OrgName) -> None:
        orgs = self.line.orgs
        while orgs and orgs[-1].end > start:
            orgs.pop()
        orgs.append(FoundOrg(start, end, name))

    def _begins_a_word(self, head: Hit) -> bool:
        """部 in 部署, 所 in 所得 and 大学 in 大学城 are no heads."""
        text, size = self.line.text, head.end - head.start
        if self.line.hit_at(head.end) is not None:
            return False
        if size == 1:
            pair, behind = text[head.start : head.end + 1], text[head.start - 1 : head.end]
            begins = pair != head.surface and frequency(pair) >= _WORD_OF_TWO
            return begins or behind in lexicon().outside_names
        longer = text[head.start : head.end + 1]
        return head.type == "suffix" and len(longer) > size and frequency(longer) > 0

    def _is_only_studied_at(self, head: Hit) -> bool:
        """省委党校 in 省委党校研究生学历 tells of schooling."""
        is_school = head.cls in ("school", "university") or head.surface.endswith("党校")
        return is_school and self.line.text.startswith(grammar().studies, head.end)

    def _is_role_prefix(self, head: Hit) -> bool:
        """纪委 inside a body and before a role belongs to the role: 粮食局 纪委书记."""
        following = self.line.hit_at(head.end)
        if head.surface not in _ROLE_PREFIXES or following is None or following.type != "role":
            return False
        if not self.line.orgs or self.line.orgs[-1].name.cls in _COMMISSION_STANDS_ALONE:
            return False
        body = self.line.orgs[-1]
        return body.end == head.start or (
            body.name.cls in grammar().with_own_commission
            and not self.line.is_after_area(head.start)
        )

    def _is_branch(self, found: Candidate) -> bool:
        """Whether a bank's or enterprise's name ends where a branch with an area begins."""
        line, classes = self.line, ("bank", "enterprise")
        before = line.orgs[-1].name if line.org_ends_at(found.start) else None
        return before is not None and found.cls in classes and before.cls in classes

    def _is_party_committee(self, found: Candidate) -> bool:
        """民盟 + 云溪市 + 委 is the committee of that party."""
        line = self.line
        return (
            found.head.type == "committee"
            and line.org_ends_at(found.start)
            and line.orgs[-1].name.body in grammar().other_parties
        )

    def _is_local_unit(self, found: Candidate) -> bool:
        """县公安局 + 云河镇 + 派出所 is a unit of the bureau, named after a place."""
        line, words_of = self.line, grammar()
        return (
            bool(found.areas)
            and found.head.type == "suffix"
            and found.cls in words_of.local_units
            and line.org_ends_at(found.start)
            and line.orgs[-1].name.cls in words_of.local_units
        )

    @staticmethod
    def _is_area_in_name(found: Candidate) -> bool:
        return (
            bool(found.areas)
            and found.cls in grammar().open_classes
            and not found.areas[-1].endswith(_FULL_AREA)
        )

    @staticmethod
    def _is_word_on_level(found: Candidate) -> bool:
        """Whether a bare 局 or 中心 follows nothing but a level character: 县中心."""
        return (
            not found.areas
            and not found.inner
            and found.head.type == "suffix"
            and len(found.head.surface) <= _SHORT_HEAD
            and found.cls in ("department", "institution")
        )

    def _stands_alone(self, found: Candidate) -> bool:
        """Whether a name without area says enough to be a name at all."""
        head = found.head
        if not found.inner:
            return head.type == "head" or (head.type == "suffix" and self._is_inner(head))
        if found.inner in grammar().empty_names or self._is_kind_of_body(found):
            return False
        is_open = found.cls in grammar().open_classes and len(found.inner) >= _MIN_OPEN_NAME
        is_unit = found.cls == "department" and head.type == "suffix"
        return found.wordy or is_open or (is_unit and self.line.role_follows(head.end))

    def _is_kind_of_body(self, found: Candidate) -> bool:
        """定点医院 and 化工厂 are kinds of body, named by everyday words, and no names."""
        if found.cls not in grammar().open_classes or found.body.endswith(grammar().legal_forms):
            return False
        inner = found.inner
        if inner[0].isdigit() or inner.startswith("第") or self.line.role_follows(found.head.end):
            return inner[0].isdigit()
        tokens = [word for word in words(inner) if word not in "一二三四五六七八九十"]
        return all(frequency(word) >= _EVERYDAY for word in tokens)

    def _is_mention_again(self, head: Hit) -> bool:
        """中心 in 中心主任 and 学校 in 学校纪委 is the body named before."""
        line = self.line
        if head.surface not in grammar().body_nouns or not self._opens_a_name(head.start):
            return False
        after = line.hit_at(head.end)
        if len(head.surface) == 1:
            return after is not None and after.type in ("prefix", "head", "stationed")
        return line.role_follows(head.end) or (
            after is not None and after.type in ("prefix", "head", "suffix", "word")
        )

    def _opens_a_name(self, start: int) -> bool:
        """Whether no name can run over an offset: punctuation or a word before it ends one."""
        line = self.line
        before = line.before(start)
        if not before or not is_name_char(before) or line.hit_before(start) is not None:
            return True
        outside = lexicon().outside_names
        return any(line.text[max(0, start - size) : start] in outside for size in (1, 2, 3))

    def _is_inner(self, head: Hit) -> bool:
        """办公室 in 市政府秘书长、办公室主任 is a unit of the body named before."""
        line, before = self.line, self.line.before(head.start)
        return (
            bool(before)
            and before in "、，兼"
            and len(head.surface) > 1
            and bool(line.orgs or line.areas)
            and line.role_follows(head.end)
        )

    def _bare_allowed(self, head: Hit) -> bool:
        """A head without any name counts before a role, or in a row with a body before it."""
        line = self.line
        if line.role_follows(head.end):
            return True
        before = line.before(head.start)
        return bool(before) and before in "、和及" and line.org_ends_at(head.start - 1)
