"""Who made a page is named on its by-lines, and nobody else is."""

import pytest

from oversight_graph.evaluation import to_record
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

BULLETIN = (
    "云溪县一名干部被立案\n{head}\n云溪县纪委监委对县水务局局长周立春立案审查调查。\n{tail}\n"
)


def others(head: str = "来源：清风云溪", tail: str = "") -> list[str]:
    record = to_record(understand(read_text(BULLETIN.format(head=head, tail=tail), "a.txt")))
    assert [post["person"] for post in record["posts"]] == ["周立春"]
    return [name for name in record["persons"] if name != "周立春"]


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("2024-03-20　来源：清风云溪　责任编辑：岳林", ["岳林"]),
        ("来源：清风云溪　记者 何苗 见习记者 欧阳春", ["何苗", "欧阳春"]),
        ("云溪日报　2024年3月20日　第3版　责编：季长河　校对：江小雨", ["季长河", "江小雨"]),
        ("来源：清风云溪　撰稿：丁岚 一审：于洋 二审：陆小北", ["丁岚", "于洋", "陆小北"]),
        ("2024-03-20 | 云溪时讯 | 编辑丨马丽、高原", ["马丽", "高原"]),
        ("来源：清风云溪　文/段晓峰　浏览次数：12", ["段晓峰"]),
        ("2024-03-20 10:26 来源：云溪日报 何苗青", ["何苗青"]),
        ("云溪时讯网　2024年3月20日　季长河", ["季长河"]),
        ("2024-03-20 10:26 来源：云溪日报　任免", []),
        ("2024-03-20 来源：云溪日报　石家庄", []),
        ("云溪都市报记者　季长河", ["季长河"]),
        ("云溪日报·云溪客户端记者 季长河 何苗云", ["季长河", "何苗云"]),
        ("来源：清风云溪　作者：党政办　发布时间：2024-03-20", []),
        ("来源：清风云溪　作者：佚名　阅读：3077", []),
        ("来源：清风云溪　作者：　编辑：　字号：大 中 小", []),
        ("来源：清风云溪　供稿：云溪县纪委监委", []),
        ("□通讯员岳林远何苗青报道", ["岳林远", "何苗青"]),
        ("本报记者岳林远于洋", ["岳林远", "于洋"]),
        ("记者走访老城", []),
    ],
)
def test_a_head_line_names_whoever_made_the_page(head: str, names: list[str]) -> None:
    assert others(head=head) == names


@pytest.mark.parametrize(
    ("tail", "names"),
    [
        ("|| 责任编辑 岳林）", ["岳林"]),
        ("（责任编辑：岳林）", ["岳林"]),
        ("编辑：岳林　审核：何苗", ["岳林", "何苗"]),
        ("图为执纪人员查看账目。岳林 摄", ["岳林"]),
        ("编辑部的故事不在这里。", []),
        ("周立春表示服从决定。（完）【编辑:岳林】", ["岳林"]),
        ("周立春表示服从决定。（编辑岳林远）", ["岳林远"]),
        ("周立春表示服从决定。（编辑成册）", []),
        ("周立春表示服从决定。（图片来源网络）", []),
        ("周立春表示服从决定。（供稿岳林远编辑何苗）", ["岳林远", "何苗"]),
        ("周立春表示服从决定。（记者岳林远通讯员何苗云于洋）", ["岳林远", "何苗云", "于洋"]),
        ("周立春表示服从决定。（青海省纪委监委||责任编辑岳林远）", ["岳林远"]),
        ("供稿：欧阳春花编辑：贺兰审核：丁小点", ["欧阳春花", "贺兰", "丁小点"]),
        ("审核把关人员到位。", []),
    ],
)
def test_so_does_a_line_below_the_text(tail: str, names: list[str]) -> None:
    assert others(tail=tail) == names


def test_a_first_line_that_only_says_who_reports_is_no_title() -> None:
    text = "云溪日报3月5日讯（记者 岳林）\n5日，记者从法院获悉，县水务局局长周立春被判刑。\n"
    found = understand(read_text(text, "a.txt"))
    assert {person.name for person in found.persons} == {"周立春", "岳林"}


def test_an_editor_of_the_same_name_is_not_whom_the_text_is_about() -> None:
    text = BULLETIN.format(head="来源：清风云溪　责任编辑：周立春", tail="")
    (person,) = understand(read_text(text, "a.txt")).persons
    assert all(span.start > text.index("云溪县纪委监委") for span in person.spans)


def test_whoever_is_told_of_behind_those_who_made_the_page_is_somebody() -> None:
    text = "撰文 | 岳林 何苗 3月5日，云溪县教育局局长韩雪被立案审查。"
    record = to_record(understand(read_text(f"通报\n来源：清风云溪\n{text}", "a.txt")))
    assert [post["person"] for post in record["posts"]] == ["韩雪"]
