"""What is done to the records from the command line."""
