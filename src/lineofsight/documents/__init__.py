"""Lays out what is to be shown and printed: charts as drawings that stand in a page or a paper."""
