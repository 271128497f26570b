"""Which body told of before 该院 or a bare 学校 before an office means, where that is certain."""

from __future__ import annotations

from itertools import takewhile

from oversight_graph.recognition.words.characters import behind_last
from oversight_graph.recognition.words.mention import OrgName, PostName
from oversight_graph.recognition.words.patterns import lists_of
from oversight_graph.resolution.bodies.body_words import body_words
from oversight_graph.resolution.bodies.denotations import PostSoFar
from oversight_graph.resolution.bodies.history import Past
from oversight_graph.resolution.bodies.named import Named, is_such
from oversight_graph.resolution.bodies.references import reference_mention
from oversight_graph.resolution.posts.bodies_inside import is_of_level, top_of
from oversight_graph.resolution.posts.place import Place

_STAND_APART = frozenset(lists_of("resolution.posts", "bodies_referred_to.toml")["stand_apart"])
#: What ends a sentence, and how many characters say what kind of body a name is of.
_ENDS, _KIND = "。！？\n", 2
#: 该院 is a court, a hospital or a college.
_HOUSE = "院"


def referred_to(place: Place, post: PostName, org: OrgName) -> Named | None:
    """What 该院 or a bare 学校 before a post means, where that is certain."""
    if again := _headed_before(place, post, org):
        return again
    meant = place.known.namer.reference(reference_mention(org, place.at(post)), place.paragraph)
    if meant is None or _is_any_of_several(place, org, meant):
        return None
    return meant if is_of_level(meant, org.level) else None


def _is_any_of_several(place: Place, org: OrgName, meant: Named) -> bool:
    """Whether a sentence before named several bodies, any of which a bare 学校 may be."""
    word = org.body[1:]
    if not org.bare or word not in _STAND_APART:
        return False
    text, here = place.known.document.text, place.recognised.sentence.start
    before = place.known.namer.history.before
    same = (one for one in before(here) if one.named.name == meant.name and _is_spelt(text, one))
    last = next(same, None)
    if last is None:
        return False
    start = behind_last(text, _ENDS, last.offset)
    ends = (found for mark in _ENDS if (found := text.find(mark, last.offset)) >= 0)
    near = takewhile(lambda one: one.offset >= start, before(min(ends, default=here)))
    beside = (one.named for one in near if one.offset < here and _is_spelt(text, one))
    endings = body_words().endings_of_reference(word)
    return len({top_of(one).name for one in beside if is_such(one, endings)}) > 1


def _is_spelt(text: str, past: Past) -> bool:
    """Whether a body was named by its name, and not by a mere 其."""
    name = past.named.name
    return name[-_KIND:] in text[past.offset : past.offset + len(name)]


def _another_is_nearer(place: Place, past: PostSoFar) -> bool:
    """Whether this paragraph names another house of the same kind, which 该院 means then."""
    here = place.known.namer.history.in_paragraph(place.paragraph)
    near = next((n for n in here if n.name.endswith(_HOUSE) and n.cls == past.body.cls), None)
    return past.paragraph < place.paragraph and near is not None and near.name != past.body.name


def _headed_before(place: Place, post: PostName, org: OrgName) -> Named | None:
    """医院原院长甲…担任该院院长期间: the 院 that has such a post in the paragraphs right before."""
    if not org.body.endswith(_HOUSE):
        return None
    for past in reversed(place.known.posts_so_far):
        if past.paragraph < place.paragraph - 1:
            return None
        if past.post.role == post.role and past.body.name.endswith(_HOUSE):
            return None if _another_is_nearer(place, past) else past.body
    return None
