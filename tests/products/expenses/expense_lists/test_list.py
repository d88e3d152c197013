"""GET /expenses: what is in one's own ledger, by every filter and in every order."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.expenses import category_id, expense_row, opened
from tests.builders.keys import bearing, make_key
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/expenses"


async def listed(http: httpx.AsyncClient, person: Person, query: str = "") -> list[str]:
    """What each listed expense is called."""
    answer = await http.get(f"{URL}?{query}", headers=person.headers)
    assert answer.status_code == 200, answer.text
    page = answer.json()
    assert page["total"] == len(page["items"]), query
    return [item["description"] for item in page["items"]]


async def _ledger(raw: asyncpg.Connection, person: Person) -> dict[str, UUID]:
    """A few expenses that differ in everything a filter looks at, by their descriptions."""
    now = clock.now()
    said: dict[str, dict[str, object]] = {
        "bread": {"amount": "3.20", "day": "2026-03-01", "merchant": "Corner Market", "payment_method": "cash",
                  "tags": ("Food", "week")},
        "flat": {"amount": "800", "day": "2026-02-24", "category": "Housing", "payment_method": "bank_transfer",
                 "attachment_count": 1},
        "sushi": {"amount": "1500", "currency": "JPY", "rate": "0.0067", "day": "2026-03-05", "category": "Eating out",
                  "tags": ("food", "trip"), "merchant": "corner  MARKET"},
        "museum": {"amount": "12.00", "currency": "USD", "rate": None, "day": "2026-03-05", "tags": ("trip",)},
        "returned": {"amount": "1.20", "day": "2026-03-06", "kind": "refund"},
        "next year": {"amount": "50.00", "day": "2026-12-31", "status": "planned"},
        "mistake": {"amount": "9.99", "day": "2026-03-02", "status": "void"},
        "thrown away": {"amount": "7.00", "day": "2026-03-03", "deleted_at": now},
    }  # fmt: skip
    found = {}
    for number, (name, values) in enumerate(said.items()):
        amount, currency = str(values.pop("amount")), str(values.pop("currency", "EUR"))
        made = now + timedelta(seconds=number)
        found[name] = await expense_row(
            raw, person, amount, currency, description=name, created_at=made, **values
        )  # type: ignore[arg-type]
    return found


@pytest.fixture
async def alice(cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection) -> Person:
    """Alice, whose ledger holds a few expenses, and Bob's some like them."""
    made, bob = await cast.alice(), await cast.bob()
    for person in (made, bob):
        await opened(cairn, person)
        await _ledger(raw, person)
    return made


