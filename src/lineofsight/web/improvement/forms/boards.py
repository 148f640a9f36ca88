"""Forms for boards, their meetings and what follows from these."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

from lineofsight.web.common.forms import DateField
from lineofsight.web.improvement.forms.plans import NOBODY, NOT_SAID, lines_of_text
from lineofsight.web.improvement.forms.progress import NAME_NOBODY
from lineofsight.web.improvement.models import Action, Plan
from lineofsight.web.improvement.models.meetings import MINUTE_KINDS
from lineofsight.web.improvement.queries.board_agenda import ProposedItem

People = Sequence[tuple[int, str]]


class BoardForm(forms.Form):
    """One board. ``after`` is the version that the writer saw, blank for a new board."""

    name = forms.CharField(label="Name", max_length=200)
    about = lines_of_text("What it is for", rows=3)
    chair = forms.TypedChoiceField(label="Chair’s account", required=False, coerce=int, empty_value=None)
    chair_words = forms.CharField(
        label="Chair without an account", max_length=200, required=False, help_text="Such as an independent chair."
    )
    meetings_before = forms.IntegerField(
        label="Meetings after which what stays is due to be escalated", min_value=1, max_value=24, initial=2
    )
    months_before = forms.IntegerField(
        label="Months after which what stays is due to be escalated", min_value=1, max_value=60, initial=3
    )
    plans = forms.TypedMultipleChoiceField(
        label="Plans that it oversees", required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    members = forms.TypedMultipleChoiceField(
        label="Members with an account",
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text="Members of partner agencies without an account are named in the minutes.",
    )
    after = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(self, *arguments: object, people: People, plans: Sequence[Plan], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["chair"].choices = [NOBODY, *people]
        self.fields["members"].choices = list(people)
        self.fields["plans"].choices = [(plan.pk, plan.title) for plan in plans]


class SeatForm(forms.Form):
    """Whom a member speaks for. ``after`` is the version of the seat that was seen."""

    speaks_for = forms.CharField(
        label="Service or agency",
        max_length=200,
        required=False,
        help_text="As the plans name it among their partner agencies. Leave blank if it is not known.",
    )
    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class MeetingForm(forms.Form):
    """A meeting to come, or one that was held on an earlier day."""

    meets_on = DateField(label="Day of the meeting", called="the day of the meeting")
    place = forms.CharField(label="Place", max_length=200, required=False)


class AgendaForm(forms.Form):
    """Which of the proposed items are to stand on the agenda."""

    items = forms.MultipleChoiceField(
        label="Items", widget=forms.CheckboxSelectMultiple, error_messages={"required": "Choose at least one item"}
    )

    def __init__(self, *arguments: object, proposed: Sequence[ProposedItem], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["items"].choices = [(item.key, item.words) for item in proposed]


class ItemForm(forms.Form):
    """An item that somebody asked for, or that stands on every agenda."""

    kind = forms.ChoiceField(
        label="What kind of item is it?",
        choices=(("asked_for", "Somebody asked for it"), ("standing", "It stands on every agenda")),
        widget=forms.RadioSelect,
    )
    words = lines_of_text("Item", required=True, rows=2, help_text=NAME_NOBODY)
    because = lines_of_text("Why, in one sentence", required=True, rows=2)
    action = forms.TypedChoiceField(label="Action that it is about", required=False, coerce=int, empty_value=None)

    def __init__(self, *arguments: object, actions: Sequence[Action], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["action"].choices = [("", "None"), *choices_of(actions)]


class HoldForm(forms.Form):
    """That a meeting was held. ``after`` is the version of the meeting that was seen."""

    present = lines_of_text(
        "Who was there?", required=True, rows=6, help_text="One a line, with the service or agency they speak for."
    )
    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class MinuteForm(forms.Form):
    """One minute. What is an action says who does it and by when, and whether it goes into a plan."""

    kind = forms.ChoiceField(label="What is it?", choices=MINUTE_KINDS, widget=forms.RadioSelect)
    words = lines_of_text("Minute", required=True, rows=4, help_text=NAME_NOBODY)
    raised_by = forms.CharField(label="Who raised it?", max_length=200, required=False)
    about = forms.TypedMultipleChoiceField(
        label="Actions that it is about",
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text="What is decided stands on the pages of these actions as well.",
    )
    other = forms.TypedChoiceField(label="Another action of the plans", required=False, coerce=int, empty_value=None)
    owner_words = forms.CharField(label="For an action: who is to do it?", max_length=200, required=False)
    owner = forms.TypedChoiceField(label="Their account", required=False, coerce=int, empty_value=None)
    due_on = DateField(label="By when?", called="the day by which it is to be done", required=False)
    into = forms.ChoiceField(
        label="Where does it go?", required=False, help_text="Into a plan it goes as proposed, until it is agreed."
    )
    number = forms.CharField(label="Its number in the plan", max_length=30, required=False)

    def __init__(
        self,
        *arguments: object,
        on_agenda: Sequence[Action],
        others: Sequence[Action],
        people: People,
        into: Sequence[tuple[str, str]],
        **named: object,
    ) -> None:
        super().__init__(*arguments, **named)
        self.fields["about"].choices = choices_of(on_agenda)
        self.fields["other"].choices = [("", "None"), *choices_of(others)]
        if not on_agenda:
            del self.fields["about"]
        self.fields["owner"].choices = [NOBODY, *people]
        self.fields["into"].choices = [("", "A task of the board"), *into]
        if not into:
            del self.fields["into"], self.fields["number"]

    def clean(self) -> dict[str, object]:
        """For an action it must be said who does it and by when; for anything else neither is taken."""
        said = super().clean()
        if said.get("kind") == "action":
            for name, asked in (("owner_words", "Say who is to do it"), ("due_on", "Say by when it is to be done")):
                if not said.get(name) and name not in self.errors:
                    self.add_error(name, asked)
        return said


class CorrectionForm(forms.Form):
    """The words that stand in the place of a minute that was wrong."""

    words = lines_of_text("What it should say", required=True, rows=4, help_text=NAME_NOBODY)


class TaskDoneForm(forms.Form):
    """That a task was done. ``after`` is the version of the task that was seen."""

    done_on = DateField(label="When was it done?", called="the day on which it was done")
    done_words = lines_of_text("What was done?", required=True, rows=3, help_text=NAME_NOBODY)
    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class EscalationForm(forms.Form):
    """To whom an action is taken, and why."""

    action = forms.TypedChoiceField(label="Action", coerce=int)
    to_whom = forms.CharField(label="To whom?", max_length=200)
    because = lines_of_text("Why, and what is asked of them?", required=True, rows=4, help_text=NAME_NOBODY)
    escalated_on = DateField(label="When?", called="the day of the escalation")

    def __init__(self, *arguments: object, actions: Sequence[Action], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["action"].choices = [("", "Choose an action"), *choices_of(actions)]


class EndForm(forms.Form):
    """How an escalation ended. ``after`` is its version that was seen."""

    ended_on = DateField(label="When did it end?", called="the day on which it ended")
    ended_because = lines_of_text("How did it end?", required=True, rows=3)
    after = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class MonitoringForm(forms.Form):
    """What a partner agency did in a month. Any day of the month stands for it."""

    month_on = DateField(label="A day of the month that it is of", called="a day of the month")
    agency = forms.CharField(label="Agency or service", max_length=200)
    said_by = forms.CharField(label="Who says it?", max_length=200, help_text="Their name or post.")
    done = lines_of_text("What did they do?", required=True, rows=4, help_text=NAME_NOBODY)
    words = lines_of_text("What do they say of how it goes?", rows=4)
    said_on = DateField(label="When did they say it?", called="the day on which they said it")
    action = forms.TypedChoiceField(label="Action that it is about", required=False, coerce=int, empty_value=None)

    def __init__(self, *arguments: object, actions: Sequence[Action], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["action"].choices = [("", "The plan as a whole"), *choices_of(actions)]


class SinceForm(forms.Form):
    """The day since which changes are to be shown."""

    since = DateField(label="Show what changed since", called="the day")


class PaperForm(forms.Form):
    """An options paper: what could be done, one option a line."""

    title = forms.CharField(label="Title", max_length=300)
    dated_on = DateField(label="Date of the paper", called="the date of the paper")
    words = lines_of_text("What is it about?", rows=4, help_text=NAME_NOBODY)
    options = lines_of_text("Options that were considered", required=True, rows=5, help_text="One a line.")
    action = forms.TypedChoiceField(label="Action that it is about", required=False, coerce=int, empty_value=None)

    def __init__(self, *arguments: object, actions: Sequence[Action], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["action"].choices = [("", "The plan as a whole"), *choices_of(actions)]


class DecisionForm(forms.Form):
    """What was decided, by whom and when. It is never changed: a later decision follows it."""

    words = lines_of_text("What was decided?", required=True, rows=3, help_text=NAME_NOBODY)
    because = lines_of_text("Why?", rows=3)
    decided_on = DateField(label="When?", called="the day of the decision")
    decided_by = forms.CharField(label="Who decided?", max_length=200, help_text="A person, a board or a meeting.")
    paper = forms.TypedChoiceField(label="On which options paper?", required=False, coerce=int, empty_value=None)
    action = forms.TypedChoiceField(label="Action that it is about", required=False, coerce=int, empty_value=None)

    def __init__(
        self, *arguments: object, actions: Sequence[Action], papers: Sequence[tuple[int, str]], **named: object
    ) -> None:
        super().__init__(*arguments, **named)
        self.fields["paper"].choices = [NOT_SAID, *papers]
        self.fields["action"].choices = [("", "The plan as a whole"), *choices_of(actions)]


def choices_of(actions: Sequence[Action]) -> list[tuple[int, str]]:
    """Each action by its number and as many of its words as fit a list."""
    return [(action.pk, _short(str(action))) for action in actions]


def _short(words: str) -> str:
    return f"{words[:87]}…" if len(words) > 90 else words  # noqa: PLR2004 - as wide as the page
