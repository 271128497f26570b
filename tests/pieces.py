"""Texts put together from pieces of bulletins, for tests that two ways to read them agree."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

_EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
_PIECES = """
云溪市纪委监委 县水务局 县委 云溪县人民法院 市委巡察组 该局 本人 上级部门 全县 各级纪检监察机关
驻市公安局纪检监察组 局长周立春 周立春 韩小满 副县长韩小满 其 二人 其妻 后者 一名干部 村干部
党员干部 其余8人 记者 王某 李某某 同志 村民 12件 3人 5个 30万元 6份 2起 4次 同比增长8.5% 其中
此外 从问题类型看 分地区统计 如下 近日 2021年3月 今年以来 立案 查处 给予 党内警告处分 处分
移送司法机关 问责 发现问题 下发提醒函 约谈 免去局长职务 任局长 开展监督检查 督促整改
违反中央八项规定精神 收受礼金 被 受到 对 将 经 由 因 并 提出申请 召开会议 表示 粮食 丰收 的 了
和 、 ， ， ， 。 。 ； ： “ ” （ ） 《 》 12 青海省 岚柳县 岚柳 县 市 镇 清水镇 清水
"""
#: The end of a paragraph, and headings that a list follows.
_BREAKS = ["\n", "\n", "查处情况如下：\n", "。\n一、"]


def texts() -> st.SearchStrategy[str]:
    """Texts of up to forty pieces in any order."""
    pieces = st.sampled_from([*_PIECES.split(), *_BREAKS])
    return st.lists(pieces, max_size=40).map("".join)


def examples() -> list[str]:
    """The texts of the shipped examples."""
    return [path.read_text("utf-8") for path in sorted(_EXAMPLES.glob("*.txt"))]
