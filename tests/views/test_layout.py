import ast
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from oversight_graph.views import layout
from oversight_graph.views.layout import Point, Size, place

FOLDER = Path(layout.__file__).parent


def example(count: int, seed: int = 1) -> tuple[list[Size], list[tuple[int, int]]]:
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    sizes = [(chance.randrange(40, 150), chance.randrange(30, 70)) for _ in range(count)]
    links = [(node, chance.randrange(node)) for node in range(1, count) if node % 9]
    return sizes, links


def overlaps(places: list[Point], sizes: list[Size]) -> list[tuple[int, int]]:
    return [
        (one, other)
        for one in range(len(places))
        for other in range(one)
        if 2 * abs(places[one][0] - places[other][0]) < sizes[one][0] + sizes[other][0]
        and 2 * abs(places[one][1] - places[other][1]) < sizes[one][1] + sizes[other][1]
    ]


@pytest.mark.parametrize("count", [1, 2, 7, 60, 300])
def test_no_box_covers_another(count: int) -> None:
    sizes, links = example(count)
    assert overlaps(place(sizes, links), sizes) == []


def test_a_star_of_many_leaves_has_room_for_all() -> None:
    sizes = [(120, 50)] * 120
    places = place(sizes, [(0, leaf) for leaf in range(1, 120)])
    assert overlaps(places, sizes) == []


def test_nothing_to_place() -> None:
    assert place([], []) == []


def test_boxes_begin_at_the_top_left_corner() -> None:
    sizes, links = example(40)
    places = place(sizes, links)
    assert 0 <= min(x - w // 2 for (x, _), (w, _) in zip(places, sizes, strict=True)) <= 1
    assert 0 <= min(y - h // 2 for (_, y), (_, h) in zip(places, sizes, strict=True)) <= 1


def test_linked_boxes_are_nearer_than_others() -> None:
    sizes: list[Size] = [(60, 30)] * 30
    links = [(node, node + 1) for node in range(29)]
    places = place(sizes, links)
    far = (places[0][0] - places[29][0]) ** 2 + (places[0][1] - places[29][1]) ** 2
    near = (places[0][0] - places[1][0]) ** 2 + (places[0][1] - places[1][1]) ** 2
    assert near * 25 < far


def test_direction_repetition_and_order_of_links_do_not_matter() -> None:
    sizes, links = example(50)
    again = [(b, a) for a, b in reversed(links)] + links
    assert place(sizes, again) == place(sizes, links)


# Pinned on purpose: another number here means that pictures change, on some machine or on all.
PINNED = [(50, 105), (194, 88), (319, 15), (344, 124)]


def test_places_are_the_same_on_every_machine() -> None:
    sizes: list[Size] = [(100, 40), (60, 30), (60, 30), (120, 60)]
    assert place(sizes, [(0, 1), (1, 2), (2, 3), (1, 3)]) == PINNED


def test_places_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "from tests.views.test_layout import example\n"
        "from oversight_graph.views.layout import place\n"
        "print(place(*example(80)))"
    )
    root = Path(__file__).resolve().parents[2]
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "src"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert answers == {f"{place(*example(80))}\n"}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.name)
def test_only_arithmetic_that_is_exact_everywhere(path: Path) -> None:
    """The layout may use + - * / and sqrt; anything else rounds differently somewhere."""
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert not names & {"sum", "pow", "random", "set", "frozenset", "hash"}
    assert not [
        node for node in ast.walk(tree) if isinstance(node, ast.Pow | ast.Set | ast.SetComp)
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "math":
            assert {alias.name for alias in node.names} <= {"sqrt", "floor"}
        if isinstance(node, ast.Import):
            assert not {alias.name for alias in node.names} & {"math", "random", "numpy"}
