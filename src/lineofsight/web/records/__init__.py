"""The records of children: every canonical table, the people they are about, what is due, and who looked."""
