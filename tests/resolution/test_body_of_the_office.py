"""The body of an office is the one it is told of with, whichever was named before."""

from __future__ import annotations

import pytest

from tests.resolution.records import posts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how many held it stands between the body and the office
        ("岚浦市人大常委会副主任岳林投案，岚浦市政协多名前副主席周立春、段远被查。",
         {"岳林 岚浦市人大常委会 副主任", "周立春 岚浦市政协 副主席 former",
          "段远 岚浦市政协 副主席 former"}),
        ("岚浦市水务局副局长岳林被查，云溪县林业局的两任局长周立春、段远也被查。",
         {"岳林 岚浦市水务局 副局长", "周立春 云溪县林业局 局长", "段远 云溪县林业局 局长"}),
        ("岚浦市水务局局长岳林参会，市纪委约谈两名副局长周立春、段远。",
         {"岳林 岚浦市水务局 局长", "周立春 岚浦市水务局 副局长",
          "段远 岚浦市水务局 副局长"}),
        # of several schools told of at once a bare 学校 may be any
        ("云溪音乐学院院长岳林、岚浦大学副校长段远被免职。岳林受罚时，学校党委书记周立春在场。",
         {"岳林 云溪音乐学院 院长 removed", "段远 岚浦大学 副校长 removed"}),
        ("云溪音乐学院院长岳林被免职。学校党委书记周立春在场。",
         {"岳林 云溪音乐学院 院长 removed", "周立春 云溪音乐学院 党委书记"}),
        ("岚浦大学音乐学院院长岳林、岚浦大学副校长段远被免职。学校党委书记周立春在场。",
         {"岳林 岚浦大学音乐学院 院长 removed", "段远 岚浦大学 副校长 removed",
          "周立春 岚浦大学 党委书记"}),
    ],
)  # fmt: skip
def test_whose_office_it_is(text: str, expected: set[str]) -> None:
    assert posts_of(text) == expected
