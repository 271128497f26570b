"""Reading: bytes to one text, head lines to metadata, lines to sentences."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.errors import InputError
from oversight_graph.reading import Part, read_bytes, read_file, read_text
from oversight_graph.reading.sentences import split_sentences

PAGE = """当前位置：首页 > 审查调查 【字体：大 中 小】【打印】
云溪市通报一起典型问题
来源：云溪市纪委监委网站　发布时间：2022年03月04日

　　近日，云溪市通报一起典型问题。
　　周立春受到党内警告处分。
相关链接
　　云溪市召开会议
"""


def test_head_lines_give_title_publisher_and_date() -> None:
    document = read_text(PAGE, "page.txt")
    assert document.title == "云溪市通报一起典型问题"
    assert document.publisher == "云溪市纪委监委网站"
    assert document.issued == date(2022, 3, 4)
    assert document.id == "page"


def test_lines_around_the_body_are_kept_and_set_aside() -> None:
    document = read_text(PAGE, "page.txt")
    parts = {document.quote(s.start, s.end): s.part for s in document.sentences}
    assert parts["周立春受到党内警告处分。"] is Part.BODY
    assert parts["相关链接"] is Part.RELATED
    assert parts["云溪市召开会议"] is Part.RELATED
    assert next(iter(document.sentences)).part is Part.NAVIGATION


def test_a_signature_line_dates_a_bulletin_without_head_lines() -> None:
    document = read_text("通报\n周立春受到警告。\n云溪市纪委\n2022年3月4日", "a.txt")
    assert document.issued == date(2022, 3, 4)


@pytest.mark.parametrize(
    "foot", ["《云溪日报》（ 2022年03月04日 08 版）", "（《 云溪日报 》（ 2022年3月4日 第8版））"]
)
def test_a_printed_paper_names_its_day_below_the_story(foot: str) -> None:
    document = read_text(f"一则通报\n今年1月，全省共立案12件。\n{foot}", "a.txt")
    assert document.issued == date(2022, 3, 4)
    assert document.publisher == "云溪日报"


@pytest.mark.parametrize(
    "head",
    [
        "云溪日报　2022年3月4日　第02版：要闻",
        "云溪廉政网 | 工作动态 | 2022-03-04 | 作者：县纪委",
        "（2022年3月4日）　字号：A- A A+",
        "云溪新闻 20220304",
        "云溪网 2022-03-04T10:58",
        "[ 作者：县纪委　来源：本网　更新时间：2022/3/4 ]",
    ],
)
def test_a_head_line_with_a_date_needs_no_label(head: str) -> None:
    document = read_text(f"一则通报\n——小标题\n{head}\n\n　　周立春受到警告处分。", "a.txt")
    assert document.issued == date(2022, 3, 4)
    assert document.title == "一则通报"


@pytest.mark.parametrize(
    "head",
    [
        "发布时间：２０１６－１０－２１",
        "发布时间: 2016 年10 月21 日 来源：云溪日报",
        "2016 - 10 - 21",
        "来源：云溪县纪委2016-10-21",
    ],
)
def test_dates_of_head_lines_in_other_digits_and_with_spaces(head: str) -> None:
    document = read_text(f"云溪县通报一起案件\n{head}\n周立春受到警告。", "a.txt")
    assert document.issued == date(2016, 10, 21)
    assert "2016" not in (document.publisher or "")


@pytest.mark.parametrize(
    "line",
    [
        "2017年 9 月 4 日至 11 月 10 日，县委巡察组对县水务局开展巡察；目前已整改 41 项。",
        "2021年 11 月 8 日 周立春主动投案，随后被留置。",
        "2021年11月8 日，周立春主动投案。",
        "（2021年 11 月 8 日云溪县人民代表大会常务委员会第七次会议通过）",
    ],
)
def test_a_sentence_with_a_spaced_date_is_told(line: str) -> None:
    document = read_text(f"一则通报\n来源：云溪日报\n{line}\n周立春受到警告。", "a.txt")
    assert {sentence.part for sentence in document.sentences[2:]} == {Part.BODY}


def test_a_dated_story_is_no_head_line() -> None:
    document = read_text("题\n来源：本网\n2021年5月6日，周立春被立案。", "a.txt")
    assert document.issued is None


def test_a_latin_full_stop_ends_a_chinese_sentence() -> None:
    text = "查处3人.其中占3.8%的立案.一.加强领导.见a.b"
    spans = list(split_sentences(text, 0, len(text)))
    assert [text[a:b] for a, b in spans] == [
        "查处3人.",
        "其中占3.8%的立案.",
        "一.加强领导.",
        "见a.b",
    ]


def test_an_impossible_date_is_no_date() -> None:
    assert read_text("题\n发布时间：2022年2月30日\n正文。", "a.txt").issued is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_give_the_same_text(encoding: str) -> None:
    assert read_bytes("朱镕、喆、堃𠮷。".encode(encoding), "a.txt").text == "朱镕、喆、堃𠮷。"


@pytest.mark.parametrize(
    "data", [b"", b"  \n ", b"\x00\x01\x02", b"\xff\xfe\x00", b"\x89PNG\r\n\x81\xff"]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        read_bytes(data, "a.txt")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        read_file(tmp_path / "nowhere.txt")


def test_sentences_are_never_cut_inside_a_title() -> None:
    text = "印发《怎么办？通知。》后，问责3人。又问责2人！"
    spans = list(split_sentences(text, 0, len(text)))
    assert [text[a:b] for a, b in spans] == ["印发《怎么办？通知。》后，问责3人。", "又问责2人！"]


@given(st.text(alphabet="甲乙。！？《》“”（）\n ，；𠮷", max_size=80))
def test_sentences_cover_every_visible_character(text: str) -> None:
    document = read_text("题" + text, "a.txt")
    covered = "".join(document.quote(s.start, s.end) for s in document.sentences)
    assert "".join(covered.split()) == "".join(document.text.split())
    starts = [s.start for s in document.sentences]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "line",
    ["清风云溪　首页　|　要闻　|　审查调查", "首页 · 要闻 · 审查调查", "云溪廉政网 首 页 > 通报"],
)
def test_a_line_of_links_tells_nothing(line: str) -> None:
    document = read_text(f"{line}\n一则通报\n来源：云溪日报\n周立春受到警告。", "a.txt")
    assert document.sentences[0].part is Part.NAVIGATION


def test_a_line_that_tells_something_is_no_title() -> None:
    text = "作风建设不严。现将2起问题通报如下:\n云溪县水务局局长周立春违规用车问题。\n"
    assert read_text(text, "a.txt").title is None


def test_a_head_line_may_be_dated_in_a_bracket_or_by_day_and_hour() -> None:
    assert read_text("反馈完成\n《云溪新闻》 (20241025)\n县委开展反馈。", "a.txt").issued == date(
        2024, 10, 25
    )
    page = read_text("督查跟进\n08-07 20:37 云溪县纪委监察局\n县委开展反馈。", "a.txt")
    assert Part.METADATA in {sentence.part for sentence in page.sentences}


@pytest.mark.parametrize(
    ("line", "day"),
    [("25.10.2024  19:48", date(2024, 10, 25)), ("05.03.2021", date(2021, 3, 5)), ("1.2.3", None)],
)
def test_a_head_line_may_tell_the_day_first(line: str, day: date | None) -> None:
    assert read_text(f"督查跟进\n{line}\n县委开展反馈。", "a.txt").issued == day
