"""A council that does not exist: made-up, linked histories from contact to care leaver, the same for the same seed."""
