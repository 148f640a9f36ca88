"""Options papers and decisions of one plan."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.decisions import add_options_paper, record_decision
from lineofsight.web.improvement.forms.boards import DecisionForm, PaperForm
from lineofsight.web.improvement.models import Action, OptionsPaper
from lineofsight.web.improvement.queries.boards import boards_of
from lineofsight.web.improvement.queries.papers import actions_in_use, decisions_of, papers_of
from lineofsight.web.improvement.views.boards import may_run
from lineofsight.web.improvement.views.finding import PLACES, the_plan
from lineofsight.web.improvement.views.form_page import form_page


@needs(Permission.SEE_PLANS)
def papers(request: HttpRequest, reference: str) -> HttpResponse:
    """The options that were considered, and what was decided."""
    plan = the_plan(reference)
    page = {
        "heading": plan.title,
        "plan": plan,
        "places": [(title, reverse(name, args=[reference]), name == "papers") for title, name in PLACES],
        "papers": papers_of(plan),
        "decisions": decisions_of(plan),
        "boards": boards_of(plan),
        "may_write": request.reader.may(Permission.WRITE_PLANS),
        "may_decide": may_run(request),
    }
    return render(request, "improvement/papers.html", page)


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def add_paper(request: HttpRequest, reference: str) -> HttpResponse:
    """A paper with the options that were considered."""
    plan = the_plan(reference)
    actions = actions_in_use(plan)
    form = PaperForm(request.POST or None, actions=actions, initial={"dated_on": timezone.localdate()})

    def write() -> None:
        said = dict(form.cleaned_data)
        options = [line.strip() for line in said.pop("options").splitlines() if line.strip()]
        action = _of(actions, said.pop("action"))
        add_options_paper(plan=plan, action=action, options=options, by=request.reader, **said)

    said = ("Add an options paper", "Add this paper", "The paper is added.")
    back = ("papers", reference, "Options and decisions")
    return form_page(request, form, write, said=said, back=back, caption=plan.title)


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def add_decision(request: HttpRequest, reference: str) -> HttpResponse:
    """What was decided, on a paper or without one."""
    plan = the_plan(reference)
    actions, found = actions_in_use(plan), papers_of(plan)
    chosen = next((paper for paper in found if paper.reference == request.GET.get("paper")), None)
    initial = {"decided_on": timezone.localdate()}
    initial |= {"paper": chosen.pk, "action": chosen.action_id} if chosen else {}
    titles = [(paper.pk, paper.title) for paper in found]
    form = DecisionForm(request.POST or None, actions=actions, papers=titles, initial=initial)

    def write() -> None:
        said = form.cleaned_data | {
            "action": _of(actions, form.cleaned_data["action"]),
            "paper": _of(found, form.cleaned_data["paper"]),
        }
        record_decision(plan=plan, by=request.reader, **said)

    said = ("Record a decision", "Record it", "The decision is recorded.")
    back = ("papers", reference, "Options and decisions")
    return form_page(request, form, write, said=said, back=back, caption=plan.title)


def _of(rows: Sequence[Action | OptionsPaper], number: int | None) -> Action | OptionsPaper | None:
    return next((row for row in rows if row.pk == number), None)
