"""One post in many wordings: what is understood must not hang on the way it is said."""

import pytest

from oversight_graph.evaluation.record import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

Post = tuple[str, str, str, str, str | None, str | None]


def posts(text: str) -> list[Post]:
    """Who holds what in a text: person, body, role, status, start and end."""
    record = to_record(understand(read_text(f"通报\n\n{text}\n", "a.txt")))
    keys = ("person", "org", "role", "status", "start", "end")
    return [tuple(post[key] for key in keys) for post in record["posts"]]


@pytest.mark.parametrize(
    ("text", "status", "start", "end"),
    [
        ("周立春早年曾任{}。", "former", None, None),
        ("周立春长期担任{}。", "current", None, None),
        ("周立春任{}至2018年7月。", "former", None, "2018-07"),
        ("周立春任{}职务直至2018年7月15日。", "former", None, "2018-07-15"),
        ("直至2018年7月，周立春一直担任{}。", "former", None, "2018-07"),
        ("2018年7月，周立春升任{}。", "current", "2018-07", None),
        ("周立春在{}任上大搞权钱交易。", "former", None, None),
        ("周立春参加工作后，先在{}岗位上工作。", "former", None, None),
        ("周立春在{}任职期间收受礼金。", "former", None, None),
        ("{}周立春（已退休）受到党内警告处分。", "former", None, None),
        ("{}周立春（男，已调离）受到党内警告处分。", "former", None, None),
        ("{}周立春（女）受到党内警告处分。", "current", None, None),
        ("时任{}（现任云溪县政协提案委员会主任）周立春受到党内警告处分。", "former", None, None),
        ("周立春身为{}，对此失察。", "current", None, None),
        ("{}由周立春兼任。", "current", None, None),
        ("周立春，今年52岁，{}，分管财务。", "current", None, None),
        ("周立春现为{}。", "current", None, None),
        ("案发时，周立春任{}。", "former", None, None),
        ("周立春，2016年12月至案发任{}。", "former", "2016-12", None),
        ("周立春2016年12月至案发前任{}。", "former", "2016-12", None),
        ("周立春2016年12月任{}。", "current", "2016-12", None),
        ("周立春于2012年3月由云溪县教育局副局长调任{}。", "current", "2012-03", None),
        ("免去周立春同志第十四届{}职务。", "removed", None, None),
        ("免去周立春{}职务。", "removed", None, None),
        ("按规定程序免去周立春{}职务。", "removed", None, None),
        ("周立春受到党内警告处分，并被依法罢免{}职务。", "removed", None, None),
        ("周立春被按程序免去{}职务。", "removed", None, None),
        ("周立春被解聘{}职务。", "removed", None, None),
        ("周立春的{}职务被撤销。", "removed", None, None),
        ("周立春辞任{}。", "removed", None, None),
        ("周立春卸任{}。", "former", None, None),
        ("周立春离任{}后收受礼金。", "former", None, None),
        ("周立春退休前曾任{}。", "former", None, None),
        ("他人证实，周立春曾担任原{}。", "former", None, None),
        ("周立春仍为{}。", "current", None, None),
        ("周立春陆续担任{}。", "current", None, None),
        ("刚从{}岗位退休的周立春被查。", "former", None, None),
        ("周立春，现年57岁，2018年由{}升为云溪县副县长。", "former", None, "2018"),
        ("周立春刚刚从{}提拔为云溪县水务局副局长。", "former", None, None),
        ("周立春从{}逐步晋升至云溪县水务局副局长。", "former", None, None),
        ("周立春自2015年起担任{}。", "current", "2015", None),
        ("2015年3月以来，周立春担任{}。", "current", "2015-03", None),
        ("周立春凭借担任{}的职权，收受他人财物。", "former", None, None),
        ("周立春利用职务便利，在其担任{}时，收受他人财物。", "former", None, None),
        ("周立春，男，汉族，大专文化，原系{}，住云溪县城关镇。", "former", None, None),
        ("{}周立春（2015年3月至2018年6月在任）被查。", "former", "2015-03", "2018-06"),
        ("周立春，{}（2015年3月至2018年6月）。", "former", "2015-03", "2018-06"),
        ("周立春（{}，2021年3月退休）被查。", "former", None, None),
        ("周立春（{}，2021年3月入职）被查。", "current", None, None),
        ("2012年，时年38岁的周立春出任{}。", "current", "2012", None),
        ("2012年，周立春被提拔为{}。", "current", "2012", None),
        ("周立春被查时任{}。", "former", None, None),
        ("当时的{}周立春同意了该方案。", "former", None, None),
        ("韩雪、周立春均系{}。", "current", None, None),
        ("周立春提任{}不到一年即被查。", "current", None, None),
        ("{}一职长期由周立春兼任。", "current", None, None),
        # no end of an office, and no office of somebody's past
        ("周立春同志任{}（试用期至2023年7月）。", "current", None, None),
        ("{}周立春在任上兢兢业业。", "current", None, None),
    ],
)
def test_what_is_said_around_a_post_gives_its_status(
    text: str, status: str, start: str | None, end: str | None
) -> None:
    expected = ("周立春", "云溪县水务局水政监察大队", "大队长", status, start, end)
    assert expected in posts(text.format("云溪县水务局水政监察大队大队长"))


