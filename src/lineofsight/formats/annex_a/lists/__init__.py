"""One file for each of Ofsted's eleven lists: its headings, and the way to and from the canonical tables."""
