"""Measures the speed and size of the product beside what it is compared with."""
