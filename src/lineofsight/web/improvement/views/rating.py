"""The page on which a named person confirms a rating, or gives another and says why."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.ratings import confirm_rating
from lineofsight.web.improvement.forms.progress import RatingForm
from lineofsight.web.improvement.queries.standing import standing_of
from lineofsight.web.improvement.views.finding import is_done, the_action


@needs(Permission.SEE_PLANS, Permission.CONFIRM_RATINGS)
def rate_action(request: HttpRequest, reference: str) -> HttpResponse:
    """Confirm what the facts lead to. A state that needs evidence is refused where there is none, with the reason."""
    action = the_action(reference)
    standing = standing_of(action)
    initial = {"rated_on": standing.on, "state": standing.proposed.pk if standing.proposed else None}
    form = RatingForm(request.POST or None, states=standing.states, initial=initial)

    def write() -> None:
        said = form.cleaned_data
        state = next(each for each in standing.states if each.pk == said["state"])
        confirm_rating(
            action=action, state=state, rated_on=said["rated_on"], because=said["because"], by=request.reader
        )

    if standing.states and form.is_valid() and is_done(form, write):
        messages.success(request, "The rating is saved.")
        return redirect("plan_action", reference)
    page = {"heading": "Rate this action", "action": action, "standing": standing, "form": form}
    return render(request, "improvement/rate.html", page)
