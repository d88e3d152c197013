"""PUT and PATCH /expenses/{id}."""

from __future__ import annotations

import asyncio
import itertools

import pytest

from tests.builders.expenses import ledger_version
from tests.builders.spending import (
    EXPENSES,
    ahead,
    at,
    category,
    changed,
    deleted,
    faulty,
    made,
    patched,
    rate,
    read,
    sent,
)
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"


async def test_works(http, cast, facts, raw) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, merchant="Corner", notes="Bread")
    version = await ledger_version(raw, alice)
    answer = await patched(http, alice, expense, amount="5", merchant="Market", notes=None)
    assert answer.status_code == 200, answer.text
    after = answer.json()
    assert {name for name in after if after[name] != expense[name]} == {
        "amount", "base_amount", "merchant", "notes", "locked_fields", "version", "updated_at",
    }  # fmt: skip
    assert (after["amount"], after["base_amount"], after["notes"], after["version"]) == (
        "5.00",
        "5.00",
        None,
        2,
    )
    assert after["locked_fields"] == ["merchant", "notes"]
    found = await http.get(at(expense), headers=alice.headers)
    assert (found.json(), found.headers["etag"]) == (after, answer.headers["etag"])
    assert await ledger_version(raw, alice) == version + 1
    assert (await facts.events())[-2:] == ["expenses.expense.created", "expenses.expense.changed"]
    assert await raw.fetchval("SELECT merchant_key FROM expenses.expenses") == "market"


async def test_who_may(http, cast, facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    expense = await made(http, alice)
    for method in ("PUT", "PATCH"):
        nobody = await http.request(method, at(expense), json={"notes": "x"})
        refused(nobody, 401, "unauthenticated")
        theirs = await http.request(method, at(expense), json={"notes": "x"}, headers=bob.headers)
        missing = await http.request(
            method, f"{EXPENSES}/{NOWHERE}", json={"notes": "x"}, headers=bob.headers
        )
        for answer in (theirs, missing):
            refused(answer, 404, "expense_not_found")
    assert await read(http, alice, expense) == expense
    assert "expenses.expense.changed" not in await facts.events()


async def test_repeated(http, cast, facts) -> None:
    alice = await cast.alice()
    expense = await made(http, alice)
    answers = [
        await http.patch(at(expense), json={"amount": "7"}, headers=alice.keyed("once")) for _ in range(2)
    ]
    assert [answer.json()["version"] for answer in answers] == [2, 2]
    assert (await facts.events()).count("expenses.expense.changed") == 1


async def test_case_08_absent_null_server_only_and_unknown_fields(http, cast) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, description="Food", payment_method="cash", external_id="x", tags=["a"])
    for name in ("amount", "date", "category_id", "kind", "tags", "locked_fields"):
        answer = await patched(http, alice, expense, **{name: None})
        assert [one["pointer"] for one in refused(answer, 422, "invalid")["errors"]] == [f"/{name}"]
    faulty(await patched(http, alice, expense, colour="red"), "/colour", "unknown_field")
    assert (await patched(http, alice, expense)).json() == expense
    ours = {"id": NOWHERE, "version": 9, "base_amount": "1", "deleted_at": None, "refunded_amount": "3"}
    assert (await patched(http, alice, expense, **ours)).json() == expense
    cleared = await changed(
        http, alice, expense, description=None, payment_method=None, external_id=None, tags=[]
    )
    assert [cleared[name] for name in ("description", "payment_method", "external_id", "tags")] == [
        None, None, None, [],
    ]  # fmt: skip
    assert cleared["locked_fields"] == ["description", "payment_method", "tags"]


async def test_case_08_put_of_what_get_gave_changes_nothing(http, cast, facts, raw) -> None:
    alice = await cast.alice()
    original = await made(http, alice, amount="50", currency="USD")
    for said in (
        {
            "tags": ["Work", "äpfel", "Trip"],
            "merchant": "\uff23afé",
            "notes": "a\n\tb",
            "locked_fields": ["tags"],
        },
        {"currency": "USD", "fx_rate": "0.912300000000"},
        {"currency": "USD"},
        {"currency": "JPY", "amount": "7", "status": "void"},
        {"date": ahead(3), "currency": "USD"},
        {
            "kind": "refund",
            "refund_of_id": original["id"],
            "currency": "USD",
            "amount": "60",
            "allow_excess": True,
        },
    ):
        expense = await made(http, alice, **said)
        await rate(raw, alice, str(expense["currency"]), "CHF", "2026-03-01", "0.7")
        version, events = await ledger_version(raw, alice), await facts.events()
        first = await http.get(at(expense), headers=alice.headers)
        turned = {**first.json(), "tags": [name.upper() for name in reversed(expense["tags"])]}
        for body in (first.json(), turned, {**turned, "locked_fields": expense["locked_fields"] * 2}):
            answer = await http.put(at(expense), json=body, headers=alice.headers)
            assert (answer.status_code, answer.json()) == (200, expense)
            assert answer.headers["etag"] == first.headers["etag"]
        assert (await ledger_version(raw, alice), await facts.events()) == (version, events)
        await raw.execute("DELETE FROM expenses.fx_rates")


async def test_a_rate_that_is_known_by_now_is_not_taken_by_sending_null_back(http, cast, raw) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, currency="USD")
    await rate(raw, alice, "USD", "EUR", "2026-03-01", "0.9")
    assert (await patched(http, alice, expense, fx_rate=None)).json() == expense


