"""Actions on people: who gets what, from whom, and when nobody does."""

import pytest

from oversight_graph.evaluation.record import to_record
from tests.resolution.records import acts_on, agents, read

PARTY, ADMIN = "party_discipline", "admin_discipline"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县水务局局长周立春被查。", [("investigation", "周立春")]),
        (
            "云溪县水务局局长周立春受到诫勉处理。该局作出书面检查。",
            [("education", "周立春"), ("education", "云溪县水务局")],
        ),
        ("周立春举报局长贺知远收受礼金，经查属实，受到党内警告处分。", []),
        (
            "云溪县水务局局长周立春受到诫勉处理。该同志作出书面检查。",
            [("education", "周立春"), ("education", "周立春")],
        ),
        (
            "县水务局局长周立春收受商人贺知远礼金，受到党内警告处分。",
            [(PARTY, "周立春")],
        ),
        (
            "县水务局局长周立春对副局长贺知远监督不力，受到党内警告处分。",
            [(PARTY, "周立春")],
        ),
        (
            "云溪县纪委监委对失职的县水务局局长周立春立案审查调查。",
            [("investigation", "周立春")],
        ),
        (
            "云溪县监委对周立春的妻弟、云溪建设有限公司经理贺知远采取留置措施。",
            [("investigation", "贺知远")],
        ),
        (
            "县水务局局长周立春，中共党员，2021年3月被立案审查。",
            [("investigation", "周立春")],
        ),
        (
            "同案接受调查的还有县水务局副局长周立春、县教育局科长贺知远。",
            [("investigation", "周立春"), ("investigation", "贺知远")],
        ),
        (
            "县水务局局长周立春、副局长贺知远失职失责。2021年5月，二人均受到党内警告处分。",
            [(PARTY, "周立春"), (PARTY, "贺知远")],
        ),
        (
            "县水务局局长周立春、副局长贺知远失职失责，前者受到党内警告处分，后者被诫勉。",
            [(PARTY, "周立春"), ("education", "贺知远")],
        ),
        (
            "对反映县水务局局长周立春收受礼金的问题，经查失实，云溪县纪委予以澄清。",
            [("other", "周立春")],
        ),
        (
            "县水务局局长周立春失职失责。2021年5月，受到党内警告处分。",
            [(PARTY, "周立春")],
        ),
        (
            "县水务局局长周立春、副局长贺知远被诫勉，县纪委书记宋怀民对二人进行约谈。",
            [
                ("education", "周立春"),
                ("education", "贺知远"),
                ("talk", "周立春"),
                ("talk", "贺知远"),
            ],
        ),
        (
            "县水务局局长周立春被要求说明情况，副局长贺知远被停职。",
            [("removal", "贺知远")],
        ),
        (
            "县水务局局长周立春受到党内警告处分，其所在的县水务局党组被通报批评。",
            [(PARTY, "周立春"), ("education", "县水务局党组")],
        ),
        (
            "给予县水务局局长周立春党内警告处分；对未参加宴请，但负有领导责任的副局长贺知远给予通报批评。",
            [(PARTY, "周立春"), ("education", "贺知远")],
        ),
        (
            "县监委对周立春立案；次月，周立春、贺知远被云溪县监察局通报批评。县检察院对二人立案侦查。",
            [
                ("investigation", "周立春"),
                ("education", "周立春"),
                ("education", "贺知远"),
                ("investigation", "周立春"),
                ("investigation", "贺知远"),
            ],
        ),
    ],
)
def test_the_part_in_the_clause_says_whom_it_befalls(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert acts_on(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周立春被延长其预备期一年。", [("other", "周立春")]),
        ("县水务局干事周立春被取消预备党员资格。", [("other", "周立春")]),
        ("给予周立春党内除名处理。", [("other", "周立春")]),
        ("县水务局局长周立春被撤销劳动模范称号。", [("other", "周立春")]),
        ("县水务局局长周立春被公安机关处以行政拘留十日。", [("other", "周立春")]),
        ("周立春受到留用察看一年处分。", [(ADMIN, "周立春")]),
        ("县水务局局长周立春被降低职级。", [("removal", "周立春")]),
        ("周立春经营的云溪建设有限公司被吊销营业执照。", []),
        ("云溪县监委对周立春采取管护措施。", [("investigation", "周立春")]),
        ("县林业局局长周立春介绍，林木由村民管护。", []),
        ("县人民医院护士周立春为病人使用留置针。", []),
        ("县水务局局长周立春调整岗位后收受礼金。", []),
        ("县水务局党组书记周立春介绍，表现欠佳的可以延长预备期。", []),
    ],
)
def test_measures_beside_the_sanctions_are_acts_too(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert acts_on(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "经云溪县纪委常委会会议研究，决定给予周立春开除党籍处分；由云溪县监委给予其开除公职处分；收缴其违纪所得。",
            [(PARTY, "云溪县纪委"), (ADMIN, "云溪县监委"), ("confiscation", "云溪县纪委")],
        ),
        (
            "周立春、贺知远分别由云溪县纪委、磐石县纪委给予党内警告处分。",
            [(PARTY, "云溪县纪委"), (PARTY, "磐石县纪委")],
        ),
        (
            "周立春正接受云溪县纪委纪律审查和云溪县监委监察调查。",
            [("investigation", "云溪县纪委"), ("investigation", "云溪县监委")],
        ),
        ("周立春受到党内警告处分。", [(PARTY, None)]),
        (
            "云溪县人民法院作出判决：周立春犯受贿罪，判处有期徒刑三年。",
            [("sentence", "云溪县人民法院")],
        ),
        ("经云溪县人民检察院决定，周立春被逮捕。", [("arrest", "云溪县人民检察院")]),
        (
            "云溪县纪委作出处理，其中局长周立春党内警告，副局长贺知远政务警告，其余2人批评教育。",
            [
                (PARTY, "云溪县纪委"),
                (ADMIN, "云溪县纪委"),
                ("education", "云溪县纪委"),
            ],
        ),
        ("县水务局局长周立春到云溪县监委主动投案。", [("other", None)]),
        (
            "云溪县纪委责令磐石镇党委对站长周立春通报批评。",
            [("education", "云溪县磐石镇党委")],
        ),
    ],
)
def test_the_agent_may_change_within_a_sentence(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert agents(text) == expected


def test_who_surrenders_is_the_agent_of_the_record_and_the_target_of_the_findings() -> None:
    found = read("县水务局局长周立春主动投案。")
    [act] = to_record(found)["actions"]
    assert (act["type"], act["agent"], act["target"]) == ("other", "周立春", None)
    assert [bool(action.target) for action in found.actions] == [True]


def test_a_heading_tells_no_second_investigation() -> None:
    text = (
        "县水务局局长周立春接受审查调查\n"
        "县水务局局长周立春涉嫌严重违纪违法，目前正接受云溪县纪委监委纪律审查和监察调查。"
    )
    assert [(a.type, len(a.agents)) for a in read(text).actions] == [("investigation", 1)]


def test_a_long_chain_of_pronouns_is_read_like_a_short_one() -> None:
    text = "云溪县纪委给予周立春党内警告处分，" + "责令其检查，" * 600 + "。"
    assert {target for _, target in acts_on(text)} == {"周立春"}


def test_a_self_criticism_is_of_who_has_to_write_it() -> None:
    text = "县水务局局长周立春被约谈，县教育局由副局长贺知远作出书面检查。"
    assert acts_on(text) == [("talk", "周立春"), ("education", "贺知远")]


def test_a_post_outside_the_party_is_lost_by_removal() -> None:
    text = "会议决定撤销周立春县水务局局长职务。会议撤销贺知远县水务局党组书记职务。"
    assert acts_on(text) == [("removal", "周立春"), (PARTY, "贺知远")]


def test_an_ended_employment_is_that_of_whom_it_was_with() -> None:
    for text in ("岚浦大学决定与周立春解除聘用关系。", "岚浦大学决定解除与周立春的聘用关系。"):
        assert acts_on(text) == [("other", "周立春")]
