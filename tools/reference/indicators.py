"""The page of indicators: what each counts, and its worked examples, which the tests run on every engine."""

from __future__ import annotations

from lineofsight.core.indicators import Example, Funnel, Indicator, When
from lineofsight.library.subjects import all_indicators
from tools.reference.markdown import Lines, anchor, code, facts, heading, paragraph, table, words

COUNTS = {
    "share": "a share in per cent",
    "rate": "a rate per 10,000 children",
    "average": "an average",
    "median": "a median",
    "count": "a number",
    "funnel": "a funnel of stages",
}


def indicators() -> Lines:
    found = all_indicators()
    yield from heading(1, "Indicators")
    yield from paragraph(
        f"{len(found)} indicators. Each has worked examples; they run on every engine. A code is the number in the "
        "sector's list, and a command takes it in place of the name."
    )
    rows = [(f"[{each.title}](#{name})", each.code, each.unit, COUNTS[each.kind]) for name, each in found.items()]
    yield from table(["indicator", "code", "unit of count", "figure"], rows)
    for name, indicator in found.items():
        yield from one_indicator(name, indicator)


def one_indicator(name: str, indicator: Indicator) -> Lines:
    yield anchor(name)
    yield from heading(2, indicator.title)
    yield from paragraph(indicator.because)
    yield from facts(
        {
            "name": code(name),
            "code": indicator.code,
            "figure": COUNTS[indicator.kind],
            "unit of count": indicator.unit,
            "counts": code(indicator.subject)
            + (f", each {code(indicator.distinct)} once" if indicator.distinct else ""),
            "when": moment(indicator.when),
            "counted": condition(indicator.counted),
            "achieved": condition(getattr(indicator, "achieved", None)),
            "not recorded": condition(indicator.not_recorded),
            "amount": condition(getattr(indicator, "amount", None)),
            "better": indicator.polarity,
            "read together with": link(indicator.pairs_with),
            "needs the whole history of": tuple(map(code, indicator.history_of)),
            "set by": "the council (local)" if indicator.is_local else "",
            "source": indicator.source,
            "note": indicator.note,
        }
    )
    if isinstance(indicator, Funnel):
        rows = [(stage.title, code(f"{name}.{stage.name}"), stage.code) for stage in indicator.stages]
        yield from table(["stage", "name", "code"], rows)
    yield from examples(indicator.examples)


def moment(when: When) -> str:
    if when.is_stock:
        return f"open at the end of the period, from {code(when.opened)} until {code(when.closed)}"
    return f"in the period in which {code(when.on)} falls"


def condition(expression: object) -> str:
    """Write a condition as it stands in the definition; nothing where there is none."""
    return "" if expression is None else code(repr(expression).replace("_.", ""))


def link(name: str) -> str:
    return f"[{all_indicators()[name].title}](#{name})" if name else ""


def examples(found: tuple[Example, ...]) -> Lines:
    rows = [(example.says, given(example), example.period, gives(example)) for example in found]
    yield from table(["example", "given", "period", "gives"], rows)


def given(example: Example) -> str:
    rows = [f"{code(name)}: {words(row) or 'a row'}" for name, rows in example.given.items() for row in rows]
    return "<br>".join(rows) or "nothing"


def gives(example: Example) -> str:
    answer = example.gives
    said = f"{words(answer[0])} of {words(answer[1])}" if is_pair(answer) else words(answer) or "no value"
    return said if example.not_recorded is None else f"{said}; {example.not_recorded} not recorded"


def is_pair(answer: object) -> bool:
    return isinstance(answer, tuple) and len(answer) == len(("numerator", "denominator")) and answer[0] is not None
