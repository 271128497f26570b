"""Any piece of a bulletin is understood: cut anywhere, with a stray character, or all too short."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

GOLD = Path(__file__).resolve().parents[2] / "gold"
TEXTS = [path.read_text("utf-8") for path in sorted(GOLD.glob("*/0[1-8].txt"))]
LONGEST = 200


@st.composite
def pieces(draw: st.DrawFn) -> str:
    """A stretch of a bulletin, with one character put in somewhere."""
    text: str = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(text) - 1))
    piece = text[start : start + draw(st.integers(1, LONGEST))]
    at = draw(st.integers(0, len(piece)))
    stray: str = draw(st.sampled_from(["", *"，。；：（）、“”《》\n 1某"]))
    return piece[:at] + stray + piece[at:]


@given(pieces())
def test_a_piece_of_a_bulletin_is_understood(piece: str) -> None:
    document = read_text(f"通报\n来源：云溪日报\n{piece}", "a.txt")
    findings = understand(document)
    told = [span for act in findings.actions for span in act.evidence]
    assert all(0 <= span.start < span.end <= len(document.text) for span in told)
    assert len(findings.ledger) == len(document.sentences)


@pytest.mark.parametrize(
    "text",
    [
        "从问题类型看，违规吃喝12件；其余8人",
        "、高泉村哨棚管理不严。",
        "全县\n党员干部村干部全县岚柳县岚柳县一名干部一名干部受到村干部",
    ],
)
def test_what_once_broke_is_understood(text: str) -> None:
    assert understand(read_text(f"通报\n来源：云溪日报\n{text}", "a.txt")).ledger
