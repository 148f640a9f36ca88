"""Themes of recommendations: one file is one theme. What the weights mean is said in ``core.themes``."""
