"""How far organisation names reach, and what is no name."""

import pytest

from oversight_graph.reading import read_text
from oversight_graph.recognition.recognise import recognise
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import Kind, Mention


def mentions(text: str) -> list[Mention]:
    """The mentions of a body text."""
    document = read_text(f"标题\n来源：云溪日报\n{text}", "a.txt")
    return [m for r in recognise(document) for m in r.mentions if r.sentence.part == "body"]


def organisations(text: str) -> list[str]:
    """The surfaces of the organisations that stand in no post."""
    return [m.surface for m in mentions(text) if m.kind is Kind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a name ends where a preposition or a verb stands
        ("中央第十一巡视组对华岳装备集团公司开展巡视。", ["中央第十一巡视组", "华岳装备集团公司"]),
        ("由省监委调查终结后移送审查起诉。", ["省监委"]),
        ("督促云溪市教育局整改。", ["云溪市教育局"]),
        ("这次云溪市委召开会议。", ["云溪市委"]),
        ("岚城镇纪委充分整合镇纪委、派出所力量。", ["岚城镇纪委", "镇纪委"]),
        ("岚城镇纪委统筹镇纪委力量，落实落靠县委责任。", ["岚城镇纪委", "镇纪委", "县委"]),
        ("岚城镇纪委提升镇纪委能力，带领镇党委下村。", ["岚城镇纪委", "镇纪委", "镇党委"]),
        ("云溪县奋进镇纪委召开会议。", ["云溪县奋进镇纪委"]),
        ("云溪县统筹城乡发展办公室印发通知。", ["云溪县统筹城乡发展办公室"]),
        # what a bank or company of the whole country has in a place is not the company itself
        ("云溪县农业银行印发通知。", ["云溪县农业银行"]),
        ("县国投公司印发通知。", ["县国投公司"]),
        ("县监委、农业银行召开会议。", ["县监委", "农业银行"]),
        # companies called by a place in 州 that nobody knows, and those of a prefecture
        ("岚州集团公司发布公告。", ["岚州集团公司"]),
        ("由州交通投资集团印发通知。", ["州交通投资集团"]),
        ("前往州城投集团印发通知。", ["州城投集团"]),
        # fields joined inside a name
        ("云溪市旅游和文化广电体育局印发通知。", ["云溪市旅游和文化广电体育局"]),
        ("云溪市教育和科学技术局印发通知。", ["云溪市教育和科学技术局"]),
        ("云溪市发展和改革科技局印发通知。", ["云溪市发展和改革科技局"]),
        ("云溪市政务服务和营商环境局印发通知。", ["云溪市政务服务和营商环境局"]),
        # 与 inside a name, and between people or kinds of body and another one
        ("云溪市防汛与抗旱办公室印发通知。", ["云溪市防汛与抗旱办公室"]),
        ("云溪市发展与改革委员会印发通知。", ["云溪市发展与改革委员会"]),
        ("云溪县村民与派出所民警冲突。", []),
        ("市第一医院、第二医院开展检查。", ["市第一医院", "第二医院"]),
        # a session that says something, and the commission whose session it is
        ("二十届中央纪委二次全会强调，持续纠治。", ["二十届中央纪委"]),
        ("省纪委全会报告提出要求。", ["省纪委"]),
        ("市委巡察组和巡察办开会。", ["市委巡察组", "巡察办"]),
        ("云溪山公园召开会议。", ["云溪山公园"]),
        ("校纪委开展检查。", ["校纪委"]),
        # areas that share a head of which they are but some
        ("会同四川、云南等省区市纪委监委开展检查。", ["四川", "云南等省区市纪委监委"]),
        ("云溪县、湖坪县等地纪委监委开展检查。", ["云溪县", "湖坪县等地纪委监委"]),
        ("云溪县、湖坪县等县区纪委监委开展检查。", ["云溪县", "湖坪县等县区纪委监委"]),
        ("县人大农业农村委召开会议。", ["县人大农业农村委"]),
        ("请云溪交水集团纪委汇报。", ["云溪交水集团纪委"]),
        # brackets
        ("岳平能源（集团）有限公司发布公告。", ["岳平能源（集团）有限公司"]),
        ("市委第五提级（交叉）巡察组进驻。", ["市委第五提级（交叉）巡察组"]),
        # stationed and numbered groups
        ("市纪委驻市民政局纪检组开展检查。", ["市纪委驻市民政局纪检组"]),
        ("县纪委监委第一派驻纪检监察组开展检查。", ["县纪委监委第一派驻纪检监察组"]),
        ("县纪委监委派出第二纪工委开展检查。", ["县纪委监委派出第二纪工委"]),
        # the party committee written in full, and those of other parties
        ("中共云溪师范大学委员会印发通知。", ["云溪师范大学委员会"]),
        ("民盟云溪市委召开会议。", ["民盟云溪市委"]),
        # units named after a place
        ("岳坳旗公安局柳坳苏木派出所开展检查。", ["岳坳旗公安局柳坳苏木派出所"]),
        # no class of bodies inside a name
        ("岚州市纪委监委开展检查，岚州市委批准。", ["岚州市纪委监委", "岚州市委"]),
        # an everyday word across the edge of a name
        ("县市民政局开展检查。", ["市民政局"]),
        # sites after which a body is named, and joined fields before a head
        ("平坳县青禾水库管理所开展检查。", ["平坳县青禾水库管理所"]),
        ("韶坳市粮食和物资储备保障中心开展检查。", ["韶坳市粮食和物资储备保障中心"]),
        # a central body behind 中共
        ("中共中央书记处召开会议。", ["中央书记处"]),
        # a company within a company
        ("中国石化炼油销售有限公司召开会议。", ["中国石化炼油销售有限公司"]),
    ],
)
def test_names_reach_as_far_as_they_go(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "收治到定点医院隔离。",
        "关停化工厂2家。",
        "4所学校整改到位。",
        "他具有省委党校研究生学历。",
        "贯彻以身作则的党中央要求。",
        "合议庭休庭评议。",
        "岚溪省随即派出调查组，岚溪县派出督查组。",
        "大学城建设有序。",
        "做好工作协调联络。",
        "赴云溪山景区游玩。",
        "学习贯彻二十届中央纪委二次全会精神。",
        "旗区残联和旗县纪委派人参加，解决直属医院难题，高校纪委到场。",
        "建设一流高水平医科大学，打造高水平医院。",
        "您们超市生意怎么样，督促落细学校目标。",
        "享受国务院特殊津贴，获评上海国际金融中心建设人物。",
        "随后调回农村学校任职。",
        "全面起底国企子公司突出问题，对国资公司进行核查，选择地方会务公司承办。",
        "打造省域副中心城市，各设区市纪委监委开展检查。",
        # words that say something of a body, and no name
        "利用公款建设歌剧院，高档烟酒店和县内酒店照常营业。",
        "承诺不得赠与公司人员礼品，故意扰乱大学秩序。",
        "学员一进党校就签承诺书，以先进形象感召带动部队。",
        "私人影院、家庭旅馆无人监管，村史馆闲置，影子公司牟利。",
        "影响地方政府抓粮食生产，当地政府层层设防、处处设防。",
        "出入某国家级旅游景区，关爱“一老一小”，把整改与清廉学校建设结合。",
        # levels alone, stages of a journey, hours before a headquarters, words in quotes
        "14市州政府和全省各市州财政局派人参加。",
        "调研的第一站选在库区，最后一站是林区。",
        "周立春没有到场，且下午指挥部也没有找到他。",
        "统筹“室、组、乡镇”力量。",
        "走访居民区党总支，约谈各镇站所负责人。",
    ],
)
def test_kinds_of_body_schooling_and_invocations_are_no_names(text: str) -> None:
    assert organisations(text) == []


