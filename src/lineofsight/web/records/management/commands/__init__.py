"""Commands of the site; `lineofsight` runs them by the same names."""
