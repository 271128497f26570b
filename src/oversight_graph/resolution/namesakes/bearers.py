"""Who bears a name at which place of a document."""

from __future__ import annotations

from dataclasses import dataclass, field

#: Parts a name from the number of the one who bears it; no name holds it.
_MARK = "#"
#: Stands for the number where it is not said which of them is meant.
_OPEN = "?"


def bare_name(name: str) -> str:
    """The name itself, without the number that tells its bearers apart."""
    return name.partition(_MARK)[0]


def is_open(name: str) -> bool:
    """Whether it is not said which of the bearers of a name is meant."""
    return name.endswith(_MARK + _OPEN)


@dataclass(frozen=True, slots=True)
class Bearers:
    """The bearers of one name, by numbers from 1 on.

    ``bodies`` gives a body of each, and ``mentions`` who is meant at each place of the name that
    tells it.
    """

    bodies: dict[int, str]
    mentions: dict[int, int]


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The bearers of each name that several people of a document bear.

    ``compared`` is where the text only names somebody to say that he is not meant.
    """

    bearers: dict[str, Bearers] = field(default_factory=dict)
    compared: frozenset[int] = frozenset()

    def who(self, name: str, offset: int) -> str:
        """The name with the number of its bearer, or open where it is not said which."""
        number = self.bearers[name].mentions.get(offset)
        return f"{name}{_MARK}{_OPEN if number is None else number}"

    def warnings(self, left_out: dict[str, int]) -> tuple[str, ...]:
        """What the report says of each name; ``left_out`` counts what may be said of either."""
        return tuple(
            f"{len(bearers.bodies)} of the same name in one document: {name} "
            f"({'; '.join(body for _, body in sorted(bearers.bodies.items()))})"
            f"{_left_out(left_out.get(name, 0))}"
            for name, bearers in sorted(self.bearers.items())
        )


def _left_out(count: int) -> str:
    if not count:
        return ""
    facts = "fact that does" if count == 1 else "facts that do"
    return f"; left out: {count} {facts} not say of which"
