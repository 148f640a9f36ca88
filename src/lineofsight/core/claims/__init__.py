"""Claims: the numbers that a title, an update or a report puts before its readers, found and checked.

``numbers`` finds them and keeps apart what only looks like a measurement (dates, ages, sections of an Act); ``stated``
joins a percentage with its parts and its period; ``checking`` gives a verdict in one sentence; ``documents`` checks a
whole paper, and ``linked`` sets a claim against the figure of an indicator. Nothing here opens a file.
"""
