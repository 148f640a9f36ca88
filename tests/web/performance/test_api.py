"""The interface for other programs: what it tells, to whom, and that it answers as it says of itself."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lineofsight.web.accounts.models import AccountEvent, Appointment
from lineofsight.web.performance.actions.tokens import make_token, revoke_token
from lineofsight.web.performance.api.endpoints import api
from lineofsight.web.performance.models import ApiToken
from lineofsight.web.performance.queries import for_programs
from lineofsight.web.performance.scopes import SCOPES
from lineofsight.web.performance.views.tokens import TokenForm
from tests.factories.web_accounts import someone
from tests.factories.web_kept import kept_figures
from tests.factories.web_records import a_person
from tests.factories.web_trackers import queries_of, text_of

pytestmark = pytest.mark.django_db

DESCRIPTION = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/")))
PATHS = ("/api/figures", "/api/indicators")


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet():
    cache.clear()


@pytest.fixture
def figures():
    return kept_figures(
        {
            "assessments_in_time": {"whole": {"whole": (8, 10)}, "team": {"Pod 1": (3, 4), "Pod 2": (5, 6)}},
            "contacts_received": {"whole": {"whole": (40, None)}},
            "re_referrals": {"whole": {"whole": (None, None)}},
        }
    )


@pytest.fixture
def analyst(figures):
    """Somebody who may take figures away, where there are some."""
    assert figures.snapshot
    return someone("performance_analyst")


def a_token(user, *, scopes=tuple(SCOPES), days=30):
    _, secret = make_token(
        name="Report", scopes=scopes, expires_on=timezone.localdate() + timedelta(days=days), by=user
    )
    return secret


def ask(secret, address="/api/figures", **query):
    return Client().get(address, query, headers={"Authorization": f"Bearer {secret}"} if secret else {})


# ---------------------------------------------------------------- what it tells


def test_a_figure_has_its_parts_its_period_and_its_address(analyst, figures):
    answer = ask(a_token(analyst), indicator="AS-03", **{"from": "2025-05", "to": "2025-05"}).json()
    (row,) = answer["figures"]

    assert (answer["snapshot"], answer["as_at"]) == (figures.snapshot, "2025-06-10")
    assert {name: row[name] for name in ("indicator", "code", "from", "to", "breakdown", "group", "unit")} == {
        "indicator": "assessments_in_time",
        "code": "AS-03",
        "from": "2025-05-01",
        "to": "2025-05-31",
        "breakdown": "whole",
        "group": "whole",
        "unit": "assessments",
    }
    assert (row["numerator"], row["denominator"], row["value"]) == (8, 10, 80)
    assert row["reference"] == (
        f"{figures.snapshot}/assessments_in_time/2025-05-01..2025-05-31/whole/{row['fingerprint']}"
    )


def test_what_is_not_known_is_null_and_never_0(analyst):
    rows = ask(a_token(analyst), indicator=["re_referrals", "contacts_received"], **{"from": "2025-05"}).json()

    assert {(row["indicator"], row["numerator"], row["denominator"]) for row in rows["figures"]} == {
        ("contacts_received", 40, None),
        ("re_referrals", None, None),
    }


def test_groups_come_one_by_one(analyst):
    secret, asked = a_token(analyst), {"indicator": "assessments_in_time", "by": "team", "every": "year"}
    rows = ask(secret, **asked).json()["figures"]

    assert {(row["group"], row["numerator"]) for row in rows} == {("Pod 1", 3), ("Pod 2", 5)}
    assert {row["group"] for row in ask(secret, group="Pod 2", **asked).json()["figures"]} == {"Pod 2"}


def test_a_small_number_is_marked(analyst):
    rows = ask(a_token(analyst), by="team", **{"from": "2025-05", "to": "2025-05"}).json()["figures"]
    whole = ask(a_token(analyst), indicator="contacts_received", **{"from": "2025-05"}).json()["figures"]

    assert {(row["group"], row["is_small"]) for row in rows} == {("Pod 1", True), ("Pod 2", True)}
    assert {row["is_small"] for row in whole} == {False}


def test_a_month_that_is_not_over_says_so(analyst):
    rows = ask(a_token(analyst), indicator="contacts_received", **{"from": "2025-05"}).json()["figures"]

    assert [(row["to"], row["is_finished"]) for row in rows] == [("2025-05-31", True), ("2025-06-10", False)]


def test_what_each_indicator_means(analyst):
    rows = ask(a_token(analyst), "/api/indicators").json()["indicators"]
    found = {row["name"]: row for row in rows}

    assert set(found) == {"assessments_in_time", "contacts_received", "re_referrals"}
    assert (found["assessments_in_time"]["code"], found["assessments_in_time"]["kind"]) == ("AS-03", "share")
    assert "team" in found["assessments_in_time"]["breakdowns"]


@pytest.mark.parametrize(
    ("query", "says"),
    (
        ({"indicator": "no_such"}, "There is no indicator “no_such”."),
        ({"by": "worker"}, "“worker” is no breakdown"),
        ({"from": "2024-13"}, "'2024-13' is not a month"),
        ({"from": "May"}, "from: "),
        ({"every": "week"}, "every: "),
    ),
)
def test_what_is_not_asked_right_is_refused_in_a_sentence(analyst, query, says):
    answer = ask(a_token(analyst), **query)

    assert answer.status_code == 422
    assert says in answer.json()["detail"]


def test_too_many_figures_at_once_are_refused_with_what_to_do(analyst, monkeypatch):
    monkeypatch.setattr(for_programs, "MOST_ROWS", 100)
    answer = ask(a_token(analyst))

    assert answer.status_code == 422
    assert answer.json()["detail"] == (
        "That is 216 figures, and 100 are answered at once: name fewer indicators or months."
    )


def test_before_anything_is_measured_it_says_so():
    secret = a_token(someone("director"))

    assert [ask(secret, path).status_code for path in PATHS] == [503, 503]


# ---------------------------------------------------------------- to whom


@pytest.mark.parametrize("path", PATHS)
def test_without_a_token_that_stands_nothing_is_told(analyst, path):
    over, revoked, good = a_token(analyst, days=-1), a_token(analyst), a_token(analyst)
    revoke_token(token=ApiToken.objects.order_by("pk")[1], by=analyst)

    assert [ask(secret, path).status_code for secret in ("", "los_wrong", over, revoked)] == [401] * 4
    assert len({ask(secret, path).content for secret in ("", "los_wrong", over, revoked)}) == 1
    assert ask(good, path).status_code == 200


def test_a_session_is_no_token(analyst):
    client = Client()
    client.force_login(analyst)

    assert client.get("/api/figures").status_code == 401


@pytest.mark.parametrize(("scope", "opened"), (("figures", [200, 403]), ("indicators", [403, 200])))
def test_a_token_opens_what_it_was_made_for(analyst, scope, opened):
    secret = a_token(analyst, scopes=[scope])

    assert [ask(secret, path).status_code for path in PATHS] == opened


def test_a_token_opens_nothing_once_its_maker_may_not(analyst):
    secret = a_token(analyst)
    before = ask(secret).status_code
    Appointment.objects.filter(user=analyst).update(role="social_worker")

    assert (before, ask(secret).status_code) == (200, 401)


@pytest.mark.parametrize(
    "changed",
    (
        {"is_active": False},
        {"leaves_on": date(2024, 1, 1)},
        {"date_joined": timezone.now() - timedelta(days=62)},  # and nobody has signed in to it since
    ),
)
def test_a_token_opens_nothing_once_its_maker_has_gone(analyst, changed):
    secret = a_token(analyst)
    for name, value in changed.items():
        setattr(analyst, name, value)
    analyst.save()

    assert ask(secret).status_code == 401


def test_who_asks_too_often_is_told_to_wait(analyst):
    secret, other = a_token(analyst), a_token(analyst)
    answers = [ask(secret, "/api/indicators").status_code for _ in range(61)]

    assert answers == [200] * 60 + [429]
    assert ask(other, "/api/indicators").status_code == 200


def test_no_child_is_in_any_answer(analyst):
    person = a_person("Canary", "Canarysurname")
    answers = [ask(a_token(analyst), path).content.decode() for path in PATHS]

    assert [text for text in ("Canary", person.reference) if any(text in answer for answer in answers)] == []


def test_no_more_is_asked_of_the_database_for_more_figures(analyst):
    secret = a_token(analyst)
    ask(secret)
    one = queries_of(lambda: ask(secret, indicator="contacts_received"))

    assert queries_of(lambda: ask(secret)) == one


# ---------------------------------------------------------------- tokens


def test_a_token_is_shown_once_and_never_kept(client, analyst):
    client.force_login(analyst)
    made = client.post("/tokens/", {"name": "Board report", "scopes": ["figures"], "days": "30"})
    secret = next(word for word in text_of(made).split() if word.startswith("los_"))
    token = ApiToken.objects.get()

    assert ask(secret).status_code == 200
    assert (token.name, token.scopes, token.expires_on) == (
        "Board report",
        ["figures"],
        timezone.localdate() + timedelta(days=30),
    )
    assert secret not in client.get("/tokens/").content.decode()
    assert secret not in json.dumps(list(ApiToken.objects.values()), default=str)
    assert made["Cache-Control"] == "no-store"


def test_making_using_and_revoking_is_written_down(client, analyst):
    client.force_login(analyst)
    client.post("/tokens/", {"name": "Board report", "scopes": ["figures"], "days": "30"})
    token = ApiToken.objects.get()
    address = f"/tokens/{token.reference}/revoke/"

    assert [client.post(address).status_code for _ in range(2)] == [302, 302]
    assert list(
        AccountEvent.objects.filter(what__startswith="Token")
        .order_by("pk")
        .values_list("what", "by", "about", "detail")
    ) == [
        ("Token for another program made", analyst.pk, analyst.pk, "Board report: figures"),
        ("Token for another program revoked", analyst.pk, analyst.pk, "Board report"),
    ]
    assert "Revoked" in text_of(client.get("/tokens/"))


def test_the_day_of_its_last_use_is_kept(analyst):
    secret = a_token(analyst)
    ask(secret)
    ask(secret)

    assert ApiToken.objects.get().used_on == timezone.localdate()


def test_nobody_revokes_the_token_of_another(client, analyst):
    a_token(analyst)
    client.force_login(someone("director"))

    assert client.post(f"/tokens/{ApiToken.objects.get().reference}/revoke/").status_code == 404
    assert "You have made no token." in text_of(client.get("/tokens/"))


def test_a_form_that_says_too_little_is_sent_back():
    form = TokenForm({"name": "", "days": "9999"})

    assert not form.is_valid()
    assert form.errors["name"] == ["Say what the token is for"]
    assert form.errors["scopes"] == ["Choose what the program may read"]
    assert set(form.errors) == {"name", "scopes", "days"}


@pytest.mark.parametrize(
    ("role", "status"), (("pod_manager", 200), ("director", 200), ("social_worker", 404), ("inspector", 404))
)
def test_who_may_not_take_figures_away_makes_no_token(client, role, status):
    client.force_login(someone(role))

    assert client.get("/tokens/").status_code == status


# ---------------------------------------------------------------- that it answers as it says of itself


def test_it_describes_itself_to_whoever_is_signed_in_and_to_a_program(client, analyst):
    by_token = ask(a_token(analyst), "/api/openapi.json")
    client.force_login(someone("social_worker"))
    by_session = client.get("/api/openapi.json")

    assert [answer.status_code for answer in (by_token, by_session)] == [200, 200]
    assert sorted(by_session.json()["paths"]) == sorted(by_token.json()["paths"]) == sorted(PATHS)


def test_it_does_not_describe_itself_to_a_stranger(client):
    answers = [client.get("/api/openapi.json"), ask("los_unknown", "/api/openapi.json")]

    assert [(answer.status_code, answer.json()) for answer in answers] == [(401, {"detail": "Unauthorized"})] * 2


def schema_of(path, status):
    return DESCRIPTION["paths"][path]["get"]["responses"][str(status)]["content"]["application/json"]["schema"]


def fits(value, schema):
    """Whether a value is what a schema says, as far as the description of the interface uses schemas."""
    if "$ref" in schema:
        return fits(value, DESCRIPTION["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    if "anyOf" in schema:
        return any(fits(value, each) for each in schema["anyOf"])
    return _OF_TYPE[schema["type"]](value, schema)


def _is_object(value, schema):
    known = isinstance(value, dict) and set(schema["required"]) <= set(value) <= set(schema["properties"])
    return known and all(fits(each, schema["properties"][name]) for name, each in value.items())


def _is_string(value, schema):
    if not isinstance(value, str):
        return False
    read = {"date": date.fromisoformat, "date-time": datetime.fromisoformat}.get(schema.get("format"), str)
    return read(value) is not None


_OF_TYPE = {
    "object": _is_object,
    "array": lambda value, schema: isinstance(value, list) and all(fits(each, schema["items"]) for each in value),
    "string": _is_string,
    "boolean": lambda value, _: isinstance(value, bool),
    "integer": lambda value, _: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value, _: isinstance(value, int | float) and not isinstance(value, bool),
    "null": lambda value, _: value is None,
}


def values_for(parameter):
    """Values that the description allows, and some that it does not."""
    schema = parameter["schema"]
    anything = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
    known = {
        "indicator": st.sampled_from(("AS-03", "contacts_received", "re_referrals", "")),
        "by": st.sampled_from(("whole", "team", "ethnicity")),
        "group": st.sampled_from(("whole", "Pod 1", "")),
    }.get(parameter["name"], st.sampled_from(("2024-04", "2025-05-07", "2025-99", "0000-01", "9999-12-31")))
    allowed = st.sampled_from(schema["enum"]) if "enum" in schema else known
    one = allowed | anything
    return st.lists(one, max_size=3) if schema.get("type") == "array" else one


def queries_for(path):
    parameters = DESCRIPTION["paths"][path]["get"]["parameters"]
    return st.fixed_dictionaries({}, optional={each["name"]: values_for(each) for each in parameters})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@pytest.mark.parametrize("path", PATHS)
def test_whatever_is_asked_the_answer_is_one_that_it_describes(analyst, path, data):
    cache.clear()
    secret = data.draw(st.sampled_from((a_token(analyst), a_token(analyst, scopes=[]), "los_unknown", "")))
    answer = ask(secret, path, **data.draw(queries_for(path)))

    assert str(answer.status_code) in DESCRIPTION["paths"][path]["get"]["responses"]
    assert answer["Content-Type"].startswith("application/json")
    assert fits(answer.json(), schema_of(path, answer.status_code)), answer.content[:300]
