"""Posts of a life: whose they are, in which body of several, what dates and later words say."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of

TWO = "拟任海棠市委书记的方知远和拟提名为海棠市长候选人的蔡小燕则为1972年生人。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春，1965年3月生。他先后出任云溪市水务局副局长、岚州市水务局局长。",
         {"周立春 云溪市水务局 副局长 former", "周立春 岚州市水务局 局长 former"}),
        ("周立春，1965年3月生。在他的家乡，他相继担任云溪团市委副书记、书记。",
         {"周立春 云溪团市委 副书记 former", "周立春 云溪团市委 书记 former"}),
        ("韩雪，1972年生。在此次提名之前，她任职中共海棠市委副书记。", {"韩雪 海棠市委 副书记"}),
        # a paragraph of its own about the one person of the sentence before
        ("方知远到场。韩雪是海棠人。\n她1992年参加工作，先后任云溪市水务局副局长、局长。",
         {"韩雪 云溪市水务局 副局长 former", "韩雪 云溪市水务局 局长 former"}),
        ("方知远、周立春到场。\n方知远与韩雪是同学。\n她先后任云溪市水务局副局长、局长。", set()),
        ("周立春曾在云溪市财政局工作，任预算科科长。", {"周立春 云溪市财政局预算科 科长 former"}),
        ("周立春到水利部挂职，任农村水利司副司长。", {"周立春 水利部农村水利司 副司长"}),
        ("周立春任水利部副部长、农村水利司司长。",
         {"周立春 水利部 副部长", "周立春 水利部农村水利司 司长"}),
        ("周立春安排其担任云溪市水务局局长期间的下属宴请。", {"周立春 云溪市水务局 局长 former"}),
        ("周立春安排其弟担任云溪市水务局局长。", set()),
        # what opens a sentence with offices is of whoever is named behind them
        ("方知远到会。现任云溪市委副书记，市纪委书记（正处级）周立春，拟任云溪市市长。",
         {"周立春 云溪市委 副书记", "周立春 云溪市纪委 书记", "周立春 云溪市政府 市长 nominated"}),
        # in office until he fell
        ("周立春在云溪市委书记任上落马。", {"周立春 云溪市委 书记"}),
        ("周立春在云溪市委书记任上收受礼金。", {"周立春 云溪市委 书记 former"}),
        ("2016年12月至案发前，周立春任云溪市长。", {"周立春 云溪市政府 市长 former"}),
        ("云溪市长周立春被查。2014年5月直至被查，周立春任云溪市长。",
         {"周立春 云溪市政府 市长"}),
        # whoever acted got the office
        ("2016年12月，周立春任云溪市代市长。2017年2月，任云溪市长。", {"周立春 云溪市政府 市长"}),
        ("1月20日，会议选举周立春为云溪市市长。周立春2016年任云溪市代市长。",
         {"周立春 云溪市政府 市长"}),
        ("1月20日，会议决定周立春代理云溪市市长职务。市长周立春到会。",
         {"周立春 云溪市政府 市长 acting"}),
        # a stage of which the text tells only later lends no body to one before
        ("周立春先在石桥镇当干事，后任团委书记，2003年调至云溪市水务局任局长。",
         {"周立春 云溪市水务局 局长"}),
        ("云溪市水务局局长周立春（后任云溪市教育局局长）被查。",
         {"周立春 云溪市水务局 局长 former", "周立春 云溪市教育局 局长"}),
        ("周立春从石桥镇副镇长一路干到石桥镇党委书记。",
         {"周立春 石桥镇政府 副镇长 former", "周立春 石桥镇党委 书记"}),
        ("云溪市委书记周立春（后被免职）到会。", {"周立春 云溪市委 书记 former"}),
        ("云溪市委书记周立春（后被评为先进）到会。", {"周立春 云溪市委 书记"}),
        ("周立春拟被提拔为云溪市副市长。", {"周立春 云溪市政府 副市长 nominated"}),
        ("周立春拟被免去云溪市水务局局长职务。", {"周立春 云溪市水务局 局长"}),
        # of another time
        ("2020年，周立春到云溪市任市委书记，此前任云溪市市长。",
         {"周立春 云溪市委 书记", "周立春 云溪市政府 市长 former"}),
        ("周立春任云溪市委书记。此前任云溪市市长。",
         {"周立春 云溪市委 书记", "周立春 云溪市政府 市长 former"}),
        ("其时，周立春任云溪县县长。", {"周立春 云溪县政府 县长 former"}),
        ("韩雪任云溪县委书记，周立春则是此前任云溪县委书记。",
         {"韩雪 云溪县委 书记", "周立春 云溪县委 书记 former"}),
    ],
)  # fmt: skip
def test_a_life_gives_its_posts_to_whom_it_is_of(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TWO, {"方知远 海棠市委 书记 nominated", "蔡小燕 海棠市政府 市长 nominated"}),
        (TWO.replace("蔡小燕", "晴丽"), {"方知远 海棠市委 书记 nominated"}),
        ("提名周立春为云溪市长候选人的决定已经作出。", {"周立春 云溪市政府 市长 nominated"}),
    ],
)
def test_whoever_shall_get_an_office_is_named_behind_it(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春历任岚州市税务局征收科副科长、科长、副处长。",
         {"周立春 岚州市税务局征收科 副科长 former", "周立春 岚州市税务局征收科 科长 former",
          "周立春 岚州市税务局 副处长 former"}),
        ("周立春任云溪海关副关长兼走私犯罪侦查分局局长。",
         {"周立春 云溪海关 副关长", "周立春 云溪海关走私犯罪侦查分局 局长"}),
        ("周立春任云溪粮油集团公司仓储处副处长、审计室副主任。",
         {"周立春 云溪粮油集团公司仓储处 副处长", "周立春 云溪粮油集团公司审计室 副主任"}),
        ("任命周立春为青海省人民检察院云溪铁路运输分院检察长、检察员。",
         {"周立春 青海省人民检察院云溪铁路运输分院 检察长",
          "周立春 青海省人民检察院云溪铁路运输分院 检察员"}),
        ("云溪四季餐饮有限公司和云溪君悦餐饮有限公司及其实际控制人周立春被处罚。",
         {"周立春 云溪四季餐饮有限公司 实际控制人", "周立春 云溪君悦餐饮有限公司 实际控制人"}),
        # nobody knows whose 党委 it is
        ("周立春历任海棠县府办系统党委组织员，云溪市信访局副局长。",
         {"周立春 云溪市信访局 副局长 former"}),
        # the zone that was, and a zone in short
        ("云溪市原海棠经济开发区管委会副主任周立春被查。",
         {"周立春 云溪市海棠经济开发区管委会 副主任 former"}),
        ("海棠经济开发区管委会主任周立春被查。此前，周立春任经济开发区管委会副主任。",
         {"周立春 海棠经济开发区管委会 主任", "周立春 海棠经济开发区管委会 副主任 former"}),
        # a banner by its first character
        ("海棠左旗水务局局长周立春、海左旗交通局局长韩雪被查。",
         {"周立春 海棠左旗水务局 局长", "韩雪 海棠左旗交通局 局长"}),
    ],
)  # fmt: skip
def test_each_post_is_of_the_body_that_has_such_an_office(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "begun", "ended"),
    [
        ("2016年9月，周立春跨省履新，调任云南省委常委。", "2016-09", None),
        ("韩雪，1970年生。2019年3月，她调任黑龙江，任黑龙江省委常委。", "2019-03", None),
        ("此前，周立春任云溪市长。2015年3月，周立春任云溪市长。", "2015-03", None),
        ("2003年2月至2006年7月，周立春任云溪市委副书记，2009年1月至2011年11月，任云溪市委副书记。",
         "2003-02", "2011-11"),
        ("2011年11月7日，周立春提名为云溪市长候选人。2012年3月，周立春当选云溪市长。",
         "2012-03", None),
        # the date of the move is that of no one office of several
        ("2013年6月，周立春调赴山西，先后任山西省水利厅副厅长、厅长。", None, None),
    ],
)  # fmt: skip
def test_dates_of_a_post_told_twice_or_behind_a_move(
    text: str, begun: str | None, ended: str | None
) -> None:
    post = record_of(text)["posts"][0]
    assert (post["start"], post["end"]) == (begun, ended)


def test_a_decision_on_an_office_that_was_passed_is_read() -> None:
    passed = "云溪市人大常委会表决通过了《关于接受韩曦辞去云溪市副市长职务的决定》。"
    assert posts_of(passed) == {"韩曦 云溪市政府 副市长 removed"}
    assert [a["type"] for a in record_of(passed)["actions"]] == ["resignation"]
    assert posts_of(passed.replace("表决通过", "审议")) == set()


LEFT = "周立春 云溪市水务局 局长 former"
HELD = "周立春 云溪市水务局 局长"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春2002年任云溪市水务局局长，2006年调至岚州市工作。", LEFT),
        ("2002年，周立春担任云溪市水务局局长。四年后，他被调到岚州市教育局任局长。", LEFT),
        ("周立春升任云溪市水务局局长，两年后调任岚州市教育局局长。", LEFT),
        ("周立春任云溪市水务局局长，后任岚州市教育局局长。", LEFT),
        ("2011年3月，周立春到云溪市水务局工作，任局长，2013年任岚州市教育局局长。", LEFT),
        ("周立春1995年任云溪市水务局局长，2015年退休。", LEFT),
        ("周立春任云溪市水务局局长，2015年离开云溪市，到岚州市工作。", LEFT),
        # it is not said, or of another time, or of somebody else
        ("周立春现任云溪市水务局局长，2015年调至云溪市工作。", HELD),
        ("周立春任云溪市水务局局长，拟调任岚州市教育局局长。", HELD),
        ("周立春任云溪市水务局局长，调入资金30万元。", HELD),
        ("周立春任云溪市水务局局长，离开云溪市时收受礼金，转到岚州市检查。", HELD),
        ("周立春任云溪市水务局局长，原局长调至岚州市教育局，后任局长韩雪到会。", HELD),
        ("周立春任云溪市水务局局长，调任以来收受礼金。", HELD),
        ("周立春任云溪市水务局局长，2015年被借调到岚州市纪委。", HELD),
        ("2018年，周立春任云溪市水务局局长。2006年调至云溪市工作。", HELD),
        ("周立春任云溪市水务局局长，其妻2015年调至岚州市教育局。", HELD),
        ("周立春任云溪市水务局局长，下属企业负责人2015年退休。", HELD),
        ("周立春任云溪市水务局局长，2019年起兼任云溪市河长办主任。", HELD),
        ("周立春任云溪市水务局局长，韩雪调任岚州市教育局局长。", HELD),
        ("周立春任云溪市水务局局长。2002年任岚州市教育局副局长。", HELD),
    ],
)
def test_whoever_moved_on_has_left_the_office_told_of_before(text: str, expected: str) -> None:
    assert expected in posts_of(text)


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("2011年3月，周立春到云溪市工作，任市长。", "2011-03"),
        ("2011年3月，周立春赴云溪市任职，任市长。", "2011-03"),
        # of what else he did there
        ("2011年3月，周立春到云溪市检查工作，任云溪市督导组组长。", None),
        ("2011年3月，周立春到云溪市工作，先后任副市长、市长。", None),
    ],
)
def test_whoever_came_to_a_place_for_an_office_began_then(text: str, since: str | None) -> None:
    assert {post["start"] for post in record_of(text)["posts"]} <= {since}
    assert since is None or record_of(text)["posts"]


def test_the_time_of_an_office_that_is_told_is_past() -> None:
    text = "周立春任云溪市水务局局长的时间是2011年1月至2013年3月。"
    assert posts_of(text) == {"周立春 云溪市水务局 局长 former"}
