"""What short and bare names of bodies mean in their document."""

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution.understand import understand
from tests.resolution.records import record_of


def names(text: str, title: str = "工作动态") -> set[str]:
    """The organisations of a body text under a title."""
    findings = understand(read_text(f"{title}\n来源：云溪日报\n{text}", "a.txt"))
    return {organisation.name for organisation in findings.organisations}


def relations(text: str) -> set[tuple[str, str, str]]:
    """The relations of a body text."""
    findings = understand(read_text(f"工作动态\n来源：云溪日报\n{text}", "a.txt"))
    return {(one.child, one.parent, one.rel) for one in findings.relations}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("岚浦市农村商业银行行长周立春被查。岚浦农村商业银行开会。", "岚浦市农村商业银行"),
        # zones called after their province, and those that lie in one
        ("青海自贸试验区管委会副主任张海被查。", "青海自贸试验区管委会"),
        ("江西云河高新区管委会副主任张海被查。", "云河高新区管委会"),
        # a level that bureaus of no known area share
        ("县财政局、农业农村局被约谈。", "县农业农村局"),
        ("县公安局、检察院被约谈。", "县检察院"),
        ("市场监管局稽查科科长张海、水务局局长李山被约谈。", "水务局"),
        ("岜坳县柳坪镇政府通报，柳坪镇村镇建设办主任张海被诫勉。", "岜坳县柳坪镇村镇建设办"),
        # levels
        ("岜坳县纪委通报，县教育局局长张海被诫勉。", "岜坳县教育局"),
        ("张海到湑坳镇督查，约谈了镇财政所所长李山。", "湑坳镇财政所"),
        ("麻坳村村委会主任张海被立案。", "麻坳村村委会"),
        ("麻坳村党支部书记、村委会主任张海被立案。", "麻坳村村委会"),
        ("四川省纪委通报，岳坪市水务局局长张海被诫勉，国土资源厅副厅长李山被立案。",
         "四川省国土资源厅"),
        ("海南省教育厅召开会议。兵团教育局副局长张海被立案。", "新疆生产建设兵团教育局"),
        # nouns for a body named before
        ("云溪市第一中学召开会议，学校纪委约谈教务处主任张海。", "云溪市第一中学纪委"),
        ("云溪市第一中学召开会议，教务处主任张海被约谈。", "云溪市第一中学教务处"),
        # declared and shortened names
        ("云河交投集团有限公司（下称云河交投）召开会议。云河交投财务部部长张海被约谈。",
         "云河交投集团有限公司财务部"),
        ("青海省岳坪地质测绘院召开会议。岳坪地质测绘院人事处处长张海被约谈。",
         "青海省岳坪地质测绘院人事处"),
        ("中国恒坳装备集团公司召开会议。恒坳集团财务部部长张海被约谈。",
         "中国恒坳装备集团公司财务部"),
        # bodies of the Centre are no ends of other names, and those of earlier times are known
        ("前身是机械电子工业部、电子工业部下属单位。", "电子工业部"),
        ("张海历任第四机械工业部处长、国防科委第七研究院副院长。", "第四机械工业部"),
        ("张海历任第四机械工业部处长、国防科委第七研究院副院长。", "国防科委第七研究院"),
        ("张海曾任云溪电子集团有限公司总工程师、科技委副主任。", "云溪电子集团有限公司科技委"),
        # one court under its short name, a bureau without its level
        ("云溪市中级人民法院开庭。云溪市中院二审认为事实清楚。", "云溪市中级人民法院"),
        ("县委第五巡察组巡察县民政局党组。\n民政局局长张海表态。", "县民政局"),
        # groups that a body set up
        ("岳坪市委随即成立黛坳湖问题整改工作领导小组。", "岳坪市黛坳湖问题整改工作领导小组"),
        ("云溪矿业集团有限公司党委成立巡视整改工作领导小组。",
         "云溪矿业集团有限公司巡视整改工作领导小组"),
        # stationed groups and teams
        ("岳坪州纪委监委约谈岳坪州林业局局长张海，款项由州纪委监委驻该局纪检监察组追缴。",
         "驻岳坪州林业局纪检监察组"),
        ("青海省纪委监委驻省水利厅纪检监察组印发通知。驻省水利厅纪检监察组组长张海讲话。",
         "驻青海省水利厅纪检监察组"),
        ("阎坳区纪委派驻区教育局纪检组开展检查。", "驻阎坳区教育局纪检组"),
    ],
)  # fmt: skip
def test_names_are_completed_from_the_text(text: str, name: str) -> None:
    assert name in names(text)


