"""Subjects of clauses that do nothing by which a body before them would stop acting.

县纪委通报，县水务局列席，处分3人: who only helps, sits in or is found at fault, and figures.
"""

from __future__ import annotations

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.clauses.phrase import Phrase, Sort
from oversight_graph.extraction.telling.triggers import ACCUSED
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of, patterns_of

_WORDINGS = patterns_of("extraction.agents", "idle_subjects.toml")
_WORDS = lists_of("extraction.agents", "idle_subjects.toml")
#: What is said of a body at fault.
_AT_FAULT = _WORDINGS["at_fault"]
_STATIONED = "stationed_group"
_AMONG, _REASONS = "其中", frozenset(_WORDS["reasons"])
_FOUND_OUT = _WORDS["found_out"]
_FOUND = _WORDS["found"]
_URGING = _WORDS["urging"]


def is_idle(sv: SentenceView, subject: Phrase, clause: tuple[int, int]) -> bool:
    """Figures, and who only helps, do not end what a body does; 查明其违纪事实, 查出甲聚餐 neither.

    Nor does one of many: 公司清退8万元，其中矿长张三退还1万元；制定…, nor 鉴于甲涉嫌犯罪，将其移送.
    """
    start, end = clause
    reason = sv.text[start : subject.start] in _REASONS
    if subject.is_person and (reason or sv.text.startswith(_AMONG, start)):
        return True
    if only_figures(subject) or _WORDINGS["helps"].fullmatch(sv.text, subject.end, end):
        return True
    takes_part = _WORDINGS["takes_part"].match(sv.text, subject.end)
    if takes_part or only_says_when(sv, start, end):
        return True
    sits_in = _WORDINGS["sits_in"].match(sv.text, subject.end) and not _is_group(subject)
    along = _WORDINGS["along"].fullmatch(sv.text, start, subject.start)
    if not subject.is_person and (along or sits_in or only_has(sv, subject)):
        return True
    if _is_found_at_fault(sv, subject):
        return True
    found_out = sv.text.endswith(_FOUND_OUT, 0, subject.start)
    governed = sv.text.endswith((*_FOUND, *_URGING), 0, subject.start)  # 督促其规范采购
    found_out = found_out or sv.text.endswith(_FOUND[-1], 0, subject.start)
    return found_out or (subject.sort is Sort.PRONOUN and governed)


def _is_found_at_fault(sv: SentenceView, subject: Phrase) -> bool:
    """反馈指出，县水务局存在…; 发现，甲涉嫌…: whoever told or found out goes on acting."""
    fault = ACCUSED if subject.is_person else _AT_FAULT
    told = _WORDINGS["found_about" if subject.is_person else "told_by_team"]
    said = fault.match(sv.text, subject.end)
    return said is not None and told.search(sv.view, 0, subject.start) is not None


def at_fault(sv: SentenceView, end: int) -> bool:
    """Whether the one whose name ends there is at fault, and sanctions nobody: 县水务局监管不力.

    对监管不力，处置迟缓的局长甲…: that fault is another's, and its comma ends no clause.
    """
    fault, (_, stop) = _AT_FAULT.match(sv.text, end), sv.clause_around(end)
    return fault is not None and not sv.text.startswith("，", fault.end(), stop)


def is_what_was_found(sv: SentenceView, subject: Phrase) -> bool:
    """县纪委发现，县水务局窗口空着，约谈2人: whoever is looked at does not do what follows."""
    return not subject.is_person and bool(_WORDINGS["finds"].search(sv.view, 0, subject.start))


def only_says_when(sv: SentenceView, start: int, end: int) -> bool:
    """在大会闭幕，县委学习大会精神期间: a clause before has opened a wording of time."""
    closes = _WORDINGS["time_closes"].search(sv.text, start, end)
    return closes is not None and _WORDINGS["time_is_open"].search(sv.text, 0, start) is not None


def _is_group(subject: Phrase) -> bool:
    """驻县水务局纪检监察组列席会议23次，提出意见17条: to sit in is its work."""
    values = [body.value for body in subject.bodies]
    return bool(values) and all(
        isinstance(value, OrgName) and value.cls == _STATIONED for value in values
    )


def only_has(sv: SentenceView, subject: Phrase) -> bool:
    """市人民代表大会现有代表428名: how many there are is no act of the body."""
    return _WORDINGS["has_members"].match(sv.view, subject.end) is not None


def only_publishes(sv: SentenceView, phrase: Phrase) -> bool:
    """云溪市纪委网站发布数据: where it was published, not who did what it tells."""
    return _WORDINGS["channel"].match(sv.text, phrase.end) is not None


def only_figures(subject: Phrase) -> bool:
    """7人, 党员干部: a number or a kind of people does not end what a body does."""
    figures = subject.total is not None or not subject.particular
    return subject.sort is Sort.UNNAMED and figures
