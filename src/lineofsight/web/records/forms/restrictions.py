"""What must be said to restrict a record, and to decide about a restriction."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from lineofsight.web.accounts.models import User
from lineofsight.web.common.forms import DateField
from lineofsight.web.records.actions.restrictions import LONGEST_UNTIL_REVIEW
from lineofsight.web.records.forms.accounts import AccountField, AccountsField, needed
from lineofsight.web.records.models import Restriction

ONE_ACCOUNT = "Their e-mail address or user name."
REVIEW_HINT = "Within 90 days from today."
SIBLINGS = "Brothers and sisters have records of their own, which say where they live: restrict each of them as well."


def within_ninety_days(day: date) -> None:
    today = timezone.localdate()
    if not today <= day <= today + LONGEST_UNTIL_REVIEW:
        raise ValidationError("The review must be within 90 days from today")


class RestrictForm(forms.Form):
    kind = forms.ChoiceField(
        label="Why is it restricted?",
        choices=Restriction._meta.get_field("kind").choices,
        widget=forms.RadioSelect,
        error_messages=needed("Choose why it is restricted"),
    )
    addresses_only = forms.TypedChoiceField(
        label="What is restricted?",
        help_text=SIBLINGS,
        choices=[("no", "The whole record"), ("yes", "Only where the child lives or lived")],
        coerce=lambda chosen: chosen == "yes",
        error_messages=needed("Choose what is restricted"),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label="Reason", max_length=2000, error_messages=needed("Enter the reason"), widget=forms.Textarea({"rows": 4})
    )
    owner = AccountField(
        label="Who answers for the restriction?",
        help_text=ONE_ACCOUNT,
        error_messages=needed("Enter who answers for the restriction"),
    )
    shared_with = AccountsField(
        label="Who else may open it?",
        required=False,
        help_text="E-mail addresses or user names, one a line. Name the child’s own worker here if they are to go on.",
    )
    review_on = DateField(
        label="When will it be reviewed?",
        called="the date of the review",
        help_text=REVIEW_HINT,
    )

    def clean_review_on(self) -> date:
        within_ninety_days(self.cleaned_data["review_on"])
        return self.cleaned_data["review_on"]


class DecideForm(forms.Form):
    """Keep a restriction until another day, lift it, or share the record with one more person."""

    decision = forms.ChoiceField(
        label="What do you decide?",
        choices=[
            ("keep", "It stays, until it is reviewed again"),
            ("lift", "It is lifted, and the record opens to everybody whose reach it is in"),
            ("share", "It stays, and one more person may open it"),
        ],
        error_messages=needed("Choose what you decide"),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label="Reason", max_length=2000, error_messages=needed("Enter the reason"), widget=forms.Textarea({"rows": 4})
    )
    review_on = DateField(
        label="If it stays: when is it reviewed again?",
        called="the date of the next review",
        required=False,
        help_text=REVIEW_HINT,
    )
    user = AccountField(label="If it is shared: with whom?", required=False, help_text=ONE_ACCOUNT)

    def clean(self) -> dict[str, date | str | User | None]:
        said = super().clean()
        if said.get("decision") == "keep" and "review_on" in said:
            self._check_review(said["review_on"])
        if said.get("decision") == "share" and "user" in said and not said["user"]:
            self.add_error("user", "Enter who may open it")
        return said

    def _check_review(self, day: date | None) -> None:
        if not day:
            self.add_error("review_on", "Enter the date of the next review")
            return
        try:
            within_ninety_days(day)
        except ValidationError as error:
            self.add_error("review_on", error)
