"""The pages of inspections and plans, one a file."""
