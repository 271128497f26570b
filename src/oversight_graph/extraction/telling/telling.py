"""Whether a sentence tells an act as a fact: no demand, plan or denial, and no quoted speech."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from oversight_graph.data_files import toml_of
from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.tales import in_tale
from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.patterns import patterns_of

_WORDINGS = patterns_of("extraction.telling", "telling.toml")
_FRAME = _WORDINGS["frame"]
_UNQUOTED = str.maketrans("“”", "　　")
_QUOTE = re.compile(r"“[^”]*”")
#: How far a demand reaches in a sentence without semicolons.
_REACH = 400
#: So many sentences of a circular are quoted at most.
_QUOTED_SENTENCES = 5
#: How much of the act's own word tells that it was done by now.
_ITS_WORD = 2
_SAID = re.compile(r"[。！？，；]")
#: Teams that have moved in will do only what they are doing already, and whom a round of
#: inspections will visit is decided when it is made public.
_MOVED_IN = "进驻"
_WILL_ON, _DOES_ON = "将对", "　对"


@dataclass(frozen=True, slots=True)
class TellingWords:
    """The words of ``unreal.toml``: before an act that is none, and around a denied one."""

    unreal: re.Pattern[str]
    rules: re.Pattern[str]  # those of them that no story of somebody holds
    denied: re.Pattern[str]
    bonds: tuple[str, ...]  # what ends by being lifted: 解除其劳动合同 denies nothing
    ended: re.Pattern[str]  # the words that end it, right before
    undone: re.Pattern[str]  # right behind an act that was taken back


@cache
def telling_words() -> TellingWords:
    """The shipped words, loaded on first use."""
    data = toml_of("extraction.rules", "unreal.toml")
    denial = data["denial"]
    between = f"(?:{'|'.join(denial['between'].split())}|{denial['whom']})*"
    body = f"(?:{'|'.join(denial['lifting'].split())}){denial['unread']}"
    denials = "|".join((body, *denial["words"]))
    return TellingWords(
        unreal=_any_of(data["unreal"]),
        rules=_any_of(entry for entry in data["unreal"] if not entry.get("story", False)),
        denied=gated(expand(f"(?:{denials}){between}{denial['against']}{between}$")),
        bonds=tuple(denial["bonds"].split()),
        ended=gated(expand(f"(?:{'|'.join(denial['ending'].split())})[与和同]?{between}$")),
        undone=re.compile(expand(denial["behind"])),
    )


def _any_of(entries: Iterable[dict[str, Any]]) -> re.Pattern[str]:
    return gated("|".join(pattern for entry in entries for pattern in entry["patterns"]))


def is_told(view: str, start: int, since: int = 0) -> bool:
    """Whether a masked sentence tells what begins there as a fact: no demand, no denial.

    ``since`` is where the story ends whose own words ask or promise nothing of it.
    """
    if _quoted_speech(view, start) or _negated(view, start):
        return False
    if _WORDINGS["to_come"].match(view, max(0, start - 1)) or _asked_about(view, start):
        return False
    return not _modal(view, start, since)


def in_own_words(sv: SentenceView) -> str:
    """The view of a sentence; without its quotation marks where they hold a circular's words."""
    view = sv.view
    circular = view.endswith("。”") and _WORDINGS["circular"].match(sv.following)
    if (circular and _opens_with_quote(sv)) or _WORDINGS["circular_says"].search(view):
        return view.replace("“", "，", 1).translate(_UNQUOTED)  # “要给予… is a demand
    return view


def _opens_with_quote(sv: SentenceView) -> bool:
    """Whether nobody is named who says what a sentence ends to quote."""
    here: SentenceView | None = sv
    for _ in range(_QUOTED_SENTENCES):
        if here is None or "“" in here.view:
            break
        here = here.previous
    return here is not None and here.view.startswith("“")


def is_undone(view: str, end: int) -> bool:
    """Whether what ends there is said to be untrue, or to have been taken back later.

    张三被留置一事不属实, 张三的警告处分被撤销.
    """
    untrue = _WORDINGS["untrue"].match(view, end) is not None
    return untrue or telling_words().undone.match(view, end) is not None


def is_told_of_things(sv: SentenceView, position: int) -> bool:
    """Whether an act on bodies or things is told as done or, by teams at work, as under way."""
    view = sv.view
    moved_in = sv.previous is not None and _MOVED_IN in sv.previous.text
    if moved_in or _WORDINGS["round"].search(view):
        view = view.replace(_WILL_ON, _DOES_ON)
    return is_told(view, position) and not _asked_for_before(sv)


