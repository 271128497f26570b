"""Whether a clause seems to name somebody whose name was not understood.

Nobody else may then get what the clause reports: 给予昊昊警告处分, 昊昊被立案.
"""

from __future__ import annotations

import re
from functools import cache

from oversight_graph.extraction.clauses.clauses import SentenceView
from oversight_graph.extraction.rules.phrase_words import phrase_words
from oversight_graph.extraction.subjects.own_subjects import has_own_subject
from oversight_graph.recognition.people.name_readings import readings
from oversight_graph.recognition.words.mask import expand
from oversight_graph.recognition.words.mention import Kind, Mention

#: What follows the name of somebody whom the clause is about.
_PREDICATE = (
    "被|受到|因|涉嫌|犯|违反|违规|利用|身为|作为|主动|早已|现已|已|均|分别|先后|先行|全部|自愿|未|系|在|对"
    "|不再|辞去|擅自|挪用|收受|贪污"
)
#: 李四引咎辞职: a name right before what is done.
_BEFORE_ACT = re.compile(
    "^(?P<name>[\u4e00-\u9fff]{2,3})(?:也|已|已经|还|则|随后|随即|最终|主动|自愿|同时|先后)*$"
)
_PLACES = (
    re.compile(
        rf"^(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?:、[\u4e00-\u9fff]{{2,4}}?)*(?:{_PREDICATE})"
    ),
    re.compile(
        expand(
            rf"(?:的|<post>)(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?:同时|也|还|则|并)?(?:{_PREDICATE})"
        )
    ),
    re.compile(expand("^(?P<name>[\u4e00-\u9fff]{2,4}?)(?:代理|接任|继任|升任|转任)?<post>$")),
    _BEFORE_ACT,
    re.compile("(?:还有|另有|还包括)(?P<name>[\u4e00-\u9fff]{2,4}?)(?:、[\u4e00-\u9fff]{2,4})*$"),
    re.compile(
        r"(?:对|将|免去)(?P<name>[\u4e00-\u9fff]{2,4}?)(?:以|予以|进行|采取|作出|立案|党内|政务|行政|开除|记|严重|警告|撤|留党|诫勉|批评|的|$)"
    ),
)
#: Whatever stands between 给予 and a sanction is somebody.
_GIVEN = re.compile(
    r"给予(?!澄清|正名|其|上述|相关|相应|有关|组织|党纪|政纪|政务|行政|党内|严肃|严重|留党|撤|开除|记|警告|降|诫勉|通报|批评|以)"
    r"[\u4e00-\u9fff]{2,6}?(?:以)?(?:$|党纪|政纪|政务|行政|党内|严重|留党|撤|开除|记|警告|降|诫勉)"
)
#: So is whatever stands between 免去 and a post: 免去安静县水务局局长职务.
_LOSES_POST = re.compile(
    expand(
        "免去(?!其|了|原|党|上述|相关|有关|以上|本人|现任)[\u4e00-\u9fff]{2,4}(?:同志)?的?<post>的?职务"
    )
)
#: 决定逮捕李四: somebody right after the trigger.
_AFTER = re.compile(
    r"(?!归案|措施|决定|并|后|期间|到案|人)(?P<name>[\u4e00-\u9fff]{2,3})(?:同志)?(?:[，。；、的]|$)"
)
#: 免去某公司董事长李四职务: somebody between a post and 职务.
_AFTER_POST = re.compile(
    expand("(?:<org|area>)?[\u4e00-\u9fff]{0,8}<post>[\u4e00-\u9fff]{2,4}(?:同志)?(?:的)?职务")
)
#: 判处李四有期徒刑三年.
_CONVICTED = re.compile(
    "(?:了|被告人|罪犯)*(?!缓刑|管制|拘役|罚金|没收|免予|被告)[\u4e00-\u9fff]{2,3}"
    "(?=有期徒刑|无期徒刑|死刑|拘役|管制|罚金)"
)
#: A sanction right behind a post and a word: 办公室主任安静诫勉处理.
_BEHIND_POST = re.compile(expand("<post>(?P<name>[\u4e00-\u9fff]{2,3})$"))
_NO_NAME = re.compile("职务|一职|岗位|资格|[受被给予作出分别均也已先后因对将由进行采取的]")
#: 张三的司机安静…, 张三所在党支部…: somebody of theirs, or their body.
_OF_THEIRS = re.compile(
    expand(
        "的(?:<post>|<people>)(?!职务|一职|岗位|资格|身份|期间|时|职责|便利|权力)[\u4e00-\u9fff]{2}"
        "|的<people>(?:、[^，。；]{2,16})?(?=，)"
        "|一?案件?(?:的|中的?)(?:<people>|<post>|负责人|[经承]办人|主审|审判长|办案|公诉人|辩护人|行贿人)"
        "|(?:所在|所属)的?(?:<org>|[^，。；]{0,8}(?:党组织|党委|党组|支部|单位|部门|公司|企业|学校|医院))"
    )
)
_COMRADE = re.compile("(?P<name>[\u4e00-\u9fff]{2,4}?)同志(?![\u4e00-\u9fff]{0,2}(?:精神|讲话))")
#: 而安静呢？: somebody is asked about.
_ASKED_ABOUT = re.compile("[\u4e00-\u9fff·]{2,4}呢[？?]")
#: Whatever is accused at the start of a clause is somebody: 夏至涉嫌骗取贷款.
_ACCUSED = re.compile(
    "(?![\u4e00-\u9fff]{0,3}(?:严重|违|知法|行为|问题|已|还|另|因|并|且|均|也|先后|同时))"
    "(?!涉嫌)[\u4e00-\u9fff·]{2,4}(?:犯[^罪]|涉嫌)"
)
#: After these a known name that was read as a plain word may be whoever is acted on.
_GOVERNS = re.compile("给予|对于?|关于|将|把|免去|责令|由")
#: How far a reading as a name must beat ordinary words, in nats, to raise doubt.
_SUSPICION = 2.0
_PASSIVE_REACH = 2
#: How much text behind a name is weighed with it.
_BEHIND = 4


