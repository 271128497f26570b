"""Read each chain of posts of a sentence: with the people and the verb of office beside it.

A name right behind a chain holds its posts, unless a verb ties the chain to the people before
it (任命甲为…, 甲曾任…). A verb may stand far from its people: 甲，男，汉族，现任…，拟任….
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from oversight_graph.extraction.clauses.clauses import SentenceView, chain_of
from oversight_graph.extraction.posts.holders import (
    CANDIDATE,
    People,
    are_candidates,
    behind_remarks,
    people_after,
    people_behind_bracket,
    people_behind_comma,
    people_given,
)
from oversight_graph.extraction.posts.holding import (
    Holding,
    HoldingRule,
    dates_behind,
    end_behind,
)
from oversight_graph.extraction.posts.moves import left_office
from oversight_graph.extraction.posts.post_dates import (
    dates_of,
    period_before,
    told_of_then,
)
from oversight_graph.extraction.posts.ties import Tie, Ties
from oversight_graph.extraction.posts.told_as_over import as_told, told_before_now
from oversight_graph.extraction.posts.verbless_posts import VerblessPosts
from oversight_graph.extraction.rules.offices import offices, verb_before
from oversight_graph.recognition.words.characters import is_han
from oversight_graph.recognition.words.mention import Mention, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "post_reader.toml")
_WORDS = lists_of("extraction.posts", "post_reader.toml")

_OPENS_SENTENCE = ("", *_WORDS["opens_sentence"])
_OPENS_CLAUSE, _DESCRIBING = ("", "；"), _WORDS["describing"]
_THEN = "时任"  # 2014年至2016年，时任会计甲…: the period is that of what he did
#: What stands behind an office that nobody has, or nobody whose name was understood.
_NOBODYS = ("vacant", "candidate_unread", "was_another")


@dataclass(frozen=True, slots=True)
class PostReader:
    """Reads the chains of one sentence from left to right."""

    sv: SentenceView
    groups: list[People]
    life_of: Mention | None  # the person whose life the lines around tell
    removing: bool  # the sentence stands in a list of removals

    def read(self, post: Mention, before: Holding | None) -> list[Holding]:
        """The holdings of one chain; a comma inside may part it between two people."""
        chain, end = chain_of(post), post.end - self.sv.offset
        if left := left_office(self.sv, self.groups, post):
            return [left]
        ties = Ties(self.sv, self.groups, self.life_of, self.removing)
        tie = ties.before(post, before)
        verbless = VerblessPosts(self.sv, self.groups, self.life_of)
        if after := people_after(self.sv, end):
            taken = self._taken_from(post, chain, after)
            return taken or self._between_people(post, chain, tie, after)
        given = (
            people_behind_bracket(self.sv, self.sv.at(post), end)
            or people_given(self.sv, end)
            or self._opened(post, tie)
        )
        if given is not None:
            goes_to = _WORDINGS["goes_to"].search(self.sv.view, end, max(end, given.start))
            cut = self._comma_in(chain) if tie or goes_to else 0
            held = self._given(post, chain[cut:], given)
            return [self._tied(post, chain[:cut], tie), held] if tie and cut else [held]
        if tie is None and (addressed := verbless.addressed(post, chain)):
            return [addressed]
        if self._runs_on(end):
            chain = chain[: self._comma_in(chain)]
        if not chain:
            return []
        one = self._tied(post, chain, tie) if tie else verbless.alone(post, chain, before)
        return [one] if one else []

    def _given(self, post: Mention, chain: tuple[PostName, ...], people: People) -> Holding:
        """组长由甲兼任, 曾任组长的甲: the people to whom a post goes, or whom it describes."""
        held, end = self._introducing(post, chain, people), post.end - self.sv.offset
        opens = verb_before(self.sv.view, self.sv.at(post), offices().joining) or held
        closed = told_of_then(self.sv, opens.start, end)
        if not held.status and (closed or told_before_now(self.sv, opens.start)):
            held = replace(held, status="former")
        acting = _WORDINGS["for_the_time"].match(self.sv.text, people.end) is not None
        return replace(held, status="acting") if acting and not held.status else held

    def _taken_from(
        self, post: Mention, chain: tuple[PostName, ...], people: People
    ) -> list[Holding]:
        """免去县长甲职务: the post that introduces somebody is the one that is lost."""
        said = verb_before(self.sv.view, self.sv.at(post), offices().governing)
        behind = _WORDINGS["of_office"].match(self.sv.view, people.end)
        if not (said and said.verb.act == "removal" and behind):
            return []
        return [
            Holding(
                people.mentions, post, chain, HoldingRule.OBJECT_OF_VERB, said.start, behind.end(),
                status=said.verb.status, verb=said.verb, said=said.start, total=people.total,
            )
        ]  # fmt: skip

    def _opened(self, post: Mention, tie: Tie | None) -> People | None:
        """身为县长，甲…; 在任县长期间，甲…: an office that opens the sentence is its subject's."""
        said = verb_before(self.sv.view, self.sv.at(post), offices().joining)
        if said is None or tie or said.verb.place != "between":
            return None
        opens = self.sv.text[: said.start] in _OPENS_SENTENCE
        return people_behind_comma(self.sv, post.end - self.sv.offset) if opens else None

    def _between_people(
        self, post: Mention, chain: tuple[PostName, ...], tie: Tie | None, after: People
    ) -> list[Holding]:
        """甲任组长、县委副书记乙: people follow, and perhaps a verb has others before.

        Their posts begin behind the last comma, or else with the last body; in
        甲任组长、副局长乙任副组长 the first alone is that of the one before.
        """
        if are_candidates(self.sv, post.end - self.sv.offset) or self._is_his(tie, after):
            return [self._introducing(post, chain, after)]
        bodies = [index for index, one in enumerate(chain) if index and one.org is not None]
        cut = self._comma_in(chain) or (bodies[0] if bodies else 0)
        if not cut and tie and tie.near and _WORDINGS["next_gets"].match(self.sv.view, after.end):
            cut = 1 if len(chain) > 1 else 0
        if tie is None or not (tie.near or self._comma_in(chain)) or self._describes(tie):
            return [self._introducing(post, chain, after)]
        if not cut:
            return [self._tied(post, chain, tie)]
        rest = self._introducing(post, chain[cut:], after)
        return [self._tied(post, chain[:cut], tie), rest]

    def _describes(self, tie: Tie) -> bool:
        """现任县委副书记，县纪委书记甲: what opens a sentence so is of whom it leads to."""
        text, at = self.sv.text, tie.said.start
        opens = not tie.near and text[at - 1 : at] in _OPENS_CLAUSE
        return opens and text.startswith(_DESCRIBING, at)

    def _is_his(self, tie: Tie | None, after: People) -> bool:
        """甲为县长乙说情, 甲是县长乙的妻子: the post is that of the one whom it introduces."""
        if tie is None or _WORDINGS["next_gets"].match(self.sv.view, after.end):
            return False
        beside = tie.said.verb.place == "close"
        return beside or _WORDINGS["of_another"].match(self.sv.view, after.end) is not None

    def _comma_in(self, chain: tuple[PostName, ...]) -> int:
        """How many posts of a chain stand before its last comma, 0 if it has none."""
        for index in range(len(chain) - 1, 0, -1):
            if "，" in self.sv.text[chain[index - 1].end : chain[index].start]:
                return index
        return 0

    def _runs_on(self, end: int) -> bool:
        """Whether a name that was not understood follows, or the office is free."""
        end = behind_remarks(self.sv, end)
        if any(_WORDINGS[words].match(self.sv.view, end) for words in _NOBODYS):
            return True
        following = self.sv.view[end : end + 1]
        return is_han(following) and not _WORDINGS["ends_post"].match(self.sv.view, end)

    def _introducing(self, post: Mention, chain: tuple[PostName, ...], people: People) -> Holding:
        """县长甲: the people right behind their posts."""
        at, end = self.sv.at(post), post.end - self.sv.offset
        said = verb_before(self.sv.view, at, offices().joining)
        status = said.verb.status if said and said.verb.place == "between" else ""
        start = chain[0].start
        since, until = dates_behind(self.sv, end)
        if since is None:
            last = people.mentions[-1].end - self.sv.offset
            since, until = dates_behind(self.sv, last)
        if said and since is None and chain[0].modality != _THEN:
            since, until = period_before(self.sv, said.start)
        holding = Holding(
            people.mentions, post, chain, HoldingRule.BEFORE_NAME, start, people.end,
            status=self._status_before_name(status, end),
            total=people.total, since=since, until=until,
        )  # fmt: skip
        return replace(holding, status="former") if holding.past else holding

    def _status_before_name(self, status: str, end: int) -> str:
        """Candidates have not got the post; a 拟任 before it is said by the post itself."""
        if are_candidates(self.sv, end):
            return "nominated"
        return "" if status == "nominated" else status

    def _tied(self, post: Mention, chain: tuple[PostName, ...], tie: Tie) -> Holding:
        at, end = self.sv.at(post), post.end - self.sv.offset
        text, verb, people = self.sv.text, tie.said.verb, tie.people.mentions
        since, until = dates_of(self.sv, tie, end)
        if until is None and tie.said.verb.status != "removed":
            until = end_behind(self.sv, end)
        each = "分别" in text[tie.people.end : at]
        respectively = each and len(people) == len(chain)
        if each and not respectively and verb.status == "removed" and not verb.act:
            # 甲、乙分别受到党内警告、撤销…职务处分: his whose turn it is
            turn = text.count("、", tie.people.end, tie.said.start)
            people = people[turn : turn + 1] or people
        tail = CANDIDATE.match(text, end)
        holding = Holding(
            people, post, chain,
            HoldingRule.RESPECTIVELY if respectively and tie.near else tie.rule,
            tie.start, chain[-1].end,
            status="nominated" if tail else verb.status,
            verb=verb,
            said=tie.said.start,
            total=tie.people.total if tie.near else None, since=since, until=until,
        )  # fmt: skip
        if tie.end:
            holding = replace(holding, end=tie.end)
        elif text.startswith("职务", holding.end):
            holding = replace(holding, end=holding.end + 2)
        return as_told(self.sv, holding, tie)
