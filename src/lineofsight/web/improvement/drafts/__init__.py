"""What a person makes of a document that was read, before it is saved. Plain data: nothing here asks the database.

A draft is a dictionary of text, numbers and lists:

- ``front``: what the document says of itself, and what it belongs to;
- ``areas``: the areas of a plan, in order;
- ``rows``: actions, recommendations, what needs to improve, judgements; each says its ``kind`` and its ``lines``.
  A row's place in the list is its name, so rows are added at the end and left out, never taken out;
- ``scale``: the states that ratings are given in, and what each means;
- ``people``: who each lead is;
- ``left``: the lines that nothing was understood from, and where a person put each;
- ``looked``: the parts that somebody has looked through.
"""
