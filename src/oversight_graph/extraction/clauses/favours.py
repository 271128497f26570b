"""What somebody did for others against the rules: nothing in it befell anybody as far as is told.

周立春为他人在职务晋升、当选政协委员等事项上谋取利益: who was elected, if anybody, is not said.
"""

from __future__ import annotations

from oversight_graph.recognition.words.patterns import patterns_of

_FAVOUR = patterns_of("extraction.clauses", "favours.toml")["favour"]
#: Every favour is done for somebody.
_FOR = "为"


def in_favour(view: str, position: int) -> bool:
    """Whether an offset lies among the matters in which somebody did others a favour."""
    if _FOR not in view:
        return False
    return any(m.start() < position < m.end() for m in _FAVOUR.finditer(view))