def test_the_centre_is_named_where_it_decides() -> None:
    assert organisations("经报中共中央批准，给予处分。") == ["中共中央"]
    assert organisations("经党中央、国务院批准，开展督察。") == ["党中央", "国务院"]


def test_a_declared_short_name_is_a_name_wherever_it_stands() -> None:
    text = "云河交通投资集团有限公司（以下简称“云河交投”）召开会议。会后云河交投印发通知。"
    assert organisations(text) == ["云河交通投资集团有限公司", "云河交投"]


def test_a_former_body_keeps_its_area_and_its_post_is_a_former_one() -> None:
    [post] = [m.value for m in mentions("岳坪县原文物局局长张海被立案。") if m.kind is Kind.POST]
    assert isinstance(post, tuple)
    assert [(p.org.areas, p.org.body, p.modality) for p in post] == [(("岳坪县",), "文物局", "原")]


def test_a_school_may_bear_the_name_of_a_city_that_is_a_word_as_well() -> None:
    areas = lexicon().areas
    word = min(a[:-1] for a in areas if a.endswith("市") and len(a) == 3 and a[:-1] not in areas)
    text = f"云溪市检察院决定，对{word}医学院附属康平医院开展调查。"
    assert organisations(text) == ["云溪市检察院", f"{word}医学院附属康平医院"]


