"""The command line: one file is one command, and the file's name is the command's name.

A command file has a docstring whose first line is the help, ``add_arguments(parser)``, and ``run(options)``, which
returns the exit code: 0 done, 1 refused input. Files that begin with ``_`` are not commands.
"""
