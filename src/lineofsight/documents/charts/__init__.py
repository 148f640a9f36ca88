"""Charts as SVG, drawn from plain values: each has a title and a description, and says nothing by colour alone.

Colours and widths of lines come from classes (``chart-…``), which a stylesheet of the page or paper sets: a drawing
holds no style and no script.
"""
