"""Posts of different rank in one body and one span were held one after the other."""

import pytest

from oversight_graph.graph.build import build_graph
from oversight_graph.query import ask
from oversight_graph.reading import read_text
from oversight_graph.resolution import understand
from oversight_graph.store import EmbeddedStore

LIFE = "顾长青简历\n\n　　顾长青，男，汉族，1970年3月生。\n　　2003.05—2011.09 海棠县水务局"


def held(posts: str, day: str) -> dict[str, str]:
    """What ``who-held-post`` answers for each post of a line of a life on a day."""
    store = EmbeddedStore(build_graph([understand(read_text(LIFE + posts, "a.txt"))]))
    rows = ask(store.view(), "who-held-post", {"person": "顾长青", "on": day}).to_dicts()
    return {str(row["roleName"]): str(row["answer"]) for row in rows}


@pytest.mark.parametrize(
    ("posts", "answer"),
    [
        ("工程科副科长、科长", {"副科长": "possible", "科长": "possible"}),
        ("工程科科员、副科长", {"科员": "possible", "副科长": "possible"}),
        ("党组书记、局长", {"党组书记": "certain", "局长": "certain"}),
        ("工程科科长", {"科长": "certain"}),
    ],
)
def test_nobody_holds_two_ranks_at_once(posts: str, answer: dict[str, str]) -> None:
    assert held(posts, "2005-01-01") == answer
    assert held(posts, "2003-04-30") == held(posts, "2011-10-01") == {}
