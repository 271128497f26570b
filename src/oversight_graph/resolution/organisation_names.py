"""Give every organisation mention its canonical full name.

Context supplies what the text leaves out: the area of 省 and 市, the area of a bare 监委
after 市纪委, the body behind 该局, 该组 and 驻在单位.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from oversight_graph.recognition.mention import Kind, Mention, OrgName
from oversight_graph.resolution.area_context import AreaContext, full_name, level_of
from oversight_graph.resolution.entities import OrgKind

#: What a role implies when no body is named beside it (roles.tsv, column implies).
IMPLIED_BODY = {
    "government": "政府", "party_committee": "委", "discipline_commission": "纪委",
    "supervision_commission": "监委", "congress": "人大常委会", "conference": "政协",
    "village_committee": "村委会",
}  # fmt: skip
_SUBHEADS = ("组织部", "宣传部", "统战部", "政法委", "巡察办", "巡视办")


@dataclass(frozen=True, slots=True)
class Named:
    """A canonical organisation: name, class and kind, area chain, host and parent."""

    name: str
    cls: str
    kind: OrgKind
    areas: tuple[str, ...]
    host: Named | None = None
    sender: Named | None = None
    parent: Named | None = None


#: What cannot be named: a reference without anything before it.
_NOBODY = Named("", "", OrgKind.BODY, ())


class OrganisationNamer:
    """Names organisations in text order, remembering those that came before."""

    def __init__(self, areas: AreaContext, aliases: dict[str, str]) -> None:
        self.areas = areas
        self.aliases = aliases
        self.history: list[tuple[int, int, Named]] = []  # offset, paragraph, organisation

    def name(self, org: OrgName, offset: int, paragraph: int) -> Named:
        """The canonical form of an organisation named at an offset, and remember it."""
        named = self._name(org, offset, paragraph)
        if named.name:
            self.history.append((offset, paragraph, named))
        return named

    def _name(self, org: OrgName, offset: int, paragraph: int) -> Named:
        if org.cls == "reference":
            surface = Mention(Kind.REFERENCE, offset, offset + len(org.body), org.body)
            return self.reference(surface, paragraph) or _NOBODY
        if org.host is not None:
            return self._group(org, offset, paragraph)
        if org.parent is not None:
            return self._unit(org, self._name(org.parent, offset, paragraph))
        areas = self._areas(org, offset, paragraph)
        body = re.sub(r"^第?[一二三四五六七八九十\d]+届", "", org.body)
        if org.inner and (parent := self._body_before(paragraph)):
            if body == "管委会" and parent.name.endswith(("党工委", "党委")):
                name = parent.name.removesuffix("党委").removesuffix("党工委") + body
                return Named(name, org.cls, OrgKind.BODY, parent.areas)
            of_area = parent.cls in ("party_committee", "government", "discipline_commission")
            if of_area and parent.areas and body != "办公室":
                return Named("".join(parent.areas) + body, org.cls, OrgKind.BODY, parent.areas)
            return Named(parent.name + body, org.cls, OrgKind.UNIT, parent.areas, parent=parent)
        if org.bare:
            areas, body = self._inherit(org, paragraph)
        if org.level and not areas:
            body = org.level + body
        name = self.aliases.get(body, "".join(areas) + body) if not areas else "".join(areas) + body
        return Named(name, org.cls, _kind(org.cls, name), areas)

    @staticmethod
    def _unit(org: OrgName, parent: Named) -> Named:
        """A unit of a body; a team of a class of bodies is no unit of it."""
        if not parent.name:
            return _NOBODY
        name, kind = parent.name + org.body, _kind(org.cls, "")
        if parent.kind is OrgKind.COLLECTIVE:
            return Named(name, org.cls, kind, parent.areas)
        kind = OrgKind.UNIT if kind is OrgKind.BODY else kind
        return Named(name, org.cls, kind, parent.areas, parent=parent)

    def _areas(self, org: OrgName, offset: int, paragraph: int) -> tuple[str, ...]:
        names = tuple(full_name(n) for n in org.areas)
        if org.level:
            chain = self.areas.of_level(org.level, offset, paragraph) or ()
            return (*chain, *names)
        return self.areas.complete(names) if names else ()

    def _group(self, org: OrgName, offset: int, paragraph: int) -> Named:
        assert org.host is not None
        host = self._name(org.host, offset, paragraph)
        sender = self._name(org.dispatcher, offset, paragraph) if org.dispatcher else None
        name = (sender.name if sender else "") + "驻" + host.name + org.body
        return Named(name, org.cls, OrgKind.STATIONED_GROUP, host.areas, host=host, sender=sender)

    def _body_before(self, paragraph: int) -> Named | None:
        """The body named last in the paragraph that may have inner units."""
        for _, where, named in reversed(self.history):
            if where == paragraph and named.kind is OrgKind.BODY:
                return named
        return None

    def _inherit(self, org: OrgName, paragraph: int) -> tuple[tuple[str, ...], str]:
        for _, where, named in reversed(self.history):
            if where == paragraph and named.areas and named.kind is not OrgKind.UNIT:
                committee = "委" if org.body in _SUBHEADS else ""
                return named.areas, committee + org.body
        return (), org.body

    def implied(
        self, role: str, implies: str, before: Named | None, offset: int, paragraph: int
    ) -> Named | None:
        """The body a bare role belongs to: 县长 after 县委副书记 is of the 县政府."""
        body = IMPLIED_BODY.get(implies)
        if body is None:
            return None
        level = next(
            (c for c in ("自治区", "省", "市", "县", "区", "州", "旗", "镇", "乡") if c in role), ""
        )
        areas: tuple[str, ...] | None = None
        if before and before.areas:
            areas = before.areas
        elif level:
            areas = self.areas.of_level(level, offset, paragraph)
        if not areas:
            return None
        name = "".join(areas) + body
        return Named(name, implies, _kind(implies, name), areas)

    def of_area(
        self, names: tuple[str, ...], level: str, implies: str, offset: int, paragraph: int
    ) -> Named:
        """The body of an area named before a role: 西宁市 + 市长 is 西宁市政府."""
        areas = self._areas(OrgName(names, level, "", ""), offset, paragraph)
        body = IMPLIED_BODY.get(implies, "")
        cls = implies or "village"
        return Named("".join(areas) + body, cls, _kind(cls, "".join(areas)), areas)

    def reference(self, mention: Mention, paragraph: int) -> Named | None:
        """What 该局, 该组 or 驻在单位 refers to; ``None`` where that is not certain."""
        if mention.surface.startswith("驻在"):
            groups = [
                n for o, p, n in self.history if n.host and p == paragraph and o <= mention.start
            ]
            return groups[-1].host if groups else None
        tail = mention.surface[1:]
        if tail == "院":
            courts = [n for o, _, n in self.history if n.cls == "court" and o < mention.start]
            if courts:
                return courts[-1]
        for offset, where, named in reversed(self.history):
            if (
                offset < mention.start
                and where >= paragraph - 1
                and named.name.endswith(_endings(tail))
            ):
                return named
        return None


def _endings(tail: str) -> tuple[str, ...]:
    return {
        "公司": ("公司", "集团"),
        "院": ("法院", "医院", "检察院", "学院"),
        "单位": ("局", "委", "厅", "中心", "公司", "院"),
        "校": ("学校", "小学", "中学", "大学"),
        "办": ("办", "办公室"),
        "组": ("组",),
    }.get(tail, (tail,))


def _kind(cls: str, name: str) -> OrgKind:
    if cls == "stationed_group":
        return OrgKind.STATIONED_GROUP
    if cls == "joint_organ" or name.endswith(("纪委监委", "中央纪委国家监委")):
        return OrgKind.JOINT_ORGAN
    if cls in ("team", "inspection_team", "leading_group", "headquarters"):
        return OrgKind.TASK_FORCE
    if cls == "collective":
        return OrgKind.COLLECTIVE
    return OrgKind.BODY


def parts_of(named: Named) -> tuple[str, ...]:
    """The organs a joint organ joins: 青海省纪委监委 → 青海省纪委, 青海省监委."""
    if named.name == "中央纪委国家监委":
        return ("中央纪委", "国家监委")
    if named.kind is OrgKind.JOINT_ORGAN and named.name.endswith("纪委监委"):
        stem = named.name.removesuffix("纪委监委")
        return (stem + "纪委", stem + "监委")
    return ()


def level_of_chain(areas: tuple[str, ...]) -> str:
    """The level of the narrowest area of a chain."""
    return level_of(areas[-1]) if areas else "place"
