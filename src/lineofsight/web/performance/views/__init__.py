"""The performance pages, one a file."""
