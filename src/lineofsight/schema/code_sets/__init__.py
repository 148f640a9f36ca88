"""The closed lists of codes: one file a list, holding every code in force over the years with a title of our own."""
