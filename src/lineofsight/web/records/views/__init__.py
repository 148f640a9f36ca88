"""The pages of the records: one page a file."""
