"""What the mentions of one document denote, as it is found out sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from oversight_graph.reading.document import Document
from oversight_graph.recognition.recognised import Recognised
from oversight_graph.recognition.words.mention import PostName
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.bodies.organisation_names import OrganisationNamer
from oversight_graph.resolution.entities import Bounds, OrgKind, Span


@dataclass(frozen=True, slots=True)
class PostSoFar:
    """A post met so far: where, and of which body."""

    offset: int
    paragraph: int
    post: PostName
    body: Named


@dataclass(slots=True)
class KnownOrganisation:
    """An organisation met so far: where the text speaks of it and how it is called there."""

    named: Named
    spans: list[Span] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)


@dataclass(slots=True)
class KnownArea:
    """An area met so far: its chain, widest first, and where the text speaks of it."""

    names: tuple[str, ...]
    spans: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Denotations:
    """Organisations and areas by key, and what stands at which offset of the document."""

    document: Document
    sentences: list[Recognised]
    namer: OrganisationNamer
    date_at: dict[int, Bounds]
    organisations: dict[str, KnownOrganisation] = field(default_factory=dict)
    areas: dict[str, KnownArea] = field(default_factory=dict)
    organisation_at: dict[int, Named] = field(default_factory=dict)
    area_at: dict[int, str] = field(default_factory=dict)
    body_of_post_at: dict[int, Named | None] = field(default_factory=dict)
    posts_so_far: list[PostSoFar] = field(default_factory=list)
    #: Where a body was taken from the text around, where its name was not understood, and where
    #: it makes 纪委 part of a role.
    guessed_at: set[int] = field(default_factory=set)
    of_unread_at: set[int] = field(default_factory=set)
    prefix_at: dict[int, str] = field(default_factory=dict)
    #: Bodies that count only where somebody has the post, by the offset of the post.
    if_held: dict[int, Named] = field(default_factory=dict)
    #: The key of the body of each tenure, by the offset of its post.
    body_of_tenure_at: dict[int, str | None] = field(default_factory=dict)

    def add_organisation(self, named: Named, span: Span, surface: str = "") -> None:
        """Note an organisation at a span, with the bodies and areas that its name holds."""
        whole = named.parent if named.cls != "party_group" else None  # 局党组 names no 局
        for other in (named.host, named.told_sender, whole):
            if other is not None:
                self.add_organisation(other, span)
        known = self.organisations.get(named.name)
        if known is None:
            known = self.organisations[named.name] = KnownOrganisation(named)
        elif known.named.kind is OrgKind.COLLECTIVE and named.kind is not OrgKind.COLLECTIVE:
            known.named = named  # 巡视组 before 中央巡视组
        elif named.sender and not known.named.sender:
            known.named = named  # a group whose sender is told later
        known.spans.append(span)
        if surface and surface != named.name and surface not in known.aliases:
            known.aliases.append(surface)
        self.add_area(named.areas, span)

    def add_area(self, names: tuple[str, ...], span: Span) -> str:
        """Note an area at a span, with every wider area that it is in, and return its key."""
        names = self.namer.areas.whole(names)
        for size in range(1, len(names) + 1):
            key = "".join(names[:size])
            known = self.areas.get(key)
            if known is None:
                known = self.areas[key] = KnownArea(names[:size])
            known.spans.append(span)
        return "".join(names)
