"""Writes about accounts. Each says who does it, is done whole or not at all, and leaves an event."""
