"""Facts before the context has named their participants: they point to mentions."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.recognition.words.mention import Mention, PostName

#: What belongs to no details where it stands at their edge.
EDGE = "的了、，和及等"


@dataclass(frozen=True, slots=True)
class Words:
    """A participant without a name: words of the text at code-point offsets.

    ``people`` is true where they mean people: 清水乡党委书记.
    """

    start: int
    end: int
    surface: str
    people: bool = False


@dataclass(frozen=True, slots=True)
class TenureFact:
    """A person mention in a post; ``posts`` before it in the chain supply its organisation."""

    person: Mention
    chain: tuple[PostName, ...]
    index: int
    status: str
    modality: str | None
    since: Mention | None
    until: Mention | None
    start: int
    end: int
    rule: str

    @property
    def post(self) -> PostName:
        """The post held."""
        return self.chain[self.index]


@dataclass(frozen=True, slots=True)
class ActionFact:
    """One action: mentions by role, offsets of its shortest quote, and the rule's id.

    ``approval`` is where the text says that it was approved.
    """

    type: str
    measure: str
    agents: tuple[Mention, ...]
    jointly: tuple[Mention, ...]
    target: Mention | Words | None
    approved_by: tuple[Mention, ...]
    place: Mention | None
    date: Mention | None
    quantity: Mention | None
    detail: str | None
    title: Mention | None
    posts: tuple[tuple[PostName, ...], ...]
    status: str
    start: int
    end: int
    rule: str
    approval: tuple[int, int] | None = None
