"""Units, branches and offices of a body that the text has named before."""

from __future__ import annotations

import pytest

from tests.resolution.records import record_of


def record(text: str) -> dict[str, set[str]]:
    """The posts of a body text as person, body, role and status, and its bodies and relations."""
    found = record_of(text)
    return {
        "posts": {
            " ".join((p["person"], p["org"], p["role"], p["status"])).removesuffix(" current")
            for p in found["posts"]
        },
        "orgs": set(found["orgs"]),
        "relations": {f"{r['child']} {r['rel']} {r['parent']}" for r in found["orgrel"]},
    }


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("八届柏溪县委第三轮巡察公布。县委第四巡察组进驻县档案馆。",
         {"柏溪县委", "柏溪县委第四巡察组", "柏溪县档案馆"}),
        ("第十二届鹿鸣区政府任命周立春为区档案局局长。", {"鹿鸣区政府", "鹿鸣区档案局"}),
        ("新一届乔阳市委出台规定。", {"乔阳市委"}),
        ("周立春当选为乔阳县第一任监察委员会主任。", {"乔阳县监察委员会"}),
        ("周立春任乔阳县首届纪委书记。", {"乔阳县纪委"}),
        ("换届后，乔阳市委出台规定。", {"乔阳市委"}),
    ],
)  # fmt: skip
def test_a_term_of_office_is_no_part_of_a_name(text: str, orgs: set[str]) -> None:
    assert record(text)["orgs"] == orgs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # behind a word that points back
        ("舒岭铁路医院院长周立春被免职，该院放射科主任韩雪被诫勉。",
         "韩雪 舒岭铁路医院放射科 主任"),
        ("沙槐纺织集团有限公司总会计师周立春被查，同公司原料供应部副部长韩雪被诫勉。",
         "韩雪 沙槐纺织集团有限公司原料供应部 副部长"),
        ("柏溪县水务局开会。局财务科科长韩雪出席。", "韩雪 柏溪县水务局财务科 科长"),
        ("柏溪县教育局局长周立春被查。同局人事股股长韩雪作检查。", "韩雪 柏溪县教育局人事股 股长"),
        ("云岗水泥有限公司被巡察。该公司柏溪分公司经理周立春、公司安全部部长韩雪被约谈。",
         "韩雪 云岗水泥有限公司安全部 部长"),
        ("云岗水泥有限公司被巡察。该公司柏溪分公司经理韩雪被约谈。",
         "韩雪 云岗水泥有限公司柏溪分公司 经理"),
        # by itself
        ("云岗师范学院院长周立春讲话。教材服务公司经理韩雪受到处分。",
         "韩雪 云岗师范学院教材服务公司 经理"),
        ("云岗师范学院院长周立春讲话。教材服务公司经理贺知远、膳食处处长韩雪受到处分。",
         "韩雪 云岗师范学院膳食处 处长"),
        ("漳南农村商业银行股份有限公司（以下简称漳南农商行）通报。漳南农商行对东关支行行长韩雪停职。",
         "韩雪 漳南农村商业银行股份有限公司东关支行 行长"),
        ("柏溪县纪委检查了县实验小学。实验小学校长韩雪被约谈。", "韩雪 柏溪县实验小学 校长"),
        ("柏溪县第一人民医院副院长周立春被查。外科主任韩雪作检查。",
         "韩雪 柏溪县第一人民医院外科 主任"),
        ("柏溪县公安局副局长周立春被查。法制大队大队长韩雪作检查。",
         "韩雪 柏溪县公安局法制大队 大队长"),
        # beside another unit of the same body
        ("柏溪县人民医院后勤部部长周立春、伦理办主任韩雪被约谈。",
         "韩雪 柏溪县人民医院伦理办 主任"),
        ("柏溪县财政局预算处处长周立春、一科科长韩雪被约谈。", "韩雪 柏溪县财政局预算处一科 科长"),
    ],
)  # fmt: skip
def test_a_unit_belongs_to_the_main_body_named_before(text: str, expected: str) -> None:
    found = record(text)
    assert expected in found["posts"]
    body = expected.split(" ")[1]
    assert body in found["orgs"]


