"""Find the noun phrases of a sentence: who is called how, and as which part of the clause."""

from __future__ import annotations

import re
from collections.abc import Callable

from oversight_graph.extraction.clauses.clauses import (
    SentenceView,
    chain_of,
    means_people,
    mentions_in,
)
from oversight_graph.extraction.clauses.parts import find_governors, part_of
from oversight_graph.extraction.clauses.phrase import Phrase, Sort
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention

_SELF = "本人"
_TWO_OR_MORE = re.compile("[二两三四五六]人")
#: 3人均被…: with these behind it a number in digits points back too.
_A_NUMBER = re.compile("[2-9]人")
_ALL = re.compile("均|都|分别")
#: 上述3人, 以上4名.
_SO_MANY = re.compile("[2-9二两三四五六](?:人|名|位)")
_POINTING = ("上述", "以上", "前述")
#: 5名被告人 are all those who were accused.
_ACCUSED = ("被告人", "被告")
_PEOPLE_UNITS = frozenset({"人", "名", "位", "人次"})
#: 对驻村干部进行通报批评: whoever is no officer is somebody where something befalls them.
_DEALT_WITH = re.compile("(?:均|也|都|已|现已)*(?:进行|予以|给予|作出|被|受到|立案|采取)")
#: A post right after one of these is held by somebody named elsewhere.
_HELD = ("任", "为", "担任", "兼", "当选", "是", "系", "职务", "原")
_HIS_BODY = re.compile(
    expand(
        "(?:所在|所属|分管|主管)的?(?:<org>|[^，。；]{0,8}(?:党组织|党委|党组|单位|部门))"
        "|[\u4e00-\u9fff]{0,4}(?:单位|部门|机构)(?:<org>)?(?:也|均|已|还|同时|则)*(?:被|受到|因)"
        "|[\u4e00-\u9fff]{0,6}(?<![因在向对与和将于从为以给由经])<org>(?:也|均|已|还|同时|则)*(?:被|受到)"
        "|(?:实际控制|名下|经营|控制)?的?(?:公司|企业|工厂|门店)(?:均|也|已|还)*被"
    )
)
_PLACES = frozenset({Kind.ORGANISATION, Kind.AREA})
_IN_CHARGE = ("负责人", "责任人", "负责同志", "领导")
_CERTAIN = ("相关", "有关", "其他", "其余", "责任")
#: 非国家工作人员受贿罪 names a crime, nobody.
_NOT = "非"


def find_phrases(sv: SentenceView) -> tuple[Phrase, ...]:
    """The noun phrases of a sentence in text order."""
    if not sv.by_start:
        return ()
    matches = list(phrase_words().phrase_in(sv.view).finditer(sv.view))
    governors = find_governors(sv.view) if matches else []
    found: list[Phrase] = []
    for match in matches:
        sort = _sort(sv, match)
        if sort is None or _in_brackets(sv.view, match.start()):
            continue
        part, governor = part_of(sv, match.span(), sort, governors, found)
        found.append(
            Phrase(
                start=match.start(),
                end=match.end(),
                sort=sort,
                part=part,
                clause=sv.clause_at(match.end() - 1),
                governor=governor,
                people=_named(sv, match) if sort is Sort.NAMED else (),
                bodies=_bodies(sv, match),
                reference=_reference(sv, match),
                whole=match["open"] is None,
                total=_total(sv, match),
                particular=_is_particular(sv, match),
            )
        )
    return tuple(found)


