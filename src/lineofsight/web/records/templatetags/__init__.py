"""Tags for the pages of the records."""
