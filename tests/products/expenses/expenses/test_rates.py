"""The rate of an expense: sent, looked up, kept, looked up again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.builders.spending import ahead, at, changed, faulty, made, patched, rate, read, sent

pytestmark = pytest.mark.integration
FX = ("base_amount", "fx_rate", "fx_source", "fx_date")


def snapshot(expense: dict[str, object]) -> list[object]:
    return [expense[name] for name in FX]


NONE = [None, None, None, None]


async def test_case_16_a_missing_rate_is_no_reason_to_refuse(http, cast, raw) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, currency="USD")
    assert snapshot(expense) == NONE
    assert expense["base_currency"] == "EUR"
    await rate(raw, alice, "USD", "EUR", "2026-03-01", "0.9")
    answer = await http.put(at(expense), json=expense, headers=alice.headers)
    assert answer.json() == expense, "what is sent back unchanged looks nothing up"
    assert snapshot(await changed(http, alice, expense, amount="10")) == NONE
    looked = await changed(http, alice, expense, date="2026-03-02")
    assert snapshot(looked) == ["9.00", "0.9", "user", "2026-03-01"]


async def test_case_16_a_rate_seven_days_old_is_found_and_no_older_one(http, cast, raw) -> None:
    alice = await cast.alice()
    await rate(raw, None, "USD", "EUR", "2026-03-01", "0.9")
    assert snapshot(await made(http, alice, currency="USD", date="2026-03-08"))[1:] == [
        "0.9", "provider", "2026-03-01",
    ]  # fmt: skip
    assert snapshot(await made(http, alice, currency="USD", date="2026-03-09")) == NONE
    assert snapshot(await made(http, alice, currency="USD", date="2026-02-28")) == NONE


async def test_case_01_case_16_inverse_cross_and_own_first(http, cast, raw) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await rate(raw, alice, "EUR", "USD", "2026-03-01", "1.1")
    assert (await made(http, alice, currency="USD"))["fx_rate"] == "0.909090909091"
    await rate(raw, None, "USD", "EUR", "2026-03-01", "0.9")
    assert snapshot(await made(http, alice, currency="USD"))[1:3] == ["0.909090909091", "user"]
    assert snapshot(await made(http, bob, currency="USD"))[1:3] == ["0.9", "provider"]
    await raw.execute("UPDATE expenses.ledgers SET base_currency = 'GBP' WHERE user_id = $1", bob.id)
    await raw.execute("DELETE FROM expenses.fx_rates")
    await rate(raw, bob, "EUR", "USD", "2026-03-01", "1.25")
    await rate(raw, bob, "EUR", "GBP", "2026-03-01", "0.85")
    crossed = await made(http, bob, currency="USD", amount="10")
    assert snapshot(crossed) == ["6.80", "0.68", "user", "2026-03-01"]


async def test_a_snapshot_stays_whatever_is_known_later(http, cast, raw) -> None:
    alice = await cast.alice()
    await rate(raw, alice, "USD", "EUR", "2026-03-01", "0.9")
    expense = await made(http, alice, currency="USD", amount="10")
    await raw.execute("UPDATE expenses.fx_rates SET rate = 0.5")
    doubled = await changed(http, alice, expense, amount="20", notes="twice")
    assert snapshot(doubled) == ["18.00", "0.9", "user", "2026-03-01"]
    assert snapshot(await changed(http, alice, expense, fx_rate=None)) == [
        "10.00",
        "0.5",
        "user",
        "2026-03-01",
    ]


async def test_case_17_a_sent_rate_outlives_another_day_and_not_another_currency(http, cast, raw) -> None:
    alice = await cast.alice()
    await rate(raw, None, "USD", "EUR", "2026-03-02", "0.9")
    await rate(raw, None, "GBP", "EUR", "2026-03-02", "1.2")
    expense = await made(http, alice, currency="USD", amount="10", fx_rate="0.80")
    assert snapshot(expense) == ["8.00", "0.8", "user", None]
    assert snapshot(await changed(http, alice, expense, date="2026-03-02")) == ["8.00", "0.8", "user", None]
    assert snapshot(await changed(http, alice, expense, amount="20")) == ["16.00", "0.8", "user", None]
    same = await changed(http, alice, expense, currency="GBP", fx_rate="0.8")
    assert snapshot(same) == ["24.00", "1.2", "provider", "2026-03-02"], "the stored rate counts as not sent"
    assert snapshot(await changed(http, alice, expense, currency="USD", fx_rate="0.7"))[1:] == [
        "0.7",
        "user",
        None,
    ]
    assert snapshot(await changed(http, alice, expense, currency="EUR")) == ["20.00", "1", "identity", None]
    assert snapshot(await changed(http, alice, expense, currency="CHF")) == NONE


async def test_another_day_looks_up_again(http, cast, raw) -> None:
    alice = await cast.alice()
    await rate(raw, alice, "USD", "EUR", "2026-03-01", "0.9")
    await rate(raw, None, "USD", "EUR", "2026-03-02", "0.8")
    expense = await made(http, alice, currency="USD", amount="10")
    assert snapshot(await changed(http, alice, expense, date="2026-03-02", fx_rate="0.900")) == [
        "8.00", "0.8", "provider", "2026-03-02",
    ]  # fmt: skip
    assert snapshot(await changed(http, alice, expense, date="2026-05-01")) == NONE


async def test_what_is_planned_is_converted_by_today_and_again_when_it_is_posted(http, cast, raw) -> None:
    alice = await cast.alice()
    await rate(raw, alice, "USD", "EUR", ahead(-1), "0.9")
    await rate(raw, alice, "USD", "EUR", "2026-03-01", "0.8")
    expense = await made(http, alice, currency="USD", amount="10", status="planned")
    assert snapshot(expense) == ["9.00", "0.9", "user", ahead(-1)]
    later = await made(http, alice, currency="USD", amount="10", date=ahead(300))
    assert (later["status"], later["fx_rate"]) == ("planned", "0.9")
    assert snapshot(await changed(http, alice, expense, status="posted")) == [
        "8.00",
        "0.8",
        "user",
        "2026-03-01",
    ]
    kept = await made(http, alice, currency="USD", amount="10", status="planned", fx_rate="0.5")
    assert snapshot(await changed(http, alice, kept, status="posted")) == ["5.00", "0.5", "user", None]


async def test_the_ledgers_own_currency_has_no_other_rate(http, cast) -> None:
    alice = await cast.alice()
    faulty(await sent(http, alice, fx_rate="1.01"), "/fx_rate", "fx_rate_not_identity")
    expense = await made(http, alice, fx_rate="1.000")
    assert snapshot(expense) == ["12.34", "1", "identity", None]
    faulty(await patched(http, alice, expense, fx_rate="2"), "/fx_rate", "fx_rate_not_identity")
    assert await changed(http, alice, expense, fx_rate=None) == expense
    assert (await changed(http, alice, expense, date="2026-03-04"))["fx_source"] == "identity"


async def test_case_10_days_are_those_of_the_ledgers_zone(http, cast, raw) -> None:
    alice = await cast.alice()
    await sent(http, alice)
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        await raw.execute("UPDATE expenses.ledgers SET timezone = $1", zone)
        today = datetime.now(UTC).astimezone(ZoneInfo(zone)).date()
        last = today + timedelta(days=366)
        assert (await made(http, alice, date=today.isoformat()))["status"] == "posted"
        assert (await made(http, alice, date=last.isoformat()))["status"] == "planned"
        faulty(await sent(http, alice, date=(last + timedelta(days=1)).isoformat()), "/date", "date_too_late")
        ahead_of_it = today + timedelta(days=1)
        assert (await made(http, alice, date=ahead_of_it.isoformat()))["status"] == "planned"
        assert (await made(http, alice, date=ahead_of_it.isoformat(), status="posted"))["status"] == "posted"
        two_days = (today + timedelta(days=2)).isoformat()
        faulty(await sent(http, alice, date=two_days, status="posted"), "/status", "posted_in_future")
        await rate(raw, alice, "USD", "EUR", today.isoformat(), "0.5")
        assert (await made(http, alice, currency="USD", date=last.isoformat()))[
            "fx_date"
        ] == today.isoformat()
        await raw.execute("DELETE FROM expenses.fx_rates")
    assert await read(http, alice, await made(http, alice))
