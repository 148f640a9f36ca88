"""What is asked of people about the records."""
