"""What a governor makes of the phrase that it stands before: its object, near or from afar."""

from __future__ import annotations

import re

from oversight_graph.extraction.clauses.phrase import Part, Sort
from oversight_graph.extraction.clauses.phrase_place import Answer, Place
from oversight_graph.recognition.words.kinds_of_body import COURTS, OVERSEERS
from oversight_graph.recognition.words.mask import SYMBOLS
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_FILE = "governed.toml"
_WORDINGS = patterns_of("extraction.clauses", _FILE)
_WORDS = lists_of("extraction.clauses", _FILE)
_LIGHT_VERB = _WORDINGS["light_verb"]
_GOES_ON = _WORDINGS["goes_on"]
_PLAIN_GAP = re.compile("[\u4e00-\u9fff]{1,8}")
_SAME = "同"
_TAKES_LIGHT_VERB = frozenset(_WORDS["takes_light_verb"])
#: 对值班脱岗的干部，县纪委给予通报批评: behind 对 and a comma these act.
_ACT = OVERSEERS | COURTS


def right_behind(place: Place) -> Answer:
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


def head_of_relative(place: Place) -> Answer:
    """对负有责任的张三: the object is the last name."""
    if not place.is_described:
        return None
    head = next((g for g in place.governors if g.makes_object), None)
    return (Part.OBJECT, head.word) if head else None


def counted(place: Place) -> Answer:
    """其他参与的13人进行诫勉谈话: a number right before 进行 needs no 对."""
    number = place.sv.view[place.start] == SYMBOLS["quantity"]
    follows = number and _LIGHT_VERB.match(place.sv.view, place.end)
    return (Part.OBJECT, "") if follows else None


def before_light_verb(place: Place) -> Answer:
    """对失职的村民小组长张三进行约谈: what stands right before 进行 is what 对 governs."""
    if not _LIGHT_VERB.match(place.sv.view, place.end):
        return None
    head = next((g.word for g in place.governors if g.word in _TAKES_LIGHT_VERB), "")
    if not head and not _takes_over(place) and _GOES_ON.search(place.sv.view, 0, place.start):
        head = "对"
    return (Part.OBJECT, head) if head else None


def _takes_over(place: Place) -> bool:
    """对脱岗的干部，县纪委给予通报批评: the body that opens the clause acts."""
    if place.sort is not Sort.BODIES or place.start != place.opens:
        return False
    name = place.sv.by_start[place.start].value
    oversees = isinstance(name, OrgName) and name.cls in _ACT
    return oversees or _WORDINGS["gives"].match(place.sv.view, place.end) is not None


def governed_from_afar(place: Place) -> Answer:
    """对某银行专家委员会原研究员张三严重违纪问题…: no other name between 对 and this one."""
    nearest = place.nearest
    if nearest is None or nearest.word not in _TAKES_LIGHT_VERB:
        return None
    named = any(p.people or p.reference for p in place.before if p.start >= nearest.end)
    return None if named else (Part.OBJECT, nearest.word)


def list_goes_on(place: Place) -> Answer:
    """对县水务局，柳坪镇党委开展巡察: a body behind the comma of a list is acted on as well."""
    opens = place.sort is Sort.BODIES and place.start == place.opens
    if not opens or _takes_over(place):
        return None
    goes_on = _WORDINGS["list_goes_on"].search(place.sv.view, 0, place.start)
    acts = goes_on and _WORDINGS["acts_on_list"].match(place.sv.view, place.end)
    return (Part.OBJECT, "对") if acts else None


def behind_words(place: Place) -> Answer:
    """对某公司采购员张三: plain words between the governor and the name."""
    nearest = place.nearest
    if nearest and _PLAIN_GAP.fullmatch(place.sv.view, nearest.end, place.start):
        return nearest.part, nearest.word
    return None
