"""Damaged containers of every kind: nothing is raised, nothing is lost, little memory is used.

`pytest --hypothesis-profile=fuzz tests/building/test_fuzz.py` does it very many times.
"""

import gzip
import json
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.building.inputs import Input
from oversight_graph.building.limits import limits_with
from oversight_graph.building.unpacking import Reading, unpack
from tests.building.archives import PACKERS, bulletin, record, tarred, zipped

FILES = {f"{number}.txt": bulletin(number) for number in range(3)} | {
    "in.zip": zipped({"a.md": b"1"})
}
URL = "http://a.example/1.html"
PAGES = record(URL, bulletin(1)) + record(
    URL, gzip.compress(bulletin(2)), headers="Content-Type: text/html\r\nContent-Encoding: gzip"
)
CHUNKED = "Content-Type: text/html\r\nTransfer-Encoding: chunked"
ROWS = [{"正文": bulletin(n).decode(), "标题": "通报", "date": "2024-05-01"} for n in range(3)]
WHOLE: dict[str, bytes] = {
    "a.zip": zipped(FILES),
    "stored.zip": zipped(FILES, zipfile.ZIP_STORED),
    "a.tar": tarred(FILES),
    "a.tar.gz": tarred(FILES, "w:gz"),
    "a.tar.bz2": tarred(FILES, "w:bz2"),
    "a.tar.xz": tarred(FILES, "w:xz"),
    **{f"a.txt.{ending}": pack(bulletin(1)) for ending, pack in PACKERS.items()},
    "a.warc": PAGES + record(URL, b"5\r\n12345\r\n0\r\n\r\n", headers=CHUNKED),
    "a.warc.gz": gzip.compress(PAGES) * 2,
    "a.csv": ("标题,正文\n" + '通报,"文""本\n"\n' * 3).encode(),
    "gb.csv": ("标题;正文\r\n" + "通报;文本\r\n" * 3).encode("gb18030"),
    "a.json": json.dumps({"rows": ROWS}, ensure_ascii=False).encode(),
    "a.jsonl": "\n".join(map(json.dumps, ROWS)).encode(),
}
#: Small, so that what goes beyond them is soon found out.
LIMITS = limits_with(
    {"input_bytes": 2e6, "unpacked_bytes": 4e6, "entries": 500, "header_bytes": 1e5}
)
MOST_MEMORY = 40_000_000


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draw a container with some bytes changed, cut out, doubled or taken from another one."""
    name = draw(st.sampled_from(sorted(WHOLE)))
    data = bytearray(WHOLE[name])
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.sampled_from((1, 1, 2, 4, 8, 64, 512, 4096)))
        match draw(st.integers(0, 5)):
            case 0:
                data[place : place + length] = draw(st.binary(min_size=1, max_size=8))
            case 1:
                del data[place : place + length]
            case 2:
                data[place:place] = data[place : place + length] * draw(st.integers(1, 3))
            case 3:
                data[place : place + length] = (
                    draw(st.sampled_from((b"\xff", b"\0", b"9"))) * length
                )
            case 4:
                other = WHOLE[draw(st.sampled_from(sorted(WHOLE)))]
                data[place:place] = other[place : place + length]
            case _:
                del data[place + 1 :]
    if draw(st.booleans()):
        name = draw(st.sampled_from(sorted(WHOLE)))
    return name, bytes(data)


def checked(name: str, data: bytes) -> None:
    """Unpack, and assert that every input has a name of its own, and content or a reason."""
    reading = Reading(LIMITS)
    found = list(unpack(Input(name, data=data), reading))
    names = [one.name for one in found]
    assert names
    assert len(set(names)) == len(names)
    for one in found:
        assert one.trouble is None or (one.trouble.message and one.trouble.remedy)
        assert len(one.data) <= LIMITS.input_bytes
        assert one.name == name or one.name.startswith(f"{name}!/")


@given(damaged())
def test_damaged_containers(case: tuple[str, bytes]) -> None:
    checked(*case)


@given(st.sampled_from(sorted(WHOLE)), st.binary(max_size=2000))
def test_any_bytes_under_any_name(name: str, data: bytes) -> None:
    checked(name, data)


@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=12),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=30),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
            max_leaves=8,
        ),
    )
)
def test_any_object_as_a_table(row: dict[str, object]) -> None:
    rows = [row, {"text": "文", **row}]
    checked("a.json", json.dumps(rows).encode())
    checked("a.jsonl", "\n".join(map(json.dumps, rows)).encode())


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_every_cut_of_a_container(name: str) -> None:
    """Cut after any of its bytes: the memory stays bounded, too."""
    data = WHOLE[name]
    tracemalloc.start()
    for end in range(0, len(data), max(1, len(data) // 150)):
        checked(name, data[:end])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < MOST_MEMORY
