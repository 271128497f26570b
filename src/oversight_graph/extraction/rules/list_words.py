"""How lists of offices are worded: their headings, the meetings that decide, whose life follows."""

from __future__ import annotations

from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.rules", "list_words.toml")
HEADING = _WORDINGS["heading"]
#: What a sentence speaks of that says who decides about offices.
ABOUT_OFFICES = _WORDINGS["about_offices"]
LIFE = _WORDINGS["life"]
#: 甲，男，1970年生: a life whose name was not understood.
ANOTHER_LIFE = _WORDINGS["another_life"]
MEETING = _WORDINGS["meeting"]
