"""Labels of kinds of problems that run over commas: 共查处文山会海反弹回潮，文风不实，…问题106起.

The verb stands clauses before the figure; no other verb and no other figure stand between.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.counts.count_words import CountClause, CountWord
from oversight_graph.extraction.counts.figures import kind_of
from oversight_graph.extraction.rules.action_types import FIGURES
from oversight_graph.recognition.words.mention import Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.values import value

_WORDINGS = patterns_of("extraction.counts", "spread_labels.toml")
_WORDS = lists_of("extraction.counts", "spread_labels.toml")

_CASES, _LABEL_ENDS, _LONGEST = "cases", _WORDS["label_ends"], 90
_COUNTS_FAULTS = FIGURES | {"finding"}


@value
class OpenLabel:
    """A verb that counts cases or faults, whose figure has not come yet; none at the start."""

    word: CountWord | None = None

    def behind(self, clause: CountClause, sv: SentenceView) -> OpenLabel:
        """What is open behind a clause of a sentence: 3轮巡察共发现… as well."""
        fault = _WORDINGS["fault"].search(sv.text, clause.start, clause.end)
        verbs = [w for w in clause.words if w.is_verb and not (fault and w.end <= fault.start())]
        last = verbs[-1].start if verbs else clause.start
        if clause.opener not in ("", "，") or any(sv.at(m) >= last for m in clause.counts):
            return OpenLabel()
        if not verbs:
            return self
        counts_faults = any(rule.type in _COUNTS_FAULTS for rule in verbs[-1].types)
        return OpenLabel(verbs[-1] if counts_faults else None)

    def verb_of(self, text: str, count: Mention, at: int) -> CountWord | None:
        """The open verb, if a figure at an offset ends its label."""
        if self.word is None or at - self.word.end > _LONGEST:
            return None
        if kind_of(count) == _CASES:
            return self.word if text[:at].endswith(_LABEL_ENDS) else None
        return self.word if _WORDINGS["row_of_faults"].fullmatch(text, self.word.end, at) else None
