"""Heads right behind another body: branches, units, and names that go on."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.bodies.bodies_again import are_words
from oversight_graph.recognition.bodies.heads import Candidate
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.hits import FoundOrg, Hit
from oversight_graph.recognition.words.kinds_of_body import COMPANIES
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.segmenter import is_word_of_two, words

_WORDINGS = patterns_of("recognition.bodies", "behind_bodies.toml")
_WORDS = lists_of("recognition.bodies", "behind_bodies.toml")
_NUMBERED = _WORDINGS["numbered"]
_WHOLE, _COLLEGE, _COMMITTEE = "会", "学院", "委"
_OF_STREETS = frozenset(_WORDS["of_streets"])
_TEAM = "inspection_team"
_WITH_CAMPUSES = ("university", "hospital")
_JOINING = _WORDS["joining"]
_OFFICES_OF_TOURS = frozenset(_WORDS["offices_of_tours"])


def behind_body(line: Line, found: Candidate) -> FoundOrg | None:
    """The organisation that a head makes with the body before it, if it makes one."""
    if found.parent is not None:
        return _nested(line, found.parent, found)
    if (party := _other_party(line, found)) is not None:
        return _of_other_party(line, party, found)
    if (office := _office_elsewhere(line, found)) is not None:
        return office
    if line.org_ends_at(found.start):
        return _with_area_between(line, found)
    if (branch := _branch_of_a_trade(line, found)) is not None:
        return branch
    return _sibling(line, found) or _office_of_tours(line, found)


def _of_other_party(line: Line, party: Hit, found: Candidate) -> FoundOrg:
    """民盟云溪市委会, and the 宣传部 of 共青团云溪市委."""
    head, own = found.head, found.head.surface.removeprefix(_COMMITTEE)
    end = head.end + line.text.startswith(_WHOLE, head.end)
    if head.type == "committee":
        name = OrgName((), "", line.text[party.start : end], "party_committee")
        return FoundOrg(party.start, end, name)
    whole = OrgName((), "", line.text[party.start : head.end - len(own)], "party_committee")
    return FoundOrg(party.start, head.end, OrgName((), "", own, found.cls, parent=whole))


def _office_of_tours(line: Line, found: Candidate) -> FoundOrg | None:
    """巡察办 in 市委巡察组和巡察办 is of the committee that sends the teams."""
    joined = line.before(found.left) in _JOINING and line.org_ends_at(found.left - 1)
    if not joined or found.body not in _OFFICES_OF_TOURS:
        return None
    team = line.orgs[-1].name
    if team.cls != _TEAM or team.parent is None:
        return None
    name = OrgName((), "", found.body, found.cls, parent=team.parent)
    return FoundOrg(found.left, found.head.end, name)


def _office_elsewhere(line: Line, found: Candidate) -> FoundOrg | None:
    """云溪市人民政府 + 驻 + 北京 + 办事处: the office of a body in the area of others."""
    there = found.start - 1
    if found.head.surface not in grammar().offices_elsewhere or line.before(found.start) != "驻":
        return None
    body, end = line.text[there : found.head.end], found.head.end
    if found.areas and line.org_ends_at(there):
        owner = line.orgs[-1]
        return FoundOrg(owner.start, end, OrgName((), "", body, "department", parent=owner.name))
    own = next((area for area in reversed(line.areas) if area.end == there), None)
    if own is not None:
        return FoundOrg(own.start, end, OrgName(own.names, own.level, body, "government"))
    return FoundOrg(there, end, OrgName((), "", body, "department")) if found.areas else None


def _with_area_between(line: Line, found: Candidate) -> FoundOrg | None:
    """A branch or a local unit, whose place stands between the body and the head."""
    before, end = line.orgs[-1], found.head.end
    if _is_branch(line, found) or _is_campus(line, found) or _is_institute(line, found):
        # 中国进出口银行 + 吉林省 + 分行, 云溪师范大学 + 临江 + 学院 is one name.
        body = before.name.body + line.text[found.start : end]
        return FoundOrg(before.start, end, replace(before.name, body=body))
    if _is_of_country(line, found):
        body = line.text[before.start : end]  # 国家税务总局湖北省税务局 is none of its parts
        name = OrgName((), "", body, found.cls, within=found.areas)
        return FoundOrg(before.start, end, name)
    if _is_local_unit(line, found) or (found.areas and found.cls == _TEAM):
        body = line.text[found.start : end]
        return FoundOrg(before.start, end, OrgName((), "", body, found.cls, parent=before.name))
    return None


def _branch_of_a_trade(line: Line, found: Candidate) -> FoundOrg | None:
    """中国石油 + 青海销售海东分公司: a branch below that of a province and a trade."""
    before = next((org for org in reversed(line.orgs) if org.end < found.start), None)
    if before is None or found.cls not in COMPANIES or before.name.cls not in COMPANIES:
        return None
    between = _WORDINGS["province_and_trade"].fullmatch(line.text, before.end, found.start)
    if between is None or not found.head.surface.endswith(grammar().branch_endings):
        return None
    body = line.text[before.end : found.head.end]
    return FoundOrg(
        before.start, found.head.end, OrgName((), "", body, found.cls, parent=before.name)
    )


def _of_two(line: Line, parent: FoundOrg, unit: OrgName) -> FoundOrg | None:
    """县委县政府 + 督查室 is one office of two bodies that no 、 parts."""
    before = next((o for o in reversed(line.orgs) if o.end == parent.start), None)
    if before is None or parent.name.cls != "government" or before.name.cls != "party_committee":
        return None
    if parent.name.areas or before.name.level not in ("", parent.name.level):
        return None
    body = line.text[before.start : parent.end]
    own = "".join(before.name.areas) + before.name.level
    body = body.removeprefix(own) + unit.body
    name = OrgName(before.name.areas, before.name.level, body, unit.cls)
    return FoundOrg(before.start, parent.end + len(unit.body), name)


def _nested(line: Line, parent: FoundOrg, found: Candidate) -> FoundOrg:
    """A unit of the body before, or the same name going on."""
    unit = OrgName((), "", found.body, found.cls, parent=parent.name)
    if found.left > parent.end:  # 原 stands between them
        return FoundOrg(found.left, found.head.end, unit)
    if (joint := _of_two(line, parent, unit)) is not None:
        return joint
    if _continues(parent, found):
        unit = replace(parent.name, body=parent.name.body + found.body, cls=found.cls)
    return FoundOrg(parent.start, found.head.end, unit)


def _is_branch(line: Line, found: Candidate) -> bool:
    """Whether the name of a company goes on with a place: 国家能源集团 + 广西 + 电力有限公司."""
    before = line.orgs[-1].name
    unit = found.head.surface.endswith(_WORDS["branches"]) or before.body.endswith("公司")
    return found.cls in COMPANIES and before.cls in COMPANIES and not unit


def _is_campus(line: Line, found: Candidate) -> bool:
    """Whether a university or hospital goes on with the place of a part of it."""
    whole = line.orgs[-1].name.cls in _WITH_CAMPUSES
    return whole and found.head.surface.endswith(_WORDS["campuses"])


def _is_institute(line: Line, found: Candidate) -> bool:
    """Whether an academy or company goes on with its institute somewhere: 中国科学院岚浦研究所."""
    before, ends = line.orgs[-1].name, _WORDS["institutes"]
    holds = before.body.endswith(_WORDS["academies"]) or before.cls in COMPANIES
    return holds and found.body.endswith(ends)


def _other_party(line: Line, found: Candidate) -> Hit | None:
    """民盟 before 云溪市 + 委 or 委宣传部, which is of the committee of that party."""
    party = line.hit_before(found.start)
    is_party = party is not None and party.surface in grammar().other_parties
    of_committee = found.head.type == "committee" or found.head.surface.startswith(_COMMITTEE)
    return party if is_party and of_committee else None


def _sibling(line: Line, found: Candidate) -> FoundOrg | None:
    """农委 in 全国人大环资委、农委 and 预算股 in 县财政局国库股、预算股 are of the same body."""
    head, start = found.head, found.left
    if found.areas or found.level or line.before(start) != "、":
        return None
    if not line.org_ends_at(start - 1):
        return None
    if (next_one := _next_by_number(line, found)) is not None:
        return next_one
    parent = line.orgs[-1].name.parent
    if parent is None or not (_is_committee(head, parent) or _is_next_unit(line, found, parent)):
        return None
    return FoundOrg(start, head.end, OrgName((), "", found.body, "department", parent=parent))


def _is_committee(head: Hit, parent: OrgName) -> bool:
    """Whether a head is that of a special committee of a congress or conference."""
    return parent.cls in ("congress", "conference") and head.surface.endswith(("委", "委员会"))


def _is_next_unit(line: Line, found: Candidate, parent: OrgName) -> bool:
    """Whether words name a unit of the same body as the one before: 公司采购中心、销售部."""
    unit = found.head.type == "suffix" and found.body.endswith(grammar().unit_endings)
    named = len(found.inner) > 1 and are_words(words(found.inner))
    whole = not is_word_of_two(line.text[found.head.end - 1 : found.head.end + 1])
    return unit and named and whole and parent.cls in grammar().with_own_commission


def _next_by_number(line: Line, found: Candidate) -> FoundOrg | None:
    """第二医院 in 市第一医院、第二医院 is one of the same area."""
    before = line.orgs[-1].name
    if not (_NUMBERED.match(found.body) and _NUMBERED.match(before.body)):
        return None
    if before.parent is not None or before.cls != found.cls:
        return None
    name = OrgName(before.areas, before.level, found.body, found.cls)
    return FoundOrg(found.left, found.head.end, name)


def _is_of_country(line: Line, found: Candidate) -> bool:
    """Whether a national office stands with an area and what it has there."""
    hit = line.hit_before(found.start)
    national = hit is not None and hit.type == "central" and hit.cls == "department"
    there = found.body.endswith(("局", "队", *grammar().offices_there))
    return bool(found.areas) and national and there


def _is_local_unit(line: Line, found: Candidate) -> bool:
    """县公安局 + 云河镇 + 派出所 and 国家税务总局 + 青海省 + 税务局 are units of the first."""
    if not found.areas:
        return False
    before = line.orgs[-1].name.cls
    if found.cls in COMPANIES:
        return found.head.type == "suffix" and before in (*COMPANIES, "declared")
    if before == "congress" and found.head.surface in _OF_STREETS:
        return True  # 县人大常委会 + 石桥街道 + 工作委员会
    kinds = grammar().local_units
    return found.head.type == "suffix" and found.cls in kinds and before in kinds


def _is_college(found: Candidate) -> bool:
    """Whether a head is that of a college, which is a unit of its university."""
    named = found.body.endswith(_COLLEGE) and found.body != _COLLEGE
    named = named and are_words(words(found.inner))  # 青溪大学昆仑学院 is a school of its own
    return named and found.head.surface not in grammar().whole_schools


def _continues(parent: FoundOrg, found: Candidate) -> bool:
    """Whether the name goes on: 某集团 + 有限公司, 某大学 + 附属医院; not 某公司 + 某矿."""
    classes = grammar().continuing_classes
    form = not found.inner and found.head.surface.startswith(grammar().legal_openings)
    if form and found.cls == "enterprise":
        return not parent.name.body.endswith("公司")
    if parent.name.cls == "university" and _is_college(found):
        return False
    ended = parent.name.cls == "declared" or parent.name.body.endswith(_WORDS["ended"])
    return found.cls in classes and parent.name.cls in classes and not ended
