"""People's names: only next to a role, an action or a form of address, never from bare text.

A candidate is a surname with one or two more characters, a masked name (张某某) or a name
with ·. Where it ends is decided by what follows: punctuation, a word that may follow names
(被, 带队, 同志 …), or jieba's dictionary, which shows whether the last character belongs to
the next word.
"""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.recognition.lexicons import lexicon
from oversight_graph.recognition.segmenter import frequency, words

_HAN = "\u4e00-\u9fff"
_DOTTED = re.compile(rf"[{_HAN}]{{1,7}}(?:·[{_HAN}]{{1,7}})+")
#: A given name has at most two characters, and most words have two.
_GIVEN = _WORD = 2
#: Frequencies in jieba's dictionary from which on it shows a word where a name ends, a name
#: that is rather an everyday word, and an everyday word that the name begins.
_KNOWN_WORD, _EVERYDAY_NAME, _EVERYDAY_WORD = 20, 60, 500
_NEVER_IN_GIVEN = frozenset("的了在被对向和与及或等因为受已将把从由是为不未有也都其该此第省市县某")


def parse_name(text: str, start: int, limit: int) -> int | None:
    """Return where the name that begins at ``start`` ends, or ``None`` if none does.

    ``limit`` is the first offset that cannot belong to the name (a mention, the end).
    """
    if dotted := _DOTTED.match(text, start, limit):
        return _dotted_end(text, dotted)
    if text[start + 1 : start + 2] == "某" and start + 1 < limit and _is_given(text[start]):
        return _masked_end(text, start + 1, limit)
    for surname in _surname_ends(text, start, limit):
        if text[surname : surname + 1] == "某":
            return _masked_end(text, surname, limit)
        end = _given_end(text, surname, limit)
        if end is not None and not _is_word(text, start, end):
            return end
    return None


def is_masked(name: str) -> bool:
    """Whether a name hides its given part: 张某, 李某某, 吉某甲."""
    return "某" in name[1:]


def _surname_ends(text: str, start: int, limit: int) -> list[int]:
    """Where a surname that begins at ``start`` may end, compound surnames first."""
    known = lexicon()
    ends = []
    if text[start : start + 2] in known.compound_surnames and start + 2 < limit:
        given = text[start + 2 :][:2]
        if given not in known.name_boundary and given[:1] not in known.name_boundary:
            ends.append(start + 2)
    if text[start : start + 1] in known.surnames and start + 1 < limit:
        ends.append(start + 1)
    return ends


#: What only follows a person: it lets even an everyday word be a name (局长严格受到警告处分).
_PERSON_ACTS = re.compile(
    r"被|受到|涉嫌|严重违|同志|（男|，男|，女|等\d|"
    r"等[一二三四五六七八九十]+人|身为|在担任|利用职务|违规|违反|违纪|因[^果此素为]|作为"
)


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether an everyday word stands here instead of a name (严肃, 任务, 公示期)."""
    if _PERSON_ACTS.match(text, end):
        return False
    words_here = lexicon().not_names
    return any(text[start : start + size] in words_here for size in (2, 3, 4))


def _masked_end(text: str, surname: int, limit: int) -> int:
    end = surname + 1
    while end < min(limit, surname + 3) and text[end] in "某甲乙丙丁":
        end += 1
    return end


def _dotted_end(text: str, match: re.Match[str]) -> int:
    last = text.rfind("·", match.start(), match.end()) + 1
    for end in range(last + 1, min(match.end(), last + 6) + 1):
        if text[end - 1] in "的了被受在对和与及等因向由":
            return end - 1
        if end - last >= _GIVEN and ends_before(text, end):
            return end
    return min(match.end(), last + 3)


def _given_end(text: str, surname: int, limit: int) -> int | None:
    one, two = surname + 1, surname + 2
    given = text[surname : min(two, limit)]
    if not given or not _is_given(given[0]):
        return None
    can_two = len(given) == _GIVEN and _is_given(given[1])
    if can_two and ends_before(text, two) and not _crosses(text, one, two):
        end = two
    elif ends_before(text, one) and not (can_two and _plain_follows(text, two)):
        end = one
    elif can_two and not _crosses(text, one, two):
        end = two
    elif _crosses(text, one, two):
        end = one
    else:
        return None
    return end


def _is_given(char: str) -> bool:
    ideograph = "\u3400" <= char <= "\u9fff" or char >= "\U00020000"
    return ideograph and char not in _NEVER_IN_GIVEN


def _plain_follows(text: str, end: int) -> bool:
    """Whether the longer reading is closed by punctuation or the end."""
    following = text[end : end + 1]
    return not following or not ("\u4e00" <= following <= "\u9fff")


def ends_before(text: str, end: int) -> bool:
    """Whether a name may end at ``end`` by what follows it."""
    following = text[end : end + 1]
    if not following or not ("\u4e00" <= following <= "\u9fff"):
        return True
    boundary = lexicon().name_boundary
    return any(text[end : end + size] in boundary for size in (1, 2, 3, 4))


def _crosses(text: str, one: int, two: int) -> bool:
    """Whether the second given character rather begins the next word (何健|贯彻)."""
    if text[one] in "犯被因受涉":
        return True
    if _plain_follows(text, two):
        return False
    boundary = lexicon().name_boundary
    if any(text[one : one + size] in boundary for size in (2, 3, 4)):
        return True
    if any(text[two : two + size] in boundary for size in (1, 2, 3, 4)):
        return False
    first = words(text[one : one + 6])[0]
    return len(first) > _WORD or (len(first) == _WORD and frequency(first) >= _KNOWN_WORD)


_STRONG_BEFORE = (
    "免去|任命|给予|决定|对|将|由|补选|选举|罢免|提名|追究|撤销|同意|接受|审查|"
    "聘任|聘|确定|任用|批准逮捕|逮捕|判处|记者|通讯员|约谈"
)


@cache
def before_name() -> re.Pattern[str]:
    """Words right before which a name may begin, besides posts."""
    return re.compile(
        rf"{_STRONG_BEFORE}|：|；|“|（|^|。|，|　|\d[.．、]|"
        r"[一二三四五六七八九十]、|与|和|(?:记者|通讯员)[ 　]"
    )


def everyday(text: str, start: int, end: int) -> bool:
    """Whether the name is a frequent word of jieba's dictionary (安全, 康复)."""
    return frequency(text[start:end]) >= _EVERYDAY_NAME or (
        frequency(words(text[start : end + 2])[0]) >= _EVERYDAY_WORD
        and len(words(text[start : end + 2])[0]) > 1
    )


@cache
def after_name() -> re.Pattern[str]:
    """What must follow a name that no post introduces: it makes the person an actor."""
    return re.compile(
        "(?:等)?(?:被|受到|受|因|涉嫌|严重违|违规|违反|接受|同志|任|担任|为|的|身为|在担任|利用|"
        "犯|主动投案|投案|分别|诫勉|给予|党内|政务|行政|开除|撤|记|留|降|，?男|，?女|未|履职|履行|以|先后|多次|将|收受|挪用|"
        "贪污|受贿|套取|虚报|违纪|有期徒刑|作出|采取|立案|依法|进行|提起|提出)"
    )
