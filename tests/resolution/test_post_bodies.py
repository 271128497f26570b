"""Which body a post belongs to: written, implied, that of the post before, or of the text."""

from __future__ import annotations

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand


def bodies(text: str) -> dict[str, list[tuple[str, str]]]:
    """Organisation and role of every post, by person, in a text of Qinghai."""
    findings = understand(read_text(f"标题\n来源：青海日报\n青海省开展工作。{text}", "a.txt"))
    found: dict[str, list[tuple[str, str]]] = {}
    for tenure in findings.tenures:
        person = tenure.person.split("|")[0]
        found.setdefault(person, []).append((tenure.organisation or "", tenure.role))
    return {person: sorted(posts) for person, posts in found.items()}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("省委常委、副省长周立春出席。", [("青海省委", "常委"), ("青海省政府", "副省长")]),
        (
            "省委常委、宣传部部长周立春出席。",
            [("青海省委", "常委"), ("青海省委宣传部", "部长")],
        ),
        ("省水利厅处长吴德明和省教育厅召集人、副厅长周立春出席。", [("青海省教育厅", "副厅长")]),
        ("省水利厅厅长吴德明，省教育厅召集人、厅长周立春出席。", [("青海省教育厅", "厅长")]),
        ("省纪委书记、监委主任周立春出席。", [("青海省监委", "主任"), ("青海省纪委", "书记")]),
        (
            "省水利厅办公室主任、党组成员、副厅长周立春出席。",
            [
                ("青海省水利厅", "党组成员"),
                ("青海省水利厅", "副厅长"),
                ("青海省水利厅办公室", "主任"),
            ],
        ),
        (
            "省人民医院院长、感染科主任周立春出席。",
            [("青海省人民医院", "院长"), ("青海省人民医院感染科", "主任")],
        ),
        (
            "省检察院反贪局局长、检察委员会委员、检察员周立春出席。",
            [
                ("青海省检察院", "检察员"),
                ("青海省检察院", "检察委员会委员"),
                ("青海省检察院反贪局", "局长"),
            ],
        ),
        (
            "柳坪镇副镇长、党委副书记周立春出席。",
            [("柳坪镇党委", "副书记"), ("柳坪镇政府", "副镇长")],
        ),
        (
            "柳坪村党支部书记、村委会主任周立春出席。",
            [("柳坪村", "党支部书记"), ("柳坪村村委会", "主任")],
        ),
        (
            "柳坪村村委会主任、党支部书记周立春出席。",
            [("柳坪村", "党支部书记"), ("柳坪村村委会", "主任")],
        ),
        ("柳坪村原村委委员周立春出席。", [("柳坪村村委", "委员")]),
        ("柳坪镇民政助理周立春出席。", [("柳坪镇政府", "民政助理")]),
        (
            "桐城市公安局党委书记、公安局局长周立春出席。",
            [("桐城市公安局", "党委书记"), ("桐城市公安局", "局长")],
        ),
        ("云溪街道民政助理周立春出席。", [("云溪街道办事处", "民政助理")]),
        ("柳坪村治调主任周立春出席。", [("柳坪村", "治调主任")]),
        ("柳坪村村长、党支部书记周立春出席。", [("柳坪村", "党支部书记"), ("柳坪村", "村长")]),
        ("据柳坪村副村长周立春的哥哥介绍，路已修好。", [("柳坪村", "副村长")]),
        (
            "省政府副省长、党组书记周立春出席。",
            [("青海省政府", "党组书记"), ("青海省政府", "副省长")],
        ),
        ("省律师周立春出席。", []),
    ],
)
def test_every_post_of_a_chain_has_its_body(text: str, posts: list[tuple[str, str]]) -> None:
    assert bodies(text).get("周立春", []) == posts


def test_a_bare_post_has_the_body_of_its_head() -> None:
    text = "省水利厅厅长周立春主持，省财政厅会计李小明到场，副厅长王大力出席。"
    assert bodies(text)["王大力"] == [("青海省水利厅", "副厅长")]


def test_a_post_that_no_body_fits_is_left_out() -> None:
    assert "李小明" not in bodies("省水利厅厅长周立春主持，校长李小明出席。")


def test_the_body_is_found_inside_a_group_that_watches_it() -> None:
    text = "省纪委监委驻省水利厅纪检监察组约谈该厅厅长周立春。"
    assert bodies(text)["周立春"] == [("青海省水利厅", "厅长")]


def test_the_leader_of_a_team_set_up_under_him() -> None:
    text = "省水利厅成立由厅长周立春任组长、副厅长李小明任副组长的青海省水利厅防汛工作领导小组。"
    assert ("青海省水利厅防汛工作领导小组", "副组长") in bodies(text)["李小明"]


def test_two_spellings_of_a_body_are_one_tenure() -> None:
    text = "省政府原秘书长周立春被查。会议免去周立春的青海省人民政府秘书长职务。"
    assert len(bodies(text)["周立春"]) == 1


def test_an_address_gives_no_post_of_its_own() -> None:
    assert bodies("周立春局长表示满意。") == {}
    assert bodies("省水利厅厅长周立春出席，周立春厅长讲话。")["周立春"] == [
        ("青海省水利厅", "厅长")
    ]


@pytest.mark.parametrize(
    ("committee", "body"),
    [
        ("财政经济委员会", "青海省人大财政经济委员会"),
        ("财政经济工作委员会", "青海省人大常委会财政经济工作委员会"),
    ],
)
def test_a_committee_is_of_the_congress_or_of_its_standing_committee(
    committee: str, body: str
) -> None:
    found = bodies(f"青海省人大常委会委员、{committee}副主任周立春出席。")["周立春"]
    assert (body, "副主任") in found


def test_the_party_committee_of_a_zone_stands_beside_its_management() -> None:
    found = bodies("岳坪市经济开发区管委会主任、党工委副书记周立春出席。")["周立春"]
    assert [body[-3:] for body, _ in found] == ["党工委", "管委会"]
    assert [role for _, role in found] == ["副书记", "主任"]


def test_that_bureau_behind_another_post_is_the_one_named_before() -> None:
    text = "省水利厅召开会议。值班员、该厅四级主任科员周立春出席。"
    assert bodies(text)["周立春"][0] == ("青海省水利厅", "四级主任科员")


def test_a_group_that_a_company_sets_up_is_its_own() -> None:
    company = "青海云溪矿业集团有限责任公司"
    text = f"{company}党委成立巡视整改工作领导小组，党委书记周立春任组长。"
    assert (f"{company}巡视整改工作领导小组", "组长") in bodies(text)["周立春"]


def test_a_bare_committee_is_of_the_village_or_community_that_its_case_names() -> None:
    case = "1.湖坪县柳坪镇居委会主任贺知远受到党内警告处分。\n2.桐川区白河街道东风社区党支部书记"
    told = f"{case}周立春受到党内警告处分，并依法罢免其居委会主任职务。"
    assert bodies(told)["周立春"] == [
        ("桐川区白河街道东风社区", "党支部书记"),
        ("桐川区白河街道东风社区居委会", "主任"),
    ]
