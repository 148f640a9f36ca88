"""Draws an analytical snapshot from the tables of the records, in a process of its own and without Django.

Of its own, because what it needs (Arrow, DuckDB, the definitions of every indicator) is more than a page should ever
wait for or carry; and because the Arrow driver brings a second SQLite into its process. Two of them in one process
undo one another's locks, so the one must never open a file that the other has open there.
"""
