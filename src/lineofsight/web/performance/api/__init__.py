"""The interface for other programs: figures as JSON, opened by a token. It tells of no child."""
