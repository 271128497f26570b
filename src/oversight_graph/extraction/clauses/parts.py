"""Which part somebody plays in a clause: its subject, its object, or neither."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.embedded import embedded
from oversight_graph.extraction.clauses.governors import Governor
from oversight_graph.extraction.clauses.phrase import Part, Phrase, Sort
from oversight_graph.extraction.rules.phrase_words import INSIDE_NAMES, phrase_words
from oversight_graph.recognition.words.mask import SYMBOLS
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.values import value

_FILE = "parts.toml"
_WORDINGS = patterns_of("extraction.clauses", _FILE)
_WORDS = lists_of("extraction.clauses", _FILE)
_LIGHT_VERB = _WORDINGS["light_verb"]
_RELATIVE_END = _WORDINGS["relative_end"]
_GOES_ON = _WORDINGS["goes_on"]
_COMITATIVE = _WORDINGS["comitative"]
_PLAIN_GAP = re.compile("[\u4e00-\u9fff]{1,8}")
_FAR_GAP = re.compile("[\u4e00-\u9fffA-Za-z0-9]{0,8}")
#: 某公司及其法定代表人张三 go together.
_BESIDE_BODY = ("", *_WORDS["beside_body"])
_SAME = "同"
_WHOSE = ("", *_WORDS["whose"])
_TAKES_LIGHT_VERB = frozenset(_WORDS["takes_light_verb"])
#: 对值班脱岗的干部，县纪委给予通报批评: behind 对 and a comma these act.
_OVERSEERS = frozenset(
    {"discipline_commission", "supervision_commission", "joint_organ", "stationed_group",
     "court", "procuratorate"}
)  # fmt: skip


@value
class _Place:
    """A phrase in its clause: where the clause opens, what governs it, what came before."""

    sv: SentenceView
    start: int
    end: int
    sort: Sort
    opens: int
    governors: list[Governor]  # those of the clause before the phrase, nearest last
    before: list[Phrase]

    @property
    def nearest(self) -> Governor | None:
        """The nearest governor; one that may belong to a name only right before the phrase."""
        for governor in reversed(self.governors):
            if governor.end == self.start or governor.word not in INSIDE_NAMES:
                return governor
        return None


_Answer = tuple[Part, str] | None


def part_of(
    sv: SentenceView,
    span: tuple[int, int],
    sort: Sort,
    governors: list[Governor],
    before: list[Phrase],
) -> tuple[Part, str]:
    """The part of a phrase, and the word that governs it; the first rule that knows decides."""
    opens = sv.clause_around(span[0])[0]
    first = bisect_right(governors, opens - 1, key=lambda governor: governor.start)
    last = bisect_right(governors, span[0], key=lambda governor: governor.end)
    place = _Place(sv, *span, sort, opens, governors[first:last], before)
    return next((found for rule in _RULES if (found := rule(place))), (Part.ASIDE, ""))


def _apposition(place: _Place) -> _Answer:
    """张三，中共党员，某中学教师，…: a clause that only says what somebody is."""
    opens, ends = place.sv.spans[place.sv.clause_at(place.start)]
    named = any(p.people for p in place.before)
    described = named and _WORDINGS["description"].fullmatch(place.sv.view, opens, ends)
    return (Part.ASIDE, "") if described else None


def _right_behind(place: _Place) -> _Answer:
    """对张三, 判处被告人李四, 接受王五辞去职务."""
    nearest = place.nearest
    opens = nearest is not None and nearest.word == _SAME and nearest.start == place.opens
    if nearest and opens and place.sv.text.startswith(_WORDS["bodies"], nearest.end):
        return Part.SUBJECT, ""
    if nearest and _WORDINGS["leaves"].match(place.sv.view, place.end):
        return Part.OBJECT, nearest.word
    if nearest and _WORDINGS["titles"].fullmatch(place.sv.view, nearest.end, place.start):
        return nearest.part, nearest.word
    return None


def _with_somebody(place: _Place) -> _Answer:
    """曾三次和张三单独见面: 和 behind an adverb joins nobody, it says with whom."""
    joins = place.sort is Sort.NAMED and _COMITATIVE.search(place.sv.view, place.opens, place.start)
    return (Part.ASIDE, "和") if joins else None


def _head_of_relative(place: _Place) -> _Answer:
    """对负有责任的张三: the object is the last name."""
    if not _RELATIVE_END.search(place.sv.view, place.opens, place.start):
        return None
    head = next((g for g in place.governors if g.makes_object), None)
    return (Part.OBJECT, head.word) if head else None


def _embedded(place: _Place) -> _Answer:
    """张三得知李四被留置, 张三因李四违规被…: the other stands in what is told of the subject."""
    how = embedded(place.sv.view, (place.opens, place.start), place.end, place.before)
    return (Part.ASIDE, how) if how else None


def _brought_up(place: _Place) -> _Answer:
    """他提拔的张三被查, 李四举报的张三主动投案: the clause is about whoever comes last."""
    last = place.before[-1] if place.before else None
    if last is None or last.part is not Part.SUBJECT or last.start < place.opens:
        return None
    his = _WORDINGS["his"].fullmatch(place.sv.view, last.end, place.start)
    return (Part.SUBJECT, "") if his and last.is_person else None


def _of_theirs(place: _Place) -> _Answer:
    """局长张三妻子李四任院长: whoever is named behind whose she is plays the part."""
    last = place.before[-1] if place.before else None
    related = place.sort is Sort.NAMED and place.sv.view[place.start] == SYMBOLS["people"]
    if not related or last is None or last.sort is not Sort.NAMED:
        return None
    near = place.sv.view[last.end : place.start] in _WHOSE
    return (last.part, last.governor) if near else None


def _counted(place: _Place) -> _Answer:
    """其他参与的13人进行诫勉谈话: a number right before 进行 needs no 对."""
    number = place.sv.view[place.start] == SYMBOLS["quantity"]
    follows = number and _LIGHT_VERB.match(place.sv.view, place.end)
    return (Part.OBJECT, "") if follows else None


def _before_light_verb(place: _Place) -> _Answer:
    """对失职的村民小组长张三进行约谈: what stands right before 进行 is what 对 governs."""
    if not _LIGHT_VERB.match(place.sv.view, place.end):
        return None
    head = next((g.word for g in place.governors if g.word in _TAKES_LIGHT_VERB), "")
    if not head and not _takes_over(place) and _GOES_ON.search(place.sv.view, 0, place.start):
        head = "对"
    return (Part.OBJECT, head) if head else None


def _takes_over(place: _Place) -> bool:
    """对脱岗的干部，县纪委给予通报批评: the body that opens the clause acts."""
    if place.sort is not Sort.BODIES or place.start != place.opens:
        return False
    name = place.sv.by_start[place.start].value
    oversees = isinstance(name, OrgName) and name.cls in _OVERSEERS
    return oversees or _WORDINGS["gives"].match(place.sv.view, place.end) is not None


def _governed_from_afar(place: _Place) -> _Answer:
    """对某银行专家委员会原研究员张三严重违纪问题…: no other name between 对 and this one."""
    nearest = place.nearest
    if nearest is None or nearest.word not in _TAKES_LIGHT_VERB:
        return None
    named = any(p.people or p.reference for p in place.before if p.start >= nearest.end)
    return None if named else (Part.OBJECT, nearest.word)


def _with_body(place: _Place) -> _Answer:
    """对县水务局张三: the name goes with the body before it."""
    last = place.before[-1] if place.before else None
    if last is None or last.sort is not Sort.BODIES:
        return None
    near = place.sv.view[last.end : place.start] in _BESIDE_BODY
    return (last.part, last.governor) if near else None


def _list_goes_on(place: _Place) -> _Answer:
    """对县水务局，柳坪镇党委开展巡察: a body behind the comma of a list is acted on as well."""
    opens = place.sort is Sort.BODIES and place.start == place.opens
    if not opens or _takes_over(place):
        return None
    goes_on = _WORDINGS["list_goes_on"].search(place.sv.view, 0, place.start)
    acts = goes_on and _WORDINGS["acts_on_list"].match(place.sv.view, place.end)
    return (Part.OBJECT, "对") if acts else None


def _opening(place: _Place) -> _Answer:
    """What opens the clause, or is followed by what only a subject has, is the subject."""
    if place.sort is Sort.UNNAMED and _WORDINGS["done_to"].search(
        place.sv.view, place.opens, place.start
    ):
        return Part.ASIDE, ""
    opens = phrase_words().opening.fullmatch(place.sv.view, place.opens, place.start)
    body = place.sv.view[place.start] == SYMBOLS["org"]
    follows = _WORDINGS["acts"] if body else phrase_words().predicate
    if body and place.nearest is None and phrase_words().suffers.match(place.sv.view, place.end):
        return Part.SUBJECT, ""  # 其派出单位县水务局被通报批评
    return (Part.SUBJECT, "") if opens or follows.match(place.sv.view, place.end) else None


def _behind_words(place: _Place) -> _Answer:
    """对某公司采购员张三: plain words between the governor and the name."""
    nearest = place.nearest
    if nearest and _PLAIN_GAP.fullmatch(place.sv.view, nearest.end, place.start):
        return nearest.part, nearest.word
    return None


def _first_of_clause(place: _Place) -> _Answer:
    """Without any governor, the first person of a clause is its subject."""
    symbol = place.sv.view[place.start]
    if place.nearest or place.sort in (Sort.BODIES, Sort.UNNAMED):
        return None
    if any(p.is_person and p.start >= place.opens for p in place.before):
        return None
    gap = _WORDINGS["unit_gap"] if symbol == SYMBOLS["post"] else _FAR_GAP
    return (Part.SUBJECT, "") if gap.fullmatch(place.sv.view, place.opens, place.start) else None


def _still_another(place: _Place) -> _Answer:
    """一同参与的还有张三, 接受吃请的李四同时被…: whoever comes last is the subject."""
    before = place.sv.view[place.opens : place.start]
    if _WORDINGS["still"].search(before):
        return Part.SUBJECT, ""
    described = _RELATIVE_END.search(before) and phrase_words().suffers.match(
        place.sv.view, place.end
    )
    governed = any(g.makes_object for g in place.governors)
    return (Part.SUBJECT, "") if described and not governed else None


def _only_described(place: _Place) -> _Answer:
    """曾任书记的张三…: nothing governs whom the clause describes; behind a name, at its end."""
    if place.sort is not Sort.NAMED or place.governors:
        return None
    ends = place.end == place.sv.clause_around(place.start)[1]
    named = not ends and any(p.is_person and p.start >= place.opens for p in place.before)
    described = not named and _RELATIVE_END.search(place.sv.view, place.opens, place.start)
    return (Part.SUBJECT, "") if described else None


_RULES: tuple[Callable[[_Place], _Answer], ...] = (
    _apposition,
    _embedded,
    _brought_up,
    _of_theirs,
    _counted,
    _with_somebody,
    _right_behind,
    _head_of_relative,
    _still_another,
    _before_light_verb,
    _only_described,
    _with_body,
    _governed_from_afar,
    _list_goes_on,
    _opening,
    _behind_words,
    _first_of_clause,
)