@pytest.mark.parametrize(
    ("person", "text"),
    [
        ("荆涛", "2018年7月，荆涛升任云溪县教育局局长。"),
        ("魏东升", "魏东升任云溪县教育局局长。"),
        ("韩雪", "韩雪身为云溪县教育局局长，对此失察。"),
        ("龙飞", "龙飞曾是云溪县教育局局长。"),
        ("常有福", "直至2018年，常有福一直担任云溪县教育局局长。"),
        ("罗汉松", "罗汉松早年曾任云溪县教育局局长。"),
        ("努尔兰·哈孜", "努尔兰·哈孜早年曾任云溪县教育局局长。"),
        ("蒋芙蓉", "云溪县教育局局长由蒋芙蓉兼任。"),
        ("常有福", "常有福（原云溪县教育局党组书记、局长）受到党内警告处分。"),
        ("陈建新", "时任云溪县教育局局长（现任云溪县水务局党组书记、局长）陈建新受到处分。"),
        ("方立新", "方立新任云溪县教育局局长。"),
        ("王向前", "王向前任云溪县教育局局长。"),
        ("韩雪", "韩雪自2015年3月任云溪县教育局局长以来，多次收受礼金。"),
        ("韩雪", "周立春、韩雪均系云溪县教育局局长。"),
        ("周立春", "周立春被查时任云溪县教育局局长。"),
        ("韩雪", "韩雪辞任云溪县教育局局长。"),
        ("韩雪", "韩雪卸任云溪县教育局局长。"),
        ("邓正权", "任命邓正权为云溪县教育局局长。"),
    ],
)
def test_a_name_ends_before_what_is_said_of_the_post(person: str, text: str) -> None:
    assert (person, "云溪县教育局", "局长") in [post[:3] for post in posts(text)]


