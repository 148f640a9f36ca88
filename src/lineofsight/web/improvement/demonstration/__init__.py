"""Two years of improvement at a council that does not exist."""
