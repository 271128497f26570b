from pathlib import Path

import pytest

from oversight_graph.building.containers.columns import parse_columns
from oversight_graph.building.limits import limits_with, parse_limits
from oversight_graph.data_files import toml_of
from oversight_graph.errors import UnknownName, UsageError

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/inputs.md"


def test_limits_by_argument() -> None:
    assert limits_with(parse_limits(["seconds=0.5", "depth=1"])).seconds == 0.5
    with pytest.raises(UsageError, match="NAME=NUMBER"):
        parse_limits(["seconds"])
    with pytest.raises(UnknownName, match="there are input_bytes, ratio"):
        limits_with({"secnds": 1})
    for value in (0, -1, float("nan")):
        with pytest.raises(UsageError, match="above 0"):
            limits_with({"seconds": value})


def test_the_page_has_every_limit_as_it_is() -> None:
    page = PAGE.read_text("utf-8")
    table = toml_of("building", "limits.toml")
    rows = [f"| `{name}` | {entry['default']} | {entry['en']} |" for name, entry in table.items()]
    assert "\n".join(rows) in page


def test_the_page_has_every_ending() -> None:
    page = PAGE.read_text("utf-8").replace("\n", " ")
    formats = toml_of("building", "formats.toml")
    for endings in (formats["documents"], formats["containers"], formats["refused"]):
        for ending in endings:
            assert any(f"{before}{ending}{after}" in page for before in "` " for after in "` ")


@pytest.mark.parametrize("stage", ["building", "reading"])
def test_every_trouble_is_said_in_two_languages(stage: str) -> None:
    for kind, entry in toml_of(stage, "troubles.toml").items():
        assert {language: len(texts) for language, texts in entry.items()} == {"en": 2, "zh": 2}, (
            kind
        )


def test_columns_by_argument() -> None:
    assert parse_columns("text=正文, title = 标题") == {"text": "正文", "title": "标题"}
    assert parse_columns("") == {}
    for given in ("正文", "text=", "body=正文"):
        with pytest.raises(UsageError, match="write FIELD=COLUMN"):
            parse_columns(given)
