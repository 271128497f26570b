"""The same bulletin twice, and pages that were changed later, as a whole build sees them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import oversight_graph as og
from tests.building.archives import record

BODY = (
    "云泽市水务局局长沈知远涉嫌严重违纪违法，目前正接受云泽市纪委监委纪律审查和监察调查。"
    "沈知远，男，1970年3月出生，曾任云泽市临溪区副区长。\n"
)
HEAD = "云泽市水务局局长沈知远接受审查调查\n来源：{} 发布时间：2023年5月{}日\n"


def page(source: str = "云泽日报", day: int = 8, body: str = BODY) -> str:
    return HEAD.format(source, day) + body


def report_of(folder: Path, files: Mapping[str, str | bytes]) -> tuple[og.Graph, dict[str, Any]]:
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(data)
    graph = og.build(folder)
    assert graph.verify().passed, graph.verify()
    return graph, {entry["document"]: entry for entry in graph.report["documents"]}


def states(entries: Mapping[str, Any]) -> dict[str, str]:
    return {name: entry["state"] for name, entry in entries.items()}


def test_one_bulletin_on_two_sites_is_one_document_with_two_sources(tmp_path: Path) -> None:
    spaced = "　　" + BODY.replace("沈知远", "沈 知远").replace("1970", "１９７０")
    files = {"a.txt": page(), "b.txt": page("云泽市纪委监委网站", 9, spaced)}
    graph, entries = report_of(tmp_path, files)
    assert states(entries) == {"a.txt": "built", "b.txt": "duplicate"}
    assert entries["b.txt"]["same_as"] == "a.txt"
    assert entries["b.txt"]["warnings"] == [
        "dated 2023-05-09 here, and 2023-05-08 in the one that is kept"
    ]
    found = graph.query("SELECT ?source ?also { ?d dcterms:source ?source ; ov:alsoIn ?also }")
    assert list(found) == [("a.txt", "b.txt")]


def test_the_second_source_keeps_its_address_and_what_its_page_says(tmp_path: Path) -> None:
    rows = [
        {"text": BODY, "title": "通报", "publisher": "甲网", "url": "https://a.example.org/1"},
        {"text": BODY, "title": "转载", "publisher": "乙网", "url": "https://b.example.org/2"},
    ]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    graph, entries = report_of(tmp_path, {"pages.jsonl": lines})
    (second,) = [entry for entry in entries.values() if entry["state"] == "duplicate"]
    assert (second["title"], second["publisher"]) == ("转载", "乙网")
    assert second["url"] == "https://b.example.org/2"
    found = graph.query("SELECT ?also { ?d ov:alsoIn ?also } ORDER BY ?also")
    assert list(found) == [("https://b.example.org/2",), (second["document"],)]
    (row,) = graph.tables()["documents"].to_dicts()
    assert row["url"] == "https://a.example.org/1"
    assert row["also_in"] == f"https://b.example.org/2；{second['document']}"


@pytest.mark.parametrize(
    "other",
    [
        page(body=BODY.replace("1970", "1971")),
        page(body=BODY.replace("沈知远", "沈知达")),
        page(body=BODY.replace("3月", "3.5月")),
        page("云泽市纪委监委网站", 28),
    ],
    ids=["a digit", "a name", "a point", "three weeks later"],
)
def test_what_differs_in_a_character_that_counts_is_no_duplicate(
    tmp_path: Path, other: str
) -> None:
    _, entries = report_of(tmp_path, {"a.txt": page(), "b.txt": other})
    assert "duplicate" not in states(entries).values()


def test_very_short_bodies_are_the_same_only_under_one_title(tmp_path: Path) -> None:
    short = "有关情况正在核查。\n"
    files = {
        "a.txt": f"甲事\n来源：云泽日报\n{short}{short[:-1]}\n",
        "b.txt": f"乙事\n来源：云泽日报\n{short}{short[:-1]}\n",
    }
    _, entries = report_of(tmp_path, files)
    assert "duplicate" not in states(entries).values()


def test_a_page_that_was_changed_is_a_later_version_and_both_are_kept(tmp_path: Path) -> None:
    changed = BODY + "据悉，相关问题正在进一步核查之中。\n"
    graph, entries = report_of(tmp_path, {"a.txt": page(), "b.txt": page(body=changed)})
    assert states(entries) == dict.fromkeys(("a.txt", "b.txt"), "built_with_warnings")
    assert entries["b.txt"]["revision_of"] == "a.txt"
    assert "told by their names" in entries["b.txt"]["warnings"][-1]
    assert entries["a.txt"]["warnings"][-1] == "a later version of this page is b.txt"
    found = graph.query(
        "SELECT ?new ?old"
        "{ ?b prov:wasRevisionOf ?a ; dcterms:source ?new . ?a dcterms:source ?old }"
    )
    assert list(found) == [("b.txt", "a.txt")]
    edited = graph.query("sources-of-facts", person="沈知远")
    assert {row[-1] for row in edited} == {True}


def test_the_versions_of_one_address_follow_the_crawler(tmp_path: Path) -> None:
    plain = "Content-Type: text/plain; charset=utf-8"
    urls = ("http://a.example/1.html", "https://A.example/1.html#top", "http://a.example/1.html/")
    dates = ("2024-03-01T00:00:00Z", "2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z")
    files = {
        f"{number}.warc": record(
            url, page(body=BODY + "补充说明。" * number).encode(), headers=plain, date=day
        )
        for number, (url, day) in enumerate(zip(urls, dates, strict=True))
    }
    _, entries = report_of(tmp_path, files)
    revisions = [entry.get("revision_of", "")[:1] for entry in entries.values()]
    assert revisions == ["2", "", "1"]
    assert "told by their names" not in str(entries)


def test_two_notices_under_one_title_are_no_versions(tmp_path: Path) -> None:
    other = "青海省临溪县公安局副局长韩小满因履职不力，被免去副局长职务，相关整改工作已经完成。\n"
    _, entries = report_of(tmp_path, {"a.txt": page(), "b.txt": page(body=other)})
    assert "revision_of" not in str(entries)


def test_notices_that_share_an_address_are_no_versions_of_each_other(tmp_path: Path) -> None:
    names = ("沈知远", "韩小满", "周立春")
    rows = [{"text": page().replace("沈知远", name), "url": "http://a.example/"} for name in names]
    _, entries = report_of(tmp_path, {"a.json": json.dumps(rows)})
    assert len(entries) == 3
    assert "revision_of" not in str(entries)
