"""Lists to choose from whose choice stands in the address, so that what is chosen can be kept and sent.

A form of Django's takes longer to make than all else on some pages, so one is made only for lists not yet drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from django import forms
from django.utils.safestring import SafeString

from lineofsight.web.common.forms import Choices

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Choice:
    """A list by its name in the address, what can be chosen of it, and what is. ``offered`` are values and words."""

    name: str
    label: str
    offered: Options
    chosen: str

    @property
    def words(self) -> str:
        """What is chosen, in words."""
        return dict(self.offered)[self.chosen]


def choice(
    query: Mapping[str, str], name: str, label: str, offered: Iterable[tuple[str, str]], *, usual: str = ""
) -> Choice:
    """What an address chooses of a list: what is ``usual`` where it names nothing, or nothing that is offered."""
    options = tuple(offered)
    asked = query.get(name, "")
    return Choice(name, label, options, asked if any(asked == value for value, _ in options) else usual)


@lru_cache(maxsize=200)
def drawn(choices: tuple[Choice, ...], hidden: Options = ()) -> SafeString:
    """The lists as fields of a form, and what the form sends besides. It depends on nothing else, and on no reader."""
    lists = {
        each.name: forms.ChoiceField(
            label=each.label, required=False, choices=each.offered, initial=each.chosen, widget=Choices
        )
        for each in choices
    }
    kept = {name: forms.CharField(initial=value, widget=forms.HiddenInput) for name, value in hidden}
    return type("Lists", (forms.Form,), lists | kept)().render()
