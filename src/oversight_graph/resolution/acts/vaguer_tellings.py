"""Tellings that say less of an act than another one does: a post of several, or only a number.

Each way gives the tellings that say less, each with those that say more of the same acts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from oversight_graph.extraction.people.double_tellings import SPECIFIC
from oversight_graph.extraction.rules.action_types import DISCIPLINE
from oversight_graph.recognition.words.patterns import lists_of, patterns_of
from oversight_graph.resolution.acts.act_identity import BEHIND
from oversight_graph.resolution.entities import Action, Ref, RefKind

_FILE = "vaguer_tellings.toml"
_WORDS = lists_of("resolution.acts", _FILE)
_WORDINGS = patterns_of("resolution.acts", _FILE)
_OTHERS, _BESIDE, _REPRIEVED = (_WORDINGS[name] for name in ("others", "beside", "reprieved"))
_TAKEN_UP, _HEADS = frozenset(_WORDS["taken_up"]), frozenset(_WORDS["heads"])
#: How far before a number it may be said that it is of others.
_NEAR = 12
_REMOVAL, _SENTENCE = "removal", "sentence"
#: What says of somebody only that he was called to account.
_GENERAL = "accountability"

Acts = Mapping[object, Action]
Pairs = Iterator[tuple[object, tuple[object, ...]]]


def told_in_part(acts: Acts, _text: str) -> Pairs:
    """Who gains or loses several posts in one act may have it told of some of them elsewhere.

    任命甲为副市长、代理市长, told above, and 任命甲为副市长 below: the whole tells the part.
    """
    alike: dict[tuple[str, str], list[object]] = {}
    for key, act in acts.items():
        if act.target and act.posts:
            alike.setdefault((act.type, act.target.value), []).append(key)
    for keys in alike.values():
        wholes: dict[str, list[object]] = {}
        for key in sorted(keys, key=lambda each: -len(acts[each].posts)):
            posts = _posts(acts[key])
            # Whatever holds all the posts is among those that hold the one told least often.
            holding = min((wholes.get(post, []) for post in posts), key=len)
            whole = next((other for other in holding if _tells(acts[other], acts[key])), None)
            if whole is not None:
                yield key, (whole,)
                continue
            for post in posts:
                wholes.setdefault(post, []).append(key)


def told_without_post(acts: Acts, _text: str) -> Pairs:
    """周立春被免职, in a heading, and 免去周立春局长职务 below: it is one removal."""
    losing: dict[tuple[str, str], list[object]] = {}
    for key, act in acts.items():
        if act.type == _REMOVAL and act.target and act.posts:
            losing.setdefault((act.target.value, str(act.measure)), []).append(key)
    for key, act in acts.items():
        if act.type != _REMOVAL or act.target is None or act.posts:
            continue
        known = losing.get((act.target.value, str(act.measure)), ())
        same = next((other for other in known if _may_be_one(acts[other], act)), None)
        if same is not None:
            yield key, (same,)


def told_in_short(acts: Acts, _text: str) -> Pairs:
    """获刑有期徒刑三年, and 判处有期徒刑三年，缓刑四年 elsewhere: the whole judgment tells it."""
    judged: dict[tuple[str, str], list[object]] = {}
    for key, act in acts.items():
        if act.type == _SENTENCE and act.target and _is_person(act.target) and act.detail:
            judged.setdefault((act.target.value, _principal(act.detail)), []).append(key)
    for keys in judged.values():
        whole = max(keys, key=lambda each: len(acts[each].detail or ""))
        for key in keys:
            if key != whole and _may_be_one(acts[whole], acts[key]):
                yield key, (whole,)


def told_by_number(acts: Acts, text: str) -> Pairs:
    """A number of people whom an act befell, and exactly so many are named elsewhere, each with it.

    6名干部被立案调查, and all six are named below: the number tells of each of them. It is of
    others where it says so, or where the day or the body is another.
    """
    named: dict[object, dict[str, object]] = {}
    for key, act in acts.items():
        if act.target and _is_person(act.target):
            named.setdefault(_kind(act), {}).setdefault(act.target.value, key)
    for key, act in acts.items():
        alike = named.get(_kind(act), {})
        if not _counts_people(act, len(alike)) or _is_of_others(act, text):
            continue
        if all(_may_be_one(acts[one], act) for one in alike.values()):
            yield key, tuple(alike.values())


def numbers_of_named(acts: Acts) -> Iterator[object]:
    """The acts of one person with others, 甲等3人, where all three are named, each with the act."""
    alike: dict[object, list[object]] = {}
    for key, act in acts.items():
        if act.type in _TAKEN_UP | DISCIPLINE and act.target and _is_person(act.target):
            alike.setdefault(_kind(act), []).append(key)
    for keys in alike.values():
        named = {target.value for key in keys if (target := acts[key].target)}
        for key in keys:
            number = acts[key].quantity
            if number is None or number.unit not in _HEADS or number.value != len(named):
                continue
            if all(_may_be_one(acts[key], acts[other]) for other in keys):
                yield key


def told_in_general(acts: Acts, _text: str) -> Pairs:
    """Who is only said to have been called to account, where the sanction is told elsewhere.

    查处周立春违规操办婚宴问题。周立春受到责任追究。…给予周立春警告处分: they are one, unless
    their days tell them apart.
    """
    exact: dict[str, list[object]] = {}
    for key, act in acts.items():
        if act.type in SPECIFIC and act.target:
            exact.setdefault(act.target.value, []).append(key)
    for key, act in acts.items():
        target = act.target
        if not _is_general(act) or act.quantity or target is None or not _is_person(target):
            continue
        known = exact.get(target.value, ())
        same = next((other for other in known if _may_be_one_day(acts[other], act)), None)
        if same is not None:
            yield key, (same,)


def penalty_in(detail: str) -> str:
    """A penalty in one way of writing: 死刑缓期二年执行 for 死刑，缓期二年执行."""
    return _REPRIEVED.sub("死刑缓期", detail)


def _principal(detail: str) -> str:
    """The penalty without what comes along with it: 有期徒刑三年 of 有期徒刑三年，缓刑四年."""
    return _BESIDE.split(penalty_in(detail), maxsplit=1)[0]


def _is_general(act: Action) -> bool:
    """Whether an act says of somebody only that he was called to account, or dealt with."""
    said = act.detail if act.type in _TAKEN_UP and not act.measure else None
    return act.type == _GENERAL or _WORDINGS["dealt_with"].fullmatch(said or "") is not None


def _tells(whole: Action, part: Action) -> bool:
    """Whether an act on more posts may be the same as one on some of them."""
    return _posts(part) < _posts(whole) and _may_be_one(whole, part)


def _posts(act: Action) -> frozenset[str]:
    return frozenset(map(str, act.posts))


def _kind(act: Action) -> object:
    """What acts must have in common for one to count others: of a sanction, which it is."""
    return (act.type, act.measure) if act.type in DISCIPLINE else act.type


def _counts_people(act: Action, people: int) -> bool:
    """Whether an act is told of nobody but of exactly so many people: 3名干部被立案调查."""
    counted = act.quantity
    if counted is None or act.target is not None:
        return False
    if act.rule != BEHIND and not _counts_those_listed(act):
        return False
    exact = counted.value == people and not counted.approximate
    return exact and act.type in _TAKEN_UP | DISCIPLINE and counted.unit in _HEADS


def _counts_those_listed(act: Action) -> bool:
    """周立春等3名干部被开除党籍: a number behind the first of those who are all named elsewhere."""
    listed = act.rule.startswith(f"action/{act.type}/")
    return listed and act.type in _TAKEN_UP | DISCIPLINE


def _is_of_others(act: Action, text: str) -> bool:
    start = act.evidence[0].start
    return _OTHERS.search(text, max(0, start - _NEAR), start) is not None


def _is_person(target: Ref) -> bool:
    return target.kind is RefKind.PERSON


def _may_be_one(first: Action, second: Action) -> bool:
    """Whether neither the bodies that acted nor the days tell two acts apart."""
    by = [{agent.value for agent in act.agents} for act in (first, second)]
    return (not all(by) or by[0] == by[1]) and _may_be_one_day(first, second)


def _may_be_one_day(first: Action, second: Action) -> bool:
    dates = (first.date, second.date)
    return None in dates or any(date.vague for date in dates if date) or dates[0] == dates[1]
