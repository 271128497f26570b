"""Cases: the actions on one person along the ladder from notice to sentence."""

from __future__ import annotations

from pyoxigraph import NamedNode

from oversight_graph.graph.literals import zh
from oversight_graph.graph.sheet import Sheet
from oversight_graph.graph.terms import OV, RDF, RDFS
from oversight_graph.resolution.acts.matters import ladder
from oversight_graph.resolution.entities import Action, RefKind


def write_case(sheet: Sheet, node: NamedNode, action: Action) -> None:
    """Put an action on a person into that person's case.

    A case has the identity of its person, so bulletins add to one case exactly when they tell of
    one person node, and people of one name keep their cases apart.
    """
    target = action.target
    if target is None or target.kind is not RefKind.PERSON or action.type not in ladder():
        return
    case = sheet.iris.hashed("case", str(sheet.person_iri(target.value)))
    sheet.add(case, RDF.type, OV.Case)
    sheet.add(case, RDFS.label, zh(f"{sheet.person_name(target.value)}案"))
    sheet.add(node, OV.partOfCase, case)
