"""Short names that a document declares: 云河交通投资集团有限公司（以下简称“云河交投”）."""

from __future__ import annotations

from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.joined import Joined
from oversight_graph.recognition.words.lexicons import Entry
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import patterns_of
from oversight_graph.recognition.words.scanner import Scanner

DECLARATION = patterns_of("recognition.bodies", "declared.toml")["declaration"]
_LONGEST = 26


def declaration_before(text: str, end: int) -> int:
    """Where a declaration that ends at an offset starts; 0 where there is none."""
    if not text.startswith("）", end - 1):
        return 0
    opened = text.rfind("（", max(0, end - _LONGEST), end)
    match = DECLARATION.match(text, opened) if opened >= 0 else None
    return opened if match and match.end() == end else 0


def mark_declared_names(lines: list[Line], joined: Joined) -> None:
    """Show every use of a declared short name as a name; the declaration itself stays text.

    ``joined`` is the text of the lines.
    """
    declarations = list(DECLARATION.finditer(joined.text)) if "称" in joined.text else []
    names = {match.group(1) for match in declarations} - grammar().body_nouns
    if not names:
        return
    inside = {at for match in declarations for at in range(*match.span())}
    scanner = Scanner({name: Entry("declared", "declared") for name in sorted(names)})
    used = (found for found in scanner.scan(joined.text) if found[0] not in inside)
    for index, found in joined.by_sentence(used).items():
        line = lines[index]
        whole = [each for each in found if not _goes_on(line, each[1])]
        if whole:
            line.overlay(whole)


def _goes_on(line: Line, end: int) -> bool:
    """Whether the name does not end here but goes on: 云河银行 in 云河银行股份有限公司."""
    return line.text.startswith(grammar().legal_openings, end)