@pytest.mark.parametrize(
    ("text", "spurious"),
    [
        ("柏溪县水务局开会。县纪委会同局党组约谈了韩雪。", "同"),
        ("沙槐纺织有限公司开会。柏溪县原林业局局长韩雪被查。", "原林业局"),
        ("工商银行开会。柏溪县农业银行城关支行行长韩雪被查。", "工商银行柏溪县"),
        ("柏溪县行政审批局开会，行政许可科科长韩雪被查。", "局政许可"),
    ],
)
def test_what_only_looks_like_a_unit(text: str, spurious: str) -> None:
    assert not any(spurious in org for org in record(text)["orgs"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # only the whole body has such an office
        ("沙槐纺织集团有限公司法务部部长周立春、总经济师韩雪被约谈。",
         "韩雪 沙槐纺织集团有限公司 总经济师"),
        ("沙槐纺织集团有限公司云河分公司财务部部长周立春、总会计师韩雪被约谈。",
         "韩雪 沙槐纺织集团有限公司云河分公司 总会计师"),
        ("桥东水泥厂化验室主任周立春、厂部副厂长韩雪被约谈。", "韩雪 桥东水泥厂 副厂长"),
        # the leader of a team is no leader of the leading group named in between
        ("柏溪市委第六巡察组反馈。市委巡察工作领导小组副组长周立春到会。组长韩雪通报了情况。",
         "韩雪 柏溪市委第六巡察组 组长"),
        ("柏溪市委巡察工作领导小组开会。组长韩雪讲话。", "韩雪 柏溪市委巡察工作领导小组 组长"),
        # the body of a bare post is the one where its holder has it
        ("柏溪县水务局局长韩雪被查。\n县委研究了防汛工作。\n韩雪被免去局长职务。",
         "韩雪 柏溪县水务局 局长 removed"),
    ],
)  # fmt: skip
def test_the_body_of_a_bare_role(text: str, expected: str) -> None:
    assert expected in record(text)["posts"]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("柏溪县水务局局长周立春被立案，其担任的水库管理所所长职务由县水务局撤免。",
         {"周立春 柏溪县水务局 局长", "周立春 柏溪县水库管理所 所长 removed"}),
        ("周立春被柏溪市纪委监委立案，其市住建局党组书记职务已由市委于次日免去。",
         {"周立春 柏溪市住建局 党组书记 removed"}),
        ("周立春的柏溪县水务局局长职务，此前已由柏溪县委免去。",
         {"周立春 柏溪县水务局 局长 removed"}),
        ("柏溪县水务局局长周立春收受韩雪贿赂，其县水务局局长职务已被免去。",
         {"周立春 柏溪县水务局 局长 removed"}),
        ("周立春的柏溪县水务局局长职务待定。", set()),
        # a sanction that ends takes no post
        ("柏溪县水务局解除局长周立春的政务记过处分。", {"周立春 柏溪县水务局 局长"}),
    ],
)  # fmt: skip
def test_a_post_before_the_verb_that_takes_it(text: str, posts: set[str]) -> None:
    assert record(text)["posts"] == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("柏溪县公安局刑警大队原大队长周立春、东关派出所原所长韩雪被查。",
         {"周立春 柏溪县公安局刑警大队 大队长 former", "韩雪 柏溪县公安局东关派出所 所长 former"}),
        ("柏溪县公安局东关派出所所长周立春、刑警大队大队长韩雪被查。",
         {"周立春 柏溪县公安局东关派出所 所长", "韩雪 柏溪县公安局刑警大队 大队长"}),
        ("柏溪县融媒体中心编辑部主任周立春被查。", {"周立春 柏溪县融媒体中心编辑部 主任"}),
        ("周立春曾任教育部高等教育司司长、学位管理与研究生司司长。",
         {"周立春 教育部高等教育司 司长 former", "周立春 教育部学位管理与研究生司 司长 former"}),
        ("柏溪县委县政府督查室主任周立春到场。", {"周立春 柏溪县委县政府督查室 主任"}),
        ("柏溪县农办原副主任周立春被查。", {"周立春 柏溪县农办 副主任 former"}),
        ("柏溪县柳坪镇大坳村监察联络员周立春被查。", {"周立春 柏溪县柳坪镇大坳村 监察联络员"}),
        ("柏溪县柳坪镇大坳村律师周立春到场。", set()),
        ("柏溪县公安局交警大队三中队副中队长周立春被查。",
         {"周立春 柏溪县公安局交警大队三中队 副中队长"}),
        ("柏溪县纪委监委驻县政协机关纪检监察组组长周立春到场。",
         {"周立春 驻柏溪县政协机关纪检监察组 组长"}),
    ],
)  # fmt: skip
def test_units_of_less_usual_names(text: str, posts: set[str]) -> None:
    assert record(text)["posts"] == posts


