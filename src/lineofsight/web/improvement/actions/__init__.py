"""Writes to inspections and plans. Each is recorded with who did it and when, and none takes anything away."""
