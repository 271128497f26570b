"""What counts as the same when a record is compared with gold.

The rules for organisations are those of the record format, no more: a wider notion of
"the same" would flatter the figures.
"""

from __future__ import annotations

import re
import unicodedata

_PARTY_PREFIX = re.compile(r"^(?:中国共产党|中共)")
_SHORT_FORMS = (
    ("纪律检查委员会", "纪委"),
    ("监察委员会", "监委"),
    ("人民政府", "政府"),
    ("中纪委", "中央纪委"),
)
#: 云溪市纪委市监委 is the 云溪市纪委监委.
_JOINT = re.compile(r"(?<=纪委)(?:自治区|自治州|[省市县区州旗盟])(?=监委)")
_WHOLE_YEAR = re.compile(r"^(\d{4})-01(?:-01)?/\1-12(?:-31)?$")
_IGNORED_CATEGORIES = ("P", "Z", "S", "C")


def organisation(name: str | None) -> str:
    """Return the comparison form of an organisation's name (empty for none).

    The prefix is kept where it is the whole name (中共).
    """
    text = phrase(name)
    for long, short in _SHORT_FORMS:
        text = text.replace(long, short)
    text = _JOINT.sub("", text)
    return _PARTY_PREFIX.sub("", text) or text


def period(date: str | None) -> str:
    """Return a date in its shortest form: from January to December of a year is that year."""
    return _WHOLE_YEAR.sub(r"\1", date or "")


def phrase(text: str | None) -> str:
    """Return a text without spaces, punctuation and differences of width (empty for none)."""
    wide = unicodedata.normalize("NFKC", text or "")
    return "".join(c for c in wide if unicodedata.category(c)[0] not in _IGNORED_CATEGORIES)


def person(name: str | None) -> str:
    """Return a person's name as written, without surrounding spaces: names match exactly."""
    return (name or "").strip()
