"""Measures every figure of a snapshot, as a program of its own that knows nothing of the site.

A program, because it keeps a processor busy for many seconds, and whoever is reading a page meanwhile must not wait.
"""
