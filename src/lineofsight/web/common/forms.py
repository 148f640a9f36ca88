"""A date as three numbers to type: the only way of asking for a date that works for everybody. And long lists."""

from __future__ import annotations

import calendar
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.utils.safestring import SafeString, mark_safe

from lineofsight.web.common.components import escaped


class Choices(forms.Select):
    """A list to choose from, of one level, made without a template: pages that many open have long ones."""

    def render(
        self, name: str, value: object, attrs: dict[str, object] | None = None, renderer: object = None
    ) -> SafeString:
        chosen = set(self.format_value(value))
        options = "".join(
            f'<option value="{escaped(each)}"{" selected" if str(each) in chosen else ""}>{escaped(label)}</option>'
            for each, label in self.choices
        )
        told = self.build_attrs(self.attrs, attrs)
        wrong = " govuk-select--error" if told.get("aria-invalid") else ""
        attributes = flatatt({"class": f"govuk-select{wrong}", "name": name, **told})
        return mark_safe(f"<select{attributes}>{options}</select>")  # noqa: S308 - each part is escaped


_PARTS = ("Day", "Month", "Year")
_MONTHS = {name.lower()[:3]: number for number, name in enumerate(calendar.month_name) if name}


class DateParts(forms.MultiWidget):
    """Three boxes, for day, month and year."""

    template_name = "django/forms/widgets/date_parts.html"

    def __init__(self, attrs: dict[str, object] | None = None) -> None:
        boxes = {
            part.lower(): forms.TextInput({"part": part, "class": f"govuk-input--width-{4 if part == 'Year' else 2}"})
            for part in _PARTS
        }
        super().__init__(boxes, attrs)

    def decompress(self, value: date | str | None) -> list[object]:
        if isinstance(value, str) and value:
            value = date.fromisoformat(value)
        return [value.day, value.month, value.year] if value else [None, None, None]


class DateField(forms.MultiValueField):
    """A date in three parts. The month may be a number or its name; what is no date is refused, saying why.

    ``called`` names the date within a message: “Enter the date of the visit”.
    """

    widget = DateParts

    def __init__(self, *, called: str = "the date", **named: object) -> None:
        self.called = called
        fields = tuple(forms.CharField(required=False) for _ in _PARTS)
        super().__init__(fields, require_all_fields=False, **{"required": True, **named})
        self.error_messages["required"] = f"Enter {called}"

    def clean(self, value: list[str] | None) -> date | None:
        written = [str(part or "").strip() for part in value or ()]
        if not any(written):
            return super().clean(None)
        missing = [part.lower() for part, text in zip(_PARTS, written, strict=True) if not text]
        if missing:
            raise ValidationError(f"{self._named()} must include a {' and a '.join(missing)}")
        return self._date(*written)

    def compress(self, data_list: list[str]) -> None:
        """Nothing was typed, and nothing had to be."""

    def has_changed(self, initial: date | None, data: list[str] | None) -> bool:
        return [str(part or "") for part in data or ()] != [str(part or "") for part in self.widget.decompress(initial)]

    def _date(self, day: str, month: str, year: str) -> date:
        number = _MONTHS.get(month.lower()[:3], month)
        try:
            if len(year) != len("2025"):
                raise ValidationError(f"The year of {self.called} must have 4 numbers, like 2025")
            return date(int(year), int(number), int(day))
        except ValueError:
            raise ValidationError(f"{self._named()} must be a real date") from None

    def _named(self) -> str:
        return self.called[:1].upper() + self.called[1:]
