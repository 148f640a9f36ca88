"""The Standard Safeguarding Dataset (SSD): a folder of CSV files, one a table, under the standard's own names."""

from lineofsight.formats.ssd.names import recognises
from lineofsight.formats.ssd.reading import read
from lineofsight.formats.ssd.writing import write

NAME = "Standard Safeguarding Dataset, a folder of CSV files"

__all__ = ["NAME", "read", "recognises", "write"]
