"""Tags and filters of the performance pages."""
