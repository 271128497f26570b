"""The mentions of a text: people, organisations and posts side by side, each an exact slice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.data_files import toml_of
from oversight_graph.reading import read_text
from oversight_graph.recognition.recognise import recognise
from oversight_graph.recognition.words.mask import normalise
from oversight_graph.recognition.words.mention import Kind


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
    ("text", "names"),
    [
        ("省交通运输厅党组书记江成与大家进行交流。", ["江成"]),
        ("县水务局局长欧阳立受到警告处分。", ["欧阳立"]),
        ("傅然原系云溪县水务局局长。", ["傅然"]),
        ("任命王草原为云溪县水务局局长。", ["王草原"]),
        ("决定任命张杰为云溪县水务局局长。", ["张杰"]),
        ("镇长爱新觉罗海、副镇长瓜尔佳志明受到警告处分。", ["爱新觉罗海", "瓜尔佳志明"]),
        ("县水务局干部张某某受到警告处分，会计吉某被诫勉。", ["张某某", "吉某"]),
        ("自治区水利厅厅长阿不都·热合曼被立案审查。", ["阿不都·热合曼"]),
        ("免去周立春县第二人民医院院长职务。", ["周立春"]),
        ("纪检监察机关加强监督，向岳坪市反馈问题。", []),
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


@given(st.text(max_size=60))
def test_mentions_are_exact_slices_of_any_text(text: str) -> None:
    document = read_text("题" + text.replace("\x00", ""), "a.txt")
    for recognised in recognise(document):
        for mention in recognised.mentions:
            assert normalise(document.quote(mention.start, mention.end)) == mention.surface


@pytest.mark.parametrize("entry", toml_of("recognition", "references.toml")["reference"])
def test_a_reference_is_found_in_its_example_and_not_in_its_counter(entry: dict[str, str]) -> None:
    marked = entry["example"].split("【")[1].split("】")[0]
    example = entry["example"].replace("【", "").replace("】", "")
    assert found(example, Kind.REFERENCE) == [marked]
    assert found(entry["counter"], Kind.REFERENCE) == []
