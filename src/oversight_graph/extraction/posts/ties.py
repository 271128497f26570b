"""Verbs of office with their people: whom 任, 免去, 拟任 … before a post ties it to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import (
    CANDIDATE,
    People,
    around_bracket,
    behind_remarks,
    beside,
    subject_before,
    touching,
)
from oversight_graph.extraction.posts.holding import Holding, HoldingRule, dates_before, hides_name
from oversight_graph.extraction.posts.lives import goes_on_with_life
from oversight_graph.extraction.posts.moves import given_to_another, placed_before, where_begins
from oversight_graph.extraction.posts.rows_of_posts import verb_of_row
from oversight_graph.extraction.posts.surnames_alone import by_surname
from oversight_graph.extraction.posts.taken_behind import taken_behind
from oversight_graph.extraction.rules.offices import Said, before_term, offices, verb_before
from oversight_graph.extraction.subjects.antecedents import people_of_reference
from oversight_graph.extraction.subjects.clause_subject import is_about_another
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "ties.toml")
_WORDS = lists_of("extraction.posts", "ties.toml")

_ONWARD = _WORDINGS["onward"]
#: 任命甲为副市长，并决定为代理市长.
_DECIDED = _WORDS["decided"]
_DECIDING = _WORDS["deciding"]


@dataclass(frozen=True, slots=True)
class Tie:
    """A verb of office with its people: the verb is the one whose status and act count."""

    said: Said
    people: People
    start: int  # where the wording begins
    rule: HoldingRule
    near: bool = True  # the people stand right beside the verb
    end: int = 0  # where the wording ends, if behind the post


@dataclass(frozen=True, slots=True)
class Ties:
    """Finds what ties a post to people named before it in its sentence or the text before."""

    sv: SentenceView
    groups: list[People]
    life_of: Mention | None
    removing: bool

    def before(self, post: Mention, last: Holding | None) -> Tie | None:
        """The tie of a chain of posts; ``last`` is the holding before it."""
        at, end = before_term(self.sv.view, self.sv.at(post)), post.end - self.sv.offset
        if lost := taken_behind(self.sv, self.groups, post):
            return Tie(
                lost.said, lost.people, lost.people.start, HoldingRule.OBJECT_OF_VERB, end=lost.end
            )
        said = verb_before(self.sv.view, at, offices().joining)
        if said is None and post.surface.startswith("代理") and self._whose(at):
            said = Said(offices().by_word["代理"], at)
        if said is None:
            row = verb_of_row(self.sv, at, end)
            return (row and self._between(row, last, at)) or self._governed(post, last)
        if said.verb.place == "close":
            shall = self._shall_get(said, post)
            return self._close(said, last) or (self._between(said, last, end) if shall else None)
        return self._between(said, last, end)

    def _shall_get(self, said: Said, post: Mention) -> bool:
        """任县委书记，为县人大常委会主任人选: nobody needs to stand beside such a 为.

        Nor in 任命甲为副县长，并决定为代理县长, or 其 alone.
        """
        behind = CANDIDATE.match(self.sv.view, post.end - self.sv.offset)
        decided = self.sv.view.endswith(_DECIDED, 0, said.start) or self._whose(said.start)
        acting = decided and "代理" in post.surface
        return (behind is not None or acting) and self.sv.view[said.start] == "为"

    def _whose(self, at: int) -> bool:
        """Whether people or a 其 stand right before a 代理县长, which has 代理 for its verb."""
        reference = self.sv.by_start.get(at - 1)
        said = reference is not None and reference.kind is Kind.REFERENCE
        return said or touching(self.groups, at) is not None

    def _governed(self, post: Mention, last: Holding | None) -> Tie | None:
        """免去甲局长职务, 免去其局长职务, 甲任县长，免去局长职务."""
        at = before_term(self.sv.view, self.sv.at(post))
        if said := verb_before(self.sv.view, at, offices().governing):
            people = self._meant(said)
            if people is None and last is not None and self._taken_alike(said, post):
                people = self._told_of(last, said.start)
            return Tie(said, people, said.start, HoldingRule.OBJECT_OF_VERB) if people else None
        people = touching(self.groups, before_term(self.sv.view, at))
        said = self._governing(people.start) if people else None
        if people is not None and said is None and self._lost(post):
            said = self._shared(last, people.start)  # 免去甲局长职务，乙科长职务
            if said is None and self.removing and not self._introduces(post):
                free = Said(offices().by_word["免去"], people.start)
                return Tie(free, people, people.start, HoldingRule.LISTED)
        if people is None or said is None or said.verb.act == "appointment":
            return None
        return Tie(said, people, said.start, HoldingRule.OBJECT_OF_VERB)

    def _lost(self, post: Mention) -> bool:
        return self.sv.view.startswith("职务", post.end - self.sv.offset)

    def _introduces(self, post: Mention) -> bool:
        """Whether people stand behind a post, who have it."""
        return any(group.start == post.end - self.sv.offset for group in self.groups)

    def _taken_alike(self, said: Said, post: Mention) -> bool:
        """甲任县长，免去局长职务: one who takes a post loses another."""
        taken = _WORDINGS["taken"].match(self.sv.view, post.end - self.sv.offset) is not None
        return taken and said.whom is None and not hides_name(post)

    def _close(self, said: Said, last: Holding | None) -> Tie | None:
        """甲为县长, 任命甲为县长, 免去甲的县长职务."""
        people = touching(self.groups, said.start)
        if people is None:
            return None
        start = people.start
        if governing := self._governing(start):
            return Tie(governing, people, governing.start, HoldingRule.OBJECT_OF_VERB)
        if verb := self._shared(last, start):
            return Tie(verb, people, start, HoldingRule.OBJECT_OF_VERB)
        if said.verb.act or said.verb.status:
            return Tie(said, people, start, HoldingRule.AFTER_NAME)
        if not self.removing:
            return None  # 甲的局长职务: only a list says what becomes of it
        return Tie(Said(offices().by_word["免去"], start), people, start, HoldingRule.LISTED)

    def _shared(self, last: Holding | None, start: int) -> Said | None:
        """任命甲为…，乙为…: the verb before the item before, which governs this one as well."""
        if last is None or last.verb is None or last.verb.place != "before":
            return None
        joined = _WORDINGS["next_item"].fullmatch(self.sv.view, last.end, start)
        return Said(last.verb, last.said) if joined else None

    def _governing(self, start: int) -> Said | None:
        """The verb before people, with a post of theirs between or not: 任命副县长甲为…."""
        view = self.sv.view
        said = verb_before(view, start, offices().governing)
        if said is not None:
            return said
        for mention in self.sv.recognised.mentions:
            if (
                mention.kind is Kind.POST
                and behind_remarks(self.sv, mention.end - self.sv.offset) == start
            ):
                return verb_before(view, self.sv.at(mention), offices().governing)
        return None

    def _between(self, said: Said, last: Holding | None, end: int) -> Tie | None:
        """甲任县长, or far from its people: 甲，男，汉族，现任…，拟任…."""
        decided = self.sv.view[: said.start - 1].endswith(_DECIDING)
        if decided and said.whom is None and self._whose(said.start):
            said = replace(said, whom=said.start - 1)  # 决定其代理市长职务
        if said.whom is not None:
            people = self._meant(said)
            return Tie(said, people, said.start, HoldingRule.OF_TOPIC) if people else None
        if given_to_another(self.sv, said.start, end):
            return None
        people = beside(self.sv, self.groups, said.start)
        people = people or by_surname(self.sv, self.groups, said.start)
        if people is not None:
            governing = self._governing(people.start)
            if governing and governing.verb.act == "appointment" and not said.verb.status:
                said = governing
            start = min(people.start, said.start)
            near = "，" not in self.sv.view[people.end : said.start]
            return Tie(said, people, start, HoldingRule.AFTER_NAME, near=near)
        at = where_begins(self.sv, said.start)
        if at == said.start and self._unnamed_subject(at):
            return None
        people = around_bracket(self.sv, self.groups, said.start)
        if people is not None:
            return Tie(said, people, people.start, HoldingRule.IN_BRACKET)
        return self._from_afar(said, at, last)

    def _from_afar(self, said: Said, at: int, last: Holding | None) -> Tie | None:
        """甲，男，汉族，现任…: whom the clause of the verb is about, and nobody who comes in it."""
        people = subject_before(self.sv, self.groups, at) or self._told_of(last, said.start)
        if people is None or is_about_another(self.sv, people.mentions, said.start):
            return None
        return Tie(said, people, said.start, HoldingRule.OF_TOPIC, near=False)

    def _unnamed_subject(self, at: int) -> bool:
        """由副县长任组长: somebody without a name is the subject; 在水务局任… has another."""
        return not placed_before(self.sv, at) and any(
            m.end - self.sv.offset == at and m.kind in (Kind.POST, Kind.GROUP, Kind.ORGANISATION)
            for m in self.sv.recognised.mentions
        )

    def _told_of(self, last: Holding | None, at: int) -> People | None:
        """Whom the text is about where nothing but dates and adverbs opens a verb's stretch."""
        view = self.sv.view
        if last is not None:
            goes_on = _ONWARD.fullmatch(view, last.end, at) or self._is_life_of(last.people, at)
            told = last.verb and goes_on
            return People(last.start, last.start, last.people) if told else None
        start = behind_last(view, "。；", at)
        if not (_ONWARD.fullmatch(view, start, at) or goes_on_with_life(self.sv, self.groups, at)):
            return None
        topic = self.sv.context.people
        if len(topic) == 1:
            return People(0, 0, topic)
        return People(0, 0, (self.life_of,)) if self.life_of and not topic else None

    def _is_life_of(self, people: tuple[Mention, ...], at: int) -> bool:
        """Whether the sentence names nobody else and a verb there opens a clause or is dated."""
        names = {m.name for m in people}
        if any(m.name not in names for group in self.groups for m in group.mentions):
            return False
        return self.sv.view[at - 1] in "，；、。 　" or dates_before(self.sv, at)[0] is not None

    def _posts(self) -> Iterator[Mention]:
        return (m for m in self.sv.recognised.mentions if m.kind is Kind.POST)

    def _meant(self, said: Said) -> People | None:
        """Whom the 其 behind a verb means."""
        reference = self.sv.by_start.get(said.whom) if said.whom is not None else None
        if reference is None or reference.surface not in _WORDS["his"]:
            return None
        before = [g for g in self.groups if g.end <= said.start]
        if not before and any(self.sv.at(m) < said.start for m in self._posts()):
            return None  # 任命某人为…，免去其…: the name was not understood
        at = min(said.start, self.sv.at(reference))
        if before and len(before[-1].mentions) == 1:
            return People(at, said.start, before[-1].mentions)
        people = people_of_reference(self.sv, reference)
        return People(at, said.start, people) if people else None