@pytest.mark.parametrize("name", ["方立新", "王向前"])
def test_the_end_of_a_name_says_nothing_of_its_post(name: str) -> None:
    found = posts(f"2015年3月至2018年6月，{name}任云溪县委副书记、县长。")
    assert {post[3:] for post in found} == {("former", "2015-03", "2018-06")}
    assert {post[3] for post in posts(f"{name}任云溪县委副书记、县长。")} == {"current"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "周立春任大石村村党总支书记、村委会主任。",
            [("大石村", "党总支书记"), ("大石村村委会", "主任")],
        ),
        (
            "周立春任云溪市副市长、公安局局长。",
            [("云溪市政府", "副市长"), ("云溪市公安局", "局长")],
        ),
        ("桐岭海关关长周立春被查。", [("桐岭海关", "关长")]),
        ("周立春任桐岭海事局副局长。", [("桐岭海事局", "副局长")]),
        (
            "周立春历任巍岩煤矿矿长、桐岭海事局副局长。",
            [("巍岩煤矿", "矿长"), ("桐岭海事局", "副局长")],
        ),
        (
            "周立春任云溪县卫生局局长、岭南大学附属医院院长。",
            [("云溪县卫生局", "局长"), ("岭南大学附属医院", "院长")],
        ),
        ("周立春任云溪县第三中学高一年级部副主任。", [("云溪县第三中学高一年级部", "副主任")]),
        ("云溪铁路公安处副处长周立春被查。", [("云溪铁路公安处", "副处长")]),
        (
            "周立春任云溪医学院临床医学系主任、党总支副书记。",
            [("云溪医学院临床医学系", "主任"), ("云溪医学院临床医学系", "党总支副书记")],
        ),
        (
            "周立春任云溪县水务局办公室主任、党组成员。",
            [("云溪县水务局办公室", "主任"), ("云溪县水务局", "党组成员")],
        ),
        (
            "周立春任云溪县环保局环境监察大队副大队长、一中队中队长。",
            [
                ("云溪县环保局环境监察大队", "副大队长"),
                ("云溪县环保局环境监察大队一中队", "中队长"),
            ],
        ),
        (
            "周立春任云溪县公安局交警大队副大队长、刑侦大队大队长。",
            [("云溪县公安局交警大队", "副大队长"), ("云溪县公安局刑侦大队", "大队长")],
        ),
        (
            "云溪县水务局召开会议，该局办公室主任周立春参加。",
            [("云溪县水务局办公室", "主任")],
        ),
        ("云溪县水务局召开会议，局办公室主任周立春参加。", [("云溪县水务局办公室", "主任")]),
        ("乔阳大学校办公室主任周立春参加。", [("乔阳大学校办公室", "主任")]),
        (
            "云溪市市场监督管理局（知识产权局）药品监管科科长周立春被查。",
            [("云溪市市场监督管理局药品监管科", "科长")],
        ),
        ("周立春系云溪县农业科学研究所所长助理。", [("云溪县农业科学研究所", "所长助理")]),
        ("云溪大学历史系助理教授周立春被查。", [("云溪大学历史系", "助理教授")]),
        (
            "云溪县审计局副主任科员、驻柳坪镇大石村第一书记周立春被通报。",
            [("云溪县审计局", "副主任科员"), ("云溪县柳坪镇大石村", "第一书记")],
        ),
        ("云溪监狱三监区监区长周立春被查。", [("云溪监狱三监区", "监区长")]),
        ("云溪监狱狱政科科长周立春被查。", [("云溪监狱狱政科", "科长")]),
        (
            "周立春任云溪县人民医院护理部主任、药剂科科长。",
            [("云溪县人民医院护理部", "主任"), ("云溪县人民医院药剂科", "科长")],
        ),
        (
            "周立春历任云溪大学副校长，外语学院党总支书记，学生处处长。",
            [
                ("云溪大学", "副校长"),
                ("云溪大学外语学院", "党总支书记"),
                ("云溪大学学生处", "处长"),
            ],
        ),
        ("云溪市气象局召开会议，市局党组书记周立春参加。", [("云溪市气象局", "党组书记")]),
        ("大石村第二村民小组组长周立春被查。", [("大石村", "村民小组组长")]),
        ("桐川新区管委会规划建设局局长周立春被查。", [("桐川新区管委会规划建设局", "局长")]),
        ("桐川新区管委会副主任周立春被查。", [("桐川新区管委会", "副主任")]),
        # the bureau of the county is not that of its city
        ("云河县气象局召开会议，市局党组书记周立春参加。", []),
        # a branch, unlike an authority of its own, is a unit of the body before it
        (
            "周立春历任云溪农村商业银行股份有限公司党委委员、城关支行行长。",
            [
                ("云溪农村商业银行股份有限公司", "党委委员"),
                ("云溪农村商业银行股份有限公司城关支行", "行长"),
            ],
        ),
        ("海关关长周立春伪造海关公文。", [("海关", "关长")]),
    ],
)
def test_every_post_of_a_row_has_its_own_body(text: str, held: list[tuple[str, str]]) -> None:
    assert sorted(post[1:3] for post in posts(text)) == sorted(held)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县水务局周立春局长主持会议。", [("周立春", "云溪县水务局", "局长")]),
        ("云溪县纪委贺知远副书记一行到石桥镇调研。", [("贺知远", "云溪县纪委", "副书记")]),
        (
            "云溪县纪委监委第二监督检查室王新民副主任到场。",
            [("王新民", "云溪县纪委监委第二监督检查室", "副主任")],
        ),
        ("会上，周立春局长作了讲话。", []),
        ("云溪县财政局金融办主任到场，云溪县住建局安监站站长参加。", []),
    ],
)
def test_an_office_behind_a_name_is_of_the_body_right_before_it(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [post[:3] for post in posts(text)] == expected


@pytest.mark.parametrize("role", ["驻村干部", "包村领导", "帮扶干部"])
def test_who_is_sent_to_a_village_is_of_it(role: str) -> None:
    text = f"云溪县柳坪镇大桥村{role}周立春受到党内警告处分。{role}贺知远受到诫勉谈话。"
    assert ("周立春", "云溪县柳坪镇大桥村", role, "current", None, None) in posts(text)
    assert posts(f"{role}高度重视，{role}要深入村组。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县柳坪镇包村干部周立春被诫勉。", ("云溪县柳坪镇政府", "包村干部", "current")),
        ("云溪县柳坪镇正科级干部周立春被诫勉。", ("云溪县柳坪镇政府", "正科级干部", "current")),
        ("云溪县柳坪镇工作人员周立春被诫勉。", ("云溪县柳坪镇政府", "工作人员", "current")),
        ("云溪县柳坪镇大桥村村干部周立春被诫勉。", ("云溪县柳坪镇大桥村", "村干部", "current")),
        ("云溪县水务局工程技术人员周立春被诫勉。", ("云溪县水务局", "工程技术人员", "current")),
        ("云溪县商务局退休干部周立春被诫勉。", ("云溪县商务局", "干部", "former")),
        ("云溪县干部周立春被诫勉。", None),  # of which body of the county nobody says
    ],
)
def test_whoever_works_for_a_town_or_village(
    text: str, expected: tuple[str, str, str] | None
) -> None:
    assert [post[1:4] for post in posts(text)] == [expected] * (expected is not None)


