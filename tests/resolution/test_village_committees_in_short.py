"""村委 is the 村委会 of the village that the text speaks of; who leads guests holds no post."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of, record_of

VILLAGE = "柳坪镇大桥村党支部书记丁一违规发包。"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("工程由村委委员周立春承包。", {"周立春 柳坪镇大桥村村委会 委员"}),
        ("工程由时任村委委员周立春的弟弟承包。", {"周立春 柳坪镇大桥村村委会 委员 former"}),
        ("村支书、村委主任周立春受到警告处分。",
         {"周立春 柳坪镇大桥村 支书", "周立春 柳坪镇大桥村村委会 主任"}),
    ],
)  # fmt: skip
def test_the_committee_of_the_village_in_short(text: str, posts: set[str]) -> None:
    assert posts_of(f"{VILLAGE}\n{text}") - posts_of(VILLAGE) == posts


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        # what the text writes as one word is the name of the committee, wherever it stands
        ("大桥村党支部书记周立春、村委会主任丁一出席。", {"大桥村", "大桥村村委会"}),
        ("大桥村党支部书记周立春、村委会主任丁一出席。大桥村委会整改。", {"大桥村", "大桥村委会"}),
        ("大桥村党支部书记周立春、村委会主任丁一出席。大桥村民委员会整改。",
         {"大桥村", "大桥村民委员会"}),
        ("大桥村主任周立春出席。大桥村村委会整改。大桥村委会整改。", {"大桥村村委会"}),
        ("大桥村党支部书记周立春、村监会委员丁一出席。", {"大桥村", "大桥村村监会"}),
        ("大桥村党支部书记周立春、村务监督委员会主任丁一出席。",
         {"大桥村", "大桥村村务监督委员会"}),
        ("麻柳社区党支部书记周立春、社区居委会主任丁一出席。", {"麻柳社区", "麻柳社区居委会"}),
        ("大桥村原村委会主任周立春出席。", {"大桥村村委会"}),
        ("村委会主任周立春出席。", {"村委会"}),
    ],
)  # fmt: skip
def test_the_name_of_the_committee_of_a_village(text: str, orgs: set[str]) -> None:
    assert set(record_of(text)["orgs"]) == orgs


@pytest.mark.parametrize("guest", ["辽宁援疆干部领队", "包联县领导"])
def test_what_is_no_post_does_not_part_a_name_from_its_posts(guest: str) -> None:
    assert posts_of(f"云溪县委副书记、{guest}周立春出席会议。") == {"周立春 云溪县委 副书记"}


@pytest.mark.parametrize("body", ["大桥村委", "大桥村村委", "大桥社区居委"])
def test_a_committee_in_short_behind_its_village_is_called_so(body: str) -> None:
    assert posts_of(f"柳坪镇{body}主任周立春受到警告处分。") == {f"周立春 柳坪镇{body} 主任"}
