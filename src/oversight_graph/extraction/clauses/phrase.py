"""A noun phrase of a clause: who stands there, and what part they play."""

from __future__ import annotations

from enum import StrEnum

from oversight_graph.recognition.words.mention import Mention
from oversight_graph.values import value


class Sort(StrEnum):
    """How somebody is called."""

    NAMED = "named"  # 局长张三、李四等3人
    PRONOUN = "pronoun"  # 其, 二人, 上述人员
    UNNAMED = "unnamed"  # 其余8人, 科长 without a name, 张三的妻子
    BODIES = "bodies"  # 县纪委、县监委


class Who(StrEnum):
    """Who or what the subject of a clause is."""

    PEOPLE = "people"  # those whom a phrase names or points back to
    SOMEBODY = "somebody"  # people without names
    UNREAD = "unread"  # somebody whose name was not understood
    BODY = "body"
    THING = "thing"
    TELLER = "teller"  # who only tells of others, or decides about them
    NOBODY = "nobody"  # the clause goes on with the subject of the one before


#: People who are not named.
WITHOUT_NAMES = frozenset({Who.SOMEBODY, Who.UNREAD})


class Part(StrEnum):
    """What part a phrase plays in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"  # after 对, 将, 给予, 免去 …
    ASIDE = "aside"  # takes part in what is told, but is neither


@value
class Phrase:
    """A noun phrase; offsets count in the sentence, end exclusive.

    ``people`` are the named people; ``whole`` is false when 等 leaves some of them unnamed;
    ``total`` is the number that the phrase gives for all of them; ``governor`` the word that
    makes it an object.
    """

    start: int
    end: int
    sort: Sort
    part: Part
    clause: int
    governor: str = ""
    people: tuple[Mention, ...] = ()
    bodies: tuple[Mention, ...] = ()
    reference: Mention | None = None
    whole: bool = True
    total: Mention | None = None
    particular: bool = True  # certain people, though without names; false for 党员干部

    @property
    def is_person(self) -> bool:
        """Whether people are meant, with or without names."""
        return self.sort is not Sort.BODIES


@value
class ClauseSubject:
    """The subject of a clause, and the phrase that names it if one does."""

    who: Who
    phrase: Phrase | None = None


@value
class Decision:
    """A decision told of: whose, where its clause starts, and where the words for it end."""

    bodies: tuple[Mention, ...]
    start: int
    end: int


@value
class Context:
    """Whom the text before a sentence is about.

    ``people`` are meant by an omitted subject, and are empty where that is not certain;
    ``lately`` are all whom the last sentence was about and ``everyone`` all who were named in
    the same item, whom 二人 may mean; ``story`` is the one person a bulletin opened with.
    ``unsure`` says that somebody without a name stood in question too.
    """

    people: tuple[Mention, ...] = ()
    lately: tuple[Mention, ...] = ()
    everyone: tuple[Mention, ...] = ()
    story: tuple[Mention, ...] = ()
    unsure: bool = False


NO_CONTEXT = Context()
