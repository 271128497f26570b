"""The quantities of a sentence that may count acts: no shares, no sums of what is named."""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.phrases import TWO_OR_MORE
from oversight_graph.recognition.words.mask import FILL
from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.recognition.words.quantities import COUNTING, QuantityValue

_WORDINGS = patterns_of("extraction.counts", "figures.toml")
_WORDS = lists_of("extraction.counts", "figures.toml")
_PEOPLE, _THINGS = "people", "things"
#: Classes of units whose quantities may count acts.
_COUNTABLE = COUNTING | {"money"}
#: How far a list of names may reach back from its count.
_LIST_REACH = 300
_TOLD_ELSEWHERE = _WORDS["told_elsewhere"]
_PROVINCES = _WORDS["provinces"]


def has_figures(sv: SentenceView) -> bool:
    """Whether there are quantities that may count acts, if they do not sum up what is named."""
    return Kind.QUANTITY in sv.kinds and any(map(_countable, sv.recognised.mentions))


def figures_of(sv: SentenceView) -> list[Mention]:
    """The quantities that may count acts, in text order."""
    return [m for m in sv.by_start.values() if _countable(m) and not _sums_up(sv, m)]


def _countable(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, QuantityValue) and value.kind in _COUNTABLE


def _sums_up(sv: SentenceView, mention: Mention) -> bool:
    """Whether a count gives no figure of its own: it sums up names, or is where another began."""
    at, value = sv.at(mention), mention.value
    end = mention.end - sv.offset
    if (
        _is_of_slogan(sv, mention)
        or sv.view[:at].endswith(_TOLD_ELSEWHERE)
        or _WORDINGS["part_of_whole"].match(sv.view, end)
    ):
        return True
    if _WORDINGS["below"].search(sv.view, 0, at) and _WORDINGS["next_in_list"].match(sv.view, end):
        return True
    listed = _WORDINGS["named_bodies"].search(sv.view, max(0, at - _LIST_REACH), at)
    bodies = len(_WORDINGS["body"].findall(listed.group())) if listed else 0
    if listed and (opening := sv.view.rfind("对", 0, at)) >= 0:
        row = _WORDINGS["beside"].sub("", sv.view[opening:at])
        bodies = max(bodies, len(_WORDINGS["next_body"].findall(row)))
    summed = isinstance(value, QuantityValue) and (value.kind, value.value) == (_THINGS, bodies)
    if summed and not mention.surface.endswith(_PROVINCES):
        return True
    if _WORDINGS["mending"].match(sv.view, mention.end - sv.offset):
        return True
    return _closes_list(sv, mention)


def _is_of_slogan(sv: SentenceView, mention: Mention) -> bool:
    """“一份提醒单、一场暗访、一次承诺”: what is praised in quotation marks is not counted."""
    at = sv.at(mention)
    return mention.surface.startswith("一") and sv.view.rfind("“", 0, at) > sv.view.rfind(
        "”", 0, at
    )


def _closes_list(sv: SentenceView, mention: Mention) -> bool:
    """Whether a count sums up people named before it: 甲、乙等2人 belongs to their actions."""
    at = sv.at(mention)
    if kind_of(mention) != _PEOPLE or _WORDINGS["published"].search(sv.view, 0, at):
        return False
    if _WORDINGS["one_or_both"].match(sv.view, mention.end - sv.offset):
        return False
    if TWO_OR_MORE.fullmatch(mention.surface) and any(
        m.kind is Kind.PERSON for m in sv.by_start.values()
    ):
        return True
    return (
        sv.view[at - 1 : at] in ("等", FILL)
        and _WORDINGS["named"].search(sv.view, max(0, at - _LIST_REACH), at) is not None
    )


def kind_of(mention: Mention) -> str:
    """The class of the unit of a quantity mention; empty for any other mention."""
    return mention.value.kind if isinstance(mention.value, QuantityValue) else ""