@pytest.mark.parametrize(
    ("text", "spurious"),
    [
        ("柏溪县有关环保部门到场。", "环保部"),
        ("柏溪县公安局交警大队三中队到场。", "三中"),
        ("柏溪县纪委在柳坪镇大会议室召开会议，到镇政府值班室查看。", "室"),
    ],
)
def test_words_that_hold_a_head_make_no_body(text: str, spurious: str) -> None:
    assert not any(org.endswith(spurious) for org in record(text)["orgs"])


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # zones
        ("科布市工业园区开会。市委责令园区管委会主任周立春引咎辞职。",
         {"周立春 科布市工业园区管委会 主任 removed"}),
        ("科布市工业园区开会。园区党工委委员、规划建设局局长周立春被查。",
         {"周立春 科布市工业园区党工委 委员", "周立春 科布市工业园区规划建设局 局长"}),
        ("云溪经济技术开发区党工委开会。经开区管委会主任周立春到场。",
         {"周立春 云溪经济技术开发区管委会 主任"}),
        ("柏溪县水务局原局长、县城乡一体化示范区管委会原副主任周立春被查。",
         {"周立春 柏溪县水务局 局长 former",
          "周立春 柏溪县城乡一体化示范区管委会 副主任 former"}),
        # the body that speaks of itself
        ("兴闽银行股份有限公司党委委员周立春，曾任该行莆岬分行行长。",
         {"周立春 兴闽银行股份有限公司 党委委员",
          "周立春 兴闽银行股份有限公司莆岬分行 行长 former"}),
        ("兴闽银行股份有限公司开会。该行为严重违纪，该行行长周立春被查。",
         {"周立春 兴闽银行股份有限公司 行长"}),
        # 现任 begins another post in the body, none in the branch
        ("兴闽银行股份有限公司城关支行原行长、现任风险管理部副总经理周立春被查。",
         {"周立春 兴闽银行股份有限公司城关支行 行长 former",
          "周立春 兴闽银行股份有限公司风险管理部 副总经理"}),
        # a group that is set up under its leaders, and its office
        ("云溪大学成立由党委书记周立春任组长，校长马文川和副校长韩雪任副组长的巡察整改工作领导小组。",
         {"周立春 云溪大学 党委书记", "马文川 云溪大学 校长", "韩雪 云溪大学 副校长",
          "周立春 云溪大学巡察整改工作领导小组 组长", "马文川 云溪大学巡察整改工作领导小组 副组长",
          "韩雪 云溪大学巡察整改工作领导小组 副组长"}),
        ("云溪大学成立巡察整改工作领导小组，下设办公室，由副校长周立春兼任办公室主任。",
         {"周立春 云溪大学 副校长", "周立春 云溪大学巡察整改工作领导小组办公室 主任"}),
        # one office is no second one's who has another
        ("柳坪镇镇长周立春到场。镇党委书记韩雪、周立春被约谈。",
         {"周立春 柳坪镇政府 镇长", "韩雪 柳坪镇党委 书记"}),
        ("柳坪镇副镇长韩雪、周立春被约谈。",
         {"韩雪 柳坪镇政府 副镇长", "周立春 柳坪镇政府 副镇长"}),
        # members of a township's committee, first secretaries, delegates
        ("柳坪镇党委委员、武装部部长、政法委员周立春被查。",
         {"周立春 柳坪镇党委 委员", "周立春 柳坪镇武装部 部长", "周立春 柳坪镇党委 政法委员"}),
        ("柳坪镇大坳村驻村第一书记周立春到场。", {"周立春 柳坪镇大坳村 第一书记"}),
        ("终止周立春的柏溪县第十七届人大代表资格。", {"周立春 柏溪县人民代表大会 代表 removed"}),
        ("身为柏溪县人大代表的周立春到场。", {"周立春 柏溪县人大 代表"}),
    ],
)  # fmt: skip
def test_bodies_that_the_text_goes_on_to_speak_of(text: str, posts: set[str]) -> None:
    assert record(text)["posts"] == posts


