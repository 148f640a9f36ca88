"""Fields are written in the package's own markup, with their errors and hints, whatever form they stand in."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms
from django.template.loader import render_to_string

from lineofsight.web.common.forms import DateField
from tests.web.common.markup import normalised, published


def shown(field: forms.Field, name: str, *, error: str = "", value: object = None) -> list[object]:
    """A form of one field as we write it, with the package's habit of naming ids in place of Django's."""
    form = type("Form", (forms.Form,), {name: field})({} if error else None, auto_id="%s", initial={name: value})
    if error:
        form.errors.clear()
        form.add_error(name, error)
    html = str(form)
    for ours, theirs in (("_error", "-error"), ("_helptext", "-hint"), ("_0", ""), ("_1", "-2"), ("_2", "-3")):
        html = html.replace(f"{name}{ours}", f"{name}{theirs}")
    return without(normalised(html), "aria-invalid")


def without(said: list[object], *names: str) -> list[object]:
    return [
        (part[0], tuple((key, value) for key, value in part[1] if key not in names))
        if isinstance(part, tuple)
        else part
        for part in said
    ]


@pytest.mark.parametrize(
    ("component", "example", "field"),
    (
        ("input", "with error and hint", forms.CharField()),
        ("textarea", "with hint and error message", forms.CharField(widget=forms.Textarea({"rows": 5}))),
        ("file-upload", "with error message and hint", forms.FileField()),
        (
            "password-input",
            "with error message",
            forms.CharField(widget=forms.PasswordInput({"autocomplete": "current-password"})),
        ),
    ),
)
def test_a_field_is_written_as_published(component, example, field):
    options, html = published(component, example)
    field.label, field.help_text = options["label"]["text"], options["hint"]["text"]
    ours = shown(field, options["id"], error=options["errorMessage"]["text"])

    assert without(ours, "name") == without(normalised(html), "name")


def test_a_select_is_written_as_published():
    options, html = published("select", "with hint text and error message")
    choices = [(item["value"], item["text"]) for item in options["items"]]
    field = forms.ChoiceField(choices=choices, label=options["label"]["text"], help_text=options["hint"]["text"])

    assert shown(field, options["id"], error=options["errorMessage"]["text"]) == normalised(html)


@pytest.mark.parametrize(
    ("component", "example", "field"),
    (
        ("radios", "default", forms.ChoiceField(widget=forms.RadioSelect)),
        ("checkboxes", "default", forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)),
    ),
)
def test_choices_are_written_as_published(component, example, field):
    options, html = published(component, example)
    field.choices = [(item["value"], item["text"]) for item in options["items"]]
    field.label = options.get("fieldset", {"legend": {"text": ""}})["legend"]["text"]
    theirs = normalised(html)
    ours = shown(field, options["name"])

    fieldset = {("fieldset", (("class", "govuk-fieldset"),)), "/fieldset", "/legend"}
    if "fieldset" not in options:
        ours = [part for part in ours if part not in fieldset and part[0] != "legend"]
    assert ours == theirs


def test_a_date_is_three_numbers_to_type():
    options, html = published("date-input", "with error message and hint")
    field = DateField(label=options["fieldset"]["legend"]["text"], help_text=options["hint"]["text"])
    ours = shown(field, options["id"], error=options["errorMessage"]["text"])
    theirs = html
    for part, ending in (("day", ""), ("month", "-2"), ("year", "-3")):
        theirs = theirs.replace(f"dob-errors-{part}", f"dob-errors{ending}")

    assert without(ours, "name") == without(normalised(theirs), "name")


class Visit(forms.Form):
    name = forms.CharField()
    seen_on = DateField(called="the date of the visit", label="When was the visit?")
    kind = forms.ChoiceField(choices=[("a", "At home")], widget=forms.RadioSelect, label="Kind of visit")
    agreed = forms.BooleanField(label="The child was seen")


def test_the_error_summary_leads_to_the_first_thing_to_mend_of_each_field():
    form = Visit({"seen_on_day": "3", "seen_on_year": "2025"})
    said = normalised(render_to_string("components/error_summary.html", {"form": form}))
    links = [dict(part[1])["href"] for part in said if part[0] == "a"]

    assert links == ["#id_name", "#id_seen_on_0", "#id_kind_0", "#id_agreed"]
    assert [words for words in said if isinstance(words, str) and not words.startswith("/")] == [
        "There is a problem",
        "Enter name",
        "The date of the visit must include a month",
        "Choose kind of visit",
        "Tick “The child was seen”",
    ]


@pytest.mark.parametrize(
    ("typed", "error"),
    (
        (("", "", ""), "Enter the date of the visit"),
        (("", "", "2025"), "The date of the visit must include a day and a month"),
        (("31", "2", "2025"), "The date of the visit must be a real date"),
        (("3", "Marzo", "2025"), None),
        (("3", "Foo", "2025"), "The date of the visit must be a real date"),
        (("3", "3", "25"), "The year of the date of the visit must have 4 numbers, like 2025"),
    ),
)
def test_a_date_that_is_none_is_refused_saying_why(typed, error):
    form = Visit(dict(zip(("seen_on_day", "seen_on_month", "seen_on_year"), typed, strict=True)))

    assert form.errors.get("seen_on", [None])[0] == error


def test_a_date_that_need_not_be_given_may_be_blank():
    field = DateField(required=False)

    assert (field.clean(["", "", ""]), field.clean(["3", "mar", "2025"])) == (None, date(2025, 3, 3))
    assert field.has_changed(date(2025, 3, 3), ["3", "3", "2025"]) is False