def seems_named(sv: SentenceView, clause: int, end: int) -> bool:
    """Whether a clause, read up to ``end``, seems to name somebody who was not understood."""
    start, stop = sv.spans[clause]
    end = min(end, stop)
    opening = phrase_words().opening.match(sv.view, start, end)
    text = sv.view[opening.end() if opening else start : end]
    words, opens = phrase_words(), opening.end() if opening else start
    if _known_beside_others(sv, opens) or acts_on_known(sv, opens, end):
        return True
    if has_own_subject(sv, clause, end):
        return True
    befallen = sv.view[opens : min(end + _PASSIVE_REACH, stop)]  # 被 may belong to the trigger
    if any(
        sure.match(befallen)
        for sure in (words.somebody_suffers, words.body_opens, words.word_as_name)
    ):
        return True
    if any(sure.match(text) for sure in (_COMRADE, _ACCUSED, words.calling)) or any(
        sure.search(text) for sure in (_GIVEN, _LOSES_POST)
    ):
        return True
    found = (match for place in _PLACES for match in place.finditer(text))
    return any(_like_a_name(text, match.start("name"), match["name"]) for match in found)


def known_at(sv: SentenceView, at: int) -> Mention | None:
    """The person of the document whose name stands there and was read as a plain word: 项目…."""
    if at in sv.by_start:
        return None
    return next((m for name, m in sv.names.items() if sv.text.startswith(name, at)), None)


def _known_beside_others(sv: SentenceView, at: int) -> bool:
    """Whether such a name stands there and the text is about somebody else as well."""
    person = known_at(sv, at)
    if person is None:
        return False
    here = (m for start, m in sv.by_start.items() if start < at and m.kind is Kind.PERSON)
    people = sv.context.people or sv.context.everyone
    return {m.name for m in (*people, *here)} != {person.name}


def acts_on_known(sv: SentenceView, start: int, end: int) -> bool:
    """Whether something is done to a name of the document that was read as a plain word."""
    found = _GOVERNS.finditer(sv.view, start, end) if sv.names else ()
    return any(_known_beside_others(sv, match.end()) for match in found)


def names_sufferer(sv: SentenceView, start: int, end: int) -> bool:
    """Whether a name that was not understood seems to stand right before 被 or 受到.

    张三通报了李四受到处分的情况: it is not 张三 who got it.
    """
    said = sv.view[: min(end + _PASSIVE_REACH, len(sv.view))]
    told = _announced().finditer(said, start)
    return any(phrase_words().word_as_name.match(said, match.end()) for match in told)


@cache
def _announced() -> re.Pattern[str]:
    return re.compile(f"(?:{phrase_words().announcing})了?")


def opens_with_a_word(sv: SentenceView) -> bool:
    """Whether a sentence opens with a word that stands where only a name does."""
    start, end = sv.spans[0]
    opening = phrase_words().opening.match(sv.view, start, end)
    opens = opening.end() if opening else start
    if _known_beside_others(sv, opens) or _ASKED_ABOUT.fullmatch(sv.view, opens):
        return True
    if has_own_subject(sv, 0, end):
        return True
    return phrase_words().word_as_name.match(sv.view, opens) is not None


def named_beside(sv: SentenceView, start: int, position: int) -> bool:
    """Whether a word stands between a post and what befalls somebody: 主任安静诫勉处理."""
    match = _BEHIND_POST.search(sv.view, start, position)
    return match is not None and _NO_NAME.search(match["name"]) is None


def names_somebody_of(sv: SentenceView, end: int) -> bool:
    """Whether a person who ends there is only whose driver or body does something."""
    return _OF_THEIRS.match(sv.view, end) is not None


def names_after(sv: SentenceView, position: int) -> bool:
    """Whether a name that was not understood seems to follow a trigger that takes one."""
    if _AFTER_POST.match(sv.view, position):
        return True
    if _CONVICTED.match(sv.view, position):
        return True
    match = _AFTER.match(sv.view, position)
    return match is not None and _like_a_name(sv.view, position, match["name"])


def _like_a_name(text: str, at: int, name: str) -> bool:
    """Whether a name beats ordinary words here, though nothing around it made it one."""
    limit = min(len(text), at + len(name) + _BEHIND)
    return any(one.gain > _SUSPICION for one in readings(text, at, limit))