def test_the_commission_of_a_school_is_of_the_school_the_text_tells() -> None:
    assert "岚浦学院纪委" in record("岚浦学院开会。校纪委开展检查。")["orgs"]
    assert record("校纪委开展检查。")["orgs"] == {"校纪委"}


def test_the_office_named_beside_teams_is_of_their_committee() -> None:
    orgs = record("柏溪县委巡察组和巡察办开会。")["orgs"]
    assert orgs == {"柏溪县委", "柏溪县委巡察组", "柏溪县委巡察办"}


def test_the_day_of_a_birth_or_degree_begins_no_office() -> None:
    text = "周立春出生于1964年3月，曾任云溪学院院长。韩雪毕业于1984年7月，任云溪县县长。"
    assert [post["start"] for post in record_of(text)["posts"]] == [None, None]


def test_delegates_as_a_class_name_no_body() -> None:
    assert record("柏溪县纪委邀请人大代表、政协委员旁听。")["orgs"] == {"柏溪县纪委"}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # a school that speaks of itself
        ("岚浦职业学院开会。校党委副书记、校长周立春主持。",
         {"周立春 岚浦职业学院 党委副书记", "周立春 岚浦职业学院 校长"}),
        ("岚浦职业学院开会。校党委第一巡察组组长周立春、第二巡察组组长韩雪表态。",
         {"周立春 岚浦职业学院党委第一巡察组 组长", "韩雪 岚浦职业学院党委第二巡察组 组长"}),
        ("云岗学院院长周立春被查。招生处原处长韩雪被立案。",
         {"周立春 云岗学院 院长", "韩雪 云岗学院招生处 处长 former"}),
        # wards of two characters, and what comes between a body and another
        ("岭东市中医院副院长周立春被查，该院眼科主任韩雪被诫勉。",
         {"周立春 岭东市中医院 副院长", "韩雪 岭东市中医院眼科 主任"}),
        ("柏溪县纪委约谈粮食局局长周立春。", {"周立春 柏溪县粮食局 局长"}),
        # in turn, with 为
        ("周立春、韩雪分别为观音桥镇财政所所长、观音桥镇金鼓村党总支书记。",
         {"周立春 观音桥镇财政所 所长", "韩雪 观音桥镇金鼓村 党总支书记"}),
        # 向 before a known name
        ("柳坪镇大坳村支部书记余天水被查。该村支部书记向余天水表态。",
         {"余天水 柳坪镇大坳村 支部书记"}),
        ("周立春转任青海海关关长。", {"周立春 青海海关 关长"}),
        # the committee of the community whose branch was named right before
        ("柏溪县纪委约谈西关社区党支部书记兼居委会主任周立春。",
         {"周立春 西关社区 党支部书记", "周立春 西关社区居委会 主任"}),
        ("时任柏溪县水务局土地利用规划科科长周立春到场。",
         {"周立春 柏溪县水务局土地利用规划科 科长 former"}),
    ],
)  # fmt: skip
def test_who_speaks_and_whose_unit_it_is(text: str, posts: set[str]) -> None:
    assert record(text)["posts"] == posts


def test_rooms_of_a_commission_in_a_list() -> None:
    found = record("柏溪县纪委监委党风室、案管室、信访室参加。")
    body = "柏溪县纪委监委"
    assert found["orgs"] == {f"{body}党风室", f"{body}案管室", f"{body}信访室"}


@pytest.mark.parametrize(
    "text", ["天水两公司之间有纠纷。", "要紧盯死角盲区，区纪委检查。", "部分教师代表列席。"]
)
def test_no_name_is_made_of_what_only_stands_there(text: str) -> None:
    found = record(text)
    assert not any("两公司" in org or "盲区" in org for org in found["orgs"])
    assert found["posts"] == set()


