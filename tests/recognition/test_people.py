"""People: where names stand, where they end, whom short and masked ones denote."""

import pytest

from oversight_graph.data_files import toml_of
from oversight_graph.reading import read_text
from oversight_graph.recognition.recognise import recognise
from oversight_graph.recognition.words.mention import Kind, Mention

_RULES = toml_of("recognition.people", "people.toml")


def people(text: str) -> list[Mention]:
    """The mentions of people in the body of a bulletin with this text."""
    document = read_text(f"通报\n来源：云溪日报\n{text}\n特此通报。", "a.txt")
    return [
        m
        for r in recognise(document)
        for m in r.mentions
        if m.kind is Kind.PERSON and r.sentence.part == "body"
    ]


def names(text: str) -> list[str]:
    """Whom the mentions denote, in text order."""
    return [m.name for m in people(text)]


_RULES_WITH_EXAMPLES = [
    rule for kind in ("before", "anchors", "after") for rule in _RULES[kind] if rule["points"] > -9
]


@pytest.mark.parametrize("example", [rule["example"] for rule in _RULES_WITH_EXAMPLES])
def test_what_stands_before_or_behind_shows_a_name(example: str) -> None:
    before, rest = example.split("【")
    name, behind = rest.split("】")
    assert name in names(f"{before}{name}{behind}")


@pytest.mark.parametrize("rule", _RULES["known"])
def test_a_known_name_that_is_a_word_means_the_person_where_only_one_can_be(
    rule: dict[str, str],
) -> None:
    for text, twice in ((rule["example"], True), (rule["counter"], False)):
        before, rest = text.split("【")
        name, behind = rest.split("】")
        assert names(f"{before}{name}{behind}") == [name, name][: 1 + twice]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县水务局局长何健贯彻不力。", ["何健"]),
        ("何苗工作不力，受到警告处分。", ["何苗"]),
        ("他们被查处，其中林强、张普和王燕被判刑。", ["林强", "张普", "王燕"]),
        ("县水务局局长何苗行为失范。", ["何苗"]),
        ("周期性工作不力，县水务局局长工作失职。", []),
        ("县纪委印发通知，严申会风会纪，严督夜班脱岗问题。", []),
        ("县水务局局长罗振以权谋私。罗振被立案。", ["罗振", "罗振"]),
        ("县教育局局长严格受到警告处分。", ["严格"]),
        ("县教育局局长温和因疏于管理被约谈。", ["温和"]),
        ("县委书记庞雪松，县长欧阳震华出席会议。", ["庞雪松", "欧阳震华"]),
        ("自治区水利厅厅长玉素甫江·阿布都拉到庭。", ["玉素甫江·阿布都拉"]),
        ("州委书记多杰要求抓好整改，副书记白玛央金作了发言。", ["多杰", "白玛央金"]),
        ("旗长哈斯巴根被立案审查。", ["哈斯巴根"]),
        ("会上传达了何健同志的批示。", ["何健"]),
        ("免去高见、和平、丘远山的县水务局副局长职务。", ["高见", "和平", "丘远山"]),
        ("通过其妻韩小满收受礼金。", ["韩小满"]),
        ("柳坪村村民郝多来说，路修好了。", ["郝多来"]),
        ("副主任：李川　张岳远　赵小满", ["李川", "张岳远", "赵小满"]),
        ("李向东公款旅游问题。李向东受到警告处分。", ["李向东", "李向东"]),
        ("王立夏　男　1975.03　县水务局副局长", ["王立夏"]),
        ("县水务局副局长若木措被立案。", ["若木措"]),
        ("比他小两岁的海棠人蔡小燕，一直在县里工作。", ["蔡小燕"]),
        ("海棠人韩雪现任云溪市委副书记。", ["韩雪"]),
        ("云溪人方知远曾任岚州市副市长。", ["方知远"]),
        ("浙江人何健被查。", ["何健"]),
        ("何健，浙江海棠人，1970年3月生。", ["何健"]),
        ("年轻人方向要正，海棠人方便办事。", []),
        ("县水务局派驻柳坪村突击队员韦承远、工作队员韩庆芳到场。", ["韦承远", "韩庆芳"]),
        ("何健由他人代持多处房产。", ["何健"]),
    ],
)
def test_names_are_found_whole(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县水务局局长石榴因公款报销餐费受到警告。", ["石榴"]),
        ("县水务局局长石榴先退还礼金。", ["石榴"]),
        ("县水务局局长邵华暂代管日常工作。", ["邵华"]),
        ("县水务局局长邵华、副局长周立春均被问责。", ["邵华", "周立春"]),
        ("县水务局局长邵华为牟利挪用公款。", ["邵华"]),
        ("县水务局局长邵华正接受组织调查。", ["邵华"]),
        ("县水务局局长李国才受到警告。", ["李国才"]),
        ("县图书馆馆长梧桐因公款报销餐费受到警告。", ["梧桐"]),
        ("县图书馆馆长晴朗暂代管日常工作。", ["晴朗"]),
    ],
)
def test_an_adverb_behind_a_name_is_not_part_of_it(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县水务局局长金星正接受组织调查。金星被停职。", ["金星", "金星"]),
        ("县水务局局长李德正接受组织调查。李德正涉嫌受贿。", ["李德正", "李德正"]),
        ("县水务局局长高守均被问责。高守均将账本烧毁。", ["高守均", "高守均"]),
        ("县水务局局长张国才被立案。其弟张国受到警告。", ["张国才", "张国"]),
        ("县图书馆馆员张敏被立案。向张敏行贿的商人投案。", ["张敏", "张敏"]),
        ("县图书馆馆员和春生被立案。给予和春生记过处分。", ["和春生", "和春生"]),
        ("县图书馆馆长丁一和于海被停职。", ["丁一", "于海"]),
        ("关于宋小雨同志任职的议案，会议作了审议。", ["宋小雨"]),
        ("县水务局局长何平到会。县纪委约谈何平后，他作了检讨。", ["何平", "何平"]),
        ("县水务局局长李向前，被县纪委约谈。", ["李向前"]),
        ("县纪委约谈何平后，责令其退缴违纪款。", ["何平"]),
        ("岳林窝藏涉嫌受贿的亲属，被拘留。", ["岳林"]),
        ("岳林主动投案，后岳林被判处拘役三个月。", ["岳林", "岳林"]),
    ],
)
def test_the_rest_of_the_document_says_where_a_name_ends(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "县水务局局长严肃指出，安全生产不能放松。",
        "县纪委书记高度重视，逐项抓好落实。",
        "对党忠诚，及时纠治突出问题。",
        "人大代表和各界群众三十余人旁听。",
        "依法依规应以受贿罪追究责任。",
        "各级党组织严格按照要求管理干部。",
        "党员干部应当时刻自重自省。",
        "推动社区“简政通”上线。",
        "县委书记有新的任命。",
        "[编辑:韩小满]",
        "县水务局局长岗位已空缺半年。",
        "游玩期间，该负责人全程陪同。",
        "县委督查室开展督查，严刹公款吃喝。",
        "县水务局给予8名干部党纪政务处分。",
        "县政协领导同志和老同志出席会议。",
        "对申通、中通、圆通等4家公司进行约谈。",
        "富洋烧烤店相关责任人被问责。",
        "沙霸恶势力团伙和马路恶势力团伙被打掉。",
        "行长任期内辞职。",
        "必须从领导干部严起，从班子成员管起，坚持查建并举。",
        "纪检监察干部到某超市摸排。",
        "贫困户孙二婶和村民李大爷、张女士来访。",
        "推动形成制度管权、管粮、管人的机制。",
        "开展年轻干部纪律作风教育，让群众满意起来。",
        "主席台两侧摆放着鲜花，吴家在院里晾晒金灿灿的稻谷。",
        "县委书记郑重提出，要让群众满意。",
        "对明改暗不改的一查到底，查建并举，毋枉毋纵。",
        "他从村团支书干起，40名干部闻令而动。",
        "其中水利、教育和卫生系统被通报。",
        "推进整改，要严抓、严改、严问责。",
        "县委第三巡察组进驻柳坪街道及高岭、前湖社区。",
    ],
)
def test_words_are_no_names(text: str) -> None:
    assert names(text) == []


