"""Reads of inspections and plans. Only those of roles who see plans are shown any."""
