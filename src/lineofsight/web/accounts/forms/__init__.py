"""What is asked of people about accounts."""
