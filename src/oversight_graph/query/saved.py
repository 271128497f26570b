"""The saved questions: one file ``ontology/queries/NAME.rq`` each."""

from __future__ import annotations

from pathlib import Path

from oversight_graph.errors import InputError, UnknownName
from oversight_graph.ontology_files import ontology_path
from oversight_graph.query.nearest import advice
from oversight_graph.query.question import Question, parse_question

_ENDING = ".rq"


def saved_names() -> tuple[str, ...]:
    """Return the names of all saved questions, sorted."""
    return tuple(sorted(file.stem for file in ontology_path("queries").glob(f"*{_ENDING}")))


def saved_question(name: str) -> Question:
    """Return a saved question; ``UnknownName`` with the nearest names when there is none."""
    known = saved_names()
    if name not in known:
        remedy = advice(name, known, "there are") or "`oversight query` lists them"
        raise UnknownName(f"no saved question {name!r}", remedy)
    return question_file(ontology_path("queries") / f"{name}{_ENDING}")


def question_file(path: Path) -> Question:
    """Read a question from a ``.rq`` file; ``InputError`` when it cannot be read as UTF-8."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path.name}: is not UTF-8 text", "save it as UTF-8") from None
    except OSError as error:
        raise InputError(f"{path.name}: cannot be read ({error.strerror})") from None
    return parse_question(path.stem, text)
