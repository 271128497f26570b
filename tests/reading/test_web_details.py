"""What sites do to their pages, one habit a test."""

from datetime import date

import pytest

from oversight_graph.reading import Document, Given, read_documents

TITLE = "云溪市水务局许静之接受审查调查"
STORY = "云溪市水务局副局长许静之涉嫌严重违纪违法，目前正接受云溪市纪委监委纪律审查和监察调查。"
TEXT = f"{TITLE}\n{STORY}"


def read(body: str, head: str = "", given: Given | None = None) -> Document:
    html = f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    (document,) = read_documents(html.encode(), "a.html", given or Given())
    return document


ARTICLE = f"<h1>{TITLE}</h1><p>来源：云溪日报　时间：2024-03-04</p><p>{STORY}</p>"


@pytest.mark.parametrize(
    "around",
    [
        "<div>&gt; 首页 &gt; 审查调查 &gt; 正文</div>{}",
        "{}<p>【我要纠错】责任编辑：王二</p>",
        "{}<p>（责任编辑：王二　审核：李三）</p>",
        "{}<p>分享到：</p><p>微信 微博 QQ空间</p>",
        "{}<p>浏览次数：1203 次</p><p>【打印】【关闭】</p>",
        "{}<p>上一篇：<a href=/1>云溪市召开会议</a></p><p>下一篇：没有了</p>",
        "{}<h3>网友评论</h3><p>网友甲：支持严查，一查到底，绝不姑息，大快人心。</p>",
        "{}<xml><w:WordDocument>Normal 0 7.8 磅 0 2 false</w:WordDocument></xml>",
        "<div style='display:none'>" + STORY * 3 + "</div>{}",
        "<div class=popup><p>您访问的链接即将离开本站，是否继续？</p></div>{}",
        "{}<div class=footer><p>云溪市纪委监委主办。云溪市信息中心承办，欢迎举报。</p></div>",
    ],
)
def test_what_surrounds_a_story_is_left_out(around: str) -> None:
    assert read(around.format(ARTICLE)).text == TEXT


def test_a_value_on_the_line_below_its_label_is_no_story() -> None:
    document = read(
        f"<h1>{TITLE}</h1><div>发布时间：</div><div>2024-03-04</div><div>来源：</div>"
        f"<div>云溪日报</div><p>{STORY}</p>"
    )
    assert document.text == TEXT
    assert (document.issued, document.origin) == (date(2024, 3, 4), "云溪日报")


def test_text_that_waits_for_a_script_is_read() -> None:
    hidden = f'<div id="content" style="display:none"><p>{STORY}</p></div>'
    assert read(f"<h1>{TITLE}</h1><p>加载中</p>{hidden}").text == TEXT


def test_meta_tags_come_before_what_the_page_shows() -> None:
    head = (
        '<meta name="PubDate" content="2024-03-05 10:20">'
        '<meta name="ContentSource" content="云溪网">'
        '<meta name="SiteName" content="云溪市纪委监委网站"><meta name="ArticleTitle" '
        f'content="{TITLE[:6]}&lt;br/&gt;{TITLE[6:]}">'
    )
    document = read(ARTICLE, head)
    assert (document.title, document.issued) == (TITLE, date(2024, 3, 5))
    assert (document.origin, document.publisher) == ("云溪网", "云溪网")


def test_a_page_that_names_itself_as_its_source_is_published_by_its_site() -> None:
    head = '<meta name="SiteName" content="云溪市纪委监委网站">'
    document = read(ARTICLE.replace("云溪日报", "本网"), head)
    assert (document.origin, document.publisher) == ("本网", "云溪市纪委监委网站")


@pytest.mark.parametrize(
    "address",
    [
        "https://www.yunxi.example/sc/202403/t20240304_1.html",
        "https://www.yunxi.example/art/2024/3/4/art_1_2.html",
        "https://www.yunxi.example/2024-03/04/c_1.htm",
        "https://www.yunxi.example/n1/2024/0304/c1-2.html",
        "https://www.yunxi.example/20240304/1.html",
    ],
)
def test_an_address_dates_a_page_that_says_no_day(address: str) -> None:
    document = read(f"<h1>{TITLE}</h1><p>{STORY}</p>", given=Given(url=address))
    assert document.issued == date(2024, 3, 4)
    assert document.url == address


def test_a_day_that_no_calendar_has_is_no_day() -> None:
    head = (
        '<meta name="PubDate" content="2024-02-30"><meta name="publishdate" content="0000-00-00">'
    )
    assert read(f"<h1>{TITLE}</h1><p>{STORY}</p>", head).issued is None


def test_a_layout_table_is_no_table_of_data() -> None:
    body = f"<table><tr><td><a href=/>首页</a></td><td>{ARTICLE}</td></tr></table>"
    assert read(body).text == TEXT


def test_a_table_about_the_document_gives_its_number_and_is_no_story() -> None:
    table = (
        "<table><tr><th>索 引 号</th><td>0143/2024-1</td>"
        "<th>文　号</th><td>云纪发〔2024〕 5号</td></tr>"
        "<tr><th>发布机构</th><td>云溪市纪委监委</td><th>发布日期</th><td>2024-03-04</td></tr></table>"
    )
    document = read(f"{table}<h1>{TITLE}</h1><p>{STORY}</p>")
    assert document.text == TEXT
    assert document.document_number == "云纪发〔2024〕5号"
    assert (document.publisher, document.issued) == ("云溪市纪委监委", date(2024, 3, 4))


def test_the_page_says_its_address_before_the_crawl_does() -> None:
    head = '<link rel="canonical" href="https://www.yunxi.example/a.html">'
    crawled = Given(url="https://mirror.example/copy?of=a")
    assert read(ARTICLE, head, crawled).url == "https://www.yunxi.example/a.html"
    assert read(ARTICLE, "", crawled).url == crawled.url
