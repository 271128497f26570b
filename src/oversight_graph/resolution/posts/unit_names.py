"""Names of units inside a body, made from its name and theirs."""

from __future__ import annotations

from dataclasses import replace

from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.entities import OrgKind

_WORDINGS = patterns_of("resolution.posts", "unit_names.toml")
#: So many characters at the end of a name are no mere kind of unit.
_WHOLE_NAME = 3


def unit_of(org: OrgName, parent: Named) -> Named:
    """A unit written without the body it belongs to.

    第二附属医院 beside a 第一附属医院 is one of the same university.
    """
    if len(org.body) >= _WHOLE_NAME and parent.name.endswith(org.body):
        return parent  # 经济与管理学院 behind 某大学经济与管理学院
    if stem := _beside_numbered(org.body, parent.name):
        return Named(stem + org.body, parent.cls, parent.kind, parent.areas, parent=parent.parent)
    body = _not_told_twice(org.body, parent.name)
    if parent.cls == "congress" and _is_of_congress(org.body):
        parent = replace(parent, name=_WORDINGS["standing"].sub("", parent.name))
    return Named(parent.name + body, org.cls, OrgKind.UNIT, parent.areas, parent=parent)


def _beside_numbered(body: str, parent: str) -> str:
    """What stands before the 三监区 of a name, for a 四监区 beside it."""
    if body.startswith("第") and "第" in parent and parent[-2:] == body[-2:]:
        return parent[: parent.rindex("第")]
    own, other = _WORDINGS["counted"].match(body), _WORDINGS["counted_end"].search(parent)
    same = own is not None and other is not None and own["kind"] == other["kind"]
    return parent[: other.start()] if same and other else ""


def _not_told_twice(body: str, parent: str) -> str:
    """A unit's name without the end of its body's, where it opens with that: 大队 + 大队四中队."""
    shared = (n for n in range(len(body) - 2, 1, -1) if parent.endswith(body[:n]))
    return body[next(shared, 0) :]


def _is_of_congress(body: str) -> bool:
    """Whether a committee is one of the congress itself: 财政经济委员会."""
    of_standing = body.endswith(body_words().of_standing_committee)
    return body.endswith(("委员会", "委")) and not of_standing
