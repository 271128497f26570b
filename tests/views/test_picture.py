import base64
import hashlib
import json
import os
import random
import re
import subprocess
import sys
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from oversight_graph.views import Wanted
from tests.views import sample


class Page(HTMLParser):
    """Collects tags with their attributes, and the text of scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = tag

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self._open, []).append(data)

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open.removeprefix(tag)


def data_of(html: str) -> dict[str, Any]:
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert block
    found: dict[str, Any] = json.loads(block[1])
    return found


def policy_of(html: str) -> dict[str, str]:
    metas = [attributes for tag, attributes in Page(html).tags if tag == "meta"]
    (policy,) = [m["content"] or "" for m in metas if "http-equiv" in m]
    return {rule.split()[0]: rule.split(" ", 1)[1] for rule in policy.split("; ")}


def test_the_page_refers_to_nothing_outside() -> None:
    html = sample.page(sample.small(), title="云泽市")
    for tag, attributes in Page(html).tags:
        assert tag not in {"img", "iframe", "object", "embed", "base", "form"}
        for name, value in attributes.items():
            assert not name.startswith("on"), f"{tag} {name}"
            if name in {"src", "href", "action", "data"}:
                assert value == "data:,"
    assert "url(http" not in html
    assert "import(" not in html


def test_the_policy_allows_this_script_and_nothing_else() -> None:
    html = sample.page(sample.small(), title="云泽市")
    policy = policy_of(html)
    assert policy["default-src"] == "'none'"
    assert policy["base-uri"] == policy["form-action"] == "'none'"
    for kind, tag in (("script-src", "script"), ("style-src", "style")):
        text = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(text) == 1
        digest = base64.b64encode(hashlib.sha256(text[0].encode()).digest()).decode()
        assert policy[kind] == f"'sha256-{digest}'"


def test_hostile_text_stays_in_the_data_block() -> None:
    html = sample.page(sample.hostile(), title=sample.HOSTILE[1], wanted=Wanted("n03"))
    assert html.count("<script") == 2
    assert html.count("</script") == 2
    block = re.search(r'id="data">(.*?)</script>', html, re.DOTALL)
    assert block
    rest = html.replace(block[1], "").replace(escape(sample.HOSTILE[1]), "")
    assert "__hit" not in rest
    assert not set("<>&\u2028\u2029\u202e\u200b\u2066") & set(block[1])


def test_hostile_labels_arrive_whole() -> None:
    data = data_of(sample.page(sample.hostile(), title="x"))
    labels = {node["label"] for node in data["nodes"]}
    assert "<img src=x onerror=window.__hit=3>" in labels
    assert "甲⟨202E⟩乙⟨200B⟩丙⟨2066⟩丁" in labels


def test_the_quote_is_split_by_code_points() -> None:
    network = sample.small()
    sentence = "𠮷县纪委𪚥通报：顾长青违纪。"
    network.nodes["p"]["quotes"] = [sample.quote("顾长青", sentence)]
    quotes = data_of(sample.page(network, title="x"))["quotes"]
    (found,) = [quote for quote in quotes if quote["before"].startswith("𠮷")]
    assert (found["before"], found["exact"], found["after"]) == (
        "𠮷县纪委𪚥通报：",
        "顾长青",
        "违纪。",
    )


def test_the_same_network_gives_the_same_bytes_in_any_order() -> None:
    network = sample.small()
    nodes, edges = list(network.nodes(data=True)), list(network.edges(data=True))
    chance = random.Random(3)  # noqa: S311 - not for secrets
    chance.shuffle(nodes)
    chance.shuffle(edges)
    turned: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    turned.add_nodes_from(nodes)
    turned.add_edges_from(edges)
    assert sample.page(turned, title="x") == sample.page(network, title="x")


def test_focus_is_the_centre() -> None:
    data = data_of(sample.page(sample.small(), title="x", wanted=Wanted("o")))
    assert data["nodes"][data["centre"]]["label"] == "云泽市商务局"
    assert data["focused"]


def test_too_many_nodes_are_not_drawn_and_the_page_says_so() -> None:
    data = data_of(sample.page(sample.large(320), title="x", view="neighbourhood"))
    assert (len(data["nodes"]), data["total"]) == (300, 320)
    assert "oversight show" in sample.page(sample.large(320), title="x", view="neighbourhood")


def test_an_empty_graph_still_gives_a_page() -> None:
    data = data_of(sample.page(nx.MultiDiGraph(), title="空"))
    assert data["nodes"] == []


def test_many_passages_are_cut_and_counted() -> None:
    network = sample.small()
    passage = sample.quote("顾长青")
    network.nodes["p"]["quotes"] = [{**passage, "document": f"d{n:02}"} for n in range(30)]
    data = data_of(sample.page(network, title="x"))
    (person,) = [node for node in data["nodes"] if node["kind"] == "person"]
    assert (len(person["quotes"]), person["unlisted"]) == (12, 18)


@pytest.mark.parametrize("title", ["a{{data}}b", "</title><script>1</script>", "甲\u202e乙"])
def test_the_title_is_text(title: str) -> None:
    html = sample.page(sample.small(), title=title)
    assert html.count("<script") == 2
    assert "\u202e" not in html


def test_picture_and_tables_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "import hashlib\n"
        "from oversight_graph.graph.build import build_graph\n"
        "from oversight_graph.views import VIEWS, Figure, careers_of, network_of, tables_of\n"
        "from tests.factory import make_findings\n"
        "quads = build_graph([make_findings()])\n"
        "page = ''\n"
        "for view in VIEWS:\n"
        "    make = careers_of if view == 'timeline' else network_of\n"
        "    figure = Figure(make(quads), title='x', view=view)\n"
        "    page += figure.html + figure.svg\n"
        "tables = ''.join(table.csv() for table in tables_of(quads).values())\n"
        "print(hashlib.sha256((page + tables).encode()).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "src"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(answers) == 1
