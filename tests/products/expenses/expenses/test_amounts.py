"""Amounts on their way in and out: exact in every currency, and converted with one rounding."""

from __future__ import annotations

import json
from decimal import Decimal

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cairn.base.money import CURRENCIES, exponent
from tests.builders.expenses import ledger_version
from tests.builders.spending import DAY, EXPENSES, at, category, changed, faulty, made, patched, read, sent
from tests.cast import Cast
from tests.facts import Facts

pytestmark = pytest.mark.integration

TAKEN = [
    ('"12.34"', "USD", 1234, "12.34"),
    ("12.34", "USD", 1234, "12.34"),
    ('"12.3"', "USD", 1230, "12.30"),
    ('"1500"', "JPY", 1500, "1500"),
    ('"1.234"', "KWD", 1234, "1.234"),
    ('"0.0001"', "CLF", 1, "0.0001"),
    ('"100000000000.00"', "USD", 10**13, "100000000000.00"),
]
REFUSED = [
    *((said, "USD", "amount_scale") for said in ('"0.001"', "12.340")),
    ("0.30000000000000004", "EUR", "amount_scale"),
    *((said, "JPY", "amount_scale") for said in ('"1.5"', '"12.0"')),
    *((said, "USD", "amount_not_positive") for said in ("0", '"0.00"', '"-1"', '"-0"', "-0", "-0.0")),
    *(
        (said, "USD", "amount_format")
        for said in (
            '"1e3"', "1e3", "1E3", '"NaN"', '"Infinity"', '"+1"', '" 1"', '"1 "', '"1_000"', '"1,5"', '".5"', '"5."',
            '"007"', '"١٢"', "true", '""', "null", "[]", "{}", f'"{"1" * 41}"', '"1\\n"',
        )
    ),
    ('"100000000000.01"', "USD", "amount_too_large"),
]  # fmt: skip


async def spelled(http: httpx.AsyncClient, person, amount: str, currency: str) -> httpx.Response:
    """POST with the amount as it is spelled here."""
    body = {"date": DAY, "category_id": await category(http, person), "currency": currency, "amount": "?"}
    headers = {**person.headers, "Content-Type": "application/json"}
    return await http.post(EXPENSES, content=json.dumps(body).replace('"?"', amount), headers=headers)


async def test_case_01_amounts_that_are_taken(http: httpx.AsyncClient, cast: Cast, raw) -> None:
    alice = await cast.alice()
    for said, currency, minor, answered in TAKEN:
        answer = await spelled(http, alice, said, currency)
        assert answer.status_code == 201, (said, answer.text)
        assert answer.json()["amount"] == answered
        stored = "SELECT amount_minor FROM expenses.expenses WHERE id = $1"
        assert await raw.fetchval(stored, answer.json()["id"]) == minor


