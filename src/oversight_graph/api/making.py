"""From files to what can be asked: build a graph, load one, read or measure bulletins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from oversight_graph.api.graph import Graph, Source
from oversight_graph.errors import InputError, UsageError

if TYPE_CHECKING:
    from oversight_graph.building.pipeline import Progress
    from oversight_graph.evaluation import Comparison


def build(
    inputs: Source | Iterable[Source] = (),
    output: Source | None = None,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
    listed: Iterable[Source] = (),
    columns: Mapping[str, str] | None = None,
    limits: Mapping[str, float] | None = None,
) -> Graph:
    """Build the graph of bulletins: files, folders, archives, tables, web archives, ``"-"``.

    With ``output`` the whole output folder is written. A bulletin that cannot be read is
    quarantined with its reason in ``Graph.report`` and does not stop the others. ``listed`` are
    more inputs, of which a missing one is quarantined too. ``columns`` says which columns of
    tables hold ``text``, ``title``, ``date``, ``url`` and ``publisher``; ``limits`` changes
    some of those in docs/reference/inputs.md.

    Raises InputError where nothing can be read, OutputError where the graph fails its own
    check or cannot be written; in both cases nothing is written.

    >>> g = build("bulletins/", "output")                           # doctest: +SKIP
    """
    from oversight_graph.building.builder import build_from
    from oversight_graph.building.contents import contents
    from oversight_graph.building.limits import limits_with
    from oversight_graph.building.output import write_folder
    from oversight_graph.building.sources import find_inputs
    from oversight_graph.building.unpacking import Reading

    folder = None if output is None else Path(output)
    reading = Reading(limits_with(limits), columns or {})
    found = find_inputs(_listed(inputs), folder, listed=listed, reading=reading)
    built = build_from(found, jobs, progress, reading)
    if folder is not None:
        write_folder(folder, contents(built))
    return Graph(built.view, texts=built.texts, report=built.report)


def load(location: Source = "output") -> Graph:
    """Load a graph: an output folder, a graph file, or the URL of a SPARQL endpoint.

    Raises InputError where there is none or it is broken.
    """
    from oversight_graph.query import TEXTS_FOLDER
    from oversight_graph.store import open_view

    path = Path(location)
    folder = path if path.is_dir() else path.parent
    return Graph(open_view(location), texts=folder / TEXTS_FOLDER)


def extract(source: Source) -> dict[str, Any]:
    """Return one bulletin (a file, also packed, or ``"-"``) as a flat record, the format of gold.

    A body that stands only inside the name of its own unit is in the graph and not in the record.

    Raises InputError where it cannot be read, UsageError for a folder and for what holds
    several bulletins.
    """
    from oversight_graph.building.one_input import read_input
    from oversight_graph.building.sources import find_inputs
    from oversight_graph.building.unpacking import Reading, unpack
    from oversight_graph.evaluation import to_record

    if Path(source).is_dir():
        raise UsageError(f"{source}: is a folder", "give one bulletin")
    (found,) = find_inputs([source])
    reading = Reading()
    singles = list(islice(unpack(found, reading), 2))
    outcome, *others = read_input(singles[0], reading.limits)
    if others or len(singles) > 1:
        raise UsageError(f"{source}: holds several bulletins", "use `oversight build`")
    if outcome.findings is None:
        raise InputError(outcome.reason or f"{source}: cannot be read", outcome.remedy)
    return to_record(outcome.findings)


def evaluate(
    gold: Source | Iterable[Source], *, progress: Progress | None = None
) -> list[Comparison]:
    """Compare what is extracted from the texts beside the gold with the gold.

    ``gold`` are ``NAME.gold.json`` files or folders of such. Raises InputError for gold or
    a text that cannot be read.
    """
    from oversight_graph.evaluation import compare, find_gold

    pairs = find_gold(map(Path, _listed(gold)))
    comparisons = []
    for done, pair in enumerate(pairs, start=1):
        comparisons.append(compare(pair.load(), extract(pair.text)))
        if progress is not None:
            progress(done, len(pairs), pair.text.name)
    return comparisons


def _listed(given: Source | Iterable[Source]) -> list[Source]:
    return [given] if isinstance(given, str | Path) else list(given)
