"""Tags for the pages of the trackers."""
