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
``spacing`` pushes overlapping labels apart, ``packing`` sets unconnected parts side by side.
"""

from oversight_graph.views.layout.packing import Point, Size, place

__all__ = ["Point", "Size", "place"]
