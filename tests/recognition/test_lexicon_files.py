"""The lexicon files keep the promises of their opening comments."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

import oversight_graph.recognition.words
from oversight_graph.data_files import toml_of
from oversight_graph.graph.concepts import concepts
from oversight_graph.recognition.words.grammar import grammar
from oversight_graph.recognition.words.lexicons import lexicon
from oversight_graph.recognition.words.patterns import lists_of

FOLDER = Path(oversight_graph.recognition.words.__file__).parent / "lexicons"
FILES = sorted(FOLDER.glob("*.tsv"))

WORDS = "recognition.words"

#: Simplified characters in use that GB 2312 lacks; everything else in a lexicon is in it, which
#: keeps out traditional forms, compatibility characters and stray symbols.
BEYOND_GB2312 = frozenset("垚堃玥珮祐芃埇沚浉瀍猇硚鄠禤贠遆郈")

#: Names that are kept as a list has them; small places keep rare characters.
AS_PUBLISHED = frozenset({"towns"})

#: The lists of words that the scanner looks for.
SCANNED = (
    "organisations-central", "organisation-words", "organisation-heads", "roles", "role-prefixes",
    "generic-people", "levels", "collectives", "ordinary-words",
)  # fmt: skip

#: What a role may stand behind: kinds of entries.
BODIES = ("prefix", "head", "team", "stationed")
#: Suffixes up to this length (局, 中心) are too short to be the body of a role.
SHORT_SUFFIX = 2
#: Kinds of head that stay whole though they end like a committee of a body: 总工会.
WHOLE = ("joint_organ", "stationed_group", "association")
#: 教育工委, 教育纪工委 and 法工委 are bodies of a field; 街道工委 is that of a place.
_FIELDS = "直机关|教育|高校|卫健|卫生健康|企业|政法|金融"
FIELD_COMMITTEE = re.compile(rf"(?<![党纪])(?<!街道)(?<!^)工委$|(?:{_FIELDS})纪工委$|农村委$")

#: Columns that take one of few values, by file and column number.
CLOSED = {
    ("areas", 3): {"province", "prefecture", "county"},
    ("areas", 5): {"current", "common", "zone", "former", "former_common"},
    ("surnames", 1): {"common", "rare", "compound", "ethnic-part"},
    ("name-parts", 1): {"tibetan", "mongolian", "turkic", "yi"},
    ("roles", 1): {
        "party", "state", "judicial", "enterprise", "institution", "grassroots", "team", "rank",
        "byline", "status", "cadre",
    },
    ("organisation-heads", 2): {"bare", "suffix"},
    ("organisation-words", 1): {"field", "abbr", "quality"},
    ("units", 1): {"people", "cases", "money", "times", "things", "percent", "span", "aspects"},
    ("generic-people", 1): {"cadre", "leader", "party", "staff", "public"},
    ("name-boundary", 2): {"title", "person", "strong", "weak", "whole"},
    ("name-characters", 1): {"1", "2", "3"},
    ("ordinary-words", 1): {"head", "role", "body"},
    ("number-phrases", 1): {"slogan", "word"},
    ("date-words", 1): {"day", "month", "year", "span", "vague"},
    ("date-words", 2): {"last", "issue"},
}  # fmt: skip


def lines_of(path: Path) -> list[str]:
    """Lines of a lexicon without its comments."""
    return [x for x in path.read_text(encoding="utf-8").splitlines() if not x.startswith("#")]


def rows_of(name: str) -> list[list[str]]:
    """Fields of each line of the lexicon ``name``."""
    return [line.split("\t") for line in lines_of(FOLDER / f"{name}.tsv")]


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def lexicon_file(request: pytest.FixtureRequest) -> Path:
    """Each lexicon in turn."""
    path = request.param
    assert isinstance(path, Path)
    return path


def test_bytes_are_plain(lexicon_file: Path) -> None:
    data = lexicon_file.read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")


def test_opening_comment_says_what_the_file_is(lexicon_file: Path) -> None:
    text = lexicon_file.read_text(encoding="utf-8")
    opening = re.match(r"(?:#.*\n)+", text)
    assert opening is not None
    for part in ("Columns:", "Source:", "Example:"):
        assert part in opening.group()
    assert "\n#" not in text[opening.end() :]


def test_rows_are_complete(lexicon_file: Path) -> None:
    lines = lines_of(lexicon_file)
    assert lines
    assert len({line.count("\t") for line in lines}) == 1
    for line in lines:
        fields = line.split("\t")
        assert fields[0]
        assert fields == [field.strip() for field in fields]


def test_no_row_comes_twice(lexicon_file: Path) -> None:
    width = {"areas": 2}.get(lexicon_file.stem, 1)
    keys = Counter(tuple(line.split("\t")[:width]) for line in lines_of(lexicon_file))
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.stem not in AS_PUBLISHED], ids=lambda path: path.stem
)
def test_characters_are_simplified(path: Path) -> None:
    strange = {
        char
        for char in "".join(lines_of(path))
        if char not in BEYOND_GB2312 and not _in_gb2312(char)
    }
    assert strange == set()


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize(("name", "column"), sorted(CLOSED))
def test_closed_columns_hold_known_values(name: str, column: int) -> None:
    assert {row[column] for row in rows_of(name)} <= CLOSED[name, column]


def test_classes_of_bodies_are_those_of_the_vocabulary() -> None:
    heads = {row[1] for row in rows_of("organisation-heads")} - {"reference"}
    central = {row[1] for row in rows_of("organisations-central")}
    named = {kind for kinds in lists_of(WORDS, "kinds_of_body.toml").values() for kind in kinds}
    known = {concept.notation for concept in concepts("organisation-classes")}
    assert heads | central | named <= known


def test_area_codes_agree_with_levels_and_parents() -> None:
    rows = rows_of("areas")
    codes = {code for code, *_ in rows}
    for code, name, _, level, parent, _ in rows:
        assert re.fullmatch(r"[1-9]\d{5}", code), name
        assert (level == "province") == code.endswith("0000"), name
        if level == "province":
            assert parent == "", name
            continue
        assert parent in codes, name
        assert parent != code, name
        assert parent[:2] == code[:2], name
        assert level == ("prefecture" if code.endswith("00") else "county"), name


def test_current_areas_have_one_name_per_code() -> None:
    codes = [code for code, *_, status in rows_of("areas") if not status.startswith("former")]
    assert len(codes) == len(set(codes))


def test_former_areas_are_not_in_force_in_their_province() -> None:
    rows = rows_of("areas")
    current = {(r[0][:2], r[1]) for r in rows if not r[5].startswith("former")}
    former = {(r[0][:2], r[1]) for r in rows if r[5].startswith("former")}
    assert current & former == set()


@pytest.mark.parametrize(
    ("code", "name", "short"),
    [
        ("630000", "青海省", "青海"),
        ("630100", "西宁市", "西宁"),
        ("632500", "海南藏族自治州", "海南州"),
        ("630222", "民和回族土族自治县", "民和县"),
        ("632324", "河南蒙古族自治县", "河南县"),
        ("653100", "喀什地区", "喀什"),
        ("654022", "察布查尔锡伯自治县", "察布查尔县|察县"),
        ("450328", "龙胜各族自治县", "龙胜县"),
        ("622926", "东乡族自治县", "东乡县"),
        ("220200", "吉林市", ""),
        ("441624", "和平县", ""),
    ],
)
def test_areas_have_the_short_names_in_use(code: str, name: str, short: str) -> None:
    assert [code, name, short] in [row[:3] for row in rows_of("areas")]


def test_counties_never_go_by_their_bare_stem() -> None:
    # A county may lose its peoples' names, never the character of its level.
    for _, name, short, level, _, status in rows_of("areas"):
        if level == "county" and status != "zone" and name != "神农架林区":
            for form in filter(None, short.split("|")):
                assert form[-1] in "县区旗委", name


def test_shared_names_keep_every_code() -> None:
    chaoyang = {row[0] for row in rows_of("areas") if row[1] == "朝阳区"}
    assert {"110105", "220104"} <= chaoyang


def test_renamed_areas_are_kept_as_former() -> None:
    former = {row[1] for row in rows_of("areas") if row[5].startswith("former")}
    assert {"湟中县", "平安县", "乐都县", "海东地区", "襄樊市"} <= former


def test_vice_forms_come_with_the_roles() -> None:
    roles = {row[0] for row in rows_of("roles")}
    for role in ("书记", "局长", "厅长", "主任", "院长", "检察长", "总经理", "校长", "秘书长"):
        assert {role, "副" + role} <= roles


def test_generic_people_are_no_roles() -> None:
    generic = {row[0] for row in rows_of("generic-people")}
    assert generic & {row[0] for row in rows_of("roles")} == set()


@pytest.mark.parametrize(("one", "other"), [*combinations(SCANNED, 2)])
def test_every_row_takes_effect(one: str, other: str) -> None:
    # What the scanner looks for has one entry a word: of two rows one would be lost.
    assert {row[0] for row in rows_of(one)} & {row[0] for row in rows_of(other)} == set()


def test_ordinary_words_are_no_areas() -> None:
    assert {row[0] for row in rows_of("ordinary-words")} & {
        row[1] for row in rows_of("areas")
    } == set()


def test_roles_of_listed_bodies_are_no_rows() -> None:
    entries = lexicon().entries
    bodies = {"代"} | {
        word for word, entry in entries.items()
        if entry.type in BODIES or (entry.type == "suffix" and len(word) > SHORT_SUFFIX)
    }  # fmt: skip
    for role, *_ in rows_of("roles"):
        for cut in range(1 if role[0] == "代" else 2, len(role) - 1):
            assert role[:cut] not in bodies or role[cut:] not in entries, role
        assert not role.endswith("级")


def test_committees_of_a_body_are_no_heads() -> None:
    endings = ("纪委", "纪检委", "妇委会", *(row[0] for row in rows_of("role-prefixes")))
    for head, cls, _ in rows_of("organisation-heads"):
        composed = head.endswith(endings) and head not in endings
        assert not composed or cls in WHOLE or FIELD_COMMITTEE.search(head), head
        assert not re.search("委常委会|会议$", head)


def test_words_outside_names_are_told_once() -> None:
    entries = lexicon().entries
    boundary = {word for word, *_ in rows_of("name-boundary") if len(word) > 1}
    assert grammar().outside_names & (boundary - set(entries)) == set()
    words = toml_of("recognition.words", "grammar.toml")["outside_names"].split()
    assert len(words) == len(set(words))
