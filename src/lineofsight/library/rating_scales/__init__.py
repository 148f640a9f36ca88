"""Rating scales. Each file defines one ``rating_scale``, with worked examples; the file's name is the scale's name."""