def _asked_for_before(sv: SentenceView) -> bool:
    """周立春强调了三点意见。一要…。三是对典型案例通报曝光: an item of what somebody wants.

    So is what goes on with a demand: 会议强调，各单位必须…。突出重点，督促….
    """
    items, asks = ("item", "asks") if _WORDINGS["item"].match(sv.view) else ("asks_on", "demanded")
    here: SentenceView | None = sv
    while here is not None and _WORDINGS[items].match(here.view):
        here = here.previous
    return here is not None and here is not sv and bool(_WORDINGS[asks].search(here.view))


def is_told_of_figures(sv: SentenceView, position: int) -> bool:
    """Whether a counted act is told as done, if only by an official who sums up what was done.

    “截至目前，我们共开展检查36次。” is his account; what he wishes or demands stays his words.
    """
    if is_told_of_things(sv, position):
        return True
    if not _quoted_speech(sv.view, position):
        return False
    opened = max(sv.view.rfind("“", 0, position), 0)
    if _WORDINGS["account"].search(sv.view, max(opened, position - _REACH), position) is None:
        return False
    start = max(opened, position - _REACH)
    said = sv.view[start : position + _REACH].translate(_UNQUOTED)
    return is_told(said, position - start)


def _quoted_speech(view: str, position: int) -> bool:
    """Whether the offset lies in quoted speech. A quote without a stop inside is a name."""
    opened = view.rfind("“", 0, position)
    closed = view.find("”", position)
    if opened < 0 or view.find("”", opened, position) >= 0:  # opened sentences before
        return closed >= 0 and view.find("“", position, closed) < 0
    if closed < 0:
        return "”" not in view
    if _WORDINGS["circular"].match(view, closed):
        return False
    return _SAID.search(view, opened, closed) is not None or in_tale(view, position)


def _asked_about(view: str, position: int) -> bool:
    """Whether a case is only supposed, to ask what follows: 党员被判缓刑，是否必须开除党籍？."""
    closing = view.rstrip("”』」 ").endswith("？")
    return closing and _WORDINGS["question"].search(view, position) is not None


def _modal(view: str, position: int, since: int = 0) -> bool:
    """Whether the sentence only demands, plans or supposes what follows."""
    start = max(behind_last(view, "。；", position), position - _REACH, since)
    part = start
    if purpose := _WORDINGS["purpose"].search(view, start, position):
        if says_unreal(view, start, purpose.start()):
            return True
        start = purpose.end()
    for by_now in _WORDINGS["by_now"].finditer(view, start, position + _ITS_WORD):
        start = by_now.end() if by_now.end() <= position else start
    if "：" in view and _WORDINGS["proposed"].search(view, 0, position):
        return True
    if says_unreal(view, start, position) and not _was_done(view, start, position):
        return True
    if start == part and _demanded_item(view, start):
        return True
    rule = _WORDINGS["first_then"].search(view, max(0, position - 20))
    return rule is not None and rule.start() < position < rule.end()


def _demanded_item(view: str, start: int) -> bool:
    """Whether a later item of a list begins there that is demanded as a whole."""
    if _WORDINGS["next_item"].match(view, start) is None:
        return False
    first = _WORDINGS["first_item"].search(view, 0, start)
    opened = behind_last(view, "。；", first.start()) if first else 0
    return first is not None and says_unreal(view, opened, first.end())


def says_unreal(view: str, start: int, position: int) -> bool:
    """Whether words between the offsets demand, plan or suppose what follows them."""
    spoken = _WORDINGS["confirmed"].sub("", view[start:position])
    if "“" in spoken:
        spoken = _QUOTE.sub(lambda m: "“" + "　" * (len(m.group()) - 2) + "”", spoken)
    return (
        telling_words().unreal.search(_WORDINGS["as_noun"].sub("", _FRAME.sub("", spoken)))
        is not None
    )


def says_rule(told: str) -> bool:
    """Whether a stretch speaks of what befalls anybody, or of cases to come."""
    return telling_words().rules.search(told) is not None


def _was_done(view: str, start: int, position: int) -> bool:
    """强调了纪律，并约谈了…: whether the act's own clause tells with 了 that it was done."""
    own = max(view.rfind("，", start, position), start)
    done = _WORDINGS["and_did"].match(view, own)
    return done is not None and position < done.end() and not says_unreal(view, own, position)


def _negated(view: str, position: int) -> bool:
    words = telling_words()
    before = view[behind_last(view, "，。；：", position) : position]
    if view.startswith(words.bonds, position):
        before = words.ended.sub("", before)
    return words.denied.search(before) is not None
