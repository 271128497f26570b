"""What a list of appointments reports: its headings, and who decided it when.

A heading line says 任命 or 免去, a sentence before it names the body and its meeting; the
items below it repeat neither.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from oversight_graph.extraction.agents.agents import first_subject
from oversight_graph.extraction.agents.idle_subjects import only_has
from oversight_graph.extraction.clauses.clauses import SentenceView, mentions_in
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.extraction.posts.named_lists import given_behind
from oversight_graph.extraction.rules.list_words import (
    ABOUT_OFFICES,
    ANOTHER_LIFE,
    HEADING,
    LIFE,
    MEETING,
)
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "listed.toml")
_WORDS = lists_of("extraction.posts", "listed.toml")

_REMOVING = frozenset(_WORDS["removing"])
_APPOINTING = frozenset(_WORDS["appointing"])
_DECISION = "决定"
#: In this order a sentence is asked which body decides.
_DECIDING = tuple(_WORDINGS[name] for name in ("read_out", "decided", "met"))
#: A longer line without any post in it is a plain sentence: the list has ended.
_LONGEST_LINE = 60


@dataclass(slots=True)
class ListContext:
    """What the text before a sentence says of the offices it may name."""

    mode: str = ""  # appointment, removal, or decision where the items say which
    agents: tuple[Mention, ...] = ()
    date: Mention | None = None
    life_of: Mention | None = None  # whose life the lines below tell
    heading: bool = False  # the sentence itself is a heading
    given: str = ""  # the verb that gave those listed here their offices
    decided: bool = False  # the items below are what …研究决定： announced
    _given_next: str = ""
    meeting: tuple[tuple[Mention, ...], Mention | None] = ((), None)  # its body and its day

    def read(self, sv: SentenceView) -> None:
        """Take in a sentence: a meeting that decides, a heading, the opening of a life."""
        self.heading = False
        self.given, self._given_next = self._given_next, given_behind(sv, self._given_next)
        if sv.ahead.listed:
            self._read_meeting(sv)
            if ABOUT_OFFICES.search(sv.text):
                self._read_decision(sv)
            self._read_life(sv)
            self._read_heading(sv)
        if (
            self.mode
            and not self.heading
            and len(sv.text) > _LONGEST_LINE
            and not mentions_in(sv, 0, len(sv.view), Kind.POST)
        ):
            self.mode, self.decided = "", False

    def _read_heading(self, sv: SentenceView) -> None:
        if heading := HEADING.search(sv.text.strip()):
            verb, self.heading = heading["verb"] or heading["short"], True
            self.decided = verb == _DECISION
            self.mode = (
                "removal"
                if verb in _REMOVING
                else "appointment"
                if verb in _APPOINTING
                else "decision"
            )

    def _read_life(self, sv: SentenceView) -> None:
        if life := LIFE.match(sv.view):
            self.life_of = sv.by_start.get(life.start("who"))
        elif ANOTHER_LIFE.match(sv.view):
            self.life_of = None

    def fill(self, sv: SentenceView, fact: ActionFact) -> ActionFact:
        """Give an item of a decision the body and the day of its heading."""
        if not self.decided or not _WORDINGS["decided_item"].match(sv.text):
            return fact
        return replace(fact, agents=fact.agents or self.agents, date=fact.date or self.date)

    def _read_meeting(self, sv: SentenceView) -> None:
        """A meeting that is held or closed: what 会议 decides below is its body's."""
        match = MEETING.search(sv.view)
        if match and not _WORDINGS["planned"].search(sv.text):
            at = match.start("agent")
            if _WORDINGS["put_to"].search(sv.view, 0, at):
                return  # 决定将草案提请县人大三次会议审议
            body = tuple(mentions_in(sv, at, at + 1, Kind.ORGANISATION))
            self.meeting = (body, self._date(sv, at))
            self.agents, self.date = self.meeting  # it takes the place of who decided before

    def _read_decision(self, sv: SentenceView) -> None:
        if _WORDINGS["centre"].search(sv.text):
            self.agents, self.date = (), self._date(sv, 0)  # who only reads it out decides nothing
            return
        for pattern in _DECIDING:
            if match := pattern.search(sv.view):
                to_come = _WORDINGS["to_come"]
                if to_come.search(sv.view, 0, match.end()) or to_come.match(sv.view, match.end()):
                    return
                at = match.start("agent")
                self.agents = tuple(mentions_in(sv, at, at + 1, Kind.ORGANISATION))
                self.date = self._date(sv, at)
                return
        if _WORDINGS["to_come"].search(sv.view):
            return  # 根据决定，十七届县人大三次会议于3月5日召开
        for index, (_, end) in enumerate(sv.spans):
            subject = first_subject(sv, index)
            if subject and subject.bodies and not only_has(sv, subject):
                self.agents, self.date = subject.bodies, self._date(sv, end)
                return

    def _date(self, sv: SentenceView, at: int) -> Mention | None:
        """The day of the meeting: named beside the body, or in the sentence before."""
        near = mentions_in(sv, 0, at, Kind.DATE)[-1:] or mentions_in(sv, at, at + 30, Kind.DATE)
        if near:
            return near[0]
        before = sv.previous
        if before is None and sv.last and _WORDINGS["announced"].search(sv.last.text):
            before = sv.last  # 9月2日召开大会，宣布区委决定。 and in a line of its own: 区委决定：…
        dates = mentions_in(before, 0, len(before.view), Kind.DATE) if before else []
        return dates[-1] if dates else None
