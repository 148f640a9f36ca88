"""The `lineofsight` command: finds the sub-command asked for, and loads that one only, so that it starts at once."""

from __future__ import annotations

import argparse
import ast
import importlib
import io
import os
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path

from lineofsight import __version__, cli
from lineofsight.core.readings import Refused

REFUSED = 1
INTERRUPTED = 130
"""What a shell expects of a program that the user stopped."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused input, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    speak_to_any_terminal()
    try:
        options = parser_for(arguments).parse_args(arguments)
        code = int(options.run(options))
        sys.stdout.flush()
    except Refused as reason:
        print(f"lineofsight: {reason}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("lineofsight: stopped", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        leave_the_closed_pipe()
        return 0
    return code


def command_names() -> list[str]:
    """List every command, in alphabetical order, without loading any. `verify-log` is in the file verify_log."""
    files = (entry.name for entry in pkgutil.iter_modules(cli.__path__) if not entry.name.startswith("_"))
    return sorted(file.replace("_", "-") for file in files)


def file_of(command: str) -> str:
    return command.replace("-", "_")


def help_line(command: str) -> str:
    """Read the first line of a command's docstring, without loading the command."""
    source = Path(cli.__path__[0], f"{file_of(command)}.py").read_text(encoding="utf-8")
    return (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0].rstrip(".")


def parser_for(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Build the parser: whole for the command asked for, a help line for each when none is."""
    parser = argparse.ArgumentParser(prog="lineofsight", description=cli_description())
    parser.add_argument("--version", action="version", version=f"lineofsight {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    names = command_names()
    asked_for = [name for name in names if name in arguments[:1]]
    for name in asked_for or names:
        about = help_line(name)
        add_command(commands.add_parser(name, help=about, description=about), name, load=bool(asked_for))
    return parser


def add_command(parser: argparse.ArgumentParser, name: str, *, load: bool) -> None:
    if load:
        command = importlib.import_module(f"lineofsight.cli.{file_of(name)}")
        command.add_arguments(parser)
        parser.set_defaults(run=command.run)


def cli_description() -> str:
    return "Children's services figures that can be followed back to the record they came from."


def speak_to_any_terminal() -> None:
    """Show a question mark for a letter that the terminal cannot show, instead of failing on a child's name."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def leave_the_closed_pipe() -> None:
    """Say nothing when the reader has seen enough (`lineofsight list ... | head`), not even while Python closes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
