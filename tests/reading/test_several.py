"""Where one bulletin ends and the next begins, and where none does."""

import pytest

from oversight_graph.reading import read_documents

FIRST = (
    "云溪市水务局许静之被立案审查\n来源：云溪日报　发布时间：2024-03-04\n"
    "许静之涉嫌违纪，目前正接受纪律审查。"
)
SECOND = "临溪区农业农村局裴文谦被诫勉\n2024-03-05 云溪网\n裴文谦因履职不力，受到诫勉处理。"


def test_bulletins_one_below_the_other_are_documents_of_their_own() -> None:
    documents = read_documents(f"{FIRST}\n\n{SECOND}\n".encode(), "两则.txt")
    assert [document.text for document in documents] == [FIRST, SECOND]
    assert [document.id for document in documents] == ["两则-1", "两则-2"]
    assert [str(document.issued) for document in documents] == ["2024-03-04", "2024-03-05"]
    assert len({document.sha256 for document in documents}) == len(documents)


@pytest.mark.parametrize(
    "rest",
    [
        "云溪市纪律检查委员会\n2024年3月4日\n附件：关于印发通知的说明，请各单位认真组织学习。",
        "相关链接\n云溪市召开全市纪检监察工作会议\n2024-03-05\n临溪区以案促改推动源头治理\n2024-03-06",
        "来源：云溪市纪委监委网站\n本文由云溪市纪委监委网站编辑整理，转载请注明出处。",
        "许静之简历\n1999年7月参加工作。2001年5月加入中国共产党，曾任云溪市水务局科长。",
    ],
)
def test_a_signature_a_list_and_a_credit_begin_no_bulletin(rest: str) -> None:
    text = f"{FIRST}\n{rest}"
    (document,) = read_documents(text.encode(), "a.txt")
    assert document.text == text