def _sort(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    """How the phrase calls somebody; None when it turns out to call nobody."""
    for name, sort in _SORTS.items():
        if match[name]:
            return sort(sv, match) if callable(sort) else sort
    return Sort.UNNAMED


def _sort_of_reference(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    """其 and 二人 are people, 该局 is a body; 其所在的县水务局 speaks of the body alone."""
    mention = sv.by_start[match.start()]
    if _HIS_BODY.match(sv.view, match.end()):
        return None
    if phrase_words().his_people.match(sv.text, match.end()):
        return Sort.UNNAMED
    people = means_people(mention) or mention.surface == _SELF
    return Sort.PRONOUN if people else Sort.BODIES


def _sort_of_post(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    """科长 without a name is somebody, but not 任科长, and 记者 never."""
    office = any(post.office for post in chain_of(sv.by_start[match.start()]))
    somebody = office or _DEALT_WITH.match(sv.view, match.end()) is not None
    return Sort.UNNAMED if somebody and not sv.view.endswith(_HELD, 0, match.start()) else None


def _sort_of_group(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    return None if sv.text[match.start() - 1 : match.start()] == _NOT else Sort.UNNAMED


def _is_particular(sv: SentenceView, match: re.Match[str]) -> bool:
    """Whether certain people are meant, and not people of a kind: 党员干部."""
    mention = sv.by_start.get(match.start())
    kind_of_people = mention is not None and mention.kind is Kind.GROUP
    if not kind_of_people or sv.text.startswith(_CERTAIN, match.start()):
        return True
    at = match.start() + sv.offset  # 云桥村主要负责人: those of one place or body
    whose = any(m.end == at and m.kind in _PLACES for m in sv.by_start.values())
    return whose and mention is not None and mention.surface.endswith(_IN_CHARGE)


def _total(sv: SentenceView, match: re.Match[str]) -> Mention | None:
    """The number of a list (等3人) or of people without names (其余8人)."""
    return next(
        (_people_count(sv, match.start(name)) for name in ("total", "count") if match[name]), None
    )


def _sort_of_count(sv: SentenceView, match: re.Match[str]) -> Sort | None:
    """二人 points back to people; 其余二人 and 12人 are people without names."""
    count = _people_count(sv, match.start("count"))
    if count is None:
        return None
    if sv.text.endswith(_ACCUSED, match.start(), match.end()):
        return Sort.PRONOUN
    if match.group() != match["count"]:
        return Sort.UNNAMED
    if _SO_MANY.fullmatch(count.surface) and sv.text.endswith(_POINTING, 0, match.start()):
        return Sort.PRONOUN
    back = _TWO_OR_MORE.fullmatch(count.surface) or (
        _A_NUMBER.fullmatch(count.surface) and _ALL.match(sv.view, match.end())
    )
    return Sort.PRONOUN if back else Sort.UNNAMED


def _people_count(sv: SentenceView, at: int) -> Mention | None:
    mention = sv.by_start.get(at)
    unit = getattr(mention and mention.value, "unit", "")
    return mention if unit in _PEOPLE_UNITS else None


_SORTS: dict[str, Sort | Callable[[SentenceView, re.Match[str]], Sort | None]] = {
    "named": Sort.NAMED,
    "bodies": Sort.BODIES,
    "pronoun": _sort_of_reference,
    "latter": Sort.PRONOUN,
    "count": _sort_of_count,
    "post": _sort_of_post,
    "somebody": _sort_of_group,
}


def _named(sv: SentenceView, match: re.Match[str]) -> tuple[Mention, ...]:
    """The people of a list, without those who only say whose relative somebody is.

    Nor those of a bracket: 张三（其前任李四已被判刑）.
    """
    found = mentions_in(sv, *match.span("named"), Kind.PERSON)
    owner = phrase_words().owner
    inside = sv.view[match.start() : match.end()]
    unique = {
        m.name: m
        for m in found
        if not owner.match(sv.view, sv.at(m)) and not _in_brackets(inside, sv.at(m) - match.start())
    }
    return tuple(unique.values())


def _bodies(sv: SentenceView, match: re.Match[str]) -> tuple[Mention, ...]:
    return tuple(mentions_in(sv, *match.span(), Kind.ORGANISATION)) if match["bodies"] else ()


def _reference(sv: SentenceView, match: re.Match[str]) -> Mention | None:
    if match["latter"]:
        start, end = match.start() + sv.offset, match.end() + sv.offset
        return Mention(Kind.REFERENCE, start, end, match.group())
    return sv.by_start.get(match.start()) if match["pronoun"] or match["count"] else None


def _in_brackets(view: str, position: int) -> bool:
    opened = view.rfind("（", 0, position)
    return opened >= 0 and view.find("）", opened, position) < 0 and "）" in view[position:]
