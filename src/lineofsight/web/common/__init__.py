"""What every page shares: the layout, the components, dates in words, and the headers a browser is given."""
