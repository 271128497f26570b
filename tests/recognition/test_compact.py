"""Blanks inside words are taken out for recognition, and every offset finds its way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.reading import read_text
from oversight_graph.recognition.compact import Compact, compact
from oversight_graph.resolution import understand

_HEAD = "关于整改情况的通报\n来源：云溪日报\n"


def copy_of(body: str) -> Compact:
    """The compact copy of a bulletin with this body."""
    return compact(read_text(_HEAD + body, "a.txt"))


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ("向云溪县人民法 院党组反馈问题。", "向云溪县人民法院党组反馈问题。"),
        ("收缴登记费4.35 万元，发现问题 19 个。", "收缴登记费4.35万元，发现问题19个。"),
        ("县水务局局长莫　愁被立案。", "县水务局局长莫愁被立案。"),
        ("任命纪　晓（女）为县水务局局长。", "任命纪晓（女）为县水务局局长。"),
        ("韩  流、舒  畅同志的职务。", "韩流、舒畅同志的职务。"),
        ("县人民法院党组书记 、院长陆地发言。", "县人民法院党组书记、院长陆地发言。"),
    ],
)
def test_blanks_inside_words_go(body: str, read: str) -> None:
    assert copy_of(body).document.text == _HEAD + read


@pytest.mark.parametrize(
    "body",
    [
        "本报讯（记者 程咏 通讯员 丁一）昨日，会议召开。",
        "县委第一巡察组　组长：卓尔　副组长：庞大",
        "书记　主任　委员",
        "县水务局主任　向会议报告。",
        "张三强 李四海 王五洲同志出席会议。",
    ],
)
def test_blanks_between_items_stay(body: str) -> None:
    assert copy_of(body).document.text == _HEAD + body


@given(st.text(alphabet="人民法院局长莫愁建议，。 　\n19万元", max_size=60))
def test_every_span_finds_its_way_back(body: str) -> None:
    document = read_text(_HEAD + body, "a.txt")
    copy = compact(document)
    text = copy.document.text
    assert [document.text[copy.start(i)] for i in range(len(text))] == list(text)
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + 4) + 1):
            quote = document.text[copy.start(start) : copy.end(end)]
            assert quote.translate(dict.fromkeys(map(ord, " 　"))) == text[start:end].translate(
                dict.fromkeys(map(ord, " 　"))
            )
            assert quote[0] == text[start]
            assert quote[-1] == text[end - 1]


def test_findings_quote_the_original_text() -> None:
    text = _HEAD + "经查，云溪县水务局局长莫　愁被给予党内严重警 告处分。\n"
    findings = understand(read_text(text, "a.txt"))
    [person] = findings.persons
    [sanction] = findings.actions
    assert person.name == "莫愁"
    assert [findings.document.quote(s.start, s.end) for s in person.spans] == ["莫　愁"]
    assert findings.document.quote(sanction.evidence[0].start, sanction.evidence[0].end).endswith(
        "严重警 告处分"
    )
    assert findings.document.text == text


def test_what_cannot_be_seen_goes_and_stays_in_every_quote() -> None:
    plain = "近日，云溪县水务局局长莫愁受到党内警告处分。"
    text = _HEAD + plain.replace("莫愁", "\u200b莫\u202e愁\u200b").replace("警告", "警\ufeff告")
    document = read_text(text, "a.txt")
    assert compact(document).document.text == _HEAD + plain
    findings = understand(document)
    assert [person.name for person in findings.persons] == ["莫愁"]
    (action,) = findings.actions
    assert "莫\u202e愁" in document.quote(action.evidence[0].start, action.evidence[0].end)


def test_a_sentence_that_cannot_be_seen_is_still_a_sentence() -> None:
    document = read_text(_HEAD + "莫愁受到警告。\n\u200b\u200b\n此件公开。", "a.txt")
    copied = compact(document).document
    assert len(copied.sentences) == len(document.sentences)
    assert all(each.start < each.end for each in copied.sentences)
