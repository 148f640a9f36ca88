"""The pages of rating scales and of inspection frameworks."""

from __future__ import annotations

from typing import cast

from lineofsight.core.inspection_frameworks import InspectionFramework
from lineofsight.core.progress import Completion, Evidence, Impact, Timing
from lineofsight.core.proposals import needed_in_words, propose
from lineofsight.core.rating_scales import Needs, RatingScale, State
from lineofsight.core.registry import definitions_in
from tools.reference.markdown import Lines, anchor, code, facts, heading, paragraph, table

FACTS = {"completion": Completion, "timing": Timing, "impact": Impact, "evidence": Evidence}


def rating_scales() -> Lines:
    found = cast("dict[str, RatingScale]", definitions_in("lineofsight.library.rating_scales", "rating_scale"))
    yield from heading(1, "Rating scales")
    yield from paragraph(
        "A plan has its own dated scale. A rating is proposed from facts that are kept apart, and a named person "
        "confirms it or gives another with a reason. A state that needs evidence is refused without, to everybody. "
        "The same word means different things on different scales, so a rating is never carried from one to another. "
        "On a scale read from a document nothing is proposed until somebody has said what each state means."
    )
    yield from heading(2, "The facts, each from the worst to the best")
    rows = [(name, ", ".join(each.name.lower().replace("_", " ") for each in fact)) for name, fact in FACTS.items()]
    yield from table(["fact", "what it can be"], rows)
    for name, scale in found.items():
        yield from one_scale(name, scale)


def one_scale(name: str, scale: RatingScale) -> Lines:
    yield anchor(name)
    yield from heading(2, scale.title)
    yield from paragraph(scale.about)
    delay = f"up to {scale.some_delay_days} days" if scale.some_delay_days else "none: every delay is a long one"
    yield from facts({"name": code(name), "some delay": delay, "source": scale.source})
    states = [(state.name, state.definition, called_for(scale, state)) for state in reversed(scale.states)]
    yield from table(["state, best first", "definition", "called for by"], states)
    examples = [
        (example.says, example.gives, propose(scale, example.facts, on=example.on).because)
        for example in scale.examples
    ]
    yield from table(["example", "gives", "what is said"], examples)


def called_for(scale: RatingScale, state: State) -> str:
    """The ways to a state, in words; the worst one is what remains."""
    ways = [way_in_words(scale, needs) for needs in state.called_for_by if needs != Needs()]
    return "; or ".join(ways) or "whatever reaches no better state"


def way_in_words(scale: RatingScale, needs: Needs) -> str:
    wanted = [(name, getattr(needs, name)) for name in FACTS]
    return ", and ".join(needed_in_words(scale, name, least) for name, least in wanted if least is not None)


def inspection_frameworks() -> Lines:
    package = "lineofsight.library.inspection_frameworks"
    found = cast("dict[str, InspectionFramework]", definitions_in(package, "inspection_framework"))
    yield from heading(1, "Inspection frameworks")
    yield from paragraph(
        "What inspectors judged, in which words and when. `lineofsight inspection read` takes a document's grades only "
        "in its own framework's set. *Verify* marks a definition that still has to be checked against its source."
    )
    for name, framework in sorted(found.items(), key=lambda item: str(item[1].in_force_from)):
        yield from one_framework(name, framework)


def one_framework(name: str, framework: InspectionFramework) -> Lines:
    yield anchor(name)
    yield from heading(2, framework.title)
    yield from paragraph(framework.about)
    yield from facts(
        {
            "name": code(name),
            "kind of event": framework.event,
            "inspections from": framework.in_force_from,
            "inspections to": framework.in_force_to,
            "grades": framework.grades or "none",
            "asks under": "; ".join(framework.asks_under),
            "known": framework.known.value,
            "source": framework.source,
        }
    )
    yield from table(["judgement", "as printed"], [(code(each.name), each.title) for each in framework.judgements])