def test_a_name_that_is_a_word_is_not_found_in_ordinary_uses() -> None:
    text = "县水务局局长管理负有领导责任。县纪委要求加强管理，提高管理水平。"
    assert names(text) == ["管理"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县水务局干部张某某、会计吉某被诫勉。", ["张某某", "吉某"]),
        ("个体老板加某行贿。", ["加某"]),
        ("局长欧阳某被立案。", ["欧阳某"]),
        ("出纳王某1、王某2被立案。", ["王某1", "王某2"]),
        ("会计林某攀受贿案开庭。", ["林某攀"]),
        ("被告人郑XX、钱*华、吴×到庭。", ["郑XX", "钱*华", "吴×"]),
        ("县水务局会计张某贪污公款。", ["张某"]),
        ("收受该县某村礼金，任某局局长。", []),
        ("从某种角度来说，餐费由某企业支付。", []),
    ],
)
def test_masked_names_are_found_whole_and_masked_bodies_are_none(
    text: str, found: list[str]
) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "denoted"),
    [
        ("县水务局局长严格被停职。经查，严某虚列支出。", ["严格", "严格"]),
        ("县水务局局长严某某被停职。经查，严某虚列支出。", ["严某某", "严某某"]),
        ("县水务局局长毛远志伙同会计毛某套取资金。毛某退缴。", ["毛远志", "毛某", "毛某"]),
        ("县水务局局长严格、副局长严立被停职。严某退缴。", ["严格", "严立", "严某"]),
        ("周某某（女，35岁）与周某系姐弟。周某被拘。", ["周某某", "周某", "周某"]),
        ("周某某被免职，周某被拘。", ["周某某", "周某"]),
    ],
)
def test_a_short_name_denotes_the_one_person_it_can_mean(text: str, denoted: list[str]) -> None:
    assert names(text) == denoted


