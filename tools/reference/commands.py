"""The page of commands, from their own parsers."""

from __future__ import annotations

import argparse
import ast
import importlib
from pathlib import Path

from lineofsight import cli
from lineofsight.__main__ import command_names, file_of
from tools.reference.markdown import Lines, code, heading, paragraph, table


def commands() -> Lines:
    yield from heading(1, "Commands")
    yield from paragraph(
        "Every command ends with 0 when done, 1 when it refused its input (the reason is on stderr), and 2 when it was "
        "called wrongly. Rows go to stdout, as a table, JSON or CSV; progress goes to stderr."
    )
    for name in command_names():
        yield from one_command(name)


def one_command(name: str) -> Lines:
    yield from heading(2, f"lineofsight {name}")
    yield from paragraph(docstring(name))
    parser = argparse.ArgumentParser(prog=f"lineofsight {name}", add_help=False)
    importlib.import_module(f"lineofsight.cli.{file_of(name)}").add_arguments(parser)
    yield from table(["argument", "meaning"], [argument(action) for action in parser._actions])  # noqa: SLF001 - argparse offers no other list


def docstring(name: str) -> str:
    source = Path(cli.__path__[0], f"{file_of(name)}.py").read_text(encoding="utf-8")
    return ast.get_docstring(ast.parse(source)) or ""


def argument(action: argparse.Action) -> tuple[str, str]:
    """Describe one argument; an argument without a help text is an undocumented one, and stops the page."""
    if not action.help:
        raise ValueError(f"{action.dest} of a command has no help text")
    value = "" if action.nargs == 0 else placeholder(action)
    spelled = [f"{option} {value}".strip() for option in action.option_strings] or [value]
    several = " ..." if action.nargs in ("+", "*") or isinstance(action, argparse._AppendAction) else ""  # noqa: SLF001 - argparse names no public kinds
    required = " (required)" if action.option_strings and action.required else ""
    return ", ".join(code(name + several) for name in spelled) + required, action.help % help_values(action)


def placeholder(action: argparse.Action) -> str:
    if isinstance(action.metavar, str):
        return action.metavar
    if action.choices:
        return "|".join(map(str, action.choices))
    return action.dest.upper().replace("_", "-")


def help_values(action: argparse.Action) -> dict[str, object]:
    return {"default": action.default, "prog": "lineofsight", "choices": ", ".join(map(str, action.choices or ()))}
