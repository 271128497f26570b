"""The quotes of counted acts say what is counted, and begin with what governs the count."""

import pytest

from tests.resolution.records import record_of


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "云溪县纪委成立4个督查小组，对全县6家单位开展6次检查，发现了7个具体问题。",
            [
                "成立4个督查小组",
                "对全县6家单位开展6次检查",
                "对全县6家单位开展6次检查",
                "发现了7个具体问题",
            ],
        ),
        (
            "云溪县纪委立案57件，其中产业补助问题23件、低保问题34件。",
            ["立案57件", "其中产业补助问题23件", "低保问题34件"],
        ),
        ("云溪县纪委深入12个乡镇，对防汛工作开展督查。", ["深入12个乡镇，对防汛工作开展督查"]),
        ("云溪县纪委问责3人并通报。", ["问责3人"]),
        ("云溪县14名党员干部被问责。", ["14名党员干部被问责"]),
        ("云溪县纪委查办的一起临聘人员违纪案件已结案。", ["查办的一起"]),
    ],
)
def test_a_quote_holds_what_is_counted(text: str, quotes: list[str]) -> None:
    found = record_of(text, "标题\n\n")["actions"]
    assert sorted(act["evidence"] for act in found) == sorted(quotes)


def test_a_quote_of_those_who_were_counted_holds_what_befell_them() -> None:
    found = record_of("云溪县三名局长被查。他们分别是周立春、梁启文、孙志宏。", "标题\n\n")[
        "actions"
    ]
    told = {act["target"]: act["evidence"] for act in found}
    assert told["周立春"] == "三名局长被查。他们分别是周立春"
    assert all("被查" in quote and quote.endswith(name) for name, quote in told.items())
