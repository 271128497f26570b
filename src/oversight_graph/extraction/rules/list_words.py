"""How lists of offices are worded: their headings, the meetings that decide, whose life follows."""

from __future__ import annotations

import re

from oversight_graph.recognition.words.gate import gated
from oversight_graph.recognition.words.mask import expand

HEADING = gated(
    r"(?:决定|批准|通过)*(?P<verb>任命|聘任|任职|选举|当选|免去|免职|免除|解聘|任免|决定|通知|公告|名单|如下|有关规定)"
    r"[^。；：]{0,16}[：:]$"
    r"|^(?:[一二三四五六七八九十\d]+[、.．])?(?:决定|批准)?(?P<short>任命|聘任|任职|免去|免职|解聘)(?:名单|职务)?[：:。]?$"
)
#: What a sentence speaks of that says who decides about offices.
ABOUT_OFFICES = re.compile(
    "任免|任命|免去|免职|任职|选举|当选|拟任|聘任|人事|辞去|公示|不再担任|不再兼任|职务|研究决定"
    "|决定[：，]|会议通过）|宣布"
)
LIFE = re.compile(
    expand(
        r"^(?:附：)?(?:据?(?:公开|官方|相关|个人)?(?:资料|信息|履历|简历)(?:显示|介绍)?，)?"
        r"(?P<who><person>)(?:同志)?(?:（[^）]{0,20}）)?(?:个人)?"
        r"(?:简历|，(?:[男女]|曾用名|<date>)[，。]?|，?(?:出?生于|于?<date>出?生)|，?(?:籍贯|系)?<area>人，)"
    )
)
#: 甲，男，1970年生: a life whose name was not understood.
ANOTHER_LIFE = re.compile(r"^[^，。；]{2,12}(?:简历|，[男女]，)")
MEETING = re.compile(
    expand(
        r"(?P<agent><org>)(?:[^，。；：“”]{0,16}?(?:会议|全会|大会)(?:<date>|[^，。；：]){0,16}?"
        r"(?:闭幕|召开|举行|在[^，。]{1,8}闭幕)"
        r"|(?:<date>|[^，。；：“”]){0,8}?(?:召开|举行)了?(?:[^，。；：“”]{0,12}次(?:全体)?(?:会议|全会|大会)|[^，。；：“”]{0,6}常委会(?:会议)?|主席会议|全会))"
    )
)
