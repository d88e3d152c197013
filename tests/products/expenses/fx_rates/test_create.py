"""POST /fx-rates: the rate itself."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.builders.expenses import ledger_version, opened
from tests.builders.fx_rates import FX_RATES, rate_row
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
DOLLARS = {"base": "USD", "quote": "EUR", "date": "2026-03-01", "rate": "0.91320"}


async def test_works(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    before = await ledger_version(raw, alice)
    answer = await http.post(FX_RATES, json=DOLLARS, headers=alice.headers)
    made = answer.json()
    assert (answer.status_code, made) == (201, {
        **DOLLARS, "rate": "0.9132", "id": made["id"], "source": "user", "version": 1,
        "created_at": made["created_at"], "updated_at": made["created_at"],
    })  # fmt: skip
    assert answer.headers["Location"] == f"{FX_RATES}/{made['id']}"
    read = await http.get(f"{FX_RATES}/{made['id']}", headers=alice.headers)
    assert (read.json(), read.headers["ETag"]) == (made, answer.headers["ETag"])
    assert await facts.events() == ["expenses.ledger.opened", "expenses.fx_rate.created"]
    assert await ledger_version(raw, alice) == before  # no report can see it


async def test_a_pair_has_one_a_day(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await opened(cairn, alice)
    await rate_row(raw, None)
    await rate_row(raw, bob)
    assert (await http.post(FX_RATES, json=DOLLARS, headers=alice.headers)).status_code == 201
    answer = await http.post(FX_RATES, json={**DOLLARS, "rate": "1"}, headers=alice.headers)
    refused(answer, 409, "rate_exists")
    for other in ({"base": "EUR", "quote": "USD"}, {"date": "2026-03-02"}):
        answer = await http.post(FX_RATES, json={**DOLLARS, **other}, headers=alice.headers)
        assert answer.status_code == 201, answer.text
    assert await facts.count("expenses.fx_rates", "user_id = $1", alice.id) == 3
    assert (await facts.events()).count("expenses.fx_rate.created") == 3


async def test_at_once_and_repeated(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answers = await asyncio.gather(
        *(http.post(FX_RATES, json=DOLLARS, headers=alice.headers) for _ in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    body = {**DOLLARS, "date": "2026-03-02"}
    first, again = [await http.post(FX_RATES, json=body, headers=alice.keyed("once")) for _ in range(2)]
    assert (again.status_code, again.json()) == (201, first.json())
    assert await facts.count("expenses.fx_rates") == 2


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"base": "XXX"}, {"/base": "unknown_currency"}),
        ({"quote": "DEM"}, {"/quote": "unknown_currency"}),
        ({"base": "usd"}, {"/base": "string_pattern_mismatch"}),
        ({"base": "ABC", "quote": "ABC"}, {"/base": "unknown_currency", "/quote": "unknown_currency"}),
        ({"quote": "USD"}, {"/quote": "same_currency"}),
        ({"rate": "0"}, {"/rate": "rate_not_positive"}),
        ({"rate": "-1"}, {"/rate": "rate_not_positive"}),
        ({"rate": "1e3"}, {"/rate": "rate_format"}),
        ({"rate": True}, {"/rate": "rate_format"}),
        ({"rate": "0.0000000000001"}, {"/rate": "rate_scale"}),
        ({"rate": "1000000000000"}, {"/rate": "rate_too_large"}),
        ({"rate": None}, {"/rate": "rate_format"}),
        ({"date": "1969-12-31"}, {"/date": "date_out_of_range"}),
        ({"date": "2025-02-29"}, {"/date": "not_a_day"}),
        ({"date": None}, {"/date": "not_a_day"}),
        ({"source": "provider", "note": "x"}, {"/note": "unknown_field"}),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient,
    cast: Cast,
    facts: Facts,
    changes: dict[str, object],
    problems: dict[str, str],
) -> None:
    alice = await cast.alice()
    answer = await http.post(FX_RATES, json={**DOLLARS, **changes}, headers=alice.headers)
    found = refused(answer, 422, "invalid", *problems)["errors"]
    told = {error["pointer"]: error["code"] for error in found}  # type: ignore[attr-defined]
    assert {pointer: told[pointer] for pointer in problems} == problems
    assert await facts.count("expenses.fx_rates") == 0


async def test_a_day_is_from_1970_to_tomorrow_where_the_ledger_is(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    for zone, offset in (("Pacific/Kiritimati", 14), ("Pacific/Pago_Pago", -11)):
        await raw.execute("UPDATE expenses.ledgers SET timezone = $1", zone)
        await raw.execute("DELETE FROM expenses.fx_rates")
        today = (clock.now() + timedelta(hours=offset)).date()
        for day, status in ((1, 201), (2, 422)):
            body = {**DOLLARS, "date": (today + timedelta(days=day)).isoformat()}
            answer = await http.post(FX_RATES, json=body, headers=alice.headers)
            assert answer.status_code == status, answer.text
    oldest = await http.post(FX_RATES, json={**DOLLARS, "date": "1970-01-01"}, headers=alice.headers)
    assert oldest.status_code == 201


async def test_numbers_are_read_as_they_are_spelled(http: httpx.AsyncClient, cast: Cast) -> None:
    headers = {**(await cast.alice()).headers, "Content-Type": "application/json"}
    for day, number in enumerate(("0.9132", "999999999999.999999999999", "0.000000000001", "2"), 1):
        body = f'{{"base":"USD","quote":"EUR","date":"2026-03-0{day}","rate":{number}}}'
        answer = await http.post(FX_RATES, content=body, headers=headers)
        assert (answer.status_code, answer.json()["rate"]) == (201, number), answer.text
        read = await http.get(answer.headers["Location"], headers=headers)
        assert read.json() == answer.json()


async def test_nobody(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    refused(await http.post(FX_RATES, json=DOLLARS), 401, "unauthenticated")
    assert await facts.count("expenses.fx_rates") == 0


async def test_there_are_twenty_thousand_at_most(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await raw.execute(
        "INSERT INTO expenses.fx_rates (id, user_id, base, quote, date, rate, source, version, created_at, updated_at)"
        " SELECT gen_random_uuid(), $1, 'GBP', 'JPY', date '1970-01-01' + n, 1, 'user', 1, now(), now()"
        " FROM generate_series(1, 19999) n",
        alice.id,
    )
    assert (await http.post(FX_RATES, json=DOLLARS, headers=alice.headers)).status_code == 201
    body = {**DOLLARS, "date": "2026-03-02"}
    refused(await http.post(FX_RATES, json=body, headers=alice.headers), 409, "limit_reached")
