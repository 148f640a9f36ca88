"""What is asked when somebody signs in, gives a code or changes a password, in our own words."""

from __future__ import annotations

from allauth.account.forms import ChangePasswordForm as LibraryChangePasswordForm
from allauth.account.forms import LoginForm
from allauth.account.forms import ReauthenticateForm as LibraryReauthenticateForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.password_validation import validate_password

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.passwords.rules import LONGEST
from lineofsight.web.accounts.sign_in.spent_codes import spend
from lineofsight.web.accounts.sign_in.tries import begin_try, found_right

ON_CHOOSING = "Use 15 characters or more. Three or four words of your own make a good password; spaces are welcome."


def plain(field: forms.Field, label: str, **attributes: object) -> None:
    """Give a field of the library's a label that stands above it, and no text inside it."""
    field.label, field.help_text = label, attributes.pop("hint", "")
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs |= attributes


class SignInForm(LoginForm):
    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        plain(self.fields["login"], "E-mail address or user name", autocomplete="username", spellcheck="false")
        plain(self.fields["password"], "Password")
        self.fields["login"].max_length = self.fields["password"].max_length = LONGEST
        self.fields["login"].widget.attrs.pop("autofocus", None)

    def user_credentials(self) -> dict[str, str]:
        """One name, which may be either: whether an address was typed must make no difference to the answer."""
        return {"username": self.cleaned_data["login"], "password": self.cleaned_data["password"]}

    def clean_password(self) -> str:
        return too_long_refused(self.cleaned_data["password"])


class ConfirmPasswordForm(LibraryReauthenticateForm):
    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        plain(self.fields["password"], "Password")


class NewPasswordForm(forms.Form):
    """A password chosen by somebody who was given a link, typed twice."""

    password1 = forms.CharField(
        label="New password",
        strip=False,
        help_text=ON_CHOOSING,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label="New password again", strip=False, widget=forms.PasswordInput({"autocomplete": "new-password"})
    )

    def __init__(self, *arguments: object, user: User, **named: object) -> None:
        super().__init__(*arguments, **named)
        self.user = user

    def clean_password1(self) -> str:
        validate_password(self.cleaned_data["password1"], self.user)
        return self.cleaned_data["password1"]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if "password1" in said and said.get("password2") != said["password1"]:
            self.add_error("password2", "The two passwords are not the same. Type the new password again.")
        return said


class ChangePasswordForm(LibraryChangePasswordForm):
    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        plain(self.fields["oldpassword"], "Password you use now", autocomplete="current-password")
        plain(self.fields["password1"], "New password", hint=ON_CHOOSING)
        plain(self.fields["password2"], "New password again")

    def clean_oldpassword(self) -> str:
        too_long_refused(self.cleaned_data["oldpassword"])
        made = begin_try(context.request, user=self.user)
        old = super().clean_oldpassword()
        found_right(made)
        return old


class CountedCode:
    """A code of six figures can be guessed, so tries are counted as those of passwords are; each code serves once."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        plain(
            self.fields["code"],
            "Code",
            hint="The 6 figures that your app shows now, or one of your recovery codes",
            inputmode="numeric",
            autocomplete="one-time-code",
        )
        self.fields["code"].widget.attrs["class"] = "govuk-input--width-10"

    def clean_code(self) -> str:
        made = begin_try(context.request, user=self.user, what="code")
        code = super().clean_code()
        if self.authenticator.type == Authenticator.Type.TOTP:
            spend(self.authenticator, code)
        found_right(made)
        return code


class CodeForm(CountedCode, AuthenticateForm):
    """Asked when somebody signs in."""


class ConfirmCodeForm(CountedCode, ReauthenticateForm):
    """Asked again before something weighty."""


class FirstCodeForm(ActivateTOTPForm):
    """Shows that an app was set up as it should be."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        plain(
            self.fields["code"],
            "Code",
            hint="The 6 figures that your app shows now",
            inputmode="numeric",
            autocomplete="one-time-code",
        )
        self.fields["code"].widget.attrs["class"] = "govuk-input--width-10"


def too_long_refused(password: str) -> str:
    """The password, unless working it through would take the site's time."""
    if len(password) > LONGEST:
        raise forms.ValidationError(f"Password must have {LONGEST:,} characters or fewer")
    return password
