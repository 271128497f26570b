"""Tell a text that was once decoded in a wrong encoding, and name the mistake.

Bytes of UTF-8 read as GB18030 decode without any error (监督 becomes 鐩戠潱), so only the
characters tell: of ordinary Chinese more than half are among the few hundred commonest, of such
a text nearly none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Characters that together make up more than half of any bulletin, and of most Chinese.
COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
    "产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点"
    "从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原"
    "又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革"
    "位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强"
    "放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交"
    "受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八"
    "离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布"
    "复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精"
    "值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照"
    "参红细引听该铁价严龙飞纪监察违审处罚督检巡视职责履廉腐败贪贿赂警告撤免副书记镇乡村街道干部群众线索"
    "國會為來時個們這過發動對學說還開關無從東義員監紀違處黨機職責審調查總書記縣鎮鄉長業務實現經濟處分"
)
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LATIN = re.compile("[\u0080-\u00ff]")
#: How much of a text is looked at, and how many characters decide.
_LOOKED_AT, _ENOUGH = 20_000, 24
_COMMON_SHARE, _LATIN_SHARE, _PRIVATE_SHARE = 0.15, 0.3, 0.05
_SAMPLE = 400

_MISTAKES = (
    ("gb18030", "utf-8", "UTF-8 that was read as GB18030"),
    ("cp1252", "utf-8", "UTF-8 that was read as Latin-1"),
    ("latin-1", "utf-8", "UTF-8 that was read as Latin-1"),
    ("latin-1", "gb18030", "GB18030 that was read as Latin-1"),
    ("gb18030", "big5hkscs", "Big5 that was read as GB18030"),
    ("big5hkscs", "gb18030", "GB18030 that was read as Big5"),
)


def name_mojibake(text: str) -> str | None:
    """The mistake that a text shows, or ``None`` for a text that reads well."""
    sample = text[:_LOOKED_AT]
    han = _HAN.findall(sample)
    latin, private = _LATIN.findall(sample), _PRIVATE.findall(sample)
    if len(private) > max(_ENOUGH // 4, _PRIVATE_SHARE * len(sample)):
        return next(_named(sample), "characters that no font shows")
    if len(han) >= _ENOUGH and _share(han) < _COMMON_SHARE and len(set(han)) >= _ENOUGH // 2:
        return next(_named(sample), "no common Chinese character is among them")
    if len(latin) >= _ENOUGH and len(latin) > _LATIN_SHARE * len(sample):
        return next(_named(sample), None)
    return None


def _share(han: list[str]) -> float:
    return sum(char in COMMON for char in han) / len(han)


def _named(text: str) -> Iterator[str]:
    """The mistakes whose undoing gives Chinese."""
    for wrong, right, what in _MISTAKES:
        undone = text[:_SAMPLE].encode(wrong, "ignore").decode(right, "ignore")
        han = _HAN.findall(undone)
        if len(han) >= _ENOUGH // 4 and _share(han) > 2 * _COMMON_SHARE:
            yield what
