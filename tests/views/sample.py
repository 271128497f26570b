"""Networks made by hand for the tests of pictures; every name is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from oversight_graph.views import Figure, Wanted
from oversight_graph.views.model import About, Quote, add_edge, add_node

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

SENTENCE = "云泽市纪委给予市商务局局长顾长青党内严重警告处分。"

HOSTILE = (
    # The first five are markup that would run when pasted into a page.
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
    "<svg><script>window.__hit=15</script></svg>",
    "<svg><a xlink:href='javascript:window.__hit=16'><text>x</text></a></svg>",
    "<math><mi xlink:href='data:x,<script>window.__hit=17</script>'>",
    "<details open ontoggle=window.__hit=18>",
    "<input autofocus onfocus=window.__hit=19>",
    "<body onload=window.__hit=20>",
    "<object data='data:text/html,<script>parent.__hit=21</script>'>",
    "<embed src='data:text/html,<script>parent.__hit=22</script>'>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<base href=https://example.org/>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
    "<form action=https://example.org/><button>x</button></form>",
    "<video src=https://example.org/v onerror=window.__hit=27>",
    "<audio autoplay onplay=window.__hit=28>",
    "<template><script>window.__hit=29</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=window.__hit=30>'>",
    "<xmp><script>window.__hit=31</script></xmp>",
    "<title></title><script>window.__hit=32</script>",
    "<svg><style>@import 'https://example.org/x.css'</style></svg>",
    "<svg><foreignObject><img src=x onerror=window.__hit=34></foreignObject></svg>",
    "<svg><animate onbegin=window.__hit=35 attributeName=x dur=1s>",
    "<img src=`x` onerror=`window.__hit=36`>",
    "<img/src/onerror=window.__hit=37>",
    "<IMG SRC=JaVaScRiPt:window.__hit=38>",
    "<a href='java\tscript:window.__hit=39'>x</a>",
    "<div style='background:url(javascript:window.__hit=40)'>",
    "<div style='width:expression(window.__hit=41)'>",
    "');window.__hit=42;('",
    '");window.__hit=43;("',
    "`;window.__hit=44;`",
    "\\u003cscript\\u003ewindow.__hit=45\\u003c/script\\u003e",
    "%3Cscript%3Ewindow.__hit=46%3C/script%3E",
    "&#60;script&#62;window.__hit=47&#60;/script&#62;",
    "+ADw-script+AD4-window.__hit=48+ADw-/script+AD4-",
    '=HYPERLINK("https://example.org/","x")',
    "@import url(https://example.org/x.css);",
    "__proto__",
    "constructor",
    "__hit",
    "undefined",
    "甲\u0000乙\u0008丙\u001b[31m丁",
    "\u2067\u202b右\u2069\u202c",
    "\ufeff\u200d\u2060空",
    "𠮷\U000e0041𪚥\ufe0f",
    "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
    "\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "长" * 4000,
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


def page(
    network: Network, *, title: str, view: str | None = None, wanted: Wanted | None = None
) -> str:
    """Return the interactive page of a network."""
    return Figure(network, title=title, view=view, wanted=wanted).html


def careers() -> Network:
    """One person with a tenure of known bounds, one that is over, and two actions."""
    network: Network = nx.MultiDiGraph()
    add_node(network, "p", "person", About("顾长青", quotes=[quote("顾长青")]))
    add_node(network, "o", "organisation", About("云泽市商务局"))
    items = (
        ("t1", "tenure", "云泽市商务局 局长", ("2018-03-01", "2018-03-31", "", "", "2023-05-18")),
        ("t2", "tenure", "云泽市商务局 原副局长", ("", "", "2018-02-01", "2018-02-28", "")),
        (
            "a1",
            "action",
            "党内严重警告",
            ("2023-03-01", "2023-03-01", "2023-03-31", "2023-03-31", ""),
        ),
        ("a2", "action", "诫勉", ("", "", "", "", "")),
    )
    for node, kind, label, days in items:
        quotes = [quote("市商务局局长顾长青")]
        about = About(label, type=label, quotes=quotes, earliest=days[0], latest=days[3])
        add_node(network, node, kind, about)
        network.nodes[node].update(days=list(days), past=int("原" in label))
        if kind == "tenure":
            add_edge(network, "p", node, "tenure", About("任职"))
            add_edge(network, node, "o", "tenure", About("任职于"))
        else:
            add_edge(network, node, "p", "target", About("对象"))
    return network


def bodies() -> Network:
    """A city with its joint organ, a stationed group, and the bureau that the group watches."""
    network: Network = nx.MultiDiGraph()
    for node, kind, label in (
        ("province", "area", "江西省"),
        ("city", "area", "云泽市"),
        ("joint", "organisation", "云泽市纪委监委"),
        ("party", "organisation", "云泽市纪委"),
        ("group", "organisation", "云泽市纪委监委驻市商务局纪检监察组"),
        ("bureau", "organisation", "云泽市商务局"),
        ("alone", "organisation", "某公司"),
        ("p", "person", "顾长青"),
    ):
        add_node(network, node, kind, About(label))
    for source, target, kind in (
        ("city", "province", "contained"),
        ("joint", "city", "located"),
        ("party", "city", "located"),
        ("bureau", "city", "located"),
        ("joint", "party", "joint_of"),
        ("group", "joint", "dispatched_by"),
        ("group", "bureau", "stationed_at"),
        ("p", "bureau", "tenure"),
    ):
        add_edge(network, source, target, kind, About(kind))
    return network


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


def hostile_careers() -> Network:
    """Every hostile string as a person, a tenure and an action."""
    network: Network = nx.MultiDiGraph()
    for place, text in enumerate(HOSTILE):
        passage = quote(text, f"前{text}后", title=text)
        about = About(text, text, text, {text: text}, [passage], type=text, type_en=text)
        for kind in ("person", "tenure", "action"):
            add_node(network, f"{kind}{place}", kind, about)
        for kind in ("tenure", "action"):
            days = ["2020-01-01", "2020-01-31", "", "", "2021-01-01"] if place % 2 else [""] * 5
            network.nodes[f"{kind}{place}"].update(days=days, past=0)
            add_edge(network, f"person{place}", f"{kind}{place}", "tenure", about)
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