async def test_what_is_changed_is_locked(http, cast) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, tags=["a"])
    assert (await changed(http, alice, expense, amount="1", date="2026-03-02"))["locked_fields"] == []
    assert (await changed(http, alice, expense, tags=["A", "b"]))["locked_fields"] == ["tags"]
    both = await changed(http, alice, expense, category_id=await category(http, alice, "Gifts"))
    assert (both["locked_fields"], both["category_source"]) == (["category_id", "tags"], "user")
    turned = {**both, "payment_method": "cash", "locked_fields": ["tags", "category_id"]}
    whole = await http.put(at(expense), json=turned, headers=alice.headers)
    assert whole.json()["locked_fields"] == ["category_id", "payment_method", "tags"]
    said = await changed(http, alice, expense, description="x", locked_fields=["notes", "merchant", "notes"])
    assert said["locked_fields"] == ["merchant", "notes"]


async def test_who_sets_a_category_is_its_source(http, cast, raw) -> None:
    alice = await cast.alice()
    expense = await made(http, alice)
    await raw.execute("UPDATE expenses.expenses SET category_source = 'import'")
    assert (await changed(http, alice, expense, notes="x"))["category_source"] == "import"
    gifts = await category(http, alice, "Gifts")
    assert (await changed(http, alice, expense, category_id=gifts))["category_source"] == "user"


async def test_an_archived_category_stays_and_takes_nothing(http, cast) -> None:
    alice = await cast.alice()
    gifts = await category(http, alice, "Gifts")
    mine, other = await made(http, alice, category_id=gifts), await made(http, alice)
    path = f"/api/v1/categories/{gifts}"
    await http.patch(path, json={"archived": True}, headers=alice.headers)
    assert (await changed(http, alice, mine, category_id=gifts, notes="x"))["category_id"] == gifts
    refused(await patched(http, alice, other, category_id=gifts), 409, "category_archived")


async def test_case_11_every_allowed_and_refused_transition(http, cast) -> None:
    alice = await cast.alice()
    allowed = {("planned", "posted"), ("planned", "void"), ("posted", "void"), ("void", "posted")}
    for before, after in itertools.permutations(("planned", "posted", "void"), 2):
        expense = await made(http, alice, status=before)
        answer = await patched(http, alice, expense, status=after)
        if (before, after) in allowed:
            assert (answer.status_code, answer.json()["status"]) == (200, after)
        else:
            refused(answer, 409, "bad_transition")
            assert await read(http, alice, expense) == expense
        same = await read(http, alice, expense)
        assert (await patched(http, alice, expense, status=same["status"])).json() == same


async def test_case_11_posted_in_the_future(http, cast) -> None:
    alice = await cast.alice()
    faulty(await sent(http, alice, date=ahead(2), status="posted"), "/status", "posted_in_future")
    planned = await made(http, alice, date=ahead(2))
    assert planned["status"] == "planned"
    faulty(await patched(http, alice, planned, status="posted"), "/status", "posted_in_future")
    assert (await changed(http, alice, planned, status="posted", date=ahead(1)))["status"] == "posted"
    faulty(await patched(http, alice, planned, date=ahead(2)), "/status", "posted_in_future")
    await changed(http, alice, planned, status="void", date=ahead(2))
    faulty(
        await patched(http, alice, planned, status=None, date=ahead(2), amount="-1"),
        "/amount",
        "amount_not_positive",
    )
    refused(await patched(http, alice, planned, status=None), 409, "bad_transition")
    faulty(await patched(http, alice, planned, date=ahead(367)), "/date", "date_too_late")
    faulty(await patched(http, alice, planned, date="1969-12-31"), "/date", "date_too_early")


async def test_an_external_id_that_another_has(http, cast) -> None:
    alice = await cast.alice()
    await made(http, alice, external_id="bank-1")
    other = await made(http, alice, external_id="bank-2")
    refused(await patched(http, alice, other, external_id="bank-1"), 409, "duplicate_external_id")
    assert await read(http, alice, other) == other


async def test_case_22_of_two_writers_with_one_entity_tag_one_wins(http, cast, facts) -> None:
    alice = await cast.alice()
    expense = await made(http, alice)
    tag = (await http.get(at(expense), headers=alice.headers)).headers["etag"]
    headers = {**alice.headers, "If-Match": tag}
    writes = [http.patch(at(expense), json={"amount": amount}, headers=headers) for amount in ("1", "2")]
    answers = sorted(await asyncio.gather(*writes), key=lambda answer: answer.status_code)
    assert [answer.status_code for answer in answers] == [200, 412]
    now = await http.get(at(expense), headers=alice.headers)
    assert now.json() == answers[0].json()
    assert answers[1].headers["etag"] == now.headers["etag"]
    assert (await facts.events()).count("expenses.expense.changed") == 1


async def test_what_is_in_the_trash_is_not_changed(http, cast) -> None:
    alice = await cast.alice()
    expense = await made(http, alice)
    await deleted(http, alice, expense)
    refused(await patched(http, alice, expense, amount="1"), 404, "expense_not_found")


async def test_cost(http, cast, queries) -> None:
    """The ledger and the row are locked, the ledger is looked at, and all is written at once."""
    alice = await cast.alice()
    expense = await made(http, alice)
    queries.clear()
    await changed(http, alice, expense, amount="7", merchant="Market")
    assert len(queries) == 4, queries
    queries.clear()
    await changed(http, alice, expense, amount="7.00")
    assert len(queries) == 3, queries
