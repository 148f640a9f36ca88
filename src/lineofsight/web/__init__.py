"""The product in a browser: a Django site of one council, in apps whose order of dependence is that of the thread."""
