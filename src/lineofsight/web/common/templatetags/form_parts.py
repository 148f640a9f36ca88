"""What the templates of form fields need to know of a field and its widget."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.forms import BoundField, CheckboxInput, Field, FileInput, MultiWidget
from django.forms.utils import flatatt
from django.forms.widgets import ChoiceWidget
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from lineofsight.web.common.components import escaped, together

register = template.Library()

_VERBS = ((CheckboxInput, "Tick"), (ChoiceWidget, "Choose"), (FileInput, "Choose"))


@register.filter
def classes(widget: dict[str, dict[str, object]], names: str) -> SafeString:
    """The class attribute of a field: these names, the mark of an error on the first, and what its form adds."""
    attributes = widget["attrs"]
    wrong = f" {names.partition(' ')[0]}--error" if attributes.get("aria-invalid") else ""
    own = f" {attributes['class']}" if attributes.get("class") else ""
    return format_html(' class="{}"', f"{names}{wrong}{own}")


@register.filter
def options(groups: Iterable[tuple[str | None, list[dict[str, object]], int]]) -> SafeString:
    """What can be chosen of a list, group by group; made here, since a list may hold hundreds."""
    return together(
        part
        for name, choices, _ in groups
        for part in (
            *([format_html('<optgroup label="{}">', name)] if name else ()),
            *(_option(choice) for choice in choices),
            *([mark_safe("</optgroup>")] if name else ()),
        )
    )


def _option(choice: dict[str, object]) -> SafeString:
    attributes = flatatt(choice["attrs"]) if choice["attrs"] else ""
    value, label = escaped(choice["value"]), escaped(choice["label"])
    return mark_safe(f'<option value="{value}"{attributes}>{label}</option>')  # noqa: S308 - escaped


@register.filter
def first_id(field: BoundField) -> str:
    """The id of the first thing to type or choose in a field, which a link in the error summary leads to."""
    widget = field.field.widget
    parts = isinstance(widget, MultiWidget) or (isinstance(widget, ChoiceWidget) and widget.use_fieldset)
    return f"{field.auto_id}_0" if parts else field.auto_id


@register.filter
def said_of(error: str, field: BoundField) -> str:
    """An error in words that stand alone in the summary: where the form only says that a field is required, which."""
    if error != Field.default_error_messages["required"]:
        return error
    label = str(field.label)
    if label.endswith("?"):
        return f"Answer “{label}”"
    verb = next((verb for kind, verb in _VERBS if isinstance(field.field.widget, kind)), "Enter")
    return f"{verb} “{label}”" if verb == "Tick" else f"{verb} {label[:1].lower()}{label[1:]}"
