"""Reads for the trackers: one page a file."""
