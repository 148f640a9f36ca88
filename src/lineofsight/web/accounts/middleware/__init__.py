"""Who is asking, and whether their session still stands."""
