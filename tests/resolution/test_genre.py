"""Of which genre a bulletin is, told by its title or the path of its page; else it has none."""

import re
from pathlib import Path

import pytest

from oversight_graph.data_files import toml_of
from oversight_graph.evaluation import find_gold
from oversight_graph.graph.concepts import concepts
from oversight_graph.reading import read_file, read_text
from oversight_graph.resolution.genre import genre_of

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = toml_of("resolution", "genre.toml")["genre"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry['name']}: {entry['example']}")
def test_the_example_of_each_row_is_told_by_it(entry: dict[str, str]) -> None:
    assert re.search(entry.get("title") or entry["path"], entry["example"])
    assert entry["name"] in {concept.notation for concept in concepts("genres")}


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("岚州市三名干部接受审查调查", "investigation-notice"),  # 接受审 is no trial
        ("云溪县林业局原二级巡视员周立春受贿案一审宣判", "court"),  # nor is 巡视员 an inspection
        ("云溪县通报两起典型案例，三人被开除党籍", "case-circular"),
        ("云溪县举行农民丰收节", None),
    ],
)
def test_a_title_tells_the_genre(title: str, genre: str | None) -> None:
    text = f"{title}\n来源：云溪日报 发布时间：2022年3月20日\n现将有关情况通报如下。\n"
    assert genre_of(read_text(text, "a.txt")) == genre


def test_the_path_of_the_page_tells_what_the_title_does_not() -> None:
    text = (
        "首页 > 曝光台 > 正文\n一张发票\n来源：清风云溪 2022-03-20\n云溪县水务局周立春受到处分。\n"
    )
    assert genre_of(read_text(text, "a.txt")) == "case-circular"


def test_what_titles_tell_of_the_gold_corpus_is_right_and_much() -> None:
    pairs = find_gold([ROOT / "gold"])
    told = [(genre_of(read_file(pair.text)), pair.load()["genre"]) for pair in pairs]
    given = [(genre, right) for genre, right in told if genre is not None]
    assert sum(genre == right for genre, right in given) >= 0.97 * len(given)
    assert len(given) >= 0.8 * len(told)
