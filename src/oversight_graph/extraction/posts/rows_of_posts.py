"""Posts in a row behind one verb, from which one that was not understood parts them.

历任学员、干事、县水务局局长; 曾任某局局长，云河公司董事长.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.posts.holders import people_after
from oversight_graph.extraction.rules.offices import Said, offices
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.posts", "rows_of_posts.toml")
_ENDS_ROW = _WORDINGS["ends_row"]


def verb_of_row(sv: SentenceView, at: int, end: int) -> Said | None:
    """The verb of the row in which a post from ``at`` to ``end`` stands, if it stands in one."""
    row = None
    for match in _WORDINGS["row"].finditer(sv.view, 0, at):
        row = match
    if row is not None and _WORDINGS["items"].fullmatch(sv.view, row.end(), at):
        if _WORDINGS["row_over"].search(sv.view, row.end(), at):
            return None  # 利用担任…等职务便利，收受某公司董事长…
        return Said(offices().by_word[row[0]], row.start())
    return _behind_unread(sv, at, end)


def _behind_unread(sv: SentenceView, at: int, end: int) -> Said | None:
    """曾任某局局长，云河公司董事长: the first office was not understood; no name follows."""
    match = _WORDINGS["behind_unread"].search(sv.view, 0, at)
    row = match is not None and "，" in sv.text[match.end("verb") : end]
    if match is None or not row or not _ENDS_ROW.match(sv.view, end) or people_after(sv, end):
        return None
    return Said(offices().by_word[match["verb"]], match.start("verb"))
