"""Papers to print and send: laid out once, written as a Word document or as a tagged PDF.

A ``Paper`` is made of parts, portrait or landscape, and a part of blocks. ``word.docx_of`` and ``printed.pdf_of`` write
the same words in the same order, so that whoever reads the one has read the other.
"""
