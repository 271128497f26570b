"""Which counts a word of an act takes: of what kind they are, and what stands around them."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts.count_grammar import statistics
from oversight_graph.extraction.counts.count_words import CountClause, CountedAct, CountWord
from oversight_graph.extraction.counts.figures import kind_of
from oversight_graph.extraction.rules.action_types import DISCIPLINE
from oversight_graph.extraction.rules.count_types import CountType
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue

_WORDINGS = patterns_of("extraction.counts", "count_admission.toml")
_INSPECTION, _FINDING, _MENDED = "inspection", "finding", "rectification"
#: What befalls people by name in court, so that a bare number is mostly theirs.
_IN_COURT = frozenset({"sentence", "prosecution"})
#: Words around a count that may say of what it is: so many characters to either side.
_AROUND = 24
#: How much of 造成了 is looked for before a count.
_CAME_TO = 4
#: How far before a count the verb of a noun may stand.
_VERB_REACH = 60
_LONGEST_GAP = 90


class Admission:
    """Asks of the words and counts of one sentence whether they go together.

    ``sorts`` says that those who were punished are broken down by what they got.
    """

    def __init__(self, sv: SentenceView) -> None:
        self.sv = sv
        self.sorts = False

    def acts_as_verb(self, word: CountWord) -> bool:
        """Whether a word is a verb, and no attribute: 发现的."""
        return word.is_verb and not self.sv.view.startswith("的", word.end)

    def may_tell(self, word: CountWord, clause: CountClause) -> bool:
        """Whether a word is a verb of its own: 存在 tells a finding only behind 发现 or 指出."""
        start = max(0, word.start - _VERB_REACH)
        alone = any(
            t.verb is None or t.verb.search(self.sv.view, start, clause.end) for t in word.types
        )
        return alone and self.acts_as_verb(word)

    def admits(self, rule: CountType, clause: CountClause, count: Mention, until: int = 0) -> bool:
        """Whether a type takes a count with the words around it, read up to ``until``."""
        sv = self.sv
        at, end = sv.at(count), count.end - sv.offset
        until = max(min(clause.end, end + _AROUND), until)
        around = sv.text[max(clause.start, at - _LONGEST_GAP) : until]
        if isinstance(count.value, QuantityValue) and not count.value.value:
            return False  # 政务处分0人
        if rule.type == _INSPECTION and (
            _WORDINGS["teams"].match(sv.text, end)  # 第十轮巡察6个巡察组已进驻: the teams inspect
            or _WORDINGS["matters"].match(sv.text, end)
            or _WORDINGS["set_out"].search(sv.text, 0, at)
            or _WORDINGS["held"].search(sv.text, max(0, at - _AROUND), at)
        ):
            return False
        if (
            self._is_heading(at, end)
            or _WORDINGS["no_count"].match(sv.view, end)
            or _WORDINGS["came_to"].search(sv.text, max(0, at - _CAME_TO), at)
            or _WORDINGS["victims"].match(sv.text, end)
            or _WORDINGS["looked_after"].match(sv.view, end)
            or (rule.type == _MENDED and _WORDINGS["for_a_bribe"].match(sv.view, end))
            or (rule.type in _IN_COURT and self._only_named(count))
            or (rule.type == _FINDING and _WORDINGS["have_problems"].match(sv.view, end))
        ):
            return False
        if rule.verb and not rule.verb.search(sv.view, max(0, at - _VERB_REACH), clause.end):
            return False
        return rule.admits(kind_of(count), around)

    def _is_heading(self, at: int, end: int) -> bool:
        """Whether the sentence is the heading of a list that tells of each of those counted."""
        open_end = self.sv.text.rstrip()[-1:] not in "。！？；，”"
        heads = open_end and _WORDINGS["heads_a_list"].match(self.sv.text, 0, at)
        return bool(heads) and _WORDINGS["responsible"].match(self.sv.text, end) is not None

    def _only_named(self, count: Mention) -> bool:
        """Whether 三人 points back to people with names, or a heading only says how many."""
        heading = self.sv.text.rstrip()[-1:] not in "。！？；，：”"
        return heading or _WORDINGS["points_back"].fullmatch(count.surface) is not None

    def act(self, rule: CountType, word: CountWord, count: Mention, how: str) -> CountedAct:
        """The act that a count is of, with the quote that tells it."""
        at, end = self.sv.at(count), count.end - self.sv.offset
        if self.sorts and rule.type in DISCIPLINE:
            rule = statistics()  # 在受处分的人当中，党内警告31人
        if how != "after" and _WORDINGS["opened"].match(self.sv.text, word.start, word.end):
            rule = statistics()  # 立案12件, but not 12人被立案审查，其中…
        if how == "row":
            return CountedAct(rule, word, count, at, end, how)
        return CountedAct(rule, word, count, min(word.start, at), max(word.end, end), how)
