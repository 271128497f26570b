"""Posts without a verb of office: beside a name, in a row of posts, as a stage of a life.

甲（县长）, 甲，县长，…, 历任科长、局长, 1990.07—1998.03　县财政局科员.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import (
    People,
    around_bracket,
    behind_remarks,
    introduced,
    touching,
)
from oversight_graph.extraction.posts.holding import (
    Holding,
    HoldingRule,
    dates_before,
    dates_behind,
    is_range,
    lasts,
)
from oversight_graph.extraction.posts.seats import seats_by_term
from oversight_graph.extraction.rules.offices import offices
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import Kind, Mention, PostName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.posts", "verbless_posts.toml")
_OPEN_ENDS = lists_of("extraction.posts", "verbless_posts.toml")["open_ends"]
_ENDS_STAGE = frozenset("，。；、　 （")


@dataclass(frozen=True, slots=True)
class VerblessPosts:
    """Reads the chains of one sentence that no verb ties to people."""

    sv: SentenceView
    groups: list[People]
    life_of: Mention | None  # the person whose life the lines around tell

    def alone(
        self, post: Mention, chain: tuple[PostName, ...], before: Holding | None
    ) -> Holding | None:
        """A chain without a verb: in brackets or commas behind a name, or in a row of posts."""
        at, end = self.sv.at(post), post.end - self.sv.offset
        stage = self._stage_of_life(post, chain, at, end) if self._is_dated(at) else None
        return stage or self._undated(post, chain, before)

    def _undated(
        self, post: Mention, chain: tuple[PostName, ...], before: Holding | None
    ) -> Holding | None:
        """A chain without a period right before it."""
        at, end = self.sv.at(post), post.end - self.sv.offset
        if people := around_bracket(self.sv, self.groups, at):
            return Holding(people.mentions, post, chain, HoldingRule.IN_BRACKET, people.start, end)
        following = self.sv.view[behind_remarks(self.sv, end) :][:1]
        people = introduced(self.sv, self.groups, at)
        if people and self._is_another(people, chain, at, before):
            people = None
        if people and following in ("", "，", "。", "；"):
            since, until = dates_behind(self.sv, end)
            held = Holding(
                people.mentions, post, chain, HoldingRule.AFTER_COMMA, people.start, end,
                since=since, until=until,
            )  # fmt: skip
            return replace(held, status="former") if held.past else held
        if stage := self._stage_of_life(post, chain, at, end):
            return stage
        if before and before.verb and self._goes_on(before, at):
            since, until = dates_before(self.sv, at)
            row = replace(
                before, post=post, chain=chain, start=at, end=end, goes_on=True,
                since=since, until=until, total=None,
            )  # fmt: skip
            if row.rule == HoldingRule.STAGE and since is not None:
                return self._staged(row, since)
            return replace(row, status="former") if row.past and not row.status else row
        return seats_by_term(self.sv, post, self.life_of)

    def _is_another(
        self, people: People, chain: tuple[PostName, ...], at: int, before: Holding | None
    ) -> bool:
        """检察长甲，镇人大主席，…列席: behind one with his office stands another without name."""
        if before is None or before.rule != HoldingRule.BEFORE_NAME or chain[0].org is None:
            return False
        return people.mentions[-1] in before.people and self.sv.view[people.end : at] == "，"

    def addressed(self, post: Mention, chain: tuple[PostName, ...]) -> Holding | None:
        """赵某委员长主持, 县水务局甲局长: the office behind the name of whom it addresses."""
        people = touching(self.groups, self.sv.at(post))
        if people is None or len(chain) > 1 or chain[0].org is not None:
            return None
        end = post.end - self.sv.offset
        whom = people.mentions[-1]
        body = next((m for m in self.sv.by_start.values() if m.end == whom.start), None)
        if body is not None and body.kind is Kind.ORGANISATION:
            rule, start = HoldingRule.AROUND_NAME, self.sv.at(body)
        else:
            rule, start = HoldingRule.BEHIND_NAME, people.start
        return Holding((whom,), post, chain, rule, start, end)

    def _goes_on(self, before: Holding, at: int) -> bool:
        if before.rule in (HoldingRule.RESPECTIVELY, HoldingRule.LISTED) or before.verb is None:
            return False
        return _WORDINGS["goes_on"].fullmatch(self.sv.view, before.end, at) is not None

    def _opens(self, at: int) -> int:
        """Where a post opens that its chain is only the end of: 县水务局（县河长办）办公室主任."""
        led = _WORDINGS["leads_to"].search(self.sv.view, 0, at)
        return led.start() if led else at

    def _is_dated(self, at: int) -> bool:
        """Whether a period stands right before a post: 1991年2月至1996年7月，县农机站站长."""
        since, until = dates_before(self.sv, self._opens(at))
        return since is not None and (until is not None or is_range(since))

    def _stage_of_life(
        self, post: Mention, chain: tuple[PostName, ...], at: int, end: int
    ) -> Holding | None:
        """1990.07—1998.03　县财政局科员: a stage of the life of whom the text is about."""
        at = self._opens(at)
        since, until = dates_before(self.sv, at)
        people = self._whose_life(at, since, until)
        following = self.sv.view[behind_remarks(self.sv, end) :][:1]
        if since is None or not people or (following and following not in _ENDS_STAGE):
            return None
        stage = Holding(
            people, post, chain, HoldingRule.STAGE, min(at, self.sv.at(since)), end,
            since=since, until=until, verb=offices().by_word["历任"],
        )  # fmt: skip
        return self._staged(stage, since)

    def _staged(self, stage: Holding, since: Mention) -> Holding:
        """A stage with the status that its dates give: 2019.06— lasts."""
        if stage.past:
            return replace(stage, status="former")
        goes_on = lasts(since) or self._goes_on_from(since)
        return replace(stage, status="" if goes_on else "career")

    def _goes_on_from(self, since: Mention) -> bool:
        """Whether a period has no end: 2019.06—, 2019.06至今."""
        return self.sv.text.startswith(_OPEN_ENDS, since.end - self.sv.offset)

    def _whose_life(
        self, at: int, since: Mention | None, until: Mention | None
    ) -> tuple[Mention, ...]:
        """The one person whom a period is told of: of the sentence, the text, or the heading."""
        if since is None:
            return ()
        opens = behind_last(self.sv.view, "。；", at)
        line = not self.groups and _WORDINGS["line_of_life"].match(self.sv.view, opens, at)
        dated = until or is_range(since) or lasts(since) or self._goes_on_from(since)
        if not (dated or (line and self.life_of)):
            return ()
        people = [m for group in self.groups if group.start < at for m in group.mentions]
        if people:
            return (people[0],) if len({m.name for m in people}) == 1 else ()
        topic = self.sv.context.people
        if self.life_of is not None and (line or not topic):
            return (self.life_of,)
        return topic if len(topic) == 1 else ()