@pytest.mark.parametrize(
    "text",
    [
        "青桐县第一人民医院是一所大型三级甲等综合性教学医院。",
        "该院入围中国最佳医院排行榜。",
        "检察机关查办街道办班子成员6人。",
    ],
)
def test_what_a_body_is_like_and_verbs_are_no_part_of_a_name(text: str) -> None:
    found = recognise(read_text(f"通报\n来源：云溪日报\n{text}", "a.txt"))
    surfaces = [m.surface for r in found for m in r.mentions if m.kind is Kind.ORGANISATION]
    assert not any(word in s for s in surfaces for word in ("综合性", "最佳", "查办"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("结束云坪茶场游玩后，几人到达云溪镇派出所。", ["云坪茶场", "云溪镇派出所"]),
        ("走访慰问岚浦小学。", ["岚浦小学"]),
        ("振兴街小学被通报。", ["振兴街小学"]),
        ("对活动的发起者云溪村村委会立案。", ["云溪村村委会"]),
        ("针对云溪县委第三巡察组所反馈的问题整改。", ["云溪县委第三巡察组"]),
        ("云坪水产有限公司未落实规定导致公司内部出现疫情。", ["云坪水产有限公司"]),
        ("云坪冷库有限公司作为首站定点冷库被查。", ["云坪冷库有限公司"]),
        ("江西科强食品有限公司被查处。", ["江西科强食品有限公司"]),
        ("江西阳光综合门诊有限公司被查处。", ["江西阳光综合门诊有限公司"]),
        ("江西达亿检疫处理技术有限公司被查处。", ["江西达亿检疫处理技术有限公司"]),
        ("一家名叫岚大工程检测有限公司的机构被查。", ["岚大工程检测有限公司"]),
        ("既剖析市粮储局的问题，又发挥云溪粮库作用。", ["市粮储局", "云溪粮库"]),
        ("博爱医院、云河制药厂被查。", ["博爱医院", "云河制药厂"]),
        ("要着眼科技高中的发展，这是谋划提升学校工作的抓手，检查消杀第三方公司。", []),
    ],
)
def test_verbs_and_particles_before_a_name_are_no_part_of_it(text: str, names: list[str]) -> None:
    assert organisations(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # 州 is the end of a town's short name where the name opens right before it
        ("国网岚州供电公司召开会议。", ["国网岚州供电公司"]),
        ("对岚州青禾置业（集团）有限公司被查。", ["岚州青禾置业（集团）有限公司"]),
        ("省粮食局岚州直属库有限公司召开会议。", ["省粮食局岚州直属库有限公司"]),
        ("经州委批准，由州纪委立案，调查任命州水务局局长一事。", ["州委", "州纪委"]),
        # free trade zones
        (
            "中国（青海）自由贸易试验区云河片区管委会召开会议。",
            ["中国（青海）自由贸易试验区云河片区管委会"],
        ),
        ("自贸区云河片区管委会召开会议。", ["自贸区云河片区管委会"]),
        ("片区管委会要担责，征收片区指挥部。", []),
        # numbers and quotation marks inside names
        ("沅坳县柳坪镇九年一贯制学校召开会议。", ["沅坳县柳坪镇九年一贯制学校"]),
        ("泽坳市委“两新”工委召开会议。", ["泽坳市委“两新”工委"]),
        # a bureau whose name begins like a word for people, one of all that stands under a province
        ("云坳市民族宗教局召开会议，市民反映问题。", ["云坳市民族宗教局"]),
        ("省直机关事务管理局召开会议。", ["省直机关事务管理局"]),
        ("市人大常委会农业与农村工委召开会议。", ["市人大常委会农业与农村工委"]),
        ("中央第一至第十五巡视组完成进驻。", ["中央第一至第十五巡视组"]),
        # units of one body in a row
        ("云坳县财政局国库股、预算股、采购科开会。", ["云坳县财政局国库股", "预算股", "采购科"]),
        ("云坳公司采购部、全部人员到会。", ["云坳公司采购部"]),
        # words that are verbs elsewhere, inside the names of units
        (
            "云坳县农业农村局监管中心、县应急局宣教中心开会。",
            ["云坳县农业农村局监管中心", "县应急局宣教中心"],
        ),
        # stations in a row, whose place alone names them
        ("对云坳镇派出所、河坳派出所开展检查。", ["云坳镇派出所", "河坳派出所"]),
        ("对云坳县公安局、辖区派出所开展检查。", ["云坳县公安局"]),
        # whose company it is ends before its name
        ("青海省属国企青禾煤化集团有限公司召开会议。", ["青禾煤化集团有限公司"]),
        # places whose name ends in 城
        ("坳城市纪委监委对市水务局开展检查。", ["坳城市纪委监委", "市水务局"]),
        ("坳城市人民政府驻上海办事处召开会议。", ["坳城市人民政府驻上海办事处"]),
        ("云坳区城市管理局召开会议，大城市、老城区要带头。", ["云坳区城市管理局"]),
        # groups called after their host alone
        ("禾坳市卫健委纪检监察组约谈周立春。", ["禾坳市卫健委纪检监察组"]),
        ("禾坳市卫健委纪检监察组组长周立春到会。", []),
    ],
)
def test_zones_towns_and_groups_inside_names(text: str, names: list[str]) -> None:
    assert organisations(text) == names