def test_kinds_of_places_and_problems_are_nobody() -> None:
    assert not names("对超市、娱乐场所、山庄、农家乐等重点场所开展督查，易发、高发问题较多。")


@pytest.mark.parametrize("name", ["李微微", "王微微", "刘菲菲"])
def test_a_given_name_may_say_one_character_twice(name: str) -> None:
    assert names(f"{name}被开除党籍。") == [name]
    assert names("工作稍微微调了一下。") == []


def test_words_that_begin_with_a_surname_before_an_office_are_no_names() -> None:
    assert names("曾历任云溪县水务局局长、云溪县副县长。") == []
    assert names("岚浦电力董事长因高管受贿丑闻辞职。") == []
    assert names("周立春犯受贿罪、高利转贷罪，“陈氏”家族获刑。") == ["周立春"]
    assert names("云溪县水务局局长周立坠亡。") == ["周立"]
    assert names("乡村女教师含泪辞职，女教师发文遭约谈。") == []


def test_who_sent_a_text_in_is_named_and_who_made_the_page_is_not() -> None:
    assert names("县纪委开展检查。（供稿周立春编辑韩雪）") == ["周立春"]
    assert names("县纪委开展检查。（文图：县纪委 周立春）") == ["周立春"]
    assert names("欢迎各供稿单位参加。个别干部凌驾于组织之上。") == []


def test_what_is_only_done_to_people_shows_a_name_behind_a_post() -> None:
    assert names("对县水务局局长长安予以诫勉。") == ["长安"]
    assert names("对县水务局局长职责进行通报。") == []


@pytest.mark.parametrize(
    "text",
    [
        "反映违反群众纪律的12件，占信访举报总量的26%。",
        "石桥镇占比较高，其次为柳坪镇，匡远及南羊街道，其它涉及县直单位。",
        "驾驶员驾驶公车刚出石万高速出口，就被检查组发现。",
        "施工队签订了石思普农桥建设合同。",
        "满意度最高的三个乡镇分别是石桥、柳坪、高泉。",
        "排名前三的分别为安平、常乐、古城。",
        "三家公司分别是宏达、广源、万通，学历分别为高中、初中、大专。",
        "落后的三个村分别是马庄、李家、王桥。",
    ],
)
def test_rules_and_streets_are_no_people(text: str) -> None:
    assert names(text) == []


def test_a_place_without_its_level_is_nobody_unless_somebody_in_office_is_so_named() -> None:
    assert names("岚川市纪委通报3起问题。岚川率先完成了整改。") == []
    told = "高岚市水务局局长高岚受到党内警告处分。高岚已经整改。"
    assert names(told) == ["高岚", "高岚"]
    assert names("免去周立春县水务局局长、贺知远县教育局局长职务。") == ["周立春", "贺知远"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议决定，给予方知远警告处分。", ["方知远"]),
        ("给予方知远、樊一鸣党内警告处分。", ["方知远", "樊一鸣"]),
        ("给予樊一鸣开除党籍处分。", ["樊一鸣"]),
        ("给予包村干部诫勉，给予安全员警告处分。", []),
        ("给予单位领导诫勉，给予经办人党内警告处分。", []),
        ("给予其二人党内警告处分，给予双方记过处分。", []),
        ("给予水管员、护林员警告处分。", []),
    ],
)
def test_whoever_is_given_a_sanction_is_named_without_an_office(
    text: str, found: list[str]
) -> None:
    assert names(text) == found


def test_a_case_is_called_after_whoever_it_is_of() -> None:
    assert names("云溪县局长黄松有被查。黄松有腐败案引起关注。") == ["黄松有", "黄松有"]
    assert names("云溪县法院审理罗云有受贿、行贿案。") == ["罗云有"]
    assert names("云溪县局长黄松有受贿案件三起。") == ["黄松"]


def test_and_before_an_office_without_a_name_may_end_a_name() -> None:
    assert names("张正和校长因公款吃喝被查。") == []
    assert names("张正和校长因公款吃喝被查。张正和，男，1970年生。") == ["张正和", "张正和"]
    assert names("张正和副校长李明分别受到处分。") == ["张正", "李明"]
    assert names("云溪县水务局局长韩小满和书记被查。") == ["韩小满"]


def test_those_who_were_counted_are_named_in_a_row() -> None:
    row = ["周立春", "梁启文", "孙志宏"]
    assert names("云溪县三名局长被查。三人分别是周立春、梁启文、孙志宏。") == row
    assert names("云溪县三名局长被查。他们是周立春、梁启文、孙志宏。") == row
