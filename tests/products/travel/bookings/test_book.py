"""POST /women-safety/guides/{guide_id}/book."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import asyncpg
import httpx
import pytest

from cairn.base import clock
from tests.builders.guides import BOOKINGS, GUIDES, asking, booked, booking, day, guide
from tests.builders.travel import attest, block
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"
WINTER = datetime(2026, 1, 15, 12, tzinfo=UTC)


@pytest.fixture
def in_winter() -> Iterator[None]:
    """At noon of a day in January 2026, so that the days on which clocks change lie ahead."""
    clock.shift(WINTER - clock.now())
    yield
    clock.shift(timedelta(0))


async def test_works(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    guide_id = await guide(raw, alice.id)
    asked = asking(group_size=2, special_requests="We walk slowly.\nReally.")
    answer = await http.post(f"{GUIDES}/{guide_id}/book", json=asked, headers=bob.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert {name: made[name] for name in asked} == asked
    assert made["guide"] == {"id": str(guide_id), "display_name": "Maya of Thamel"}
    assert made["booker"] == {"id": str(bob.id), "username": "bob", "display_name": "Bob"}
    assert (made["amount"], made["currency"], made["status"]) == ("59.97", "EUR", "pending")
    assert (made["guide_contact"], made["late_cancellation"], made["end_date"]) == (None, False, None)
    assert made["starts_at"] == f"{asked['booking_date']}T09:00:00Z"
    assert made["ends_at"] == f"{asked['booking_date']}T12:00:00Z"
    assert answer.headers["location"] == f"{BOOKINGS}/{made['id']}"
    assert answer.headers["cache-control"] == "no-store"
    assert (await http.get(answer.headers["location"], headers=bob.headers)).json() == made
    assert await facts.events() == ["travel.booking.created"]
    assert await facts.jobs() == ["kernel.notify", "travel.mail"]
    told = await raw.fetchval("SELECT payload FROM kernel.outbox WHERE job = 'kernel.notify'")
    assert "travel.booking.requested" in told
    assert str(alice.id) in told


@pytest.mark.parametrize(
    ("rate", "unit", "currency", "body", "amount"),
    [
        ("19.99", "hour", "EUR", {"duration_hours": 2.5}, "49.98"),
        ("3333", "hour", "JPY", {"duration_hours": 1.5}, "5000"),
        ("80.00", "day", "EUR", {"duration_hours": 4}, "80.00"),
        ("80.00", "day", "EUR", {"end_date": day(12).isoformat()}, "240.00"),
        ("1.005", "day", "KWD", {"end_date": day(10).isoformat()}, "1.005"),
    ],
)
async def test_the_price_is_made_by_the_server(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, rate: str, unit: str, currency: str,
    body: dict[str, object], amount: str,
) -> None:  # fmt: skip
    guide_id = await guide(
        raw, (await cast.alice()).id, rate_amount=Decimal(rate), rate_unit=unit, rate_currency=currency
    )
    asked = {"booking_date": day(10).isoformat(), "amount": "0.01", "status": "confirmed", **body}
    answer = await http.post(f"{GUIDES}/{guide_id}/book", json=asked, headers=(await cast.bob()).headers)
    assert answer.status_code == 201, answer.text
    assert (answer.json()["amount"], answer.json()["currency"]) == (amount, currency)
    assert answer.json()["status"] == "pending"


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"duration_hours": None}, "/duration_hours", "required"),
        ({"duration_hours": 0}, "/duration_hours", "not_a_duration"),
        ({"duration_hours": 24.5}, "/duration_hours", "not_a_duration"),
        ({"duration_hours": 1.25}, "/duration_hours", "not_a_duration"),
        ({"duration_hours": "2"}, "/duration_hours", "not_a_duration"),
        ({"duration_hours": True}, "/duration_hours", "not_a_duration"),
        ({"duration_hours": 1e300}, "/duration_hours", "not_a_duration"),
        ({"start_time": "24:00"}, "/start_time", "not_a_time"),
        ({"start_time": "9:00"}, "/start_time", "not_a_time"),
        ({"start_time": 9}, "/start_time", "not_a_time"),
        ({"booking_date": "tomorrow"}, "/booking_date", "not_a_day"),
        ({"booking_date": None}, "/booking_date", "not_a_day"),
        ({"end_date": "2020-01-01", "start_time": None}, "/end_date", "end_before_start"),
        ({"end_date": day(40).isoformat(), "start_time": None}, "/end_date", "too_many_days"),
        ({"end_date": day(11).isoformat()}, "/start_time", "whole_days"),
        ({"end_date": day(11).isoformat(), "start_time": None}, "/end_date", "needs_day_rate"),
        ({"group_size": 0}, "/group_size", "too_small"),
        ({"group_size": 5}, "/group_size", "party_too_large"),
        ({"group_size": "2"}, "/group_size", "int_type"),
        ({"special_requests": "x" * 2001}, "/special_requests", "too_long"),
        ({"special_requests": "\x07"}, "/special_requests", "control_character"),
        ({"tip": 5}, "/tip", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts, change: dict[str, object],
    pointer: str, code: str,
) -> None:  # fmt: skip
    guide_id, bob = await guide(raw, (await cast.alice()).id), await cast.bob()
    body = {**asking(), **change}
    problem = refused(
        await http.post(f"{GUIDES}/{guide_id}/book", json=body, headers=bob.headers), 422, "invalid", pointer
    )
    assert [found["code"] for found in problem["errors"]] == [code]
    assert await facts.count("travel.bookings") == 0
    assert await facts.jobs() == []


async def test_nobody_and_nowhere(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    hidden = await guide(raw, alice.id, status="suspended")
    refused(await http.post(f"{GUIDES}/{hidden}/book", json=asking()), 401, "unauthenticated")
    for guide_id in (hidden, NOWHERE, "none"):
        answer = await http.post(f"{GUIDES}/{guide_id}/book", json=asking(), headers=bob.headers)
        refused(answer, 404, "guide_not_found")
    answer = await http.post(f"{GUIDES}/{hidden}/book", json=asking(), headers=ada.headers)
    refused(answer, 409, "guide_unavailable")


async def test_case_06_nobody_books_themselves(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    guide_id = await guide(raw, alice.id)
    refused(
        await http.post(f"{GUIDES}/{guide_id}/book", json=asking(), headers=alice.headers),
        409,
        "self_booking",
    )
    assert await facts.count("travel.bookings") == 0


@pytest.mark.parametrize(
    ("rule", "kinds", "welcome"),
    [
        ("verified_only", (), False),
        ("verified_only", ("identity",), True),
        ("women_only", ("identity",), False),
        ("women_only", ("gender_self",), True),
        ("women_verified", ("gender_self", "identity"), False),
        ("women_verified", ("gender_verified", "identity"), True),
    ],
)
async def test_who_may_book(
    http: httpx.AsyncClient,
    cast: Cast,
    raw: asyncpg.Connection,
    rule: str,
    kinds: tuple[str, ...],
    welcome: bool,
) -> None:
    guide_id, bob = await guide(raw, (await cast.alice()).id, eligibility=rule), await cast.bob()
    await attest(raw, bob.id, *kinds)
    answer = await http.post(f"{GUIDES}/{guide_id}/book", json=asking(), headers=bob.headers)
    if welcome:
        assert answer.status_code == 201, answer.text
    else:
        refused(answer, 403, "not_eligible")


@pytest.mark.parametrize("availability", ["unavailable", "on_leave"])
async def test_a_guide_who_is_away(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, availability: str
) -> None:
    guide_id = await guide(raw, (await cast.alice()).id, availability=availability)
    answer = await http.post(f"{GUIDES}/{guide_id}/book", json=asking(), headers=(await cast.bob()).headers)
    refused(answer, 409, "guide_unavailable")


@pytest.mark.parametrize(
    ("taken", "asked", "free"),
    [
        ((9, 3), {"start_time": "09:00", "duration_hours": 3}, False),
        ((9, 3), {"start_time": "11:30", "duration_hours": 1}, False),
        ((9, 3), {"start_time": "12:00", "duration_hours": 1}, True),
        ((9, 3), {"start_time": "08:00", "duration_hours": 1}, True),
        ((9, 3), {"start_time": "08:00", "duration_hours": 1.5}, False),
        ((9, 3), {"start_time": None, "duration_hours": 1}, False),
        ((0, 24), {"start_time": "23:30", "duration_hours": 0.5}, False),
    ],
)
async def test_case_23_adjacent_spans_and_whole_days_against_confirmed_ones(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, taken: tuple[int, int],
    asked: dict[str, object], free: bool,
) -> None:  # fmt: skip
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    guide_id = await guide(raw, alice.id)
    starts = datetime.combine(day(10), datetime.min.time(), UTC) + timedelta(hours=taken[0])
    await booking(raw, guide_id, charlie.id, starts=starts, hours=taken[1], status="confirmed")
    answer = await http.post(f"{GUIDES}/{guide_id}/book", json=asking(**asked), headers=bob.headers)
    if free:
        assert answer.status_code == 201, answer.text
    else:
        refused(answer, 409, "slot_taken")


async def test_pending_ones_may_overlap(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    guide_id = await guide(raw, (await cast.alice()).id)
    await booked(http, await cast.bob(), guide_id)
    await booked(http, await cast.charlie(), guide_id)


@pytest.mark.usefixtures("in_winter")
@pytest.mark.parametrize(
    ("on", "starts", "hours"),
    [("2026-03-29", "2026-03-28T23:00:00Z", 23), ("2026-10-25", "2026-10-24T22:00:00Z", 25)],
)
async def test_case_23_a_whole_day_on_which_clocks_change(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, on: str, starts: str, hours: int
) -> None:
    guide_id = await guide(raw, (await cast.alice()).id, time_zone="Europe/Berlin")
    made = await booked(http, await cast.bob(), guide_id, booking_date=on, start_time=None, duration_hours=8)
    assert made["starts_at"] == starts
    length = datetime.fromisoformat(str(made["ends_at"])) - datetime.fromisoformat(starts)
    assert length == timedelta(hours=hours)
    assert made["amount"] == "159.92"


@pytest.mark.parametrize(("days", "code"), [(-1, "date_in_past"), (365, None), (366, "too_far_ahead")])
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
async def test_case_23_the_first_and_the_last_day_where_the_guide_is(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, days: int, code: str | None, zone: str
) -> None:
    guide_id, bob = await guide(raw, (await cast.alice()).id, time_zone=zone), await cast.bob()
    on = clock.now().astimezone(ZoneInfo(zone)).date() + timedelta(days=days)
    body = asking(booking_date=on.isoformat())
    answer = await http.post(f"{GUIDES}/{guide_id}/book", json=body, headers=bob.headers)
    if code is None:
        assert answer.status_code == 201, answer.text
    else:
        problem = refused(answer, 422, "invalid", "/booking_date")
        assert problem["errors"][0]["code"] == code


@pytest.mark.usefixtures("in_winter")
async def test_case_23_today_is_the_guides_today(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    """At noon in UTC it is two in the morning of the 16th in Kiritimati: the 15th is over there, and here it is not."""
    far = await guide(raw, (await cast.alice()).id, time_zone="Pacific/Kiritimati")
    here = await guide(raw, (await cast.charlie()).id)
    bob = await cast.bob()
    today = {"booking_date": "2026-01-15", "start_time": None}
    answer = await http.post(f"{GUIDES}/{far}/book", json=asking(**today), headers=bob.headers)
    assert refused(answer, 422, "invalid", "/booking_date")["errors"][0]["code"] == "date_in_past"
    made = await booked(http, bob, here, **today)
    assert (made["status"], made["respond_by"]) == ("pending", "2026-01-16T00:00:00Z")
    over = asking(booking_date="2026-01-15", start_time="12:00")
    answer = await http.post(f"{GUIDES}/{here}/book", json=over, headers=bob.headers)
    assert refused(answer, 422, "invalid", "/start_time")["errors"][0]["code"] == "date_in_past"


async def test_case_23_the_same_again_is_the_same_booking(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    bob, guide_id = await cast.bob(), await guide(raw, (await cast.alice()).id)
    made = await booked(http, bob, guide_id)
    assert await booked(http, bob, guide_id, group_size=3) == made
    await raw.execute("UPDATE travel.bookings SET status = 'confirmed'")
    again = await booked(http, bob, guide_id)
    assert (again["id"], again["status"]) == (made["id"], "confirmed")
    assert await facts.count("travel.bookings") == 1
    assert await facts.events() == ["travel.booking.created"]
    assert await facts.jobs() == ["kernel.notify", "travel.mail"]
    await raw.execute("UPDATE travel.bookings SET status = 'cancelled'")
    assert (await booked(http, bob, guide_id))["id"] != made["id"]


async def test_case_23_twenty_at_once_are_one(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    bob, guide_id = await cast.bob(), await guide(raw, (await cast.alice()).id)
    made = await asyncio.gather(*(booked(http, bob, guide_id) for _ in range(20)))
    assert len({found["id"] for found in made}) == 1
    assert await facts.count("travel.bookings") == 1
    assert await facts.jobs() == ["kernel.notify", "travel.mail"]


async def test_what_nobody_answered_can_be_asked_for_again(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    bob, guide_id = await cast.bob(), await guide(raw, (await cast.alice()).id)
    made = await booked(http, bob, guide_id)
    await raw.execute("UPDATE travel.bookings SET respond_by = $1", clock.now() - timedelta(seconds=1))
    again = await booked(http, bob, guide_id)
    assert again["id"] != made["id"]
    before = (await http.get(f"{BOOKINGS}/{made['id']}", headers=bob.headers)).json()
    assert before["status"] == "expired"
    assert await raw.fetchval("SELECT asked FROM travel.guides") == 1
    assert await facts.events() == [
        "travel.booking.created", "travel.booking.changed", "travel.booking.created"
    ]  # fmt: skip


async def test_ten_pending_ones_are_the_most(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    bob = await cast.bob()
    guides = [await guide(raw, (await cast.person(f"guide{number}")).id) for number in range(4)]
    for number in range(8):
        starts = clock.now() + timedelta(days=20 + number)
        await booking(raw, guides[0], bob.id, starts=starts)
    await booking(raw, guides[0], bob.id, starts=clock.now() + timedelta(days=90), respond_by=clock.now())
    sends = [http.post(f"{GUIDES}/{one}/book", json=asking(), headers=bob.headers) for one in guides]
    answers = await asyncio.gather(*sends)
    assert sorted(answer.status_code for answer in answers) == [201, 201, 409, 409]
    refused(next(answer for answer in answers if answer.status_code == 409), 409, "too_many_pending")


async def test_case_34_the_clock_of_a_client_at_may_2024(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    asked = {"booking_date": "2024-05-02", "duration_hours": 4, "group_size": 2}
    clock.shift(datetime(2024, 5, 1, 10, tzinfo=UTC) - clock.now())
    try:
        guide_id, bob = await guide(raw, (await cast.alice()).id), await cast.bob()
        answer = await http.post(f"{GUIDES}/{guide_id}/book", json=asked, headers=bob.headers)
        assert answer.status_code == 201, answer.text
    finally:
        clock.shift(timedelta(0))
    cast.known.clear()
    await raw.execute("TRUNCATE accounts.users CASCADE")
    bob = await cast.bob()
    await raw.execute("UPDATE travel.guides SET user_id = $1", (await cast.alice()).id)
    answer = await http.post(f"{GUIDES}/{guide_id}/book", json=asked, headers=bob.headers)
    problem = refused(answer, 422, "invalid", "/booking_date")
    assert problem["errors"][0]["code"] == "date_in_past"


async def test_case_38_a_blocked_pair_does_not_book(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    guide_id = await guide(raw, alice.id)
    await block(raw, alice.id, bob.id)
    await block(raw, charlie.id, alice.id)
    for person in (bob, charlie):
        answer = await http.post(f"{GUIDES}/{guide_id}/book", json=asking(), headers=person.headers)
        refused(answer, 404, "guide_not_found")


async def test_the_constraint_alone_keeps_confirmed_spans_apart(cast: Cast, raw: asyncpg.Connection) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    one, other = await guide(raw, (await cast.alice()).id), await guide(raw, charlie.id)
    starts = datetime.combine(date(2030, 1, 1), datetime.min.time(), UTC)
    await booking(raw, one, bob.id, starts=starts, status="confirmed")
    await booking(raw, one, bob.id, starts=starts + timedelta(hours=3), status="confirmed")
    await booking(raw, other, bob.id, starts=starts, status="confirmed")
    await booking(raw, one, charlie.id, starts=starts)
    with pytest.raises(asyncpg.ExclusionViolationError, match="ex_bookings_confirmed"):
        await booking(raw, one, charlie.id, starts=starts + timedelta(minutes=1), status="confirmed")
