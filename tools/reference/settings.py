"""The page of settings. A setting that the code knows and this page does not stops the page."""

from __future__ import annotations

import re
from pathlib import Path

from lineofsight.core.council_settings import KEYS, RULE_KEYS
from tools.reference.markdown import Lines, code, heading, paragraph, table

ROOT = Path(__file__).resolve().parent.parent.parent

COUNCIL = {
    "authority": "The council's three-digit code, in quotation marks.",
    "closures": "Days on which the council's offices are closed. They stop local clocks only, never the law's.",
    "switched_on": "Names of timescales whose law is not yet in force and which the council follows already.",
    "terms": "School terms, each as its first and its last day, for clocks counted in terms.",
    "timescales": "The council's own lengths, one entry (or a list of dated ones) for each timescale.",
}
RULE = {
    "length": "How long, as a whole number.",
    "unit": "What the length is counted in; left out, as in the rule it replaces.",
    "counting": "How the days are counted; left out, as in the rule it replaces.",
    "from": "First day on which a clock may start to fall under it; left out, from the beginning.",
    "to": "Last such day; left out, until further notice.",
}
ENVIRONMENT = {
    "LINEOFSIGHT_ACCESS_LOG_KEY": "Secret that seals the access log; left out, the site's own secret does.",
    "LINEOFSIGHT_AUTHORITY": "The council's three-digit code, on the site.",
    "LINEOFSIGHT_BACKUP_KEY": "Secret that seals backups; left out, the site's own secret does. Keep it elsewhere too.",
    "LINEOFSIGHT_BREACHED_PASSWORDS": "The council’s own file of passwords that were breached; left out, none.",
    "LINEOFSIGHT_COUNCIL_NAME": "The council's name as it stands at the head of each page.",
    "LINEOFSIGHT_DATABASE": "Address of the PostgreSQL database, as `postgresql://...`; left out, an SQLite file.",
    "LINEOFSIGHT_FIGURES_STALE_AFTER_HOURS": "Age at which pages call figures stale; left out, 26; 0 for never.",
    "LINEOFSIGHT_GUARDIAN_EMAIL": "Who is told, without names, that glass was broken or a review is overdue.",
    "LINEOFSIGHT_HOME": "Folder for the site's database, snapshots, files and backups; left out, `lineofsight-home`.",
    "LINEOFSIGHT_HOSTS": "Names under which browsers reach the site, with commas between.",
    "LINEOFSIGHT_MAIL_FROM": "Address that the site's mail comes from.",
    "LINEOFSIGHT_MAIL_SERVER": "Takes the mail, as `smtp+starttls://user:password@host`; left out, this machine.",
    "LINEOFSIGHT_OIDC_CLIENT": "The site’s number (client id) in the council’s directory.",
    "LINEOFSIGHT_OIDC_MFA_LEVELS": "Values of `acr` that mean two factors, commas between.",
    "LINEOFSIGHT_OIDC_NAME": "The directory on the button to sign in; left out, `your council account`.",
    "LINEOFSIGHT_OIDC_SECRET": "The site’s secret in the council’s directory.",
    "LINEOFSIGHT_OIDC_URL": "Address of the council’s directory (OpenID Connect issuer); left out, nobody uses it.",
    "LINEOFSIGHT_SECRET_KEY": "The site’s secret: 50 characters of chance or more. Without it the site does not start.",
    "LINEOFSIGHT_TEST_POSTGRES": "Address of a PostgreSQL server for the tests; left out, they start one of their own.",
}


def settings() -> Lines:
    yield from heading(1, "Settings")
    yield from paragraph("What a council sets for itself, in a TOML or JSON file. Anything not listed here is refused.")
    yield from described(COUNCIL, KEYS)
    yield from heading(2, "A council's own length")
    yield from paragraph("Under `timescales`, by the name of the [timescale](timescales.md):")
    yield from described(RULE, RULE_KEYS)
    yield from heading(2, "Environment")
    yield from described(ENVIRONMENT, environment_variables())


def described(about: dict[str, str], known: frozenset[str]) -> Lines:
    """List the settings, having made sure that each one known to the code is described, and no other."""
    if set(about) != known:
        raise ValueError(f"undocumented or gone: {', '.join(sorted(set(about) ^ known))}")
    yield from table(["setting", "meaning"], [(code(name), meaning) for name, meaning in about.items()])


def environment_variables() -> frozenset[str]:
    """Find every environment variable of ours that the code names."""
    sources = [path for folder in ("src", "tests", "tools", "bench") for path in (ROOT / folder).rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    return frozenset(re.findall(r"\bLINEOFSIGHT_[A-Z_]+\b", text))
