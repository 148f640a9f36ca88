"""Read a council's settings for its clocks from a TOML or JSON file."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from lineofsight.core.council_settings import Settings, settings_from
from lineofsight.core.readings import Refused
from lineofsight.library.find_timescale import with_known_names


def read_settings(path: Path) -> Settings:
    """The settings in the file; one that cannot be read, or says something unknown, is refused."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Refused(f"The settings file {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Refused(f"The settings file {path} is not plain text in UTF-8.") from error
    return with_known_names(settings_from(_parsed(text, path)))


def _parsed(text: str, path: Path) -> object:
    try:
        return json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        kind = "JSON" if path.suffix.lower() == ".json" else "TOML"
        raise Refused(f"The settings file {path} is not {kind} that can be read: {error}.") from error
