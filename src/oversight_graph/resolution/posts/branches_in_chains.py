"""Branches behind an office of the whole: 云河银行副行长兼岚浦市分行行长 leads its branch."""

from __future__ import annotations

from oversight_graph.recognition.words.kinds_of_body import COMPANIES
from oversight_graph.recognition.words.mention import OrgName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.composed_names import unit_behind
from oversight_graph.resolution.bodies.named import Named
from oversight_graph.resolution.bodies.owners import as_unit
from oversight_graph.resolution.posts.bodies_inside import top_of

_WORDS = lists_of("resolution.posts", "branches_in_chains.toml")
_OF_BANKS, _OF_COMPANIES = _WORDS["of_banks"], _WORDS["of_companies"]


def branch_behind(org: OrgName, before: Named | None) -> Named | None:
    """The branch of the bank or company of the post before, if the name tells no other owner."""
    ending = next((e for e in (*_OF_BANKS, *_OF_COMPANIES) if org.body.endswith(e)), None)
    if ending is None or before is None or org.parent is not None:
        return None
    whole = top_of(before)
    if whole.cls not in COMPANIES or _is_bank(whole) != (ending in _OF_BANKS):
        return None
    own = "".join(org.areas) + org.body.removesuffix(ending)
    if not own or any(word in own for word in _WORDS["of_another"]):
        return None
    return unit_behind(as_unit(org, org.body), whole)


def _is_bank(body: Named) -> bool:
    return body.cls == "bank" or any(word in body.name for word in _WORDS["banks"])
