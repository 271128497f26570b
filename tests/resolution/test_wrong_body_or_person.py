"""No post in a body that only stands near by, no body of a wrong place, no word for a name."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 该院 is the hospital whose head was told of, not the court that published it
        ("云溪县人民医院原院长岳林受审。\n据“岚浦市东澜区人民法院”消息，岳林在担任该院院长期间收受财物。",
         {"岳林 云溪县人民医院 院长 former"}),
        ("云溪县人民医院副院长周立春受审。岳林曾任该院院长。",
         {"周立春 云溪县人民医院 副院长", "岳林 云溪县人民医院 院长 former"}),
        ("云溪县人民法院公开审理此案。该院院长岳林旁听。", {"岳林 云溪县人民法院 院长"}),
        # whose 政法委 and 纪委 it is
        ("段远到岚浦市任职。\n湖南农垦总局副局长，党委常委、政法委书记岳林被查。",
         {"岳林 湖南省农垦总局 副局长", "岳林 湖南省农垦总局 党委常委",
          "岳林 湖南省农垦总局政法委 书记"}),
        ("云溪县委常委、政法委书记岳林被查。", {"岳林 云溪县委 常委", "岳林 云溪县委政法委 书记"}),
        ("云溪县委决定，免去镇党委副书记、纪委书记岳林的职务。",
         {"岳林 镇党委 副书记 removed", "岳林 镇纪委 书记 removed"}),
        ("东澜区委决定，给予街道办党工委副书记、纪委书记岳林警告处分。",
         {"岳林 街道办 党工委副书记", "岳林 街道纪委 书记"}),
        # nobody serves a village as 民政助理
        ("对石岭村党支部书记岳林进行通报批评，对民政助理周立春进行通报批评。",
         {"岳林 石岭村 党支部书记"}),
        ("由石岭村村委会主任岳林留任，并安排纪检干事周立春谎报。", {"岳林 石岭村村委会 主任"}),
        ("对石岭村党支部书记岳林进行通报批评，对会计周立春进行通报批评。",
         {"岳林 石岭村 党支部书记", "周立春 石岭村 会计"}),
        # who had the office before
        ("云溪县人民医院前一任院长岳林被查。", {"岳林 云溪县人民医院 院长 former"}),
        ("云溪县人民医院上一任院长岳林被查。", {"岳林 云溪县人民医院 院长 former"}),
        # what is taken is not given, and takes nobody's seat elsewhere
        ("县政府决定，免去岳林所任云溪县人民医院院长职务。", {"岳林 云溪县人民医院 院长 removed"}),
        ("县政府决定，撤销岳林所担任云溪县人民医院院长职务。",
         {"岳林 云溪县人民医院 院长 removed"}),
        ("云溪重机集团有限公司副董事长岳林被查。2021年1月，岳林辞去了本人一直兼任的云溪重工股份有限公司副董事长职务。",
         {"岳林 云溪重机集团有限公司 副董事长"}),
        # a seat that only a congress takes
        ("给予中央委员岳林行政撤职处分。", {"岳林 中央委员会 委员"}),
        # of masked people with one name each loses his own post
        ("云溪县水务局副局长李某受到警告处分。东澜区教育局局长李某被免职。",
         {"李某 云溪县水务局 副局长", "李某 东澜区教育局 局长 removed"}),
        ("云溪县水务局局长李某收受礼金。李某被免职。", {"李某 云溪县水务局 局长 removed"}),
        # with whom somebody does something is no colleague of his
        ("云溪集团执行董事岳林和周立春相识。", {"岳林 云溪集团 执行董事"}),
        ("云溪集团执行董事岳林和周立春到场。",
         {"岳林 云溪集团 执行董事", "周立春 云溪集团 执行董事"}),
        # a verb of office is no part of a team's name
        ("云溪县县长岳林，兼任土地整治领导小组组长。",
         {"岳林 云溪县政府 县长", "岳林 土地整治领导小组 组长"}),
        ("云溪县县长岳林，担任防汛抗旱指挥部指挥长。",
         {"岳林 云溪县政府 县长", "岳林 防汛抗旱指挥部 指挥长"}),
        # a section that is called after towns is still its bureau's
        ("云溪县住房城乡建设局乡建科科长岳林、后勤办副主任周立春被查。",
         {"岳林 云溪县住房城乡建设局乡建科 科长", "周立春 云溪县住房城乡建设局后勤办 副主任"}),
        ("云溪县财政局乡财股股长岳林被查。", {"岳林 云溪县财政局乡财股 股长"}),
        ("云溪县交通局县乡公路科科长岳林被查。", {"岳林 云溪县交通局县乡公路科 科长"}),
        # a hospital that says whose it is takes no city
        ("岚浦市纪委发布公告：岭南医学院第一附属医院院长岳林被查。",
         {"岳林 岭南医学院第一附属医院 院长"}),
    ],
)  # fmt: skip
def test_no_post_in_a_body_that_only_stands_near(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # bureaus in a row are of the city of the first, not of the county told of before
        ("云溪县政府领导到场。由市安监局、监察局、公安局、检察院查处。",
         {"云溪县政府", "市安监局", "市监察局", "市公安局", "市检察院"}),
        ("云溪县政府领导到场。由县财政局、监察局查处。",
         {"云溪县政府", "云溪县财政局", "云溪县监察局"}),
        # a school called by a place in 州 that nobody knows is none of a prefecture
        ("责令岚州中学进行整改。", {"岚州中学"}),
        ("县教育局要求州中学整改。", {"县教育局", "州中学"}),
        # a verb at the head of a line begins no place
        ("翻开云溪市柳坪镇的名单。经柳坪镇党委研究，给予岳林警告处分。", {"云溪市柳坪镇党委"}),
    ],
)  # fmt: skip
def test_no_body_of_a_wrong_place(text: str, expected: set[str]) -> None:
    assert set(record_of(text)["orgs"]) == expected


@pytest.mark.parametrize(
    ("text", "persons", "masked"),
    [
        ("云溪县柳坪小学将餐费变成教师福利。", [], []),
        ("责令退还红石木器厂、敖腾生物等单位的赞助。", [], []),
        ("云溪县水务局局长敖腾生物化学专业毕业。", ["敖腾"], []),
        # 有 and 初 end names where nothing is had and nothing follows for the first time
        ("云溪县水务局局长黄松有在任期间受贿。", ["黄松有"], []),
        ("云溪县水务局局长黄松有受贿行为。", ["黄松"], []),
        ("云溪县水务局局长姜建初在会上说。", ["姜建初"], []),
        ("云溪县水务局局长姜建初任局长时受贿。", ["姜建"], []),
        ("岳林收受吴某贿送的股权。", ["岳林"], ["吴某"]),
        # how something is done, and what somebody becomes
        ("请各家成员详细登记后，回到办公室。", [], []),
        ("由大学教授转型成为官员的云溪县水务局局长岳林被查。", ["岳林"], []),
        ("驾驶员起家成为老板，很快被查。", [], []),
        # what many do, and what is done for others
        ("岳林叫上部分社区成员聚餐并饮酒。", ["岳林"], []),
        ("云溪县水务局部分干部晋级被通报。", [], []),
        ("岳林以权为他人牟利，又收受财物。", ["岳林"], []),
        ("云溪县图书馆馆长晴朗暂代管日常工作。", ["晴朗"], []),
        # 均 is said of several: behind one person alone it ends the name
        ("云溪县医院原党委书记、院长贺明均被查。", ["贺明均"], []),
        ("云溪县医院院长贺明、副院长岳林均被查。", ["岳林", "贺明"], []),
        ("三起案件云溪县医院院长贺明均有责任。", ["贺明"], []),
        ("云溪县医院和院长贺明均被罚款。", ["贺明"], []),
    ],
)
def test_no_word_for_a_name(text: str, persons: list[str], masked: list[str]) -> None:
    record = record_of(text)
    assert (sorted(record["persons"]), record["persons_masked"]) == (persons, masked)
