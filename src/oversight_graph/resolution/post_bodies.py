"""Which body a post belongs to when its chain does not say: from roles, teams and bodies before."""

from __future__ import annotations

import re

from oversight_graph.recognition.mention import Kind, Mention, OrgName, PostName
from oversight_graph.recognition.recognise import Recognised
from oversight_graph.resolution.entities import (
    OrgKind,
)  # fmt: skip
from oversight_graph.resolution.organisation_names import Named
from oversight_graph.resolution.reading_state import ReadingState

_COURT_ROLES = (
    "审判长",
    "审判员",
    "法官",
    "书记员",
    "检察官",
    "检察员",
    "人民陪审员",
    "代理审判员",
)


_TEAM_OF = re.compile(r"[^。；]{0,40}?的$")


def fallback_body(
    state: ReadingState, mention: Mention, post: PostName, recognised: Recognised
) -> Named | None:
    """The body of a post chain that names none: from the posts before in the sentence.

    A team set up under a leader (成立由甲任组长的…领导小组) names the body after the post.
    """
    if not post.office:
        return None
    if post.prefix.endswith(("纪检监察组", "纪检组")) or post.role in (
        "组长",
        "副组长",
        "总指挥",
        "副总指挥",
        "指挥长",
        "副指挥长",
    ):
        return _team_near(state, mention, recognised)
    if post.role in _COURT_ROLES:
        courts = [n for _, _, n in state.namer.history if n.cls in ("court", "procuratorate")]
        wanted = "procuratorate" if "检察" in post.role else "court"
        return next((n for n in reversed(courts) if n.cls == wanted), None)
    assert isinstance(mention.value, tuple)
    endings = next((e for p in mention.value if (e := _body_endings(p.role))), None)
    paragraph = recognised.sentence.paragraph
    near = [
        (at, n) for at, where, n in state.namer.history if where == paragraph and at < mention.start
    ]
    if endings:
        fitting = (n for _, n in reversed(near) if n.name.endswith(endings))
        return next((n for n in fitting if n.cls not in _WATCHERS), None)
    started = recognised.sentence.start
    return next((n for at, n in reversed(near) if at >= started and n.cls not in _WATCHERS), None)


_WATCHERS = frozenset(
    {"discipline_commission", "supervision_commission", "joint_organ", "party_committee"}
)


_ENDINGS = {
    "局长": ("局",), "厅长": ("厅",), "院长": ("院",), "校长": ("校", "学", "学院"), "所长": ("所",), "站长": ("站",),
    "处长": ("处",), "科长": ("科",), "队长": ("队",), "会长": ("会",), "行长": ("行",), "矿长": ("矿",),
    "部长": ("部",), "园长": ("园",), "社长": ("社",), "股长": ("股",), "台长": ("台",), "馆长": ("馆",),
    "厂长": ("厂",), "董事长": ("公司", "集团"), "总经理": ("公司", "集团"), "经理": ("公司", "部"), "班长": ("班",),
    "理事长": ("会", "社"), "村主任": ("村",), "村会计": ("村",), "主任": ("办", "办公室", "委", "委员会", "中心", "处", "科", "部", "院"),
}  # fmt: skip


def _body_endings(role: str) -> tuple[str, ...] | None:
    """How the name of a body ends that has such a role: 副局长 belongs to a 局."""
    for size in range(len(role), 1, -1):
        if found := _ENDINGS.get(role[-size:]):
            return found
    return None


def _team_near(state: ReadingState, mention: Mention, recognised: Recognised) -> Named | None:
    teams = (OrgKind.TASK_FORCE, OrgKind.STATIONED_GROUP)
    for other in recognised.mentions:
        value = other.value
        if other.start >= mention.end and isinstance(value, OrgName):
            gap = recognised.text[mention.end - recognised.offset : other.start - recognised.offset]
            if gap.endswith("的"):
                named = state.namer.name(value, other.start, recognised.sentence.paragraph)
                return named if named.kind in teams else None
    for _, where, named in reversed(state.namer.history):
        if where >= recognised.sentence.paragraph - 1 and named.kind in teams:
            return named
    return None


def post_body(
    state: ReadingState, post: PostName, before: Named | None, at: int, paragraph: int
) -> Named | None:
    """The body of one post, from its own words or from the post before in the chain."""
    org = post.org
    if org is not None and org.cls in ("area", "village"):
        return state.namer.of_area(org.areas, org.level, post.implies, at, paragraph)
    if org is not None and org.cls == "reference":
        surface = Mention(Kind.REFERENCE, at, at + len(org.body), org.body)
        return state.namer.reference(surface, paragraph)
    if org is not None:
        named = state.namer.name(org, at, paragraph)
        if not named.name:
            return None
        if (
            post.implies
            and named.cls != post.implies
            and post.implies == "government"
            and named.cls in ("party_committee", "congress")
        ):
            return state.namer.implied(post.role, post.implies, named, at, paragraph)
        return named
    if not post.prefix and post.implies:
        same = before if before and before.cls == post.implies else None
        return same or state.namer.implied(post.role, post.implies, before, at, paragraph)
    return before
