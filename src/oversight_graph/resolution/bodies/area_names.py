"""What the name of an area tells by itself: its full form, its level, and which words mean it."""

from __future__ import annotations

from functools import lru_cache

from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.body_words import body_words

_WORDS = lists_of("resolution.bodies", "area_names.toml")
_LITERAL_WORDS = _WORDS["literal"]
_WRITTEN_OUT = _WORDS["written_out"]
_PROVINCES = _WORDS["provinces"]
_OF_PROVINCE = _WORDS["of_province"]
TOWNSHIP = "township"
MUNICIPALITIES = _WORDS["municipalities"]


@lru_cache(maxsize=4096)
def full_name(surface: str) -> str:
    """The full name of a short form (青海 → 青海省); other names stay as written.

    民和县 stays as the text writes it: only bare province and prefecture names are filled.
    """
    known = lexicon().areas.get(surface)
    if not known:
        return surface
    rows = [row for row in known if not row.former]
    # 常州 ends like a 自治州, and so does 贵州
    short = any(row.name in (surface + "市", surface + "省") for row in rows)
    if surface.endswith(_WRITTEN_OUT) and not short:
        return surface
    names = {row.name for row in rows if row.level != "county"} or {row.name for row in rows}
    return names.pop() if len(names) == 1 else surface


@lru_cache(maxsize=4096)
def meant_by(surface: str) -> str:
    """The area that a name stands for where no body bears it: 贵州 is 贵州省."""
    province = surface + "省"
    return province if province in lexicon().areas else full_name(surface)


@lru_cache(maxsize=4096)
def level_of(name: str) -> str:
    """province, prefecture, county, township or village, by table or by last character."""
    rows = lexicon().areas.get(name)
    if rows:
        return rows[0].level
    for ending, level in body_words().level_of_ending.items():
        if name.endswith(ending):
            return level
    return "place"


def is_zone(name: str) -> bool:
    """Whether an area is a development zone or a park, which has no committee as counties do."""
    return name.endswith(body_words().zones)


def is_province(name: str) -> bool:
    """Whether an area is a province or stands beside provinces: 自治区, 兵团."""
    return name.endswith(_PROVINCES)


def is_small(name: str) -> bool:
    """Whether an area is a township or a village."""
    return level_of(name) in (TOWNSHIP, "village")


def is_unique(name: str) -> bool:
    """Whether an area is a city or county, which its name tells from all others.

    Districts of several cities bear one name: 城西区, 新区.
    """
    district = name.endswith("区") or is_zone(name)
    return level_of(name) in ("prefecture", "county") and not district


def is_meant_by(name: str, word: str) -> bool:
    """Whether a bare word (省, 市, 区, 开发区) may mean an area, by the name of it."""
    if word == "市" and name in MUNICIPALITIES:
        return True
    if word in body_words().zones:
        return name != word and name.endswith((word, *body_words().zones_in_full.get(word, ())))
    if is_zone(word):  # 经济开发区: a kind of zone in more words
        return name != word and name.endswith(word)
    if word in _LITERAL_WORDS and not name.endswith(word):
        return False
    if word == "省" and name.endswith(("市", "自治区")):
        return False
    return level_of(name) in lexicon().levels.get(word, ())


def without_short_province(names: tuple[str, ...]) -> tuple[str, ...]:
    """江西南昌市 tells readers elsewhere where 南昌市 is; the name of the area is 南昌市.

    青海自贸试验区 and 青海高新区 are called after their province.
    """
    short = len(names) > 1 and full_name(names[0]) != names[0]
    if short and (names[1].startswith(_OF_PROVINCE) or names[1] in body_words().zones):
        return names
    return names[1:] if short and is_province(full_name(names[0])) else names


def without_province(chain: tuple[str, ...]) -> tuple[str, ...]:
    """A province stands only before the very name that the text writes it before."""
    first = 1 if len(chain) > 1 and is_province(chain[0]) else 0
    return without_short_province(chain[first:])
