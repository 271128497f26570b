"""The page about the shapes: what each checks, says and is shown by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from turtle_blocks import blocks_of

ROOT = Path(__file__).resolve().parent.parent
SHAPES = ROOT / "ontology" / "shapes.ttl"
_EXAMPLES = "../../tests/graph/shapes"
_HEAD = """\
# Shapes

Made from `ontology/shapes.ttl` by `make docs`; a test keeps it true.

| severity | what it means | shapes |
| --- | --- | --- |
| Violation | the graph is wrong; `oversight verify` ends with exit code 1 | {Violation} |
| Warning | a text can mean it, but it is more often a slip: a person should look | {Warning} |
| Info | allowed and common; whoever counts or compares should know of it | {Info} |

`oversight verify` gives one line a shape, with the first nodes; `oversight build` does not check
the shapes. Every message says what is wrong and how to mend it. With another validator:

```sh
pyshacl --allow-warnings --shapes ontology/shapes.ttl output/graph.ttl
```

It names the node at fault as focus node, or as value where the target of the shape is a term
(`sh:targetNode`). The time of a check grows with the number of triples: on 100,000 of them pyshacl
takes about 13 seconds.

Each shape has an example that passes and one that fails. They are checked in two validators,
together with [what they stand on]({examples}/context.ttl); a failing example begins with the
results that it must give. To add a shape, write it in `shapes.ttl` with title, severity and
message, write the two examples, and run `make docs`; the tests say what is missing.
"""
_NOTE = re.compile(r"(?:^# .*\n)+", re.MULTILINE)
_SAYS = re.compile(
    r"^    (?:rdfs:label|sh:message)\s+"
    r'"(?P<zh>.+?)"@zh ,\s+"(?P<en>.+?)"@en [;.]\n?',
    re.MULTILINE,
)
_SECTION = re.compile(r"^# -{9,} (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape as it is written: title and message by language, and the rule between them."""

    name: str
    severity: str
    title: dict[str, str]
    message: dict[str, str]
    note: str
    rule: str


def shapes_page() -> str:
    """Return the page."""
    parts = [part for block in blocks_of(SHAPES) for part in _parts(block)]
    counts = dict.fromkeys(("Violation", "Warning", "Info"), 0)
    for part in parts:
        if isinstance(part, Shape):
            counts[part.severity] += 1
    body = (part if isinstance(part, str) else _entry(part) for part in parts)
    return _HEAD.format(**counts, examples=_EXAMPLES) + "".join(body)


def _parts(block: str) -> Iterator[str | Shape]:
    for title in _SECTION.findall(block):
        yield f"\n## {title}\n"
    found = re.search(r"^ovs:(\S+) a sh:\w+ ;\n", block, re.MULTILINE)
    if found:
        title, message = (match.groupdict() for match in _SAYS.finditer(block))
        severity = re.search(r"sh:severity sh:(\w+)", block)
        notes = _NOTE.match(block)
        yield Shape(
            found[1],
            severity[1] if severity else "Violation",
            title,
            message,
            " ".join(line.removeprefix("# ") for line in notes[0].splitlines()) if notes else "",
            _rule(block[found.end() :]),
        )


def _rule(block: str) -> str:
    """Return target, path and constraints, without what is said in words."""
    lines = _SAYS.sub("", block).splitlines()
    kept = [line.removeprefix("    ") for line in lines if "sh:severity" not in line]
    return "\n".join(kept).strip().removesuffix(";").rstrip()


def _entry(shape: Shape) -> str:
    title, message = shape.title, shape.message
    note = f"{shape.note}\n\n" if shape.note else ""
    passes, fails = (f"[{kind}]({_EXAMPLES}/{shape.name}.{kind}.ttl)" for kind in ("pass", "fail"))
    return (
        f"\n### {shape.name}\n\n**{shape.severity}** · {title['en']} · {title['zh']}\n\n{note}"
        f"```turtle\n{shape.rule}\n```\n\n- {message['en']}\n- {message['zh']}\n"
        f"- Examples: {passes} · {fails}\n"
    )
