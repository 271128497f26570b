"""Recognition of dates, quantities, people, organisations and post chains."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.reading import read_text
from oversight_graph.recognition.dates import find_dates
from oversight_graph.recognition.hits import FoundArea
from oversight_graph.recognition.mask import normalise
from oversight_graph.recognition.mention import Kind, OrgName
from oversight_graph.recognition.recognise import recognise
from oversight_graph.recognition.scanner import Scanner


def found(text: str, kind: Kind) -> list[str]:
    """The surfaces of one kind of mention in a body sentence."""
    document = read_text(f"标题\n来源：云溪日报\n{text}", "a.txt")
    return [
        m.surface
        for r in recognise(document)
        for m in r.mentions
        if m.kind is kind and r.sentence.part == "body"
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2021年3月", (2021, 3, None), (2021, 3, None)),
        ("二〇二一年五月", None, None),
        ("2019年至2021年", (2019, None, None), (2021, None, None)),
        ("2021年1月至9月", (2021, 1, None), (2021, 9, None)),
        ("11月6日至9日", (None, 11, 6), (None, 11, 9)),
        ("2024年3月31日", (2024, 3, 31), (2024, 3, 31)),
        ("2021年第三季度", (2021, 7, None), (2021, 9, None)),
    ],
)
def test_written_dates(text: str, start: object, end: object) -> None:
    dates = find_dates(text)
    if start is None:
        assert dates[0][2].start[0] == 2021
        return
    assert [(d.start, d.end) for _, _, d in dates] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云溪市水务局局长何健贯彻不力。", ["何健"]),
        ("省交通运输厅党组书记江成与大家进行交流。", ["江成"]),
        ("县水务局局长欧阳立受到警告处分。", ["欧阳立"]),
        ("傅然原系云溪县水务局局长。", ["傅然"]),
        ("任命王草原为云溪县水务局局长。", ["王草原"]),
        ("决定任命张杰为云溪县水务局局长。", ["张杰"]),
        ("镇长爱新觉罗海、副镇长瓜尔佳志明受到警告处分。", ["爱新觉罗海", "瓜尔佳志明"]),
        ("县水务局干部张某某受到警告处分，会计吉某被诫勉。", ["张某某", "吉某"]),
        ("自治区水利厅厅长阿不都·热合曼被立案审查。", ["阿不都·热合曼"]),
        ("免去周立春县第二人民医院院长职务。", ["周立春"]),
        ("局长严肃指出，安全生产不能放松。", []),
        ("纪检监察机关加强监督，向海东市反馈问题。", []),
        ("副县长周立春、贺知远、秦怀安出席会议。", ["周立春", "贺知远", "秦怀安"]),
    ],
)
def test_people_stand_beside_a_role_or_an_action(text: str, names: list[str]) -> None:
    assert found(text, Kind.PERSON) == names


def test_a_named_person_is_found_again() -> None:
    text = "县水务局局长周立春被立案。经查，周立春收受礼金。"
    assert found(text, Kind.PERSON) == ["周立春", "周立春"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("省纪委监委印发通知。", ["省纪委监委"]),
        ("会议由省委省政府召开。", ["省委", "省政府"]),
        ("驻省商务厅纪检监察组开展检查。", ["驻省商务厅纪检监察组"]),
        ("省纪委监委驻省水利厅纪检监察组开展检查。", ["省纪委监委驻省水利厅纪检监察组"]),
        ("省委第三巡视组进驻。", ["省委第三巡视组"]),
        ("云溪市教育局办公室发出通知。", ["云溪市教育局办公室"]),
        ("根据省纪委监委部署，开展工作。", ["省纪委监委"]),
        ("成立2个监督检查组。", []),
    ],
)
def test_organisations_are_composed(text: str, names: list[str]) -> None:
    assert found(text, Kind.ORGANISATION) == names


def test_a_post_chain_is_one_mention_of_several_posts() -> None:
    document = read_text("标题\n来源：x\n市纪委书记、监委主任周立春带队检查。", "a.txt")
    [chain] = [m.value for m in recognise(document)[-1].mentions if m.kind is Kind.POST]
    assert isinstance(chain, tuple)
    assert [(p.org.body, p.role) for p in chain] == [("纪委", "书记"), ("监委", "主任")]


@given(
    st.text(alphabet="ab市委", max_size=30),
    st.sets(st.text(alphabet="ab市委", min_size=1, max_size=4), max_size=8),
)
def test_the_scanner_gives_the_longest_terms_without_overlap(text: str, terms: set[str]) -> None:
    expected, end = [], 0
    for start in range(len(text)):
        here = [term for term in terms if text.startswith(term, start)]
        if start >= end and here:
            end = start + len(max(here, key=len))
            expected.append((start, end, text[start:end]))
    assert Scanner({t: t for t in terms}).scan(text) == expected
    assert Scanner({t: t for t in terms}, kept=True).scan(text) == expected


@given(st.text(max_size=60))
def test_mentions_are_exact_slices_of_any_text(text: str) -> None:
    document = read_text("题" + text.replace("\x00", ""), "a.txt")
    for recognised in recognise(document):
        for mention in recognised.mentions:
            assert normalise(document.quote(mention.start, mention.end)) == mention.surface


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("逢岜蒙镇赶集。岜蒙镇纪委开展督查。", ["岜蒙镇"]),
        ("对岜蒙县开展巡察。", ["岜蒙县"]),
        ("免去赵光歧县第二人民医院院长职务。", []),
        ("帮扶贫困县。代表市委讲话。", []),
        ("塔什库拉县县长出席。", ["塔什库拉县"]),
        ("查处县内案件3件，走访市场2处。", []),
        ("督促丹坳镇整改。", ["丹坳镇"]),
        ("岚城镇柳善村党支部书记张海被立案。", ["岚城镇"]),
        ("海口镇岭善村党支部书记张海被立案。", ["海口镇"]),
        ("各乡镇党委书记出席，推进城镇建设。", []),
        ("第十三届县委召开会议。", []),
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