async def test_case_01_amounts_that_are_refused(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    for said, currency, code in REFUSED:
        faulty(await spelled(http, alice, said, currency), "/amount", code)
    assert (await spelled(http, alice, "NaN", "EUR")).status_code == 400
    assert await facts.count("expenses.expenses") == 0


async def test_case_01_snapshots_are_rounded_once_half_to_even(
    http: httpx.AsyncClient, cast: Cast, raw
) -> None:
    alice = await cast.alice()
    await category(http, alice)
    for amount, currency, rate, base, worth in (
        ("12.34", "USD", "0.9", "EUR", "11.11"),
        ("0.25", "USD", "0.5", "EUR", "0.12"),
        ("0.75", "USD", "0.5", "EUR", "0.38"),
        ("1500", "JPY", "0.0067", "USD", "10.05"),
        ("12.34", "USD", "149.5", "JPY", "1845"),
        ("1.234", "KWD", "3.25", "USD", "4.01"),
        ("1.00", "USD", "0.00006", "EUR", "0.00"),
    ):
        await raw.execute("UPDATE expenses.ledgers SET base_currency = $1 WHERE user_id = $2", base, alice.id)
        expense = await made(http, alice, amount=amount, currency=currency, fx_rate=rate)
        assert (expense["base_amount"], expense["base_currency"], expense["fx_rate"]) == (worth, base, rate)
        assert (expense["fx_source"], expense["fx_date"]) == ("user", None)
        assert await read(http, alice, expense) == expense


MONEY = st.sampled_from(sorted(CURRENCIES)).flatmap(
    lambda code: st.tuples(
        st.just(code),
        st.integers(1, 10**13).map(lambda minor: format(Decimal(minor).scaleb(-exponent(code)), "f")),
    )
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(money=MONEY, rate=st.decimals("0.000000000001", "99999", places=12))
async def test_case_01_what_was_read_can_be_sent_back(
    http, cast, raw, money: tuple[str, str], rate: Decimal
) -> None:
    """Any amount of any currency: as a new expense, and over the one that it was read of."""
    alice = await cast.alice()
    currency, amount = money
    said = {"currency": currency, "amount": amount}
    if currency != "EUR":
        said["fx_rate"] = format(rate, "f")
    expense = await made(http, alice, **said)
    assert Decimal(str(expense["amount"])) == Decimal(amount)
    version = await ledger_version(raw, alice)
    answer = await http.put(at(expense), json=expense, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json() == expense == await read(http, alice, expense)
    assert await ledger_version(raw, alice) == version
    again = await made(http, alice, **expense)
    own = ("id", "created_at", "updated_at")
    assert {**again, **dict.fromkeys(own)} == {**expense, **dict.fromkeys(own)}


async def test_case_09_another_currency_judges_the_same_decimal_again(
    http: httpx.AsyncClient, cast: Cast
) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, currency="USD")
    faulty(await patched(http, alice, expense, currency="JPY"), "/amount", "amount_scale")
    assert await read(http, alice, expense) == expense
    assert (await changed(http, alice, expense, currency="KWD"))["amount"] == "12.340"
    faulty(await patched(http, alice, expense, currency="USD"), "/amount", "amount_scale")
    assert (await changed(http, alice, expense, currency="JPY", amount=7))["amount"] == "7"
    mine = await changed(http, alice, expense, currency=None)
    assert (mine["amount"], mine["currency"], mine["refunded_amount"]) == ("7.00", "EUR", "0.00")


async def test_case_09_a_withdrawn_code_stays_readable_on_old_rows(http, cast, raw) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, amount="12.34", currency="USD", fx_rate="0.5")
    await raw.execute("UPDATE expenses.expenses SET currency = 'HRK' WHERE id = $1", expense["id"])
    old = await read(http, alice, expense)
    assert (old["amount"], old["currency"]) == ("12.34", "HRK")
    answer = await http.put(at(old), json=old, headers=alice.headers)
    assert (answer.status_code, answer.json()) == (200, old)
    smaller = await changed(http, alice, old, amount="10.5", notes="Kuna")
    assert (smaller["amount"], smaller["base_amount"], smaller["currency"]) == ("10.50", "5.25", "HRK")
    faulty(await sent(http, alice, currency="HRK"), "/currency", "unknown_currency")
    await changed(http, alice, old, currency="EUR")
    faulty(await patched(http, alice, old, currency="HRK"), "/currency", "unknown_currency")


async def test_a_base_amount_that_is_too_large(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    said = {"amount": "100000000000.00", "currency": "USD"}
    edge = await made(http, alice, **said, fx_rate="100000")
    assert edge["base_amount"] == "1" + "0" * 16 + ".00"
    faulty(await sent(http, alice, **said, fx_rate="100000.1"), "/amount", "base_amount_too_large")
    faulty(await patched(http, alice, edge, fx_rate="100000.1"), "/amount", "base_amount_too_large")
    assert await facts.count("expenses.expenses") == 1
