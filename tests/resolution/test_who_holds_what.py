"""Who holds which post of which body, in sentences whose context says less than it might."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an area that the text does not tell stays as written
        ("市纪委常委、监委委员周立春出席。", {"周立春 市纪委 常委", "周立春 市监委 委员"}),
        ("县委副书记、县长周立春讲话，组织部部长马文川参加。",
         {"周立春 县委 副书记", "周立春 县政府 县长", "马文川 县委组织部 部长"}),
        ("五渠渠市副市长周立春违规。岚浦市水务局开会。", {"周立春 五渠渠市政府 副市长"}),
        # a zone has no 区委
        ("区委书记、沅江工业园区党工委书记周立春讲话。",
         {"周立春 区委 书记", "周立春 沅江工业园区党工委 书记"}),
        # committees whose name holds the level of their area
        ("云溪县总工会主席韩雪、团县委书记周立春参加。",
         {"韩雪 云溪县总工会 主席", "周立春 团云溪县委 书记"}),
        ("云溪县第一中学团委书记周立春参加。", {"周立春 云溪县第一中学团委 书记"}),
        # villages whose names hold a level or begin with a preposition
        ("柳坪镇仁村村党支部书记周立春被查。", {"周立春 柳坪镇仁村村 党支部书记"}),
        ("云溪县新村镇于洼村党总支书记周立春被查。", {"周立春 云溪县新村镇于洼村 党总支书记"}),
        # a body named in the paragraph before one of the area named last
        ("云溪县交通局向岚浦市通辉工程有限公司借车，周立春同志作为交通局局长，负有领导责任。",
         {"周立春 云溪县交通局 局长"}),
        # a community is no district, and a village called like somebody nobody
        ("云溪县梅溪街道昌明社区主任周立春到场；区公园管理处主任贺知远到场。",
         {"周立春 云溪县梅溪街道昌明社区居委会 主任", "贺知远 区公园管理处 主任"}),
        ("县公安局副局长周立春在组织指挥贺家佐村开展工作中不力。",
         {"周立春 县公安局 副局长"}),
        # the level twice
        ("鹿城区区委原书记周立春被查。", {"周立春 鹿城区委 书记 former"}),
        ("云溪县县委原常委周立春被查。", {"周立春 云溪县委 常委 former"}),
        # a level before a longer word than 县城, 有 before a listed district
        ("云溪县城乡居民养老保险中心主任周立春被查。",
         {"周立春 云溪县城乡居民养老保险中心 主任"}),
        ("其中有城关区工商联财务科原科长周立春。",
         {"周立春 城关区工商联财务科 科长 former"}),
        # villages called after families, whose names are adverbs and prepositions as well
        ("梅溪镇沙洲村漏巡。梅溪镇防汛指挥部曾家村值守责任人、村党支部书记周立春被通报。",
         {"周立春 曾家村 党支部书记"}),
        ("石岭村党支部书记周立春、于洼村党支部书记贺知远被查。",
         {"周立春 石岭村 党支部书记", "贺知远 于洼村 党支部书记"}),
        ("周立春曾驻村，任党支部书记。", set()),
        # a street called after what was a village
        ("梅溪新村街道党工委书记周立春主持会议。", {"周立春 梅溪新村街道党工委 书记"}),
        # what an area is called besides
        ("时任江坪县（区）建设局局长周立春受贿。", {"周立春 江坪县建设局 局长 former"}),
    ],
)  # fmt: skip
def test_where_the_name_of_a_place_ends(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # members behind 及 have not got the office
        ("岚浦市委第二巡察组副组长周立春及马文川、韩雪等巡察组全体成员出席。",
         {"周立春 岚浦市委第二巡察组 副组长"}),
        ("岚浦市委第二巡察组副组长周立春及马文川出席。",
         {"周立春 岚浦市委第二巡察组 副组长", "马文川 岚浦市委第二巡察组 副组长"}),
        # teams that others send
        ("省政协副主席、督察组组长周立春通报。", {"周立春 省政协 副主席"}),
        ("县委派出第三督导组。县政协副主席、督导组组长周立春通报。",
         {"周立春 县政协 副主席", "周立春 第三督导组 组长"}),
        ("县委组织部部长、第二督导组组长周立春通报。",
         {"周立春 县委组织部 部长", "周立春 第二督导组 组长"}),
        ("县纪委副书记、第三督导组组长周立春通报。",
         {"周立春 县纪委 副书记", "周立春 县纪委第三督导组 组长"}),
    ],
)  # fmt: skip
def test_who_is_in_a_team(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # somebody without a name is no further post of the one before
        ("云溪县人民检察院副检察长周立春，梅溪镇人大主席，各街道负责人列席会议。",
         {"周立春 云溪县人民检察院 副检察长"}),
        ("云溪县水务局局长周立春，男，汉族，梅溪镇党委书记。",
         {"周立春 云溪县水务局 局长", "周立春 云溪县梅溪镇党委 书记"}),
        # what somebody of theirs holds is not theirs
        ("云溪县水务局局长周立春的弟弟曾任云溪县教育局局长。", {"周立春 云溪县水务局 局长"}),
        ("云溪县水务局局长周立春之父曾任云溪县教育局局长。", {"周立春 云溪县水务局 局长"}),
        ("云溪县水务局局长周立春利用其兄任云溪县教育局局长的影响谋利。",
         {"周立春 云溪县水务局 局长"}),
        # what a court calls the bearer of a name
        ("原云溪县商务局党组书记被告人周立春受贿一案开庭审理。",
         {"周立春 云溪县商务局 党组书记 former"}),
        ("云溪县商务局局长指使他人周立春行贿。", set()),
        # somebody without a name
        ("云溪县委书记周立春透露，今年云溪县一拟任副县长被举报。", {"周立春 云溪县委 书记"}),
        ("云溪县委书记周立春说，某曾任县长的干部落马。", {"周立春 云溪县委 书记"}),
        # somebody in charge is no native
        ("梅溪镇曾家村值守责任人、村党支部书记周立春，石岭村值守责任人、村党支部书记贺知远被通报。",
         {"周立春 梅溪镇曾家村 党支部书记", "贺知远 石岭村 党支部书记"}),
    ],
)  # fmt: skip
def test_what_is_held_by_others_or_by_nobody_named(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # candidates
        ("云溪县委组织部部长韩雪，拟任县人民政府副县长人选周立春、马文川列席会议。",
         {"韩雪 云溪县委组织部 部长", "周立春 云溪县人民政府 副县长 nominated",
          "马文川 云溪县人民政府 副县长 nominated"}),
        ("雷鸣任中共沅泽市委书记，为沅泽市人大常委会主任人选，不再担任沅泽市人民政府市长职务。",
         {"雷鸣 沅泽市委 书记", "雷鸣 沅泽市人大常委会 主任 nominated",
          "雷鸣 沅泽市人民政府 市长 removed"}),
        # what is only asked for, or came to nothing
        ("县长马文川提请任命周立春为云溪县财政局局长、免去韩雪的云溪县审计局局长职务。",
         {"马文川 云溪县政府 县长", "周立春 云溪县财政局 局长 nominated",
          "韩雪 云溪县审计局 局长"}),
        ("周立春原本要被提拔为云溪县县长，却因酒驾被免职。", set()),
        ("云溪县纪委建议县委免去周立春云溪县水务局局长职务。", {"周立春 云溪县水务局 局长"}),
        # whoever shall be 县长 of some county
        ("周立春任离山区委委员，拟提名为县长候选人；贺知远现任云溪县委常委，拟提名为县长候选人。",
         {"贺知远 云溪县委 常委", "贺知远 云溪县政府 县长 nominated"}),
    ],
)  # fmt: skip
def test_what_is_only_proposed(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the post that is taken stands behind the name, the one before says who he is
        ("云溪县委免去县水务局局长周立春的党组书记职务。",
         {"周立春 云溪县水务局 局长", "周立春 云溪县水务局 党组书记 removed"}),
        # who is succeeded, whatever is told of him
        ("云溪县委统战部部长周立春接替涉嫌违法被查的马文川，担任县政协党组书记。",
         {"周立春 云溪县委统战部 部长", "周立春 云溪县政协 党组书记"}),
        # 代 belongs to the office
        ("受岚浦市代市长周立春委托，副市长贺知远作了报告。",
         {"周立春 岚浦市政府 市长 acting", "贺知远 岚浦市政府 副市长"}),
        ("岚浦市开会。受代市长周立春委托，会议召开。", {"周立春 岚浦市政府 市长 acting"}),
        # who gets into a committee
        ("2021年1月，周立春跻身上海市委常委。", {"周立春 上海市委 常委"}),
        # an assistant has not got the office
        ("免去周立春的外交部部长助理职务。", {"周立春 外交部 部长助理 removed"}),
    ],
)  # fmt: skip
def test_what_is_taken_or_handed_on(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a row of offices that somebody used goes on over what is not understood
        ("被告人周立春利用担任云溪县建设局局长，青禾民营基地负责人，桐川市政协副主席等职务上的便利受贿。",
         {"周立春 云溪县建设局 局长 former", "周立春 桐川市政协 副主席 former"}),
        ("被告人周立春利用担任云溪县建设局局长的职务便利，收受岚浦置业有限公司董事长马文川财物。",
         {"周立春 云溪县建设局 局长 former", "马文川 岚浦置业有限公司 董事长"}),
        # terms of office between posts
        ("中央候补委员、十四届全国政协经济委员会原副主任周立春接受审查。",
         {"周立春 中央委员会 候补委员", "周立春 全国政协经济委员会 副主任 former"}),
        # whose life goes on elsewhere
        ("周立春被查。2006年，他被调至云溪县，先后担任县委副书记、县长。",
         {"周立春 云溪县委 副书记 former", "周立春 云溪县政府 县长 former"}),
        ("周立春2006年调入云溪县公安局，曾任政治部副主任。",
         {"周立春 云溪县公安局政治部 副主任 former"}),
        ("现任云溪县县长周立春，在本轮公示中拟任潜石县委书记。",
         {"周立春 云溪县政府 县长", "周立春 潜石县委 书记 nominated"}),
        # each of several who held offices
        ("曾任岚浦市委书记的周立春，曾任云溪市委副书记、市长等职的贺知远，分别于今年3月被查。",
         {"周立春 岚浦市委 书记 former", "贺知远 云溪市委 副书记 former",
          "贺知远 云溪市政府 市长 former"}),
        ("周立春在岚浦市纪委工作多年，曾先后任岚浦市纪委常委、秘书长。",
         {"周立春 岚浦市纪委 常委 former", "周立春 岚浦市纪委 秘书长 former"}),
        ("周立春调到贵州，先后担任省委副书记、副省长。",
         {"周立春 贵州省委 副书记 former", "周立春 贵州省政府 副省长 former"}),
        # what somebody was before
        ("周立春任泽安市委书记，此前在岚浦市担任市长职务。",
         {"周立春 泽安市委 书记", "周立春 岚浦市政府 市长 former"}),
        ("云溪县水务局副局长周立春被开除公职。周立春在担任云溪县水务局副局长之前，任梅溪镇镇长。",
         {"周立春 云溪县水务局 副局长 removed", "周立春 云溪县梅溪镇政府 镇长 former"}),
        ("周立春到任前，贺知远任云溪县县长。", {"贺知远 云溪县政府 县长 former"}),
    ],
)  # fmt: skip
def test_what_a_life_tells(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a bracket says of the one before it, and of nobody else
        ("梅溪镇党委书记周立春（现任云溪县水务局局长）、镇长贺知远受到处分。",
         {"周立春 云溪县梅溪镇党委 书记 former", "周立春 云溪县水务局 局长",
          "贺知远 云溪县梅溪镇政府 镇长"}),
        ("县水务局局长周立春（已退休）、副局长贺知远受到处分。",
         {"周立春 县水务局 局长 former", "贺知远 县水务局 副局长"}),
        ("时任县水务局局长周立春（已退休）和副局长贺知远受到处分。",
         {"周立春 县水务局 局长 former", "贺知远 县水务局 副局长 former"}),
        # a bracket tells of its own alone, and the row goes on without it
        ("县教育局局长周立春（兼县体育局局长）、副局长贺知远出席。",
         {"周立春 县教育局 局长", "周立春 县体育局 局长", "贺知远 县教育局 副局长"}),
        ("县教育局局长周立春(现任县水务局局长)、副局长贺知远受到处分。",
         {"周立春 县教育局 局长 former", "周立春 县水务局 局长", "贺知远 县教育局 副局长"}),
        ("周立春（时任县水务局局长）、副局长贺知远受到处分。",
         {"周立春 县水务局 局长 former", "贺知远 县水务局 副局长"}),
    ],
)  # fmt: skip
def test_what_a_bracket_tells(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2个月内向区委报送整改情况。", "区委"),
        ("常务副县长王家波及县法院负责人列席会议。", "县法院"),
        ("各单位要严守市纪委规定。", "市纪委"),
        ("推进会暨全市培训班召开，市纪委书记韩雪讲话。", "市纪委"),
        ("犯罪嫌疑人马文川系云溪县盐业公司原总经理。", "云溪县盐业公司"),
        ("县委第一巡察组进驻县特色商业区管委会。", "县特色商业区管委会"),
    ],
)
def test_words_before_a_level_are_no_place(text: str, expected: str) -> None:
    found = set(record_of(text)["orgs"])
    assert expected in found
    assert not any(name.startswith(("内向", "波及", "严守", "暨", "文川")) for name in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019年3月至2021年6月，周立春任云溪县水务局副局长。", ("2019-03", "2021-06")),
        ("2019年至2021年，周立春任云溪县水务局副局长期间，违规操办婚宴。", (None, None)),
        ("2019年3月至2021年6月，周立春利用担任云溪县水务局局长的便利受贿。", (None, None)),
    ],
)
def test_a_period_before_its_bearer_is_that_of_the_post(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    record = record_of(text)
    assert [(p["start"], p["end"], p["status"]) for p in record["posts"]] == [(*expected, "former")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name right behind the verb
        ("终止姜树平的云溪县政协委员资格。", {"姜树平 云溪县政协 委员 removed"}),
        # a sanction that takes the post it names, and whose turn it is
        ("周立春受到撤销柳坪村党支部书记职务处分。", {"周立春 柳坪村 党支部书记 removed"}),
        (
            "周立春、姜树平分别受到党内警告、撤销柳坪村党支部书记职务处分。",
            {"姜树平 柳坪村 党支部书记 removed"},
        ),
        # what is only proposed costs nobody a post
        ("给予姜树平开除党籍处分，建议依法终止其云溪县政协委员资格。", {"姜树平 云溪县政协 委员"}),
    ],
)
def test_which_post_is_lost(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # a body has one head at a time, and several deputies
        ("云溪县水务局局长方知远、梁启文到会。", {"方知远 云溪县水务局 局长"}),
        ("云溪县水务局副局长方知远、梁启文到会。",
         {"方知远 云溪县水务局 副局长", "梁启文 云溪县水务局 副局长"}),
        # one after the other
        ("云溪县水务局原局长方知远、梁启文被查。",
         {"方知远 云溪县水务局 局长 former", "梁启文 云溪县水务局 局长 former"}),
        ("云溪县前两任县长方知远、梁启文先后被查。",
         {"方知远 云溪县政府 县长 former", "梁启文 云溪县政府 县长 former"}),
        ("云溪县水务局两任局长方知远、梁启文先后被查。",
         {"方知远 云溪县水务局 局长 former", "梁启文 云溪县水务局 局长 former"}),
        ("云溪县第三任县长方知远、副县长梁启文到会。",
         {"方知远 云溪县政府 县长", "梁启文 云溪县政府 副县长"}),
    ],
)  # fmt: skip
def test_a_row_of_names_has_an_office_of_one_in_turn_or_its_first_alone(
    text: str, held: set[str]
) -> None:
    assert posts_of(text) == held


SACKED = "给予周立春开除党籍、开除公职处分。"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("云溪县水务局局长周立春利用担任云溪县水务局局长的职务便利受贿。" + SACKED, "removed"),
        ("云溪县水务局局长周立春被查。他在担任云溪县水务局局长期间受贿。" + SACKED, "removed"),
        ("云溪县水务局原局长周立春被查。他在担任云溪县水务局局长期间受贿。" + SACKED, "former"),
        ("周立春在担任云溪县水务局局长期间受贿。" + SACKED, "former"),
    ],
)
def test_an_office_that_only_says_when_may_be_that_of_today(text: str, held: str) -> None:
    assert posts_of(text) == {f"周立春 云溪县水务局 局长 {held}"}
