"""Improvement plans on paper: the table that people know, and what has changed since a day."""
