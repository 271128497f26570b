"""Each rule on the subjects of clauses says who the clause of its example is about."""

from collections.abc import Iterator

import pytest

from oversight_graph.data_files import toml_of
from oversight_graph.extraction.clauses.phrase import Who
from oversight_graph.extraction.extract import extract
from oversight_graph.extraction.subjects.clause_subject import going_on, subject_of
from oversight_graph.reading import read_text
from oversight_graph.recognition.recognise import recognise

HEAD = "云溪县纪委监委通报\n来源：云溪日报\n"
RULES = {
    name: entry
    for name, entry in toml_of("extraction.subjects", "clause_subject.toml").items()
    if name != "words"
}


def answers(text: str) -> Iterator[tuple[str, Who]]:
    """Who each clause of a text is about, as far as each place of it where an act may be told."""
    for found in extract(recognise(read_text(f"{HEAD}{text}\n", "a.txt"))):
        sv = found.view
        for clause, (start, stop) in enumerate(sv.spans):
            for end in range(start + 1, stop + 1):
                yield sv.text[start:end], subject_of(sv, clause, end, act=end < stop).who


@pytest.mark.parametrize("name", RULES)
def test_the_example_of_a_rule_is_about_whom_it_says(name: str) -> None:
    entry = RULES[name]
    assert Who(entry["who"]) in {who for _, who in answers(entry["example"])}


@pytest.mark.parametrize(
    ("text", "clause", "who"),
    [
        ("县水务局局长周立春收受礼金，被免职。", "县水务局局长周立春收受礼金", Who.PEOPLE),
        ("县水务局局长周立春收受礼金，被免职。", "被", Who.NOBODY),
        ("县水务局局长周立春的妻子，被免职。", "县水务局局长周立春的妻子", Who.SOMEBODY),
        ("云溪县纪委给予警告处分。", "云溪县纪委给予", Who.BODY),
        ("赃款被收缴。", "赃款被", Who.THING),
        ("副县长周立春介绍，此事属实。", "副县长周立春介绍", Who.TELLER),
        ("图纸退缴违纪款。", "图纸", Who.UNREAD),
    ],
)
def test_who_a_clause_is_about(text: str, clause: str, who: Who) -> None:
    assert (clause, who) in set(answers(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("县水务局局长周立春收受礼金，情节严重，被免职。", Who.PEOPLE),
        ("县水务局局长周立春收受礼金，图纸涉嫌受贿，被免职。", Who.UNREAD),
        ("县水务局局长周立春收受礼金，副县长韩小满介绍，被免职。", Who.PEOPLE),
        ("情节严重，被免职。", Who.NOBODY),
    ],
)
def test_a_clause_without_a_subject_goes_on_with_the_nearest(text: str, who: Who) -> None:
    sv = extract(recognise(read_text(f"{HEAD}{text}\n", "a.txt")))[-1].view
    assert going_on(sv, sv.spans[-1][0]).who is who
