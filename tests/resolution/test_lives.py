"""The posts of a life, in the forms in which notices tell it, and what a life says of places."""

from __future__ import annotations

import pytest

from tests.resolution.records import record_of

_OPENING = "云浦县委原副书记、县长周立春涉嫌严重违纪违法，目前正接受纪律审查和监察调查。\n"
_WHO = "周立春，男，汉族，1970年3月出生，湖南常德人，1991年2月参加工作"
_STAGES = {
    "云浦县农机站 技术员 former 1991-02 1996-07",
    "云浦县农机站 站长 former 1991-02 1996-07",
    "云浦县政府 副县长 former 1996-07 2001-05",
    "云浦县委 副书记 former 2001-05",
    "云浦县政府 县长 former 2001-05",
}


def posts(text: str) -> set[str]:
    """Body, role, status and dates of every post of a body text."""
    record = record_of(text)
    return {
        " ".join(filter(None, (p["org"], p["role"], p["status"], p["start"], p["end"])))
        for p in record["posts"]
    }


_FORMS = [
    [
        f"{_WHO}，1991年2月至1996年7月，云浦县农机站技术员、站长；",
        "1996年7月至2001年5月，云浦县副县长；2001年5月起，云浦县委副书记、县长。",
    ],
    [
        "周立春简历\n1991.02—1996.07 云浦县农机站技术员、站长\n",
        "1996.07—2001.05 云浦县副县长\n2001.05— 云浦县委副书记、县长",
    ],
    [
        "周立春简历：\n1991.02-1996.07云浦县农机站技术员、站长\n",
        "1996.07-2001.05云浦县副县长\n2001.05至今，云浦县委副书记、县长",
    ],
    [
        "周立春简历\n1991年2月--1996年7月：云浦县农机站技术员、站长；\n",
        "1996年7月--2001年5月：云浦县副县长；\n2001年5月起，任云浦县委副书记、县长。",
    ],
]


@pytest.mark.parametrize("life", _FORMS)
def test_each_stage_has_its_posts_and_dates(life: list[str]) -> None:
    assert posts(_OPENING + "".join(life)) == _STAGES


def test_a_stage_may_have_a_beginning_only() -> None:
    life = "1991年2月，云浦县农机站站长；\n1996年7月，云浦县副县长；\n2001年5月，任云浦县县长。"
    assert posts(f"{_OPENING}{_WHO}。\n{life}") == {
        "云浦县农机站 站长 former 1991-02",
        "云浦县政府 副县长 former 1996-07",
        "云浦县政府 县长 former 2001-05",
        "云浦县委 副书记 former",
    }


def test_a_post_held_meanwhile_stands_in_brackets() -> None:
    life = "周立春简历\n1996.07—2001.05 云浦县副县长（其间：1998.03—1999.03挂职任岭北县副县长）"
    assert "岭北县政府 副县长 former 1998-03 1999-03" in posts(_OPENING + life)


def test_a_closed_stage_behind_an_open_one_ends_it() -> None:
    life = "周立春，男，汉族，1996年11月起任云浦县水务局局长。2003年8月至2012年6月任云浦县副县长。"
    assert posts(life) == {
        "云浦县水务局 局长 former 1996-11",
        "云浦县政府 副县长 former 2003-08 2012-06",
    }
    life = "周立春，男，1996年11月起任云浦县水务局局长（其间：2003年至2004年任云浦县副县长）。"
    assert "云浦县水务局 局长 current 1996-11" in posts(life)


def test_a_date_before_news_is_no_stage() -> None:
    news = f"{_WHO}。\n2021年5月，云浦县水务局局长主持会议。"
    assert posts(_OPENING + news) == {"云浦县委 副书记 former", "云浦县政府 县长 former"}


@pytest.mark.parametrize(
    ("text", "org"),
    [
        # where somebody was born or learned says nothing of the 省 of the bulletin
        (
            "省纪委对周立春立案。周立春，男，汉族，湖南常德人。2003年任福建省水利厅厅长。",
            "福建省纪委",
        ),
        ("省纪委对周立春立案。周立春，男，汉族，湖北仙桃人，毕业于陕西师范大学。", "省纪委"),
        ("省纪委对周立春立案。周立春，男，籍贯湖南澧县。福建省水利厅开会。", "福建省纪委"),
        ("省纪委对周立春立案。周立春出身湖南澧县。福建省水利厅开会。", "福建省纪委"),
        ("省纪委对周立春立案。周立春，湖南澧县人。福建省水利厅开会。", "福建省纪委"),
        # … but an area that people live in does
        ("湖南常德人周立春被查。省纪委对其立案。", "湖南省纪委"),
        # prepositions and verbs before a place
        ("县委第二巡察组在云籍山镇党委召开会议。", "云籍山镇党委"),
        ("他获南岭大学博士学位。", "南岭大学"),
    ],
)
def test_what_a_life_says_of_places(text: str, org: str) -> None:
    orgs = record_of(text)["orgs"]
    assert org in orgs


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("周立春2024年9月履新云浦县委常委。", {"云浦县委 常委 current 2024-09"}),
        (
            "资料显示，周立春生于1962年7月，广东雷州人。\n1993年至2003年，在云浦县委办公室工作，1999年7月升任云浦县委秘书长。",
            {"云浦县委 秘书长 current 1999-07"},
        ),
        (
            "周立春，云浦县人，现年62岁。中专毕业后，他被分配至云浦县机床公司团委担任干事。",
            {"云浦县机床公司团委 干事 current"},
        ),
        (
            "周立春，男，1962年7月生。1990年1月至1995年3月在云浦县水务局工作，先后任科员、科长。",
            {
                "云浦县水务局 科员 former 1990-01 1995-03",
                "云浦县水务局 科长 former 1990-01 1995-03",
            },
        ),
        (
            "周立春，男，1962年7月生。曾任云浦县柳坪公社人武部副部长，云浦县委常委等职。",
            {"云浦县柳坪公社人武部 副部长 former", "云浦县委 常委 former"},
        ),
        ("周立春，男，1962年7月生。1993年至2003年，县委办公室主任在水务局工作。", set()),
    ],
)
def test_a_life_goes_on_whatever_else_somebody_did(text: str, held: set[str]) -> None:
    assert posts(text) == held


def test_a_branch_is_called_after_a_city() -> None:
    assert posts("周立春任云溪市公安局禹州分局局长。") == {"云溪市公安局禹州分局 局长 current"}


def test_a_company_may_be_a_union() -> None:
    record = record_of(
        "云溪新月联合汽车有限公司总经理周立春到场。县水务局联合云溪供水有限公司检查。"
    )
    assert {"云溪新月联合汽车有限公司", "县水务局", "云溪供水有限公司"} <= set(record["orgs"])


def test_the_level_of_an_unknown_county_stands_once() -> None:
    text = "由县纪委监委、县委巡察办牵头，对突出的县科教体局、县农业局予以约谈。"
    assert "县科教体局" in record_of(text)["orgs"]
