"""Name the participants of an action by the keys of their entities."""

from __future__ import annotations

from dataclasses import dataclass

from oversight_graph.extraction.fact import Words
from oversight_graph.recognition.people.masked_names import is_masked
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.entities import OrgKind, Ref, RefKind, Span, Tenure
from oversight_graph.resolution.namesakes.bearers import bare_name

_WORDS = lists_of("resolution.acts", "participants.toml")

_HASH_DIGITS = 16
_VILLAGES, _VILLAGE = _WORDS["villages"], "village"
_OUR_OWN = frozenset(_WORDS["our_own"])


@dataclass(frozen=True, slots=True)
class Participants:
    """Makes references; ``contexts`` gives the organisation that each person belongs to."""

    known: Denotations
    contexts: dict[str, str]

    def person_key(self, name: str) -> str:
        """The key of a person; without an organisation, or masked, it never leaves the document.

        Nor does that of one of two people who have both name and body in common.
        """
        here = self.known.document.sha256[:_HASH_DIGITS]
        if is_masked(name) or name not in self.contexts:
            return f"{name}|{here}"
        own, bare = self.contexts[name], bare_name(name)
        if name == bare or self._is_alone(name):
            return f"{bare}|{own}"
        return f"{name}-{here}|{own}"

    def _is_alone(self, name: str) -> bool:
        """Whether no other of the name is of the same body."""
        bare, own = bare_name(name), self.contexts[name]
        return not any(
            other != name and body == own and bare_name(other) == bare
            for other, body in self.contexts.items()
        )

    def refs(self, mentions: tuple[Mention, ...]) -> tuple[Ref, ...]:
        """References to what mentions denote, each entity once."""
        found: dict[str, Ref] = {}
        for mention in mentions:
            ref = self._ref(mention)
            if ref is not None:
                found.setdefault(ref.value, ref)
        return tuple(found.values())

    def target(self, target: Mention | Words | None) -> Ref | None:
        """A reference to the target of an action, which may have no name.

        Adds to ``known`` a village that is a body because something befalls it.
        """
        if isinstance(target, Words):
            span = Span(target.start, target.end)
            kind = RefKind.UNNAMED if target.people else RefKind.TEXT
            return Ref(kind, target.surface, span) if target.surface else None
        if target is None:
            return None
        return self._village(target) or self._ref(target) or _unlisted(target)

    def _village(self, target: Mention) -> Ref | None:
        """A village that is inspected or told of it is a body, as it is behind its posts."""
        key = self.known.area_at.get(target.start) if target.kind is Kind.AREA else None
        area = self.known.areas.get(key) if key else None
        if area is None or not area.names[-1].endswith(_VILLAGES):
            return None
        span, names = Span(target.start, target.end), self.known.namer.areas.complete(area.names)
        village = Named("".join(names), _VILLAGE, OrgKind.BODY, names)
        self.known.add_organisation(village, span)
        return Ref(RefKind.ORGANISATION, village.name, span)

    def _ref(self, mention: Mention) -> Ref | None:
        span, at = Span(mention.start, mention.end), mention.start
        if mention.kind is Kind.PERSON:
            return Ref(RefKind.PERSON, self.person_key(mention.name), span)
        if at in self.known.organisation_at:
            return Ref(RefKind.ORGANISATION, self.known.organisation_at[at].name, span)
        if mention.kind is Kind.POST:
            body = self.known.body_of_post_at.get(at)
            return Ref(RefKind.ORGANISATION, body.name, span) if body and body.name else None
        if at in self.known.area_at:
            return Ref(RefKind.AREA, self.known.area_at[at], span)
        return None


def _unlisted(mention: Mention) -> Ref | None:
    """A body that the document does not list, such as a station, or 我省, in its words."""
    our_own = mention.kind is Kind.AREA and mention.surface in _OUR_OWN
    if mention.kind is not Kind.ORGANISATION and not our_own:
        return None
    return Ref(RefKind.TEXT, mention.surface, Span(mention.start, mention.end))


def contexts_of(tenures: tuple[Tenure, ...]) -> dict[str, str]:
    """The organisation that tells a person from others of the same name: the first one held."""
    contexts: dict[str, str] = {}
    for tenure in tenures:
        if tenure.organisation:
            contexts.setdefault(tenure.person, tenure.organisation)
    return contexts
