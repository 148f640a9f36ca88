"""What the command line does with accounts."""
