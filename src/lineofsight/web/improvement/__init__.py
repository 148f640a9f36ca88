"""Inspections, what they ask for, the plans that answer, and whether these are kept."""
