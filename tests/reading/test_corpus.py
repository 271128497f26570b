"""Every file of the corpus is read to its exact text, or refused with a reason."""

import pytest

from oversight_graph.errors import InputError
from oversight_graph.reading import read_documents
from tests.reading.corpus import Case, clean, damaged
from tests.reading.odd_files import odd_files

CASES = [*clean(), *damaged(), *odd_files()]
READABLE = [case for case in CASES if not case.refused]
REFUSED = [case for case in CASES if case.refused]


@pytest.mark.parametrize("case", READABLE, ids=lambda case: case.name)
def test_a_readable_file_gives_exactly_its_text(case: Case) -> None:
    documents = read_documents(case.data, case.name)
    assert tuple(document.text for document in documents) == case.texts
    warnings = " ".join(warning for document in documents for warning in document.warnings)
    assert case.warning in warnings
    assert bool(warnings) == bool(case.warning)


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_any_other_file_is_refused_with_its_name_a_reason_and_a_remedy(case: Case) -> None:
    with pytest.raises(InputError, match=case.refused) as caught:
        read_documents(case.data, case.name)
    assert caught.value.message.startswith(case.name.split(".")[0])
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 180
