"""Terms of office told in a row before one body: 云溪县第十二、十三届人大."""

from __future__ import annotations

from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_EARLIER = patterns_of("recognition.bodies", "terms.toml")["earlier"]
_JOINED = lists_of("recognition.bodies", "terms.toml")["joined"]
_REACH = 20


def earlier_terms(text: str, at: int) -> int:
    """How many characters before an offset tell terms that go before the one that stands there."""
    if not text.endswith(_JOINED, 0, at):
        return 0
    found = next(_EARLIER.finditer(text, max(0, at - _REACH)), None)
    return at - found.start() if found and found.start() < at <= found.end() else 0
