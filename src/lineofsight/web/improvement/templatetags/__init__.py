"""Tags and filters of the improvement pages."""
