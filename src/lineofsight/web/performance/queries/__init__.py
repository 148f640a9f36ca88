"""Reads of kept figures, targets and published figures, and what pages show of them together."""
