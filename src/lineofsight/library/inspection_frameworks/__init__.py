"""Inspection frameworks. Each file defines one ``inspection_framework``; the file's name is the framework's name."""