def test_a_town_told_of_before_has_people_too() -> None:
    text = "给予云溪县柳坪镇镇长周立春警告处分；给予镇包村干部贺知远警告处分。"
    assert posts(text)[-1][:3] == ("贺知远", "云溪县柳坪镇政府", "包村干部")
    assert posts("云溪县柳坪镇干部高度重视，柳坪镇干部职工周末加班。") == []


def test_several_offices_at_once() -> None:
    text = (
        "周立春身兼岚浦机床集团有限公司检测中心副主任兼数控设备研发院（研发二院）院长、"
        "岚浦机床集团有限公司装备事业部副总经理等职位。"
    )
    company = "岚浦机床集团有限公司"
    assert {post[1:3] for post in posts(text)} == {
        (company + "检测中心", "副主任"),
        (company + "数控设备研发院", "院长"),
        (company + "装备事业部", "副总经理"),
    }


@pytest.mark.parametrize("role", ["分管领导", "临聘人员"])
def test_whoever_works_in_a_body_is_of_it(role: str) -> None:
    text = f"云溪县柳坪镇中心小学{role}周立春受到诫勉谈话。"
    assert posts(text) == [("周立春", "云溪县柳坪镇中心小学", role, "current", None, None)]


def test_a_member_of_a_team_and_one_sent_to_a_village() -> None:
    text = "给予云溪县扶贫检查组人员周立春、贺知远诫勉谈话处理。"
    assert [post[:3] for post in posts(text)] == [
        ("周立春", "云溪县扶贫检查组", "人员"),
        ("贺知远", "云溪县扶贫检查组", "人员"),
    ]
    text = "云溪县柳坪镇大桥村村委会主任、包保干部周立春被诫勉。"
    assert ("周立春", "云溪县柳坪镇大桥村", "包保干部") in [post[:3] for post in posts(text)]


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("1985.06--1990.02 岚浦市财政局干部；", {("岚浦市财政局", "干部")}),
        ("1985.06-1990.02，岚浦市财政局税政处职工；", {("岚浦市财政局税政处", "职工")}),
        ("1985年6月，岚浦市财政局干部职工参加培训。", set()),
        # a rank behind another is of the same unit, behind an office of the body
        ("1985.06--1990.02 岚浦市水务局办公室副主任科员、主任科员；",
         {("岚浦市水务局办公室", "副主任科员"), ("岚浦市水务局办公室", "主任科员")}),
        ("1985.06--1990.02 岚浦市水务局供水科科长、主任科员；",
         {("岚浦市水务局供水科", "科长"), ("岚浦市水务局", "主任科员")}),
        ("1985.06--1990.02 岚浦市水务局规划计划处办事员、科员；",
         {("岚浦市水务局规划计划处", "办事员"), ("岚浦市水务局规划计划处", "科员")}),
        ("2004.09--2010.02 棋盘山开发区管委会党工委书记、主任；",
         {("棋盘山开发区党工委", "书记"), ("棋盘山开发区管委会", "主任")}),
        ("2004.09--2010.02 柳坪街道党工委副书记、副主任；",
         {("柳坪街道党工委", "副书记"), ("柳坪街道办事处", "副主任")}),
    ],
)  # fmt: skip
def test_lines_of_a_life(line: str, held: set[tuple[str, str]]) -> None:
    found = posts(f"周立春简历：\n{line}\n1990年2月起，任云溪县水务局局长。")
    assert {(org, role) for _, org, role, *_ in found} - {("云溪县水务局", "局长")} == held


def test_an_office_in_the_area_of_others_is_of_the_body_before_it() -> None:
    found = posts("安徽省政府原驻北京办事处主任周立春涉嫌严重违纪。")
    assert found == [("周立春", "安徽省政府驻北京办事处", "主任", "former", None, None)]
