"""A fine beside a term of prison is a sentence of its own: 有期徒刑三年，并处罚金五万元."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from oversight_graph.recognition.words.mention import Kind, Mention
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.quantities import QuantityValue
from oversight_graph.resolution.bodies.denotations import Denotations
from oversight_graph.resolution.entities import Action, Quantity, Span

_FINE = patterns_of("resolution.acts", "fines.toml")["fine"]
_SENTENCE, _MEASURE, _YUAN = "sentence", "fine", "元"
#: How far before a sum the word for the fine begins.
_REACH = 14


def with_fines(known: Denotations, actions: Iterable[Action]) -> Iterator[Action]:
    """The actions, each sentence followed by the fine that it tells of.

    A sentence that is nothing but a fine takes the sum itself.
    """
    for action in actions:
        fine = _fine_in(known, action) if action.type == _SENTENCE else None
        if fine is None:
            yield action
        elif _FINE.match(action.detail or "") or fine.evidence[0].start == action.evidence[0].start:
            yield replace(action, measure=action.measure or _MEASURE, quantity=fine.quantity)
        else:
            yield action
            yield fine


def _fine_in(known: Denotations, action: Action) -> Action | None:
    """The fine of a sentence, by the sum in its quote that stands behind the word for it.

    Of several sums in a row each is that of the one whose particulars hold it.
    """
    quote, text, detail = action.evidence[0], known.document.text, action.detail or ""
    for mention in _sums_in(known, quote):
        if mention.surface not in detail:
            continue
        if _FINE.match(detail) and detail.endswith(mention.surface):
            span = Span(mention.start, mention.end)
            return replace(action, measure=_MEASURE, quantity=_quantity(mention), evidence=(span,))
        word = _FINE.search(text, max(quote.start, mention.start - _REACH), mention.start)
        if word is not None and word.end() == mention.start:
            span = Span(word.start(), mention.end)
            detail = text[span.start : span.end]
            quantity = _quantity(mention)
            return replace(
                action, measure=_MEASURE, quantity=quantity, detail=detail, evidence=(span,)
            )
    return None


def _sums_in(known: Denotations, quote: Span) -> Iterator[Mention]:
    at = bisect_right(known.sentences, quote.start, key=lambda each: each.sentence.start) - 1
    for mention in known.sentences[at].mentions:
        inside = quote.start <= mention.start and mention.end <= quote.end
        if inside and mention.kind is Kind.QUANTITY and _quantity(mention).unit == _YUAN:
            yield mention


def _quantity(mention: Mention) -> Quantity:
    value = mention.value
    if not isinstance(value, QuantityValue):
        raise TypeError(f"{mention.surface}: no quantity")
    span = Span(mention.start, mention.end)
    return Quantity(value.value, value.unit, value.approximate, span)
