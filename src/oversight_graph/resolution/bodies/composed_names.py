"""Names put together from an organisation's own words and the body they lean on."""

from __future__ import annotations

from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.mention import BEHIND, OrgName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.recognition.words.segmenter import is_everyday, words
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.named import NOBODY, Named, kind_of
from oversight_graph.resolution.entities import OrgKind

_OF_SHOPS = lists_of("resolution.bodies", "composed_names.toml")["of_shops"]
_STATIONED_AT = "驻"


def is_bureau(org: OrgName, body: str) -> bool:
    """Whether a name without area is of a bureau that some area must have."""
    words = body_words()
    if (
        org.inner
        or org.within
        or org.cls not in words.of_areas
        or body.startswith(words.of_country)
    ):
        return False
    return body not in lexicon().entries


def is_shop(body: str) -> bool:
    """Whether a company is named by its trade alone, in everyday words: 教材服务公司."""
    inner = body.removesuffix("公司").removesuffix("总")
    return (
        inner != body
        and len(inner) > 1
        and inner.endswith(_OF_SHOPS)
        and all(len(word) > 1 and is_everyday(word) for word in words(inner))
    )


def stationed_group(org: OrgName, host: Named, sender: Named | None) -> Named:
    """A group at its host: 省纪委监委驻省水利厅纪检监察组 is the 驻江苏省水利厅纪检监察组.

    Who sent it is a tie and no part of the name, as one text writes it and the next does not.
    What is called the 县水务局纪检监察组 stays so.
    """
    link = "" if org.link == BEHIND and not sender else _STATIONED_AT
    name = link + host.name + org.body
    return Named(name, org.cls, OrgKind.STATIONED_GROUP, host.areas, host=host, sender=sender)


def unit_behind(org: OrgName, parent: Named) -> Named:
    """An internal unit written behind its body: 云溪市教育局办公室."""
    if not parent.name:
        return NOBODY
    name, kind = parent.name + org.body, kind_of(org.cls, "")
    if parent.kind is OrgKind.COLLECTIVE:
        return Named(name, org.cls, kind, parent.areas)
    kind = OrgKind.UNIT if kind is OrgKind.BODY else kind
    return Named(name, org.cls, kind, parent.areas, parent=parent)


def inner_unit(cls: str, body: str, above: Named) -> Named:
    """A bare unit after the body it belongs to: 市委常委、秘书长 or 党工委书记、管委会主任."""
    words = body_words()
    if body == "管委会" and above.name.endswith(("党工委", "党委")):
        name = above.name.removesuffix("党委").removesuffix("党工委") + body
        return Named(name, cls, OrgKind.BODY, above.areas)
    if above.cls in words.lend_area and above.areas and body != words.unit_of_body:
        return Named("".join(above.areas) + body, cls, OrgKind.BODY, above.areas)
    return Named(above.name + body, cls, OrgKind.UNIT, above.areas, parent=above)
