"""The grammar of posts: chains, units inside them, and words such as 原."""

from __future__ import annotations

import pytest

from oversight_graph.reading import read_text
from oversight_graph.recognition.posts.post_words import post_words
from oversight_graph.recognition.recognise import recognise
from oversight_graph.recognition.words.mention import Kind, PostName


def posts(text: str) -> list[PostName]:
    """The posts of a body sentence, in order."""
    document = read_text(f"标题\n来源：云溪日报\n{text}", "a.txt")
    return [
        post
        for recognised in recognise(document)
        if recognised.sentence.part == "body"
        for mention in recognised.mentions
        if mention.kind is Kind.POST and isinstance(mention.value, tuple)
        for post in mention.value
    ]


def roles(text: str) -> list[str]:
    """The posts of a sentence in short: modality, body, prefix and role."""
    return [
        f"{p.modality or ''}|{p.org.level + p.org.body if p.org else ''}|{p.prefix}|{p.role}"
        for p in posts(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县纪委书记、监委主任周立春出席。", ["|县纪委||书记", "|监委||主任"]),
        ("县水务局党组成员、副局长周立春。", ["|县水务局|党组|成员", "|||副局长"]),
        ("县委副书记、代县长周立春。", ["|县委||副书记", "代|||县长"]),
        ("县委常委、宣传部长周立春。", ["|县委||常委", "|宣传部||部长"]),
        ("县教育局长周立春。", ["|县教育局||局长"]),
        ("县红十字会专职副会长周立春。", ["|县红十字会||专职副会长"]),
        ("县人民医院院长、感染科主任周立春。", ["|县人民医院||院长", "|感染科||主任"]),
        ("县水务局副局长（主持工作）周立春。", ["主持工作|县水务局||副局长"]),
        ("县水务局分管副局长周立春。", ["|县水务局||副局长"]),
        ("县人大代表周立春。", ["|县人大||代表"]),
        ("该局原局长周立春。", ["原|该局||局长"]),
        ("该镇原党委书记周立春。", ["原|镇|党委|书记"]),
    ],
)
def test_a_post_is_body_prefix_and_role(text: str, found: list[str]) -> None:
    assert roles(text) == found


def test_former_holds_for_all_posts_behind_it() -> None:
    text = "原县水务局党组书记、局长，县政府原副县长周立春"
    assert [p.modality for p in posts(text)] == ["原", "原", "原"]


def test_a_present_post_ends_what_former_holds_for() -> None:
    text = "县水务局原党组书记、现任县林业局局长周立春"
    assert [p.modality for p in posts(text)] == ["原", "现任"]


def test_acting_is_said_of_one_post_only() -> None:
    assert [p.modality for p in posts("代县长、县委副书记周立春")] == ["代", None]


def test_a_declared_short_name_stands_between_body_and_role() -> None:
    text = "云溪水务集团有限公司（以下简称云溪水务）党委书记、董事长周立春"
    assert [(p.prefix, p.role) for p in posts(text)] == [("党委", "书记"), ("", "董事长")]


@pytest.mark.parametrize(
    "text", ["局长办公会议研究了预算。", "县水务局长期不履职。", "各级书记讲堂开讲。"]
)
def test_words_that_only_contain_a_role_are_no_post(text: str) -> None:
    assert posts(text) == []


def test_bylines_are_no_office() -> None:
    assert [p.office for p in posts("本报记者周立春")] == [False]


@pytest.mark.parametrize("role", sorted(post_words().contracted))
def test_contracted_roles_name_unit_and_role(role: str) -> None:
    unit, inner = post_words().contracted[role]
    post = posts(f"青海省委常委、{role}周立春")[-1]
    assert (post.role, post.org.body if post.org else "") == (inner, unit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青海省水利厅负责人周立春。", ["|水利厅||负责人"]),
        ("青海省委党委办公室主任周立春。", ["|党委办公室||主任"]),
        ("中共青海省委副书记、代理省长周立春。", ["|委||副书记", "代理|||省长"]),
        ("青海省水利厅另一名副厅长周立春。", ["|水利厅||副厅长"]),
    ],
)
def test_words_between_body_and_role_belong_to_neither(text: str, found: list[str]) -> None:
    assert roles(text) == found
