"""A plan as it leaves the site: on paper, in spreadsheets, and whole."""
