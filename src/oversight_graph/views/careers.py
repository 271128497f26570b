"""What a timeline shows: people and bodies, their tenures, and what was done to them.

A network like any other, in which tenures are nodes as actions are. Each item has ``days``:
first and last day of its beginning, first and last day of its end, and the day on which the
text says that it was so, all ISO, empty where nothing says. An action whose text gives no date
happened on the day its bulletin was published or before: that day bounds it here, and only here;
in the graph an action has no date but one that is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import networkx as nx

from oversight_graph.views.evidence import Evidence, TextOf
from oversight_graph.views.facts import ORGANISATIONS, ActionFact, TenureFact
from oversight_graph.views.model import About, add_edge, add_node
from oversight_graph.views.network import RELATION_WORDS, action_about
from oversight_graph.views.statements import Statements, Triples

if TYPE_CHECKING:
    from oversight_graph.views.model import Network

_ORGANS = ("ov:agent", "ov:jointly")


def careers_of(triples: Triples, text_of: TextOf | None = None) -> Network:
    """Return all tenures and actions of a graph with the people and bodies they are about."""
    known = Statements(triples)
    return _Careers(known, Evidence(known, text_of)).network


def careers_around(network: Network, node: str) -> Network:
    """Return the part about one person or body: its items, and whom these are about."""
    items = _items(network, node)
    whom = {other for item in items for other in (*network[item], *network.pred[item])}
    return network.subgraph({node, *items, *whom}).copy()


def busiest(network: Network, most: int, focus: str | None = None) -> Network:
    """Return the part about the people with most items, at most so many people.

    With a ``focus`` its own items stay as well, whoever they are about.
    """
    people = [node for node in network if network.nodes[node]["kind"] == "person"]
    ranked = sorted(people, key=lambda node: (node != focus, -len(_items(network, node)), node))
    kept = {node for node in ranked[:most] if _items(network, node)}
    items = {item for person in kept for item in _items(network, person)}
    if focus is not None:
        away = {item for node in ranked[most:] for item in _items(network, node)}
        kept.add(focus)
        items |= _items(network, focus) - away
    bodies = {
        other
        for item in items
        for other in (*network[item], *network.pred[item])
        if network.nodes[other]["kind"] == "organisation"
    }
    return network.subgraph(kept | items | bodies).copy()


def _items(network: Network, node: str) -> set[str]:
    around = (*network[node], *network.pred[node])
    return {other for other in around if network.nodes[other]["kind"] in ("tenure", "action")}


class _Careers:
    def __init__(self, known: Statements, evidence: Evidence) -> None:
        self.network: Network = nx.MultiDiGraph()
        self._known, self._evidence = known, evidence
        self._named("person", known.of_class("foaf:Person"))
        self._named("organisation", known.of_class(*ORGANISATIONS))
        for node in known.of_class("ov:Tenure"):
            self._tenure(TenureFact.read(known, node))
        for node in known.of_class("ov:OversightAction"):
            self._action(ActionFact.read(known, node))

    def _named(self, kind: str, nodes: Iterable[str]) -> None:
        for node in nodes:
            about = About(self._known.label(node), quotes=self._evidence.behind(node))
            add_node(self.network, node, kind, about)

    def _tenure(self, tenure: TenureFact) -> None:
        body = self._known.label(tenure.organisation) if tenure.organisation else ""
        about = About(
            f"{body} {tenure.caption}".strip(),
            detail="former" if tenure.past else "",
            fields=tenure.fields() | {"organisation": body},
            quotes=self._evidence.behind(tenure.node),
            earliest=tenure.start_days[0] or tenure.start_days[1],
            latest=tenure.end_days[1] or tenure.end_days[0],
        )
        days = (*tenure.start_days, *tenure.end_days, tenure.as_of)
        self._item(tenure.node, "tenure", about, days, past=tenure.past)
        self._tie(tenure.person, tenure.node, "tenure", "tenure")
        self._tie(tenure.node, tenure.organisation, "tenure", "held_in")

    def _action(self, action: ActionFact) -> None:
        organs = self._known.labels(action.node, "ov:agent") or action.agent_text
        about = action_about(action, self._evidence)
        about = replace(about, fields={**about.fields, "agent": organs})
        if action.type == "other" and not action.measure and action.note:
            about = replace(about, label=f"{about.label}：{action.note}", detail="")
        days = (action.days[0], action.days[0], action.days[1], action.days[1], "")
        if not any(days) and (told := _told(about)):
            about = replace(about, fields={**about.fields, "by": told}, latest=told)
            days = ("", "", "", told, "")
        self._item(action.node, "action", about, days, past=False)
        for target in self._known.all(action.node, "ov:target"):
            self._tie(action.node, target, "target", "target")
        for organ in (organ for name in _ORGANS for organ in self._known.all(action.node, name)):
            self._tie(organ, action.node, "agent", "agent")

    def _item(
        self, node: str, kind: str, about: About, days: tuple[str, ...], *, past: bool
    ) -> None:
        add_node(self.network, node, kind, about)
        self.network.nodes[node].update(days=list(days), past=int(past))

    def _tie(self, source: str, target: str, kind: str, words: str) -> None:
        if source in self.network and target in self.network:
            add_edge(self.network, source, target, kind, About(*RELATION_WORDS[words]))


def _told(about: About) -> str:
    """Return the first day on which a bulletin told of it, empty where none has a day."""
    return min((quote["date"] for quote in about.quotes if _is_day(quote["date"])), default="")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
