import struct
import sys
import zlib

import pytest

from oversight_graph.errors import UsageError
from oversight_graph.views import VIEWS, Figure
from oversight_graph.views.png import WIDEST, png_of
from tests.views import sample

EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}"></svg>'


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("view", VIEWS)
def test_each_picture_is_a_png_with_its_names(view: str) -> None:
    network = sample.careers() if view == "timeline" else sample.bodies()
    figure = Figure(network, title="云泽市", view=view)
    scene = figure.drawing.scene
    assert size(figure.png) == pytest.approx((1.5 * scene.width, 1.5 * scene.height), abs=1)
    without = png_of(figure.svg.replace("云泽", "　　"), scene.width, scene.height)
    assert zlib.crc32(without) != zlib.crc32(figure.png), "the names leave marks"


def test_a_very_large_picture_is_made_smaller() -> None:
    assert size(png_of(EMPTY.format(20_000, 10), 20_000, 10)) == (WIDEST, 3)


@pytest.mark.parametrize("package", ["resvg_py", "pylopdf_fonts_zh_cn"])
def test_without_the_packages_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(UsageError, match=r"oversight-graph\[png\]"):
        png_of(EMPTY.format(1, 1), 1, 1)
