"""Trackers: what must be done for a child by a day. One file is one tracker, and its name is the tracker's name."""
