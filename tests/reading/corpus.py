"""A corpus of input files: twelve formats, clean and damaged, with what each must give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.reading.files import docx, mail, paragraph, pdf, web_archive
from tests.reading.web_pages import STORIES, Story


@dataclass(frozen=True)
class Case:
    """One file: the exact texts of its documents, or the reason why it is refused."""

    name: str
    data: bytes
    texts: tuple[str, ...] = ()
    refused: str = ""
    warning: str = ""


def plain_text(story: Story) -> str:
    """A story as plain text with a head line."""
    head = f"来源：{story.origin}　发布时间：{story.day.isoformat()}"
    return "\n".join((story.title, head, "", *story.paragraphs))


def markdown(story: Story) -> str:
    """A story in Markdown; emphasis, links and a rule leave no trace in its text."""
    first, *others = story.paragraphs
    marked = [f"**{first[:4]}**[{first[4:8]}](https://www.yunxi.example/a){first[8:]}", *others]
    return f"# {story.title}\n\n---\n\n" + "\n\n".join(marked) + "\n"


def html(story: Story, charset: str) -> str:
    """A story as a page of a site, with a table where it has more than one paragraph."""
    body = "".join(f"<p>　　{text}</p>" for text in story.paragraphs)
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{story.title}_{story.site}'
        '</title></head><body><ul><li><a href="/">首页</a></li>'
        '<li><a href="/a">审查调查</a></li></ul>'
        f"<div><h1>{story.title}</h1><div>来源：{story.origin}　发布时间：{story.day}</div>"
        f'<div class="TRS_Editor">{body}</div></div><p>版权所有：{story.site}</p></body></html>'
    )


def joined(story: Story) -> str:
    """The title and the paragraphs, a line each."""
    return "\n".join((story.title, *story.paragraphs))


def lines_of_markdown(story: Story) -> str:
    """What the Markdown of a story leaves: its words, the blank lines between them."""
    return story.title + "\n\n\n" + "\n\n".join(story.paragraphs)


def word(story: Story) -> bytes:
    """A story as a DOCX file."""
    return docx("".join(map(paragraph, (story.title, *story.paragraphs))))


_TRADITIONAL = str.maketrans(
    "纪监党违规书记处分严开关务问题通报职组经", "紀監黨違規書記處分嚴開關務問題通報職組經"
)


def traditional(story: Story) -> str:
    """A story with many of its characters in their traditional form."""
    return plain_text(story).translate(_TRADITIONAL)


TO_BIG5 = str.maketrans(
    "违纪监党规书记处严开关务问题报职组经调查溪", "違紀監黨規書記處嚴開關務問題報職組經調查溪"
)


def big5(story: Story) -> bytes:
    """A page in Big5; what that charset lacks stands as a character reference."""
    return html(story, "big5").translate(TO_BIG5).encode("big5hkscs", "xmlcharrefreplace")


def joined_big5(story: Story) -> str:
    """The text of a page in Big5."""
    return joined(story).translate(TO_BIG5)


def clean() -> Iterator[Case]:
    """Every format with every story."""
    for each in FORMATS:
        for number, story in enumerate(STORIES):
            name = f"{each.name}-{number}.{each.ending}"
            yield Case(name, each.write(story), (each.text(story),))


@dataclass(frozen=True)
class Format:
    """How a story is written in one format, and the text that reading it gives."""

    name: str
    ending: str
    write: Callable[[Story], bytes]
    text: Callable[[Story], str]


FORMATS = (
    Format("utf-8", "txt", lambda s: plain_text(s).encode(), plain_text),
    Format("gb18030", "txt", lambda s: plain_text(s).encode("gb18030"), plain_text),
    Format("utf-16", "txt", lambda s: plain_text(s).encode("utf-16"), plain_text),
    Format("traditional", "txt", lambda s: traditional(s).encode("utf-8-sig"), traditional),
    Format("markdown", "md", lambda s: markdown(s).encode(), lines_of_markdown),
    Format("page", "html", lambda s: html(s, "utf-8").encode(), joined),
    Format("page-gb2312", "htm", lambda s: html(s, "gb2312").encode("gb18030"), joined),
    Format("page-big5", "html", big5, joined_big5),
    Format("word", "docx", word, joined),
    Format("print", "pdf", lambda s: pdf(s.title, s.paragraphs), joined),
    Format("mail", "eml", lambda s: mail(s.title, joined(s)), lambda s: joined(s) + "\n"),
    Format(
        "archive",
        "mht",
        lambda s: web_archive(html(s, "utf-8").encode(), "https://www.yunxi.example/a.html"),
        joined,
    ),
)


def damaged() -> Iterator[Case]:
    """Every format, empty, filled with zeros, overwritten and cut off."""
    for each in FORMATS:
        data = each.write(STORIES[1])
        name = f"{each.name}-{{}}.{each.ending}"
        yield Case(name.format("empty"), b"", refused="empty")
        yield Case(name.format("blank"), b" \r\n\t ", refused="empty")
        yield Case(name.format("zeros"), bytes(4096), refused="NUL|not a|broken|no text")
        yield Case(name.format("picture"), b"\x89PNG\r\n\x1a\n" + data, refused="a picture")
        yield Case(
            name.format("old-office"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data, refused="DOCX"
        )
        yield Case(name.format("noise"), noise(4000), refused=".")


def noise(size: int) -> bytes:
    """Bytes without meaning, the same each time."""
    state, data = 12345, bytearray()
    for _ in range(size):
        state = (state * 1103515245 + 12345) % 2**31
        data.append(state >> 16 & 0xFF)
    return bytes(data)
