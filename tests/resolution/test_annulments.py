"""An act that the text takes back later is no act: a judgment annulled, a sanction lifted."""

import pytest

from oversight_graph.reading import read_text
from oversight_graph.resolution import understand

JUDGED = "云溪县法院一审判处周立春有期徒刑五年。"
WARNED = "县水务局局长周立春被给予党内警告处分。"


def types(text: str) -> list[str]:
    findings = understand(read_text(f"云溪县纪委监委通报\n来源：云溪日报\n{text}\n", "a.txt"))
    return [act.type for act in findings.actions if act.type != "other"]  # what clears stays


@pytest.mark.parametrize(
    "text",
    [
        "岚浦市中院撤销一审判决，发回重审。",
        "周立春上诉后，岚浦市中院裁定撤销原判，发回云溪县法院重新审判。",
        "岚浦市中院认为原判事实不清，发回重新审判。",
        "省高院再审后宣告周立春无罪。",
        "二审改判周立春无罪。",
        "\n2021年3月，该判决被岚浦市中院依法撤销。",
    ],
)
def test_a_judgment_that_is_annulled_sentences_nobody(text: str) -> None:
    assert types(JUDGED + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "周立春上诉请求改判无罪。岚浦市中院驳回上诉，维持原判。",
        "岚浦市中院撤销云溪县法院对县水务局局长王平的判决。",
        "周立春要求撤销一审判决。",
    ],
)
def test_a_judgment_stands_that_nobody_annuls(text: str) -> None:
    assert types(JUDGED + text) == ["sentence"]


def test_the_judgment_that_takes_the_place_of_another_stands() -> None:
    assert types(f"{JUDGED}岚浦市中院撤销一审判决，判处周立春有期徒刑三年。") == ["sentence"]


@pytest.mark.parametrize(
    "text",
    [
        "2021年3月，云溪县纪委撤销了对周立春的处分决定。",
        "经申诉复查，该处分已被撤销。",
        "云溪县纪委撤销原处分决定。",
    ],
)
def test_a_sanction_that_is_lifted_befell_nobody(text: str) -> None:
    assert types(WARNED + text) == []


def test_to_lose_a_post_of_the_party_lifts_no_sanction() -> None:
    assert types(f"{WARNED}县水务局副局长王平被给予撤销党内职务处分。") == ["party_discipline"] * 2


@pytest.mark.parametrize("behind", ["但其拒绝辞职", "但其拒不辞职", "遭其拒绝", "但周立春未辞职"])
def test_who_was_told_to_resign_and_did_not_lost_nothing(behind: str) -> None:
    assert types(f"县水务局局长周立春被责令辞职，{behind}。") == []
