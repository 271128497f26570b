from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from oversight_graph.errors import OutputError, UnknownName, UsageError
from oversight_graph.views import Figure, Wanted
from oversight_graph.views.model import About, add_node
from tests.views import sample


def figure() -> Figure:
    return Figure(sample.small(), title="云泽市", wanted=Wanted("p"))


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - made by the function under test


def test_a_whole_leaves_out_people_of_whom_nothing_is_said() -> None:
    network = sample.small()
    add_node(network, "maker", "person", About("王晓明"))
    add_node(network, "reader", "person", About("丁一", fields={"role": "读者代表"}))
    assert {"maker", "reader"} & set(Figure(network, title="云泽市").network) == {"reader"}
    assert "maker" in network
    assert Figure(network, title="王晓明", wanted=Wanted("maker")).drawing.scene.boxes


def test_a_notebook_gets_page_static_picture_and_text() -> None:
    bundle = figure()._repr_mimebundle_()
    assert set(bundle) == {"text/html", "image/svg+xml", "text/plain"}
    assert bundle["text/plain"] == "<Figure '云泽市': neighbourhood, 4 nodes, 3 lines>"


def test_a_notebook_gets_only_what_it_asks_for() -> None:
    assert set(figure()._repr_mimebundle_(include={"text/plain"})) == {"text/plain"}
    assert "text/html" not in figure()._repr_mimebundle_(exclude={"text/html"})


def test_the_frame_is_closed_and_holds_the_whole_page() -> None:
    shown = figure()
    frame = shown._repr_mimebundle_()["text/html"]
    assert 'sandbox="allow-scripts"' in frame
    assert frame.count("<") == 3
    assert shown.html in unescape(frame)


def test_the_static_picture_is_xml_with_every_label() -> None:
    texts = [node.text for node in parsed(figure().svg).iter() if node.text]
    assert {"顾长青", "云泽市商务局", "党内严重警告", "局长", "2023年3月"} <= set(texts)


def test_the_static_picture_of_hostile_labels_is_xml_without_scripts() -> None:
    tree = parsed(Figure(sample.hostile(), title=sample.HOSTILE[0]).svg)
    tags = {node.tag.rpartition("}")[2] for node in tree.iter()}
    assert tags <= {"svg", "title", "defs", "marker", "path", "rect", "text"}
    assert not [name for node in tree.iter() for name in node.attrib if name.startswith("on")]


def test_saving_a_page_and_a_static_picture(tmp_path: Path) -> None:
    shown = figure()
    assert shown.save(tmp_path / "a.html").read_bytes() == shown.html.encode()
    assert shown.save(str(tmp_path / "a.svg")).read_bytes() == shown.svg.encode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "a.svg"]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"nowhere.*cannot be written"):
        figure().save(tmp_path / "nowhere" / "a.html")


def test_an_unknown_picture_is_named_before_anything_is_drawn() -> None:
    with pytest.raises(UnknownName, match="there are neighbourhood, overview"):
        Figure(sample.small(), title="x", view="sphere")


def test_a_large_whole_is_an_overview_and_a_name_a_neighbourhood() -> None:
    assert Figure(sample.large(301), title="x").view == "overview"
    assert Figure(sample.large(301), title="x", wanted=Wanted("n0")).view == "neighbourhood"


def test_no_page_is_written_under_the_name_of_another_format(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"a\.pdf: no picture has that ending"):
        figure().save(tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []
