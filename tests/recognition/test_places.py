"""Places that no table lists: the document tells where their names begin."""

import pytest

from oversight_graph.reading import read_text
from oversight_graph.recognition.recognise import recognise
from oversight_graph.recognition.words.hits import FoundArea
from oversight_graph.recognition.words.mention import Kind, OrgName


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("逢岜蒙镇赶集。岜蒙镇纪委开展督查。", ["岜蒙镇"]),
        ("对岜蒙县开展巡察。", ["岜蒙县"]),
        ("免去赵光歧县第二人民医院院长职务。", []),
        ("周立春被免去石岗镇党委书记职务。", ["石岗镇"]),
        ("给予周立春撤销石岗镇党委书记职务处分。", ["石岗镇"]),
        ("免去石岗镇镇长周立春职务。", ["石岗镇"]),
        ("给予石岗镇镇长周立春党内警告处分。", ["石岗镇"]),
        ("接受石岗镇镇长周立春辞去镇长职务的请求。", ["石岗镇"]),
        ("撤销周立春石岗镇党委书记职务。", ["石岗镇"]),
        ("帮扶贫困县。代表市委讲话。", []),
        ("塔什库拉县县长出席。", ["塔什库拉县"]),
        ("查处县内案件3件，走访市场2处。", []),
        ("督促丹坳镇整改。", ["丹坳镇"]),
        ("根柳村支书周立春、同顺峪村支书何健被查。", ["同顺峪村", "根柳村"]),
        ("岚城镇柳善村党支部书记张海被立案。", ["岚城镇"]),
        ("青海镇岭善村党支部书记张海被立案。", ["青海镇"]),
        ("各乡镇党委书记出席，推进城镇建设。", []),
        ("第十三届县委召开会议。", []),
        ("网传市水务局局长周立春到场，据传县委书记也到场，坊间盛传区长离开。", []),
        ("周立春受县长方知远委托作说明，李明找县委书记说情。", []),
    ],
)
def test_places_that_no_table_lists_are_found_by_the_document(text: str, names: list[str]) -> None:
    document = read_text(f"标题\n来源：云溪日报\n{text}", "a.txt")
    chains = [
        m.value.names
        for r in recognise(document)
        for m in r.mentions
        if isinstance(m.value, FoundArea)
    ]
    posts = [
        p.org.areas
        for r in recognise(document)
        for m in r.mentions
        if m.kind is Kind.POST and isinstance(m.value, tuple)
        for p in m.value
        if p.org and p.org.areas
    ]
    assert sorted({chain[0] for chain in [*chains, *posts] if chain}) == names


def test_a_title_tells_how_far_a_name_reaches() -> None:
    document = read_text("中共梓坳县委关于任职的通知\n来源：x\n据梓坳县委消息，开展检查。", "a.txt")
    orgs = [m.value for r in recognise(document) for m in r.mentions if m.kind is Kind.ORGANISATION]
    assert {org.areas for org in orgs if isinstance(org, OrgName)} == {("梓坳县",)}
