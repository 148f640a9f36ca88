"""Of a thousand bad passwords none is taken, and of a thousand good ones none is refused."""

from __future__ import annotations

import random
from hashlib import sha1
from itertools import islice

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from lineofsight.web.accounts.models import User
from lineofsight.web.accounts.passwords.commonplace import entries, listed
from lineofsight.web.accounts.passwords.words import WORDS

HOLDER = User(username="jo.bloggs", name="Joanna Bloggs", email="jo.bloggs@council.example")
SYLLABLES = (
    "bra",
    "dex",
    "fil",
    "gor",
    "hum",
    "jip",
    "kel",
    "lom",
    "nuv",
    "pex",
    "qua",
    "rit",
    "sov",
    "tuk",
    "vam",
    "wix",
)


def refusal(password, user=HOLDER):
    try:
        validate_password(password, user)
    except ValidationError as error:
        return error.messages[0]
    return ""


def own_word(chance):
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 3)))


def good_passwords():
    chance = random.Random("good")
    while True:
        yield " ".join(own_word(chance) for _ in range(3))
        yield "".join(chance.choice("abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789!$%&*?") for _ in range(16))
        yield f"{own_word(chance)} {chance.choice(WORDS)} {own_word(chance)} {chance.choice(WORDS)}"
        yield "été à la plage avec " + own_word(chance)


def bad_passwords():
    chance = random.Random("bad")
    core = list(islice((core for core in entries() if len(core) >= 10), 0, 200_000, 20))
    while True:
        yield chance.choice(core).title() + str(chance.randint(1940, 2030)) + "!"
        yield "".join(chance.choice(WORDS))[:14]
        yield chance.choice(core).replace("a", "@").replace("o", "0") + "12345"
        yield "jo.bloggs" + str(chance.randint(100_000, 999_999))
        yield chance.choice(WORDS) * 6
        yield f"lineofsight{chance.randint(1000, 9999)}"
        yield "x" * chance.randint(1, 40)


def test_there_are_more_than_a_hundred_thousand_entries():
    assert len(listed()) >= 100_000


def test_no_bad_password_is_taken():
    assert [password for password in islice(bad_passwords(), 1000) if not refusal(password)] == []


def test_no_good_password_is_refused():
    assert [(password, refusal(password)) for password in islice(good_passwords(), 1000) if refusal(password)] == []


@pytest.mark.parametrize(
    "password",
    (
        "P@ssw0rdP@ssw0rd",
        "Summer2024Winter!!",
        "qwertyuiopasdfgh",
        "1234567890123456",
        "9876543210987654",
        "abcabcabcabcabc",
        "correct horse battery staple",
        "Manchester-United-99",
        "Joanna Bloggs 2024",
        "Line of Sight 2025!",
        "Children’s services 1",
    ),
)
def test_what_anybody_would_try_is_refused(password):
    assert refusal(password) != ""


def test_a_long_one_is_taken_with_its_spaces_and_letters_of_any_kind():
    password = " Ærøskøbing 海 über " * 8

    assert (len(password) > 128, refusal(password), refusal("y" * 1001)) == (
        True,
        "",
        "Password must have 1,000 characters or fewer",
    )


def test_a_council_may_add_its_own_list(settings, tmp_path):
    listed_here, digest = (
        "violet tractor hums at noon",
        sha1(b"seven grey herons waded", usedforsecurity=False).hexdigest().upper(),
    )
    settings.BREACHED_PASSWORDS = tmp_path / "breached.txt"
    settings.BREACHED_PASSWORDS.write_text(f"{listed_here}\n{digest}:42\n", encoding="utf-8")

    found = [bool(refusal(text)) for text in (listed_here, "seven grey herons waded", "seven grey herons waited")]
    assert found == [True, True, False]
