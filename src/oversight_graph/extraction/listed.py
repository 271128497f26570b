"""Lists of appointments: a heading line says 任命 or 免去, each further line names a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from oversight_graph.extraction.clauses import (
    SentenceView,
    chain_of,
    clauses,
    mentions_in,
    subject_of,
)
from oversight_graph.extraction.fact import ActionFact
from oversight_graph.recognition.mask import expand
from oversight_graph.recognition.mention import Kind, Mention

_HEADING = re.compile(
    r"(?:[一二三四五六七八九十\d]+[、.．（]|经[^：]{2,40}?|会议|决定|表决|通过)*"
    r"(?P<verb>决定任命|任命|免去|决定免去|免职|任职|接受辞职|批准任命|批准免去|决定代理职务|任免)"
    r"[^。；]{0,16}[：:]?$"
)
_ITEM = re.compile(
    expand(
        r"^(?:[一二三四五六七八九十\d]+[、.．])?(?:任命|决定任命)?(?:<post>)?"
        r"(?P<people>(?:<person>(?:（[^）]{1,10}）)?(?:同志)?[、和]?)+)(?:（[^）]{0,20}）)?"
        r"(?P<verb>为|任|的|代理|拟任|担任)(?P<post><post>)"
    )
)
#: A longer line is a plain sentence: the list that a heading opened has ended.
_LONGEST_ITEM = 80
_TYPES = {
    "为": "appointment",
    "任": "appointment",
    "代理": "appointment",
    "担任": "appointment",
    "拟任": "appointment",
    "的": "removal",
}


@dataclass(slots=True)
class ListContext:
    """The last heading: what its items report, and which body decided it when."""

    mode: str = ""
    agents: tuple[Mention, ...] = ()
    date: Mention | None = None

    def read(self, sv: SentenceView) -> None:
        """Take a heading line's meaning, and any meeting that the document opens with."""
        if "会议" in sv.text and ("任免" in sv.text or "任命" in sv.text or "表决" in sv.text):
            subject = next(
                (s for c in clauses(sv.view) if (s := subject_of(sv, *c)) and s.bodies), None
            )
            dates = mentions_in(sv, 0, len(sv.view), Kind.DATE)
            self.agents = subject.bodies if subject else self.agents
            self.date = dates[0] if dates else self.date
        if heading := _HEADING.search(sv.text.rstrip("。")):
            self.mode = (
                "removal"
                if "免" in heading["verb"] and "任免" not in heading["verb"]
                else "appointment"
            )
        elif len(sv.text) > _LONGEST_ITEM:
            self.mode = ""


def listed_appointments(sv: SentenceView, context: ListContext) -> list[ActionFact]:
    """The appointments and removals of a list item such as 任远为泽安市副市长."""
    match = _ITEM.match(sv.view)
    if match is None or not (context.mode or "职务" in sv.text[match.end() :][:4]):
        return []
    if match["verb"] == "为" and not context.mode:
        return []
    kind = _TYPES[match["verb"]]
    post = sv.by_start[match.start("post")]
    end = match.end() + (2 if sv.text.startswith("职务", match.end()) else 0)
    return [
        ActionFact(
            type=kind,
            measure="appointed" if kind == "appointment" else "removed_from_post",
            agents=context.agents, jointly=(), target=person, approved_by=(), place=None,
            date=context.date, quantity=None, detail=post.surface, title=None,
            posts=(chain_of(post),), status="decided",
            start=match.start("people") + sv.offset, end=end + sv.offset, rule=f"{kind}/listed",
        )
        for person in mentions_in(sv, *match.span("people"), Kind.PERSON)
    ]  # fmt: skip
