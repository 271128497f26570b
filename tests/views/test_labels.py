import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.views.labels import broken, half_widths, visible


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("顾长青", ("顾长青",)),
        ("云泽市商务局党委会", ("云泽市商务", "局党委会")),
        ("驻云泽市交通运输局纪检监察组", ("驻云泽市交通运输", "局纪检监察组")),
        ("一二三四五六七八" * 3 + "九", ("一二三四五六七八",) * 2 + ("一二三四五六七…",)),
        ("", ("",)),
    ],
)
def test_a_label_is_broken_into_lines_of_eight(text: str, lines: tuple[str, ...]) -> None:
    assert broken(text) == lines


def test_a_rare_character_is_never_cut_in_two() -> None:
    assert broken("𠮷𪚥" * 20) == ("𠮷𪚥" * 4, "𠮷𪚥" * 4, "𠮷𪚥𠮷𪚥𠮷𪚥𠮷…")


def test_hidden_characters_are_shown_by_number() -> None:
    assert visible("张\u202e三\u200b\x00\ufffe") == "张⟨202E⟩三⟨200B⟩⟨0000⟩⟨FFFE⟩"
    assert visible("甲\n乙\t丙") == "甲 乙 丙"


def test_half_width_letters_take_half_the_room() -> None:
    assert half_widths("甲a") == 3


@given(st.text())
def test_lines_are_never_too_wide_nor_too_many(text: str) -> None:
    lines = broken(text)
    assert 1 <= len(lines) <= 3
    assert all(half_widths(line) <= 16 for line in lines)


@given(st.text(alphabet="云泽市纪委监委𠮷一", max_size=24))
def test_a_label_that_fits_loses_nothing(text: str) -> None:
    assert "".join(broken(text)) == text


def test_a_number_stays_whole() -> None:
    assert broken("统计数据 52000件次") == ("统计数据", "52000件次")
