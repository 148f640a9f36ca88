"""What is asked when an account, a role, a team or cover is arranged."""

from __future__ import annotations

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator

from lineofsight.web.accounts.models import Team
from lineofsight.web.accounts.queries import coverable, team_tree
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.accounts.roles import ROLES
from lineofsight.web.common.forms import DateField


class TeamChoice(forms.ModelChoiceField):
    """A team of the tree; its place is shown by the names of those above it."""

    def __init__(self, **named: object) -> None:
        super().__init__(queryset=Team.objects.all(), **({"required": False, "empty_label": "None"} | named))

    def label_from_instance(self, team: Team) -> str:
        return team.name


class AccountForm(forms.Form):
    name = forms.CharField(label="Full name", max_length=150, widget=forms.TextInput({"autocomplete": "off"}))
    email = forms.EmailField(
        label="E-mail address",
        max_length=254,
        help_text="At the council. The council’s directory must know them by it.",
        widget=forms.EmailInput({"autocomplete": "off"}),
    )
    username = forms.CharField(
        label="User name",
        max_length=150,
        help_text="Letters, numbers and the signs . + - _",
        validators=[UnicodeUsernameValidator()],
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
    worker_id = forms.CharField(
        label="Number in the case system",
        max_length=100,
        required=False,
        help_text="Children are allocated by it. Leave blank for somebody who is allocated none.",
        widget=forms.TextInput({"autocomplete": "off", "class": "govuk-input--width-20"}),
    )

    def clean_username(self) -> str:
        """A user name that looks like an address could be somebody else's address."""
        if "@" in self.cleaned_data["username"]:
            raise forms.ValidationError("User name must not contain @. They can sign in with their e-mail address too.")
        return self.cleaned_data["username"]


class AppointmentForm(forms.Form):
    role = forms.ChoiceField(
        label="Role",
        choices=lambda: [("", "Choose a role"), *((role.name, role.title) for role in ROLES.values())],
    )
    team = TeamChoice(label="Team", help_text="Needed where the role sees the children of a team")
    from_on = DateField(label="First day", called="the first day")
    to_on = DateField(label="Last day", called="the last day", required=False, help_text="Leave blank if not known")


class EndForm(forms.Form):
    to_on = DateField(label="Last day", called="the last day", help_text="They hold the role on this day still")


class LeaveForm(forms.Form):
    leaves_on = DateField(
        label="Last day in post", called="the last day", help_text="They can sign in on this day still"
    )


class TeamForm(forms.Form):
    name = forms.CharField(label="Name", max_length=150)
    parent = TeamChoice(label="Stands under")
    team_id = forms.CharField(
        label="Number in the case system",
        max_length=100,
        required=False,
        help_text="Leave blank for a team that the case system does not know",
        widget=forms.TextInput({"class": "govuk-input--width-20"}),
    )

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        tree = [(team.pk, f"{'– ' * depth}{team.name}") for depth, team in team_tree()]
        self.fields["parent"].choices = [("", "None: it is at the top"), *tree]


class CoverForm(forms.Form):
    worker_id = forms.ChoiceField(label="Who is away")
    user = forms.ModelChoiceField(label="Who covers for them", queryset=None, empty_label="Choose somebody")
    from_on = DateField(label="First day", called="the first day")
    to_on = DateField(label="Last day", called="the last day")

    def __init__(self, *arguments: object, reader: Reader, **named: object) -> None:
        super().__init__(*arguments, **named)
        people = coverable(reader=reader)
        away = people.exclude(worker_id="").values_list("worker_id", "name")
        self.fields["worker_id"].choices = [("", "Choose somebody"), *away]
        self.fields["user"].queryset = people.exclude(pk=reader.user_id)


class SearchForm(forms.Form):
    matching = forms.CharField(label="Name, user name, e-mail address or number", required=False, max_length=150)
