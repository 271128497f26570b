"""A mention: a span of the text and what was understood there."""

from __future__ import annotations

from enum import StrEnum

from oversight_graph.values import value


class Kind(StrEnum):
    """What a mention denotes."""

    DATE = "date"
    QUANTITY = "quantity"
    TITLE = "title"  # 《…》
    AREA = "area"
    ORGANISATION = "organisation"
    POST = "post"  # one chain of posts: 市纪委书记、监委主任
    PERSON = "person"
    GROUP = "group"  # unnamed people: 有关部门负责同志
    REFERENCE = "reference"  # 该局, 驻在单位, 其, 二人


#: How a stationed group is tied to a host that it stands right behind: 县水务局纪检监察组.
BEHIND = "behind"


@value
class OrgName:
    """An organisation name taken apart, before the context completes it.

    ``areas`` are the areas as written, widest first; ``level`` the bare level character
    (省 in 省纪委) when no area stands there; ``body`` the rest of the name in its canonical
    form. A stationed group has a ``host``; an internal unit has a ``parent``. ``bare`` is
    true for a head without area that takes the area of the organisation before it.
    """

    areas: tuple[str, ...]
    level: str
    body: str
    cls: str
    bare: bool = False
    inner: bool = False  # a bare unit of the body named before: 秘书长、办公室主任
    former: bool = False  # 原 stands inside: 云溪市原文物局
    within: tuple[str, ...] = ()  # areas that are part of the name: 青海 in 青海大学
    link: str = ""  # how a group is tied to its host: 驻, 派驻, BEHIND
    host: OrgName | None = None
    parent: OrgName | None = None
    dispatcher: OrgName | None = None


@value
class PostName:
    """One post of a chain: role with its party prefix, organisation if written."""

    role: str
    prefix: str  # 党组, 党委, 纪委 … when it stands right before the role
    org: OrgName | None
    modality: str | None
    start: int
    end: int
    implies: str  # class of body that a bare role belongs to: government …
    rank: bool
    office: bool  # false for 记者, 被告人: they license a name but are no post


@value
class Mention:
    """A typed span: code-point offsets into ``Document.text``, end exclusive.

    ``value`` depends on the kind: ``DateValue``, ``QuantityValue``, ``FoundArea``, ``OrgName``, a
    tuple of ``PostName``, or a word: the name of whom a person's mention denotes, a document's
    title with its 《》, the words of a group or a reference.
    """

    kind: Kind
    start: int
    end: int
    surface: str
    value: object = None

    @property
    def name(self) -> str:
        """Whom a mention of a person denotes by name: for 严某 the full name before it."""
        return self.value if isinstance(self.value, str) else self.surface
