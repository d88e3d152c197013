"""POST /expenses."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from tests.builders.expenses import ledger_version
from tests.builders.spending import EXPENSES, ahead, at, category, faulty, made, sent
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
WHOLE = {
    "amount": "12.30", "currency": "EUR", "date": "2026-03-01", "description": "Weekly shopping",
    "merchant": "Corner Market", "payment_method": "debit_card", "tags": ["household", "Trip"],
    "notes": "Bread,\n\tmilk.", "kind": "expense", "status": "posted", "fx_rate": "1",
    "external_id": "bank-1", "locked_fields": ["category_id", "tags"],
}  # fmt: skip
"""Everything that can be said of one."""


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts, raw) -> None:
    alice = await cast.alice()
    category_id = await category(http, alice)
    before = await ledger_version(raw, alice)
    answer = await sent(http, alice, **WHOLE)
    assert answer.status_code == 201, answer.text
    expense = answer.json()
    assert {name: expense[name] for name in WHOLE} == WHOLE
    assert expense | {"id": 0, "created_at": 0, "updated_at": 0} == {
        **WHOLE, "id": 0, "created_at": 0, "updated_at": 0, "category_id": category_id, "base_amount": "12.30",
        "base_currency": "EUR", "fx_source": "identity", "fx_date": None, "refund_of_id": None,
        "refunded_amount": "0.00", "category_source": "user", "rule_id": None, "recurrence_id": None,
        "occurrence_date": None, "import_id": None, "attachment_count": 0, "deleted_at": None, "version": 1,
    }  # fmt: skip
    assert answer.headers["location"] == at(expense)
    read = await http.get(at(expense), headers=alice.headers)
    assert read.json() == expense
    assert read.headers["etag"] == answer.headers["etag"]
    assert await ledger_version(raw, alice) == before + 1
    assert await facts.events() == [
        "expenses.ledger.opened", "expenses.expense.created", "expenses.tag.created", "expenses.tag.created",
    ]  # fmt: skip
    assert (await facts.count("expenses.expenses"), await facts.count("expenses.expense_tags")) == (1, 2)
    assert await facts.jobs() == []


async def test_three_things_are_enough(http: httpx.AsyncClient, cast: Cast) -> None:
    expense = await made(http, await cast.alice())
    said = ("currency", "kind", "status", "tags", "merchant", "base_amount", "fx_source", "locked_fields")
    assert [expense[name] for name in said] == ["EUR", "expense", "posted", [], None, "12.34", "identity", []]


async def test_nobody(http: httpx.AsyncClient, facts: Facts) -> None:
    refused(await http.post(EXPENSES, json=WHOLE), 401, "unauthenticated")
    assert await facts.count("expenses.expenses") == 0


async def test_repeated(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    body = {"amount": 5, "date": "2026-03-01", "category_id": await category(http, alice)}
    first = await http.post(EXPENSES, json=body, headers=alice.keyed("once"))
    again = await http.post(EXPENSES, json=body, headers=alice.keyed("once"))
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
    assert again.headers["idempotency-replayed"] == "true"
    assert await facts.count("expenses.expenses") == 1


async def test_case_22_fifty_equal_posts_with_one_key_make_one(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    body = {
        "amount": "5",
        "date": "2026-03-01",
        "category_id": await category(http, alice),
        "external_id": "x",
    }
    sends = [http.post(EXPENSES, json=body, headers=alice.keyed("fifty")) for _ in range(50)]
    answers = await asyncio.gather(*sends)
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert await facts.count("expenses.expenses") == 1
    assert (await facts.events()).count("expenses.expense.created") == 1


@pytest.mark.parametrize(
    ("said", "pointer", "code"),
    [
        ({"amount": None}, "/amount", "amount_format"),
        ({"date": None}, "/date", "not_a_day"),
        ({"category_id": None}, "/category_id", "not_an_id"),
        ({"date": "2025-02-29"}, "/date", "not_a_day"),
        ({"date": "2026-03-01T00:00:00Z"}, "/date", "not_a_day"),
        ({"category_id": "groceries"}, "/category_id", "not_an_id"),
        ({"currency": "eur"}, "/currency", "string_pattern_mismatch"),
        ({"currency": "XXX"}, "/currency", "unknown_currency"),
        ({"currency": "HRK"}, "/currency", "unknown_currency"),
        ({"payment_method": "gold"}, "/payment_method", "not_a_choice"),
        ({"kind": "income"}, "/kind", "not_a_choice"),
        ({"kind": None}, "/kind", "not_a_choice"),
        ({"status": "paid"}, "/status", "not_a_choice"),
        ({"tags": "x"}, "/tags", "list_type"),
        ({"tags": None}, "/tags", "list_type"),
        ({"tags": ["a|b"]}, "/tags/0", "bad_character"),
        ({"fx_rate": "0"}, "/fx_rate", "rate_not_positive"),
        ({"fx_rate": "1e3"}, "/fx_rate", "rate_format"),
        ({"fx_rate": "1.0000000000001"}, "/fx_rate", "rate_scale"),
        ({"fx_rate": "1000000000000"}, "/fx_rate", "rate_too_large"),
        ({"fx_rate": "1.1"}, "/fx_rate", "fx_rate_not_identity"),
        ({"locked_fields": ["amount"]}, "/locked_fields/0", "not_a_choice"),
        ({"allow_excess": "yes"}, "/allow_excess", "bool_type"),
        ({"refund_of_id": "01930000-0000-7000-8000-000000000000"}, "/refund_of_id", "not_a_refund"),
        ({"colour": "red"}, "/colour", "unknown_field"),
    ],
)
async def test_malformed(http, cast, facts, said: dict[str, object], pointer: str, code: str) -> None:
    faulty(await sent(http, await cast.alice(), **said), pointer, code)
    assert await facts.count("expenses.expenses") == 0
    assert await facts.events() == ["expenses.ledger.opened"]


async def test_what_is_required(http: httpx.AsyncClient, cast: Cast) -> None:
    answer = await http.post(EXPENSES, json={}, headers=(await cast.alice()).headers)
    refused(answer, 422, "invalid", "/amount", "/date", "/category_id")


async def test_what_only_the_server_sets_is_ignored(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    one = await made(http, alice, **WHOLE)
    two = await made(http, alice, **{**one, "external_id": None, "category_source": "rule", "version": 7})
    assert two["id"] != one["id"]
    assert (two["category_source"], two["version"], two["deleted_at"]) == ("user", 1, None)


async def test_case_10_dates_that_are_too_early_too_late_or_none(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    faulty(await sent(http, alice, date="1969-12-31"), "/date", "date_too_early")
    faulty(await sent(http, alice, date=ahead(367)), "/date", "date_too_late")
    faulty(await sent(http, alice, date="2025-02-29"), "/date", "not_a_day")
    assert (await made(http, alice, date="1970-01-01"))["status"] == "posted"
    assert (await made(http, alice, date=ahead(366)))["status"] == "planned"
    assert (await made(http, alice, date="2024-02-29"))["date"] == "2024-02-29"


async def test_an_archived_category_takes_nothing_new(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    category_id = await category(http, alice, "Gifts")
    path, body = f"/api/v1/categories/{category_id}", {"archived": True}
    assert (await http.patch(path, json=body, headers=alice.headers)).status_code == 200
    refused(await sent(http, alice, category_id=category_id), 409, "category_archived")
    assert await facts.count("expenses.expenses") == 0


async def test_an_external_id_is_unique_in_its_ledger(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, alice, external_id="bank-1")
    refused(await sent(http, alice, external_id=" bank-1 "), 409, "duplicate_external_id")
    await made(http, bob, external_id="bank-1")
    assert await facts.count("expenses.expenses") == 2


async def test_cost(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    """The ledger is locked, the category looked at, and all is written at once; whatever else costs one more."""
    alice = await cast.alice()
    original = await made(http, alice)
    for said, number in (
        ({}, 3),
        ({"currency": "USD", "fx_rate": "0.9"}, 3),
        ({"currency": "USD"}, 4),
        ({"tags": ["one", "two"]}, 4),
        ({"kind": "refund", "refund_of_id": original["id"], "amount": "1"}, 4),
    ):
        queries.clear()
        await made(http, alice, **said)
        assert len(queries) == number, (said, queries)
