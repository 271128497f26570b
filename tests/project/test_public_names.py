import subprocess
import sys

import oversight_graph

# Each of these costs a tenth of a second or more: none may be loaded before it is needed.
HEAVY = ("rdflib", "networkx", "jieba", "pyoxigraph", "pyshacl", "pandas")


def loaded_after(code: str) -> list[str]:
    script = f"{code}\nimport sys\nprint(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return done.stdout.decode().split()


def test_the_public_names() -> None:
    assert oversight_graph.__all__ == [
        "Graph",
        "OversightError",
        "__version__",
        "build",
        "evaluate",
        "extract",
        "load",
    ]
    assert all(hasattr(oversight_graph, name) for name in oversight_graph.__all__)


def test_public_objects_name_the_package_as_their_home() -> None:
    for name in ("Graph", "build", "evaluate", "extract", "load"):
        assert getattr(oversight_graph, name).__doc__, name


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_after("import oversight_graph") == []


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_after("import oversight_graph.cli") == []
