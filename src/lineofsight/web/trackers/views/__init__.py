"""The pages of the trackers: one page a file."""
