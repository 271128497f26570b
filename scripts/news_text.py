"""Made-up news for the benchmark: everyday sentences with bulletins among them, seeded.

Slots are filled anew in every sentence, so that no cache of whole sentences can help.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

_FOLDER = Path(__file__).parent
_PROVINCES = "河北省 山西省 辽宁省 江苏省 浙江省 安徽省 江西省 山东省 湖南省 四川省 云南省 甘肃省"
_PLACE = "岚汀澜沅桐柳禾泽沂淇蒲榆杉枫麓溪渚皋岱砚蓼菱棠棣"
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "建华明军志强晓燕丽娟国平玉兰海涛文斌秀英春梅立新德福永康"
#: One paragraph in so many is of a bulletin, as in a general newspaper.
_BULLETIN_EVERY = 12
_SENTENCES = (3, 7)
_PARAGRAPHS = (4, 9)


def news(size: int, seed: int = 2021) -> list[str]:
    """Return made-up news stories of about ``size`` bytes of UTF-8 in all."""
    maker = random.Random(seed)  # noqa: S311  - made-up news, nothing secret
    everyday, bulletins = _lines("news.txt"), _lines("bulletins.txt")
    stories: list[str] = []
    total = 0
    while total < size:
        story = _story(maker, everyday, bulletins)
        stories.append(story)
        total += len(story.encode())
    return stories


def _story(maker: random.Random, everyday: list[str], bulletins: list[str]) -> str:
    paragraphs = [f"{_fill('{市}举行新闻发布会', maker)}"]
    for _ in range(maker.randint(*_PARAGRAPHS)):
        lines = bulletins if maker.randrange(_BULLETIN_EVERY) == 0 else everyday
        chosen = maker.sample(lines, maker.randint(*_SENTENCES))
        paragraphs.append("　　" + "".join(_fill(line, maker) for line in chosen))
    return "\n".join(paragraphs) + "\n"


def _lines(name: str) -> list[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _fill(line: str, maker: random.Random) -> str:
    return re.sub(r"\{(.*?)\}", lambda match: _slot(match[1], maker), line)


def _slot(name: str, maker: random.Random) -> str:
    place = maker.choice(_PLACE) + maker.choice(_PLACE)
    fillers = {
        "省": maker.choice(_PROVINCES.split()),
        "市": place + "市",
        "县": place + "县",
        "名": maker.choice(_SURNAMES) + maker.choice(_GIVEN) + maker.choice(_GIVEN),
        "数": str(maker.randint(2, 999)),
        "小数": f"{maker.uniform(0.1, 30):.1f}",
        "月": f"{maker.randint(1, 12)}月份",
        "日期": f"{maker.randint(1, 12)}月{maker.randint(1, 28)}日",
    }
    return fillers[name]
