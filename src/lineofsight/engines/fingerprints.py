"""The fingerprint of a meaning: it changes when, and only when, what a figure means changes."""

from __future__ import annotations

import ast
import hashlib
import importlib
import inspect
from functools import cache

from lineofsight.core.derived import DerivedColumns, DerivedTable
from lineofsight.core.indicators import Measure
from lineofsight.engines.placing import columns_read
from lineofsight.library.characteristics import CHARACTERISTICS
from lineofsight.library.choose_timescale import all_timescales
from lineofsight.library.subjects import all_derived, all_indicators, all_tables, subject_columns


@cache
def columns_used(measure: Measure) -> frozenset[str]:
    """The columns of its subject that a measure reads."""
    said = [measure.counted, measure.achieved, measure.not_recorded, measure.amount, measure.over]
    placing = {measure.distinct, measure.when.on, measure.when.opened, measure.when.closed}
    read = columns_read(measure.subject, measure.when, said) | placing
    return frozenset(read & set(subject_columns(measure.subject)))


@cache
def facts_used(measure: Measure) -> tuple[str, ...]:
    """The derived facts that a measure rests on, directly or through another, in alphabetical order."""
    used, found = columns_used(measure), set()
    for name, fact in all_derived().items():
        is_subject = isinstance(fact, DerivedTable) and name == measure.subject
        is_read = isinstance(fact, DerivedColumns) and fact.onto == measure.subject and used & set(fact.columns)
        if is_subject or is_read:
            found |= {name, *_needed_by(name)}
    return tuple(sorted(found))


def _needed_by(name: str) -> set[str]:
    after = all_derived()[name].after
    return {*after, *(further for needed in after for further in _needed_by(needed))}


@cache
def refinements(measure: Measure) -> frozenset[str]:
    """What only refines a measure, as ``"table.column"``: a source without it still gives a figure."""
    said = all_indicators().get(measure.indicator)
    own = {f"{measure.subject}.{column}" for column in (said.where_told if said else ())}
    return frozenset(own | {told for name in facts_used(measure) for told in all_derived()[name].where_told})


@cache
def sources_used(measure: Measure) -> frozenset[str]:
    """What of the canonical tables a measure rests on, as ``"table"`` or ``"table.column"``."""
    found = {use for name in facts_used(measure) for use in all_derived()[name].uses}
    if measure.subject in all_tables():
        own = all_tables()[measure.subject].by_name
        found |= {measure.subject} | {f"{measure.subject}.{c}" for c in columns_used(measure) if c in own}
    found -= refinements(measure)
    if columns_used(measure) & {"born_on", *(name for name in CHARACTERISTICS if name.startswith("turns_"))}:
        found.add("people.born_on")
    return frozenset(found | ({"populations.children_under_18"} if measure.per else set()))


@cache
def fingerprint(measure: Measure) -> str:
    """Twelve hexadecimal digits that stand for the meaning of a measure.

    They cover what is counted and when, every derived fact it rests on and every rule of law those facts apply; not
    titles, notes or examples.
    """
    said = [measure.kind, measure.subject, str(measure.when), measure.distinct, measure.per]
    said += [repr(e) for e in (measure.counted, measure.achieved, measure.not_recorded, measure.amount, measure.over)]
    for name in facts_used(measure):
        fact = all_derived()[name]
        said += _meanings(f"lineofsight.library.derived.{name}")
        if isinstance(fact, DerivedColumns):
            said += [repr(_rule(rule)) for rule, _ in (*fact.due.values(), *fact.due_at.values())]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]


def _rule(name: str) -> list[object]:
    eras = all_timescales()[name].eras
    return [(e.code, e.length, str(e.unit), str(e.counting), e.applies_from, e.applies_to) for e in eras]


@cache
def _meanings(name: str) -> tuple[str, ...]:
    """The meaning of a module and of everything of the library's own that it is built from, each once."""
    found, waiting = {}, [name]
    while waiting:
        module = waiting.pop()
        if module not in found:
            tree = ast.parse(inspect.getsource(importlib.import_module(module)))
            imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
            waiting += [name for name in imported if _is_built_from(name)]
            found[module] = _without_words(tree)
    return tuple(found[module] for module in sorted(found))


def _is_built_from(name: str) -> bool:
    """Whether it is shared machinery of the library; the words that all definitions are written in are not."""
    return name.startswith("lineofsight.library.") and name != "lineofsight.library.expressions"


def _without_words(tree: ast.Module) -> str:
    """The code without docstrings, titles and reasons, which may change and the meaning stay."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            node.keywords = [keyword for keyword in node.keywords if keyword.arg not in {"title", "because"}]
        elif isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return ast.dump(tree)
