"""Indicators read a second time, from the canonical rows alone, with loops and dates and none of the product's engines.

Each reading was written from the sector's own wording of the indicator, not from the product's definition of it. Only
due dates come from the product, whose clocks are proved elsewhere.
"""
