"""What a child's pages tell of each canonical table: one file a table."""
