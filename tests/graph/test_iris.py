"""IRIs are readable, legal, stable, and refuse what cannot be seen."""

import unicodedata
from datetime import date

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oversight_graph.errors import OutputError
from oversight_graph.graph.iris import Iris, digest, local_name

IRIS = Iris()
VISIBLE = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), min_size=1, max_size=20
)


def test_a_name_stays_readable() -> None:
    assert IRIS.named("organ", "青海省纪委监委").value.endswith("/id/org/青海省纪委监委")
    assert IRIS.named("post", "云泽市纪委", "书记").value.endswith("/id/post/云泽市纪委/书记")
    assert IRIS.day(date(2023, 3, 1)).value.endswith("/id/day/2023-03-01")


def test_a_person_is_more_than_a_name() -> None:
    one, other = (IRIS.person("沈知远", f"沈知远|{place}") for place in ("甲局", "乙局"))
    assert one != other
    assert one.value.rpartition("/")[2].startswith("沈知远-")
    assert len(one.value.rpartition("-")[2]) == 8


def test_the_separator_of_a_post_cannot_be_forged() -> None:
    assert IRIS.named("post", "甲/乙", "丙") != IRIS.named("post", "甲", "乙/丙")


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\ufeff", "\u2066", "\x00", "\n", "\u2028"])
def test_a_character_that_cannot_be_seen_is_refused(hidden: str) -> None:
    with pytest.raises(OutputError, match=f"U\\+{ord(hidden):04X}"):
        local_name(f"市{hidden}纪委")


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(OutputError, match="empty"):
        local_name("")


@pytest.mark.parametrize("base", ["", "id/", "https://a b/", "https://example.org/id", "ftp://a/"])
def test_a_base_that_is_none_is_refused(base: str) -> None:
    with pytest.raises(OutputError, match="base"):
        Iris(base)


@given(VISIBLE)
def test_every_visible_name_makes_a_legal_iri(name: str) -> None:
    assert ox.NamedNode(f"https://example.org/{local_name(name)}").value


@given(VISIBLE, VISIBLE)
def test_two_names_never_share_an_iri(one: str, other: str) -> None:
    equal = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (local_name(one) == local_name(other)) == equal


def test_a_digest_tells_parts_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(None) != digest("")
    assert digest(1) != digest("1")


@pytest.mark.parametrize(
    ("name", "local"),
    [(".", "%2E"), ("..", "%2E%2E"), ("0.1.0", "0.1.0"), ("甲.", "甲%2E"), ("a~b", "a%7Eb")],
)
def test_a_name_cannot_be_a_step_in_a_path(name: str, local: str) -> None:
    assert local_name(name) == local
