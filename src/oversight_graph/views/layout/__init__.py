"""Where each node of a picture goes: the same place on every machine, every time.

No layout library is used, on purpose. The common ones do their sums in BLAS, with fused
multiply-add or with the mathematical library of the platform, and each of these rounds
differently from one processor to the next; the pictures would look alike and still differ
in their bytes, and a committed build could never be compared with a fresh one. Python's own
floats are IEEE 754 doubles, and ``+ - * /`` and ``math.sqrt`` are correctly rounded by that
standard, so that code which uses nothing else gives identical bits. Hence the house rules
inside this package: no ``sin``, ``cos``, ``exp`` or ``**``, no ``math.hypot``, no ``sum()``
over floats (it compensates since Python 3.12), no iteration over a set, no ``random``.

The parts: ``stress`` finds positions whose distances match the paths between nodes,
``spacing`` pushes overlapping labels apart, ``packing`` lays out the connected parts, and
``skyline`` sets rectangles side by side. ``tree`` draws what stands above and below what,
``nest`` puts what belongs to a thing inside its box.
"""

from oversight_graph.views.layout.nest import Rectangle, nest
from oversight_graph.views.layout.packing import place
from oversight_graph.views.layout.skyline import Point, Size
from oversight_graph.views.layout.tree import trees

__all__ = ["Point", "Rectangle", "Size", "nest", "place", "trees"]
