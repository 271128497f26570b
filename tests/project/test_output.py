"""The committed build of the examples is what a fresh build gives, byte for byte."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMITTED = ROOT / "output"
# What the tour in the README writes beside the build.
BY_THE_TOUR = {"show.html", "graph.jsonld"}


def files_in(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_fresh_build_equals_the_committed_one(built: Path) -> None:
    fresh, committed = files_in(built), files_in(COMMITTED)
    assert set(committed) - BY_THE_TOUR == set(fresh), "run `make demo`"
    differing = [name for name, content in fresh.items() if committed[name] != content]
    assert not differing, "run `make demo`"
