"""Real OWL tools for the tests: OWLAPI's check of OWL 2 DL, and the reasoner HermiT.

Both are Java programs that the package owlready2 carries. ``python reasoning.py FILE`` prints what
keeps a file from being OWL 2 DL, one reason a line; it is a program of its own because a Java
machine and pytest's fault handler do not share a process well.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#: OWL reserves these for itself: a graph may use them, an ontology may not.
REIFICATION = {f"{RDF}{name}" for name in ("subject", "predicate", "object")}


def jar(name: str) -> str:
    """Return the path of a Java archive of owlready2."""
    spec = importlib.util.find_spec("owlready2")
    if spec is None or spec.origin is None:
        raise LookupError("owlready2 is not installed: run `make venv`")
    return str(Path(spec.origin).parent / name)


def merged(paths: Iterable[Path], to: Path, more: str = "") -> Path:
    """Write the triples of several files as one, without the words of RDF's reification.

    ``more`` is Turtle with full IRIs, for a test to add what it wants to see refused.
    """
    triples = {quad.triple for path in paths for quad in ox.parse(path=str(path))}
    triples |= {quad.triple for quad in ox.parse(more, format=ox.RdfFormat.TURTLE)}
    kept = sorted((t for t in triples if t.predicate.value not in REIFICATION), key=str)
    ox.serialize(kept, str(to), format=ox.RdfFormat.TURTLE)
    return to


def hermit(*arguments: str) -> str:
    """Return what HermiT prints, on both streams."""
    command = ["java", "-cp", jar("hermit/HermiT.jar"), "org.semanticweb.HermiT.cli.CommandLine"]
    done = subprocess.run(
        [*command, *arguments], capture_output=True, text=True, check=False, timeout=300
    )
    return done.stdout + done.stderr


def violations(path: Path) -> list[str]:
    """Return what keeps a file from being OWL 2 DL, by OWLAPI."""
    done = subprocess.run(
        [sys.executable, __file__, str(path)], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def _main() -> None:
    import jpype  # noqa: PLC0415 - only this program needs a Java machine

    jpype.startJVM(classpath=[jar("pellet/owlapi-distribution-3.4.3-bin.jar")], convertStrings=True)
    manager = jpype.JClass(
        "org.semanticweb.owlapi.apibinding.OWLManager"
    ).createOWLOntologyManager()
    ontology = manager.loadOntologyFromOntologyDocument(jpype.JClass("java.io.File")(sys.argv[1]))
    profile = jpype.JClass("org.semanticweb.owlapi.profiles.OWL2DLProfile")()
    for violation in profile.checkOntology(ontology).getViolations():
        sys.stdout.write(f"{violation}\n")


if __name__ == "__main__":
    _main()
