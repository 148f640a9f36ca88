"""Looking after accounts: joiners, movers, leavers, by somebody who sees no child and does nothing for themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lineofsight.web.accounts.actions import accounts, appointments
from lineofsight.web.accounts.actions.cover import arrange_cover
from lineofsight.web.accounts.models import AccountEvent, Appointment, User
from lineofsight.web.accounts.queries import reader_of
from tests.factories.web_accounts import a_team, an_app, appointed, gives_both, gives_password, signed_in, someone

pytestmark = pytest.mark.django_db

NEW = {"name": "Jo Bloggs", "email": "Jo.Bloggs@council.example", "username": "jo.bloggs", "worker_id": "W7"}
PASSWORD = "a heron waded past grey"  # noqa: S105 - it guards an invented account


@pytest.fixture
def manager():
    return someone("system_administrator")


@pytest.fixture
def managing(client, manager):
    return signed_in(client, manager)


def page(name, *arguments):
    return reverse(name, args=arguments)


def parts(name, on):
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year} if on else {}


def role_form(role, team=None, from_on=None, to_on=None):
    from_on = from_on or timezone.localdate()
    return {"role": role, "team": team.pk if team else "", **parts("from_on", from_on), **parts("to_on", to_on)}


def yesterday():
    return timezone.localdate() - timedelta(days=1)


def whats(user=None):
    found = AccountEvent.objects.filter(about=user) if user else AccountEvent.objects.all()
    return list(found.order_by("pk").values_list("what", flat=True))


def test_a_joiner_is_added_given_a_role_and_chooses_a_password(managing):
    managing.post(page("add_account"), NEW)
    user = User.objects.get(username="jo.bloggs")
    managing.post(page("give_role", user.reference), role_form("social_worker"))
    link = managing.post(page("link_to_choose_password", user.reference)).context["link"]
    browser = Client()
    chosen = [browser.post(link, {"password1": PASSWORD, "password2": PASSWORD}).status_code for _ in range(2)]

    assert (user.email, user.has_usable_password(), chosen) == ("jo.bloggs@council.example", False, [302, 404])
    assert gives_password(browser, user, PASSWORD)["Location"] == "/"
    assert whats(user) == [
        "Account added",
        "Role given",
        "Link to choose a password given",
        "Password chosen through a link",
        "Signed in",
    ]


def test_a_link_takes_no_bad_password_and_none_after_three_days(managing):
    user = someone()
    link = managing.post(page("link_to_choose_password", user.reference)).context["link"]
    bad = Client().post(link, {"password1": "Password1234567", "password2": "Password1234567"})
    unlike = Client().post(link, {"password1": PASSWORD, "password2": PASSWORD + "!"})
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        late = Client().get(link)

    assert (bad.status_code, unlike.status_code, late.status_code) == (200, 200, 404)


def test_a_mover_s_old_role_ends_and_the_new_one_counts_at_the_next_request(managing):
    user, after = someone("pod_manager", team=a_team("Pod 1")), a_team("Pod 2")
    held = user.appointments.get()
    mover = signed_in(Client(), user)
    opened = [mover.get(page("cover")).status_code]
    managing.post(page("end_role", user.reference, held.pk), parts("to_on", yesterday()))
    opened.append(mover.get(page("cover")).status_code)
    managing.post(page("give_role", user.reference), role_form("pod_manager", after))
    opened.append(mover.get(page("cover")).status_code)

    assert opened == [200, 404, 200]
    assert reader_of(user, on=timezone.localdate()).teams == {after.pk}


def test_a_leaver_is_out(managing):
    user = someone()
    browser = signed_in(Client(), user)
    opened = [browser.get("/").status_code]
    managing.post(page("leaver", user.reference), parts("leaves_on", yesterday()))
    opened.append(browser.get("/").status_code)

    assert opened == [200, 302]


def test_nobody_gives_themselves_a_role_or_changes_their_own_account(managing, manager):
    held = manager.appointments.get()
    before = (list(Appointment.objects.values()), User.objects.values().get(pk=manager.pk))
    for name, form in {
        "give_role": role_form("head_of_service"),
        "change_account": NEW,
        "leaver": parts("leaves_on", date(2099, 3, 3)),
        "link_to_choose_password": {},
        "account_close": {},
        "account_open": {},
        "account_second-factor": {},
    }.items():
        managing.post(page(name, manager.reference), form)
    managing.post(page("end_role", manager.reference, held.pk), parts("to_on", date(2099, 3, 3)))

    assert (list(Appointment.objects.values()), User.objects.values().get(pk=manager.pk)) == before


@pytest.mark.parametrize(
    ("role", "other", "says"),
    (
        ("inspector", {}, "must end"),
        ("pod_manager", {}, "Choose a team"),
        ("system_administrator", {}, "cannot hold a role that sees children"),
        ("social_worker", {}, "already"),
        ("quality_auditor", {"to_on": date(2024, 1, 1)}, "after the first day"),
    ),
)
def test_a_role_is_refused_that_lacks_something_or_does_not_go_with_another(managing, role, other, says):
    user = someone("social_worker")
    answer = managing.post(page("give_role", user.reference), role_form(role, **other))

    assert (says in answer.content.decode(), user.appointments.count()) == (True, 1)


def test_an_inspector_s_role_ends_by_itself(managing):
    user = someone(None)
    managing.post(
        page("give_role", user.reference), role_form("inspector", from_on=date(2025, 3, 3), to_on=date(2025, 3, 14))
    )
    reaches = [reader_of(user, on=date(2025, 3, day)).reach.name for day in (2, 3, 14, 15)]

    assert reaches == ["NOBODY", "SERVICE", "SERVICE", "NOBODY"]


def test_a_lost_phone_is_taken_off_and_everything_signed_out(managing):
    user = someone()
    browser = Client()
    gives_both(browser, user, an_app(user))
    opened = [browser.get("/").status_code]
    managing.post(page("account_second-factor", user.reference))
    opened.append(browser.get("/").status_code)
    gives_password(browser, user)

    assert (opened, browser.get("/")["Location"]) == ([200, 302], "/account/second-factor/")


def test_an_address_of_somebody_else_is_refused(managing):
    other = someone()
    answers = [
        managing.post(page("add_account"), NEW | {"email": other.email.upper()}),
        managing.post(page("add_account"), NEW | {"username": other.username.upper()}),
        managing.post(page("add_account"), NEW | {"username": other.email}),
    ]

    assert ([answer.status_code for answer in answers], User.objects.count()) == ([200, 200, 200], 2)


def test_others_find_no_such_pages(client):
    user = someone()
    signed_in(client, someone("head_of_service"))
    names = ["accounts", "add_account", "teams", "add_team", "account_events"]
    found = [client.get(page(name)).status_code for name in names]
    found += [client.post(page(f"account_{what}", user.reference)).status_code for what in ("close", "open")]

    assert (found, User.objects.get(pk=user.pk).is_active) == ([404] * 7, True)


def test_somebody_is_found_by_name_and_the_name_stands_in_no_address(managing):
    someone(name="Ada Lovelace")
    someone(name="Grace Hopper")
    found = managing.post(page("accounts"), {"matching": "lovelace"})

    assert [user.name for user, _ in found.context["rows"]] == ["Ada Lovelace"]


@pytest.mark.parametrize("name", ("accounts", "teams", "cover", "account_events"))
def test_a_list_asks_no_more_for_three_rows_than_for_one(managing, name, django_assert_max_num_queries):
    def a_row():
        user = someone("pod_manager", team=a_team(), worker_id=f"W{User.objects.count()}")
        arrange(user)

    def arrange(user):
        other = someone("social_worker", team=user.appointments.get().team, worker_id=f"X{user.pk}")
        reader = reader_of(someone("head_of_service"), on=timezone.localdate())
        arrange_cover(
            user=user,
            worker_id=other.worker_id,
            from_on=date(2099, 1, 1),
            to_on=date(2099, 1, 2),
            reader=reader,
            by=None,
        )

    a_row()
    managing.get(page(name))
    with django_assert_max_num_queries(100) as one:
        managing.get(page(name))
    a_row()
    a_row()
    with django_assert_max_num_queries(100) as three:
        managing.get(page(name))

    assert len(three) == len(one)


def test_a_manager_arranges_cover_within_their_teams_alone(client):
    pod, above = a_team("Pod"), a_team("Service")
    pod.parent = above
    pod.save()
    lead = someone("pod_manager", team=above, worker_id="M1")
    away, covers = (someone("social_worker", team=pod, worker_id=f"P{turn}") for turn in (1, 2))
    stranger = someone("social_worker", team=a_team("Elsewhere"), worker_id="E1")
    signed_in(client, lead)

    def asked(user, worker_id):
        days = {**parts("from_on", date(2099, 1, 1)), **parts("to_on", date(2099, 1, 5))}
        return client.post(page("arrange_cover"), {"user": user.pk, "worker_id": worker_id, **days}).status_code

    answers = [asked(covers, "P1"), asked(stranger, "P1"), asked(covers, "E1"), asked(lead, "P1"), asked(away, "P1")]

    assert answers == [302, 200, 200, 200, 200]
    assert reader_of(covers, on=date(2099, 1, 5)).workers == {"P1", "P2"}
    assert reader_of(covers, on=date(2099, 1, 6)).workers == {"P2"}


def test_cover_of_another_team_is_nobody_s_to_end(client):
    team = a_team()
    user, away = (someone("social_worker", team=team, worker_id=f"P{turn}") for turn in (1, 2))
    reader = reader_of(someone("head_of_service"), on=timezone.localdate())
    cover = arrange_cover(
        user=user, worker_id=away.worker_id, from_on=date(2099, 1, 1), to_on=date(2099, 1, 2), reader=reader, by=None
    )
    others = signed_in(client, someone("pod_manager", team=a_team())).post(page("end_cover", cover.pk)).status_code
    own = signed_in(client, someone("pod_manager", team=team)).post(page("end_cover", cover.pk)).status_code

    assert (others, own, user.covers.count()) == (404, 302, 0)


def test_teams_make_a_tree_that_never_bites_its_tail(managing):
    managing.post(page("add_team"), {"name": "Service", "parent": "", "team_id": "T1"})
    top = managing.get(page("teams")).context["tree"][0][1]
    managing.post(page("add_team"), {"name": "Pod", "parent": top.pk, "team_id": ""})
    pod = managing.get(page("teams")).context["tree"][1][1]
    answer = managing.post(page("change_team", top.pk), {"name": "Service", "parent": pod.pk, "team_id": "T1"})

    assert "cannot stand under itself" in answer.content.decode()
    assert [(depth, team.name) for depth, team, _ in managing.get(page("teams")).context["tree"]] == [
        (0, "Service"),
        (1, "Pod"),
    ]


def test_each_write_leaves_an_event_and_a_refused_one_leaves_none(manager):
    user = someone(None)
    accounts.close_account(user=user, by=manager)
    with pytest.raises(ValidationError):
        appointments.appoint(user=user, role="inspector", from_on=date(2025, 3, 3), by=manager)

    assert [(event.what, event.by, event.about) for event in AccountEvent.objects.all()] == [
        ("Account closed", manager, user)
    ]


@pytest.mark.parametrize(
    "statement",
    (
        "UPDATE accounts_accountevent SET what = 'nothing'",
        "DELETE FROM accounts_accountevent",
    ),
)
def test_what_was_done_cannot_be_changed_by_anybody(manager, statement):
    accounts.close_account(user=someone(), by=manager)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert whats() == ["Account closed"]


def test_the_first_account_is_made_on_the_command_line(capsys, client):
    call_command("add_administrator", "Jo.Bloggs@council.example", name="Jo Bloggs", address="http://testserver")
    link = capsys.readouterr().out.strip()
    client.post(link, {"password1": PASSWORD, "password2": PASSWORD})
    user = User.objects.get()

    assert (user.name, reader_of(user, on=date(2099, 1, 1)).roles[0].name) == ("Jo Bloggs", "system_administrator")
    assert gives_password(client, user, PASSWORD).status_code == 302


def test_every_role_is_told_in_words_to_everybody(client):
    page_text = signed_in(client, someone("elected_member")).get(page("roles")).content.decode()

    assert ["Independent reviewing officer" in page_text, "Is always given with a last day" in page_text] == [
        True,
        True,
    ]


def test_an_account_page_tells_what_it_is_and_what_was_done(managing, manager):
    user = someone("pod_manager", team=a_team("Pod 1"))
    appointed(user, "quality_auditor")
    accounts.close_account(user=user, by=manager)
    text = managing.get(page("account", user.reference)).content.decode()

    assert [
        said in text
        for said in ("Pod manager", "Pod 1", "Quality auditor", "closed by an administrator", "Account closed")
    ] == [True] * 5
    assert "This is your own account" in managing.get(page("account", manager.reference)).content.decode()


def test_somebody_sees_their_own_roles(client):
    text = signed_in(client, someone("pod_manager", team=a_team("Pod 9"))).get("/account/").content.decode()

    assert ("Pod manager, Pod 9" in text, "Change your password" in text) == (True, True)
