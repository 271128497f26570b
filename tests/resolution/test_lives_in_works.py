"""Posts in parts of works, villages and streets; groups at a bureau, liaison officers."""

from __future__ import annotations

import pytest

from oversight_graph.recognition.words.lexicons import lexicon
from tests.resolution.records import offices_of, record_of


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("云溪县柳坪镇副镇级工会主席周立春被立案审查。", {"周立春 云溪县柳坪镇工会 主席"}),
        ("柳坪镇工会主席周立春被免去工会主席。", {"周立春 柳坪镇工会 主席"}),
        ("柳坪镇麻柳村党总支书记、股份合作社董事长周立春受到党内警告处分。",
         {"周立春 柳坪镇麻柳村 党总支书记", "周立春 柳坪镇麻柳村股份合作社 董事长"}),
        ("云溪县城管执法局街道环卫秩序科负责人周立春受到诫勉谈话处理。",
         {"周立春 云溪县城管执法局街道环卫秩序科 负责人"}),
        ("周立春在柳坪镇畜牧兽医站担任动物检疫协检员期间收受礼金。",
         {"周立春 柳坪镇畜牧兽医站 动物检疫协检员"}),
        ("云溪县政协办公厅副主任兼委员联络工作室主任周立春被立案审查。",
         {"周立春 云溪县政协办公厅 副主任", "周立春 云溪县政协委员联络工作室 主任"}),
        ("县教育局副局长吴德明，县纪委监委驻局纪检监察组副组长周立春，联络员张明远到会。",
         {"吴德明 县教育局 副局长", "周立春 驻县教育局纪检监察组 副组长"}),
    ],
)  # fmt: skip
def test_each_post_is_of_its_own_body(text: str, posts: set[str]) -> None:
    assert offices_of(text) == posts


def test_the_works_of_a_city_are_no_unit_of_the_company_before() -> None:
    areas = lexicon().areas
    city = min(a[:-1] for a in areas if a.endswith("市") and len(a) == 3 and a[:-1] not in areas)
    text = f"周立春任岚浦油田有限责任公司董事长，{city}石油管理局党委副书记。"
    assert f"周立春 {city}石油管理局 党委副书记" in offices_of(text)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("石桥镇干部周立春、吴德明分别受到效能告诫6个月处理。", ["education", "education"]),
        ("警方已对业务员等共5人采取刑事强制措施。", ["other"]),
        ("云溪县委对66人做了岗位调整。", ["removal"]),
    ],
)
def test_admonitions_and_compulsory_measures(text: str, types: list[str]) -> None:
    assert [a["type"] for a in record_of(text)["actions"]] == types
