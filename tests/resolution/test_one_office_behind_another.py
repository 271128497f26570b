"""One office behind another: what ends an office in a sentence, and what only stands behind it."""

from __future__ import annotations

import pytest

from tests.resolution.records import record_of


def posts(text: str) -> set[str]:
    """Each post as holder, role, status, first and last day."""
    return {
        f"{p['person']} {p['role']} {p['status']} {p['start'] or '-'} {p['end'] or '-'}"
        for p in record_of(text)["posts"]
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever takes over the next office leaves the one before
        ("2011年，岳林出任云溪县县长，2020年接任县委书记一职，次年8月卸任。",
         {"岳林 县长 former 2011 2020", "岳林 书记 former 2020 2021-08"}),
        ("岳林2011年任云溪县水务局局长，2020年3月升任云溪县副县长。",
         {"岳林 局长 former 2011 2020-03", "岳林 副县长 current 2020-03 -"}),
        ("岳林2011年任云溪县水务局局长；2015年5月，他转任云溪县教育局局长。",
         {"岳林 局长 former 2011 2015-05", "岳林 局长 current 2015-05 -"}),
        ("岳林2011年任云溪县水务局局长（正科级），2015年改任云溪县教育局党组书记。",
         {"岳林 局长 former 2011 2015", "岳林 党组书记 current 2015 -"}),
        # … and the clause behind an office tells when it ended
        ("岳林2011年任云溪县水务局局长，2013年6月退休。", {"岳林 局长 former 2011 2013-06"}),
        ("岳林2011年任云溪县水务局局长一职，2013年因病离职。", {"岳林 局长 former 2011 2013"}),
        ("岳林2011年任云溪县水务局局长，2013年6月，岳林正式离任。",
         {"岳林 局长 former 2011 2013-06"}),
        ("2013年6月，岳林卸任云溪县水务局局长。", {"岳林 局长 former - 2013-06"}),
        ("岳林2011年任云溪县水务局局长。2013年6月，他卸任云溪县水务局局长职务。",
         {"岳林 局长 former 2011 2013-06"}),
    ],
)  # fmt: skip
def test_what_ends_an_office(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 任 does not say that the office before was left on that day
        ("岳林2011年任云溪县县长，2020年任云溪县委书记。",
         {"岳林 县长 former 2011 -", "岳林 书记 current 2020 -"}),
        ("岳林2011年任云溪县县长，2020年兼任县委书记。",
         {"岳林 县长 current 2011 -", "岳林 书记 current 2020 -"}),
        # who sits on a committee goes on to do so
        ("岳林2011年任云溪县委常委、副县长，2020年升任云溪县委副书记。",
         {"岳林 常委 former 2011 -", "岳林 副县长 former 2011 -", "岳林 副书记 current 2020 -"}),
        # somebody else's office, or another's leaving
        ("岳林2011年任云溪县水务局局长，2015年方知远接任局长。",
         {"岳林 局长 current 2011 -", "方知远 局长 current 2015 -"}),
        ("岳林2011年任云溪县水务局局长，2015年方知远退休。", {"岳林 局长 current 2011 -"}),
        ("岳林2011年任云溪县水务局局长，2013年其妻退休。", {"岳林 局长 current 2011 -"}),
        # what comes between may be an office that was not understood
        ("岳林2011年任云溪县水务局局长，2013年转业务岗，2020年接任云溪县委书记。",
         {"岳林 局长 former 2011 -", "岳林 书记 current 2020 -"}),
        # a word that only says when
        ("岳林2011年任云溪县水务局局长，2013年卸任前收受礼金。",
         {"岳林 局长 current 2011 -"}),
        ("岳林拟任云溪县水务局局长，2013年退休。", {"岳林 局长 nominated - -"}),
        ("2021年1月举行的会议上，岳林卸任云溪县县长。", {"岳林 县长 former - -"}),
        ("2021年1月，方知远到会，岳林卸任云溪县县长。", {"岳林 县长 former - -"}),
    ],
)  # fmt: skip
def test_what_ends_none(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两人2012年至2020年在云溪县共事，岳林时任县委书记，方知远时任县长。",
         {"岳林 书记 former 2012 2020", "方知远 县长 former 2012 2020"}),
        ("两人2012年至2020年在云溪县共事，岳林时任县委书记，方知远为县长。",
         {"岳林 书记 former 2012 2020", "方知远 县长 former 2012 2020"}),
        ("2012年3月至2020年5月，两人在云溪县共事，岳林时任县委书记。",
         {"岳林 书记 former 2012-03 2020-05"}),
        ("两人2012年至2020年在云溪县共事，岳林现任县委书记。", {"岳林 书记 current - -"}),
        ("两人2012年在云溪县共事，岳林时任县委书记。", {"岳林 书记 former - -"}),
        ("岳林2012年至2020年在云溪县工作，时任县委书记的是方知远。",
         {"方知远 书记 former - -"}),
        ("两人2012年至2020年在云溪县共事，2022年，周立春任云溪县委书记。",
         {"周立春 书记 current 2022 -"}),
        ("两人2012年至2020年在云溪县共事，岳林曾任水务局局长。", {"岳林 局长 former - -"}),
    ],
)  # fmt: skip
def test_a_time_of_working_together(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春任云溪县县长时，县委书记为陈建军。",
         {"周立春 县长 former - -", "陈建军 书记 former - -"}),
        ("周立春任云溪县县长期间，县委书记由陈建军担任。",
         {"周立春 县长 former - -", "陈建军 书记 former - -"}),
        ("周立春任云溪县县长，县委书记为陈建军。",
         {"周立春 县长 current - -", "陈建军 书记 current - -"}),
        ("周立春任云溪县县长时年仅40岁，县委书记为陈建军。",
         {"周立春 县长 current - -", "陈建军 书记 current - -"}),
    ],
)  # fmt: skip
def test_who_held_an_office_while_somebody_held_another(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014年12月，岳林出任云溪县代县长，2015年1月当选云溪县县长。",
         {"岳林 县长 current 2015-01 -"}),
        ("岳林曾任云溪县县长。2014年12月，岳林出任云溪县代县长，2015年1月当选云溪县县长。",
         {"岳林 县长 former 2015-01 -"}),
        ("2008年9月至2009年1月，岳林任岚浦市代市长；2009年1月至2011年11月，任岚浦市市长。",
         {"岳林 市长 former 2009-01 2011-11"}),
        # nobody got the office, or another did, or one of another place
        ("岳林2014年12月任云溪县代县长。", {"岳林 县长 acting 2014-12 -"}),
        ("岳林2014年12月任云溪县代县长，方知远2018年任云溪县县长。",
         {"岳林 县长 acting 2014-12 -", "方知远 县长 current 2018 -"}),
        ("岳林2014年12月任云溪县代县长，2018年任嘉树县县长。",
         {"岳林 县长 former 2014-12 -", "岳林 县长 current 2018 -"}),
        ("岳林2014年12月任云溪县代县长，2018年任云溪县委书记。",
         {"岳林 县长 former 2014-12 -", "岳林 书记 current 2018 -"}),
    ],
)  # fmt: skip
def test_whoever_acted_has_the_office_from_when_he_got_it(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # words between the date and the verb
        ("周立春早在2007年时就担任云溪县水务局局长。", {"周立春 局长 current 2007 -"}),
        ("周立春早在2007年便出任云溪县水务局局长。", {"周立春 局长 current 2007 -"}),
        ("周立春2007年就已任云溪县水务局局长。", {"周立春 局长 current 2007 -"}),
        ("周立春曾在云溪县多个部门工作过，早在2007年就担任云溪县水务局局长。",
         {"周立春 局长 current 2007 -"}),
        ("周立春2007年就认识云溪县水务局局长。", set()),
        ("周立春早在2007年就送给云溪县水务局局长陈建军礼金。", {"陈建军 局长 current - -"}),
        # how somebody came to the body of his office
        ("周立春1985年进入云溪县水务局，任科员。", {"周立春 科员 current 1985 -"}),
        ("1985年，周立春考入云溪县水务局，担任科员。", {"周立春 科员 current 1985 -"}),
        ("周立春1993年回国后来到云溪县水务局，任科员。", {"周立春 科员 current 1993 -"}),
        ("1985年，周立春分配到云溪县水务局，担任科员。", {"周立春 科员 current 1985 -"}),
        ("1985年，周立春进入云溪县水务局，先后任科员、科长。",
         {"周立春 科员 former - -", "周立春 科长 former - -"}),
        # … and not when another came there
        ("1985年，周立春进入云溪县水务局，陈建军任科员。", {"陈建军 科员 current - -"}),
        ("2021年3月，周立春来到云溪县水务局，局长陈建军陪同。", {"陈建军 局长 current - -"}),
        ("1985年，周立春进入云溪县水务局检查，任组长。", set()),
    ],
)  # fmt: skip
def test_what_dates_an_office(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


LIFE = "周立春，1985年进入云溪县水务局。1990年，他赴法国学习，"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LIFE + "1993年回国后来到云溪县水务局，任科长。", {"周立春 科长 current 1993 -"}),
        (LIFE + "1993年调入云溪县教育局，任科长。", {"周立春 科长 current 1993 -"}),
        # whoever else may have come there
        (LIFE + "其妻来到云溪县水务局，任科长。", set()),
        (LIFE + "妻子1993年来到云溪县水务局，任科长。", set()),
        (LIFE + "弟弟赴岚浦市读书，1993年来到云溪县水务局，任科长。", set()),
        (LIFE + "陈建军1993年来到云溪县水务局，任科长。", {"陈建军 科长 current 1993 -"}),
        ("周立春被查。他有个弟弟，现任云溪县水务局局长。", set()),
        ("周立春被查。他认识了一名老板，任云溪集团有限公司董事长。", set()),
    ],
)  # fmt: skip
def test_a_life_goes_on_with_whom_it_is_about(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪县副县长周立春被查。周立春2005年任云溪县水务局科长，后任局长。",
         {"周立春 副县长 current - -", "周立春 科长 former 2005 -", "周立春 局长 former - -"}),
        ("云溪县副县长周立春被给予政务撤职处分。周立春2005年任云溪县水务局科长，后任局长。",
         {"周立春 副县长 removed - -", "周立春 科长 former 2005 -", "周立春 局长 former - -"}),
        ("周立春2005年任云溪县水务局科长，后任局长。",
         {"周立春 科长 former 2005 -", "周立春 局长 current - -"}),
        ("云溪县水务局局长周立春被查。周立春2005年任云溪县水务局科长，后任局长。",
         {"周立春 科长 former 2005 -", "周立春 局长 current - -"}),
        ("云溪县副县长周立春被查。周立春2020年任云溪县委常委，后兼任云溪县教育局局长。",
         {"周立春 副县长 current - -", "周立春 常委 current 2020 -", "周立春 局长 current - -"}),
        ("云溪县副县长周立春任云溪县县长。",
         {"周立春 副县长 current - -", "周立春 县长 current - -"}),
    ],
)  # fmt: skip
def test_a_life_leads_up_to_the_office_that_somebody_is_called_by(
    text: str, expected: set[str]
) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "周立春想担任云溪县水务局局长。",
        "周立春早在2007年就想任云溪县水务局局长。",
        "周立春希望出任云溪县水务局局长。",
        "周立春谋求担任云溪县水务局局长。",
        "周立春不愿任云溪县水务局局长。",
        "周立春为了升任云溪县水务局局长四处活动。",
        "周立春可能出任云溪县水务局局长。",
    ],
)
def test_what_is_wished_for_is_no_office(text: str) -> None:
    assert record_of(text)["posts"] == record_of(text)["actions"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春自愿担任云溪县志愿者协会会长。", {"周立春 会长 current - -"}),
        ("周立春从事博士后研究，后任云溪县水务局局长。", {"周立春 局长 current - -"}),
        ("周立春任云溪县水务局党组成员，县教育纪工委书记。",
         {"周立春 党组成员 current - -", "周立春 书记 current - -"}),
    ],
)  # fmt: skip
def test_what_is_none_the_less(text: str, expected: set[str]) -> None:
    assert posts(text) == expected
    assert record_of(text)["actions"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one date is that of the first of a row that leads upward, a period that of all
        ("周立春1993年任云溪县水务局副局长、局长。",
         {"周立春 副局长 current 1993 -", "周立春 局长 current - -"}),
        ("周立春1993年任云溪县化学研究所副研究员、研究员。",
         {"周立春 副研究员 current 1993 -", "周立春 研究员 current - -"}),
        ("周立春1993年至1998年任云溪县水务局副局长、局长。",
         {"周立春 副局长 former 1993 1998", "周立春 局长 former 1993 1998"}),
        # offices held at once
        ("周立春1993年任云溪县水务局党组书记、局长。",
         {"周立春 党组书记 current 1993 -", "周立春 局长 current 1993 -"}),
        ("周立春1993年任云溪县委常委、副县长。",
         {"周立春 常委 current 1993 -", "周立春 副县长 current 1993 -"}),
        ("周立春1993年任岚浦市委副书记、云溪县委书记。",
         {"周立春 副书记 current 1993 -", "周立春 书记 current 1993 -"}),
        ("周立春1993年任云溪县水务局副局长、党组副书记。",
         {"周立春 副局长 current 1993 -", "周立春 党组副书记 current 1993 -"}),
        ("周立春1993年任云溪县水务局局长、云溪县供水公司副董事长。",
         {"周立春 局长 current 1993 -", "周立春 副董事长 current 1993 -"}),
    ],
)  # fmt: skip
def test_a_date_is_that_of_the_first_of_a_row_that_leads_upward(
    text: str, expected: set[str]
) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春被查，周曾担任云溪县水务局局长。", {"周立春 局长 former - -"}),
        ("周立春被查，周曾担任曾任云溪县水务局副局长，云溪县教育局局长。",
         {"周立春 副局长 former - -", "周立春 局长 former - -"}),
        ("7月10日，周立春被查。除此之外，周曾担任云溪县水务局局长。",
         {"周立春 局长 former - -"}),
        ("周立春、陈建军被查，周曾任云溪县水务局局长。", {"周立春 局长 former - -"}),
        # nobody of that name, or two, or a word
        ("周立春、周立夏被查，周曾任云溪县水务局局长。", set()),
        ("周立春被查，陈建军作证，李曾任云溪县水务局局长。", set()),
        ("周立春的弟弟被查，周曾任云溪县水务局局长。", set()),
        ("周立春被查，本周现任云溪县水务局局长陈建军到会。", {"陈建军 局长 current - -"}),
        ("周立春被查，上周任命陈建军为云溪县水务局局长。", {"陈建军 局长 current - -"}),
        ("陈建军、于德水被查，于任职期间收受云溪县水务局局长礼金。", set()),
    ],
)  # fmt: skip
def test_a_surname_alone_means_the_one_who_bears_it(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春2009年10月任云溪县委副书记、代县长，并于2010年1月转正。",
         {"周立春 副书记 current 2009-10 -", "周立春 县长 current 2010-01 -"}),
        ("2021年7月，周立春出任云溪县代县长，次年2月“去代转正”。",
         {"周立春 县长 current 2022-02 -"}),
        ("周立春任云溪县代县长，不久转正。", {"周立春 县长 current - -"}),
        ("周立春2009年任云溪县副县长。一年后，他调任嘉树县代县长，次年1月转正。",
         {"周立春 副县长 former 2009 -", "周立春 县长 current - -"}),
        ("周立春2014年12月任云溪县代县长，未能转正。", {"周立春 县长 acting 2014-12 -"}),
        ("周立春2014年12月任云溪县代县长，有望转正。", {"周立春 县长 acting 2014-12 -"}),
        ("周立春2014年12月任云溪县代县长，2015年1月陈建军转正。",
         {"周立春 县长 acting 2014-12 -"}),
        ("周立春2014年12月任云溪县代县长，2015年1月预备党员转正。",
         {"周立春 县长 acting 2014-12 -"}),
        ("周立春2014年12月任云溪县县长，2015年1月转正。", {"周立春 县长 current 2014-12 -"}),
        # who leaves another office keeps the one that he got
        ("周立春2018年1月升任岚浦市副市长，3月卸任云溪县委书记一职。",
         {"周立春 副市长 current 2018-01 -", "周立春 书记 former - 2018-03"}),
        ("周立春2018年1月升任岚浦市副市长，后卸任。", {"周立春 副市长 former 2018-01 -"}),
        # a clause that needs no comma
        ("周立春任云溪县水务局局长直至2013年卸任。", {"周立春 局长 former - 2013"}),
        ("周立春2008年任云溪县水务局局长，直至2013年退休。", {"周立春 局长 former 2008 2013"}),
        ("1996年，周立春离开云溪县回到家乡，出任岚浦市水务局局长。",
         {"周立春 局长 current 1996 -"}),
    ],
)  # fmt: skip
def test_who_acted_and_got_the_office(text: str, expected: set[str]) -> None:
    assert posts(text) == expected