def test_a_short_name_makes_no_second_body() -> None:
    found = names(
        "云溪市中级人民法院开庭。云溪市中院二审认为事实清楚。县民政局整改。\n民政局局长张海表态。"
    )
    assert not {"云溪市中院", "民政局"} & found


def test_what_is_built_begins_no_name() -> None:
    assert "云溪县打造青少年活动中心" not in names("云溪县打造青少年活动中心。")


def test_the_title_tells_whose_unit_it_is() -> None:
    found = names("审计处、财务处开展自查。", title="云溪师范大学开展专项检查")
    assert found == {"云溪师范大学", "云溪师范大学审计处", "云溪师范大学财务处"}
    assert names("审计处、财务处开展自查。") == {"审计处"}


def test_the_table_of_areas_knows_the_province_around_all_that_a_text_names() -> None:
    # Only real areas show it.
    assert names("民和县纪委通报，省纪委部署检查。") == {"民和县纪委", "青海省纪委"}
    assert names("民和县纪委、昆明市纪委通报，省纪委部署检查。") == {
        "民和县纪委", "昆明市纪委", "省纪委",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "commission"),
    [
        ("省纪委约谈了宜宾学院党委书记李岩。", "四川省纪委"),
        ("省纪委约谈了宜宾学院、合肥学院的负责人。", "省纪委"),
        ("省纪委约谈了北方师范学院党委书记李岩。", "省纪委"),
        # where an area is named, schools tell nothing
        ("省纪委在宜宾学院约谈了鼓楼区教育局局长李岩。", "省纪委"),
    ],
)
def test_the_cities_that_schools_are_called_after_tell_the_province(
    text: str, commission: str
) -> None:
    assert commission in names(text)


def test_a_province_is_no_part_of_the_name_of_a_city() -> None:
    assert names("甘肃省岳坪市纪委通报。岳坪市委召开会议。") == {"岳坪市纪委", "岳坪市委"}


def test_coordinated_organs_are_two() -> None:
    assert names("岜坳镇党委政府印发通知。") == {"岜坳镇党委", "岜坳镇政府"}


