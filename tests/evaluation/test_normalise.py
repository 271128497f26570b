import pytest

from oversight_graph.evaluation import normalise


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("中共云泽市纪律检查委员会", "云泽市纪委"),
        ("云泽市纪委市监委", "云泽市纪律检查委员会监察委员会"),
        ("中纪委国家监委", "中央纪委国家监委"),
        ("中国共产党云泽市委", "云泽市委"),
        ("云泽市监察委员会", "云泽市监委"),
        ("云泽市人民政府", "云泽市政府"),
        ("云泽市“两新”组织", "云泽市两新组织"),
    ],
)
def test_the_same_organisation_under_two_names(name: str, other: str) -> None:
    assert normalise.organisation(name) == normalise.organisation(other)


@pytest.mark.parametrize(
    ("name", "other"),
    [("云泽市纪委", "云泽市纪委监委"), ("临溪区教育局", "云泽市临溪区教育局")],
)
def test_different_organisations_stay_apart(name: str, other: str) -> None:
    assert normalise.organisation(name) != normalise.organisation(other)


def test_a_name_that_is_only_the_prefix_is_kept() -> None:
    assert normalise.organisation("中共") == "中共"


def test_a_phrase_is_compared_without_punctuation_spaces_and_width() -> None:
    assert normalise.phrase("学校、医院 （１６个）") == normalise.phrase("学校医院16个")


def test_the_months_of_a_whole_year_are_the_year() -> None:
    assert normalise.period("2017-01/2017-12") == normalise.period("2017") == "2017"
    assert normalise.period("2017-01/2017-11") == "2017-01/2017-11"
    assert normalise.period("2016-01/2017-12") == "2016-01/2017-12"


def test_nothing_is_the_empty_text() -> None:
    assert normalise.organisation(None) == normalise.phrase(None) == normalise.person(None) == ""
