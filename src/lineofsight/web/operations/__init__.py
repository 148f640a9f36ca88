"""Running the site: serving it, its background work, its health, its backups, and a demonstration of it."""
