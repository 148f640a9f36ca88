"""The forms of inspections and plans."""
