"""Terms of office told in a row before one body: 云溪县第十二、十三届人大."""

from __future__ import annotations

from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_EARLIER = patterns_of("recognition.bodies", "terms.toml")["earlier"]
_JOINED = lists_of("recognition.bodies", "terms.toml")["joined"]
_REACH, _LAST = 20, 6


def earlier_terms(text: str, at: int) -> int:
    """How many characters before an offset tell terms that go before the one that stands there."""
    if not text.endswith(_JOINED, 0, at):
        return 0
    rows = _EARLIER.finditer(text, max(0, at - _REACH), at + _LAST)
    return next((at - row.start() for row in rows if row.start() < at <= row.end()), 0)
