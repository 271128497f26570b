"""A canonical organisation, before it becomes an entity of the ``Findings``."""

from __future__ import annotations

from oversight_graph.recognition.words.kinds_of_body import SCHOOLS
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.entities import OrgKind
from oversight_graph.values import value

_WORDS = lists_of("resolution.bodies", "named.toml")

_SCHOOL = frozenset(_WORDS["school"])
_KIND_OF_CLASS = {
    "stationed_group": OrgKind.STATIONED_GROUP,
    "joint_organ": OrgKind.JOINT_ORGAN,
    "team": OrgKind.TASK_FORCE,
    "inspection_team": OrgKind.TASK_FORCE,
    "leading_group": OrgKind.TASK_FORCE,
    "headquarters": OrgKind.TASK_FORCE,
    "collective": OrgKind.COLLECTIVE,
}
_CENTRAL_ORGANS = _WORDS["central_organs"]
_JOINT_ENDINGS = ("纪委监委", "".join(_CENTRAL_ORGANS))


#: The class of bodies that act as one in a text: 各级纪检监察机关.
COLLECTIVE = "collective"


@value
class Named:
    """A canonical organisation: name, class and kind, area chain, and what it is tied to.

    A stationed group has a ``host`` and perhaps a ``sender``; a unit has a ``parent``.
    """

    name: str
    cls: str
    kind: OrgKind
    areas: tuple[str, ...]
    host: Named | None = None
    sender: Named | None = None
    parent: Named | None = None

    @property
    def told_sender(self) -> Named | None:
        """The sender, unless it is the Centre that 中央巡视组 implies and no text names."""
        return None if self.sender is CENTRE else self.sender


#: The Centre, which sends the central inspection teams.
CENTRE = Named("中央", "party_committee", OrgKind.BODY, ())
#: Its names.
THE_CENTRE = _WORDS["the_centre"]
#: What cannot be named: a reference without anything before it.
NOBODY = Named("", "", OrgKind.BODY, ())


def kind_of(cls: str, name: str) -> OrgKind:
    """The class of the ontology by the lexicon's class and, for joint organs, by name."""
    if cls not in ("stationed_group", "collective") and name.endswith(_JOINT_ENDINGS):
        return OrgKind.JOINT_ORGAN
    return _KIND_OF_CLASS.get(cls, OrgKind.BODY)


def parts_of(named: Named) -> tuple[str, ...]:
    """The organs a joint organ joins: 青海省纪委监委 → 青海省纪委, 青海省监委."""
    if named.name == "".join(_CENTRAL_ORGANS):
        return _CENTRAL_ORGANS
    if named.kind is OrgKind.JOINT_ORGAN and named.name.endswith("纪委监委"):
        stem = named.name.removesuffix("纪委监委")
        return (stem + "纪委", stem + "监委")
    return ()


def is_such(named: Named, endings: tuple[str, ...]) -> bool:
    """Whether a body ends as a word for it asks; 云溪一中 is a 校, however it ends."""
    return named.name.endswith(endings) or (
        named.cls in SCHOOLS and not _SCHOOL.isdisjoint(endings)
    )
