"""The sheet that every chart is drawn on: shapes and words at places, handed out as SVG text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

Place = tuple[float, float]
"""Across and down from the upper left corner, in the sheet's own units."""


@dataclass(frozen=True)
class Drawing:
    """A sheet of some width and height.

    ``name`` must be the only one of its kind on the page: the title and description are found by it. Whatever is
    written is escaped, so that a team may be called what it likes.
    """

    name: str
    title: str
    about: str
    width: float
    height: float
    kind: str
    root: ET.Element = field(init=False)

    def __post_init__(self) -> None:
        root = ET.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "class": f"chart chart-{self.kind}",
                "viewBox": f"0 0 {_number(self.width)} {_number(self.height)}",
                "role": "img",
                "aria-labelledby": f"{self.name}-title {self.name}-about",
                "focusable": "false",
            },
        )
        ET.SubElement(root, "title", {"id": f"{self.name}-title"}).text = self.title
        ET.SubElement(root, "desc", {"id": f"{self.name}-about"}).text = self.about
        object.__setattr__(self, "root", root)

    def line(self, first: Place, last: Place, look: str) -> None:
        self._shape("line", look, x1=first[0], y1=first[1], x2=last[0], y2=last[1])

    def path(self, places: Sequence[Place], look: str) -> None:
        """A line through places; one place alone has no line."""
        if len(places) > 1:
            self._shape("polyline", look, points=_joined(places))

    def area(self, places: Sequence[Place], look: str) -> None:
        self._shape("polygon", look, points=_joined(places))

    def box(self, corner: Place, width: float, height: float, look: str) -> None:
        self._shape("rect", look, x=corner[0], y=corner[1], width=max(width, 0), height=height)

    def circle(self, middle: Place, radius: float, look: str) -> None:
        self._shape("circle", look, cx=middle[0], cy=middle[1], r=radius)

    def words(self, at: Place, text: str, look: str = "chart-words", anchor: str = "start") -> None:
        """Words whose lower left corner (or the lower middle, or lower right one) is at a place."""
        shape = self._shape("text", look, x=at[0], y=at[1])
        shape.set("text-anchor", anchor)
        shape.text = text

    def __str__(self) -> str:
        return ET.tostring(self.root, encoding="unicode")

    def _shape(self, tag: str, look: str, **sizes: float | str) -> ET.Element:
        written = {name: size if isinstance(size, str) else _number(size) for name, size in sizes.items()}
        return ET.SubElement(self.root, tag, {"class": look} | written)


def _joined(places: Sequence[Place]) -> str:
    return " ".join(f"{_number(across)},{_number(down)}" for across, down in places)


def _number(size: float) -> str:
    """A size with at most one decimal, which is finer than any eye.

    >>> _number(12.04), _number(12.25), _number(-0.01)
    ('12', '12.2', '0')
    """
    return f"{round(size, 1) + 0:g}"
