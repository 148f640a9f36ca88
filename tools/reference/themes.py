"""The page of themes."""

from __future__ import annotations

from lineofsight.library.find_theme import all_themes
from tools.reference.markdown import Lines, anchor, code, facts, heading, paragraph


def themes() -> Lines:
    yield from heading(1, "Themes")
    yield from paragraph(
        "What recommendations are about, told from their words. A weight of 3 settles it alone, 2 is enough, and 1 "
        "only lends support. [How themes and likeness work](../explanation/recurrence.md)."
    )
    for name, theme in all_themes().items():
        yield anchor(name)
        yield from heading(2, theme.title)
        yield from paragraph(theme.about)
        told: dict[str, object] = {"name": code(name)}
        for weight in (3, 2, 1):
            told[f"words of weight {weight}"] = ", ".join(
                word for word, given in theme.words.items() if given == weight
            )
        told["not to be taken for it"] = ", ".join(theme.but_not)
        told["indicators"] = ", ".join(f"[{code(one)}](indicators.md#{one})" for one in theme.indicators)
        yield from facts({what: said for what, said in told.items() if said})
