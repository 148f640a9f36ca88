"""The canonical tables: one file a table, named in plain words and mapped to the Standard Safeguarding Dataset."""
