"""What is due, overdue and coming: by tracker, by worker and by team."""