def test_papers_and_sites_only_tell_the_news() -> None:
    assert names("据云溪晚报报道，云溪市纪委印发通知。") == {"云溪市纪委"}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("岳坪市政府办公室印发通知。", ("岳坪市政府办公室", "岳坪市政府", "part_of")),
        ("岳坪市政协提案委员会印发通知。", ("岳坪市政协提案委员会", "岳坪市政协", "part_of")),
        ("岳坪市委第三巡察组进驻。", ("岳坪市委第三巡察组", "岳坪市委", "dispatched_by")),
    ],
)
def test_a_name_states_what_its_body_is_tied_to(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


def test_departments_of_a_committee_are_bodies_beside_it() -> None:
    assert relations("岳坪市委组织部印发通知。") == set()


def test_a_series_of_numbered_teams_is_as_many_bodies() -> None:
    found = names("岳坪市委第二、三、六巡察组进驻。中央第一、第五巡视组进驻。")
    teams = {f"岳坪市委第{number}巡察组" for number in "二三六"}
    assert found == {"岳坪市委", *teams, "中央第一巡视组", "中央第五巡视组"}
    assert names("中央第四巡视组、第九巡视组进驻。") == {"中央第四巡视组", "中央第九巡视组"}


def test_a_body_keeps_one_name_of_its_own_spellings() -> None:
    assert names("福建省岳坪县纪委通报。岳坪县纪委立案。") == {"岳坪县纪委"}
    assert names("岳坪县监察委员会通报。岳坪县监委立案。") == {"岳坪县监察委员会"}


def test_what_a_unit_does_is_no_unit_of_it() -> None:
    assert names("岳坪市水务局供水科开展科务公开。") == {"岳坪市水务局", "岳坪市水务局供水科"}


def test_a_head_line_tells_which_city_is_meant() -> None:
    # A head line names its city without 市; only the table knows such a name.
    document = read_text("市委巡察动态\n来源：廉洁西宁\n市委第一巡察组进驻。", "a.txt")
    assert {one.name for one in understand(document).organisations} == {
        "西宁市委",
        "西宁市委第一巡察组",
    }


def test_branches_of_a_bank_are_its_units() -> None:
    tie = ("中国农业银行青海省分行", "中国农业银行", "part_of")
    assert tie in relations("中国农业银行青海省分行召开会议。")


def test_a_group_is_not_the_company_of_its_name() -> None:
    found = names("岳坳酒业销售有限公司召开会议。省纪委派驻岳坳集团纪检组开展检查。")
    assert "驻岳坳集团纪检组" in found


def test_a_bureau_without_area_is_of_the_area_named_last() -> None:
    found = names("岳坪市委第五巡察组进驻农业农村局党组、民政局党组。")
    assert {"岳坪市农业农村局党组", "岳坪市民政局党组"} <= found
    assert "岳坪市农业农村局" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("岳坪市第八届市委第五轮巡察启动。", "岳坪市委"),
        ("国家税务总局青海省税务局召开会议。", "国家税务总局青海省税务局"),
        ("青海省人大常委会委员、财经委副主任委员张海被立案。", "青海省人大财经委"),
        ("岳坪县公安局局长张海、巴润苏木派出所所长李山被约谈。", "岳坪县公安局巴润苏木派出所"),
    ],
)
def test_terms_committees_and_stations_are_named_under_their_body(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # 集团 is the group a paragraph is about, not the branch named last
        ("银河港航集团有限公司检查松岭码头有限公司、柳坳船务分公司。集团纪委约谈张海。",
         "银河港航集团有限公司纪委"),
        ("华坳能源集团有限公司党组第二巡视组巡视华坳能源集团物资有限公司党委。集团党组约谈张海。",
         "华坳能源集团有限公司党组"),
        ("柳坳银行股份有限公司行长张海被立案。总行纪委约谈李山。", "柳坳银行股份有限公司纪委"),
        # a team told by its number is of the sender of the teams before
        ("岳坪市委第一巡察组、第二巡察组进驻市教育局党组。", "岳坪市委第二巡察组"),
        ("岳坪区委3个巡察组进驻区残联党组。第一巡察组组长张海讲话。", "岳坪区委第一巡察组"),
        ("岳坪县纪委监委召开会议。派驻第二纪检监察组约谈张海。",
         "岳坪县纪委监委派驻第二纪检监察组"),
        # rare levels
        ("岭坳盟纪委监委通报。盟委巡察组向松坳旗委反馈，盟教育局局长张海参加。", "岭坳盟教育局"),
        ("松坳旗巴润苏木党委召开会议。苏木纪委约谈张海。", "松坳旗巴润苏木纪委"),
        # verbs before and inside a name
        ("张海后任岳坪市博物馆馆长。", "岳坪市博物馆"),
        ("张海诬陷岳坪市渔政站站长李山。", "岳坪市渔政站"),
        ("岳坪鑫坳再生资源回收利用有限公司会计张海被约谈。", "岳坪鑫坳再生资源回收利用有限公司"),
        # zones without any area before them
        ("松坳化工园区管委会副主任张海被约谈。", "松坳化工园区管委会"),
        ("岳坳港综合保税区管理委员会副主任张海被约谈。", "岳坳港综合保税区管理委员会"),
    ],
)  # fmt: skip
def test_bodies_referred_to_or_shortened(text: str, name: str) -> None:
    assert name in names(text)


def test_a_bare_noun_is_the_body_whose_document_it_is() -> None:
    text = "松坳物业有限公司经理张海、会计李山虚报费用。公司纪委约谈张海。"
    title = "岳坪市城坳建设投资有限公司纪委通报"
    assert "岳坪市城坳建设投资有限公司纪委" in names(text, title=title)
    assert "松坳物业有限公司纪委" in names(text)


def test_kinds_of_zones_are_no_names() -> None:
    assert not names("张海任省级产业集聚区管理委员会主任。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # teams numbered behind their word
        ("岳坪市委提级巡察三组向松坳镇党委反馈。", "岳坪市委提级巡察三组"),
        ("岳坪市委巡察二组驻市公安局开展巡察。", "岳坪市委巡察二组"),
        # what a team inspects is no unit of it
        ("岳坪市委第四巡察组巡察市直机关工委、市委党校。", "岳坪市直机关工委"),
        # the office of a commission that is inspected by itself
        ("市委巡察组对岳坪区纪委监委机关和组织部开展巡察。", "岳坪区纪委监委机关"),
        ("市委巡察组对岳坪区纪委监委机关和组织部开展巡察。", "岳坪区委组织部"),
        ("岳坪区纪委监委机关干部参加会议。", "岳坪区纪委监委"),
        # units of the police bureau that the text speaks of
        ("岳坪市公安局局长张海、刑侦支队副支队长李山被约谈。", "岳坪市公安局刑侦支队"),
    ],
)
def test_teams_and_the_bodies_they_inspect(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("巡察组进驻岳坪市国资运营公司。", "岳坪市国资运营公司"),
        ("岳坪市国有资产经营（控股）集团有限公司董事长张海被约谈。",
         "岳坪市国有资产经营（控股）集团有限公司"),
        ("巡察组进驻岳坪市广播电视台。", "岳坪市广播电视台"),
        ("张海任岳坪市人民政府驻北京办事处主任。", "岳坪市人民政府驻北京办事处"),
        ("张海任岳坪市驻北京办事处主任。", "岳坪市驻北京办事处"),
        # a short name that reads like any other, declared inside the name of a group
        ("驻岳坪市供销合作社联合社（以下简称市供销社）纪检监察组组长张海约谈市供销社主任李山。",
         "岳坪市供销合作社联合社"),
    ],
)  # fmt: skip
def test_trades_offices_elsewhere_and_declared_bureaus(text: str, name: str) -> None:
    assert name in names(text)


