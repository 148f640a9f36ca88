"""Everything that changes what the performance pages hold. Each write says who did it."""
