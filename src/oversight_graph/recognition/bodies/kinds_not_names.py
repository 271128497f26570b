"""Kinds of body that everyday words tell, and that are no names: 定点医院, 化工厂, 建设歌剧院."""

from __future__ import annotations

from oversight_graph.recognition.bodies.bodies_again import organ_with_role_follows
from oversight_graph.recognition.bodies.heads import Candidate
from oversight_graph.recognition.bodies.opening_verbs import is_plain_verb
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.kinds_of_body import COMPANIES
from oversight_graph.recognition.words.line import Line
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.recognition.words.segmenter import frequency, is_adverb, is_everyday, words

_WORDS = lists_of("recognition.bodies", "kinds_not_names.toml")
_TASK_GROUP = "leading_group"


def is_kind_of_body(line: Line, found: Candidate) -> bool:
    """定点医院 and 化工厂 are kinds of body, named by everyday words, and no names."""
    if found.cls not in grammar().open_classes or found.body.endswith(grammar().legal_forms):
        return False
    if found.cls == _TASK_GROUP:
        return False  # 巡察整改工作领导小组 is named after its task, in everyday words
    inner = found.inner
    if any(kind in inner for kind in _WORDS["kinds"]):
        return True
    held = line.role_follows(found.head.end) or organ_with_role_follows(line, found.head.end)
    if inner[0].isdigit() or inner.startswith("第") or held:
        return inner[0].isdigit()
    tokens = [word for word in words(inner) if word not in "一二三四五六七八九十"]
    return all(is_everyday(word) for word in tokens) or _is_told_of(found)


def _is_told_of(found: Candidate) -> bool:
    """建设 + 歌剧院, 故意 + 扰乱 + 大学: words that say something of a body, and no name."""
    tokens = words(found.inner + found.head.surface)
    last = tokens[-1]
    if len(last) > len(found.head.surface):  # 歌剧院, where 博爱医院 is a name
        known = is_everyday(last) if len(tokens) == 1 else frequency(last) > 0
        return known and all(map(is_everyday, tokens[:-1]))
    inner = tokens[:-1] if last == found.head.surface else words(found.inner)
    if any(word in _WORDS["never_in_names"] for word in inner):
        return True
    if len(inner) > 1 and any(map(is_adverb, inner)):
        return True
    own = found.cls in COMPANIES or len(inner) == 1  # 云河 + 搬家 + 公司, 博爱 + 医院
    return any(map(is_plain_verb, inner[:-1] if own else inner))
