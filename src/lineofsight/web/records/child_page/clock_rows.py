"""The rows of a table of a child's deadlines, each with the rule that set it."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.safestring import SafeString, mark_safe

from lineofsight.web.common.components import BLANK, escaped, table_row, tag
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.records.child_page.deadlines import Clock


def clock_row(clock: Clock) -> SafeString:
    """One deadline as at the day of the records."""
    return table_row(mark_safe("".join(_what(clock))), _cells(clock))  # noqa: S308 - each part is escaped


def _cells(clock: Clock) -> Iterator[str]:
    deadline = clock.deadline
    yield day(deadline.started_on)
    yield day(deadline.due_on) or BLANK
    if deadline.met_on:
        yield f"Done {day(deadline.met_on)}"
    else:
        yield f"Stopped {day(deadline.ended_on)}" if deadline.ended_on else "Still running"
    yield clock.days_in_words
    yield tag(clock.standing.words, clock.standing.colour)


def _what(clock: Clock) -> Iterator[str]:
    yield escaped(clock.title)
    if clock.is_local:
        yield f" {tag('Local rule', 'grey')}"
    if clock.needs_verifying:
        yield f" {tag('Verify the rule', 'yellow')}"
    if clock.rule:
        yield _rule(clock)


def _rule(clock: Clock) -> str:
    era, notes = clock.rule.era, clock.rule.notes
    told = (clock.wording, f"Source: {era.source} ({era.basis.value}).", *notes)
    paragraphs = "".join(f'<p class="govuk-body">{escaped(words)}</p>' for words in told)
    label = escaped(f"The rule for {clock.title}, started {day(clock.deadline.started_on)}")
    return f"""
      <details class="govuk-details govuk-!-margin-bottom-0">
        <summary class="govuk-details__summary" aria-label="{label}">
          <span class="govuk-details__summary-text">The rule</span>
        </summary>
        <div class="govuk-details__text">{paragraphs}</div>
      </details>"""
