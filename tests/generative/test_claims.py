"""Claims by the hundred: what was rounded rightly agrees, and what cannot be is refused."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from lineofsight.core.claims.checking import Verdict, check
from lineofsight.core.claims.rounding import Printed, numerators, percentage, smallest_parts
from lineofsight.core.claims.stated import Claim, find_claims

parts = st.integers(1, 3000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))
decimals = st.integers(0, 2)
customs = st.sampled_from((ROUND_HALF_UP, ROUND_HALF_EVEN))
ways = st.sampled_from(
    (
        "{part} of {whole} ({share}%) were seen.",
        "{share}% ({part} out of {whole}) were seen.",
        "Of the {whole} children, {part} ({share}%) were seen.",
        "There were {whole} children. Of these, {part} ({share}%) were seen.",
        "{share}% of children ({part}/{whole}) were seen.",
    )
)


def rounded(part: int, whole: int, places: int, custom: str) -> Decimal:
    """Rounded by the standard library, so that the two ways of rounding check each other."""
    exact = Decimal(100 * part * 10**6 // whole) / 10**6
    if (100 * part * 10**6) % whole:
        exact += Decimal("0.0000001")  # never a half that only looks like one
    return exact.quantize(Decimal(1).scaleb(-places), rounding=custom)


def the_claim(text: str) -> Claim:
    return next(claim for claim in find_claims(text) if "%" in claim.words)


@given(parts=parts, places=decimals, custom=customs, way=ways)
def test_what_was_rounded_rightly_agrees_in_whatever_words(parts, places, custom, way):
    part, whole = parts
    claim = the_claim(way.format(part=f"{part:,}", whole=f"{whole:,}", share=rounded(part, whole, places, custom)))

    assert (claim.numerator, claim.denominator) == parts
    assert check(claim).verdict is Verdict.AGREES


@given(parts=parts, places=decimals, steps=st.integers(1, 30), way=ways)
def test_what_was_rounded_wrongly_does_not(parts, places, steps, way):
    part, whole = parts
    wrong = rounded(part, whole, places, ROUND_HALF_UP) + steps * Decimal(1).scaleb(-places)
    claim = the_claim(way.format(part=part, whole=whole, share=wrong))

    assert check(claim).verdict is Verdict.DISAGREES


@given(whole=st.integers(1, 400), shown=st.integers(0, 1000), places=st.integers(0, 1))
def test_the_numerators_are_exactly_those_that_round_to_it(whole, shown, places):
    printed = Printed(Fraction(shown, 10**places), places)
    assume(printed.value <= 100)
    by_trying = [
        part
        for part in range(whole + 1)
        if printed.value
        in {Fraction(rounded(part, whole, places, custom)) for custom in (ROUND_HALF_UP, ROUND_HALF_EVEN)}
    ]

    assert list(numerators(printed, whole)) == by_trying
    found = check(the_claim(f"{printed}% of {whole} plans were good."))
    assert found.verdict is (Verdict.ONE_PART if by_trying else Verdict.DISAGREES)
    assert list(found.numerators or ()) == by_trying


@given(shown=st.integers(0, 1000), places=st.integers(0, 1))
def test_the_fewest_parts_can_make_it_and_no_fewer_can(shown, places):
    printed = Printed(Fraction(shown, 10**places), places)
    assume(printed.value <= 100)
    part, whole = smallest_parts(printed)

    assert printed.can_show(percentage(part, whole))
    assert not any(numerators(printed, fewer) for fewer in range(1, whole))


@given(parts=parts, places=decimals)
def test_what_was_cut_off_is_either_right_or_said_to_be_cut_off(parts, places):
    part, whole = parts
    found = check(the_claim(f"{part} of {whole} ({rounded(part, whole, places, ROUND_DOWN)}%) were seen."))

    assert found.verdict is Verdict.AGREES or found.is_cut_off


@given(parts=parts, out=st.sampled_from(((1, 0), (-1, 0), (0, 1), (0, -1))))
def test_one_case_out_is_found_where_it_explains(parts, out):
    part, whole = parts[0] + out[0], parts[1] + out[1]
    assume(0 <= part <= whole and whole)
    found = check(the_claim(f"{part} of {whole} ({rounded(*parts, 0, ROUND_HALF_UP)}%) were seen."))

    assert found.verdict is Verdict.AGREES or parts in found.one_case_out


@given(st.text(max_size=200))
def test_any_text_whatever_can_be_checked(text):
    assert all(check(claim).sentence for claim in find_claims(text))


@given(st.text(alphabet="0123456789%(),. \tofthese/remaining-£", max_size=120))
def test_text_full_of_numbers_can_be_checked(text):
    assert all(check(claim).sentence for claim in find_claims(text))
