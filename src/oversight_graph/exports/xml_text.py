"""Text that an XML document can hold, and the document as bytes."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

# What no XML 1.0 document may hold, whatever it is written as; a carriage return would come
# back as a line break.
_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return ``text`` with what XML cannot hold written by number: ``⟨0001⟩``."""
    return _ILLEGAL.sub(lambda found: f"⟨{ord(found[0]):04X}⟩", text)


def document(root: ET.Element) -> bytes:
    """Return an XML document in UTF-8, indented, Chinese as Chinese."""
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()
