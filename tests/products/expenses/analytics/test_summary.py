"""What all rows come to, and what is usual."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from tests.facts import Facts
from tests.problems import refused
from tests.products.expenses.analytics.conftest import BASE, CORE, MARCH, Reader, chart, items, sums

pytestmark = pytest.mark.integration
NOTHING = sums("0.00", "0.00", "0.00", 0)


async def test_it_sums_up_what_was_spent_and_came_back(alice: Reader, facts: Facts) -> None:
    await alice.spent("10.00")
    await alice.spent("10.01", day="2026-03-31")
    await alice.spent("0.50", kind="refund")
    await alice.spent("4.00", day="2026-02-28")
    before = await facts.events()
    said = await alice.said("summary")
    assert said["period"] == {**MARCH, "key": "2026-03", "complete": True}
    assert said["previous"] == {"from": "2026-02-01", "to": "2026-02-28"}
    assert (said["currency"], said["totals"]) == ("EUR", sums("20.01", "0.50", "19.51", 3))
    assert (said["previous_totals"], said["change_pct"]) == (sums("4.00", "0.00", "4.00", 1), "387.8")
    assert said["items"] == [
        {"kind": "expense", **sums("20.01", "0.00", "20.01", 2)},
        {"kind": "refund", **sums("0.00", "0.50", "-0.50", 1)},
    ]
    # half to even: 10.005 is 10.00, and 19.51 / 31 is 0.629...
    assert [said[name] for name in ("average", "median", "largest", "per_day")] == [
        "10.00", "10.00", "10.01", "0.63",
    ]  # fmt: skip
    assert said["unconverted"] == []
    assert chart(said) == (
        "bar", ["Gross", "Refunds", "Net"], [["20.01", "0.50", "19.51"], ["4.00", "0.00", "4.00"]],
    )  # fmt: skip
    assert await facts.events() == before, "nothing is written by looking"


async def test_what_is_not_posted_or_in_the_trash_is_in_no_report(alice: Reader) -> None:
    await alice.spent("1.00")
    await alice.spent("2.00", status="planned")
    await alice.spent("4.00", status="void")
    trashed = await alice.spent("8.00")
    await alice.raw.execute("UPDATE expenses.expenses SET deleted_at = now() WHERE id = $1", trashed)
    for route in CORE:
        assert (await alice.said(route))["totals"] == sums("1.00", "0.00", "1.00", 1), route


async def test_of_nothing_it_says_nothing(alice: Reader) -> None:
    said = await alice.said("summary")
    assert said["totals"] == said["previous_totals"] == NOTHING
    assert [said[name] for name in ("change_pct", "average", "median", "largest")] == [None] * 4
    assert said["per_day"] == "0.00"
    for route in CORE[1:]:
        assert (await alice.said(route))["items"] == [], route


async def test_refunds_alone_have_no_average(alice: Reader) -> None:
    await alice.spent("7.00", kind="refund")
    said = await alice.said("summary")
    assert said["totals"] == sums("0.00", "7.00", "-7.00", 1)
    assert [said[name] for name in ("average", "median", "largest")] == [None] * 3
    assert said["per_day"] == "-0.23"


@pytest.mark.parametrize(
    ("amounts", "median", "largest"),
    [
        (["5.00"], "5.00", "5.00"),
        (["10.00", "10.01"], "10.00", "10.01"),
        (["10.01", "10.02"], "10.02", "10.02"),
        (["100.00", "0.01", "50.00"], "50.00", "100.00"),
        (["9.00", "1.00", "3.00", "2.00"], "2.50", "9.00"),
    ],
)
async def test_the_median_is_exact(alice: Reader, amounts: list[str], median: str, largest: str) -> None:
    for amount in amounts:
        await alice.spent(amount)
    await alice.spent("99999.00", kind="refund")
    said = await alice.said("summary")
    assert (said["median"], said["largest"]) == (median, largest)


async def test_sums_are_exact_beyond_what_a_float_or_64_bits_hold(alice: Reader) -> None:
    for _ in range(3):
        await alice.spent("100000000000.00", "EUR", base_minor=10**18, fx_source="user")
    await alice.spent("0.01")
    said = await alice.said("summary")
    assert said["totals"] == sums("30000000000000000.01", "0.00", "30000000000000000.01", 4)
    assert said["average"] == "7500000000000000.00"


async def test_what_could_not_be_converted_is_told_apart(alice: Reader) -> None:
    await alice.spent("10.00")
    await alice.spent("1500", "JPY", rate=None)
    await alice.spent("500", "JPY", rate=None, kind="refund")
    await alice.spent("1.000", "KWD", rate="3")
    await alice.spent("2.500", "KWD", rate=None)
    await alice.spent("9.00", "USD", rate=None, day="2026-02-10")
    for route in CORE:
        said = await alice.said(route)
        assert said["totals"] == sums("13.00", "0.00", "13.00", 2), route
        assert said["unconverted"] == [
            {"currency": "JPY", "net": "1000", "count": 2},
            {"currency": "KWD", "net": "2.500", "count": 1},
        ]
    assert (await alice.said("summary", {"currency": "KWD"}))["unconverted"] == [
        {"currency": "KWD", "net": "2.500", "count": 1}
    ]


async def test_native_sums_up_what_was_paid(alice: Reader) -> None:
    await alice.spent("1.000", "KWD", rate="3", day="2026-02-02")
    await alice.spent("1.000", "KWD", rate="3")
    await alice.spent("2.501", "KWD", rate=None)
    await alice.spent("0.200", "KWD", rate=None, kind="refund")
    await alice.spent("10.00")
    for route in CORE:
        said = await alice.said(route, {"currency": "KWD", "native": "true"})
        assert said["currency"] == "KWD"
        assert said["totals"] == sums("3.501", "0.200", "3.301", 3), route
        assert (said["previous_totals"], said["unconverted"]) == (sums("1.000", "0.000", "1.000", 1), [])
        assert said["chart"]["unit"] == {"currency": "KWD", "exponent": 3}  # type: ignore[index]
    said = await alice.said("summary", {"currency": "KWD", "native": "true"})
    assert [said[name] for name in ("average", "median", "largest")] == ["1.750", "1.750", "2.501"]


async def test_the_days_of_a_report_that_names_none_are_the_current_month(
    alice: Reader, at: Callable[[str], None]
) -> None:
    at("2026-04-09T12:00")
    for day, amount in (("2026-03-09", "1.00"), ("2026-03-10", "2.00"), ("2026-04-09", "4.50")):
        await alice.spent(amount, day=day)
    said = (await alice.ask("summary")).json()
    assert said["period"] == {"from": "2026-04-01", "to": "2026-04-30", "key": "2026-04", "complete": False}
    assert said["previous"] == {"from": "2026-03-01", "to": "2026-03-09"}, "as far as this one has come"
    assert (said["totals"]["net"], said["previous_totals"]["net"]) == ("4.50", "1.00")
    assert (said["change_pct"], said["per_day"]) == ("350.0", "0.50")


@pytest.mark.parametrize(
    ("asked", "days", "name"),
    [
        ({"to": "2025-02-14"}, ("2025-02-01", "2025-02-14"), "2025-02-01/2025-02-14"),
        ({"from": "2026-02-10"}, ("2026-02-10", "2026-04-30"), "2026-02-10/2026-04-30"),
        ({"from": "2026-06-10"}, ("2026-06-10", "2026-06-30"), "2026-06-10/2026-06-30"),
        ({"from": "2026-01-01", "to": "2026-03-31"}, ("2026-01-01", "2026-03-31"), "2026-Q1"),
        ({"from": "2025-01-01", "to": "2025-12-31"}, ("2025-01-01", "2025-12-31"), "2025"),
        ({"from": "2026-03-02", "to": "2026-03-08"}, ("2026-03-02", "2026-03-08"), "2026-03-02"),
        ({"from": "2026-03-05", "to": "2026-03-05"}, ("2026-03-05", "2026-03-05"), "2026-03-05"),
    ],
)
async def test_where_one_end_is_named_the_other_is_that_of_a_month(
    alice: Reader, at: Callable[[str], None], asked: dict[str, str], days: tuple[str, str], name: str
) -> None:
    at("2026-04-09T12:00")
    period = (await alice.ask("summary", {**asked})).json()["period"]
    assert (period["from"], period["to"], period["key"]) == (*days, name)


async def test_what_has_not_begun_has_no_days(alice: Reader, at: Callable[[str], None]) -> None:
    at("2026-04-09T12:00")
    said = await alice.said("summary", {"from": "2026-04-10", "to": "2026-04-20"})
    assert (said["per_day"], said["period"]["complete"]) == (None, False)  # type: ignore[index]


async def test_case_10_the_month_is_that_of_the_ledgers_zone(
    alice: Reader, bob: Reader, at: Callable[[str], None]
) -> None:
    await alice.settled(timezone="Pacific/Kiritimati")
    await bob.settled(timezone="Pacific/Pago_Pago")
    at("2026-03-31T11:30")
    assert (await alice.ask("summary")).json()["period"]["key"] == "2026-04", "UTC+14"
    assert (await bob.ask("summary")).json()["period"]["key"] == "2026-03"
    at("2026-04-01T10:30")
    assert (await bob.ask("summary")).json()["period"]["key"] == "2026-03", "UTC-11"
    at("2026-04-01T11:30")
    assert (await bob.ask("summary")).json()["period"]["key"] == "2026-04"


@pytest.mark.parametrize(("day", "instant"), [("03-29", "2026-03-28T23:30"), ("10-25", "2026-10-24T22:30")])
async def test_case_10_days_of_23_and_25_hours_are_one_day(
    alice: Reader, at: Callable[[str], None], day: str, instant: str
) -> None:
    await alice.settled(timezone="Europe/Berlin")
    at(instant)
    days = {"from": f"2026-{day}", "to": f"2026-{day}"}
    await alice.spent("3.00", day=f"2026-{day}")
    said = await alice.said("summary", days)  # type: ignore[arg-type]
    assert (said["per_day"], said["period"]["complete"]) == ("3.00", True)  # type: ignore[index]


@pytest.mark.parametrize("route", CORE)
async def test_case_10_a_range_that_makes_no_sense_is_refused(alice: Reader, route: str) -> None:
    for days, code, pointer in (
        ({"from": "2026-03-02", "to": "2026-03-01"}, "range_reversed", "?from"),
        ({"from": "1826-01-01", "to": "2026-01-01"}, "range_too_wide", "?to"),
        ({"from": "2016-01-01", "to": "2026-01-08"}, "range_too_wide", "?to"),
        ({"from": "1826-01-01", "to": "1826-02-01"}, "range_out_of_reach", "?from"),
        ({"from": "2025-02-29"}, "not_a_day", "?from"),
    ):
        problem = refused(await alice.ask(route, {**days}), 422, "invalid", pointer)
        assert problem["errors"][0]["code"] == code  # type: ignore[index]
    widest = {"from": "2016-01-01", "to": "2026-01-07"}
    assert (await alice.ask(route, {**widest})).status_code == 200
    # what is no whole period is compared with as many days before it, wherever those are
    assert (await alice.ask(route, {"from": "1900-01-01", "to": "1901-01-01"})).status_code == 200


async def test_months_begin_on_the_ledgers_day(alice: Reader, at: Callable[[str], None]) -> None:
    await alice.settled(month_start_day=25)
    at("2026-02-24T12:00")
    assert (await alice.ask("summary")).json()["period"] == {
        "from": "2026-01-25", "to": "2026-02-24", "key": "2026-01", "complete": True,
    }  # fmt: skip
    at("2026-02-25T12:00")
    assert (await alice.ask("summary")).json()["period"]["key"] == "2026-02"


@pytest.mark.parametrize("route", CORE)
async def test_nobody_gets_none(http: httpx.AsyncClient, route: str) -> None:
    refused(await http.get(f"{BASE}/{route}"), 401, "unauthenticated")


@pytest.mark.parametrize("route", CORE)
async def test_a_stranger_sees_their_own(alice: Reader, bob: Reader, route: str) -> None:
    await alice.spent("10.00", tags=("trip",), payment_method="cash")
    said = await bob.said(route)
    assert said["totals"] == NOTHING
    assert route == "summary" or said["items"] == []


@pytest.mark.parametrize("route", CORE)
async def test_malformed(alice: Reader, bob: Reader, route: str) -> None:
    theirs = await bob.raw.fetchval(
        "SELECT id::text FROM expenses.categories WHERE user_id = $1 LIMIT 1", bob.person.id
    )
    wrong: list[tuple[dict[str, str | list[str]], str, str]] = [
        ({"status": "posted"}, "?status", "unknown_parameter"),
        ({"trashed": "include"}, "?trashed", "unknown_parameter"),
        ({"unconverted": "true"}, "?unconverted", "unknown_parameter"),
        ({"sort": "date"}, "?sort", "unknown_parameter"),
        ({"native": "true"}, "?native", "native_needs_currency"),
        ({"native": "true", "currency": ["EUR", "USD"]}, "?native", "native_needs_currency"),
        ({"native": "true", "currency": "XYZ"}, "?currency", "unknown_currency"),
        ({"native": "yes"}, "?native", "not_a_boolean"),
        ({"kind": "gift"}, "?kind", "not_a_choice"),
        ({"category_id": theirs}, "?category_id", "unknown_category"),
        ({"category_id": "01a1fe45-bb67-73bc-bb00-631a035be074"}, "?category_id", "unknown_category"),
    ]
    for params, pointer, code in wrong:
        problem = refused(await alice.ask(route, params), 422, "invalid", pointer)
        assert [one["code"] for one in problem["errors"]] == [code], params  # type: ignore[index, attr-defined]


async def test_filters_are_those_of_the_list(alice: Reader) -> None:
    groceries = await alice.spent("1.00", merchant="Corner Market", tags=("a", "b"))
    await alice.spent("2.00", category="Travel", tags=("a",), payment_method="cash", description="by train")
    await alice.spent("4.00", "USD", rate="0.5", kind="refund")
    await alice.raw.execute("UPDATE expenses.expenses SET attachment_count = 1 WHERE id = $1", groceries)
    travel = await alice.raw.fetchval(
        "SELECT id::text FROM expenses.categories WHERE user_id = $1 AND name = 'Travel'", alice.person.id
    )
    for params, net in (
        ({"merchant": "CORNER  market"}, "1.00"), ({"tag": ["a", "b"]}, "1.00"), ({"any_tag": ["a", "b"]}, "3.00"),
        ({"category_id": travel}, "2.00"), ({"payment_method": "cash"}, "2.00"), ({"kind": "refund"}, "-2.00"),
        ({"currency": "USD"}, "-2.00"), ({"min_amount": "2", "kind": "expense"}, "2.00"),
        ({"max_amount": "1.50"}, "1.00"), ({"search": "trai"}, "2.00"), ({"has_receipt": "true"}, "1.00"),
    ):  # fmt: skip
        for route in CORE:
            said = await alice.said(route, params)  # type: ignore[arg-type]
            assert said["totals"]["net"] == net, (route, params)  # type: ignore[index]
    assert items(await alice.said("summary", {"kind": "refund"}), "kind", "count") == [
        ("expense", 0), ("refund", 1),
    ]  # fmt: skip
