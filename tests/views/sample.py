"""Networks made by hand for the tests of pictures; every name is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from oversight_graph.views.model import About, Quote, add_edge, add_node

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

SENTENCE = "云泽市纪委给予市商务局局长顾长青党内严重警告处分。"

HOSTILE = (
    "<script>window.__hit=1</script>",
    "</script><script>window.__hit=2</script>",
    "<img src=x onerror=window.__hit=3>",
    "\"'><svg onload=window.__hit=4>",
    "<iframe srcdoc='<script>parent.__hit=5</script>'>",
    "javascript:window.__hit=6",
    "<!--<script>window.__hit=7//-->",
    "{{data}}{{script}}${window.__hit=8}",
    "]]><script>window.__hit=9</script>",
    "\u2028window.__hit=10\u2029",
    "甲\u202e乙\u200b丙\u2066丁",
    "&lt;script&gt;window.__hit=12&lt;/script&gt;",
    "</style><style>*{background:url(https://example.org/)}</style>",
    "</textarea><a href='javascript:window.__hit=14'>",
)


def quote(words: str, sentence: str = SENTENCE, *, title: str = "云泽市通报") -> Quote:
    """Return a quote of ``words`` in ``sentence``, as if the sentence began at 100."""
    offset = sentence.index(words)
    return Quote(
        document="https://example.org/doc/1",
        title=title,
        date="2023-05-18",
        source="yunze.txt",
        start=100 + offset,
        end=100 + offset + len(words),
        quote=words,
        sentence=sentence,
        offset=offset,
        rule="sanction-plain",
        confidence="0.9",
    )


def small() -> Network:
    """One person, two organisations, one action: the smallest picture with everything."""
    network: Network = nx.MultiDiGraph()
    add_node(network, "p", "person", About("顾长青", quotes=[quote("顾长青")]))
    add_node(network, "o", "organisation", About("云泽市商务局", quotes=[quote("市商务局")]))
    add_node(network, "c", "organisation", About("云泽市纪委", fields={"aliases": "市纪委"}))
    sanction = About(
        "党内严重警告",
        "serious party warning",
        "2023年3月",
        {"date": "2023年3月"},
        [quote("给予市商务局局长顾长青党内严重警告处分")],
    )
    add_node(network, "a", "action", sanction)
    post = About("局长", fields={"status": "现任"}, quotes=[quote("市商务局局长顾长青")])
    add_edge(network, "p", "o", "tenure", post)
    add_edge(network, "c", "a", "agent", About("作出", "acts"))
    add_edge(network, "a", "p", "target", About("对象", "target"))
    return network


def hostile() -> Network:
    """Every hostile string in every place where a text can stand."""
    network: Network = nx.MultiDiGraph()
    kinds = ("person", "organisation", "action", "area", "document")
    for place, text in enumerate(HOSTILE):
        passage = quote(text, f"前{text}后", title=text)
        passage["rule"] = passage["source"] = text
        passage["document"] = f"https://example.org/{place}"
        about = About(text, text, text, {"detail": text, text: text}, [passage])
        add_node(network, f"n{place:02}", kinds[place % len(kinds)], about)
        if place:
            add_edge(network, f"n{place:02}", "n00", "tenure", about)
    return network


def large(count: int) -> Network:
    """A connected network of ``count`` organisations; the first ones have most neighbours."""
    network: Network = nx.MultiDiGraph()
    for number in range(count):
        add_node(network, f"n{number}", "organisation", About(f"云泽市第{number}检查组"))
        if number:
            above = f"n{(number - 1) // 7}"
            add_edge(network, f"n{number}", above, "subordinate", About("上级"))
    return network