async def test_a_page_holds_whole_expenses_of_its_owner(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, cairn: wiring.Cairn, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    before = await facts.events()
    row_id = await expense_row(raw, alice, "12.34", tags=("week", "Food"), merchant="Corner Market")
    await expense_row(raw, alice, "2.34", kind="refund", refund_of_id=row_id, day="2026-02-01")
    await expense_row(raw, bob, "99")
    answer = await http.get(URL, headers=alice.headers)
    page = answer.json()
    assert (page["total"], page["page"], page["per_page"], page["next_cursor"]) == (2, 1, 20, None)
    first = page["items"][0]
    assert first["id"] == str(row_id)
    told = {
        name: first[name]
        for name in ("amount", "currency", "base_amount", "refunded_amount", "tags", "status")
    }
    assert told == {
        "amount": "12.34", "currency": "EUR", "base_amount": "12.34", "refunded_amount": "2.34",
        "tags": ["Food", "week"], "status": "posted",
    }  # fmt: skip
    assert answer.headers["cache-control"] == "private, no-cache"
    again = await http.get(URL, headers={**alice.headers, "If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    assert await facts.events() == before
    assert await facts.jobs() == []


async def test_nobody_is_401(http: httpx.AsyncClient, cairn: wiring.Cairn) -> None:
    refused(await http.get(URL), 401, "unauthenticated")


async def test_case_42_no_role_reads_anothers(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await expense_row(raw, alice, merchant="Secret shop")
    theirs = await category_id(raw, alice)
    for person in (await cast.ada(), await cast.person("mod", "user", "moderator"), await cast.charlie()):
        assert (await http.get(URL, headers=person.headers)).json()["items"] == []
        assert (await http.get(f"{URL}/export?format=ndjson", headers=person.headers)).content == b""
        for path in (URL, f"{URL}/export"):
            told = [
                refused(await http.get(f"{path}?category_id={which}", headers=person.headers), 422, "invalid",
                        "?category_id")["errors"]
                for which in (theirs, new_id())
            ]  # fmt: skip
            assert told[0] == told[1]
            assert told[0][0]["code"] == "unknown_category"
        found = await http.get("/api/v1/search?q=secret", headers=person.headers)
        assert found.json()["items"] == []


async def test_a_key_reads_what_its_scopes_say(http: httpx.AsyncClient, alice: Person) -> None:
    for scope, status in (
        ("expenses:expense:read", 200),
        ("expenses:expense:export", 403),
        ("travel:*", 403),
    ):
        key = await make_key(http, alice, scopes=[scope])
        assert (await http.get(URL, headers=bearing(key))).status_code == status, scope
        export = await http.get(f"{URL}/export", headers=bearing(key))
        assert export.status_code == (200 if scope.endswith("export") else 403), scope


async def test_filters(http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection) -> None:
    live = ["next year", "returned", "museum", "sushi", "mistake", "bread", "flat"]
    assert await listed(http, alice) == live
    for query, found in (
        ("from=2026-03-05", live[:4]), ("to=2026-02-24", ["flat"]),
        ("from=2026-03-01&to=2026-03-02", ["mistake", "bread"]), ("from=2026-03-07&to=2026-03-07", []),
        ("min_amount=12&max_amount=800", ["next year", "museum", "flat"]), ("max_amount=3.19", ["returned"]),
        ("min_amount=1500.00", ["sushi"]), ("min_amount=5&max_amount=4", []),
        ("currency=USD", ["museum"]), ("currency=USD&currency=JPY", ["museum", "sushi"]), ("currency=DEM", []),
        ("payment_method=cash&payment_method=bank_transfer", ["bread", "flat"]), ("payment_method=check", []),
        ("kind=refund", ["returned"]), ("kind=refund&kind=expense", live),
        ("status=void&status=planned", ["next year", "mistake"]),
        ("merchant=CORNER%20market", ["sushi", "bread"]), ("merchant=corner", []),
        ("has_receipt=true", ["flat"]), ("has_receipt=false", live[:-1]),
        ("unconverted=true", ["museum"]), ("unconverted=false&status=posted", ["returned", "sushi", "bread", "flat"]),
        ("trashed=only", ["thrown away"]), ("trashed=include&from=2026-03-03&to=2026-03-03", ["thrown away"]),
        ("trashed=exclude", live), (f"import_id={new_id()}", []), (f"recurrence_id={new_id()}", []),
    ):  # fmt: skip
        assert await listed(http, alice, query) == found, query


async def test_what_made_an_expense_finds_it(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection
) -> None:
    one, other = new_id(), new_id()
    await expense_row(raw, alice, description="imported", import_id=one)
    await expense_row(raw, alice, description="came again", recurrence_id=other)
    assert await listed(http, alice, f"import_id={one}") == ["imported"]
    assert await listed(http, alice, f"recurrence_id={other}") == ["came again"]


async def test_case_14_tags_are_all_or_any_and_categories_with_their_children(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection
) -> None:
    for query, found in (
        ("tag=food", ["sushi", "bread"]), ("tag=FOOD&tag=trip", ["sushi"]), ("tag=food&tag=Food", ["sushi", "bread"]),
        ("tag=food&tag=unknown", []), ("any_tag=trip&any_tag=week", ["museum", "sushi", "bread"]),
        ("any_tag=unknown&any_tag=week", ["bread"]), ("any_tag=unknown", []),
        ("tag=trip&any_tag=food&any_tag=week", ["sushi"]),
    ):  # fmt: skip
        assert await listed(http, alice, query) == found, query
    housing, groceries = await category_id(raw, alice, "Housing"), await category_id(raw, alice)
    heating = await category_id(raw, alice, "Heating")
    await raw.execute("UPDATE expenses.categories SET parent_id = $2 WHERE id = $1", heating, housing)
    await expense_row(raw, alice, description="gas", day="2026-03-04", category="Heating")
    for query, found in (
        (f"category_id={housing}", ["flat"]), (f"category_id={heating}", ["gas"]),
        (f"category_id={housing}&include_children=false", ["flat"]),
        (f"category_id={housing}&include_children=true", ["gas", "flat"]),
        (f"category_id={heating}&include_children=true", ["gas"]),
        (f"category_id={housing}&category_id={heating}&category_id={housing}", ["gas", "flat"]),
        (f"category_id={groceries}&kind=refund", ["returned"]),
    ):  # fmt: skip
        assert await listed(http, alice, query) == found, query


async def test_orders(http: httpx.AsyncClient, alice: Person) -> None:
    """By amount it is the ledger's currency that counts, and what is not converted is the smallest."""
    by_amount = ["museum", "returned", "bread", "mistake", "sushi", "next year", "flat"]
    assert await listed(http, alice, "sort=amount") == by_amount
    assert await listed(http, alice, "sort=-amount") == by_amount[::-1]
    made = ["bread", "flat", "sushi", "museum", "returned", "next year", "mistake"]
    assert await listed(http, alice, "sort=created_at") == made
    assert await listed(http, alice, "sort=-created_at") == made[::-1]
    assert await listed(http, alice, "sort=date,-amount&to=2026-03-05") == [
        "flat",
        "bread",
        "mistake",
        "sushi",
        "museum",
    ]


@pytest.mark.parametrize(
    ("query", "pointer", "code"),
    [
        ("from=2026-03-02&to=2026-03-01", "?from", "range_reversed"), ("from=2026-13-01", "?from", "not_a_day"),
        ("from=2025-02-29", "?from", "not_a_day"), ("to=2026-03-01T00:00:00Z", "?to", "not_a_day"),
        ("from=2026-03-01&from=2026-03-02", "?from", "not_a_day"), ("from_=2026-03-01", "?from_", "unknown_parameter"),
        ("category_id=x", "?category_id", "not_an_id"), ("include_children=1", "?include_children", "not_a_boolean"),
        ("tag=", "?tag", "too_short"), ("tag=" + "x" * 41, "?tag", "too_long"), ("tag=a%7Cb", "?tag", "bad_character"),
        ("any_tag=%20", "?any_tag", "too_short"), ("min_amount=1e3", "?min_amount", "not_an_amount"),
        ("max_amount=-1", "?max_amount", "not_an_amount"), ("max_amount=NaN", "?max_amount", "not_an_amount"),
        ("currency=eur", "?currency", "string_pattern_mismatch"),
        ("payment_method=gold", "?payment_method", "not_a_choice"),
        ("kind=income", "?kind", "not_a_choice"), ("status=deleted", "?status", "not_a_choice"),
        ("status=posted&status=x", "?status", "not_a_choice"), ("merchant=", "?merchant", "too_short"),
        ("merchant=a%0Ab", "?merchant", "bad_character"), ("merchant=%00", "?merchant", "unstorable_text"),
        ("has_receipt=yes", "?has_receipt", "not_a_boolean"),
        ("unconverted=", "?unconverted", "not_a_boolean"), ("trashed=all", "?trashed", "not_a_choice"),
        ("import_id=1", "?import_id", "not_an_id"), ("recurrence_id=", "?recurrence_id", "not_an_id"),
        ("search=", "?search", "too_short"), ("search=" + "x" * 201, "?search", "too_long"),
        ("sort=merchant", "?sort", "unknown_sort"), ("sort=relevance", "?sort", "needs_search"),
        ("sort=date,-date", "?sort", "repeated_sort"), ("cursor=nonsense", "?cursor", "invalid_cursor"),
        ("per_page=101", "?per_page", "too_large"), ("category=Food", "?category", "unknown_parameter"),
        ("trashed=only&trashed=include", "?trashed", "repeated_parameter"), ("bom=true", "?bom", "unknown_parameter"),
    ],
)  # fmt: skip
async def test_case_41_a_wrong_or_misspelled_filter_is_422(
    http: httpx.AsyncClient, cast: Cast, query: str, pointer: str, code: str
) -> None:
    alice = await cast.alice()
    document = refused(await http.get(f"{URL}?{query}", headers=alice.headers), 422, "invalid")
    errors = document["errors"]
    assert isinstance(errors, list)
    assert {(error["pointer"], error["code"]) for error in errors} == {(pointer, code)}


async def test_a_filter_that_is_refused_is_never_ignored_beside_good_ones(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection
) -> None:
    known = await category_id(raw, alice)
    for query in (
        f"category_id={known}&category_id={new_id()}",
        f"category_id={new_id()}&include_children=true",
    ):
        document = refused(
            await http.get(f"{URL}?{query}", headers=alice.headers), 422, "invalid", "?category_id"
        )
        errors = document["errors"]
        assert isinstance(errors, list)
        assert [error["code"] for error in errors] == ["unknown_category"]


async def test_one_statement_and_one_more_for_categories(
    http: httpx.AsyncClient, alice: Person, raw: asyncpg.Connection, queries: list[str]
) -> None:
    known = await category_id(raw, alice)
    for query, sent in (("", 1), ("search=bread", 1), ("tag=food&sort=amount&trashed=include", 1), ("page=9", 2),
                        (f"category_id={known}", 2)):  # fmt: skip
        await http.get(f"{URL}?{query}", headers=alice.headers)
        queries.clear()
        await http.get(f"{URL}?{query}", headers=alice.headers)
        assert len(queries) == sent, query


async def test_the_ledger_opens_before_its_first_list(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    page = (await http.get(URL, headers=alice.headers)).json()
    assert (page["items"], page["total"]) == ([], 0)
    assert await facts.count("expenses.ledgers") == 1
    assert await facts.events() == ["expenses.ledger.opened"]
    await http.get(URL, headers=alice.headers)
    assert await facts.events() == ["expenses.ledger.opened"]