def test_a_declared_bureau_is_one_body() -> None:
    text = "岳坪市住房和城乡建设局（下称市住建局）局长张海被约谈。驻市住建局纪检监察组开展检查。"
    assert names(text) == {
        "岳坪市住房和城乡建设局",
        "驻岳坪市住房和城乡建设局纪检监察组",
    }


def test_the_hospital_is_the_body_named_before() -> None:
    found = names(
        "岳坪市第二人民医院院长张海被约谈。院党委免去李山的总会计师职务，该院纪委约谈李山。"
    )
    assert {"岳坪市第二人民医院党委", "岳坪市第二人民医院纪委"} <= found
    assert "岳坪市人民检察院第三分院" in names("岳坪市人民检察院第三分院对张海提起公诉。")
    assert not names("张海生病住院，会议要求全面从严治院。")


def test_a_unit_is_of_the_only_hospital_of_the_text() -> None:
    text = "岳坪市第二人民医院召开会议，后勤保障部主任张海参加。\n设备科科长李山被立案。"
    assert {"岳坪市第二人民医院后勤保障部", "岳坪市第二人民医院设备科"} <= names(text)
    two = "岳坪市第二人民医院、岳坪市第三中学召开会议。\n设备科科长李山被立案。"
    assert not any(name.endswith("设备科") and name != "设备科" for name in names(two))


def test_a_footer_runs_into_no_name() -> None:
    text = "银河港航集团有限公司公布整改情况。联系方式详见集团官网。"
    assert names(text) == {"银河港航集团有限公司"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 区纪委 and 区监委 right behind one another are the joint body
        ("云溪区纪委区监委召开会议。", {"云溪区纪委监委"}),
        ("云溪区纪委、区监委召开会议。", {"云溪区纪委", "云溪区监委"}),
        # no zone has a 区委 with departments
        (
            "云溪工业园区党工委召开会议。区委组织部、区委巡察办参加。",
            {"云溪工业园区党工委", "区委组织部", "区委巡察办"},
        ),
        # bodies of a kind are none by name
        ("巡视组会同有关省委巡视机构开展工作。青海省水务厅参加。", {"青海省水务厅"}),
        ("云溪市委巡察组对7个县（市）区纪委监委机关开展巡察。", {"云溪市委", "云溪市委巡察组"}),
        # 县委 sends teams out, whatever word 委派 may be
        ("云溪县委派出3个巡察组。", {"云溪县委"}),
    ],
)
def test_which_bodies_are_named_by_levels(text: str, expected: set[str]) -> None:
    record = record_of(text)
    assert set(record["orgs"]) == expected


