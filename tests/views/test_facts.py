import pytest

from oversight_graph.views.facts import period, short_number


@pytest.mark.parametrize(
    ("digits", "said"),
    [
        ("3", "3"),
        ("9860", "9860"),
        ("10000", "1万"),
        ("52000", "5.2万"),
        ("88800", "8.88万"),
        ("123456", "123456"),
        ("240000000", "2.4亿"),
        ("12300000000", "123亿"),
        ("0", "0"),
        ("", ""),
    ],
)
def test_large_numbers_are_said_as_people_say_them(digits: str, said: str) -> None:
    assert short_number(digits) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "text"),
    [
        ("2023-03-01", "2023-03-01", "2023-03-01"),
        ("2023-03-01", "2023-03-31", "2023-03-01/2023-03-31"),
        ("2023-03-01", "", "2023-03-01/"),
        ("", "2023-03-31", "/2023-03-31"),
        ("", "", ""),
    ],
)
def test_bounds_are_written_as_a_period(earliest: str, latest: str, text: str) -> None:
    assert period(earliest, latest) == text
