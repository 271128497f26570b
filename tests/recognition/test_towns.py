"""Towns that the list knows: their names begin where they do, whatever their characters are."""

from __future__ import annotations

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand


def bodies(text: str) -> set[str | None]:
    """The bodies of all posts of a text."""
    findings = understand(read_text(f"通报\n来源：云溪日报\n{text}", "a.txt"))
    return {tenure.organisation for tenure in findings.tenures}


@pytest.mark.parametrize(
    "town", ["中和镇", "任家镇", "曾口镇", "长安镇", "城关镇", "太和镇", "长征镇", "和平镇"]
)
@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("青桐县{}党委书记周立春被免职。", "青桐县{}党委"),
        ("经查，周立春在担任青桐县{}镇长期间收受礼金。", "青桐县{}政府"),
        ("青桐县白石镇镇长贺知远、青桐县{}镇长周立春被约谈。", "青桐县{}政府"),
    ],
)
def test_a_listed_town_is_whole_behind_its_county(town: str, text: str, body: str) -> None:
    text = text.replace("{}镇长", "{}长")  # 长安镇 + 镇长 is written with one 镇 or with two
    assert body.format(town) in bodies(text.format(town))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("任家镇党委书记周立春被免职。", "任家镇党委"),
        ("周立春任曾口镇党委书记。", "曾口镇党委"),
        ("青桐县白石镇长安村党支部书记周立春被免职。", "青桐县白石镇长安村"),
        ("石桥村村委会主任周立春被诫勉谈话。", "石桥村村委会"),
        ("大安镇镇长周立春被约谈。", "大安镇政府"),
        ("青桐县县长安静被约谈。", "青桐县政府"),
        ("青桐县长安静被约谈。", "青桐县政府"),
    ],
)
def test_where_towns_and_villages_begin(text: str, body: str) -> None:
    assert body in bodies(text)


@pytest.mark.parametrize(
    "text",
    ["向困难群众发放镇政府补贴。", "推进中心镇建设，发展乡村旅游。", "其中和镇政府签约12家。"],
)
def test_words_that_are_towns_elsewhere(text: str) -> None:
    findings = understand(read_text(f"通报\n来源：云溪日报\n{text}", "a.txt"))
    names = [o.name for o in findings.organisations]
    assert not any(word in name for name in names for word in ("发放", "中心镇", "中和", "发展乡"))
