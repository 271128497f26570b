"""Web pages in the manner of central, provincial, city and county sites, with what they hold.

The templates in ``pages/`` are our own; every story, place below the province and person in
them is invented. ``$nav``, ``$side`` and ``$foot`` stand for what surrounds an article.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import cycle
from pathlib import Path
from string import Template

FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True)
class Story:
    """What a page tells, paragraph by paragraph."""

    title: str
    day: date
    origin: str
    site: str
    number: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """A page as bytes, with the story that it holds and the template that it follows."""

    name: str
    template: str
    data: bytes
    story: Story

    @property
    def text(self) -> str:
        """The exact text that reading the page must give."""
        return "\n".join((self.story.title, *self.story.paragraphs))


def _stories() -> Iterator[Story]:
    data = tomllib.loads((Path(__file__).parent / "stories.toml").read_text("utf-8"))
    for entry in data["story"]:
        yield Story(**entry | {"paragraphs": tuple(entry["paragraphs"])})


STORIES = tuple(_stories())


def pages() -> Iterator[Page]:
    """Every template with one story, the stories in turn."""
    for path, story in zip(sorted(FOLDER.glob("*.html")), cycle(STORIES), strict=False):
        yield page(path, story)


def page(path: Path, story: Story) -> Page:
    """One template filled with one story, in the charset that it declares."""
    template = path.read_text("utf-8")
    html = Template(template).substitute(_values(story))
    legacy = "charset=gb" in template.replace('"', "") or "charset=GB" in template
    return Page(
        f"{path.stem}.html", path.stem, html.encode("gb18030" if legacy else "utf-8"), story
    )


def _values(story: Story) -> dict[str, str]:
    day, half = story.day, len(story.title) // 2
    values = {
        "title": story.title,
        "title_a": story.title[:half],
        "title_b": story.title[half:],
        "title_cut": story.title[:-4],
        "origin": story.origin,
        "site": story.site,
        "number": story.number,
        "first": story.paragraphs[0][:60],
        "day": day.isoformat(),
        "day_zh": f"{day.year}年{day.month}月{day.day}日",
        "day_slash": f"{day.year}/{day.month}/{day.day}",
        "day_dot": f"{day:%Y.%m.%d}",
        "url": f"https://www.yunxi.example/sc/{day:%Y%m}/t{day:%Y%m%d}_325476.html",
        "scripts": "<script>var text='<p>脚本中的话，不是正文。</p>';</script>",
        "nav": _navigation(),
        "side": _list(""),
        "side_dates": _list("<span>2024-02-0{n}</span>"),
        "foot": _foot(story),
    }
    return values | _bodies(story.paragraphs)


def _bodies(paragraphs: tuple[str, ...]) -> dict[str, str]:
    def each(before: str, after: str) -> str:
        return "\n".join(f"{before}{text}{after}" for text in paragraphs)

    return {
        "body_p": each("<p>", "</p>"),
        "body_indent": each('<p align="justify">　　', "</p>"),
        "body_div": each("<div>&nbsp;&nbsp;&nbsp;&nbsp;", "</div>"),
        "body_bare": each("<div>", "</div>"),
        "body_br": each("　　", "<br>"),
        "body_br2": each("&nbsp;&nbsp;&nbsp; ", "<br /><br />"),
        "body_font": each('<P><FONT face="仿宋_GB2312">　　', "</FONT></P>"),
        "body_span": each(
            '<p style="text-indent:2em"><span style="font-size:16px">', "</span></p>"
        ),
        "body_word": each(
            '<p class="MsoNormal"><span lang="EN-US"><o:p></o:p></span><span>', "</span></p>"
        ),
        "body_section": each('<section><span leaf="">', "</span></section><p><br></p>"),
        "body_unclosed": each("<p>　　", ""),
        "body_text": "\n".join(f"　　{text}" for text in paragraphs),
        "body_links": "\n".join(
            f'<p>{text[:6]}<a href="/x.html">{text[6:12]}</a>{text[12:]}</p>' for text in paragraphs
        ),
        "body_table": "<table border=1>"
        + "".join(f"<tr><td>{text[:5]}</td><td>{text[5:]}</td></tr>" for text in paragraphs)
        + "</table>"
        if len(paragraphs) > 1
        else each("<p>", "</p>"),
    }


_COLUMNS = """首页 机构设置 领导机构 审查调查 党纪处分 巡视巡察 监督曝光 通知公告 廉政教育 信息公开
纪法课堂 在线访谈 我要举报 专题专栏 网上展馆 政策法规 历史文化 清廉文艺""".split()  # noqa: SIM905


def _navigation() -> str:
    items = "".join(f'<li><a href="/{n}/">{word}</a></li>' for n, word in enumerate(_COLUMNS))
    return f'<ul class="menu-list">{items}</ul>'


def _list(date_format: str) -> str:
    titles = (
        "云溪市召开全市纪检监察工作会议",
        "临溪区：以案促改推动源头治理",
        "石桥镇开展节前廉政提醒谈话",
        "云溪市纪委监委公开选调工作人员公告",
        "警示教育进机关，廉洁清风入人心",
        "云溪市委巡察组进驻市水务局",
    )
    rows = (
        f'<li><a href="/a/{n}.html" title="{title}">{title}</a>{date_format.format(n=n)}</li>'
        for n, title in enumerate(titles, 1)
    )
    return "".join(rows)


def _foot(story: Story) -> str:
    return (
        '<div class="bottom"><p><a href="/">网站地图</a> | <a href="/">关于我们</a> | '
        f'<a href="/">联系我们</a></p><p>主办单位：{story.site}　承办：云溪市信息中心</p>'
        f"<p>版权所有：{story.site}　未经允许，不得转载。</p>"
        "<p>云ICP备05001234号　公安备案36000000000001号</p>"
        "<p>地址：云溪市人民路1号　邮编：360000　建议使用1024*768以上分辨率浏览</p></div>"
    )