@pytest.mark.parametrize(
    ("title", "text", "posts"),
    [
        # a college with a name of its own is one of the university whose document it is
        ("岚浦大学党委决定调整班子", "决定：周立春同志任知行学院党委书记。",
         {"周立春 岚浦大学知行学院 党委书记"}),
        ("工作动态", "周立春任知行学院党委书记。", {"周立春 知行学院 党委书记"}),
        # a branch named as it is, wider areas named two at a time
        ("工作动态", "周立春曾任鹰潭分局副局长。", {"周立春 鹰潭分局 副局长 former"}),
        ("工作动态", "岚浦州云溪县纪委检查了云溪县柳坪镇。柳坪镇党委书记周立春被查。",
         {"周立春 云溪县柳坪镇党委 书记"}),
        # what he was before
        ("工作动态", "周立春接任岚浦市委书记，此前周立春任云溪市委书记。",
         {"周立春 岚浦市委 书记", "周立春 云溪市委 书记 former"}),
    ],
)  # fmt: skip
def test_posts_in_the_words_of_notices(title: str, text: str, posts: set[str]) -> None:
    found = record_of(text, f"{title}\n\n")["posts"]
    told = {" ".join((p["person"], p["org"], p["role"], p["status"])) for p in found}
    assert {each.removesuffix(" current") for each in told} == posts


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("青海省纪委省监委通报。", {"青海省纪委监委"}),
        ("柳坪镇大坳村被查。有人干扰村委会换届选举。", set()),
        ("云溪县纪委县监委通报。", {"云溪县纪委监委"}),
    ],
)
def test_one_body_and_no_body(text: str, orgs: set[str]) -> None:
    assert record(text)["orgs"] == orgs


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("岚浦市第一中学校长周立春受到警告。岚浦一中纪委书记安静作出检查。", {"岚浦市第一中学"}),
        (
            "岚浦市第一中学校长周立春受到警告。岚浦市第二中学校长安静被免职。",
            {"岚浦市第一中学", "岚浦市第二中学"},
        ),
        ("云溪县第二人民医院院长周立春被免职。县二院副院长安静被约谈。", {"云溪县第二人民医院"}),
        (
            "云溪县人民医院院长周立春被免职。云溪县第一人民医院副院长安静被约谈。",
            {"云溪县人民医院", "云溪县第一人民医院"},
        ),
    ],
)
def test_schools_and_hospitals_are_told_apart_by_their_numbers(text: str, orgs: set[str]) -> None:
    assert record(text)["orgs"] == orgs


def test_a_company_that_is_not_to_be_named_is_nobody() -> None:
    found = record_of("周立春接受管理服务对象某公司法定代表人董某宴请。")
    assert (found["orgs"], found["persons_masked"]) == ([], ["董某"])


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("乔阳市卫生健康委员会（以下简称卫健委）开会。卫健委纪委约谈周立春。",
         {"乔阳市卫生健康委员会", "乔阳市卫生健康委员会纪委"}),
        ("乔阳市卫健委开会。卫健委纪委约谈周立春。", {"乔阳市卫健委", "乔阳市卫健委纪委"}),
        ("乔阳市教育局开会。教育局工会看望周立春。", {"乔阳市教育局", "乔阳市教育局工会"}),
        ("乔阳市教育局开会。各级教育局纪委要看望周立春。", {"乔阳市教育局"}),
    ],
)  # fmt: skip
def test_a_bureau_named_again_has_its_own_commission(text: str, orgs: set[str]) -> None:
    assert record(text)["orgs"] == orgs


def test_the_secretary_of_the_commission_of_a_bureau_named_again_is_of_the_bureau() -> None:
    found = record("乔阳市国资委开会。国资委纪委书记周立春参加。")
    assert found["posts"] == {"周立春 乔阳市国资委 纪委书记"}


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("乔阳县纪委会同公安局、水务局检查。", {"乔阳县纪委", "乔阳县公安局", "乔阳县水务局"}),
        ("乔阳县纪委与文旅局组成检查组。", {"乔阳县纪委", "乔阳县文旅局"}),
        ("乔阳县教育局联合市场监管局检查。", {"乔阳县教育局", "乔阳县市场监管局"}),
        ("乔阳县纪委与企业座谈，联合学校检查。", {"乔阳县纪委"}),
    ],
)  # fmt: skip
def test_a_bureau_joined_to_a_body_is_of_its_area(text: str, orgs: set[str]) -> None:
    assert record(text)["orgs"] == orgs