def test_villages_of_a_row_are_of_the_town_before_the_first() -> None:
    text = "云溪县委巡察组对柳坪镇大桥村、高泉村、甲子镇开展巡察。"
    targets = [action["target"] for action in record_of(text)["actions"]]
    assert targets == ["云溪县柳坪镇大桥村", "云溪县柳坪镇高泉村", "云溪县甲子镇"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县文化和旅游体育局党组开会。县文旅体局局长周立春讲话。",
         {"云溪县文化和旅游体育局党组", "云溪县文化和旅游体育局"}),
        ("云溪县发展和改革委员会开会，县发改委派人参加。", {"云溪县发展和改革委员会"}),
        ("云溪市公安交通管理局开会，市交管局派人参加。", {"云溪市公安交通管理局"}),
        # one word of a longer name may be another body
        ("云溪县教育和体育局开会。县教育局原局长周立春被查。",
         {"云溪县教育和体育局", "云溪县教育局"}),
        # a group of companies is called by its place and trade
        ("云溪钢铁（集团）公司开会。周立春任云钢集团副总经理。", {"云溪钢铁（集团）公司"}),
        # 培训中心 is the one named before, whatever stands between
        ("云溪县水务局干部培训中心原主任周立春（时任培训中心副主任）被查。",
         {"云溪县水务局", "云溪县水务局干部培训中心"}),
        ("据了解，巡视组开展反馈。中央巡视组收到问题线索。", {"中央巡视组"}),
        ("各街道人大工委主任列席会议。", set()),
    ],
)  # fmt: skip
def test_a_body_is_one_under_its_long_and_short_names(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def test_a_short_name_draws_together_that_of_the_title() -> None:
    found = names("县文旅体局召开会议。", title="云溪县文化和旅游体育局关于整改情况的通报")
    assert found == {"云溪县文化和旅游体育局"}


def test_a_company_is_called_by_its_area_in_short_form() -> None:
    text = "柯山区恒通水务建设有限公司开会。柯山恒通水务建设有限公司总经理张海被查。"
    assert names(text) == {"柯山区恒通水务建设有限公司"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # staff of a unit, whose field may be a verb
        ("云溪市交投集团有限公司经营发展处员工张海失职。",
         {"云溪市交投集团有限公司", "云溪市交投集团有限公司经营发展处"}),
        ("云溪县水务局工程科工作人员张海被诫勉。", {"云溪县水务局", "云溪县水务局工程科"}),
        ("云溪市国资委企业领导人员管理处处长张海被诫勉。",
         {"云溪市国资委", "云溪市国资委企业领导人员管理处"}),
        # a company of another
        ("云溪市水务集团有限公司全资子公司岚浦水务有限公司总经理张海被查。",
         {"云溪市水务集团有限公司", "岚浦水务有限公司"}),
        ("云溪市城投集团子公司经理张海被查。", {"云溪市城投集团子公司"}),
        ("云溪县石桥街道人大工委主任张海被诫勉。", {"云溪县石桥街道人大工委"}),
        ("云溪县人大常委会石桥街道工作委员会主任张海被诫勉。",
         {"云溪县人大常委会", "云溪县人大常委会石桥街道工作委员会"}),
        ("青海省委常委张海、省军区政委李山参加。", {"青海省委", "青海省军区"}),
        ("贵州纪委约谈贵州恒岳电力有限公司总经理张海。", {"贵州省纪委", "贵州恒岳电力有限公司"}),
        # whom a text does not want to name
        ("云溪县纪委接到某电子公司职工举报。", {"云溪县纪委"}),
        ("云溪市民政局原军队离休退休干部休养所所长张海被查。",
         {"云溪市民政局", "云溪市民政局军队离休退休干部休养所"}),
        ("云溪县总工会副主席、经费审查委员会主任张海被查。",
         {"云溪县总工会", "云溪县总工会经费审查委员会"}),
    ],
)  # fmt: skip
def test_units_and_companies_beside_their_bodies(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def test_a_college_is_part_of_its_university_and_a_hospital_goes_on_with_its_name() -> None:
    found = relations("青溪大学土木工程学院院长张海被立案。岳坪大学附属医院院长李山被立案。")
    assert found == {("青溪大学土木工程学院", "青溪大学", "part_of")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a court sits in a room of its own, and has tribunals elsewhere
        ("张海受贿案在岚浦市中级人民法院大法庭开庭。", {"岚浦市中级人民法院"}),
        ("张海受贿案在岚浦市中级人民法院第一法庭开庭。", {"岚浦市中级人民法院"}),
        ("张海受贿案在云溪县人民法院高泉人民法庭开庭。",
         {"云溪县人民法院", "云溪县人民法院高泉人民法庭"}),
        # courts that are told apart by numbers
        ("岚浦市第一中级人民法院宣判。岚浦一中院称，张海自首。", {"岚浦市第一中级人民法院"}),
        ("张海受贿案由岚浦市人民检察院立案侦查。", {"岚浦市人民检察院"}),
        # a right to a mine is no mine that acts
        ("云溪县政府违规延续采矿探矿权。", {"云溪县政府"}),
        ("云溪县政府转让石岭铁矿探矿权。", {"云溪县政府"}),
        ("张海任云溪县石岭铁矿矿长。", {"云溪县石岭铁矿"}),
        # where somebody was a guest, whichever place that was
        ("张海在石桥镇一饭店吃喝，又到云溪县一土菜馆打牌。", set()),
        ("云溪县第一饭店被约谈。", {"云溪县第一饭店"}),
    ],
)  # fmt: skip
def test_what_belongs_to_a_body_is_no_other(text: str, expected: set[str]) -> None:
    assert names(text) == expected
