"""The static picture as PNG, for places that take nothing else."""

from __future__ import annotations

from importlib.resources import as_file, files

from oversight_graph.errors import UsageError

WIDEST = 6000
"""Pixels of the longer side; a larger picture is made smaller."""

_FONT = "NotoSansSC-Regular.otf"
_FAMILY = "Noto Sans SC"


def png_of(svg: str, width: int, height: int, *, zoom: float = 1.5) -> bytes:
    """Return an SVG picture of this size in pixels as PNG, ``zoom`` times as large.

    The names are written in a font that comes along, so that none is missing on a machine
    without Chinese fonts; what that font lacks is taken from those of the machine. Raises
    ``UsageError`` when the packages of the extra ``png`` are not installed.
    """
    try:
        import resvg_py  # noqa: PLC0415 - optional

        fonts = files("pylopdf_fonts_zh_cn")
    except ImportError:
        remedy = "install it: pip install 'oversight-graph[png]', or save as .svg"
        raise UsageError("a PNG needs the packages of the extra 'png'", remedy) from None
    fitting = min(zoom, WIDEST / max(width, height, 1))
    with as_file(fonts / _FONT) as font:
        return resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=fitting,
            languages=["zh"],
            font_files=[str(font)],
            sans_serif_family=_FAMILY,
        )