def test_a_school_may_be_named_by_work() -> None:
    text = "乔阳市维修保养职业学校校长周立春被查。乔阳市要求学校校长何明远整改。"
    posts = record(text)["posts"]
    assert posts >= {"周立春 乔阳市维修保养职业学校 校长"}
    assert not any("要求" in post for post in posts)


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("柏溪区水务局局长周立春受贿一案开庭。柏溪法院判处其有期徒刑三年。", "柏溪区人民法院"),
        ("岚浦市水务局局长周立春受贿一案开庭。岚浦中院判处其有期徒刑三年。", "岚浦市中级人民法院"),
        # a district has none of these, and which of two areas is meant nobody says
        ("柏溪区水务局局长周立春受贿一案开庭。柏溪中院判处其有期徒刑三年。", "柏溪中院"),
        ("柏溪区、柏溪县联合办案，周立春一案开庭。柏溪法院判处其有期徒刑三年。", "柏溪法院"),
    ],
)  # fmt: skip
def test_a_court_in_short_is_that_of_the_area_told_of(text: str, court: str) -> None:
    assert court in record(text)["orgs"]


def test_a_bank_in_short_is_the_same_bank() -> None:
    text = "国家开发银行岚浦分行原行长周立春被查。周立春2020年卸任国开行岚浦分行行长。"
    assert record(text)["orgs"] == {"国家开发银行岚浦分行"}
    text = "工行柏溪支行行长周立春被查。周立春2015年任中国工商银行柏溪支行行长。"
    assert record(text)["posts"] == {"周立春 中国工商银行柏溪支行 行长"}
    assert record("工行多个分行行长被查。")["orgs"] == {"工行"}


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("中国科学院岚浦生态研究所副所长", "中国科学院岚浦生态研究所"),
        ("中国农业科学院岚浦兽医研究所所长", "中国农业科学院岚浦兽医研究所"),
        ("工商银行岚浦管理研修院院长", "工商银行岚浦管理研修院"),
        ("云溪县人民医院、岚浦研究院院长", "岚浦研究院"),
        ("云溪县水务局局长、水务集团董事长", "云溪县水务集团"),
    ],
)
def test_institutes_of_an_academy_or_company_bear_its_name(post: str, body: str) -> None:
    assert body in {found.split()[1] for found in record(f"{post}周立春被查。")["posts"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("江西银行股份有限公司原副行长周立春被查。周立春曾任江西银行党委委员。",
         "江西银行股份有限公司"),
        ("岚浦市通报。柏溪区恒安水务有限公司总经理周立春被查。柏溪恒安水务有限公司原经理贺兰到会。",
         "柏溪区恒安水务有限公司"),
    ],
)  # fmt: skip
def test_a_company_without_its_form_or_level_is_the_same(text: str, name: str) -> None:
    assert {org for org in record(text)["orgs"] if "银行" in org or "水务" in org} == {name}


def test_a_department_of_the_state_is_called_without_it() -> None:
    text = "国务院国资委召开会议，要求加强监管。国资委党委书记周立春讲话。"
    assert record(text)["posts"] == {"周立春 国务院国资委 党委书记"}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("云溪县水务局、教育局局长周立春、贺兰被诫勉。",
         {"周立春 云溪县水务局 局长", "贺兰 云溪县教育局 局长"}),
        ("县委组织部、县委宣传部部长周立春、贺兰到会。",
         {"周立春 县委组织部 部长", "贺兰 县委宣传部 部长"}),
        ("县纪委、县水务局局长周立春、贺兰到会。",
         {"周立春 县水务局 局长", "贺兰 县水务局 局长"}),
        ("云溪县水务局、教育局局长周立春被诫勉。", {"周立春 云溪县教育局 局长"}),
        # a town is a body by its office only where that is written
        ("云溪县石桥镇、柳坪镇镇长周立春、贺兰到会。", {"贺兰 云溪县柳坪镇政府 镇长"}),
    ],
)  # fmt: skip
def test_as_many_people_as_bodies_have_one_each(text: str, posts: set[str]) -> None:
    assert record(text)["posts"] == posts


def test_teachers_are_of_the_school_told_of() -> None:
    text = "云溪县石桥镇中心小学违规收费。任课教师周立春受到通报批评，代课教师贺兰被诫勉。"
    assert record(text)["posts"] == {
        "周立春 云溪县石桥镇中心小学 任课教师", "贺兰 云溪县石桥镇中心小学 代课教师",
    }  # fmt: skip
